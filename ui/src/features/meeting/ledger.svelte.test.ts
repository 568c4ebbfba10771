// Promises as far as they are, what came from where, and contact that counts.
import { afterEach, describe, expect, test } from "vitest";
import { cleanup } from "vitest-browser-svelte";
import { page } from "vitest/browser";
import { expectAxeClean } from "../../../test/axe";
import { leaveDesk } from "../../../test/desk";
import * as desk from "../../../test/meetings";
import { MAYA_AND_SAM } from "../../../test/room";
import { button, done, showOne, shown } from "../../../test/show-meeting";
import Between from "./Between.svelte";
import { originWords } from "./origin.words";
import Promises from "./Promises.svelte";

afterEach(() => {
  cleanup();
  leaveDesk();
});

describe("ME-8: contact with its minutes", () => {
  test("minutes go along, and stand in the list", async () => {
    const [first] = desk.between.contacts;
    if (!first) throw new Error("no contact");
    const contacts = [{ ...first, minutes: 20 }];
    const asked = await shown(Between, {
      view_between: () => ({ ...desk.between, contacts }),
      note_contact: () => "c-2",
    });
    await expect.element(page.getByText("Mail or chat, 20 minutes. Sent the slides")).toBeVisible();
    const minutes = page.getByLabelText("Minutes (optional)");
    await minutes.fill("15");
    await button("Note it").click();
    expect(asked("note_contact")).toMatchObject([{ draft: { minutes: 15 } }]);
    await expect.element(minutes).toHaveValue("");
    await button("Note it").click();
    expect(asked("note_contact").at(-1)).toMatchObject({ draft: { minutes: 0 } });
  });

  test.each(["601", "half an hour", "1.5", "-3"])("%s is no number of minutes", async (typed) => {
    await shown(Between, {});
    await page.getByLabelText("Minutes (optional)").fill(typed);
    await expect.element(page.getByText("A whole number of minutes, at most 600.")).toBeVisible();
    await expect.element(button("Note it")).toBeDisabled();
    await expectAxeClean("screen");
  });
});

describe("a promise that is begun", () => {
  const only = (item: typeof desk.mine) => () => ({
    ...desk.promises,
    open: [item],
    offered: [],
    closed: [],
  });

  test("its owner says so in one press", async () => {
    const asked = await shown(Promises, { view_promises: only(desk.mine), mark_action_item: done });
    await button("I have begun").click();
    expect(asked("mark_action_item")).toMatchObject([{ item: "i-2", mark: "in_progress", text: "" }]);
  });

  test("once begun, and of what the other owns, it is not asked", async () => {
    await shown(Promises, { view_promises: only({ ...desk.mine, state: "in_progress" }) });
    await expect.element(page.getByText("in progress")).toBeVisible();
    await expect.element(button("I have begun")).not.toBeInTheDocument();
    cleanup();
    await shown(Promises, { view_promises: only(desk.promise) });
    await expect.element(button("Done, I think")).toBeVisible();
    await expect.element(button("I have begun")).not.toBeInTheDocument();
  });
});

describe("each link shows where it came from", () => {
  const { me: maya, partner: sam } = MAYA_AND_SAM;

  test.each([
    ["idp/b-1", "from your plan", "from Maya’s plan"],
    ["meeting/2", "from a meeting", "from a meeting"],
    ["step/st-1", "from the steps of a meeting", "from the steps of a meeting"],
    ["checkin/ci-1", "from the questions to pick from", "from the questions to pick from"],
    ["activity/ac-1", "from the ideas to pick from", "from the ideas to pick from"],
    ["", "", ""],
    ["something/newer", "", ""],
  ])("%s", (origin, forMaya, forSam) => {
    expect(originWords(origin, maya, sam)).toBe(forMaya);
    expect(originWords(origin, sam, maya)).toBe(forSam);
  });

  test("a point of the agenda says it quietly", async () => {
    const points = desk.before.points.map((point) => ({ ...point, origin: "idp/b-1" }));
    await showOne({ ...desk.before, points });
    await expect.element(page.getByText(/from your plan/).first()).toBeVisible();
  });

  test("a promise says it, and leads to its meeting where the page can", async () => {
    const went: string[] = [];
    const onmeeting = (meeting: string) => went.push(meeting);
    await shown(Promises, {}, { onmeeting });
    await page.getByRole("button", { name: "from a meeting" }).first().click();
    expect(went).toEqual(["2"]);
    await expectAxeClean("screen");
    cleanup();
    await shown(Promises, {});
    await expect.element(page.getByText("from a meeting").first()).toBeVisible();
    await expect.element(page.getByRole("button", { name: "from a meeting" })).not.toBeInTheDocument();
  });
});
