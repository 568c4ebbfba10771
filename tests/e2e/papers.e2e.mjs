// What leaves the notebook to be read without Ithaca: seen first as it prints, saved open with the passphrase, or locked
// under six words that the stock `age` tool asks for. Maya works alone; Aleksandra and Oluwaseun have signed.

import assert from "node:assert/strict";
import { execFile, spawn } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { promisify } from "node:util";
import { pictures } from "./driver/seen.mjs";
import { staged } from "./driver/stage.mjs";
import { MAYA, newestFile, opens, proposes, rewords, untilThere, wordsShown } from "./driver/story.mjs";
import { laptopOf } from "./driver/workshop.mjs";

const run = promisify(execFile);
const ALEKSANDRA = { name: "Aleksandra Wiśniewska-Nowakowska", passphrase: "quiet river seven lanterns" };
const OLUWASEUN = {
  name: "Oluwaseun Adebayo-Featherstonehaugh",
  passphrase: "copper kettle on a slow stove",
};
const HOPE = "To lead my first project with calm.";

const seen = pictures("papers");
/** @type {import("./driver/person.mjs").Person} */
let maya;
/** @type {import("./driver/person.mjs").Person} */
let aleksandra;

staged(async (stage) => {
  const { home, hand } = stage.keep(await laptopOf(MAYA));
  await hand(["prepare", "--role", "mentee", "--partner", "Sam"]);
  await hand(["begin", "--preset", "workplace"]);
  const [hers] = await stage.signed(ALEKSANDRA, OLUWASEUN);
  maya = await stage.window("maya", { home });
  aleksandra = await stage.window("aleksandra", { home: hers.home });
});

/** Saves what is shown; gives back the file. */
async function saves(someone, { passphrase }, ending) {
  const since = Date.now() - 10;
  await someone.click("Save", { roles: ["button"] });
  await someone.fill("Passphrase", passphrase);
  await someone.click("Choose the place");
  await someone.sees("Saved as");
  const file = await untilThere(() => newestFile(someone.outbox, ending, since));
  await someone.click("Done");
  return file;
}

/** `age` asks for words only at a terminal; `script` gives it one. */
async function ageOpens(locked, words) {
  const out = `${locked}.opened`;
  const asked = spawn("script", ["-q", "-e", "-c", 'age -d -o "$OUT" "$LOCKED"', "/dev/null"], {
    env: { ...process.env, OUT: out, LOCKED: locked },
    stdio: ["pipe", "ignore", "ignore"],
  });
  asked.stdin.end(`${words.join(" ")}\n`);
  const exit = await new Promise((done) => asked.on("exit", done));
  return exit === 0 ? readFile(out) : null;
}

async function pdfFacts(file) {
  const { stdout } = await run("pdfinfo", [file]);
  return stdout.replace(/ +/gu, " ");
}

test("Maya writes the page about herself and sees it as it prints", async () => {
  await opens(maya, MAYA);
  await maya.click("Pair");
  await maya.click("About me and what I hope for");
  await maya.sees("Save or print", "Write a few lines beside this");
  await seen(maya, "about-me-empty");
  await maya.fill("About me", "I plan bridges in a small team in Gdańsk.");
  await maya.fill("What I hope for", HOPE);
  await maya.fill("How to reach me", "maya@example.org");
  await maya.sees("Saved");
  await maya.click("Page 1 of 1", { roles: ["img"] });
  await maya.click("How to reach me", { roles: ["checkbox"] });
  await seen(maya, "about-me");
});

test("the page saved locked opens with stock age under its six words, and with no others", async () => {
  const since = Date.now() - 10;
  await maya.click("Save locked");
  await maya.sees("Have a pen ready.");
  await maya.click("Choose the place");
  await maya.sees("Six words open it");
  await seen(maya, "six-words");
  const words = await wordsShown(maya, "Opening words");
  assert.equal(words.length, 6);
  const file = await newestFile(maya.outbox, ".age", since);
  const pdf = await ageOpens(file, words);
  assert.ok(pdf?.subarray(0, 5).equals(Buffer.from("%PDF-")), "it is a PDF");
  assert.equal(await ageOpens(file, [...words].reverse()), null);
  await maya.click("Done");
  await maya.seesNot("Six words open it");
  const { stdout } = await run("pdftotext", [`${file}.opened`, "-"]);
  for (const text of [HOPE, "maya@example.org", "For Sam"]) assert.ok(stdout.includes(text), stdout);
});

