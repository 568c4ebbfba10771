// Chapter 2: what each counts on, said alone, sealed, shown together. One gap becomes a clause, and the clause becomes
// version 2 while version 1 stands.

import { cp } from "node:fs/promises";
import { join } from "node:path";
import { answersAll, SHORT_FORM_PAGES } from "../driver/expectations.mjs";
import { MAYA, SAM, makesParcel, opensParcel, savesFolder, signs, takesIn } from "../driver/story.mjs";

const SENTENCE = "Sam introduces Maya to two people before June.";
const REASON = "I know nobody outside finance.";

async function seals({ step, sends, mails }, maya, sam) {
  await step("expectations-empty", [maya], 1, async () => {
    await maya.click("Expectations");
    await maya.sees("What do you count on?");
  });
  await step("round-begins", [maya], 1, async () => {
    await maya.click("Begin a round");
    await maya.sees("Short form");
  });
  await step("answer-alone", [maya], 1, async () => {
    await maya.click("Begin");
    await maya.sees(`Page 1 of ${SHORT_FORM_PAGES}`);
  });
  await step("answers-checked", [maya], 45, () =>
    answersAll(maya, 4, { others: { 2: [4, 4, 2], 10: [4, 4, 5] }, reason: { page: 10, text: REASON } }),
  );
  await step("seal", [maya], 1, async () => {
    await maya.click("Go on to the seal");
    await maya.sees("Seal your answers");
  });
  await step("sealed", [maya], 1, async () => {
    await maya.click("Seal 45 answers");
    await maya.sees("Yours is sealed.");
  });
  await sends(maya, "Sam", sam, "Maya");
  await step("asked-to-answer", [sam], 1, async () => {
    await sam.click("Expectations");
    await sam.sees("Say alone what you count on");
  });
  await step("sealed-and-shown", [sam], 46, async () => {
    await sam.click("Answer the first sentence");
    const others = { 2: [4, 4, 5], 7: [2, 3, 4], 10: [4, 4, 2], 12: [4, 4, 2] };
    await answersAll(sam, 4, { others });
    await sam.click("Go on to the seal");
    await sam.click("Seal and show to Maya");
    await sam.sees("Both sealed. Maya is next");
  });
  await makesParcel(sam, "Maya");
  const shown = await mails(sam);
  await sam.click("I have sent it");
  await step("answers-arrived", [maya], 1, () => opensParcel(maya, "Sam", shown));
  await takesIn(maya);
}

async function compares({ step, sends }, maya, sam) {
  await step("where-we-start-from-alone", [maya], 1, async () => {
    await maya.click("Expectations");
    await maya.click("Where we start from");
    await maya.sees("Only you see this yet");
  });
  await step("show-my-answers", [maya], 1, async () => {
    await maya.click("Show my answers to Sam");
    await maya.sees("All 45 answers you gave are shown.");
  });
  await maya.click("Show them");
  await maya.sees("Both have shown their answers");
  await sends(maya, "Sam", sam, "Maya");
  await step("where-we-start-from", [sam], 0, async () => {
    await sam.click("Expectations");
    await sam.click("Where we start from");
    await sam.sees("Talk first", "Nobody has this yet");
  });
  await step("as-table", [sam], 1, async () => {
    await sam.click("Table");
    await sam.sees("Three steps apart.");
  });
  await sam.click("Picture");
  await step("the-talk", [sam], 1, async () => {
    await sam.click("Prepare the talk");
    await sam.sees("Maya speaks, Sam listens");
  });
}

async function fromGapToClause({ step, sends }, maya, sam) {
  await step("gap-to-clause", [maya], 2, async () => {
    await maya.click("Expectations");
    await maya.click("The talk");
    await maya.click("Introduces the mentee to…");
    await maya.click("Sam does it");
    await maya.fill("One sentence both can read", SENTENCE);
  });
  await step("clause-proposed", [maya], 1, async () => {
    await maya.click("Put into the agreement");
    await maya.sees("waits for Sam", SENTENCE);
  });
  await sends(maya, "Sam", sam, "Maya");
  await step("clause-from-a-gap", [sam], 0, async () => {
    await sam.click("Expectations");
    await sam.click("The talk");
    await sam.click("Open the clause");
    await sam.sees(SENTENCE, "Your answer to exactly this wording");
  });
  await step("amendment-agreed", [sam], 1, async () => {
    await sam.click("Agree to this wording");
    await sam.sees("You agreed. It leaves with your next parcel.");
  });
}

async function signatures({ out, step, mails, sends }, maya, sam) {
  await step("sign-version-2", [sam], 3, async () => {
    await sam.click("Today");
    await sam.click("Read and sign");
    await signs(sam, SAM, 35);
  });
  await sam.click("Sign version 2");
  await sam.sees("You signed version 2");
  await makesParcel(sam, "Maya");
  const signed = await mails(sam);
  await sam.click("I have sent it");
  await step("version-2-arrived", [maya], 1, async () => {
    await opensParcel(maya, "Sam", signed);
    await maya.sees("2 changes, 1 needs your yes");
  });
  await takesIn(maya, "Take in 2 changes");
  await step("countersign-version-2", [maya], 3, async () => {
    await maya.click("Read and countersign");
    await signs(maya, MAYA, 35);
  });
  await step("version-2-signed", [maya], 0, async () => {
    await maya.click("Sign version 2");
    await maya.sees("is signed by both");
  });
  await step("record-2", [maya], 1, async () => {
    await maya.click("Open the record");
    await maya.sees("Version 2", "In force");
  });
  await maya.click("Save record");
  await cp(await savesFolder(maya, MAYA), join(out, "record-2"), { recursive: true });
  await maya.click("Done");
  await sends(maya, "Sam", sam, "Maya");
  await step("version-2-for-both", [sam], 0, async () => {
    await sam.click("Today");
    await sam.sees("Version 2 is signed by both.");
  });
}

export async function secondVersion(tale, maya, sam) {
  await seals(tale, maya, sam);
  await compares(tale, maya, sam);
  await fromGapToClause(tale, maya, sam);
  await signatures(tale, maya, sam);
}
