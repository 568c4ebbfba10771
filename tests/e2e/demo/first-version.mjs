// Chapter 1: from two bare laptops to version 1. Both want other words for one clause before either has read the
// other's; they choose one text, both sign, and each keeps the record.

import { cp } from "node:fs/promises";
import { join } from "node:path";
import {
  MAYA,
  SAM,
  beginsDraft,
  choosesPassphrase,
  fillsPurpose,
  fillsSigns,
  invites,
  begins,
  keepsRecoverySheet,
  makesParcel,
  opensInvitation,
  opensParcel,
  proposes,
  rewords,
  savesFolder,
  saysWho,
  signs,
  takesIn,
  typesSheetBack,
  wordsShown,
} from "../driver/story.mjs";

const MAYAS_WORDS = "Each of us answers within three working days, and says so when it takes longer.";
const SAMS_WORDS = "Each of us answers within one working week, and says so when it takes longer.";
const REPLIES = { heading: "Messages and reply times", clause: "Reply times" };

async function aNotebook({ step, told }, maya) {
  await step("first-screen", [maya], 1, () => maya.sees("A private notebook"));
  await step("name-and-role", [maya], 3, () =>
    saysWho(maya, { name: MAYA.name, role: "The mentee", partner: "Sam" }),
  );
  await step("passphrase", [maya], 1, () => choosesPassphrase(maya, MAYA.passphrase));
  let sheet = [];
  await step("recovery-sheet", [maya], 0, async () => {
    await maya.click("Make my notebook");
    sheet = await keepsRecoverySheet(maya);
  });
  told.secrets.maya = { passphrase: MAYA.passphrase, recovery: sheet.join(" ") };
  await step("today-begin", [maya], 1, async () => {
    await typesSheetBack(maya, sheet);
    await maya.sees("Write your first agreement draft");
  });
}

async function aDraft({ step }, maya) {
  await step("starting-text", [maya], 1, () => beginsDraft(maya));
  await step("draft-purpose", [maya], 1, () => fillsPurpose(maya));
  await step("draft-signs", [maya], 1, () => fillsSigns(maya));
  await step("draft-as-one-text", [maya], 0, async () => {
    await maya.click("Agreement");
    await maya.click("Read as one text", { first: true });
    await maya.sees("34 clauses");
  });
}

/** One mail and six words there, one mail back: they are a pair, and all clauses are agreed. */
async function aPair({ step, told, mails }, maya, sam) {
  let words = [];
  await step("invitation-words", [maya], 3, async () => {
    words = await invites(maya, "Sam");
  });
  told.secrets.openingWords = words.join(" ");
  const invitation = await mails(maya);
  await step("invitation-offer", [sam], 2, () => opensInvitation(sam, invitation, words));
  await step("join", [sam], 2, () => begins(sam, SAM));
  let sheet = [];
  await step("recovery-sheet", [sam], 0, async () => {
    await sam.click("Make my notebook and join");
    sheet = await keepsRecoverySheet(sam);
  });
  told.secrets.sam = { passphrase: SAM.passphrase, recovery: sheet.join(" ") };
  await step("today-34-wait", [sam], 1, async () => {
    await typesSheetBack(sam, sheet);
    await sam.sees("waits for your answer on 34 clauses");
  });
  await step("clause-to-answer", [sam], 1, async () => {
    await sam.click("Read them");
    await sam.sees("Your answer to exactly this wording");
  });
  await step("read-as-one-text", [sam], 0, async () => {
    await sam.click("Read as one text", { first: true });
    await sam.sees("Agree to all that are left");
  });
  await step("agree-to-all", [sam], 1, async () => {
    await sam.click("Agree to all 34");
    await sam.sees("Agree to 34 clauses?");
  });
  await step("what-maya-gets", [sam], 1, async () => {
    await sam.click("Yes, agree to all 34");
    await sam.click("Parcels");
    await sam.sees("What Maya will get");
  });
  await step("hand-over", [sam], 1, () => makesParcel(sam, "Maya"));
  const joined = await mails(sam);
  await sam.click("I have sent it");
  await step("arrived", [maya], 1, async () => {
    await opensParcel(maya, "Sam", joined);
    await maya.sees("answers your invitation");
  });
  await takesIn(maya, "Join, and take in");
  await step("safety-words", [maya, sam], 1, async () => {
    for (const someone of [maya, sam]) {
      await someone.click("Pair");
      await someone.click("Compare safety words");
      await someone.sees("Read these eight words aloud");
    }
    told.secrets.safetyWords = (await wordsShown(maya, "The eight safety words")).join(" ");
  });
}

