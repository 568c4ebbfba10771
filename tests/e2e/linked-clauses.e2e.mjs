// Where both answered alike the agreement follows: a clause both count on is offered, one that neither needs is left off,
// and one that stays says why. With long names, at the end of the talk.

import { test } from "node:test";
import { large, pictures } from "./driver/seen.mjs";
import { staged } from "./driver/stage.mjs";
import { bothOpen } from "./driver/story.mjs";
import { mails } from "./driver/workshop.mjs";

const ALEKSANDRA = { name: "Aleksandra Wiśniewska-Nowakowska", passphrase: "quiet river seven lanterns" };
const OLUWASEUN = {
  name: "Oluwaseun Adebayo-Featherstonehaugh",
  passphrase: "copper kettle on a slow stove",
};
const LISTENS = "exp-think-sounding-board";
const AGENDA = "exp-meet-prepare";
const AWAY = "exp-contact-away";

const seen = pictures("linked-clauses");
const isLarge = large("linked-clauses");
/** @type {import("./driver/person.mjs").Person} */
let aleksandra;
/** @type {import("./driver/person.mjs").Person} */
let oluwaseun;

async function answersAndSeals(one, answers) {
  for (const [item, step] of answers) await one.hand(["answer", "--item", item, "--step", String(step)]);
  await one.hand(["seal"]);
}

staged(async (stage) => {
  const [hers, his] = await stage.signed(ALEKSANDRA, OLUWASEUN);
  await hers.hand(["begin-round"]);
  await answersAndSeals(hers, [
    [LISTENS, 5],
    [AGENDA, 1],
    [AWAY, 2],
  ]);
  await mails(hers, his, "seal.ithaca");
  await answersAndSeals(his, [
    [LISTENS, 4],
    [AGENDA, 2],
    [AWAY, 2],
  ]);
  await mails(his, hers, "answers.ithaca");
  await hers.hand(["reveal"]);
  await mails(hers, his, "reveal.ithaca");
  aleksandra = await stage.window("aleksandra", { home: hers.home });
  oluwaseun = await stage.window("oluwaseun", { home: his.home });
});

async function readsMatches(someone) {
  await someone.click("Expectations");
  await someone.click("The talk");
  await someone.click("Matches");
  await someone.sees("Read these aloud", "For your agreement");
}

test("AG-8: matches offer their clause, leave theirs off, and the one that stays says why, for both alike", async () => {
  await bothOpen([aleksandra, ALEKSANDRA], [oluwaseun, OLUWASEUN]);
  for (const someone of [aleksandra, oluwaseun]) {
    await readsMatches(someone);
    await someone.sees(
      "Both of you count on it:",
      "The agreement does not say it yet.",
      "Neither of you needs it:",
      "It stays, because it belongs to every agreement of this length.",
    );
    await seen(someone, "matches");
  }
  await isLarge(aleksandra, "matches");
});

test("AG-8: what both count on comes into her own draft, and nothing is proposed by that", async () => {
  await aleksandra.click("Bring it in", { first: true });
  await aleksandra.sees("Propose to Oluwaseun");
  await seen(aleksandra, "brought-in");
  await readsMatches(aleksandra);
  await aleksandra.seesNot("The agreement does not say it yet.");
});

test("AG-8: what neither needs is left out in his draft; the one that stays is opened to be read", async () => {
  await oluwaseun.click("Leave it out", { first: true });
  await oluwaseun.sees("Propose to Aleksandra");
  await seen(oluwaseun, "left-out");
  await readsMatches(oluwaseun);
  await oluwaseun.click("Open the clause");
  await oluwaseun.sees("Suggest other wording");
  await seen(oluwaseun, "stays");
});
