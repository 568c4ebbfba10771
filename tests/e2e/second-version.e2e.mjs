// A signed agreement changes: both reword the same clause before either has read the other's, one text is chosen, and
// version 2 is signed while version 1 stands. With long names, and with every other way a parcel can arrive.

import assert from "node:assert/strict";
import { test } from "node:test";
import { copyFile } from "node:fs/promises";
import { join } from "node:path";
import { large, pictures } from "./driver/seen.mjs";
import { staged } from "./driver/stage.mjs";
import {
  bothOpen,
  handsOver,
  makesParcel,
  opens,
  proposes,
  rewords,
  signs,
  takesIn,
} from "./driver/story.mjs";

const ALEKSANDRA = { name: "Aleksandra Wiśniewska-Nowakowska", passphrase: "quiet river seven lanterns" };
const OLUWASEUN = {
  name: "Oluwaseun Adebayo-Featherstonehaugh",
  passphrase: "copper kettle on a slow stove",
};
const CLAUSE = "Reply times";
const HERS = "Each of us answers within three working days, and says so when it takes longer.";
const HIS = "Each of us answers within one working week, and says so when it takes longer.";

const seen = pictures("second-version");
const isLarge = large("second-version");
/** @type {import("./driver/person.mjs").Person} */
let aleksandra;
/** @type {import("./driver/person.mjs").Person} */
let oluwaseun;

staged(async (stage) => {
  [aleksandra, oluwaseun] = await stage.pair([ALEKSANDRA, "aleksandra"], [OLUWASEUN, "oluwaseun"]);
});

async function changes(someone, partner, wording) {
  await rewords(someone, { heading: "Messages and reply times", clause: CLAUSE, wording });
  await proposes(someone, partner);
  return makes(someone, partner);
}

async function makes(someone, partner) {
  await makesParcel(someone, partner);
  const handed = await handsOver(someone);
  await someone.click("I have sent it");
  return handed;
}

async function looksIn(someone, partner) {
  await someone.click("Parcels");
  await someone.click(`From ${partner}`);
}

test("both open the notebook that says: version 1 is in force", async () => {
  await aleksandra.sees("Notebook 1", "Locked.");
  await bothOpen([aleksandra, ALEKSANDRA], [oluwaseun, OLUWASEUN], "Version 1 is signed by both.", "Working");
  await seen(aleksandra, "today");
});

const mails = {};
test("each rewords the same clause before reading the other", async () => {
  mails.hers = await changes(aleksandra, "Oluwaseun", HERS);
  mails.his = await changes(oluwaseun, "Aleksandra", HIS);
  await aleksandra.click("Agreement");
  await aleksandra.sees("Version 1 stands until both of you have signed it.");
  await seen(aleksandra, "waits");
});

test("XC-6: a whole saved mail in Downloads is found, and its parcel shown", async () => {
  await copyFile(mails.his.mail, join(aleksandra.home, "Downloads", "Fwd- mentoring.eml"));
  await copyFile(mails.his.file, join(aleksandra.home, "Downloads", "Mentoring file (3).ithaca"));
  await looksIn(aleksandra, "Oluwaseun");
  await aleksandra.click("Look in Downloads");
  await aleksandra.sees("in Downloads");
  await seen(aleksandra, "downloads");
  await aleksandra.click("Mentoring file (3).ithaca");
  await aleksandra.sees("1 change, 1 needs your yes");
  await seen(aleksandra, "arrived");
  await takesIn(aleksandra, "Take in 1 change");
});

test("XC-4: a parcel as text is copied in one window and pasted in the other", async () => {
  await aleksandra.click("Parcels");
  await aleksandra.click("To Oluwaseun");
  await aleksandra.click("Make it again");
  await aleksandra.sees("Attach it and press Send");
  await aleksandra.click("Copy as text");
  await aleksandra.sees("Copied. Paste it into the mail");
  await looksIn(oluwaseun, "Aleksandra");
  await oluwaseun.click("Paste text");
  await oluwaseun.click("Text of the parcel", { roles: ["textbox"] });
  await oluwaseun.press("Control+v");
  await oluwaseun.click("Open the text");
  await oluwaseun.sees("1 change, 1 needs your yes");
  await takesIn(oluwaseun, "Take in 1 change");
});

test("SF-1: what was copied leaves the clipboard when the notebook locks", async () => {
  await aleksandra.press("Control+l");
  await aleksandra.sees("Locked.");
  await looksIn(oluwaseun, "Aleksandra");
  await oluwaseun.click("Paste text");
  await oluwaseun.click("Text of the parcel", { roles: ["textbox"] });
  await oluwaseun.press("Control+v");
  assert.equal(await oluwaseun.written("Text of the parcel"), "");
  await opens(aleksandra, ALEKSANDRA);
});

