// The first window of a new laptop: it opens, can be used by everybody, undoes, and speaks to no network.

import assert from "node:assert/strict";
import { test } from "node:test";
import { lstat, mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { laptop, pause, startUndriven } from "./driver/engine.mjs";
import { person } from "./driver/person.mjs";
import { staged } from "./driver/stage.mjs";
import { ipSocketsOfProgram } from "./driver/sockets.mjs";

const THEMES = ["light", "dark"];
const SIZES = [
  [1280, 800],
  [1024, 640],
];

/** The files of a laptop in which a word stands as it was typed. */
async function filesWith(word, home) {
  const entries = await readdir(home, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.path, entry.name));
  const texts = await Promise.all(files.map((file) => readFile(file).catch(() => Buffer.alloc(0))));
  return files.filter(
    (_, at) => texts[at].includes(word) || texts[at].includes(Buffer.from(word, "utf16le")),
  );
}

/** @type {import("./driver/person.mjs").Person} */
let maya;
staged(async (stage) => {
  maya = await stage.window("maya");
});

test("the first screen asks how to begin", async () => {
  await maya.sees("A private notebook", "I have a partner", "I got an invitation", "Let me prepare alone");
  const headings = (await maya.tree()).split("\n").filter((line) => line.trim().startsWith("heading 1"));
  assert.equal(headings.length, 1, "one heading names the screen");
});

for (const theme of THEMES) {
  for (const [width, height] of SIZES) {
    test(`AC-1: the first screen keeps nobody out, ${theme}, ${width} × ${height}`, async () => {
      await maya.theme(theme);
      await maya.resize(width, height);
      await maya.picture(`out/test/pictures/first-run-${theme}-${width}.png`);
      await maya.axe();
    });
  }
}

test("G-7: a text field undoes and does again", async () => {
  await maya.click("I have a partner");
  await maya.fill("Your name", "Maya");
  await maya.press("Control+z");
  assert.notEqual(await maya.written("Your name"), "Maya");
  await maya.press("Control+Shift+z");
  assert.equal(await maya.written("Your name"), "Maya");
  // It goes back by more than one step.
  await maya.fill("Your name", "Maya Chen");
  const before = new Set();
  for (let step = 0; step < 8; step += 1) {
    await maya.press("Control+z");
    before.add(await maya.written("Your name"));
  }
  assert.ok(before.size > 1, [...before].join(" · "));
  await maya.fill("Your name", "Maya");
});

test("a second person opens a window of their own beside it", async () => {
  const sam = await person("sam", { theme: "dark" });
  try {
    await sam.sees("A private notebook");
    assert.equal(await maya.written("Your name"), "Maya");
  } finally {
    await sam.leave();
  }
});

test("DK-4: the program holds no IP socket while it is driven", async () => {
  const { own, driver, processes } = await maya.sockets();
  assert.ok(processes > 1, "the window and the web engine were looked at");
  assert.notEqual(driver.length, 0, "WebDriver's own loopback link was found and set apart");
  assert.deepEqual(own, []);
});

test("SF-1: what was typed and not kept stands nowhere on the laptop", async () => {
  await maya.fill("Your name", "Quillifer");
  await pause(1000);
  assert.deepEqual(await filesWith("Quillifer", maya.home), []);
  // The look can find it: where it does stand, it is found.
  const planted = join(maya.outbox, "planted");
  await writeFile(planted, "…Quillifer…");
  assert.deepEqual(await filesWith("Quillifer", maya.home), [planted]);
  await rm(planted);
});

test("what the program makes on the laptop is for its owner alone", async () => {
  const made = await readdir(maya.home, { recursive: true, withFileTypes: true });
  const open = [];
  for (const entry of made) {
    const path = join(entry.path, entry.name);
    // The folders of the laptop itself are made by the driver; what stands in them by the program.
    if (dirname(path) === maya.home || path.startsWith(maya.outbox)) continue;
    const { mode } = await lstat(path);
    if (!entry.isSymbolicLink() && (mode & 0o077) !== 0) open.push(`${(mode & 0o777).toString(8)} ${path}`);
  }
  assert.ok(
    made.some(({ name }) => name === "org.ithaca.notebook"),
    "the folder of the engine was looked at",
  );
  assert.deepEqual(
    open.filter((line) => !line.endsWith("user-dirs.dirs")),
    [],
  );
});

test("DK-4: undriven, the program holds no IP socket", async () => {
  const home = await mkdtemp(join(tmpdir(), "ithaca-undriven-"));
  const program = startUndriven(await laptop(home, { theme: "light" }));
  try {
    for (let looks = 0; looks < 20; looks += 1) {
      assert.deepEqual((await ipSocketsOfProgram(program.pid)).own, []);
      await pause(100);
    }
    const { processes } = await ipSocketsOfProgram(program.pid);
    assert.ok(processes > 1, "the window and the web engine were looked at");
  } finally {
    await program.stop();
    await rm(home, { recursive: true, force: true });
  }
});
