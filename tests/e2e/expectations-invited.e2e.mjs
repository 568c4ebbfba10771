// Maya's sealed answers travel in her invitation: the tick, what Sam reads before he joins, and what he finds then.

import { test } from "node:test";
import { pictures } from "./driver/seen.mjs";
import { staged } from "./driver/stage.mjs";
import {
  handsOver,
  invites,
  joins,
  keepsRecoverySheet,
  MAYA,
  opens,
  opensInvitation,
  SAM,
  typesSheetBack,
} from "./driver/story.mjs";
import { laptopOf } from "./driver/workshop.mjs";

const ITEMS = ["exp-net-introductions", "exp-purpose-early-goals"];

const seen = pictures("expectations-invited");
/** @type {import("./driver/person.mjs").Person} */
let maya;
/** @type {import("./driver/person.mjs").Person} */
let sam;

staged(async (stage) => {
  const { hand, home } = stage.keep(await laptopOf(MAYA));
  await hand(["prepare", "--role", "mentee", "--partner", "Sam"]);
  await hand(["begin", "--preset", "workplace"]);
  const fill = (clause, value) => hand(["draft", "--clause", clause, "--param", value]);
  await fill("cl-purpose", "purpose_statement=A first project, led with calm.");
  await fill("cl-success", "success_signs=A planning meeting on her own");
  await hand(["begin-round"]);
  for (const item of ITEMS) await hand(["answer", "--item", item, "--step", "5"]);
  maya = await stage.window("maya", { home });
  sam = await stage.window("sam");
});
const invitation = {};
test("PA-3: a tick of its own puts the sealed answers in, and says what it does", async () => {
  await opens(maya, MAYA);
  invitation.words = await invites(maya, "Sam", async (page) => {
    if (page !== "what-goes-in") return;
    await maya.sees("My expectations, sealed, 2 answers", "Never inside");
    await seen(maya, "unticked");
    await maya.click("My expectations, sealed, 2 answers", { roles: ["checkbox"] });
    await seen(maya, "ticked");
  });
  await maya.sees("your sealed answers");
  await seen(maya, "on-its-way");
  invitation.file = (await handsOver(maya)).file;
});

test("PA-3: while it is on its way her answers are sealed, and her room says what comes next", async () => {
  await maya.click("Expectations");
  await maya.sees("Yours is sealed. Sam has not sealed yet", "Your seal travels in the invitation.");
  await seen(maya, "sealed");
});

test("PA-3, PA-6: Sam reads that sealed answers are inside before he joins, and finds them then", async () => {
  await opensInvitation(sam, invitation.file, invitation.words);
  await sam.sees("answers that stay sealed until you have sealed yours");
  await seen(sam, "offer");
  await joins(sam, SAM);
  await typesSheetBack(sam, await keepsRecoverySheet(sam));
  await sam.click("Expectations");
  await sam.sees("Say alone what you count on", "sealed today");
  await seen(sam, "found");
});
