// Maya and Sam, told in pictures: drives the real program in two windows and leaves all of it in out/demo.
// It checks nothing that a test checks; when a step cannot be done, it stops there and says which.

import { copyFile, cp, mkdir, rm, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { pause } from "./driver/engine.mjs";
import { person } from "./driver/person.mjs";
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
  makesParcel,
  opensInvitation,
  opensParcel,
  proposes,
  rewords,
  savesFolder,
  saysWho,
  signs,
  typesSheetBack,
  wordsShown,
  takesIn,
} from "./driver/story.mjs";

const OUT = resolve("out/demo");
const MAYAS_WORDS = "Each of us answers within three working days, and says so when it takes longer.";
const SAMS_WORDS = "Each of us answers within one working week, and says so when it takes longer.";
const STARTED = Date.now();
/** What out/demo/demo.json tells: each step with its time, and what opens the two invented notebooks. */
const told = { steps: [], pages: 0, decisions: 0, secrets: {} };

/**
 * One step of the story: does it, then takes a picture of what each named person sees, in both themes.
 *
 * @param {string} what names the step and its pictures
 * @param {Awaited<ReturnType<typeof person>>[]} seenBy
 * @param {number} decisions how many things the person had to decide in it
 * @param {() => Promise<void>} [deed]
 */
async function step(what, seenBy, decisions, deed = async () => {}) {
  const began = Date.now();
  await deed();
  const ms = Date.now() - began;
  const number = String(told.steps.length + 1).padStart(2, "0");
  const pictures = [];
  for (const someone of seenBy) {
    for (const theme of ["dark", "light"]) {
      const name = `${number}-${someone.name}-${what}${theme === "dark" ? "-dark" : ""}.png`;
      await someone.theme(theme);
      await pause(250); // Colours move for 120 ms; a picture waits until they are there.
      await someone.picture(join(OUT, "pictures", name));
      pictures.push(name);
    }
  }
  told.pages += 1;
  told.decisions += decisions;
  told.steps.push({ step: what, by: seenBy.map(({ name }) => name), ms, decisions, pictures });
  process.stdout.write(`${number} ${what}\n`);
}

/** What was handed over becomes mail number `no`: the file, and the draft that carries it. */
async function keepsMail(someone, no) {
  const { file, mail } = await handsOver(someone);
  const name = join(OUT, "mails", `${no}-${someone.name}`);
  await copyFile(file, `${name}.ithaca`);
  await copyFile(mail, `${name}.eml`);
  return `${name}.ithaca`;
}

