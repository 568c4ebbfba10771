// Whatever was answered *Talk about it* stands on the agenda, and leads to where it is decided.
import { afterEach, expect, test } from "vitest";
import { cleanup } from "vitest-browser-svelte";
import { page } from "vitest/browser";
import { expectAxeClean } from "../../../test/axe";
import { leaveDesk } from "../../../test/desk";
import * as desk from "../../../test/meetings";
import { shown } from "../../../test/show-meeting";
import type { TalkThing } from "./meeting.data";
import MeetingPage from "./MeetingPage.svelte";

afterEach(() => {
  cleanup();
  leaveDesk();
});

const LONG =
  "Sam tells the programme office that we meet, and how often, and nothing of what we talk about there.";
const THINGS: TalkThing[] = [
  { thing: "extension", endDay: "2027-11-23" },
  { thing: "pause", fromDay: "2026-12-20", returnDay: "2027-01-10" },
  { thing: "focus" },
  { thing: "disclosure", disclosure: "d1", words: LONG },
  { thing: "date", meeting: "5", starts: "2026-12-18T09:00:00Z" },
  { thing: "outcome", round: "r", item: "ex-1", text: "Who books the meetings" },
  { thing: "come_back", round: "r", item: "ex-2", text: "Reply times", backDay: "2026-11-20" },
];

test("G-2, EX-10: each kept thing has its name, says where it is from, and leads there", async () => {
  const went: TalkThing[] = [];
  const view = { ...desk.before, alsoForTheTalk: THINGS };
  await shown(MeetingPage, { view_meeting: () => view }, { ontalk: (thing: TalkThing) => went.push(thing) });
  const names = [
    /^A later last day: /,
    /^A pause from .* back on /,
    /^Our focus$/,
    /^Sam tells the programme office/,
    /18 Dec/,
    /^Who books the meetings$/,
    /^Reply times$/,
  ];
  for (const name of names) await page.getByRole("button", { name }).click();
  expect(went).toEqual(THINGS);
  await expect.element(page.getByText(/You both wanted to come back to this on or after/)).toBeVisible();
  await expectAxeClean("screen");
});
