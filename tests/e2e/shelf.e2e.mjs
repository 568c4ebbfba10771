// Two people share a laptop: each has a notebook with a neutral name, and neither sees anything of the other's.

import assert from "node:assert/strict";
import { test } from "node:test";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { pictures } from "./driver/seen.mjs";
import { staged } from "./driver/stage.mjs";
import { choosesPassphrase, MAYA, SAM, saysWho } from "./driver/story.mjs";

const seen = pictures("shelf");
const LENA = { name: "Lena Brandt", passphrase: "seven lamps along the quay" };

/** @type {import("./driver/person.mjs").Person} */
let laptop;
let mail;

staged(async (stage) => {
  const [hers, his] = await stage.signed(MAYA, SAM);
  mail = join(hers.home, "letter.ithaca");
  await his.hand(["point", "--title", "Planning meetings", "--share"]);
  await his.hand(["make", "--out", mail]);
  laptop = await stage.window("laptop", { home: hers.home });
});

test("SF-2: with one notebook nothing is asked, and another begins at the three doors", async () => {
  await laptop.sees("Notebook 1", "Start another notebook");
  await laptop.seesNot("Notebooks on this laptop");
  await seen(laptop, "one");
  await laptop.click("Start another notebook");
  await laptop.sees("I have a partner", "Notebooks on this laptop");
  await seen(laptop, "doors");
  await saysWho(laptop, { name: LENA.name, role: "The mentor", partner: "Jo Park" });
  await choosesPassphrase(laptop, LENA.passphrase);
  await laptop.click("Make my notebook");
  await laptop.sees("Your recovery sheet");
  assert.deepEqual((await readdir(laptop.home)).filter((name) => name.startsWith("notebook-")).sort(), [
    "notebook-1",
    "notebook-2",
  ]);
});

test("SF-2: it gets a name that anybody may read, and locked each is one press away", async () => {
  await laptop.click("Skip for now");
  await laptop.click("Skip for now, I know");
  await laptop.click("Lock");
  await laptop.sees("Locked.", "Notebook 2");
  await laptop.fill("Passphrase", LENA.passphrase);
  await laptop.click("Open");
  await laptop.click("Notebook");
  await laptop.click("Settings");
  await laptop.fill("What this notebook is called", "The green one on the left");
  await laptop.sees("reads this name, without the passphrase");
  await laptop.click("Call it that");
  await seen(laptop, "named");
  await laptop.click("Lock");
  await laptop.sees("The green one on the left", "Notebook 1");
  await laptop.seesNot("Lena");
  await seen(laptop, "several");
});

test("SF-2: a file that came while it was locked is opened by whichever notebook opens", async () => {
  await laptop.restart({ args: [mail] });
  await laptop.sees("A file came in.");
  await laptop.click("The green one on the left");
  await laptop.sees("A file came in.");
  await laptop.click("Notebook 1");
  // The field is that of the notebook that was chosen, once the title names it.
  await laptop.browser.waitUntil(async () => (await laptop.browser.$("h1").getText()).includes("Notebook 1"));
  await laptop.fill("Passphrase", LENA.passphrase);
  await laptop.click("Open");
  await laptop.sees("This passphrase does not open the notebook.");
  await laptop.fill("Passphrase", MAYA.passphrase);
  await laptop.click("Open");
  await laptop.sees("Planning meetings");
  await seen(laptop, "file");
});
