// A pair that one of the two closed: every page stays to be read and says since when, and none asks for anything.

import assert from "node:assert/strict";
import { test } from "node:test";
import { large, pictures } from "./driver/seen.mjs";
import { staged } from "./driver/stage.mjs";
import { bothOpen, dayFromToday, shownDay } from "./driver/story.mjs";
import { mails } from "./driver/workshop.mjs";

const ALEKSANDRA = { name: "Aleksandra Wiśniewska-Nowakowska", passphrase: "quiet river seven lanterns" };
const OLUWASEUN = {
  name: "Oluwaseun Adebayo-Featherstonehaugh",
  passphrase: "copper kettle on a slow stove",
};
const PROMISE = "Ask Lena whether the lab has a free desk in spring";
const QUESTION = "Which chapter shall I read first?";

const seen = pictures("closed");
const isLarge = large("closed");
/** @type {import("./driver/person.mjs").Person} */
let aleksandra;
/** @type {import("./driver/person.mjs").Person} */
let oluwaseun;

/** One round shown by both, one meeting held and one to come, and something open in every room. */
async function lives(hers, his) {
  const works = async (one, ...lines) => {
    for (const line of lines) await one.hand(line);
  };
  const answer = (item, step) => ["answer", "--item", item, "--step", step];
  await works(hers, ["begin-round"], answer("exp-net-introductions", "5"), ["seal"]);
  await mails(hers, his, "seal.ithaca");
  await works(his, answer("exp-net-introductions", "2"), ["seal"]);
  await mails(his, hers, "answers.ithaca");
  const held = ["hold-meeting", "--day", dayFromToday(-1), "--time", "09:00", "--minutes", "45"];
  await works(
    hers,
    ["reveal"],
    held,
    ["point", "--title", "How I say no to a second project", "--share"],
    ["point", "--title", "Do I tell him about the other offer?"],
    ["promise", "--text", "Send the outline of chapter two", "--day", dayFromToday(3)],
    ["ask", "--text", QUESTION],
    ["away", "--from", dayFromToday(20), "--until", dayFromToday(30)],
    ["disclose", "ask", "--to-whom", "Lena Brandt", "--words", "He knows the lab well."],
    ["propose-date", "--day", dayFromToday(6), "--time", "14:00", "--place", "Room 3"],
  );
  await mails(hers, his, "work.ithaca");
  await works(
    his,
    ["answer-date", "yes", "--meeting", "2"],
    ["promise", "--text", PROMISE, "--day", dayFromToday(9)],
    ["draft", "--clause", "cl-response-time", "--own-words", "Within one working week."],
    ["propose", "--clause", "cl-response-time"],
  );
  await mails(his, hers, "back.ithaca");
  await hers.hand(["close", "now"]);
  await mails(hers, his, "closed.ithaca");
}

staged(async (stage) => {
  const [hers, his] = await stage.signed(ALEKSANDRA, OLUWASEUN);
  await lives(hers, his);
  aleksandra = await stage.window("aleksandra", { home: hers.home });
  oluwaseun = await stage.window("oluwaseun", { home: his.home });
});

/** The page says since when it is there to read, and nothing on it can be written into. */
async function isToRead(someone, what) {
  await someone.sees("Closed on", "here to read");
  const fields = await someone.browser.execute(() =>
    [...document.querySelectorAll(".page :is(textarea, input)")]
      .filter((field) => field.getClientRects().length > 0)
      .map((field) => field.id),
  );
  assert.deepEqual(fields, [], `${what} can be written into`);
  await seen(someone, what);
}

test("RV-9: Today of a closed pair says who closed it and when, and its rooms ask for nothing", async () => {
  await bothOpen([aleksandra, ALEKSANDRA], [oluwaseun, OLUWASEUN], "here to read");
  await aleksandra.sees("You closed this on");
  await oluwaseun.sees("Closed on", "stays here to read, search and print");
  await isToRead(oluwaseun, "today");
  await oluwaseun.seesNot("Prepare", "Park it", "needs you");
});

