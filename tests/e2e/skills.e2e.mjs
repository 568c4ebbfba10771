// Maya asks Sam how he sees four of her skills. Both rate alone and sealed, by mail; she reads his view first, then shows
// hers, and both see two marks on labelled steps. They name a focus. Then one says that one assesses the other.

import assert from "node:assert/strict";
import { test } from "node:test";
import { pictures } from "./driver/seen.mjs";
import { staged } from "./driver/stage.mjs";
import { bothOpen, carries, MAYA, SAM } from "./driver/story.mjs";

const seen = pictures("skills");
const RATED = [
  ["comp-learning", "3", "4", "One paper a week since September."],
  ["comp-self-awareness", "2", "3", ""],
  ["comp-resilience", "2", "4", "I still wait a week too long."],
  ["comp-difficult-talks", "1", "3", ""],
];
const MOMENT = "In October you turned the plan around in a day.";

/** @type {import("./driver/person.mjs").Person} */
let maya;
/** @type {import("./driver/person.mjs").Person} */
let sam;

staged(async (stage) => {
  const [hers, his] = await stage.signed(MAYA, SAM);
  for (const [skill, now, needed, example] of RATED) {
    await hers.hand(["idp-skill", "--competency", skill]);
    await hers.hand([
      "idp-rate",
      "--competency",
      skill,
      "--now-step",
      now,
      "--needed",
      needed,
      "--example",
      example,
    ]);
  }
  maya = await stage.window("maya", { home: hers.home });
  sam = await stage.window("sam", { home: his.home });
});

test("she seals her ratings and asks; the exact words stand there before", async () => {
  await bothOpen([maya, MAYA], [sam, SAM], "Version 1 is signed by both.");
  await maya.click("IDP");
  await maya.click("Skills check");
  await maya.sees("What Sam sees", "Three or four are enough.");
  for (const name of ["Learning on purpose", "Knowing my strengths and gaps", "Recovering from setbacks"]) {
    await maya.click(name, { roles: ["checkbox"] });
  }
  await maya.sees("word for word", "One paper a week since September.");
  await seen(maya, "ask");
  await maya.click("Seal mine and ask Sam");
  await maya.sees("Yours are sealed. Sam has not rated yet.");
  await carries(maya, "Sam", sam, "Maya");
});

test("he rates what he has seen, without reading hers, and seals", async () => {
  await sam.click("Today");
  await sam.sees("Maya asks how you see some skills.");
  await seen(sam, "today");
  await sam.click("Say what you see", { first: true });
  await sam.sees("How do you see Maya here?", "For learning, not for appraisal.");
  const read = await sam.reads();
  for (const hers of ["One paper a week", "I still wait"]) assert.ok(!read.includes(hers));
  await sam.click("In difficult cases", { roles: ["radio"], first: true });
  await sam.fill("A moment that shows it", MOMENT);
  await seen(sam, "rate");
  await sam.click("Seal and show Maya");
  await sam.sees("Yours are sealed and on the way.");
  await carries(sam, "Maya", maya, "Sam");
});

test("she reads his view alone, then chooses what he sees", async () => {
  await maya.click("Today");
  await maya.sees("Sam has said what there was to see.");
  await maya.click("Go to skills", { first: true });
  await maya.sees("Sam has answered", MOMENT, "Sam sees: in difficult cases.", "Sam: not seen yet.");
  await seen(maya, "read");
  await maya.click("Recovering from setbacks", { roles: ["checkbox"] });
  await maya.click("Show Sam");
  await maya.sees("Earlier looks");
  await seen(maya, "both");
  await maya.click("Show as table", { first: true });
  await maya.sees("Last time", "In difficult cases");
  await seen(maya, "table");
  await carries(maya, "Sam", sam, "Maya");
  await sam.click("IDP");
  await sam.sees("What both of you see", "Maya: on my own.", "One paper a week since September.");
  await sam.seesNot("I still wait a week too long.");
  await seen(sam, "both");
});

test("strengths and growth areas become the focus of both", async () => {
  await sam.click("Name our focus");
  await sam.fill("Strength 1", "Learning fast");
  await sam.fill("Area to grow in 1", "Saying no in good time");
  await sam.click("Offer it to Maya");
  await sam.sees("Yours waits for Maya.");
  await carries(sam, "Maya", maya, "Sam");
  await maya.click("Today");
  await maya.sees("Sam would name what you focus on.");
  await maya.click("Read and answer", { first: true });
  await maya.sees("Sam would name this as your focus:", "Saying no in good time");
  await seen(maya, "focus-offered");
  await maya.click("Yes, that is our focus");
  await maya.sees("Named together");
  await maya.click("Back to the plan");
  await maya.sees("Our focus", "Saying no in good time");
  await seen(maya, "overview");
});

test("where one assesses the other, nothing is rated", async () => {
  await maya.click("Pair");
  await maya.click("One of us does");
  await maya.sees("So the mentor does not rate skills here.");
  await seen(maya, "assessing");
  await carries(maya, "Sam", sam, "Maya");
  await sam.click("IDP");
  await sam.sees("Maya says that one of you manages or assesses the other.");
  await sam.sees("What both of you see");
  await seen(sam, "off");
});
