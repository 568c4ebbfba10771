// What the catalogue carries beside the rooms: the first 90 days, a moment to be glad, things to do together, and where
// all of it comes from.

import { test } from "node:test";
import { large, pictures } from "./driver/seen.mjs";
import { staged } from "./driver/stage.mjs";
import { dayFromToday, MAYA, opens, SAM } from "./driver/story.mjs";

const seen = pictures("first-days");
const seenLarge = large("first-days");

/** @type {import("./driver/person.mjs").Person} */
let maya;

const stage = staged(async (stage) => {
  [maya] = await stage.pair([MAYA, "maya"], [SAM, "sam"]);
});

test("IDP-9, HO-4: Today says one warm sentence and one quiet line; skipped, the sentence is gone", async () => {
  await opens(maya, MAYA, "Your agreement is signed.", "In your first 90 days, by");
  await seen(maya, "today");
  await maya.click("Skip it");
  await maya.seesNot("Your agreement is signed.");
  await maya.sees("In your first 90 days, by");
});

test("HO-4: the list is ticked, skipped, hidden and shown again, from the page of the pair", async () => {
  await maya.click("Pair");
  await maya.sees("First 90 days");
  await seen(maya, "pair");
  await maya.click("First 90 days");
  await maya.sees("Your first 90 days with Sam", "Only me");
  await seen(maya, "list");
  await maya.click("Write a short, polite hello and suggest two dates.", { roles: ["checkbox"] });
  await maya.sees("You did one of them.");
  await maya.click("Skip: Ask whether you may watch your mentor at work, if you live close enough.");
  await maya.sees("Put it back");
  await seen(maya, "marked");
  await seenLarge(maya, "marked");
  await maya.click("Hide all of it");
  await maya.sees("You hid this list.");
  await seen(maya, "hidden");
  await maya.click("Today");
  await maya.seesNot("In your first 90 days");
  await maya.click("Pair");
  await maya.click("First 90 days");
  await maya.click("Show it again");
  await maya.sees("You did one of them.");
});

test("§9: something to do together goes on the agenda by one press, with its minutes", async () => {
  await maya.click("Meetings");
  await maya.click("Propose a date");
  await maya.fill("Day", dayFromToday(7));
  await maya.click("Propose this date to Sam");
  await maya.sees("Waits for Sam.");
  await maya.click("Things to do together");
  await maya.sees("Swap a case", "Twenty ideas");
  await seen(maya, "activities");
  await maya.click("Put on the agenda: Swap a case");
  await maya.sees("It stands on the agenda, or you parked it.");
  await maya.click("Park it, Only me: Twenty ideas");
  await maya.sees("Parked ideas", "40 minutes", "from the ideas to pick from");
  await seen(maya, "on-the-agenda");
});

test("ON-5: the page about the content names its sources, and what carries each thought", async () => {
  await maya.click("Notebook");
  await maya.click("Settings");
  await maya.click("About the content");
  await maya.sees("It is not validated, and it claims no proven effect.", "260 principles");
  await seen(maya, "content");
  await maya.click("Table of duties for each side");
  await maya.sees("Mentee organises the meetings", "First 90 days: Book the next three meetings.");
  await seen(maya, "source");
  await maya.fill("Find a principle or an item", "watch");
  await maya.sees("principles fit.");
  await seen(maya, "found");
  await seenLarge(maya, "found");
  await maya.fill("Find a principle or an item", "");
  await maya.click("Table of duties for each side");
  await maya.click("Where each kind of item stands");
  await maya.click("Words explained");
  await maya.click("For people who run a programme");
  await seen(maya, "kinds");
});

test("HO-4: once the 90 days are over the list stays to read", async () => {
  const { home } = maya;
  await maya.leave();
  const now = new Date(Date.now() + 100 * 86_400_000).toISOString().replace(/\.\d+/, "");
  maya = await stage.window("maya", { home, now });
  await opens(maya, MAYA);
  await maya.seesNot("In your first 90 days");
  await maya.click("Pair");
  await maya.click("First 90 days");
  await maya.sees("They were over on", "The list stays here to read.");
  await seen(maya, "over");
});
