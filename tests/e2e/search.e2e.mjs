// Maya looks for something in the real window: one box over everything, by its first letters, blind to accents; it leads
// to the exact thing, marks what is Only me, and gives the focus back.

import { test } from "node:test";
import { pictures } from "./driver/seen.mjs";
import { staged } from "./driver/stage.mjs";
import { MAYA, opens, SAM, untilThere } from "./driver/story.mjs";

const seen = pictures("search");
const BOX = "Search, or go somewhere";

/** @type {import("./driver/person.mjs").Person} */
let maya;

staged(async (stage) => {
  const [{ home }] = await stage.signed(MAYA, SAM);
  maya = await stage.window("maya", { home });
});

/** What has the focus, by its role and name; and the thing a search led to. */
const focused = () =>
  maya.browser.execute(() => ({
    text: document.activeElement?.textContent?.trim().slice(0, 200) ?? "",
    isSpot: document.activeElement?.classList.contains("spot") ?? false,
  }));

/** The page may still have to read before its place is there. */
async function ledTo(words) {
  await untilThere(async () => {
    const at = await focused();
    return at.isSpot && at.text.includes(words) ? at : null;
  });
}

test("SE-1: the box opens from anywhere and says what it does before anything is typed", async () => {
  await opens(maya, MAYA, "Version 1 is signed by both.");
  await maya.press("Control+i");
  await maya.fill("What do you want to talk about?", "Do I tell Sam about Łódź and the other offer?");
  await maya.press("Enter");
  await maya.click("Meetings");
  await maya.click("Promises");
  await maya.fill("A new promise", "Write two introductions @me tomorrow");
  await maya.click("Add");
  await maya.sees("Write two introductions");
  await maya.press("Control+k");
  await maya.sees("Type to find anything you wrote or were sent");
  await seen(maya, "empty");
});

test("SE-1: the first letters find it in every room, and accents do not matter", async () => {
  await maya.type("intro");
  await maya.sees("Write two introductions", "Promise");
  await maya.fill(BOX, "conf");
  await maya.sees("Clause");
  await seen(maya, "found");
  await maya.fill(BOX, "lodz");
  await maya.sees("Do I tell Sam about", "Only me");
  await seen(maya, "only-me");
  await maya.fill(BOX, '"NOT* (');
  await maya.fill(BOX, "rhubarb");
  await maya.sees("Nothing found for “rhubarb”.");
  await seen(maya, "nothing");
});

test("SE-1: Enter leads to the exact thing, and the focus stands on it", async () => {
  await maya.press("Escape");
  await maya.click("Today");
  await maya.sees("Nothing leaves by itself.");
  await maya.press("Control+k");
  await maya.fill(BOX, "two introd");
  await maya.sees("Write two introductions");
  await maya.press("Enter");
  await maya.sees("Promises");
  await ledTo("Write two introductions");
  await seen(maya, "led-to");
});

test("SE-1: what lies between meetings, and in a closed part of a page, is found and opened", async () => {
  await maya.click("Meetings");
  await maya.click("Between meetings");
  await maya.click("Pick another question");
  await maya.fill("What you think of this one", "Do I still want the marzipan job?");
  await maya.click("Keep it, Only me");
  await maya.sees("What you wrote");
  await maya.click("Today");
  await maya.sees("Nothing leaves by itself.");
  await maya.press("Control+k");
  await maya.fill(BOX, "marzipan");
  await maya.sees("Check-in", "Only me");
  await maya.press("Enter");
  await maya.sees("Between meetings");
  await ledTo("marzipan");
  await seen(maya, "check-in");
  await maya.click("Agreement");
  await maya.click("Our parts");
  await maya.click("What stays between you");
  await maya.fill("Where help is, nearby", "Ask at the quince desk");
  await maya.click("Keep it");
  await maya.seesNot("Keep it");
  await maya.press("Control+k");
  await maya.fill(BOX, "quince");
  await maya.sees("What I noted about our house", "Only me");
  await maya.press("Enter");
  await maya.sees("Ask at the quince desk");
  await ledTo("");
  await seen(maya, "noted-of-the-house");
});

test("SE-1: it goes and does; Esc closes it and gives the focus back", async () => {
  await maya.press("Control+k");
  await maya.fill(BOX, "agree");
  await maya.press("Enter");
  await maya.sees("Our mentoring agreement");
  await maya.press("Control+k");
  await maya.fill(BOX, ">lock");
  await maya.press("Escape");
  await maya.seesNot("only commands");
  await maya.press("Control+k");
  await maya.fill(BOX, ">lock");
  await maya.press("Enter");
  await maya.sees("Passphrase");
});

test("SE-2: words are found on the page one looks at, and stepped through by keys", async () => {
  await opens(maya, MAYA, "Agreement");
  await maya.click("Agreement");
  await maya.sees("Our mentoring agreement");
  await maya.press("Control+f");
  await maya.type("mentor");
  await maya.sees("1 of");
  await maya.press("Enter");
  await maya.sees("2 of");
  await seen(maya, "on-page");
  await maya.fill("Find on this page", "rhubarb");
  await maya.sees("Not here");
  await maya.press("Escape");
  await maya.seesNot("Not here");
});
