// Weeks between two meetings, as the clock goes on: one question at its moment, one calm line a day, papers of a period,
// and a long silence that is met with offers. Both names are long.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { pictures } from "./driver/seen.mjs";
import { staged } from "./driver/stage.mjs";
import {
  bothOpen,
  carries,
  dayFromToday,
  MAYA,
  newestFile,
  opens,
  SAM,
  shownDay,
  untilThere,
} from "./driver/story.mjs";
import { mails } from "./driver/workshop.mjs";

const seen = pictures("rhythm");
const HER = { ...MAYA, name: "Aleksandra Wiśniewska-Nowakowska" };
const HIS = { ...SAM, name: "Bartholomäus Featherstonehaugh-Okonkwo" };
const [SHE, HE] = ["Aleksandra", "Bartholomäus"];

/** The story begins so many days from now that two days later no question of the month has its turn (days 1 to 14). */
const BEGINS = [...Array(31).keys()].find((days) => Number(dayFromToday(days + 2).slice(8)) > 14);

/** Four in the afternoon in Berlin or five, before the quiet hours. */
const afternoon = (days) => `${dayFromToday(BEGINS + days)}T15:00:00Z`;
const inDays = (days) => ({ settings: { ITHACA_NOW: afternoon(days) } });

/** @type {import("./driver/person.mjs").Person} */
let her;
/** @type {import("./driver/person.mjs").Person} */
let him;

staged(async (stage) => {
  const [hers, his] = await stage.signed(HER, HIS);
  const held = ["hold-meeting", "--day", dayFromToday(BEGINS - 1), "--time", "09:00", "--minutes", "45"];
  await hers.hand([...held, "--now", afternoon(0)]);
  await mails(hers, his, "mail-4.ithaca");
  her = await stage.window("maya", { home: hers.home, ...inDays(2) });
  him = await stage.window("sam", { home: his.home, ...inDays(2) });
});

test("RV-3: one question two days after they met; the answer is Only me until exactly these words are shared", async () => {
  await bothOpen([her, HER], [him, HIS]);
  await her.click("Meetings");
  await her.click("Between meetings");
  await her.sees("For you, between meetings", "did not fully understand");
  await seen(her, "asked");
  await her.fill("What you think", "What a sponsor does that a mentor does not.");
  await her.click("Keep it, Only me");
  await her.sees("What you wrote", "Nothing asks you today.");
  await her.click("Share it", { inside: "What you wrote" });
  await her.sees("Share this?", `Exactly these words will go to ${HE}`);
  await seen(her, "shares");
  await her.click("Share it now");
  await her.sees("shared");
  await carries(her, HE, him, SHE, () => him.sees("What a sponsor does"));
  await him.click("Meetings");
  await him.click("Between meetings");
  await him.sees(`What ${SHE} shared`, "What a sponsor does that a mentor does not.");
  await seen(him, "theirs");
});

test("HO-5: one calm line a day on Today, and its hours and switches in Settings", async () => {
  await her.click("Today");
  await her.sees("A reminder");
  await seen(her, "reminder");
  await her.click("Notebook");
  await her.click("Settings");
  await her.sees("One quiet line on Today, at most once a day", "It names nobody");
  await her.choose("Quiet from", "15:00");
  await her.click("Which ones");
  await seen(her, "reminder-settings");
  await her.click("Today");
  await her.sees("Day-30 review");
  await her.seesNot("A reminder");
  await her.click("Notebook");
  await her.click("Settings");
  await her.choose("Quiet from", "18:00");
  await her.click("Today");
  await her.sees("A reminder");
  await her.click("Not today");
  await her.seesNot("A reminder");
  await her.click("Notebook");
  await her.click("Settings");
  await her.click("One quiet line on Today, at most once a day");
  await her.seesNot("Quiet from");
});

test("the minutes of a period and the hours alone are saved from the page of meetings", async () => {
  await her.click("Meetings");
  await her.sees("On paper");
  await seen(her, "meetings");
  await her.click(shownDay(BEGINS - 1));
  await her.fill(
    "What else both should remember (optional)",
    "We began with the plan and ended with a laugh.",
  );
  await her.click(`Send minutes to ${HE}`);
  await her.sees(`Send them to ${HE} again`);
  await her.click("Meetings");
  await her.click("On paper");
  await her.sees("Save or print", "All minutes");
  await seen(her, "minutes-of-a-year");
  await saves(her, "pdf", "%PDF-1.7");
  await her.choose("What", `Hours: ${dayFromToday(BEGINS - 1).slice(0, 4)}`);
  await her.choose("File", "CSV");
  await her.sees("45");
  await seen(her, "hours");
  const hours = await saves(her, "csv", "");
  assert.match(hours, /45/u);
  assert.doesNotMatch(hours, /plan|laugh/u);
});

/** Saves what is shown; gives back the text of the file. */
async function saves(someone, ending, begins) {
  const since = Date.now() - 10;
  await someone.click("Save");
  await someone.fill("Passphrase", HER.passphrase);
  await someone.click("Choose the place");
  const file = await untilThere(() => newestFile(someone.outbox, ending, since));
  await someone.click("Done");
  const text = await readFile(file, "latin1");
  assert.ok(text.startsWith(begins));
  return text;
}

test("HO-7: a long silence brings a kind mail, later a pause, later an end without blame", async () => {
  for (const [days, offered, missing] of [
    [40, "One kind line is enough.", "A pause"],
    [70, "a pause with a day of return", "End without blame"],
    [100, "an end without blame", "never"],
  ]) {
    await her.restart(inDays(days));
    await opens(her, HER);
    await her.click("Meetings");
    await her.sees("You and ", offered);
    await her.seesNot(missing);
    await seen(her, `quiet-${days}-days`);
  }
  await her.click("Write a kind line");
  await her.sees("A mail, yours to change", "Ithaca sends nothing by itself.");
  await seen(her, "kind-line");
  await her.press("Escape");
  await her.click("End without blame");
  await her.sees("Ending is a good way to finish");
  await seen(her, "ends");
  await her.click("Propose a closing talk");
  await her.sees("Propose this date");
  await her.click("Not now");
  await her.seesNot("an end without blame");
});
