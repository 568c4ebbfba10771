// Sam mentors two: one page says what the next days hold over both pairs, and leads into each.

import { after, before, test } from "node:test";
import { rm } from "node:fs/promises";
import { person } from "./driver/person.mjs";
import { pictures } from "./driver/seen.mjs";
import { MAYA, SAM } from "./driver/story.mjs";
import { signedPair } from "./driver/workshop.mjs";

const seen = pictures("week");
/** @type {Awaited<ReturnType<typeof person>>} */
let sam;
let homes = [];

before(async () => {
  homes = await signedPair(MAYA, SAM);
  sam = await person("sam", { home: homes[1] });
});
after(async () => {
  await sam?.leave();
  for (const home of homes) await rm(home, { recursive: true, force: true });
});

test("ho_3 with one pair there is no such page; a second one brings it", async () => {
  await sam.fill("Passphrase", SAM.passphrase);
  await sam.click("Open");
  await sam.sees("Version 1 is signed by both.");
  await sam.seesNot("This week");
  await sam.click("Pair");
  await sam.click("Begin with another partner");
  await sam.choose("You are", "The mentor");
  await sam.fill("Your partner’s name", "Aleksandra Wiśniewska-Nowakowska");
  await sam.click("Begin this pair");
  await sam.click("This week");
  await sam.sees("The next seven days are free.", "of meetings a month");
  await seen(sam, "quiet");
});
