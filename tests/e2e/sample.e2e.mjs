// Somebody who has nothing yet looks around: a year of Maya and Sam, both seats, and out again with one press.

import assert from "node:assert/strict";
import { test } from "node:test";
import { readdir } from "node:fs/promises";
import { pictures } from "./driver/seen.mjs";
import { staged } from "./driver/stage.mjs";
import { MAYA, choosesPassphrase, saysWho } from "./driver/story.mjs";

const seen = pictures("sample");

/** @type {import("./driver/person.mjs").Person} */
let guest;

staged(async (stage) => {
  guest = await stage.window("guest");
});

/** A build that is not optimised takes its time over a year. */
const MAKING_MS = 90_000;

/** The page of a seat is read anew; meanwhile nothing can be read at all. */
async function sits(seat, ...texts) {
  const sat = async () => (await guest.reads().catch(() => "")).includes(`You sit in ${seat}’s seat.`);
  await guest.browser.waitUntil(sat, { timeout: MAKING_MS });
  await guest.sees("Sample", ...texts);
}

test("ON-2: beneath the three doors the sample waits, and nothing is asked", async () => {
  await guest.sees("I have a partner", "Look around with Maya and Sam");
  await seen(guest, "doors");
  await guest.click("Look around with Maya and Sam");
  await sits("Maya", "Today");
  await seen(guest, "today");
});

test("ON-2: the rooms hold a year: a signed agreement, a plan, meetings, a look back", async () => {
  await guest.click("Agreement");
  await guest.sees("version 2, signed by both", "all settled");
  await seen(guest, "agreement");
  await guest.click("IDP");
  await guest.sees("Run a steering meeting that ends with decisions");
  await seen(guest, "idp");
  await guest.click("Meetings");
  await guest.sees("Next meeting");
  await seen(guest, "meetings");
  await guest.click("Expectations");
  await guest.sees("Sample");
  await seen(guest, "expectations");
});

test("ON-2: what is made in one seat lies in the other, as a real parcel", async () => {
  await guest.click("Parcels");
  await guest.sees("1 change");
  await guest.click("Make parcel for Sam");
  await guest.sees("It lies in Sam’s seat");
  await seen(guest, "made");
  await guest.click("Sit in Sam’s seat", { first: true });
  await sits("Sam", "May I take the napkin to the panel?");
  await seen(guest, "arrived");
  await guest.click("Take in");
  await guest.seesNot("Not now");
  await guest.click("Today");
  await sits("Sam", "Today");
  await seen(guest, "sam");
});

test("ON-2: thrown away with one press, and a notebook of one's own begins at the doors", async () => {
  await guest.click("Throw the sample away");
  await guest.sees("I have a partner");
  assert.ok(!(await readdir(guest.home)).includes("ithaca-sample"));
  await saysWho(guest, { name: MAYA.name, role: "The mentee", partner: "Sam" });
  await choosesPassphrase(guest, MAYA.passphrase);
  await guest.click("Make my notebook");
  await guest.sees("Your recovery sheet");
  await guest.click("Skip for now");
  await guest.click("Skip for now, I know");
  await guest.sees("Today");
  await guest.seesNot("Sample");
});

test("ON-2: later it is in Settings; one's own notebook is locked first and found again", async () => {
  await guest.click("Notebook");
  await guest.click("Settings");
  await guest.sees("Look around with Maya and Sam");
  await seen(guest, "settings");
  await guest.click("Look around with Maya and Sam");
  await sits("Maya", "Today");
  await guest.click("Notebook");
  await guest.seesNot("Change the passphrase");
  await guest.click("Settings");
  await guest.sees("The sample protects nothing");
  await seen(guest, "sample-settings");
  await guest.press("Control+l");
  await guest.sees("Locked.", "Notebook 1");
  await guest.restart();
  await guest.sees("Locked.", "Notebook 1");
});
