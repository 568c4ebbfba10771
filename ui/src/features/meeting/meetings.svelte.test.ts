// The room of meetings, over the real bindings: dates, the calendar, a rhythm that slips, a long silence.
import { afterEach, describe, expect, test } from "vitest";
import { cleanup, render } from "vitest-browser-svelte";
import { page } from "vitest/browser";
import { expectAxeClean } from "../../../test/axe";
import { fakeDesk, leaveDesk } from "../../../test/desk";
import * as desk from "../../../test/meetings";
import { LONG_NAMES, PAIR } from "../../../test/room";
import TryPage from "../../../test/TryPage.svelte";
import { seekSpot } from "../../shared/spot";
import Between from "./Between.svelte";
import type { MeetingView, MeetingsView } from "./meeting.data";
import MeetingPage from "./MeetingPage.svelte";
import Meetings from "./Meetings.svelte";
import Promises from "./Promises.svelte";

afterEach(() => {
  cleanup();
  leaveDesk();
});

const SAVED = { file: "f-1", fileName: "meeting.ics", folderName: "Documents" };
const done = () => null;

async function shown(
  of: typeof Meetings,
  given: Record<string, unknown>,
  answers: Parameters<typeof fakeDesk>[0],
) {
  const { asked } = fakeDesk({ view_templates: () => [], ...answers });
  const went: string[] = [];
  const goes = (to: string) => (what?: unknown) => went.push(typeof what === "string" ? `${to} ${what}` : to);
  await render(TryPage, {
    of,
    given: {
      pair: PAIR,
      onmeeting: goes("meeting"),
      onpromises: goes("promises"),
      onbetween: goes("between"),
      onpause: goes("pause"),
      onclause: goes("clause"),
      onlist: goes("list"),
      oncompare: goes("compare"),
      onpaper: goes("paper"),
      ...given,
    },
  });
  await expect.element(page.getByRole("heading", { level: 1 })).toBeVisible();
  return {
    went,
    asked: (command: string) => asked.filter((one) => one.command === command).map((one) => one.given),
  };
}

const showList = (view: MeetingsView, answers = {}) =>
  shown(
    Meetings,
    {},
    { view_meetings: () => view, leave_silence: done, open_message: done, copy_text: done, ...answers },
  );
const showOne = (view: MeetingView, answers = {}) =>
  shown(
    MeetingPage as unknown as typeof Meetings,
    { meeting: desk.MEETING },
    {
      view_meeting: () => view,
      save_meeting_note: done,
      save_minutes_draft: done,
      ...answers,
    },
  );

describe("the list", () => {
  test("the next meeting stands first, in both zones, and what waits says so", async () => {
    const { went } = await showList(desk.list);
    await expect.element(page.getByText("Mon 14 Dec, 14:00, in 3 weeks; 09:00 (New York)")).toBeVisible();
    await expect.element(page.getByText("minutes wait for you")).toBeVisible();
    await expectAxeClean("screen");
    await page.getByRole("button", { name: "Prepare" }).click();
    expect(went).toEqual([`meeting ${desk.MEETING}`]);
  });

  test("G-12: empty, it says what will be here", async () => {
    await showList(desk.emptyList);
    await expect.element(page.getByText("Your meetings will stand here")).toBeVisible();
    await expectAxeClean("screen");
    await page.getByRole("button", { name: "Propose your first meeting" }).click();
    await expect.element(page.getByLabelText("Day").first()).toBeVisible();
    await expect
      .element(page.getByRole("button", { name: "Propose your first meeting" }))
      .not.toBeInTheDocument();
  });

  test("once they met, the papers of a time are one press away", async () => {
    const { went } = await showList(desk.list);
    await page.getByRole("button", { name: /^On paper/ }).click();
    expect(went).toEqual(["paper"]);
  });

  test("ME-15: four equal ways: a shorter or later date stands in the form, nothing is offered yet", async () => {
    const slipped = { ...desk.quietList, silence: null };
    const { went, asked } = await showList(slipped);
    const ways = page.getByRole("group", { name: "Four ways on" });
    await expect.element(ways.getByRole("button")).toHaveLength(4);
    await ways.getByRole("button", { name: /A shorter meeting/ }).click();
    await expect.element(page.getByLabelText("Minutes", { exact: true }).first()).toHaveValue("30");
    await ways.getByRole("button", { name: /A later date/ }).click();
    await expect.element(page.getByLabelText("Day", { exact: true }).first()).toHaveValue("2027-01-18");
    expect(asked("propose_meeting")).toEqual([]);
    await expectAxeClean("screen");
    await ways.getByRole("button", { name: /A pause/ }).click();
    await ways.getByRole("button", { name: /Another rhythm/ }).click();
    expect(went).toEqual(["pause", "clause cl-meeting-rhythm"]);
  });

  test("HO-7: a long silence: a kind mail that I send, a pause, an end without blame, or not now", async () => {
    const { went, asked } = await showList(desk.quietList);
    await expect.element(page.getByText("You and Sam were last in touch on 20 August.")).toBeVisible();
    await expect.element(page.getByText("Your rhythm has slipped")).not.toBeInTheDocument();
    await expectAxeClean("screen");
    await page.getByRole("button", { name: /Write a kind line/ }).click();
    const text = page.getByRole("dialog").getByLabelText("Text of the mail");
    await expect
      .element(text)
      .toHaveValue(
        "Hello Sam,\n\nI hope all is well. Shall we find a new date? If now is a bad time, a pause is fine too.\n\nMaya",
      );
    await text.fill("Hello Sam, shall we talk?");
    await page.getByRole("button", { name: "Open in my mail program" }).click();
    expect(asked("open_message")).toEqual([
      { pair: PAIR, subject: "A short hello from Maya", body: "Hello Sam, shall we talk?" },
    ]);
    await expectAxeClean("screen");
    await page.getByRole("button", { name: "Close" }).click();
    await page.getByRole("button", { name: /End without blame/ }).click();
    await expectAxeClean("screen");
    await page.getByRole("button", { name: "Read what you agreed about ending" }).click();
    expect(went).toEqual(["clause cl-no-fault-exit"]);
    await page.getByRole("button", { name: "Close" }).click();
    await page.getByRole("button", { name: /Not now/ }).click();
    expect(asked("leave_silence")).toEqual([{ pair: PAIR }]);
  });
});

