import { afterEach, describe, expect, test } from "vitest";
import { cleanup, render } from "vitest-browser-svelte";
import { page, userEvent } from "vitest/browser";
import type { Component } from "svelte";
import { expectAxeClean } from "../../../test/axe";
import { fakeDesk, leaveDesk } from "../../../test/desk";
import * as fakes from "../../../test/pair-fakes";
import { answersFor } from "../../../test/pair-scenes";
import TryPage from "../../../test/TryPage.svelte";
import Invite from "./Invite.svelte";
import InviteBack from "./InviteBack.svelte";
import Invited from "./Invited.svelte";
import { words } from "./invitation.words";
import OpenInvitation from "./OpenInvitation.svelte";

afterEach(() => {
  cleanup();
  leaveDesk();
});

const button = (name: string | RegExp) => page.getByRole("button", { name });
const heading = () => page.getByRole("heading", { level: 1 });

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- any page of this feature
async function show(of: Component<any>, scene: string, given: Record<string, unknown> = {}) {
  const { asked } = fakeDesk({
    ...answersFor(scene),
    pick_invitation: () => ({ ...fakes.file, isInvitation: true }),
    create_notebook: () => null,
    join_invitation: () => fakes.PAIR,
    decline_invitation: () => null,
    invite: () => null,
    invite_back: () => null,
    take_back_invitation: () => null,
    mark_handed_over: () => null,
  });
  const got: unknown[] = [];
  const ways = ["back", "joined", "made", "invite", "inviteback", "done"];
  const callbacks = Object.fromEntries(ways.map((way) => [`on${way}`, () => got.push(way)]));
  await render(TryPage, { of, given: { pair: fakes.PAIR, hasNotebook: false, ...callbacks, ...given } });
  return {
    got,
    of: (name: string) => asked.filter(({ command }) => command === name).map(({ given }) => given),
  };
}

describe("I got an invitation", () => {
  test("PA-1: file, six words, who invites, join in two pages", async () => {
    const { got, of } = await show(OpenInvitation, "open-x");
    await button("Open file…").click();
    const field = page.getByLabelText("Opening words");
    await field.fill("harbour violin cedar marble kettle dawn");
    await expect.element(page.getByText("6 of 6 words")).toBeVisible();
    await expectAxeClean("screen");
    await userEvent.keyboard("{Enter}");
    await expect.element(heading()).toHaveTextContent("Maya invites you");
    expect(of("join_invitation")).toEqual([]);
    await expectAxeClean("screen");
    await button("Join").click();
    await expect.element(page.getByText(/Please say how the words came/)).toBeVisible();
    await page.getByText("By voice, in person or on paper").click();
    await button("Join").click();
    await page.getByLabelText("Your name").fill("Sam");
    await page.getByLabelText("Passphrase", { exact: true }).fill("copper lantern mild orbit");
    await expectAxeClean("screen");
    await button("Make my notebook and join").click();
    await expect.poll(() => got).toEqual(["joined"]);
    expect(of("create_notebook").length).toBe(1);
    expect(of("join_invitation")).toEqual([{ arrival: "a1", wordsCame: "another_way" }]);
  });

  test("a mistyped word is named by its place, with an offer that is one press", async () => {
    await show(OpenInvitation, "open-wrong", { file: "f1", fileName: "a.ithaca" });
    const field = page.getByLabelText("Opening words");
    await field.fill("harbour vioiln cedar marble kettle dawn");
    await button("Open the invitation").click();
    await expect.element(field).toHaveAccessibleDescription(/Word 2 is not a word of Ithaca’s list/);
    await expectAxeClean("screen");
    await button("Take “violin” as word 2").click();
    await expect.element(field).toHaveValue("harbour violin cedar marble kettle dawn");
  });

  test("with a notebook, joining is one press; declining keeps nothing and drafts a neutral mail", async () => {
    const { of } = await show(OpenInvitation, "open-x", { file: "f1", hasNotebook: true });
    await page.getByLabelText("Opening words").fill("harbour violin cedar marble kettle dawn");
    await button("Open the invitation").click();
    await button("Decline").click();
    await expect.element(heading()).toHaveTextContent("You declined");
    await expect
      .element(page.getByLabelText("The mail, yours to change"))
      .toHaveValue(words.declineMail("Maya"));
    expect(of("join_invitation")).toEqual([]);
    await expectAxeClean("screen");
  });

  test("words that stood in the mail leave the pair not verified, and that is said", async () => {
    await show(OpenInvitation, "open-unlocked", { file: "f1" });
    await page.getByLabelText("Opening words").fill("a b c d e f");
    await button("Open the invitation").click();
    await expect.element(page.getByText(/counts as not verified/)).toBeVisible();
    await expect.element(page.getByText(/How did the six words/)).not.toBeInTheDocument();
  });

  test("words that came by mail join as well, and that is passed on", async () => {
    const { got, of } = await show(OpenInvitation, "open-x", { file: "f1", hasNotebook: true });
    await page.getByLabelText("Opening words").fill("harbour violin cedar marble kettle dawn");
    await button("Open the invitation").click();
    await page.getByText("By mail or in a chat").click();
    await expectAxeClean("screen");
    await button("Join").click();
    await expect.poll(() => got).toEqual(["joined"]);
    expect(of("join_invitation")).toEqual([{ arrival: "a1", wordsCame: "by_mail" }]);
  });
});

