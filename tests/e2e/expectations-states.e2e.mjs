// The states of a round that people would rather not meet, and what the room says then: void, crossed, let go, what
// opens a seal lost, withheld, long sentences and long names. Each is looked at in the real window.

import { test } from "node:test";
import { cp, rm } from "node:fs/promises";
import { join } from "node:path";
import { pictures } from "./driver/seen.mjs";
import { staged } from "./driver/stage.mjs";
import { opens } from "./driver/story.mjs";
import { mails } from "./driver/workshop.mjs";

const ALEKSANDRA = { name: "Aleksandra Wiśniewska-Nowakowska", passphrase: "quiet river seven lanterns" };
const OLUWASEUN = {
  name: "Oluwaseun Adebayo-Featherstonehaugh",
  passphrase: "copper kettle on a slow stove",
};
const OWN =
  "We tell each other, before it hurts and without waiting for the next meeting, what we could not keep of what we promised, and what we would need to keep it.";
const HIS = "Aleksandra comes to the open lab day, and brings one question.";
const REASON =
  "In my last year nobody said anything until it was too late, and then it came all at once, in front of others, and I could not do anything about it any more. I would like it to be small and early.";

const seen = pictures("expectations-states");
/** @type {import("./driver/person.mjs").Person} */
let aleksandra;
let hands = [];

async function answers(one, answers) {
  for (const [item, step, ...more] of answers)
    await one.hand(["answer", "--item", item, "--step", String(step), ...more]);
}

async function opensRoom(someone, given) {
  await opens(someone, given);
  await someone.click("Expectations");
}

/** Works by hand while the window is closed, then looks again. */
async function meanwhile(works) {
  await aleksandra.leave();
  await works(...hands);
  aleksandra = await stage.window("aleksandra", { home: hands[0].home });
  await opensRoom(aleksandra, ALEKSANDRA);
}

const stage = staged(async (stage) => {
  hands = await stage.signed(ALEKSANDRA, OLUWASEUN);
  aleksandra = await stage.window("aleksandra", { home: hands[0].home });
});

test("a quick look at ten areas, which opens the sentences that belong to them", async () => {
  await opensRoom(aleksandra, ALEKSANDRA);
  await aleksandra.click("Take a quick look at ten areas");
  await aleksandra.sees("Ten areas, a quick look", "Communication", "Honesty");
  await aleksandra.click("Not yet", { first: true });
  await aleksandra.sees("1 area to look at");
  await seen(aleksandra, "areas");
  await aleksandra.click("Begin a round with them");
  await aleksandra.sees("From the ten areas", "Together, when we meet");
  await seen(aleksandra, "begin-areas");
});

test("two began at once: both stand side by side, and one is kept", async () => {
  await meanwhile(async (hers, his) => {
    await hers.hand(["begin-round"]);
    await hers.hand(["propose-round"]);
    await his.hand(["begin-round"]);
    await his.hand(["propose-round"]);
    await hers.hand(["make", "--out", `${hers.home}/crossed.ithaca`]);
    await his.hand(["make", "--out", `${his.home}/crossed.ithaca`]);
    await hers.hand(["take-in", "--parcel", `${his.home}/crossed.ithaca`]);
    await his.hand(["take-in", "--parcel", `${hers.home}/crossed.ithaca`]);
  });
  await aleksandra.sees("You both began a round", "Keep this one");
  await seen(aleksandra, "crossed");
});

test("an own sentence as long as it may be, its form, and a reason to the last letter", async () => {
  await meanwhile(async (hers) => {
    const { rounds } = await hers.hand(["rounds"]);
    const mine = rounds.find(({ begunBy }) => begunBy === "me");
    await hers.hand(["keep-round", "--round", mine.round]);
  });
  await aleksandra.sees("Say alone what you count on");
  await aleksandra.click("Answer the first sentence");
  await aleksandra.press("5");
  await aleksandra.click("Add a reason", { first: true });
  await aleksandra.fill("Why? One or two sentences", REASON);
  await seen(aleksandra, "reason");
});

test("a round let go is void for both, without blame", async () => {
  await meanwhile(async (hers, his) => {
    await hers.hand(["end-round", "abandoned"]);
    await mails(hers, his, "gone.ithaca");
  });
  await aleksandra.sees("This round does not count", "Begin another round");
  await seen(aleksandra, "void");
});

test("sentences of one's own, before the round has left", async () => {
  await meanwhile(async (hers) => {
    await hers.hand(["begin-round"]);
    await hers.hand(["add-item", "--text", OWN]);
    await answers(hers, [["exp-net-introductions", 5, "--reason", REASON]]);
  });
  await aleksandra.click("Check your answers");
  await aleksandra.sees(OWN, REASON);
  await seen(aleksandra, "check-long");
  await aleksandra.click("Add a sentence of your own");
  await aleksandra.sees("Sentences of your own", OWN);
  await aleksandra.click("Two opposite sentences");
  await seen(aleksandra, "own-form");
});

test("the sentences of the second person ask for a seal of their own", async () => {
  await meanwhile(async (hers, his) => {
    await hers.hand(["seal"]);
    await mails(hers, his, "seal.ithaca");
    await his.hand(["add-item", "--text", HIS, "--about", "mentee"]);
    const { items } = await his.hand(["round"]);
    const own = items.find(({ asked }) => asked.text === HIS).asked.item;
    await answers(his, [
      ["exp-net-introductions", 2],
      ["exp-purpose-early-goals", 4],
      [own, 4],
    ]);
    await his.hand(["seal"]);
    await mails(his, hers, "answers.ithaca");
  });
  await aleksandra.sees("Answer part 2", "Sentences of Oluwaseun");
  await seen(aleksandra, "part-two");
  await aleksandra.click("Answer part 2");
  await aleksandra.sees(HIS);
  await seen(aleksandra, "answer-part-two");
});

test("withheld is said to her alone, with long names and a long reason", async () => {
  await meanwhile(async (hers) => {
    await hers.hand(["show-what", "all-but", "--item", "exp-net-introductions"]);
  });
  await aleksandra.click("Where we start from");
  await aleksandra.sees("You keep your answer closed.", "Only you see this yet");
  await seen(aleksandra, "withheld");
  await aleksandra.click("Table");
  await seen(aleksandra, "withheld-table");
});

test("sealed to be opened together, and not yet sent", async () => {
  await meanwhile(async (hers, his) => {
    await hers.hand(["end-round", "abandoned"]);
    await mails(hers, his, "let-go.ithaca");
    await hers.hand(["begin-round", "--way", "room"]);
    await answers(hers, [["exp-net-introductions", 5]]);
    await cp(join(hers.home, "notebook-1"), join(hers.home, "older"), { recursive: true });
    await hers.hand(["seal"]);
  });
  await aleksandra.sees("Yours is sealed", "Make parcel", "to open together");
  await seen(aleksandra, "room-sealed");
});

test("an older copy of her notebook cannot open her seal: nobody did wrong, and there is one way on", async () => {
  await meanwhile(async (hers) => {
    const parcel = join(hers.home, "sealed.ithaca");
    await hers.hand(["make", "--out", parcel]);
    await rm(join(hers.home, "notebook-1"), { recursive: true });
    await cp(join(hers.home, "older"), join(hers.home, "notebook-1"), { recursive: true });
    await hers.hand(["take-in", "--parcel", parcel]);
  });
  await aleksandra.sees("Your sealed answers cannot be opened any more", "Let it go and start again");
  await seen(aleksandra, "salts-lost");
});
