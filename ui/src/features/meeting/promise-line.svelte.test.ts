// A line that becomes a promise, a decision or a point: added once, read whole, and the same one when minutes go again.
import { afterEach, describe, expect, test } from "vitest";
import { cleanup } from "vitest-browser-svelte";
import { page } from "vitest/browser";
import { leaveDesk } from "../../../test/desk";
import * as desk from "../../../test/meetings";
import { button, done, showOne, shown } from "../../../test/show-meeting";
import { markStale } from "../../shared/query.svelte";
import type { MeetingView } from "./meeting.data";
import MeetingPage from "./MeetingPage.svelte";
import ParkIt from "./ParkIt.svelte";
import Promises from "./Promises.svelte";

afterEach(() => {
  cleanup();
  leaveDesk();
});

describe("promises in the minutes", () => {
  const held: MeetingView = { ...desk.after, minutes: { ...desk.minutes, state: "to_write" } };
  const textOf = (line: unknown) => String(line).replace(/^\[\] /, "");
  const reads = ({ typed }: Record<string, unknown>) => ({
    text: textOf(typed),
    owner: "me",
    day: null,
    isPromise: String(typed).startsWith("[]"),
  });
  const shared = () => page.getByLabelText(/^What else both should remember/);
  const LONG = `[] ${"a".repeat(201)}`;

  test("a line over its limit stays in the shared part, where it can be shortened", async () => {
    const asked = await showOne(held, { read_promise: reads, send_minutes: done });
    await shared().fill(`We began late.\n${LONG}\n[] Ask Lena`);
    await button("Send minutes to Sam").click();
    await expect.poll(() => asked("send_minutes")).toHaveLength(1);
    await expect.element(shared()).toHaveValue(`We began late.\n${LONG}`);
    expect(asked("save_minutes_draft").at(-1)).toMatchObject({
      draft: { promises: [{ item: "", text: "Ask Lena" }], text: `We began late.\n${LONG}` },
    });
  });

  /** Minutes of mine that were sent, with one promise, which got its id by that. */
  function sent(draft = held.minutes.draft): MeetingView {
    const { theirs } = desk.after.minutes;
    if (!theirs) throw new Error("no minutes");
    const promises = [{ item: "i-7", owner: "me" as const, text: "Ask Lena", day: null }];
    const mine = { ...theirs, side: "me" as const, promises };
    return { ...held, minutes: { ...held.minutes, state: "partners_turn", draft, mine } };
  }

  test("ME-11: sent again, a promise is still the same one", async () => {
    let view = held;
    const asked = await shown(MeetingPage, {
      view_meeting: () => view,
      read_promise: reads,
      send_minutes: () => {
        view = sent();
        markStale(["meeting"]);
        return null;
      },
    });
    await page.getByLabelText("A promise, with its owner and day").fill("Ask Lena");
    await button("Add the promise").click();
    await button("Send minutes to Sam").click();
    await expect.element(button("Send them to Sam again")).toBeEnabled();
    await shared().fill("We began late.");
    await expect
      .poll(() => asked("save_minutes_draft").at(-1))
      .toMatchObject({ draft: { text: "We began late.", promises: [{ item: "i-7", text: "Ask Lena" }] } });
    await button("Send them to Sam again").click();
    await expect.poll(() => asked("send_minutes")).toHaveLength(2);
    expect(asked("save_minutes_draft").at(-1)).toMatchObject({ draft: { promises: [{ item: "i-7" }] } });
  });

  test("ME-11: a draft that has forgotten it is told when the page opens", async () => {
    const promises = [{ item: "", owner: "me" as const, text: "Ask Lena", day: null }];
    const asked = await showOne(sent({ ...held.minutes.draft, promises }));
    await expect
      .poll(() => asked("save_minutes_draft").at(-1))
      .toMatchObject({ draft: { promises: [{ item: "i-7" }] } });
  });

  test("pressed twice, minutes are sent once", async () => {
    const asked = await showOne(held, { read_promise: reads, send_minutes: done });
    await shared().fill("[] Ask Lena");
    const press = button("Send minutes to Sam").element() as HTMLButtonElement;
    press.click();
    press.click();
    await expect.poll(() => asked("send_minutes")).toHaveLength(1);
    expect(asked("save_minutes_draft").at(-1)).toMatchObject({ draft: { promises: [{ text: "Ask Lena" }] } });
    expect(asked("read_promise")).toHaveLength(1);
  });
});

describe("Enter adds once", () => {
  const reads = ({ typed }: Record<string, unknown>) => ({
    text: typed,
    owner: "me",
    day: null,
    isPromise: false,
  });
  const ways: { where: string; label: string; adds: string; open: () => ReturnType<typeof shown> }[] = [
    {
      where: "in the ledger",
      label: "A new promise",
      adds: "save_action_item",
      open: () => shown(Promises, { read_promise: reads, save_action_item: () => "i-9" }),
    },
    {
      where: "an idea that is parked",
      label: "What do you want to talk about?",
      adds: "save_point",
      open: () => shown(ParkIt, { save_point: () => "p-9" }, { isOpen: true }),
    },
  ];
  const enter = (label: string, more: KeyboardEventInit = {}) =>
    page
      .getByRole("textbox", { name: label, exact: true })
      .element()
      .dispatchEvent(
        new KeyboardEvent("keydown", { key: "Enter", bubbles: true, cancelable: true, ...more }),
      );

  for (const { where, label, adds, open } of ways)
    test(where, async () => {
      const asked = await open();
      const field = page.getByRole("textbox", { name: label, exact: true });
      await field.fill("Breathe out");
      enter(label, { isComposing: true });
      enter(label, { repeat: true });
      enter(label, { keyCode: 229 } as KeyboardEventInit);
      expect(asked(adds)).toHaveLength(0);
      enter(label);
      enter(label);
      await expect.poll(() => asked(adds)).toHaveLength(1);
      await expect.element(page.getByText("Breathe out")).not.toBeInTheDocument();
      expect(asked(adds)).toHaveLength(1);
    });

  test("in the minutes, promises and decisions", async () => {
    const asked = await showOne(desk.before, { read_promise: reads });
    const promise = "A promise, with its owner and day";
    await page.getByLabelText(promise).fill("Breathe out");
    enter(promise, { isComposing: true });
    enter(promise);
    enter(promise);
    await page.getByLabelText("Add a decision").fill("One person");
    enter("Add a decision", { isComposing: true });
    enter("Add a decision");
    await expect
      .poll(() => asked("save_minutes_draft").at(-1))
      .toMatchObject({ draft: { decisions: ["One person"], promises: [{ text: "Breathe out" }] } });
    const last = asked("save_minutes_draft").at(-1) as { draft: { promises: unknown[] } };
    expect(last.draft.promises).toHaveLength(1);
  });

  test("G-9: what is too long for a promise or a decision stays in its field", async () => {
    await showOne(desk.before, { read_promise: reads });
    await staysUnadded("A promise, with its owner and day", "Add the promise", 200);
    await staysUnadded("Add a decision", "Decision", 300);
  });

  async function staysUnadded(label: string, name: string, max: number) {
    const field = page.getByRole("textbox", { name: label, exact: true });
    await field.fill("a".repeat(max + 34));
    await expect.element(page.getByText(/34 too many/).first()).toBeVisible();
    await expect.element(button(name)).toBeDisabled();
    enter(label);
    await expect.element(field).toHaveValue("a".repeat(max + 34));
    await field.fill("");
  }
});