test("AG-5, G-3: two letters stand side by side, the same on both laptops, and nothing is agreed", async () => {
  for (const [someone, partner] of [
    [aleksandra, "Oluwaseun"],
    [oluwaseun, "Aleksandra"],
  ]) {
    await someone.click("Agreement");
    await someone.click(CLAUSE, { first: true });
    await someone.sees("You each wrote a wording before you had read the other’s.", "you both wrote");
    // What differs is said in words too, for whoever cannot see the underline.
    await someone.sees("Only in Aleksandra’s text: three", "Only in Oluwaseun’s text: week");
    await someone.sees(`Accept ${partner}’s wording. It is agreed.`, "Nothing is agreed until one text");
    await seen(someone, "two-letters");
  }
});

test("one takes the other's, and both sign version 2", async () => {
  await aleksandra.click("Theirs");
  await aleksandra.sees("You agreed. It leaves with your next parcel.");
  await aleksandra.click("Today");
  await aleksandra.sees("Version 2 is ready to be signed.");
  await aleksandra.click("Read and sign");
  await signs(aleksandra, ALEKSANDRA);
  await aleksandra.click("Sign version 2");
  await aleksandra.sees("You signed version 2");
  await aleksandra.click("Agreement");
  await aleksandra.sees("Version 1 stands until both of you have signed it.");
  const { mail } = await makes(aleksandra, "Oluwaseun");

  await oluwaseun.willPick(mail);
  await looksIn(oluwaseun, "Aleksandra");
  await oluwaseun.click("Open file…");
  await oluwaseun.sees("2 changes, 1 needs your yes");
  await seen(oluwaseun, "version-2-arrived");
  await takesIn(oluwaseun);
  await oluwaseun.click("Read and countersign");
  await signs(oluwaseun, OLUWASEUN);
  await seen(oluwaseun, "countersign");
  await oluwaseun.click("Sign version 2");
  await oluwaseun.sees("is signed by both");
  const { file } = await makes(oluwaseun, "Aleksandra");
  await aleksandra.willPick(file);
  await looksIn(aleksandra, "Oluwaseun");
  await aleksandra.click("Open file…");
  await aleksandra.sees("Oluwaseun has signed too");
  await takesIn(aleksandra, "Take in 1 change");
  await aleksandra.sees("Version 2 is signed by both.");
});

test("AG-13: version 2 stands, and version 1 is kept as it was signed", async () => {
  await aleksandra.click("Open the record");
  await aleksandra.sees("Version 2", "In force");
  await aleksandra.click("Show them");
  await aleksandra.sees(HIS);
  await seen(aleksandra, "record-2");
  await aleksandra.click("What changed since version 1");
  await aleksandra.sees("Reply times", "Left out:", "Added:");
  await seen(aleksandra, "compared");
  await isLarge(aleksandra, "compared");
  await aleksandra.click("Version 1");
  await aleksandra.sees("Replaced by version 2");
  await aleksandra.click("Show them");
  await aleksandra.sees("within three working days");
  await aleksandra.seesNot(HIS);
  await seen(aleksandra, "record-1");
  await aleksandra.click("Both said yes");
  await aleksandra.sees(
    "Everything that binds the two of you",
    "Reply times",
    "Oluwaseun Adebayo-Featherstonehaugh signed",
  );
  await seen(aleksandra, "both-yes");
});

test("XC-7: what changed is told arrival by arrival, with whose it is, and each line leads to its thing", async () => {
  await looksIn(aleksandra, "Oluwaseun");
  await aleksandra.sees("What changed", "Signature under version 2", "31 more changes");
  await seen(aleksandra, "what-changed");
  await isLarge(aleksandra, "what-changed");
  await aleksandra.click("31 more changes");
  await seen(aleksandra, "all-that-changed");
  await aleksandra.click("Yes to Our purpose");
  await aleksandra.sees("Our purpose", "Both of you said yes to this wording.");
});

test("who does what, and what the two leave out, is one press away", async () => {
  await oluwaseun.click("What we leave out");
  await oluwaseun.sees("Both of you said yes to these.", "Why:", "Instead:");
  await seen(oluwaseun, "limits");
  await oluwaseun.click("Agreement");
  await oluwaseun.click("Our parts");
  await oluwaseun.sees("Who does what, as your agreement says it now.", "Advisor and coach");
  await seen(oluwaseun, "our-parts");
  await oluwaseun.click("Agreement");
  await oluwaseun.click("Another length");
  await oluwaseun.choose("Length", "Five lines");
  await oluwaseun.sees("25 clauses would be left out", "They stay until Aleksandra agrees");
  await seen(oluwaseun, "another-length");
  await oluwaseun.click("Leave it as it is");
});
