// Closing together: a statement offered by one and signed by both, saved as a record; a book and a pack to take along; a
// formal closing, and one reminder three months later.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { createReadStream } from "node:fs";
import { readdir } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import { large, pictures } from "./driver/seen.mjs";
import { staged } from "./driver/stage.mjs";
import { bothOpen, carries, dayFromToday, MAYA, opens, SAM, savesFolder } from "./driver/story.mjs";

const seen = pictures("closing-together");
const seenLarge = large("closing-together");
const LINE = "We worked together for a year and met when it mattered.";

/** @type {import("./driver/person.mjs").Person} */
let maya;
/** @type {import("./driver/person.mjs").Person} */
let sam;

staged(async (stage) => {
  [maya, sam] = await stage.pair([MAYA, "maya"], [SAM, "sam"]);
});

async function together(someone) {
  await someone.click("Agreement");
  await someone.click("How long it runs");
  await someone.click("Closing together");
  await someone.sees("The closing statement");
}

test("RV-7: she changes the lines, signs and offers; he reads exactly those, and signs", async () => {
  await bothOpen([maya, MAYA], [sam, SAM], "Version 1 is signed by both.");
  await together(maya);
  await seen(maya, "page");
  await maya.click("Write a closing statement");
  await maya.sees("We worked together");
  await maya.fill("One line each", LINE);
  await maya.fill("Type your name", MAYA.name);
  await maya.fill("Passphrase", MAYA.passphrase);
  await seen(maya, "writes");
  await maya.click("Sign it and offer it to Sam");
  await maya.sees("It waits for Sam’s signature.", LINE);
  await seen(maya, "waits");
  await carries(maya, "Sam", sam, "Maya", async () => {
    await sam.sees("A closing statement", LINE);
    await seen(sam, "arrives");
  });
  await sam.click("Today");
  await sam.sees("Maya offers a closing statement.");
  await seen(sam, "today");
  await together(sam);
  await sam.click("Sign it");
  await sam.fill("Type your name", SAM.name);
  await sam.fill("Passphrase", SAM.passphrase);
  await seen(sam, "signs");
  await seenLarge(sam, "signs");
  await sam.click("Sign this statement");
  await sam.sees("Signed by both", LINE);
  await seen(sam, "signed");
  await carries(sam, "Maya", maya, "Sam");
  await together(maya);
  await maya.sees("Signed by both");
});

test("RV-7: saved, the stock tool checks both signatures without Ithaca", async () => {
  await maya.click("Save it as a record");
  await seen(maya, "saves");
  const folder = await savesFolder(maya, MAYA, "closing-statement.txt");
  await maya.click("Done");
  const names = await readdir(folder);
  assert.ok(names.includes("closing-statement.pdf") && names.includes("HOW-TO-CHECK.txt"), names.join());
  for (const role of ["mentee", "mentor"]) {
    await new Promise((resolve, reject) => {
      const args = ["-Y", "verify", "-f", "allowed_signers", "-I", role, "-n", "closing@ithaca"];
      const child = execFile("ssh-keygen", [...args, "-s", `${role}.sig`], { cwd: folder }, (error) =>
        error ? reject(error) : resolve(undefined),
      );
      createReadStream(path.join(folder, "closing-statement.txt")).pipe(child.stdin);
    });
  }
});

test("AG-20: it stands on Both said yes", async () => {
  await maya.click("Agreement");
  await maya.click("Both said yes");
  await maya.sees("The closing statement, signed");
  await seen(maya, "both-yes");
});

test("RV-11, RV-10: a book and a pack hold what she ticks, and nothing before", async () => {
  await maya.click("Pair");
  await maya.sees("First 90 days", "Closing together");
  await seen(maya, "pair");
  await maya.click("What you take along");
  await maya.fill("About the work, and about yourself.", "To ask before I answer.");
  await maya.sees("Saved", "Handover pack");
  await seen(maya, "learning");
  await maya.click("Carry-away book");
  await maya.sees("This paper is for you alone.", "Tick it, and you see it here.");
  await seen(maya, "book-empty");
  await maya.click("What I learned", { roles: ["checkbox"] });
  await maya.seesNot("Tick it, and you see it here.");
  await seen(maya, "book");
  await maya.choose("What", "Handover pack");
  await maya.sees("This paper is for a new mentor.", "Words of Sam go in only as sentences Sam said yes to");
  await seen(maya, "pack");
});

test("RV-12: closed, she asks to be reminded once; three months later one line says so", async () => {
  await together(maya);
  await maya.click("Close this pair");
  await maya.sees("In force");
  await maya.click("Close this pair");
  await maya.click("Close it today");
  await maya.sees("You closed it on", "Remind me once");
  await maya.click("Remind me once, three months after the closing", { roles: ["checkbox"] });
  await seen(maya, "closed");
  await maya.restart({ settings: { ITHACA_NOW: `${dayFromToday(100)}T09:00:00Z` } });
  await opens(maya, MAYA, "You asked to be reminded once");
  await seen(maya, "reminded");
  await maya.click("Put it away");
  await maya.seesNot("You asked to be reminded once");
  await maya.click("Pair");
  await maya.sees("Carry-away book");
  await seen(maya, "closed-pair");
});
