// Sam's laptop is gone with everything on it. Maya invites him back into the same pair: a new key, six words by voice,
// and everything the two of them shared comes back. With long names.

import { test } from "node:test";
import { pictures } from "./driver/seen.mjs";
import { staged } from "./driver/stage.mjs";
import {
  handsOver,
  keepsRecoverySheet,
  makesParcel,
  opensInvitation,
  opensParcel,
  opens,
  takesIn,
  typesSheetBack,
  wordsShown,
} from "./driver/story.mjs";

const ALEKSANDRA = { name: "Aleksandra Wiśniewska-Nowakowska", passphrase: "quiet river seven lanterns" };
const OLUWASEUN = {
  name: "Oluwaseun Adebayo-Featherstonehaugh",
  passphrase: "copper kettle on a slow stove",
};

const seen = pictures("lost-notebook");
/** @type {import("./driver/person.mjs").Person} */
let aleksandra;
/** @type {import("./driver/person.mjs").Person} */
let oluwaseun;

staged(async (stage) => {
  const [hers] = await stage.signed(ALEKSANDRA, OLUWASEUN);
  aleksandra = await stage.window("aleksandra", { home: hers.home });
  oluwaseun = await stage.window("oluwaseun");
});

const way = {};
test("PA-11: she hears that his laptop is gone, and makes a way back into the same pair", async () => {
  await opens(aleksandra, ALEKSANDRA);
  await aleksandra.click("Pair");
  await seen(aleksandra, "pair");
  await aleksandra.click("Oluwaseun has lost the laptop");
  await aleksandra.sees("Has Oluwaseun lost the notebook?");
  await seen(aleksandra, "when-and-what");
  await aleksandra.click("Make the way back");
  await aleksandra.sees("Call Oluwaseun and read these six words");
  way.words = await wordsShown(aleksandra, "The six opening words");
  await seen(aleksandra, "words");
  way.file = (await handsOver(aleksandra)).file;
  await aleksandra.click("I have sent it");
  await aleksandra.sees("Waiting for Oluwaseun to come back.");
  await seen(aleksandra, "waits");
  await aleksandra.click("Pair");
  await aleksandra.sees("Oluwaseun is on the way back.");
  await seen(aleksandra, "on-the-way");
});

test("PA-11: on a new laptop he sees whose way back it is and the key he had, and comes back in", async () => {
  await opensInvitation(oluwaseun, way.file, way.words);
  await oluwaseun.sees("Aleksandra invites you back", "Your key before");
  await seen(oluwaseun, "offer");
  await oluwaseun.choose("How did the six words reach you?", "By voice, in person or on paper");
  await oluwaseun.click("Come back in");
  await oluwaseun.fill("Your name", OLUWASEUN.name);
  await oluwaseun.fill("Passphrase", OLUWASEUN.passphrase);
  await oluwaseun.click("Make my notebook and join");
  await typesSheetBack(oluwaseun, await keepsRecoverySheet(oluwaseun));
  await oluwaseun.click("Today");
  await oluwaseun.sees("Aleksandra");
  await seen(oluwaseun, "first-day");
  await oluwaseun.click("Parcels");
  await seen(oluwaseun, "reply-to-make");
  await makesParcel(oluwaseun, "Aleksandra");
  way.reply = (await handsOver(oluwaseun)).file;
  await oluwaseun.click("I have sent it");
  await oluwaseun.click("Today");
  await oluwaseun.sees("Aleksandra’s next parcel brings everything back.");
  await seen(oluwaseun, "waits-for-everything");
});

test("XC-12: she lets him back in, and her next parcel brings everything they shared", async () => {
  await opensParcel(aleksandra, "Oluwaseun", way.reply);
  await aleksandra.sees("Oluwaseun comes back with a new key");
  await seen(aleksandra, "reply");
  await takesIn(aleksandra, "Let back in");
  await aleksandra.click("Today");
  await seen(aleksandra, "everything-waits");
  await aleksandra.click("Parcels");
  await seen(aleksandra, "everything-to-make");
  await makesParcel(aleksandra, "Oluwaseun");
  await seen(aleksandra, "everything");
  way.everything = (await handsOver(aleksandra)).file;
  await aleksandra.click("I have sent it");
  await opensParcel(oluwaseun, "Aleksandra", way.everything);
  await oluwaseun.sees("everything you two shared");
  await seen(oluwaseun, "everything-arrives");
  await takesIn(oluwaseun, "Take everything in");
  await oluwaseun.click("Today");
  await oluwaseun.sees("Version 1");
  await seen(oluwaseun, "today");
});

test("XC-12: both hold the same record again, and the keys that were stand beside those in use", async () => {
  for (const someone of [aleksandra, oluwaseun]) {
    await someone.click("Agreement");
    await someone.click("Open the record");
    await someone.sees("How to check it without Ithaca");
  }
  await seen(oluwaseun, "record");
  for (const someone of [aleksandra, oluwaseun]) {
    await someone.click("Pair");
    await someone.click("Keys, for a check by fingerprint");
  }
  await oluwaseun.sees("Yours before, as Aleksandra kept it for you");
  await seen(oluwaseun, "keys");
  await aleksandra.sees("Oluwaseun’s until");
  await seen(aleksandra, "keys");
});

test("SF-7: after a theft four steps say what to do, and how the key of each pair stands", async () => {
  await oluwaseun.click("Notebook");
  await oluwaseun.click("Settings");
  await oluwaseun.click("My laptop was stolen");
  await oluwaseun.sees("New key since");
  await seen(oluwaseun, "stolen");
});