describe("one meeting", () => {
  test("the calendar gets what is shown, and the place only if it is ticked", async () => {
    const { asked } = await showOne(desk.before, { save_calendar: () => SAVED });
    await page.getByRole("button", { name: "Save for my calendar" }).click();
    const dialog = page.getByRole("dialog");
    await expect.element(dialog).toHaveTextContent("Meeting with Sam");
    await expectAxeClean("screen");
    await dialog.getByLabelText("Say the place too: Room 3").click();
    await dialog.getByRole("button", { name: "Choose a place for the file" }).click();
    expect(asked("save_calendar")).toEqual([{ pair: PAIR, meeting: desk.MEETING, withPlace: true }]);
    await expect.element(dialog.getByText("Saved as meeting.ics in Documents.")).toBeVisible();
  });

  test("a closed dialog saved nothing, and says nothing", async () => {
    await showOne(desk.before, { save_calendar: done });
    await page.getByRole("button", { name: "Save for my calendar" }).click();
    await page.getByRole("button", { name: "Choose a place for the file" }).click();
    await expect.element(page.getByRole("dialog")).not.toHaveTextContent("Saved as");
  });

  test("a moved date asks for an update, a cancelled one to be taken out, and then for nothing", async () => {
    await showOne({ ...desk.before, calendar: "outdated" });
    await expect.element(page.getByText("The date has moved since you saved it")).toBeVisible();
    await expect.element(page.getByRole("button", { name: "Update my calendar" })).toBeVisible();
    cleanup();
    const cancelled: MeetingView = {
      ...desk.before,
      state: "cancelled",
      calendar: "cancelled",
      cancelled: { side: "partner", at: "2026-11-24T10:00:00Z", text: "I am ill." },
    };
    await showOne(cancelled);
    await expect.element(page.getByRole("button", { name: "Take it out of my calendar" })).toBeVisible();
    await expectAxeClean("screen");
    cleanup();
    await showOne({ ...cancelled, calendar: "saved" });
    await expect.element(page.getByText(/calendar/)).not.toBeInTheDocument();
  });

  test("ME-9, ME-10: before, it leads to the paper card; after, to the minutes", async () => {
    const { went } = await showOne(desk.before);
    await expect.element(page.getByText("3rd time")).toBeVisible();
    await expectAxeClean("screen");
    await page.getByRole("button", { name: "Paper card" }).click();
    expect(went).toEqual(["paper meeting_card"]);
    cleanup();
    const held = await showOne(desk.after, { answer_minutes: done });
    await expectAxeClean("screen");
    await page.getByRole("button", { name: "Minutes on paper" }).click();
    expect(held.went).toEqual(["paper minutes"]);
    await page.getByRole("button", { name: /^Yes, so it was/ }).click();
    expect(held.asked("answer_minutes")).toEqual([
      { pair: PAIR, meeting: desk.MEETING, minutesId: "m-1", answer: "accepted", remark: "" },
    ]);
  });

  test("AW-2: a short answer from a phone is kept as told and never shown as a yes", async () => {
    const waiting: MeetingView = {
      ...desk.before,
      state: "partners_turn",
      agreed: null,
      mine: desk.agreedDate,
      calendar: null,
    };
    const { asked } = await showOne(waiting, { note_told: () => "yes" });
    await page.getByRole("button", { name: /Sam reads mail on a phone/ }).click();
    await page.getByLabelText("The answer, as it came").fill("ok 14 Dec 14:00");
    await expectAxeClean("screen");
    await page.getByRole("button", { name: "Keep it as told to me" }).click();
    expect(asked("note_told")).toEqual([{ pair: PAIR, meeting: desk.MEETING, words: "ok 14 Dec 14:00" }]);
    await page.getByRole("button", { name: "Write the mail" }).click();
    await expect
      .element(page.getByLabelText("Text of the mail"))
      .toHaveValue(
        "Hello Sam,\n\nMon 14 Dec, 09:00 (New York), which is Mon 14 Dec, 14:00 (Lisbon): is that all right for us to meet? A short “ok 14 December 09:00” is enough.\n\nMaya",
      );
    cleanup();
    const told = { answer: "yes" as const, words: "ok", day: "2026-11-25", isCurrent: true };
    await showOne({ ...waiting, told });
    await expect.element(page.getByText(/As told to you by Sam/)).toBeVisible();
    await expect.element(page.getByText("Waits for Sam.")).toBeVisible();
    await expect.element(page.getByText(/It never counts as the yes of Sam/)).toBeVisible();
    cleanup();
    await showOne({ ...desk.before, told });
    await expect.element(page.getByText(/As told to you by Sam/)).toBeVisible();
    await expect.element(page.getByText(/It never counts/)).not.toBeInTheDocument();
  });

  test("long names stay inside the page", async () => {
    await showOne({ ...desk.after, people: desk.peopleOf(LONG_NAMES) });
    await expectAxeClean("screen");
    const root = document.documentElement;
    expect(root.scrollWidth).toBeLessThanOrEqual(root.clientWidth);
  });
});

