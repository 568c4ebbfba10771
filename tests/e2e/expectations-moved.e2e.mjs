// Both sealed for the room, and cannot meet: one press, and the round goes on by mail. Nobody answers again.

import { test } from "node:test";
import { pictures } from "./driver/seen.mjs";
import { staged } from "./driver/stage.mjs";
import { bothOpen, carries, MAYA, SAM } from "./driver/story.mjs";
import { mails } from "./driver/workshop.mjs";

const ITEMS = ["exp-net-introductions", "exp-purpose-early-goals"];

const seen = pictures("expectations-moved");
/** @type {import("./driver/person.mjs").Person} */
let maya;
/** @type {import("./driver/person.mjs").Person} */
let sam;

async function answersAndSeals(one, step) {
  for (const item of ITEMS) await one.hand(["answer", "--item", item, "--step", String(step)]);
  await one.hand(["seal"]);
}

staged(async (stage) => {
  const [hers, his] = await stage.signed(MAYA, SAM);
  await hers.hand(["begin-round", "--way", "room"]);
  await answersAndSeals(hers, 5);
  await mails(hers, his, "seal.ithaca");
  await answersAndSeals(his, 2);
  await mails(his, hers, "seal.ithaca");
  maya = await stage.window("maya", { home: hers.home });
  sam = await stage.window("sam", { home: his.home });
});

test("EX-8: one press moves the round to mail, and says what that means and how to take it back", async () => {
  await bothOpen([maya, MAYA], [sam, SAM], "You both sealed. Open them together.");
  for (const someone of [maya, sam]) {
    await someone.click("Expectations");
  }
  await maya.sees("Both sealed. Open them together");
  await maya.click("Go on by mail instead");
  await maya.sees(
    "You moved this round from the room to mail.",
    "nobody answers again",
    "Open together after all",
  );
  await seen(maya, "moved");
});

test("EX-7: the other reads so before taking it in, and as mentor shows first", async () => {
  await carries(maya, "Sam", sam, "Maya", async () => {
    await sam.sees("The round goes on by mail");
    await seen(sam, "taken-in");
  });
  await sam.click("Expectations");
  await sam.sees("Both sealed. You show first", "Maya moved this round from the room to mail.");
  await seen(sam, "show-first");
  await sam.click("Show my answers to Maya");
  await sam.click("Show them");
  await carries(sam, "Maya", maya, "Sam");
});

test("EX-7: what was sealed for the room is read alone first, then shown", async () => {
  await maya.click("Expectations");
  await maya.sees("Sam has shown the answers");
  await maya.click("Where we start from");
  await maya.sees("Only you see this yet", "Talk first");
  await maya.click("Show my answers to Sam");
  await maya.click("Show them");
  await carries(maya, "Sam", sam, "Maya");
  await sam.click("Expectations");
  await sam.click("Where we start from");
  await sam.sees("Talk first", "Maya: I cannot do without it.");
});
