// Maya and Sam look back: each answers alone and seals; Sam shows first, Maya reads and then shows. One line of what they
// change goes onto the agenda and into the agreement, and the way back is walked.

import assert from "node:assert/strict";
import { test } from "node:test";
import { pictures } from "./driver/seen.mjs";
import { staged } from "./driver/stage.mjs";
import { bothOpen, carries, MAYA, SAM } from "./driver/story.mjs";

const seen = pictures("review");
const MORE = "What would you like more of, and what less of?";

/** @type {import("./driver/person.mjs").Person} */
let maya;
/** @type {import("./driver/person.mjs").Person} */
let sam;

staged(async (stage) => {
  const [hers, his] = await stage.signed(MAYA, SAM);
  maya = await stage.window("maya", { home: hers.home });
  sam = await stage.window("sam", { home: his.home });
});

test("she begins a review by hand, answers alone, and seals", async () => {
  await bothOpen([maya, MAYA], [sam, SAM], "Version 1 is signed by both.");
  await maya.click("Reviews");
  await maya.sees("Look back together.", "Begin the closing review");
  await seen(maya, "empty");
  await maya.click("Begin the short review");
  await maya.sees("Answer alone.", "The goals we work on still fit.");
  await maya.click("Slightly true", { roles: ["radio"], first: true });
  await maya.fill(MORE, "More walks, fewer slides.");
  await seen(maya, "answer");
  await maya.click("Check and seal");
  await maya.sees("Check your answers.", "2 of 4 questions are answered");
  await seen(maya, "check");
  await maya.click("Seal my answers");
  await maya.sees("Waiting for Sam to seal.");
  await seen(maya, "wait");
  await carries(maya, "Sam", sam, "Maya");
});

test("he reads on Today that his answers are open, seals, and shows with his seal", async () => {
  await sam.click("Today");
  await sam.sees("You and Maya look back.");
  await seen(sam, "today");
  await sam.click("Answer it", { first: true });
  await sam.sees("Maya has sealed already.");
  const read = await sam.reads();
  assert.ok(!read.includes("More walks"));
  await sam.click("Mostly true", { roles: ["radio"], first: true });
  await sam.fill(MORE, "More questions from you. I talk too much.");
  await sam.click("Check and seal");
  await sam.sees("What Maya gets to read");
  await seen(sam, "seal");
  await sam.click("Seal and show Maya");
  await sam.sees("Maya reads your answers");
  await carries(sam, "Maya", maya, "Sam");
});

test("she reads his answers first, then shows hers", async () => {
  await maya.click("Today");
  await maya.sees("Sam has shown the answers to your review.");
  await maya.click("Go to the review", { first: true });
  await maya.sees("Read Sam’s answers.", "I talk too much.");
  await seen(maya, "read");
  await maya.click("Show Sam");
  await maya.sees("What you two said", "What comes of it");
  await seen(maya, "both");
});

test("one line comes of it, leads to the agenda and to a clause, and back", async () => {
  await maya.click("Write a line");
  await maya.click("Change", { roles: ["radio"], first: true });
  await maya.fill("What exactly", "We walk for half of each meeting.");
  await seen(maya, "line");
  await maya.click("Add this line");
  await maya.click("Put it on the agenda");
  await maya.sees("Agenda: We walk for half of each meeting.");
  await maya.click("Put it into the agreement");
  await seen(maya, "to-clause");
  await maya.click("Propose it to Sam");
  await maya.sees("Clause:");
  await seen(maya, "led");
  await carries(maya, "Sam", sam, "Maya");
  await sam.click("Reviews");
  await sam.sees("Short review", "1 line came of it");
  await seen(sam, "list");
  await sam.click("Short review");
  await sam.sees("We walk for half of each meeting.", "More walks, fewer slides.");
  await seen(sam, "both");
  await sam.click("Clause: We walk for half of each meeting.");
  await sam.sees("From your review:");
  await seen(sam, "clause");
  await sam.click("Open the review");
  await sam.sees("What you two said");
  await sam.click("Save or print it");
  await sam.sees("A review of both");
  await seen(sam, "paper");
});

test("the longer reviews begin the same way: at half way and at the end", async () => {
  for (const [verb, kind] of [
    ["Begin the review at half way", "half-way"],
    ["Begin the closing review", "closing"],
  ]) {
    await maya.click("Reviews");
    await maya.click(verb);
    await maya.sees("Answer alone.");
    await seen(maya, kind);
    await maya.click("Let this review go");
    await maya.sees("Let it go");
    await maya.click("Let it go");
    await maya.sees("Begin one now");
  }
});
