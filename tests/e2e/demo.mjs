// Maya and Sam, told in pictures: drives the real program in two windows and leaves all of it in out/demo.
// It checks nothing that a test checks; when a step cannot be done, it stops there and says which.

import { mkdir, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { person } from "./driver/person.mjs";

const OUT = resolve("out/demo");
const STARTED = Date.now();
/** What out/demo/demo.json tells: each step with its time, and what opens the two invented notebooks. */
const told = { steps: [], pages: 0, decisions: 0, secrets: {} };

/**
 * One step of the story: does it, then takes a picture of what each named person sees, in both themes.
 *
 * @param {string} what names the step and its pictures
 * @param {Awaited<ReturnType<typeof person>>[]} seenBy
 * @param {() => Promise<void>} [deed]
 */
async function step(what, seenBy, deed = async () => {}) {
  const began = Date.now();
  await deed();
  const number = String(told.steps.length + 1).padStart(2, "0");
  const pictures = [];
  for (const someone of seenBy) {
    for (const theme of ["dark", "light"]) {
      const name = `${number}-${someone.name}-${what}${theme === "dark" ? "-dark" : ""}.png`;
      await someone.theme(theme);
      await someone.picture(join(OUT, "pictures", name));
      pictures.push(name);
    }
  }
  told.steps.push({ step: what, by: seenBy.map(({ name }) => name), ms: Date.now() - began, pictures });
  process.stdout.write(`${number} ${what}\n`);
}

await mkdir(OUT, { recursive: true });
const maya = await person("maya", { home: join(OUT, "maya") });
const sam = await person("sam", { home: join(OUT, "sam") });
try {
  await step("first-screen", [maya, sam], async () => {
    await maya.sees("A private notebook");
    await sam.sees("A private notebook");
  });
} finally {
  await Promise.all([maya.leave(), sam.leave()]);
  told.ms = Date.now() - STARTED;
  await writeFile(join(OUT, "demo.json"), `${JSON.stringify(told, null, 2)}\n`);
}
