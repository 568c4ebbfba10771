// Help in the real window: F1 on any page, over a dialog and in a field; one search for all of it; a primer where its
// moment comes, on one screen and on paper; a word that explains itself. No wire is needed for any of it.

import assert from "node:assert/strict";
import { test } from "node:test";
import { large, pictures } from "./driver/seen.mjs";
import { staged } from "./driver/stage.mjs";
import { MAYA, opens, SAM, untilThere } from "./driver/story.mjs";

const seen = pictures("help");
const seenLarge = large("help");
const BOX = "Search, or go somewhere";

/** @type {import("./driver/person.mjs").Person} */
let maya;

staged(async (stage) => {
  const [{ home }] = await stage.signed(MAYA, SAM);
  maya = await stage.window("maya", { home });
});

async function focusOn(words) {
  await untilThere(async () => {
    const focus = await maya.focus();
    return JSON.stringify(focus).includes(words) ? focus : null;
  });
}

test("ON-3: F1 answers before the notebook is open, and gives the focus back", async () => {
  await maya.sees("Passphrase");
  await maya.press("F1");
  await maya.sees("If something is lost", "There is no back door.");
  await focusOn("If something is lost");
  await seen(maya, "locked");
  await maya.press("Escape");
  await maya.seesNot("There is no back door.");
});

test("ON-3: F1 opens the page of each room, over the page and without leaving it", async () => {
  await opens(maya, MAYA, "Version 1 is signed by both.");
  await seen(maya, "today-with-help");
  for (const [room, title] of [
    ["Today", "Today and this week"],
    ["Expectations", "Expectations"],
    ["Agreement", "The agreement"],
    ["IDP", "The development plan (IDP)"],
    ["Meetings", "Meetings and promises"],
    ["Reviews", "Reviews"],
    ["Parcels", "Parcels"],
    ["Pair", "Your pair"],
  ]) {
    await maya.click(room);
    await maya.press("F1");
    await focusOn(`“${title}”`);
    await maya.press("Escape");
    await maya.seesNot("Nobody learns what you look up.");
  }
  await maya.click("Meetings");
  await maya.press("F1");
  await maya.sees("Both put points on one running agenda.");
  await seen(maya, "page");
  await maya.press("Escape");
});

test("ON-3: help is found in the one box, and what is not found leads to what lies nearest", async () => {
  await maya.press("Control+k");
  await maya.fill(BOX, "listening");
  await maya.sees("One page");
  await seen(maya, "search-finds-help");
  await maya.fill(BOX, "minuets");
  await maya.sees("Nothing found for “minuets”.", "Perhaps you look for", "Minutes: the newest in Meetings");
  await seen(maya, "search-nearest");
  await maya.fill(BOX, "safety words");
  await maya.press("Enter");
  await maya.sees("Words explained", "Eight words that are the same on both screens");
  await seen(maya, "words");
  await maya.press("Escape");
  await maya.seesNot("Eight words that are the same on both screens");
});

test("ON-4: each primer is one screen, the cards stand by role, and one press leads to the paper", async () => {
  await maya.press("F1");
  await maya.sees("Nobody learns what you look up.");
  for (const title of [
    "The first meeting",
    "Giving and taking feedback",
    "Asking for help",
    "Listening",
    "The mid-point",
    "When you are stuck",
    "Closing well",
    "If it ends badly",
  ]) {
    await maya.click(title, { roles: ["button"] });
    await focusOn(title);
    const room = await maya.browser.execute(() => {
      const page = document.querySelector(".help-page");
      return { needs: page?.scrollHeight ?? 0, has: page?.clientHeight ?? 0 };
    });
    assert.ok(room.needs <= room.has * 1.2, `${title} needs ${room.needs} of ${room.has}`);
  }
  await seen(maya, "bad-ending");
  await maya.click("The first meeting", { roles: ["button"] });
  await seen(maya, "first-meeting");
  await seenLarge(maya, "first-meeting");
  await maya.click("For the mentor", { roles: ["button"] });
  await maya.sees("Sounding board", "Waiting to speak is not listening.");
  await seen(maya, "cards");
  await maya.click("Giving and taking feedback", { roles: ["button"] });
  await maya.click("Save or print this page");
  await maya.sees("Save or print", "Every page says so.");
  await maya.click("Page 1 of 1", { roles: ["img"] });
  await seen(maya, "primer-on-paper");
  await maya.choose("What", "Role cards");
  await maya.click("Sounding board", { roles: ["checkbox"] });
  await seen(maya, "cards-on-paper");
});

test("ON-4: the primers stand quietly where their moment comes", async () => {
  await maya.click("Agreement");
  await maya.press("g");
  await maya.press("l");
  await maya.sees("One page: if it ends badly");
  await seen(maya, "leave-out");
  await maya.click("One page: if it ends badly");
  await maya.sees("It is not your fault.");
  await maya.press("Escape");
  await maya.seesNot("It is not your fault.");
});

test("ON-3: a word with a dotted line explains itself by a press, and Esc closes it", async () => {
  await maya.click("Parcels");
  await maya.click("parcel", { roles: ["button"] });
  await maya.sees("A locked file with everything new for your partner.");
  await seen(maya, "word");
  await maya.press("Escape");
  await maya.seesNot("A locked file with everything new for your partner.");
});
