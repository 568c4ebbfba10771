// Sam mentors two: one page says what the next days hold over both pairs, and leads into each.

import { test } from "node:test";
import { pictures } from "./driver/seen.mjs";
import { staged } from "./driver/stage.mjs";
import { dayFromToday, MAYA, opens, SAM } from "./driver/story.mjs";
import { laptopOf, mails, signsWith } from "./driver/workshop.mjs";

const seen = pictures("week");
/** @type {import("./driver/person.mjs").Person} */
let sam;

const stage = staged(async (stage) => {
  const [, { home }] = await stage.signed(MAYA, SAM);
  sam = await stage.window("sam", { home });
});

test("HO-3: with one pair there is no such page; a second one brings it", async () => {
  await opens(sam, SAM, "Version 1 is signed by both.");
  await sam.seesNot("This week");
  await sam.click("Pair");
  await sam.click("Begin with another partner");
  await sam.choose("You are", "The mentor");
  await sam.fill("Your partner’s name", "Aleksandra Wiśniewska-Nowakowska");
  await sam.click("Begin this pair");
  await sam.click("This week");
  await sam.sees("The next seven days are free.", "of meetings a month promised");
  await seen(sam, "quiet");
});

const MENTEES = [
  "Aleksandra Wiśniewska-Nowakowska",
  "María del Carmen Fernández-Villaverde",
  "Thiruvenkatanathan Subramaniam-Iyer",
];
const PROMISES = [
  ["Read chapter two of the thesis and say which page lost me", -2],
  ["Two introductions to people who changed fields after ten years", 1],
  ["Send the paper on planning meetings", 3],
];

test("HO-3: a full week: meetings of three pairs with long names, own promises, and who waits", async () => {
  const his = stage.keep(await laptopOf(SAM));
  for (const [no, name] of MENTEES.entries()) {
    const hers = stage.keep(await laptopOf({ name, passphrase: MAYA.passphrase }));
    await signsWith(hers, his, SAM);
    const date = ["propose-date", "--day", dayFromToday(no + 1), "--time", `1${no}:30`, "--place", "Room 3"];
    await hers.hand(date);
    await mails(hers, his, "mail-4.ithaca");
    await his.hand(["answer-date", "yes", "--meeting", "1"]);
    const [text, days] = PROMISES[no];
    await his.hand(["promise", "--text", text, "--day", dayFromToday(days)]);
    await mails(his, hers, `mail-5-${no}.ithaca`);
    if (no === 0) continue;
    await hers.hand(["propose-date", "--day", dayFromToday(20 + no), "--time", "15:00"]);
    await mails(hers, his, "mail-6.ithaca");
  }
  await sam.leave();
  sam = await stage.window("sam", { home: his.home });
  await opens(sam, SAM);
  await sam.click("This week");
  await sam.sees("These seven days hold 3 meetings and 3 promises of yours.", "late 2 days");
  await sam.sees("Thiruvenkatanathan Subramaniam-Iyer", "1 thing in Meetings");
  await seen(sam, "full");
});