test("RV-9: the agreement is read, clause by clause and as one text", async () => {
  await aleksandra.click("Agreement");
  await aleksandra.sees("34 clauses");
  await isToRead(aleksandra, "agreement");
  await aleksandra.seesNot("Another length", "A change becomes version 2");
  await aleksandra.click("Reply times", { first: true });
  await aleksandra.sees("Within one working week");
  await isToRead(aleksandra, "clause");
  await aleksandra.seesNot("Agree to this wording", "Suggest other wording");
  await aleksandra.click("Read as one text");
  await aleksandra.sees("about 2 pages on paper");
  await isToRead(aleksandra, "one-text");
  await aleksandra.seesNot("Add a clause", "Agree to all");
});

test("RV-9: the record stays to save and to check, and is not amended", async () => {
  await aleksandra.click("Today");
  await aleksandra.click("Read the agreement");
  await aleksandra.sees("How to check it without Ithaca", "What you signed stays valid");
  await aleksandra.seesNot("Amend", "In force");
  await isToRead(aleksandra, "record");
});

test("RV-9: what may be said is asked no more", async () => {
  await oluwaseun.click("Agreement");
  await oluwaseun.click("May I say this?");
  await oluwaseun.sees("He knows the lab well.", "It was not answered before the pair ended.");
  await oluwaseun.seesNot("Ask before you say something", "Yes, these words");
  await isToRead(oluwaseun, "may-i-say");
});

test("RV-9: where the two start from stays, and no round begins", async () => {
  await oluwaseun.click("Expectations");
  await oluwaseun.sees("Where we start from");
  await isToRead(oluwaseun, "expectations");
  await oluwaseun.seesNot("Begin another round", "Prepare the talk", "Let this round go");
  await oluwaseun.click("Where we start from");
  await oluwaseun.sees("Talk first");
  await isToRead(oluwaseun, "compare");
  await oluwaseun.seesNot("Prepare the talk");
});

test("RV-9: meetings, promises and what lay between them stay", async () => {
  await aleksandra.click("Meetings");
  await aleksandra.sees("Past meetings");
  await isToRead(aleksandra, "meetings");
  await aleksandra.seesNot("Propose a date", "We met without a plan", "Prepare");
  await aleksandra.sees("A date that was agreed", shownDay(6));
  await aleksandra.click("Read it");
  await aleksandra.sees("How I say no to a second project");
  await isToRead(aleksandra, "meeting");
  await aleksandra.click("Meetings");
  await aleksandra.click("Promises");
  await aleksandra.sees(PROMISE);
  await isToRead(aleksandra, "promises");
  await aleksandra.seesNot("Let it go", "A new promise");
  await oluwaseun.click("Meetings");
  await oluwaseun.click("Between meetings");
  await oluwaseun.sees(QUESTION, "Not answered before the pair ended.");
  await isToRead(oluwaseun, "between");
});

test("RV-9: the mentor reads what was shared of the plan, and the pair stays known", async () => {
  await oluwaseun.click("IDP");
  await oluwaseun.sees("Aleksandra shared no part of the plan.");
  await isToRead(oluwaseun, "plan");
  await oluwaseun.click("Pair");
  await oluwaseun.sees("Verified by opening words");
  await oluwaseun.seesNot("Compare safety words");
  await seen(oluwaseun, "pair");
  await aleksandra.click("Parcels");
  await aleksandra.sees("To Oluwaseun");
  await seen(aleksandra, "parcels");
});

test("AC-3: with letters twice as large a closed pair is read without scrolling sideways", async () => {
  for (const room of ["Today", "Agreement", "Expectations", "Meetings"]) {
    await oluwaseun.click(room);
    await oluwaseun.sees("Closed on");
    await isLarge(oluwaseun, room.toLowerCase());
  }
});
