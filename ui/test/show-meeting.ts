// A page of the room of meetings, shown over a desk that answers what every such page asks.
import type { Component } from "svelte";
import { expect } from "vitest";
import { render } from "vitest-browser-svelte";
import { page } from "vitest/browser";
import type { MeetingView } from "../src/bindings";
import MeetingPage from "../src/features/meeting/MeetingPage.svelte";
import { fakeDesk } from "./desk";
import * as desk from "./meetings";
import { PAIR } from "./room";
import TryPage from "./TryPage.svelte";

type Answers = Parameters<typeof fakeDesk>[0];

export const done = () => null;
export const refuses = () => {
  throw { code: "disk_full" };
};

/** Shows a page; answers how to ask what a command was given. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- any page, with whatever it is given
export async function shown(of: Component<any>, answers: Answers, given: Record<string, unknown> = {}) {
  const { asked } = fakeDesk({
    view_templates: () => [],
    view_checkins: () => ({ ...desk.checkins, offered: null }),
    view_between: () => desk.between,
    view_promises: () => desk.promises,
    save_meeting_note: done,
    save_minutes_draft: done,
    ...answers,
  });
  const ways = ["onlist", "onclause", "oncompare", "onpaper"];
  const goes = Object.fromEntries(ways.map((way) => [way, done]));
  await render(TryPage, { of, given: { pair: PAIR, meeting: desk.MEETING, ...goes, ...given } });
  await expect.element(page.getByRole("heading").first()).toBeVisible();
  return (command: string) => asked.filter((one) => one.command === command).map((one) => one.given);
}

export const showOne = (view: MeetingView, answers: Answers = {}) =>
  shown(MeetingPage, { view_meeting: () => view, ...answers });

export const button = (name: string) => page.getByRole("button", { name, exact: true });
