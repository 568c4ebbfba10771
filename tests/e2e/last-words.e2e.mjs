// Maya locks in the middle of a word: what keeps itself has its last letters, what is sent by a press waits where she
// typed it, and what she removed comes back.

import assert from "node:assert/strict";
import { test } from "node:test";
import { pictures } from "./driver/seen.mjs";
import { staged } from "./driver/stage.mjs";
import {
  MAYA,
  choosesPassphrase,
  dayFromToday,
  keepsRecoverySheet,
  saysWho,
  typesSheetBack,
} from "./driver/story.mjs";

const seen = pictures("last-words");
const DIRECTION = "Leading a small team that plans public transport for people who do not drive.";
const NOTE = "I sat in on two of Lena's meetings and wrote down what she does before anybody speaks.";
const WHY = "People who do not drive wait longest, and nobody asks them.";
const GOAL = "Run our planning meeting twice";

/** @type {import("./driver/person.mjs").Person} */
let maya;

staged(async (stage) => {
  maya = await stage.window("maya");
  await saysWho(maya, { name: MAYA.name, role: "The mentee", partner: "Sam" });
  await choosesPassphrase(maya, MAYA.passphrase);
  await maya.click("Make my notebook");
  await typesSheetBack(maya, await keepsRecoverySheet(maya));
  await maya.sees("Today");
});

async function locksAndComesBack() {
  await maya.press("Control+l");
  await maya.sees("Locked.");
  await maya.fill("Passphrase", MAYA.passphrase);
  await maya.click("Open");
  await maya.sees("Today");
}

test("G-6: the first words of a plan are there after a lock in the middle of them", async () => {
  await maya.click("IDP");
  await maya.click("Start small");
  await maya.fill("In three to five years I would like to be doing", DIRECTION);
  await locksAndComesBack();
  await maya.click("IDP");
  await maya.sees(DIRECTION);
});

test("G-6: a sheet has the letters typed just before the lock", async () => {
  await maya.click("IDP");
  await maya.click("1 Where I want to go");
  await maya.fill("Why this matters to me", WHY);
  await locksAndComesBack();
  await maya.click("IDP");
  await maya.click("1 Where I want to go");
  assert.equal(await maya.written("Why this matters to me"), WHY);
  await maya.click("Back to the plan");
});

test("G-6: a note that is not kept yet stands in its form again", async () => {
  await maya.click("New goal");
  await maya.fill("What I will do, in one sentence", GOAL);
  await maya.click("Add a note");
  await maya.fill("What I did or saw", NOTE);
  await locksAndComesBack();
  await maya.click("IDP");
  await maya.click(GOAL);
  assert.equal(await maya.written("What I did or saw"), NOTE);
  await seen(maya, "unsent-note");
  await maya.click("Keep the note");
  await maya.sees(NOTE);
});

test("G-7: a note that was removed comes back at once, or from Settings", async () => {
  await maya.click("Remove the note");
  await maya.sees("Removed.");
  await maya.seesNot(NOTE);
  await seen(maya, "just-removed");
  await maya.click("Bring it back");
  await maya.sees(NOTE);
  await maya.click("Remove the note");
  await maya.seesNot(NOTE);
  await maya.click("Notebook");
  await maya.click("Settings");
  await maya.click("What you removed Open");
  await maya.sees("What you removed", NOTE, "Progress note");
  await seen(maya, "removed");
  await maya.click(`Bring it back: ${NOTE}`);
  await maya.sees("Nothing was removed in the last 60 days.");
  await seen(maya, "removed-none");
});
