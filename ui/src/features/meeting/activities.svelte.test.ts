// Things to do together, where a meeting is prepared.
import { afterEach, expect, test } from "vitest";
import { cleanup } from "vitest-browser-svelte";
import { page } from "vitest/browser";
import { expectAxeClean } from "../../../test/axe";
import { leaveDesk } from "../../../test/desk";
import * as desk from "../../../test/meetings";
import { PAIR } from "../../../test/room";
import { markStale } from "../../shared/query.svelte";
import { button, showOne } from "../../../test/show-meeting";
import type { ActivityView } from "./meeting.data";

afterEach(() => {
  cleanup();
  leaveDesk();
});

const TEACH: ActivityView = {
  origin: "activity/act-teach-back",
  title: "Teach it back",
  text: "The mentee teaches the mentor something new.",
  minutes: 40,
  agreed: true,
};
const RAIN: ActivityView = {
  ...TEACH,
  origin: "activity/act-idea-rain",
  title: "Twenty ideas",
  text: "Write twenty answers to one question.",
  minutes: 30,
  agreed: false,
};
const WALK: ActivityView = { ...RAIN, origin: "activity/act-go-together", title: "Go together" };

test("§9: the list is closed, opens, and one press puts an activity on the agenda or parks it", async () => {
  const [first] = desk.before.points;
  if (!first) throw new Error("no point");
  const points = [{ ...first, talked: false, origin: WALK.origin, about: "Walk, and talk on the way." }];
  let view = { ...desk.before, points };
  const asked = await showOne(view, {
    view_meeting: () => view,
    view_activities: () => [TEACH, RAIN, WALK],
    save_point: ({ draft }) => {
      const { origin } = draft as { origin: string };
      view = { ...view, points: [...view.points, { ...first, point: origin, talked: false, origin }] };
      markStale(["meeting"]);
      return "p-9";
    },
  });
  expect(asked("view_activities")).toEqual([]);
  await expect.element(page.getByText("Walk, and talk on the way.")).toBeVisible();
  await page.getByRole("button", { name: /^Things to do together/ }).click();
  const list = page.getByRole("list", { name: "Things to do together" });
  await expect.element(list.getByText("The mentee teaches the mentor something new.")).toBeVisible();
  await expect.element(list.getByText("40 minutes, your agreement names it")).toBeVisible();
  await expect.element(list.getByText("It stands on the agenda, or you parked it.")).toBeVisible();
  expect(button("Put on the agenda: Go together").elements()).toEqual([]);
  await expectAxeClean("screen");
  await button("Put on the agenda: Teach it back").click();
  const onAgenda = list.getByText("It stands on the agenda, or you parked it.").first();
  await expect.element(onAgenda).toHaveFocus();
  await button("Park it, Only me: Twenty ideas").click();
  const point = {
    minutes: 40,
    hat: "",
    origin: TEACH.origin,
    title: "Teach it back",
    audience: "both_of_us",
  };
  const parked = { minutes: 30, hat: "", origin: RAIN.origin, title: "Twenty ideas", audience: "only_me" };
  await expect
    .poll(() => asked("save_point"))
    .toEqual([
      { pair: PAIR, point: null, draft: point },
      { pair: PAIR, point: null, draft: parked },
    ]);
});
