// Maya and Sam have sealed, days ago and each alone. Now they sit at one table: six words of each, read aloud, open both
// screens without a mail. In two windows, with real locks.

import assert from "node:assert/strict";
import { test } from "node:test";
import { pictures } from "./driver/seen.mjs";
import { staged } from "./driver/stage.mjs";
import { bothOpen, MAYA, SAM, wordsShown } from "./driver/story.mjs";
import { mails } from "./driver/workshop.mjs";

const MINE = "Your six words";
const HERS = [
  ["exp-net-introductions", 5],
  ["exp-purpose-early-goals", 4],
  ["spec-agenda", 2],
];
const HIS = [
  ["exp-net-introductions", 2],
  ["exp-purpose-early-goals", 4],
  ["spec-agenda", 4],
];

const seen = pictures("expectations-together");
/** @type {import("./driver/person.mjs").Person} */
let maya;
/** @type {import("./driver/person.mjs").Person} */
let sam;

async function answersAndSeals(one, answers) {
  for (const [item, step] of answers) await one.hand(["answer", "--item", item, "--step", String(step)]);
  await one.hand(["seal"]);
}

staged(async (stage) => {
  const [hers, his] = await stage.signed(MAYA, SAM);
  await hers.hand(["begin-round", "--way", "room"]);
  await answersAndSeals(hers, HERS);
  await mails(hers, his, "seal.ithaca");
  await answersAndSeals(his, HIS);
  await mails(his, hers, "seal.ithaca");
  maya = await stage.window("maya", { home: hers.home });
  sam = await stage.window("sam", { home: his.home });
});

test("both open the notebook, and Today says what they can do now that they meet", async () => {
  await bothOpen([maya, MAYA], [sam, SAM], "You both sealed. Open them together.");
  await maya.click("Expectations");
  await maya.sees("Both sealed. Open them together");
  await seen(maya, "both-sealed");
});

const words = {};
test("each reads six words aloud", async () => {
  await maya.click("Open together");
  await sam.click("Expectations");
  await sam.click("Open together");
  await sam.sees("You read aloud", "They open 3 answers of yours, all you gave.");
  words.hers = await wordsShown(maya, MINE);
  words.his = await wordsShown(sam, MINE);
  assert.equal(words.hers.length, 6);
  await seen(sam, "words");
});

test("a word misheard is named by its place, and own words are not taken for the other’s", async () => {
  const heard = words.hers.with(3, "abuot");
  await sam.fill("The six words of Maya", heard.join(" "));
  await sam.click("Open both");
  await sam.sees("Word 4 is not a word of Ithaca’s list");
  await seen(sam, "misheard");
  await sam.fill("The six words of Maya", words.his.join(" "));
  await sam.click("Open both");
  await sam.sees("These are your own six words.");
  await sam.fill("The six words of Maya", words.hers.toReversed().join(" "));
  await sam.click("Open both");
  await sam.sees("These six words do not open what Maya sealed.", "Read them back in their order");
  await seen(sam, "wrong-order");
});

test("with the right words both screens open, and both read the same page", async () => {
  await maya.fill("The six words of Sam", words.his.join(" "));
  await maya.click("Open both");
  await maya.sees("Where we start from", "Talk first", "Nobody has this yet");
  await sam.fill("The six words of Maya", words.hers.join(" "));
  await sam.click("Open both");
  await sam.sees("Where we start from", "Talk first", "Nobody has this yet");
  await seen(maya, "open");
  await sam.click("Back to the round");
  await sam.sees("Both have shown their answers", "should the other screen have stayed shut");
  await seen(sam, "opened");
});
