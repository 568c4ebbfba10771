// Maya writes a plan in four pages, shares one goal and her ask, and nothing else; Sam answers the ask, writes beside
// it and suggests somebody; she takes that up, and takes the goal back.

import assert from "node:assert/strict";
import { test } from "node:test";
import { pictures } from "./driver/seen.mjs";
import { staged } from "./driver/stage.mjs";
import { bothOpen, carries, dayFromToday, MAYA, SAM } from "./driver/story.mjs";

const seen = pictures("idp");
const GOAL = "Run our planning meeting twice";
const SECRET = "Say no to two requests in good time";
const ASK = "Sit in once, and tell me what you saw.";
const DIRECTION = "Leading a small team that plans public transport for people who do not drive.";

/** @type {import("./driver/person.mjs").Person} */
let maya;
/** @type {import("./driver/person.mjs").Person} */
let sam;

staged(async (stage) => {
  [maya, sam] = await stage.pair([MAYA, "maya"], [SAM, "sam"]);
});

test("an empty room says what will be here, and four pages make a plan", async () => {
  await bothOpen([maya, MAYA], [sam, SAM], "Version 1 is signed by both.");
  await maya.click("IDP");
  await maya.sees("Development plan (IDP)", "It is Only me.");
  await seen(maya, "empty");
  await maya.click("Start small");
  await maya.fill("In three to five years I would like to be doing", DIRECTION);
  await seen(maya, "direction");
  await maya.click("Next");
  await maya.sees("What will you do first?");
  await maya.fill("By which day", dayFromToday(60));
  await maya.fill("What I will do, in one sentence", GOAL);
  await maya.fill("How we will see it", "A plan everyone can repeat.");
  await seen(maya, "blanks");
  await maya.click("Next");
  await maya.sees("And a second goal?");
  await maya.fill("By which day", dayFromToday(150));
  await maya.fill("What I will do, in one sentence", SECRET);
  await maya.fill("How we will see it", "Asked before day three.");
  await maya.click("Next");
  await maya.sees("What do you ask of your mentor?");
  await maya.fill("What I ask of my mentor", ASK);
  await maya.click("See my plan");
  await maya.sees(GOAL, SECRET, "Not started", "Only me");
});

test("a goal has steps, a progress word with its line, and keeps itself", async () => {
  await maya.click(GOAL);
  await maya.click("Add a step");
  await maya.fill("Step", "Watch Lena run hers");
  await maya.fill("Done by", dayFromToday(7));
  await maya.click("Add a step");
  await maya.sees("Watch Lena run hers");
  await maya.click("First steps", { roles: ["radio"] });
  await maya.fill("Why this word? One line", "The room is booked");
  await maya.click("Keep it as of today");
  await maya.sees("0 of 1 step done");
  await seen(maya, "goal");
  await maya.click("Back to the plan");
  await maya.sees("First steps", "The room is booked");
});

test("AC-2: skills are marks on labelled steps, and always a table too", async () => {
  await maya.click("Skills check");
  await maya.click("Take into my list: Learning on purpose");
  await maya.click("Take into my list: Knowing my strengths and gaps");
  await maya.click("Say where I stand: Learning on purpose");
  await maya.click("With support", { roles: ["radio"], first: true });
  await maya.fill("An example that shows it", "One paper a week since September.");
  await seen(maya, "rate");
  await maya.click("Keep as of today");
  await maya.sees("Maya: with support.");
  await maya.click("Show as table");
  await maya.sees("Last time");
  await maya.click("Show as picture");
  await seen(maya, "skills");
  await maya.click("Back to the plan");
  await seen(maya, "overview");
});

test("sharing shows the exact words; what is not shared is not there", async () => {
  await maya.click(GOAL);
  await maya.click("Only me");
  await maya.sees("word for word", "A plan everyone can repeat.");
  await maya.click("Progress word and line", { roles: ["checkbox"] });
  await maya.sees("First steps: The room is booked");
  await seen(maya, "share");
  await maya.click("Share with Sam");
  await maya.sees("Both of us: Sam");
  await maya.click("Back to the plan");
  await maya.click("12 Support complete");
  await maya.sees(ASK);
  await maya.click("Only me");
  await maya.click("Share with Sam");
  await maya.sees("Both of us: Sam");
  await seen(maya, "sheet");
  await maya.click("Back to the plan");
  await maya.click("See as Sam");
  await maya.sees(GOAL, ASK);
  await maya.seesNot(SECRET, DIRECTION);
  await seen(maya, "as-sam");
  await carries(maya, "Sam", sam, "Maya");
});

test("IDP-8: the mentor answers the ask, writes beside it and suggests somebody", async () => {
  await sam.click("IDP");
  await sam.sees("Maya’s development plan (IDP)", GOAL, ASK);
  await sam.seesNot(SECRET, DIRECTION, "Watch Lena run hers");
  await seen(sam, "mentor");
  await sam.click("Yes, I will", { roles: ["radio"] });
  await sam.fill("Your words", "Gladly, in January.");
  await sam.click("Answer");
  await sam.sees("Gladly, in January.");
  await sam.click("Write a comment", { first: true });
  await sam.fill("Comment", "Choose the smallest meeting there is.");
  await sam.click("Put it beside");
  await sam.sees("Choose the smallest meeting there is.");
  await sam.click("Suggest something");
  await sam.click("A person to meet", { roles: ["radio"] });
  await sam.fill("In one line", "Lena Novak");
  await sam.click("Suggest it to Maya");
  await sam.sees("Lena Novak", "offered");
  await seen(sam, "answered");
  await carries(sam, "Maya", maya, "Sam");
});

test("she reads his lane, takes the suggestion up, and takes the goal back", async () => {
  await maya.click("IDP");
  await maya.sees("Suggestions between you and Sam", "Lena Novak");
  await maya.click("Take it up");
  await maya.sees("taken up");
  await maya.click("12 Support complete · Sam");
  await maya.sees("Gladly, in January.");
  await seen(maya, "answered");
  await maya.click("Back to the plan");
  await maya.click(GOAL);
  await maya.sees("Choose the smallest meeting there is.");
  await maya.click("Both of us: Sam");
  await maya.sees("you cannot make anybody forget it");
  await maya.click("Make it Only me again");
  await maya.sees("Only me");
  await carries(maya, "Sam", sam, "Maya");
  await sam.click("IDP");
  await sam.sees("Taken back", "taken back on");
  const read = await sam.reads();
  assert.ok(!read.includes("A plan everyone can repeat."));
});

test("a snapshot is frozen and compared in words", async () => {
  await maya.click("IDP");
  await maya.click("Snapshots");
  await maya.fill("Name, if you like", "Before the winter");
  await maya.click("Freeze as of today");
  await maya.sees("Before the winter");
  await maya.click("Compare with the plan now");
  await maya.sees("Nothing changed between the two.");
  await seen(maya, "snapshots");
});

test("IDP-10: the day to look again is proposed to the agreement with one press", async () => {
  const day = dayFromToday(140);
  const said = new Date(day).toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric" });
  await maya.click("IDP");
  await maya.sees("What your agreement says", "The longer review around");
  await maya.fill("The day I want to look at my plan again", day);
  await maya.sees("reads the day, and nothing of your plan.");
  await maya.click(`Propose ${said} to Sam as the longer review`);
  await maya.sees(`You proposed ${said}.`, "It waits for Sam’s yes.");
  await maya.browser.execute(() => document.querySelector("#idp-review")?.scrollIntoView({ block: "start" }));
  await seen(maya, "review-day");
  await maya.click("Read the clause", { first: true });
  await maya.sees("hold a longer review around");
});
