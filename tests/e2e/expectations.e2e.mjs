// Maya and Sam say alone what they count on, seal, show by mail, read where they start from, and one gap becomes a
// clause that both agree to. In two windows, with real parcels between them.

import assert from "node:assert/strict";
import { test } from "node:test";
import { answersAll } from "./driver/expectations.mjs";
import { pictures } from "./driver/seen.mjs";
import { staged } from "./driver/stage.mjs";
import { bothOpen, handsOver, makesParcel, MAYA, opensParcel, SAM, takesIn } from "./driver/story.mjs";

const INTRODUCTIONS = "The mentor introduces the mentee";
const SENTENCE = "Sam introduces Maya to two people before June.";
const REASON = "I know nobody outside finance.";

const seen = pictures("expectations");
/** @type {import("./driver/person.mjs").Person} */
let maya;
/** @type {import("./driver/person.mjs").Person} */
let sam;

staged(async (stage) => {
  [maya, sam] = await stage.pair([MAYA, "maya"], [SAM, "sam"]);
});

async function makes(someone, partner) {
  await makesParcel(someone, partner);
  const handed = await handsOver(someone);
  await someone.click("I have sent it");
  return handed;
}

async function takes(someone, partner, file) {
  await opensParcel(someone, partner, file);
  await takesIn(someone);
}

test("both open the notebook", async () => {
  await bothOpen([maya, MAYA], [sam, SAM], "Working");
});

test("the empty room says what it is for, and a round begins with one press", async () => {
  await maya.click("Expectations");
  await maya.sees("What do you count on?");
  await seen(maya, "empty");
  await maya.click("Begin a round");
  await maya.sees("Short form", "45 sentences");
  await seen(maya, "begin");
  await maya.click("Begin");
});

test("Maya answers alone by the keys, gives one reason, and reads all of it before the seal", async () => {
  await maya.sees("Page 1 of 15", "Only me");
  await seen(maya, "answer");
  await answersAll(maya, 4, {
    others: { 2: [4, 4, 2], 10: [4, 4, 5] },
    reason: { page: 10, text: REASON },
  });
  await maya.sees("You answered every sentence", REASON);
  await seen(maya, "check");
  await maya.click("Go on to the seal");
  await maya.sees("Seal your answers", "decide what you show");
  await seen(maya, "seal");
  await maya.click("Seal 45 answers");
  await maya.sees("Yours is sealed. Sam has not sealed yet");
  await seen(maya, "sealed");
});

const mails = {};
test("EX-3: mail 1 carries her seal, and nothing of what she said", async () => {
  const asks = [
    "Mail 1 of 3 to where you both start from",
    "It asks Sam for 45 short answers, about 12 minutes.",
  ];
  await maya.click("Parcels");
  await maya.sees(...asks);
  await seen(maya, "parcel-asks");
  mails.seal = await makes(maya, "Sam");
  await maya.sees(...asks);
  await takes(sam, "Maya", mails.seal.file);
  await sam.click("Expectations");
  await sam.sees("Say alone what you count on", "sealed today");
  await seen(sam, "asked");
});

test("Sam answers, and his answers go with his seal", async () => {
  await sam.click("Answer the first sentence");
  await answersAll(sam, 4, {
    others: { 2: [4, 4, 5], 7: [2, 3, 4], 10: [4, 4, 2], 12: [4, 4, 2] },
  });
  await sam.click("Go on to the seal");
  await sam.sees("By mail the mentor shows first");
  await sam.click("Seal and show to Maya");
  await sam.sees("Both sealed. Maya is next");
  mails.answers = await makes(sam, "Maya");
  await sam.sees("Mail 2 of 3 to where you both start from", "It asks Maya for a look and one decision");
});

test("Maya reads where they start from alone, then shows hers", async () => {
  await takes(maya, "Sam", mails.answers.file);
  await maya.click("Expectations");
  await maya.sees("Sam has shown the answers");
  await seen(maya, "his-answers");
  await maya.click("Where we start from");
  await maya.sees("Only you see this yet", "Talk first", "Nobody has this yet");
  await seen(maya, "compare-alone");
  await maya.click("Show my answers to Sam");
  await maya.sees("All 45 answers you gave are shown.");
  await seen(maya, "show-dialog");
  await maya.click("Show them");
  await maya.sees("Both have shown their answers");
  mails.reveal = await makes(maya, "Sam");
});

test("AC-2, EX-20: Sam reads the same page, as picture and as table, and chooses for the talk", async () => {
  await takes(sam, "Maya", mails.reveal.file);
  await sam.click("Expectations");
  await sam.click("Where we start from");
  await sam.sees("same or close", "Talk first", "Nobody has this yet");
  const read = await sam.reads();
  assert.doesNotMatch(read, /%|score|average/iu, "no score of any kind");
  await seen(sam, "compare");
  await sam.click("Table");
  await sam.sees("Three steps apart.");
  await seen(sam, "compare-table");
  await sam.click("Picture");
  await sam.click("Prepare the talk");
  await sam.sees("Maya speaks, Sam listens");
  await seen(sam, "talk");
});

test("AG-8, EX-10: one gap becomes a clause, and one yes settles both", async () => {
  await maya.click("Expectations");
  await maya.click("The talk");
  await maya.click("Introduces the mentee to…");
  await maya.sees(INTRODUCTIONS);
  await maya.click("Sam does it");
  await maya.fill("One sentence both can read", SENTENCE);
  await seen(maya, "outcome");
  await maya.click("Put into the agreement");
  await maya.sees("waits for Sam", SENTENCE);
  await seen(maya, "outcome-waits");
  mails.outcome = await makes(maya, "Sam");
  await takes(sam, "Maya", mails.outcome.file);
  await sam.click("Expectations");
  await sam.click("The talk");
  await sam.sees(SENTENCE, "The yes is given at the clause");
  await seen(sam, "outcome-arrived");
  await sam.click("Open the clause");
  await sam.sees(SENTENCE);
  await seen(sam, "clause");
});
