// Maya and Sam meet: a date by proposal and yes, points before, minutes after, and promises that come back by themselves
// until they are done. What is Only me never leaves her laptop.

import { test } from "node:test";
import { pictures } from "./driver/seen.mjs";
import { staged } from "./driver/stage.mjs";
import { bothOpen, carries, dayFromToday, MAYA, SAM, shownDay } from "./driver/story.mjs";

const seen = pictures("meetings");

/** @type {import("./driver/person.mjs").Person} */
let maya;
/** @type {import("./driver/person.mjs").Person} */
let sam;

staged(async (stage) => {
  [maya, sam] = await stage.pair([MAYA, "maya"], [SAM, "sam"]);
});

test("both open their notebooks; the room of meetings is empty and says what will be here", async () => {
  await bothOpen([maya, MAYA], [sam, SAM], "Version 1 is signed by both.");
  await maya.click("Meetings");
  await maya.sees("Your meetings will stand here");
  await seen(maya, "empty");
});

test("ME-6: she proposes a date, he says yes, and it binds", async () => {
  await maya.click("Propose a date");
  await maya.fill("Day", dayFromToday(7));
  await seen(maya, "proposes");
  await maya.click("Propose this date to Sam");
  await maya.sees("Waits for Sam.");
  await seen(maya, "proposed");
  await carries(maya, "Sam", sam, "Maya", async () => {
    await sam.sees("A date for a meeting");
    await seen(sam, "arrives");
  });
  await sam.click("Meetings");
  await sam.sees("your turn");
  await seen(sam, "list-your-turn");
  await sam.click(shownDay(7));
  await sam.sees("proposes");
  await seen(sam, "asked-for-a-date");
  await sam.click("Yes to this date");
  await sam.sees("The first meeting.");
  await carries(sam, "Maya", maya, "Sam");
});

test("ME-1: points before; ME-3: an idea parked by one key stays Only me", async () => {
  await maya.click("Meetings");
  await maya.sees("Next meeting", "Prepare");
  await seen(maya, "list-next");
  await maya.click("Prepare");
  await maya.fill("A new point", "Introductions: who first?");
  await maya.click("Add for Sam and me");
  await maya.sees("Introductions: who first?");
  await maya.press("Control+i");
  await maya.sees("What do you want to talk about?");
  await maya.fill("What do you want to talk about?", "Do I tell Sam about the other offer?");
  await seen(maya, "parks");
  await maya.press("Enter");
  await maya.sees("Parked ideas");
  await maya.click("Show my notes");
  await maya.fill("My notes, Only me", "I felt rushed last time and did not say so.");
  await maya.sees("Saved");
  await maya.click("Cover my notes");
  await seen(maya, "before");
  await maya.click("What stays between you", { inside: "My notes" });
  await maya.sees("What we tell each other stays between us", "reports it to nobody");
  await seen(maya, "what-stays-between");
  await carries(maya, "Sam", sam, "Maya", async () => {
    await sam.sees("Introductions: who first?");
    await sam.seesNot("other offer", "rushed");
  });
});

test("ST-9: they met yesterday; she captures it, he accepts with a remark, and it is frozen", async () => {
  await maya.click("Meetings");
  await maya.click("We met without a plan");
  await maya.fill("Day", dayFromToday(-1));
  await maya.click("Note this meeting");
  await maya.sees("Together");
  await maya.fill("Add a decision", "One person, not two.");
  await maya.click("Decision");
  await maya.fill("A promise, with its owner and day", "Ask Lena about the lab @Sam in two weeks");
  await maya.sees("Understood: Sam,");
  await maya.click("Add the promise");
  await maya.fill("A promise, with its owner and day", "Write two lines about myself tomorrow");
  await maya.click("Add the promise");
  await maya.fill("What else both should remember (optional)", "We began late.");
  await maya.click("What stays between you", { inside: "After" });
  await maya.sees("Where help is, nearby");
  await seen(maya, "what-stays-beside-minutes");
  await maya.press("Escape");
  await seen(maya, "together");
  await maya.click("Send minutes to Sam");
  await maya.sees("Send them to Sam again");
  await seen(maya, "sent");
  await carries(maya, "Sam", sam, "Maya", () => seen(sam, "minutes-arrive"));
  await sam.click("Meetings");
  await sam.sees("minutes wait for you");
  await sam.click(shownDay(-1));
  await sam.sees("Yes, so it was");
  await seen(sam, "minutes-asked");
  await sam.click("Yes, with a remark");
  await sam.fill("Your remark", "We also laughed.");
  await sam.click("Accept with this remark");
  await sam.sees("Accepted by both, and frozen.");
  await carries(sam, "Maya", maya, "Sam");
  await maya.click("Meetings");
  await maya.sees("minutes accepted by both");
  await maya.click(shownDay(-1));
  await maya.sees("We also laughed.", "Accepted by both, and frozen.");
  await seen(maya, "frozen");
});

test("ME-12: one ledger for both, and what lies between meetings", async () => {
  await maya.click("Meetings");
  await maya.click("Promises");
  await maya.sees("Write two lines about myself", "Ask Lena about the lab");
  await seen(maya, "promises");
  await maya.click("Today");
  await maya.sees("Next meeting", "Write two lines about myself", "Ask Lena about the lab");
  await seen(maya, "today");
  await maya.click("All promises");
  await maya.click("Done", { first: true });
  await maya.click("Mark as done");
  await maya.sees("Done and let go");
  await sam.click("Meetings");
  await sam.click("Between meetings");
  await sam.fill("Ask Maya in writing", "Which chapter shall I read first?");
  await sam.click("Ask");
  await sam.sees("0 working days old");
  await sam.fill("One line (optional)", "Sent the slides");
  await sam.click("Note it");
  await sam.fill("First day", dayFromToday(20));
  await sam.fill("Last day", dayFromToday(30));
  await sam.click("Note these days");
  await sam.sees("Your agreement says");
  await seen(sam, "between");
});
