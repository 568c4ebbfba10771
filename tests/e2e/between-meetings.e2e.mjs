// What surrounds a meeting: a date asked by mail and answered there, and a file for a calendar.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { pictures } from "./driver/seen.mjs";
import { staged } from "./driver/stage.mjs";
import { bothOpen, carries, dayFromToday, MAYA, SAM, shownDay } from "./driver/story.mjs";

const seen = pictures("between-meetings");

/** @type {import("./driver/person.mjs").Person} */
let maya;
/** @type {import("./driver/person.mjs").Person} */
let sam;

staged(async (stage) => {
  [maya, sam] = await stage.pair([MAYA, "maya"], [SAM, "sam"]);
});

test("AW-2: she asks for a date by mail and notes the short answer; it is marked as told and binds nobody", async () => {
  await bothOpen([maya, MAYA], [sam, SAM]);
  await maya.click("Meetings");
  await maya.click("Propose a date");
  await maya.fill("Day", dayFromToday(7));
  await maya.fill("Place or link (optional)", "Room 3");
  await maya.click("Propose this date to Sam");
  await maya.sees("Waits for Sam.");
  await maya.click("Sam reads mail on a phone");
  await maya.click("Write the mail");
  await maya.sees("is that all right for us to meet?");
  await seen(maya, "asks-by-mail");
  await maya.press("Escape");
  await maya.fill("The answer, as it came", "ok");
  await maya.click("Keep it as told to me");
  await maya.sees("As told to you by Sam", "It says yes to this date.", "It never counts as the yes of Sam");
  await seen(maya, "told");
});

test("ME-6: the date goes into her calendar, with the place because she ticked it, and nothing else", async () => {
  await carries(maya, "Sam", sam, "Maya");
  await sam.click("Meetings");
  await sam.click(shownDay(7));
  await sam.click("Yes to this date");
  await sam.sees("The first meeting.");
  await carries(sam, "Maya", maya, "Sam");
  await maya.click("Meetings");
  await maya.click("Prepare");
  await maya.sees("Save for my calendar", "Paper card");
  await seen(maya, "agreed");
  await maya.click("Save for my calendar");
  await maya.sees("The file says this, and nothing more:", "Meeting with Sam");
  await maya.click("Say the place too: Room 3");
  await seen(maya, "calendar");
  await maya.click("Choose a place for the file");
  await maya.sees("Saved as meeting.ics");
  const file = await readFile(join(maya.outbox, "meeting.ics"), "utf8");
  assert.match(file, /^BEGIN:VCALENDAR\r\n/);
  assert.match(file, /\r\nMETHOD:PUBLISH\r\n/);
  assert.match(file, /\r\nLOCATION:Room 3\r\n/);
  await maya.click("Done");
  await maya.click("Paper card");
  await maya.sees("Save or print", "Card for the table");
});
