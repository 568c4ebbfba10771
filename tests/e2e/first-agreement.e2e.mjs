// The main job of Ithaca in two real windows: Maya and Sam, from the first screen to a record both hold, in three mails.
// Nearly every screen on the way is judged by axe and drawn: light at 1280 × 800, dark at 1024 × 640.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { test } from "node:test";
import { copyFile, readFile, readdir, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { promisify } from "node:util";
import { pause } from "./driver/engine.mjs";
import { pictures } from "./driver/seen.mjs";
import { staged } from "./driver/stage.mjs";
import {
  MAYA,
  SAM,
  beginsDraft,
  choosesPassphrase,
  fillsPurpose,
  fillsSigns,
  handsOver,
  invites,
  joins,
  keepsRecoverySheet,
  newestFile,
  opensParcel,
  savesFolder,
  saysWho,
  signs,
  typesSheetBack,
  untilThere,
  wordsShown,
  takesIn,
} from "./driver/story.mjs";

const run = promisify(execFile);
const seen = pictures("agreement");

/** The record as this person saves it: the folder with its six files. */
async function savesRecord(someone, who) {
  await someone.click("Open the record");
  await someone.sees("Signed by both");
  await seen(someone, "record");
  await someone.click("Save record");
  await someone.sees("Save it as");
  if (someone === maya) await seen(someone, "save-record");
  const folder = await savesFolder(someone, who);
  await someone.click("Done");
  return folder;
}

/** Every file of the notebook as it lies on disk, by name: what is kept changes no byte unless something is written. */
async function kept(someone) {
  const names = (await readdir(someone.profile, { recursive: true })).sort();
  const hashes = names.map(async (name) => {
    const bytes = await readFile(join(someone.profile, name)).catch(() => null); // null: a folder
    return [name, bytes && createHash("sha256").update(bytes).digest("hex")];
  });
  return Object.fromEntries(await Promise.all(hashes));
}

/** Does the stock tool say Good for this signature over this text? */
async function isGood(record, who, text = "agreement.txt") {
  const bytes = await readFile(join(record, text));
  const line = ["-Y", "verify", "-f", "allowed_signers", "-I", who, "-n", "agreement@ithaca"];
  const checked = run("ssh-keygen", [...line, "-s", `${who}.sig`], { cwd: record });
  checked.child.stdin.end(bytes);
  return checked.then(
    ({ stdout }) => stdout.includes("Good"),
    () => false,
  );
}

/** @type {import("./driver/person.mjs").Person} */
let maya;
/** @type {import("./driver/person.mjs").Person} */
let sam;
const sheets = {};
const mails = {};
const records = {};
let openingWords = [];

staged(async (stage) => {
  maya = await stage.window("maya");
  sam = await stage.window("sam");
});

test("PA-1, SF-3: Maya begins: name, passphrase, recovery sheet", async () => {
  await saysWho(maya, { name: MAYA.name, role: "The mentee", partner: "Sam" });
  await seen(maya, "name-and-role");
  await choosesPassphrase(maya, MAYA.passphrase);
  await seen(maya, "passphrase");
  await maya.click("Make my notebook");
  sheets.maya = await keepsRecoverySheet(maya);
  assert.equal(sheets.maya.length, 8);
  await seen(maya, "recovery-sheet");
  const mistyped = sheets.maya.with(2, sheets.maya[3]);
  await typesSheetBack(maya, mistyped);
  await maya.seesNot("Write your first agreement draft");
  await maya.fill("Recovery words", sheets.maya.join(" "));
  await maya.click("Check them");
  await maya.sees("Write your first agreement draft");
  await seen(maya, "today-empty");
});

test("SF-1, SF-4: Maya locks, mistypes, and unlocks", async () => {
  await maya.press("Control+l");
  await maya.sees("Locked.");
  await maya.fill("Passphrase", "not this one at all");
  await maya.click("Open");
  await maya.sees("This passphrase does not open the notebook.", "never counted against your data");
  await seen(maya, "wrong-passphrase");
  await maya.fill("Passphrase", MAYA.passphrase);
  await untilThere(async () => {
    await maya.click("Open");
    await pause(700);
    return (await maya.reads()).includes("Write your first agreement draft") ? true : null;
  });
});

test("Maya writes a draft alone, and nothing leaves", async () => {
  await beginsDraft(maya);
  await seen(maya, "starting-text");
  await fillsPurpose(maya);
  await seen(maya, "purpose");
  await fillsSigns(maya);
  await seen(maya, "all-written");
  await maya.click("Agreement");
  await maya.click("Read as one text", { first: true });
  await maya.sees("34 clauses");
  await seen(maya, "draft-as-one-text");
  assert.equal(await newestFile(maya.home, ".ithaca"), null);
});

test("PA-4, XC-2: Maya invites Sam: a file and six words", async () => {
  openingWords = await invites(maya, "Sam", (page) => seen(maya, `invite-${page}`));
  assert.equal(openingWords.length, 6);
  await seen(maya, "opening-words");
  mails.one = await handsOver(maya);
  const mail = await readFile(mails.one.mail, "utf8");
  for (const word of openingWords) assert.ok(!new RegExp(`\\b${word}\\b`, "u").test(mail.split("base64")[0]));
  assert.match(mail, /X-Unsent: 1/u);
  await maya.click("I have sent it");
  await maya.sees("Sent? Since today");
  await seen(maya, "invitation-sent");
});

test("Sam opens it with wrong words, then with the right ones, and joins", async () => {
  const wrong = [...openingWords.slice(1), openingWords[0]];
  await sam.willPick(mails.one.file);
  await sam.click("I got an invitation");
  await sam.click("Open file…");
  await sam.fill("Opening words", wrong.join(" "));
  await sam.click("Open the invitation");
  await sam.sees("These six words do not open the invitation");
  await seen(sam, "wrong-words");
  await sam.fill("Opening words", openingWords.join(" "));
  await sam.click("Open the invitation");
  await sam.sees("invites you");
  await seen(sam, "offer");
  await joins(sam, SAM);
  sheets.sam = await keepsRecoverySheet(sam);
  await typesSheetBack(sam, sheets.sam);
  await sam.sees("waits for your answer on 34 clauses");
  await seen(sam, "today-answers-wait");
});

test("Sam agrees to all, signs, and makes the second mail", async () => {
  await sam.click("Read them");
  await sam.sees("Your answer to exactly this wording");
  await seen(sam, "clause-to-answer");
  await sam.click("Read as one text", { first: true });
  await sam.click("Agree to all 34");
  await sam.sees("Agree to 34 clauses?");
  await seen(sam, "agree-to-all");
  await sam.click("Yes, agree to all 34");
  await sam.click("Today");
  await sam.click("Read and sign");
  await seen(sam, "sign");
  await signs(sam, { ...SAM, passphrase: "not his passphrase" });
  await sam.click("Sign version 1");
  await sam.sees("This passphrase does not open the notebook.");
  await pause(1500); // A wrong try makes the next one wait.
  await sam.fill("Passphrase", SAM.passphrase);
  await sam.click("Sign version 1");
  await sam.sees("You signed version 1");
  await seen(sam, "signed-by-one");
  await sam.click("Make parcel for Maya");
  await sam.sees("What Maya will get");
  await seen(sam, "what-maya-gets");
  await sam.click("Make parcel for Maya");
  await sam.sees("Attach it and press Send");
  await seen(sam, "hand-over");
  await sam.sees("Mail 2 of 3 to a signed agreement");
  mails.two = await handsOver(sam);
  const mail = await readFile(mails.two.mail, "utf8");
  assert.match(mail, /^Subject: Mentoring file from Sam, reply needed/mu);
  assert.match(mail, /It needs your signature/u);
});

test("XC-8: what is cut, foreign or one's own is named, and changes nothing", async () => {
  const before = { maya: await kept(maya), sam: await kept(sam) };
  const whole = await readFile(mails.two.file);
  const cut = join(maya.home, "cut.ithaca");
  await writeFile(cut, whole.subarray(0, whole.length - 900));
  const paper = join(maya.home, "paper.pdf");
  await writeFile(paper, "%PDF-1.7\n1 0 obj\n");
  await opensParcel(maya, "Sam", cut);
  await maya.sees("arrived incomplete");
  await seen(maya, "cut");
  await maya.click("Close");
  await opensParcel(maya, "Sam", paper);
  await maya.sees("This is a PDF, not a file of Ithaca.");
  await seen(maya, "foreign");
  await maya.click("Close");
  assert.deepEqual(await kept(maya), before.maya);
  await opensParcel(sam, "Maya", mails.two.file);
  await sam.sees("You made this one");
  await seen(sam, "own-parcel");
  await sam.click("Close");
  assert.deepEqual(await kept(sam), before.sam);
});

test("Maya takes it in and countersigns: the record is whole", async () => {
  await opensParcel(maya, "Sam", mails.two.file);
  await maya.sees("answers your invitation");
  await seen(maya, "arrived");
  await takesIn(maya, "Join, and take in");
  await maya.click("Today");
  await maya.sees("accepted all 34 clauses and signed");
  await seen(maya, "today-countersign");
  await maya.click("Read and countersign");
  await signs(maya, MAYA);
  await maya.click("Sign version 1");
  await maya.sees("is signed by both");
  records.maya = await savesRecord(maya, MAYA);
  await maya.click("Today");
  await maya.click("Make parcel");
  await maya.click("Make parcel for Sam");
  await maya.sees("Attach it and press Send");
  await maya.sees("Mail 3 of 3 to a signed agreement");
  mails.three = await handsOver(maya);
  assert.match(await readFile(mails.three.mail, "utf8"), /It needs nothing from you but a look/u);
});

test("Sam takes in the third mail and holds the same record", async () => {
  await opensParcel(sam, "Maya", mails.three.file);
  await sam.sees("Maya has signed too");
  await seen(sam, "third-mail");
  await takesIn(sam);
  await sam.click("Today");
  await sam.sees("signed by both");
  await seen(sam, "today-signed");
  records.sam = await savesRecord(sam, SAM);
  for (const file of await readdir(records.maya)) {
    if (file === "HOW-TO-CHECK.txt") continue; // It tells how this laptop verified the other.
    const [hers, his] = await Promise.all(
      [records.maya, records.sam].map((record) => readFile(join(record, file))),
    );
    assert.ok(hers.equals(his), `${file} differs`);
  }
});

test("the stock tool says Good for both signatures, and not after one changed byte", async () => {
  const changed = "changed.txt";
  await copyFile(join(records.maya, "agreement.txt"), join(records.maya, changed));
  const bytes = await readFile(join(records.maya, changed));
  bytes[100] ^= 1;
  await writeFile(join(records.maya, changed), bytes);
  for (const who of ["mentee", "mentor"]) {
    assert.ok(await isGood(records.maya, who), `${who}: ${basename(records.maya)}`);
    assert.ok(!(await isGood(records.maya, who, changed)), `${who}, changed`);
  }
});

test("PA-8: the safety words are the same on both screens", async () => {
  const words = [];
  for (const someone of [maya, sam]) {
    await someone.click("Pair");
    await someone.sees("Compare safety words");
    await seen(someone, "pair");
    await someone.click("Compare safety words");
    await someone.sees("Read these eight words aloud");
    await seen(someone, "safety-words");
    words.push((await wordsShown(someone, "The eight safety words")).join(" "));
  }
  assert.equal(words[0], words[1]);
  assert.equal(words[0].split(" ").length, 8);
});
