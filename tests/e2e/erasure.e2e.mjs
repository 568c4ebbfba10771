// Maya erases a pair from her laptop, and then the whole notebook. What goes is counted first, Sam keeps his notebook, and
// what lies elsewhere is named.

import assert from "node:assert/strict";
import { test } from "node:test";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { pictures } from "./driver/seen.mjs";
import { staged } from "./driver/stage.mjs";
import { MAYA, opens } from "./driver/story.mjs";

const seen = pictures("erasure");
const SAM = { name: "Sam Okafor-Lindqvist", passphrase: "copper kettle on a slow stove" };

/** @type {import("./driver/person.mjs").Person} */
let maya;

staged(async (stage) => {
  const [hers] = await stage.signed(MAYA, SAM);
  await hers.hand(["prepare", "--role", "mentor", "--partner", "Lena Brandt"]);
  const { pairs } = await hers.hand(["pairs"]);
  const withSam = pairs.find(({ mentor }) => mentor.name === SAM.name).pair;
  await hers.hand(["choose-pair", "--pair", withSam]);
  await hers.hand(["point", "--title", "Planning meetings", "--share"]);
  await hers.hand(["promise", "--text", "Ask Lena for an hour", "--only-me"]);
  maya = await stage.window("maya", { home: hers.home });
});

/** Names of the backups beside her notebook. */
async function backups() {
  const names = await readdir(join(maya.home, "notebook-1", "backups"));
  return names.filter((name) => name.endsWith(".tar"));
}

test("SF-8: the page says what goes, what Sam keeps and what lies elsewhere", async () => {
  await opens(maya, MAYA);
  await maya.click("Notebook");
  await maya.click("Back up");
  await maya.click("Back up now");
  await maya.sees("A backup is made.");
  await maya.click("Pair");
  await maya.click("Erase this pair from this laptop");
  await maya.sees(
    "Erase the pair with Sam",
    "1 version of your agreement, signed by both",
    "1 point of the agenda",
    "1 change has not left yet.",
    "Sam’s notebook is unchanged.",
    "Backups you copied off this laptop still hold it.",
    "Close the pair instead",
  );
  await seen(maya, "what-goes");
});

test("SF-8: a wrong name and a wrong passphrase erase nothing", async () => {
  await maya.fill("To go on, type Sam Okafor-Lindqvist", "Sam");
  await maya.fill("Your passphrase", MAYA.passphrase);
  await maya.click("Erase this pair");
  await maya.sees("This is not the name that stands on this page.");
  await seen(maya, "other-name");
  await maya.fill("To go on, type Sam Okafor-Lindqvist", SAM.name);
  await maya.fill("Your passphrase", "quiet river seven lamps");
  await maya.click("Erase this pair");
  await maya.sees("This passphrase does not open the notebook.");
});

test("SF-8: erased, the other pair goes on, and one fresh backup stands for all", async () => {
  const before = await backups();
  await maya.fill("Your passphrase", MAYA.passphrase);
  await maya.click("Erase this pair");
  await maya.sees(
    "The pair with Sam is erased",
    "The backups beside your notebook were made anew without it.",
  );
  await seen(maya, "erased");
  const after = await backups();
  assert.equal(after.length, 1);
  assert.ok(!before.includes(after[0]), "a fresh one");
  await maya.click("Go to Today");
  await maya.sees("Lena");
  await maya.seesNot("Sam");
});

test("SF-8: she erases the whole notebook, and Ithaca stands at the three doors", async () => {
  await maya.click("Notebook");
  await maya.click("Settings");
  await maya.click("Erase this notebook");
  await maya.sees(
    "1 pair, with Lena",
    "The backup beside your notebook goes too.",
    "Nobody has joined you here",
  );
  await seen(maya, "whole-notebook");
  await maya.fill("To go on, type Maya Chen", "maya chen");
  await maya.fill("Your passphrase", MAYA.passphrase);
  await maya.click("Erase this notebook");
  await maya.sees("I have a partner", "I got an invitation", "Let me prepare alone");
  const left = await readdir(join(maya.home, "notebook-1"));
  assert.deepEqual(left, ["lock"]);
  await seen(maya, "doors");
});
