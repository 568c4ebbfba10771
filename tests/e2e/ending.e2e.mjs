// Ending well, or leaving safely: thanks that both keep, leaving quietly and coming back, a closing with a reason for
// oneself, and a last day that is asked about once a month.

import assert from "node:assert/strict";
import { test } from "node:test";
import { pictures } from "./driver/seen.mjs";
import { staged } from "./driver/stage.mjs";
import {
  bothOpen,
  carries,
  dayFromToday,
  handsOver,
  makesParcel,
  MAYA,
  opens,
  opensParcel,
  SAM,
} from "./driver/story.mjs";

const seen = pictures("ending");
const THANKS = "One question of yours changed how I see something. It was: who decides?";
const AGAIN = "I felt your support when the spring plan fell apart.";

/** @type {import("./driver/person.mjs").Person} */
let maya;
/** @type {import("./driver/person.mjs").Person} */
let sam;

staged(async (stage) => {
  [maya, sam] = await stage.pair([MAYA, "maya"], [SAM, "sam"]);
});

async function thanks(someone, partner, text) {
  await someone.click("Pair");
  await someone.click(`Say thanks to ${partner}`);
  await someone.fill("Your thank-you", text);
  await someone.click(`Give it to ${partner}`);
  await someone.sees("It leaves with your next parcel.");
}

async function howLong(someone) {
  await someone.click("Agreement");
  await someone.click("How long it runs");
}

test("RV-7: she begins with the words of the page and goes on; both keep the thank-you", async () => {
  await bothOpen([maya, MAYA], [sam, SAM], "Version 1 is signed by both.");
  await maya.click("Pair");
  await maya.click("Say thanks to Sam");
  await maya.click("One question of yours changed how I see something. It was");
  assert.match(await maya.written("Your thank-you"), /^One question of yours/);
  await seen(maya, "begins");
  await maya.fill("Your thank-you", THANKS);
  await maya.click("Give it to Sam");
  await maya.sees(THANKS, "It leaves with your next parcel.");
  await seen(maya, "given");
  await carries(maya, "Sam", sam, "Maya", async () => {
    await sam.sees("A thank-you", "who decides?");
    await seen(sam, "arrives");
  });
  await sam.click("Pair");
  await sam.sees(THANKS);
  await seen(sam, "keeps");
  await sam.click("Print it as a card");
  await sam.sees("A thank-you on one page, in large letters.", "Words of Maya are on it");
  await seen(sam, "card");
});

test("RV-8: he leaves quietly: one page, nothing is sent, and everything stays to read", async () => {
  await sam.click("Pair");
  await sam.click("Leave this pair");
  await sam.click("Leave quietly");
  await sam.sees("Nothing is sent. Maya is not told");
  await seen(sam, "leaves");
  await sam.choose("This pair in your notebook", "In the list, to read");
  await sam.choose("Later parcels from Maya", "Keep them aside, unread");
  await sam.click("Leave quietly today");
  await sam.sees("You left quietly on", "Nobody was told.", "here to read");
  await seen(sam, "left");
  await sam.click("Today");
  await sam.sees("You left quietly on");
  await seen(sam, "left-today");
  await sam.click("Pair");
  await sam.sees(THANKS);
  await sam.seesNot("Say thanks to Maya");
  await seen(sam, "left-pair");
});

test("RV-8: her parcel lies aside, unread, until he comes back", async () => {
  await thanks(maya, "Sam", AGAIN);
  await makesParcel(maya, "Sam");
  const { file } = await handsOver(maya);
  await maya.click("I have sent it");
  await opensParcel(sam, "Maya", file);
  await sam.sees("a pair that you left quietly", "lies aside, unread");
  await sam.seesNot(AGAIN);
  await seen(sam, "aside");
  await howLong(sam);
  await sam.sees("1 parcel lies aside, unread.");
  await seen(sam, "left-waits");
  await sam.click("Come back");
  await sam.sees("In force");
  await sam.click("Pair");
  await sam.sees(AGAIN, "Say thanks to Maya");
});

test("AW-10: out of sight, the pair is in no list; Settings shows it again", async () => {
  await sam.click("Leave this pair");
  await sam.click("Leave quietly");
  await sam.click("Leave quietly today");
  await sam.seesNot("Maya");
  await seen(sam, "out-of-sight");
  await sam.click("Notebook");
  await sam.click("Settings");
  await sam.sees("Pairs you left quietly", MAYA.name);
  await seen(sam, "settings");
  await sam.click(MAYA.name);
  await sam.sees("Left quietly on", THANKS);
  await sam.click("Come back");
  await sam.sees("You left quietly on");
  await sam.click("Come back");
  await sam.sees("In force");
});

test("what she takes along is Only me; one part goes by a press, and the letter waits for the last month", async () => {
  await maya.click("Pair");
  await maya.click("What you take along");
  await maya.fill("About the work, and about yourself.", "To ask before I answer.");
  await maya.fill("One thing you go on with, and with whom.", "A talk with Lena in spring.");
  await maya.fill("Dear me", "Dear me, breathe before the first meeting.");
  await maya.sees("Saved", "You can write at it until");
  await seen(maya, "takes-along");
  await maya.click("Share it with Sam", { inside: "What I learned" });
  await maya.sees("Exactly these words will go to Sam:");
  await seen(maya, "shares");
  await maya.click("Share it now");
  await maya.sees("gets them with your next parcel");
  await carries(maya, "Sam", sam, "Maya", async () => {
    await sam.sees("A part of a learning page", "To ask before I answer.");
  });
  await sam.click("Pair");
  await sam.click("What you take along");
  await sam.sees("Maya shared", "To ask before I answer.");
  await sam.seesNot("A talk with Lena");
  await seen(sam, "reads");
  await maya.click("Pair");
  await maya.click("What you take along");
  await maya.click("Save or print it");
  await maya.sees("Learning page", "Only me until now");
  await maya.click("What I learned", { roles: ["checkbox"] });
  await seen(maya, "prints");
});

test("RV-9: a last day that is over is asked about, and rests for a month by one press", async () => {
  await sam.restart({ settings: { ITHACA_NOW: `${dayFromToday(800)}T09:00:00Z` } });
  await opens(sam, SAM, "The last day of your agreement was");
  await seen(sam, "lapsed");
  await sam.click("Let it rest for a month");
  await sam.seesNot("The last day of your agreement was");
});

test("RV-6, RV-8: she closes it formally, with a reason for herself alone", async () => {
  await howLong(maya);
  await maya.click("Close this pair");
  await maya.sees("Why, if you like", "no reason leaves this notebook");
  await seen(maya, "closes");
  await maya.choose("Why, if you like", "We reached what we set out for");
  await maya.click("Close it today");
  await maya.sees("You closed it on", "Why, for you alone: We reached what we set out for.");
  await seen(maya, "closed");
});
