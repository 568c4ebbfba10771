// A signed agreement lives: they go on longer than they had planned, they pause, and one asks the other before saying
// something about her to somebody else. Each of it needs both, and stands on one page with both days.

import assert from "node:assert/strict";
import { test } from "node:test";
import { pictures } from "./driver/seen.mjs";
import { staged } from "./driver/stage.mjs";
import { bothOpen, carries, dayFromToday, MAYA, SAM } from "./driver/story.mjs";

const seen = pictures("living-agreement");
const WORDS = "Maya looks for a project with customers.";
const GENTLER = "Maya thinks about a project with customers.";

/** @type {import("./driver/person.mjs").Person} */
let maya;
/** @type {import("./driver/person.mjs").Person} */
let sam;

staged(async (stage) => {
  [maya, sam] = await stage.pair([MAYA, "maya"], [SAM, "sam"]);
});

async function looksUp(someone, what) {
  await someone.click("Agreement");
  await someone.click(what);
}

test("both open their notebooks, and the agreement says how long it runs", async () => {
  await bothOpen([maya, MAYA], [sam, SAM], "Version 1 is signed by both.");
  await looksUp(maya, "How long it runs");
  await maya.sees("In force", "First day", "Last day");
  await seen(maya, "how-long");
});

test("AG-16: she offers a later last day, he answers with a yes, and the signed text stays", async () => {
  await maya.click("Offer a later last day");
  await maya.choose("Go on until", "Another day");
  await maya.fill("Last day", dayFromToday(700));
  await maya.fill("Your reason, if you like", "My project ends in spring.");
  await seen(maya, "offers-later-day");
  await maya.click("Offer it to Sam");
  await maya.sees("It waits for Sam’s yes.");
  await carries(maya, "Sam", sam, "Maya", async () => {
    await sam.sees("A later last day");
    await seen(sam, "arrives");
  });
  await sam.click("Today");
  await sam.sees("Maya would like to go on until");
  await seen(sam, "today");
  await sam.click("Read and answer");
  await sam.sees("My project ends in spring.");
  await seen(sam, "asked");
  await sam.click("Yes, go on until then");
  await sam.sees("agreed later", "Your signed text says");
});

test("RV-5: he offers a pause; she answers from Today, and both rest", async () => {
  await sam.click("Offer a pause");
  await sam.fill("First day of the pause", dayFromToday(-1));
  await sam.fill("Day of return", dayFromToday(40));
  await seen(sam, "offers-pause");
  await sam.click("Offer it to Maya");
  await sam.sees("It waits for Maya’s yes.");
  await carries(sam, "Maya", maya, "Sam");
  await maya.click("Today");
  await maya.sees("Sam proposes a pause until");
  await maya.click("Read and answer");
  await maya.click("Yes, pause until then");
  await maya.sees("You pause.", "Come back on another day");
  await seen(maya, "pauses");
});

test("he asks before he says something about her; she offers other words, and he says yes", async () => {
  await looksUp(sam, "May I say this?");
  await sam.sees("Nobody has asked yet");
  await sam.click("Ask before you say something");
  await sam.fill("To whom", "Lena Brandt, who runs the programme");
  await sam.fill("The exact words you would say", WORDS);
  await seen(sam, "asks");
  await sam.click("Ask Maya");
  await sam.sees("Until there is a yes, it is not said.");
  await carries(sam, "Maya", maya, "Sam");
  await maya.click("Today");
  await maya.click("Read and answer");
  await maya.sees(WORDS);
  await seen(maya, "is-asked");
  await maya.click("Other words", { roles: ["button"] });
  await maya.fill("The exact words you would say", GENTLER);
  await maya.click("Offer these words to Sam");
  await maya.sees(GENTLER);
  await carries(maya, "Sam", sam, "Maya");
  await looksUp(sam, "May I say this?");
  await sam.sees(GENTLER, "You would say to Lena Brandt, who runs the programme:");
  await sam.click("Yes, these words");
  await sam.sees("Both said yes");
  await seen(sam, "may-say");
});

test("AG-20: everything both said yes to stands on one page, for both", async () => {
  await carries(sam, "Maya", maya, "Sam");
  for (const someone of [maya, sam]) {
    await looksUp(someone, "Both said yes");
    await someone.sees("Beside the signed text", "Go on until", "Pause from", GENTLER);
  }
  await seen(maya, "both-said-yes");
  const text = await maya.browser.execute(() => document.body.textContent);
  assert.ok(!text.includes(WORDS), "the first words bind nobody");
});

test("RV-8, RV-9: she leaves while he offers to come back sooner; both read one day, and nothing is asked of anybody", async () => {
  await looksUp(maya, "How long it runs");
  await maya.click("Close this pair");
  await maya.sees("Sam will see one line", "What you agreed about ending");
  await seen(maya, "leaves");
  await maya.click("Close it today");
  await maya.sees("You closed it on", "Nothing can be added any more.");
  await looksUp(sam, "How long it runs");
  await sam.click("Come back on another day");
  await sam.fill("Day of return", dayFromToday(20));
  await sam.click("Offer it to Maya");
  await sam.sees("It waits for Maya’s yes.");
  await carries(maya, "Sam", sam, "Maya", async () => {
    await sam.sees("Closed");
  });
  await carries(sam, "Maya", maya, "Sam");
  for (const [someone, title] of [
    [maya, "You closed this on"],
    [sam, "Closed on"],
  ]) {
    await someone.click("Today");
    await someone.sees(title, "stays here to read, search and print");
    await seen(someone, "closed-today");
    await looksUp(someone, "How long it runs");
    await someone.sees("Nothing can be added any more.");
    await seen(someone, "closed");
  }
  await looksUp(sam, "May I say this?");
  await sam.sees("Both said yes");
  await sam.seesNot("Ask before you say something");
});
