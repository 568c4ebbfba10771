// Sam works without Ithaca: Maya notes the yes he gave in ink, keeps a scan with it, saves a copy and erases both. It is
// her note alone, and her draft stays a draft.

import assert from "node:assert/strict";
import { test } from "node:test";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pictures } from "./driver/seen.mjs";
import { staged } from "./driver/stage.mjs";
import { dayFromToday, MAYA, newestFile, opens, untilThere } from "./driver/story.mjs";
import { laptopOf } from "./driver/workshop.mjs";

const seen = pictures("outside");
const SCAN = "A scan with two names in ink";

/** @type {import("./driver/person.mjs").Person} */
let maya;

staged(async (stage) => {
  const { home, hand } = stage.keep(await laptopOf(MAYA));
  await hand(["prepare", "--role", "mentee", "--partner", "Sam"]);
  await hand(["begin", "--preset", "workplace"]);
  maya = await stage.window("maya", { home });
});

test("AG-18: a yes in ink is noted as told, and the draft stays a draft", async () => {
  await opens(maya, MAYA);
  await maya.click("Agreement");
  await maya.click("Accepted outside the app");
  await maya.sees("no record with two signatures", "This never leaves in a parcel.");
  await seen(maya, "empty");
  await maya.click("Note it");
  await maya.sees("Choose the day first.", "Choose how it was given.");
  await maya.fill("On which day", dayFromToday(-3));
  await maya.choose("How", "In ink, on paper");
  await maya.fill("In your words, if you like", "He signed the print at lunch.");
  await maya.click("Note it");
  await maya.sees("Noted by you on", "He signed the print at lunch.");
});

test("AG-18: a file is kept with it as it came, and leaves only with the passphrase", async () => {
  const scan = join(maya.home, "Scan.pdf");
  await writeFile(scan, SCAN);
  await maya.willPick(scan);
  await maya.click("Keep a file with it");
  await maya.sees("Scan.pdf");
  await seen(maya, "noted");
  const since = Date.now() - 10;
  await maya.click("Save a copy");
  await maya.fill("Passphrase", "not the passphrase");
  await maya.click("Choose the place");
  await maya.sees("This passphrase does not open the notebook.");
  await maya.seesNot("Saved as");
  await seen(maya, "wrong-passphrase");
  await maya.fill("Passphrase", MAYA.passphrase);
  await maya.click("Choose the place");
  await maya.sees("Saved as");
  const copy = await untilThere(() => newestFile(maya.outbox, ".pdf", since));
  assert.equal(await readFile(copy, "utf8"), SCAN);
  await maya.click("Erase this note");
  await maya.click("Erase both");
  await maya.seesNot("Noted by you on");
  await maya.click("Agreement");
  await maya.sees("Nothing has left this laptop.");
});