describe("promises and what lies between", () => {
  test("ME-12: promises of both have the same weight, and late is a fact", async () => {
    await shown(Promises as unknown as typeof Meetings, {}, { view_promises: () => desk.promises });
    await expect.element(page.getByText("late 2 days")).toBeVisible();
    await expectAxeClean("screen");
  });

  test("ME-12: the ledger shows what one asks for", async () => {
    await shown(Promises as unknown as typeof Meetings, {}, { view_promises: () => desk.promises });
    const filter = page.getByLabelText("Show", { exact: true });
    await filter.selectOptions("Late");
    await expect.element(page.getByText("Ask Lena about the lab")).toBeVisible();
    await expect.element(page.getByText("Write two lines about myself")).not.toBeInTheDocument();
    await filter.selectOptions("Done");
    await expect.element(page.getByText("Send the slides")).toBeVisible();
    await expectAxeClean("screen");
  });

  test("RV-3: one question at its moment; an answer is shared only in exactly the words shown", async () => {
    const { asked } = await shown(
      Between as unknown as typeof Meetings,
      {},
      {
        view_between: () => desk.between,
        view_checkins: () => desk.checkins,
        keep_checkin: () => "k-2",
        pass_checkin: done,
        share_checkin: done,
      },
    );
    await expectAxeClean("screen");
    await page.getByLabelText("What you think").first().fill("What is a sponsor?");
    await page.getByRole("button", { name: "Keep it, Only me" }).first().click();
    expect(asked("keep_checkin")).toEqual([{ pair: PAIR, prompt: "ci-unclear", text: "What is a sponsor?" }]);
    await page.getByRole("button", { name: "Share it", exact: true }).click();
    await expect
      .element(page.getByRole("dialog", { name: "Share this?" }))
      .toHaveTextContent("What did you avoid this month? The budget.");
    await expectAxeClean("screen");
    await page.getByRole("button", { name: "Share it now" }).click();
    expect(asked("share_checkin")).toEqual([{ pair: PAIR, checkin: "k-1" }]);
    await page.getByRole("button", { name: "Not now" }).first().click();
    expect(asked("pass_checkin")).toEqual([{ pair: PAIR, prompt: "ci-unclear" }]);
  });

  test("SE-1: a point that was let go is found in a closed part, which opens", async () => {
    const answers = { view_between: () => desk.between, view_checkins: () => desk.checkins };
    await shown(Between as unknown as typeof Meetings, {}, answers);
    const gone = page.getByText("The project nobody needs");
    await expect.element(page.getByRole("button", { name: "Points you two let go of" })).toBeVisible();
    await expect.element(gone).not.toBeVisible();
    seekSpot("p-gone");
    await expect.element(gone).toBeVisible();
    await expect.element(page.getByText("let go by you, Wed 25 Nov")).toBeVisible();
    expect(document.activeElement?.textContent).toContain("Overtaken.");
    await expectAxeClean("screen");
  });

  test("ME-13: open questions show their age beside the agreed one", async () => {
    await shown(
      Between as unknown as typeof Meetings,
      {},
      {
        view_between: () => desk.between,
        view_checkins: () => ({ ...desk.checkins, offered: null }),
      },
    );
    await expect.element(page.getByText("1 working day old; your agreement says 2")).toBeVisible();
    await expectAxeClean("screen");
  });
});
