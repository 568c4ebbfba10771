// How the demo is told: a step is a deed and what is seen after it, in both themes; a mail is kept as file and draft.

import { copyFile, mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pause } from "../driver/engine.mjs";
import { handsOver, makesParcel, opensParcel, takesIn } from "../driver/story.mjs";

/** Colours move for 120 ms; a picture waits until they are there. */
const MOVED_MS = 250;

/**
 * Begins to tell into an empty folder.
 *
 * @param {string} out holds the pictures, the mails, and at the end demo.json
 */
export async function telling(out) {
  await rm(out, { recursive: true, force: true });
  await mkdir(join(out, "mails"), { recursive: true });
  const started = Date.now();
  /** What demo.json tells: each step with its time, and what opens the two invented notebooks. */
  const told = { steps: [], decisions: 0, mails: 0, secrets: {} };

  /**
   * One step of the story: does it, then takes a picture of what each named person sees, in both themes.
   *
   * @param {string} what names the step and its pictures
   * @param {Awaited<ReturnType<typeof import("../driver/person.mjs").person>>[]} seenBy
   * @param {number} decisions how many things the person had to decide in it
   * @param {() => Promise<void>} [deed]
   */
  async function step(what, seenBy, decisions, deed = async () => {}) {
    const began = Date.now();
    await deed();
    const ms = Date.now() - began;
    const number = String(told.steps.length + 1).padStart(2, "0");
    const pictures = [];
    for (const someone of seenBy) {
      for (const theme of ["dark", "light"]) {
        const name = `${number}-${someone.name}-${what}${theme === "dark" ? "-dark" : ""}.png`;
        await someone.theme(theme);
        await pause(MOVED_MS);
        await someone.picture(join(out, "pictures", name));
        pictures.push(name);
      }
    }
    told.decisions += decisions;
    told.steps.push({ step: what, by: seenBy.map(({ name }) => name), ms, decisions, pictures });
    process.stdout.write(`${number} ${what}\n`);
  }

  /** What was handed over becomes the next mail: the file, and the draft that carries it. */
  async function mails(someone) {
    const { file, mail } = await handsOver(someone);
    told.mails += 1;
    const name = join(out, "mails", `${String(told.mails).padStart(2, "0")}-${someone.name}`);
    await copyFile(file, `${name}.ithaca`);
    await copyFile(mail, `${name}.eml`);
    return `${name}.ithaca`;
  }

  /** A parcel by mail that needs no picture of its own: made, kept, opened on the other laptop, taken in. */
  async function sends(from, partner, to, sender) {
    await makesParcel(from, partner);
    const file = await mails(from);
    await from.click("I have sent it");
    await opensParcel(to, sender, file);
    await takesIn(to);
  }

  async function ends() {
    await writeFile(
      join(out, "demo.json"),
      `${JSON.stringify({ ...told, ms: Date.now() - started }, null, 2)}\n`,
    );
  }

  return { out, told, step, mails, sends, ends };
}