test("a draft that nobody has seen is on no page until Maya ticks it", async () => {
  await maya.click("Agreement");
  await maya.click("Save or print");
  await maya.choose("What", "The agreement, as a draft");
  await maya.sees("still Only me. Tick it");
  await seen(maya, "draft-unticked");
  await maya.click("My draft, 34 clauses", { roles: ["checkbox"] });
  await maya.click("Page 1 of 2", { roles: ["img"] });
  await seen(maya, "draft");
  await maya.click("Letter", { roles: ["radio"] });
  const file = await saves(maya, MAYA, ".pdf");
  const facts = await pdfFacts(file);
  for (const fact of ["Tagged: yes", "(letter)", "Title: Our mentoring agreement, draft of version 1"])
    assert.ok(facts.includes(fact), facts);
});

test("a sheet for a partner without Ithaca, as PDF and as Markdown", async () => {
  await maya.choose("What", "A sheet to answer on paper");
  await maya.click("My draft, 34 clauses", { roles: ["checkbox"] });
  await maya.click("Page 2 of 8", { roles: ["img"] });
  await seen(maya, "answer-sheet");
  await maya.click("Markdown", { roles: ["radio"] });
  await maya.sees("- [ ] Talk about it");
  await seen(maya, "markdown");
  const file = await saves(maya, MAYA, ".md");
  assert.match(await readFile(file, "utf8"), /^# What Maya Chen suggests\n/u);
});

test("Aleksandra sees what would change beside the version in force, and a wrong passphrase saves nothing", async () => {
  await opens(aleksandra, ALEKSANDRA);
  await rewords(aleksandra, {
    heading: "Messages and reply times",
    clause: "Reply times",
    wording: "Each of us answers within three working days, and says so when it takes longer.",
  });
  await proposes(aleksandra, "Oluwaseun");
  await aleksandra.click("Agreement");
  await aleksandra.click("Save or print");
  await aleksandra.choose("What", "What would change");
  await aleksandra.click("Page 1 of 1", { roles: ["img"] });
  await seen(aleksandra, "changes");
  const since = Date.now() - 10;
  await aleksandra.click("Save", { roles: ["button"] });
  await aleksandra.fill("Passphrase", "not this one at all");
  await aleksandra.click("Choose the place");
  await aleksandra.sees("does not open the notebook");
  await seen(aleksandra, "wrong-passphrase");
  assert.equal(await newestFile(aleksandra.outbox, ".pdf", since), null);
  await aleksandra.click("Not now");
  const file = await saves(aleksandra, ALEKSANDRA, join("agreement-changes.pdf"));
  const { stdout } = await run("pdftotext", ["-raw", file, "-"]);
  assert.match(stdout, /For Aleksandra Wiśniewska-Nowakowska and Oluwaseun/u);
});

test("OUT-3: everything can be taken along, as text and as it was signed", async () => {
  await aleksandra.choose("What", "Everything you have here");
  await aleksandra.sees("This paper is for you alone.", "Everything we have here", "Reply times");
  await seen(aleksandra, "everything");
  const text = await readFile(await saves(aleksandra, ALEKSANDRA, ".md"), "utf8");
  assert.match(text, /^# Everything we have here\n/u);
  assert.match(text, /\n## Clauses\n/u);
  await aleksandra.click("JSON", { roles: ["radio"] });
  const file = await saves(aleksandra, ALEKSANDRA, ".json");
  const { content } = JSON.parse(await readFile(file, "utf8"));
  const signed = content.page.entries.filter(({ signed }) => JSON.parse(signed).kind === "agreement_signed");
  assert.equal(signed.length, 2, "both signatures of version 1");
});
