// Sam works without Ithaca: Maya prints sheets for both, or types what he told her. It stays marked as told, is for her
// alone, and can neither be shown, chosen nor decided on.

import { test } from "node:test";
import { pictures } from "./driver/seen.mjs";
import { staged } from "./driver/stage.mjs";
import { dayFromToday, MAYA, opens } from "./driver/story.mjs";
import { laptopOf, mails } from "./driver/workshop.mjs";

const OLUWASEUN = {
  name: "Oluwaseun Adebayo-Featherstonehaugh",
  passphrase: "copper kettle on a slow stove",
};
const REASON = "He said that he knows too few people outside the lab, and would rather ask around first.";

const seen = pictures("expectations-told");
/** @type {import("./driver/person.mjs").Person} */
let maya;
let hers;

const stage = staged(async (stage) => {
  hers = stage.keep(await laptopOf(MAYA));
  await hers.hand(["prepare", "--role", "mentee", "--partner", OLUWASEUN.name]);
  await hers.hand(["begin", "--preset", "workplace"]);
  const fill = (clause, value) => hers.hand(["draft", "--clause", clause, "--param", value]);
  await fill("cl-purpose", "purpose_statement=A first project, led with calm.");
  await fill("cl-success", "success_signs=A planning meeting on her own");
  await hers.hand(["begin-round"]);
  const answer = (item, step) => hers.hand(["answer", "--item", item, "--step", String(step)]);
  await answer("exp-net-introductions", 5);
  await answer("exp-purpose-early-goals", 4);
  maya = await stage.window("maya", { home: hers.home });
});
test("EX-14: paper for two and typing stand side by side, and typing says what it costs", async () => {
  await opens(maya, MAYA);
  await maya.click("Expectations");
  await maya.sees("2 of 45 answered");
  await seen(maya, "round");
  await maya.click("If Oluwaseun works without Ithaca");
  await maya.sees("On paper, each alone", "Answers typed in like this are not given blind");
  await seen(maya, "without");
  await maya.click("Print the fold-over sheet");
  await maya.sees("Questions to fold over");
  await maya.click("Expectations");
  await maya.click("If Oluwaseun works without Ithaca");
});

test("EX-14: a day to come is refused, and one gone by is kept", async () => {
  await maya.fill("Told to you on", dayFromToday(3));
  await maya.sees("This day has not come yet.");
  await maya.fill("Told to you on", dayFromToday(-8));
  await maya.seesNot("This day has not come yet.");
});

test("EX-14: the same pages and keys, marked as told on every one", async () => {
  await maya.click("Type what Oluwaseun told you");
  await maya.sees("Page 1 of 15", "Told by Oluwaseun", "Noted by you on", "Not given blind");
  await maya.press("2");
  await maya.press("5");
  await maya.click("Add a reason", { first: true });
  await maya.fill("Why? One or two sentences", REASON);
  await seen(maya, "typing");
  for (let page = 1; page < 15; page += 1) {
    await maya.click("Next page");
    await maya.sees(`Page ${page + 1} of 15`);
    if (page + 1 === 10) for (const step of ["2", "2", "2"]) await maya.press(step);
  }
  await maya.click("Done");
  await maya.sees("5 answers of Oluwaseun, as told to you on");
  await seen(maya, "typed");
});

test("EX-14, AW-1: both side by side for her alone: nothing to show, to choose or to decide", async () => {
  await maya.click("Where you start from");
  await maya.sees("as told to you on", "they were not given blind", "Oluwaseun, as told:", "Talk first");
  await maya.seesNot("Show my answers", "Prepare the talk", "Choose");
  await seen(maya, "compare");
  await maya.click("Table");
  await maya.sees("Distance");
  await seen(maya, "compare-table");
  await maya.click("Back to the round");
  await maya.sees("5 answers of Oluwaseun, as told to you on");
});

test("AW-1: he joins after all: he answers himself, and what was told is only there to read", async () => {
  await maya.leave();
  const invitation = `${hers.home}/invitation.ithaca`;
  const { openingWords } = await hers.hand(["invite", "--out", invitation]);
  const his = stage.keep(await laptopOf(OLUWASEUN));
  await his.hand(["accept", "--invitation", invitation], { ITHACA_WORDS: openingWords });
  await mails(his, hers, "reply.ithaca");
  maya = await stage.window("maya", { home: hers.home });
  await opens(maya, MAYA);
  await maya.click("Expectations");
  await maya.sees("Oluwaseun has joined and answers alone now", "as told to you on");
  await maya.seesNot("If Oluwaseun works without Ithaca");
  await seen(maya, "joined");
  await maya.click("What Oluwaseun told you");
  await maya.sees("they were not given blind");
});
