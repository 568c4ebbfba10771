// Aleksandra is not of age yet: a parent signs the printed record in ink, and the record says whether that was collected.

import { test } from "node:test";
import { large, pictures } from "./driver/seen.mjs";
import { staged } from "./driver/stage.mjs";
import { bothOpen, carries, dayFromToday } from "./driver/story.mjs";

const ALEKSANDRA = { name: "Aleksandra Wiśniewska-Nowakowska", passphrase: "quiet river seven lanterns" };
const OLUWASEUN = {
  name: "Oluwaseun Adebayo-Featherstonehaugh",
  passphrase: "copper kettle on a slow stove",
};

const seen = pictures("guardian");
const isLarge = large("guardian");

/** @type {import("./driver/person.mjs").Person} */
let aleksandra;
/** @type {import("./driver/person.mjs").Person} */
let oluwaseun;

staged(async (stage) => {
  [aleksandra, oluwaseun] = await stage.pair([ALEKSANDRA, "aleksandra"], [OLUWASEUN, "oluwaseun"], {
    flags: ["minor"],
  });
});

async function opensTheRecord(someone) {
  await someone.click("Agreement");
  await someone.click("Open the record");
  await someone.sees("How to check it without Ithaca");
}

test("pa_13 the record says that a parent or guardian has not signed yet, and asks for the day", async () => {
  await bothOpen([aleksandra, ALEKSANDRA], [oluwaseun, OLUWASEUN], "Version 1 is signed by both.");
  for (const someone of [aleksandra, oluwaseun]) {
    await opensTheRecord(someone);
    await someone.sees("Their signature is not collected yet.");
  }
  await aleksandra.sees("No day is chosen yet.");
  await seen(aleksandra, "not-collected");
  await isLarge(aleksandra, "not-collected");
  await aleksandra.click("It is signed");
  await aleksandra.sees("Say the day first.");
});

test("pa_13 she notes the day, and he reads it with her next parcel", async () => {
  await aleksandra.fill("Day beside their signature", dayFromToday(-1));
  await aleksandra.click("It is signed");
  await aleksandra.sees("as you noted.");
  await seen(aleksandra, "noted");
  await carries(aleksandra, "Oluwaseun", oluwaseun, "Aleksandra", async () => {
    await oluwaseun.sees("A parent’s or guardian’s signature, noted");
    await seen(oluwaseun, "arrives");
  });
  await opensTheRecord(oluwaseun);
  await oluwaseun.sees("noted that it was signed in ink on");
  await seen(oluwaseun, "reads-it");
});

test("pa_13 what was noted by mistake is taken back", async () => {
  await opensTheRecord(aleksandra);
  await aleksandra.click("Take that back");
  await aleksandra.sees("Their signature is not collected yet.");
});