/** Both slept on it, and both want other words for the same clause. */
async function crossedLetters({ step, mails }, maya, sam) {
  await step("reword", [maya], 2, () => rewords(maya, { ...REPLIES, wording: MAYAS_WORDS }));
  await step("reword-proposed", [maya], 1, () => proposes(maya, "Sam"));
  await makesParcel(maya, "Sam");
  const hers = await mails(maya);
  await maya.click("I have sent it");
  await step("reword-crossing", [sam], 3, async () => {
    await rewords(sam, { ...REPLIES, wording: SAMS_WORDS });
    await proposes(sam, "Maya");
  });
  await makesParcel(sam, "Maya");
  const his = await mails(sam);
  await sam.click("I have sent it");
  await step("crossed-arrived", [maya, sam], 1, async () => {
    await opensParcel(maya, "Sam", his);
    await opensParcel(sam, "Maya", hers);
    await sam.sees("1 change, 1 needs your yes");
  });
  await step("two-letters", [maya, sam], 2, async () => {
    for (const someone of [maya, sam]) {
      await takesIn(someone, "Take in 1 change");
      await someone.click("Agreement");
      await someone.click("Reply times", { first: true });
      await someone.sees("You each wrote a wording before you had read the other’s.");
    }
  });
  await step("theirs", [maya], 1, async () => {
    await maya.click("Theirs");
    await maya.sees("You agreed. It leaves with your next parcel.");
  });
}

async function signatures({ out, step, mails, sends }, maya, sam) {
  await step("ready-to-sign", [maya], 0, () => maya.click("Today"));
  await step("sign", [maya], 3, async () => {
    await maya.click("Read and sign");
    await signs(maya, MAYA);
  });
  await step("signed-by-maya", [maya], 0, async () => {
    await maya.click("Sign version 1");
    await maya.sees("You signed version 1");
  });
  await makesParcel(maya, "Sam");
  const signed = await mails(maya);
  await maya.click("I have sent it");
  await step("signature-arrived", [sam], 1, () => opensParcel(sam, "Maya", signed));
  await takesIn(sam);
  await step("countersign", [sam], 3, async () => {
    await sam.click("Read and countersign");
    await signs(sam, SAM);
  });
  await step("signed-by-both", [sam], 0, async () => {
    await sam.click("Sign version 1");
    await sam.sees("is signed by both");
  });
  await step("record", [sam], 1, async () => {
    await sam.click("Open the record");
    await sam.sees("Signed by both");
  });
  await step("save-record", [sam], 1, async () => {
    await sam.click("Save record");
    await sam.sees("Save it as");
  });
  await step("record-saved", [sam], 1, async () => {
    await cp(await savesFolder(sam, SAM), join(out, "record"), { recursive: true });
    await sam.click("Done");
  });
  await sends(sam, "Maya", maya, "Sam");
  await step("record-for-both", [maya], 0, async () => {
    await maya.click("Today");
    await maya.sees("signed by both");
  });
}

export async function firstVersion(tale, maya, sam) {
  await aNotebook(tale, maya);
  await aDraft(tale, maya);
  await aPair(tale, maya, sam);
  await crossedLetters(tale, maya, sam);
  await signatures(tale, maya, sam);
}