describe("inviting", () => {
  test("three pages; the draft goes in by a tick, the lock is on, fourteen days", async () => {
    const { got, of } = await show(Invite, "invite-preparing");
    await expect.element(heading()).toHaveTextContent("Invite Sam");
    await page.getByLabelText("A personal line").fill("I would like to try this with you.");
    await expectAxeClean("screen");
    await button("Next").click();
    await expect.element(page.getByText("My agreement draft, 34 clauses")).toBeVisible();
    await expect.element(page.getByText(/Your answers in clear, notes, plans and ratings/)).toBeVisible();
    await expectAxeClean("screen");
    await button("Next").click();
    await expect.element(heading()).toHaveFocus();
    await expectAxeClean("screen");
    await button("Make the invitation").click();
    await expect.poll(() => got).toEqual(["made"]);
    expect(of("invite")).toEqual([
      {
        pair: fakes.PAIR,
        draft: {
          personalLine: "I would like to try this with you.",
          includeDraft: true,
          includeSeal: false,
          locked: true,
          days: 14,
        },
      },
    ]);
  });

  test("switching the lock off says what follows", async () => {
    await show(Invite, "invite-preparing");
    await button("Next").click();
    await button("Next").click();
    await page.getByText("Six opening words, written in the mail").click();
    await expect
      .element(page.getByText(/Anyone who holds this mail can read the draft/).last())
      .toBeVisible();
  });
});

describe("the invitation that is out", () => {
  test("six words large, not in the mail; hand-over; taking back asks once", async () => {
    const { got, of } = await show(Invited, "invited");
    await expect.element(heading()).toHaveTextContent("Tell Sam these six words");
    await expect.element(page.getByRole("list", { name: "The six opening words" })).toMatchAriaSnapshot();
    expect(await page.getByLabelText("Text of the mail").element()).not.toHaveProperty(
      "value",
      expect.stringContaining("harbour"),
    );
    await expectAxeClean("screen");
    await button("Take it back").click();
    await expectAxeClean("screen");
    expect(of("take_back_invitation")).toEqual([]);
    await page.getByRole("dialog").getByRole("button", { name: "Take it back" }).click();
    await expect.poll(() => got).toEqual(["done"]);
  });

  test("XC-1: what was sent is said here, and it is told on Today from then on", async () => {
    const { got, of } = await show(Invited, "invited");
    await button("I have sent it").click();
    await expect.poll(() => got).toEqual(["done"]);
    expect(of("mark_handed_over")).toEqual([{ pair: fakes.PAIR }]);
  });

  test("expired: says so, and can be made again", async () => {
    const { got } = await show(Invited, "invited-expired");
    await expect.element(page.getByText(/Its last day was 20 November/)).toBeVisible();
    await button("Make it again").click();
    await page.getByRole("dialog").getByRole("button", { name: "Make it again" }).click();
    await expect.poll(() => got).toEqual(["invite"]);
  });
});

describe("a way back for a partner whose notebook is gone", () => {
  test("PA-11: one page says when it is needed and what it does, and makes it", async () => {
    const { got, of } = await show(InviteBack, "pair");
    await expect.element(heading()).toHaveTextContent("Has Sam lost the notebook?");
    await expect.element(page.getByText(/Then nothing is to be done here/)).toBeVisible();
    await expect.element(page.getByText(/nothing is taken in that was made with the old key/)).toBeVisible();
    await expectAxeClean("screen");
    await page.getByLabelText("A personal line").fill("Come back in.");
    await button("Make the way back").click();
    await expect.poll(() => got).toEqual(["made"]);
    expect(of("invite_back")).toEqual([
      { pair: fakes.PAIR, draft: { personalLine: "Come back in.", days: 14 } },
    ]);
  });

  test("PA-11: its words go by voice, its mail names none of them, and it can be made again", async () => {
    const { got } = await show(Invited, "pair-lost");
    await expect.element(heading()).toHaveTextContent("Call Sam and read these six words");
    expect(await page.getByLabelText("Text of the mail").element()).not.toHaveProperty(
      "value",
      expect.stringContaining("harbour"),
    );
    await expectAxeClean("screen");
    await button("Make it again").click();
    await expect.element(page.getByRole("dialog").getByText(/the old key of Sam counts again/)).toBeVisible();
    await page.getByRole("dialog").getByRole("button", { name: "Make it again" }).click();
    await expect.poll(() => got).toEqual(["inviteback"]);
  });

  test("PA-11: before coming back in one sees by which key one was known", async () => {
    await show(OpenInvitation, "open-back", { file: "f1" });
    await page.getByLabelText("Opening words").fill("a b c d e f");
    await button("Open the invitation").click();
    await expect.element(heading()).toHaveTextContent("Maya invites you back");
    await expect.element(page.getByText(fakes.FORMER_KEY)).toBeVisible();
    await expect.element(button("Come back in")).toBeVisible();
    await expectAxeClean("screen");
  });
});
