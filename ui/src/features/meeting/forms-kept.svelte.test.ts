// What is typed into a form of the meetings stands there again after a lock, and goes once it is sent (G-6).
import { afterEach, describe, expect, test } from "vitest";
import { cleanup } from "vitest-browser-svelte";
import { page } from "vitest/browser";
import { leaveDesk } from "../../../test/desk";
import * as desk from "../../../test/meetings";
import { button, done, showOne, shown } from "../../../test/show-meeting";
import { comesBack, unsentForms } from "../../../test/unsent";
import { keepLastWords } from "../../shared/last-words";
import Between from "./Between.svelte";
import type { MeetingView } from "./meeting.data";
import Meetings from "./Meetings.svelte";
import ParkIt from "./ParkIt.svelte";

afterEach(() => {
  cleanup();
  leaveDesk();
});

const field = (name: string) => page.getByLabelText(name, { exact: true });
const ways = Object.fromEntries(
  ["onmeeting", "onpromises", "onbetween", "onpause", "onclause", "onpaper"].map((way) => [way, done]),
);
const waiting: MeetingView = {
  ...desk.before,
  state: "partners_turn",
  agreed: null,
  mine: desk.agreedDate,
  calendar: null,
};

describe("G-6: a form of the meetings", () => {
  test("a new point", () =>
    comesBack({
      show: (answers) => showOne(desk.before, { save_point: () => "p-9", ...answers }),
      field: () => field("A new point"),
      text: "How to say no",
      send: () => button("Add for Sam and me").click(),
    }));

  test("a contact", () =>
    comesBack({
      show: (answers) => shown(Between, { note_contact: () => "c-9", ...answers }),
      field: () => field("One line (optional)"),
      text: "He sent the outline back",
      send: () => button("Note it").click(),
    }));

  test("a short answer as it came by mail", () =>
    comesBack({
      show: (answers) => showOne(waiting, { note_told: done, ...answers }),
      reach: () => page.getByRole("button", { name: /Sam reads mail on a phone/ }).click(),
      field: () => field("The answer, as it came"),
      text: "ok 14 May 15:00",
      send: () => button("Keep it as told to me").click(),
    }));

  test("why a meeting is cancelled", () =>
    comesBack({
      show: (answers) => showOne(desk.before, { cancel_meeting: done, ...answers }),
      reach: () => button("Cancel the meeting").click(),
      field: () => field("A word to it (optional)"),
      text: "I am ill.",
      send: () => button("Cancel the meeting").last().click(),
    }));

  test("an idea that is parked", () =>
    comesBack({
      show: (answers) => shown(ParkIt, { save_point: () => "p-9", ...answers }, { isOpen: true }),
      field: () => field("What do you want to talk about?"),
      text: "How he learnt to stop a meeting",
      send: () => button("Park it").last().click(),
    }));

  test("a new date", () =>
    comesBack({
      show: (answers) =>
        shown(Meetings, { view_meetings: () => desk.list, propose_meeting: () => "9", ...answers }, ways),
      reach: () => page.getByRole("button", { name: /^Propose a date/ }).click(),
      field: () => field("Place or link (optional)").first(),
      text: "Room 3, by the window",
      send: () => page.getByRole("button", { name: /^Propose this date/ }).click(),
    }));

  test("another date for a meeting", () =>
    comesBack({
      show: (answers) => showOne(desk.before, { propose_meeting: () => desk.MEETING, ...answers }),
      reach: () => page.getByRole("button", { name: "Propose another day" }).first().click(),
      field: () => field("Place or link (optional)").first(),
      text: "Room 3, by the window",
      send: () => page.getByRole("button", { name: /^Propose this date/ }).click(),
    }));

  test("what the person made of a mail, while the mail is the same", async () => {
    const { forms, answers } = unsentForms();
    const text = () => field("Text of the mail");
    const opens = async (view: MeetingView) => {
      await showOne(view, answers);
      await page.getByRole("button", { name: /Sam reads mail on a phone/ }).click();
      await button("Write the mail").click();
    };
    await opens(waiting);
    await text().fill("Hello Sam, is Thursday all right?");
    await keepLastWords();
    await cleanup();
    await opens(waiting);
    await expect.element(text()).toHaveValue("Hello Sam, is Thursday all right?");
    await cleanup();
    const starts = "2026-12-03T14:00:00Z";
    const mine = { ...desk.agreedDate, date: { ...desk.agreedDate.date, starts } };
    await opens({ ...waiting, mine });
    await expect.element(text()).toHaveValue(expect.not.stringContaining("Thursday all right"));
    await expect.poll(() => forms).toEqual({});
  });
});
