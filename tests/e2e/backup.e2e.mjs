// A notebook comes back from a backup: in place of one whose passphrase is lost, and on a laptop that has none.

import assert from "node:assert/strict";
import { test } from "node:test";
import { readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { large, pictures } from "./driver/seen.mjs";
import { staged } from "./driver/stage.mjs";
import { MAYA } from "./driver/story.mjs";
import { laptopOf } from "./driver/workshop.mjs";

const seen = pictures("backup");
const isLarge = large("backup");
const LATER = "cinder walnut gently parade";

/** @type {import("./driver/person.mjs").Person} */
let maya;
/** @type {import("./driver/person.mjs").Person} */
let elsewhere;
/** What she takes along. */
let copy = "";

staged(async (stage) => {
  const { home, hand } = stage.keep(await laptopOf(MAYA));
  await hand(["prepare", "--role", "mentee", "--partner", "Sam Okafor"]);
  maya = await stage.window("maya", { home });
  elsewhere = await stage.window("maya");
});

/** The newest backup of her notebook. */
async function newestBackup() {
  const folder = join(maya.home, "notebook-1", "backups");
  const names = (await readdir(folder)).filter((name) => name.endsWith(".tar")).sort();
  return join(folder, names.at(-1));
}

async function opensWith(someone, passphrase) {
  await someone.fill("Passphrase", passphrase);
  await someone.click("Open");
}

test("SF-4: she makes a backup, changes the passphrase, and forgets the new one", async () => {
  await opensWith(maya, MAYA.passphrase);
  await maya.sees("Begin the draft");
  await maya.click("Notebook");
  await maya.click("Back up");
  await maya.click("Back up now");
  await maya.sees("A backup is made.");
  await maya.click("Save a copy of the backup elsewhere");
  await maya.sees("is saved in", "Last saved");
  const copies = (await readdir(maya.outbox)).filter((name) => /^notebook-.*\.tar$/.test(name));
  assert.equal(copies.length, 1, "the copy has the name of its backup");
  await maya.click("Notebook");
  await maya.click("Change the passphrase");
  await maya.fill("The passphrase until now", MAYA.passphrase);
  await maya.fill("The new passphrase", LATER);
  await maya.click("Change it");
  await maya.sees("The passphrase is changed.");
  await maya.click("Lock");
  await maya.sees("I cannot open it");
  await opensWith(maya, MAYA.passphrase);
  await maya.sees("This passphrase does not open the notebook.");
});

test("SF-4: the second way in puts the backup back, and it opens with the passphrase of its day", async () => {
  await maya.click("I cannot open it");
  const none = join(maya.home, "holiday.tar");
  await writeFile(none, "no backup at all");
  await maya.willPick(none);
  await maya.click("Choose a backup");
  await maya.sees("This file is no backup of a notebook");
  await seen(maya, "no-backup");
  await isLarge(maya, "no-backup");
  const backup = await newestBackup();
  await maya.willPick(backup);
  await maya.click("Choose a backup");
  await maya.sees("Put this backup back?", "set-aside-1", "Nothing is erased.");
  await seen(maya, "will-change");
  await maya.click("Not this one");
  const there = await readdir(join(maya.home, "notebook-1"));
  assert.ok(!there.includes("set-aside-1"), "looking changes nothing");
  await maya.click("Choose a backup");
  await maya.click("Put it back");
  await opensWith(maya, MAYA.passphrase);
  await maya.sees("Begin the draft");
  const aside = await readdir(join(maya.home, "notebook-1", "set-aside-1"));
  assert.ok(aside.includes("notebook.db"), "what lay there is set aside, not erased");
});

test("SF-12: she moves to another laptop: a copy goes along, and this notebook sleeps", async () => {
  await maya.click("Notebook");
  await maya.click("Settings");
  await maya.click("Move to another laptop");
  await maya.sees("Three steps take it along", "Save the copy first");
  await seen(maya, "moving");
  const before = await readdir(maya.outbox);
  await maya.click("Save the copy");
  await maya.sees("From now on write nothing here.");
  const came = (await readdir(maya.outbox)).filter((name) => !before.includes(name));
  assert.equal(came.length, 1, "a copy of this very minute");
  copy = join(maya.outbox, came[0]);
  await isLarge(maya, "moving");
  await maya.click("Put it to sleep");
  await maya.sees("sleeps here", "Put a backup back");
  await seen(maya, "asleep");
});

test("SF-12: on the other laptop the first page puts it back", async () => {
  await elsewhere.sees("You had a notebook on another laptop?");
  await seen(elsewhere, "first-page");
  await elsewhere.willPick(copy);
  await elsewhere.click("Put a backup back");
  await elsewhere.sees("No notebook lies here now");
  await elsewhere.click("Put it back");
  await opensWith(elsewhere, MAYA.passphrase);
  await elsewhere.sees("Begin the draft");
  await seen(elsewhere, "comes-back");
});

test("SF-12: after all she wakes the one that sleeps, and it opens as ever", async () => {
  await maya.leave();
  await maya.open();
  await maya.sees("sleeps here");
  await maya.click("Wake it here");
  await opensWith(maya, MAYA.passphrase);
  await maya.sees("Begin the draft");
});

test("SF-5: a damaged notebook says so before anybody types, and its page puts a backup back", async () => {
  const backup = await newestBackup();
  const none = join(maya.home, "holiday.tar");
  await maya.leave();
  await rm(join(maya.home, "notebook-1", "notebook.db"));
  await maya.open();
  await maya.sees("Choose a backup", "Show the folder");
  await seen(maya, "damaged");
  await maya.willPick(none);
  await maya.click("Choose a backup");
  await maya.sees("This file is no backup of a notebook");
  await seen(maya, "damaged-no-backup");
  await isLarge(maya, "damaged");
  await maya.willPick(backup);
  await maya.click("Choose a backup");
  await maya.sees("set-aside-2");
  await maya.click("Put it back");
  await opensWith(maya, MAYA.passphrase);
  await maya.sees("Begin the draft");
});
