// Maya is not of age yet: a parent signs the printed record in ink, and the record says whether that was collected.

import { test } from "node:test";
import { pictures } from "./driver/seen.mjs";
import { staged } from "./driver/stage.mjs";
import { bothOpen, carries, dayFromToday, MAYA, SAM } from "./driver/story.mjs";

const seen = pictures("guardian");

/** @type {import("./driver/person.mjs").Person} */
let maya;
/** @type {import("./driver/person.mjs").Person} */
let sam;

staged(async (stage) => {
  [maya, sam] = await stage.pair([MAYA, "maya"], [SAM, "sam"], { flags: ["minor"] });
});

async function opensTheRecord(someone) {
  await someone.click("Agreement");
  await someone.click("Open the record");
  await someone.sees("How to check it without Ithaca");
}

test("pa_13 the record says that a parent or guardian has not signed yet, and asks for the day", async () => {
  await bothOpen([maya, MAYA], [sam, SAM], "Version 1 is signed by both.");
  for (const someone of [maya, sam]) {
    await opensTheRecord(someone);
    await someone.sees("Their signature is not collected yet.");
  }
  await seen(maya, "not-collected");
  await maya.click("It is signed");
  await maya.sees("Say the day first.");
});

test("pa_13 she notes the day, and he reads it with her next parcel", async () => {
  await maya.fill("Day beside their signature", dayFromToday(-1));
  await maya.click("It is signed");
  await maya.sees("as you noted.");
  await seen(maya, "noted");
  await carries(maya, "Sam", sam, "Maya", async () => {
    await sam.sees("A parent’s or guardian’s signature, noted");
    await seen(sam, "arrives");
  });
  await opensTheRecord(sam);
  await sam.sees("noted that it was signed in ink on");
  await seen(sam, "reads-it");
});

test("pa_13 what was noted by mistake is taken back", async () => {
  await opensTheRecord(maya);
  await maya.click("Take that back");
  await maya.sees("Their signature is not collected yet.");
});