await rm(OUT, { recursive: true, force: true });
await mkdir(join(OUT, "mails"), { recursive: true });
const maya = await person("maya", { home: join(OUT, "maya") });
const sam = await person("sam", { home: join(OUT, "sam") });
try {
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
  await step("starting-text", [maya], 1, () => beginsDraft(maya));
  await step("draft-purpose", [maya], 1, () => fillsPurpose(maya));
  await step("draft-signs", [maya], 1, () => fillsSigns(maya));
  await step("draft-as-one-text", [maya], 0, async () => {
    await maya.click("Agreement");
    await maya.click("Read as one text", { first: true });
    await maya.sees("34 clauses");
  });
  let words = [];
  await step("invitation-words", [maya], 3, async () => {
    words = await invites(maya, "Sam");
  });
  told.secrets.openingWords = words.join(" ");
  const mail1 = await keepsMail(maya, 1);

  await step("invitation-offer", [sam], 2, () => opensInvitation(sam, mail1, words));
  await step("join", [sam], 2, () => joins(sam, SAM));
  await step("recovery-sheet", [sam], 0, async () => {
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
  await step("sign", [sam], 3, async () => {
    await sam.click("Yes, agree to all 34");
    await sam.click("Today");
    await sam.click("Read and sign");
    await signs(sam, SAM);
  });
  await step("signed-by-sam", [sam], 0, async () => {
    await sam.click("Sign version 1");
    await sam.sees("You signed version 1");
  });
  await step("what-maya-gets", [sam], 1, async () => {
    await sam.click("Make parcel for Maya");
    await sam.sees("What Maya will get");
  });
  await step("hand-over", [sam], 1, async () => {
    await sam.click("Make parcel for Maya");
    await sam.sees("Attach it and press Send");
  });
  const mail2 = await keepsMail(sam, 2);

  await step("arrived", [maya], 1, async () => {
    await opensParcel(maya, "Sam", mail2);
    await maya.sees("answers your invitation");
  });
  await step("countersign-first", [maya], 1, async () => {
    await takesIn(maya, "Join, and take in");
    await maya.click("Today");
    await maya.sees("accepted all 34 clauses and signed");
  });
  await step("countersign", [maya], 3, async () => {
    await maya.click("Read and countersign");
    await signs(maya, MAYA);
  });
  await step("signed-by-both", [maya], 0, async () => {
    await maya.click("Sign version 1");
    await maya.sees("is signed by both");
  });
  await step("record", [maya], 1, async () => {
    await maya.click("Open the record");
    await maya.sees("Signed by both");
  });
  await step("save-record", [maya], 1, async () => {
    await maya.click("Save record");
    await maya.sees("Save it as");
  });
  await step("record-saved", [maya], 1, async () => {
    await cp(await savesFolder(maya, MAYA), join(OUT, "record"), { recursive: true });
    await maya.click("Done");
  });
  await step("hand-over-copy", [maya], 1, async () => {
    await maya.click("Make parcel");
    await maya.click("Make parcel for Sam");
    await maya.sees("Attach it and press Send");
  });
  const mail3 = await keepsMail(maya, 3);

  await step("record-for-both", [sam], 1, async () => {
    await opensParcel(sam, "Maya", mail3);
    await takesIn(sam);
    await sam.click("Today");
    await sam.sees("signed by both");
  });
  await step("safety-words", [maya, sam], 1, async () => {
    for (const someone of [maya, sam]) {
      await someone.click("Pair");
      await someone.click("Compare safety words");
      await someone.sees("Read these eight words aloud");
    }
    told.secrets.safetyWords = (await wordsShown(maya, "The eight safety words")).join(" ");
  });

  // Months later both want other words for the same clause, and neither has read the other's yet.
  const place = { heading: "Messages and reply times", clause: "Reply times" };
  await step("amend", [maya], 2, () => rewords(maya, { ...place, wording: MAYAS_WORDS }));
  await step("amend-proposed", [maya], 1, () => proposes(maya, "Sam"));
  await step("amend-hand-over", [maya], 1, () => makesParcel(maya, "Sam"));
  const mail4 = await keepsMail(maya, 4);
  await step("amend-crossing", [sam], 3, async () => {
    await rewords(sam, { ...place, wording: SAMS_WORDS });
    await proposes(sam, "Maya");
  });
  await step("crossing-hand-over", [sam], 1, () => makesParcel(sam, "Maya"));
  const mail5 = await keepsMail(sam, 5);
  await step("crossed-arrived", [maya, sam], 1, async () => {
    await opensParcel(maya, "Sam", mail5);
    await opensParcel(sam, "Maya", mail4);
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
  await step("sign-version-2", [maya], 3, async () => {
    await maya.click("Today");
    await maya.click("Read and sign");
    await signs(maya, MAYA);
  });
  await step("version-2-hand-over", [maya], 2, async () => {
    await maya.click("Sign version 2");
    await maya.sees("You signed version 2");
    await makesParcel(maya, "Sam");
  });
  const mail6 = await keepsMail(maya, 6);
  await step("version-2-arrived", [sam], 1, async () => {
    await opensParcel(sam, "Maya", mail6);
    await sam.sees("2 changes, 1 needs your yes");
  });
  await step("countersign-version-2", [sam], 4, async () => {
    await takesIn(sam, "Take in 2 changes");
    await sam.click("Read and countersign");
    await signs(sam, SAM);
  });
  await step("version-2-signed", [sam], 1, async () => {
    await sam.click("Sign version 2");
    await sam.sees("is signed by both");
  });
  await step("record-2", [sam], 1, async () => {
    await sam.click("Open the record");
    await sam.sees("Version 2", "In force");
  });
  await sam.click("Save record");
  await cp(await savesFolder(sam, SAM), join(OUT, "record-2"), { recursive: true });
  await sam.click("Done");
  await makesParcel(sam, "Maya");
  const mail7 = await keepsMail(sam, 7);
  await step("version-2-for-both", [maya], 1, async () => {
    await opensParcel(maya, "Sam", mail7);
    await maya.sees("Sam has signed too");
    await takesIn(maya, "Take in 1 change");
    await maya.sees("Version 2 is signed by both.");
  });
} catch (fault) {
  process.stderr.write(`${fault}\n`);
  for (const someone of [maya, sam]) {
    await someone.picture(join(OUT, "pictures", `zz-${someone.name}-stopped.png`)).catch(() => {});
  }
  process.exit(1);
} finally {
  await Promise.all([maya.leave(), sam.leave()]);
  told.ms = Date.now() - STARTED;
  await writeFile(join(OUT, "demo.json"), `${JSON.stringify(told, null, 2)}\n`);
}
