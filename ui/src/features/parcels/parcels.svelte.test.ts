import { afterEach, describe, expect, test } from "vitest";
import { cleanup, render } from "vitest-browser-svelte";
import { page, userEvent } from "vitest/browser";
import { expectAxeClean } from "../../../test/axe";
import { fakeDesk, leaveDesk } from "../../../test/desk";
import * as fakes from "../../../test/pair-fakes";
import { answersFor, refusals, type Kind } from "../../../test/pair-scenes";
import TryPage from "../../../test/TryPage.svelte";
import type { ArrivalView } from "../../bindings";
import { failureWords } from "../../shared/words";
import Parcels from "./Parcels.svelte";
import TakeIn from "./TakeIn.svelte";

afterEach(() => {
  cleanup();
  leaveDesk();
});

const heading = () => page.getByRole("heading", { level: 1 });
const button = (name: string | RegExp) => page.getByRole("button", { name });

async function room(scene: string, side: "out" | "in" = "out") {
  const { asked } = fakeDesk({
    ...answersFor(scene),
    make_parcel: () => fakes.made,
    mark_handed_over: () => null,
    paste_parcel: () => fakes.file,
    copy_parcel_as_text: () => "-----BEGIN AGE ENCRYPTED FILE-----",
    pick_parcel: () => fakes.file,
    show_parcel_in_folder: () => null,
  });
  const got: unknown[] = [];
  const given = {
    pair: fakes.PAIR,
    partnerName: "Sam",
    side,
    oninvite: () => got.push("invite"),
    onfile: (file: unknown) => got.push(file),
    onaddress: () => got.push("address"),
    onthing: (thing: unknown) => got.push(thing),
  };
  await render(TryPage, { of: Parcels, given });
  return {
    got,
    of: (name: string) => asked.filter(({ command }) => command === name).map(({ given }) => given),
  };
}

describe("to the partner", () => {
  test("what will go is listed and readable, what stays is named, one press makes the parcel", async () => {
    const { of } = await room("parcels-waiting");
    await expect.element(heading()).toHaveTextContent("What Sam will get");
    await expect.element(page.getByText("verified by safety words on 5 November")).toBeVisible();
    await button("Read: Other wording for Reply times").click();
    await expect.element(page.getByText("If such a person asks")).toBeVisible();
    await expect.element(page.getByText(/2 clause drafts you have not proposed/)).toBeVisible();
    await expect
      .element(
        page.getByText("It asks Sam for one answer and a signature, about seven minutes.", { exact: false }),
      )
      .toBeVisible();
    expect(document.querySelectorAll(".btn.primary").length).toBe(1);
    await expectAxeClean("screen");
    await button("Make parcel for Sam").click();
    await button("Send everything instead").click();
    expect(of("make_parcel")).toEqual([
      { pair: fakes.PAIR, everything: false },
      { pair: fakes.PAIR, everything: true },
    ]);
  });

  test("an answer to the invitation that carries nothing else is named", async () => {
    await room("parcels-answer");
    await expect.element(page.getByText(/Your answer to the invitation/)).toBeVisible();
    await expect.element(page.getByText("Mail 2 of 3 to a signed agreement")).toBeVisible();
  });

  test("a first draft is folded into one line with its count", async () => {
    await room("parcels-draft");
    const fold = button(/9 first wordings/);
    await expect.element(fold).toHaveAttribute("aria-expanded", "false");
    await fold.click();
    await expect.element(button("Read: First wording for Our purpose")).toBeVisible();
    await expectAxeClean("screen");
  });

  test("XC-3: handing over: equal ways, the mail is mine to change, and I say when it is sent", async () => {
    const { of } = await room("parcels-made");
    await page.getByLabelText("Text of the mail").fill("Hello Sam, here it is.");
    await button(/Save as mail draft/).click();
    await expect
      .element(page.getByText(/Saved as “Mentoring file from Maya.eml” in Documents/).first())
      .toBeVisible();
    expect(of("save_mail_draft")).toEqual([
      { pair: fakes.PAIR, subject: "Mentoring file from Maya, reply needed", body: "Hello Sam, here it is." },
    ]);
    await expect.element(button(/Save as mail draft/)).toHaveAttribute("aria-pressed", "true");
    await button(/^Show in folder/).click();
    await expect.poll(() => of("show_parcel_in_folder")).toEqual([{ pair: fakes.PAIR }]);
    await button(/^Copy as text/).click();
    await expect.poll(() => of("copy_parcel_as_text")).toEqual([{ pair: fakes.PAIR }]);
    await expect.element(page.getByText(/Ithaca sends nothing by itself/)).toBeVisible();
    await expectAxeClean("screen");
    await button("I have sent it").click();
    expect(of("mark_handed_over")).toEqual([{ pair: fakes.PAIR }]);
  });

  test.each([
    ["parcels-sent", /Sent\? Since Mon 23 Nov/],
    ["parcels-has", /Sam has it/],
    ["parcels-nothing", /Sam has everything/],
    ["parcels-none", /Nobody has joined yet/],
  ])("%s says where my last words are", async (scene, said) => {
    await room(scene);
    await expect.element(heading()).toHaveTextContent(said);
    await expectAxeClean("screen");
  });
});

describe("from the partner", () => {
  test("XC-4, XC-7: open, paste, look in Downloads; what changed is kept line by line", async () => {
    const { got } = await room("parcels-in", "in");
    await button("Look in Downloads").click();
    await expect.element(page.getByText("2 files in Downloads")).toBeVisible();
    await button("Paste text").click();
    await page.getByLabelText("Text of the parcel").fill("-----BEGIN AGE ENCRYPTED FILE-----");
    await button("Open the text").click();
    await button("Open file…").click();
    await expect.poll(() => got).toEqual([fakes.file, fakes.file]);
    await expect.element(page.getByText("12 changes")).toBeVisible();
    await expectAxeClean("screen");
  });

  test("XC-7: each arrival names its author and day, and each thing leads to where it is read", async () => {
    const { got } = await room("parcels-in", "in");
    const arrivals = page.getByRole("region", { name: "What changed" });
    await expect.element(arrivals.getByText("Sam", { exact: true }).first()).toBeVisible();
    await expect.element(arrivals.getByText("Maya", { exact: true })).toBeVisible();
    await expect.element(arrivals.getByText("made Sun 22 Nov")).toBeVisible();
    await arrivals.getByRole("button", { name: /Other wording for Reply times/ }).click();
    await arrivals.getByRole("button", { name: /Run our planning meeting twice/ }).click();
    const rest = arrivals.getByRole("button", { name: "3 more changes" });
    await rest.click();
    await arrivals.getByRole("button", { name: /Signature under version 2/ }).click();
    await arrivals.getByRole("button", { name: /Swap the two roles/ }).click();
    expect(got).toMatchObject([
      { place: { at: "clause", clause: "cl-reply-times" } },
      { place: { at: "shared_plan", spot: "goal-1" } },
      { kind: "agreement_signed", place: null },
      { kind: "roles_proposed", place: null },
    ]);
    // What this version cannot show leads nowhere, and what an older version took in has its titles.
    const newer = arrivals.getByRole("button", { name: /newer Ithaca/ });
    await expect.element(newer).not.toBeInTheDocument();
    await expect.element(arrivals.getByText("Our purpose")).toBeVisible();
    await expectAxeClean("screen");
  });
});

test("XC-11: what needs a newer Ithaca is said, kept and passed on", async () => {
  fakeDesk({ ...answersFor("parcels-in"), view_parcels: () => ({ ...fakes.parcels, needsNewerCount: 2 }) });
  const given = { pair: fakes.PAIR, partnerName: "Sam", side: "in" };
  await render(TryPage, { of: Parcels, given });
  await expect
    .element(
      page.getByText(
        "Sam uses a newer version. You can read and reply; 2 things need a newer Ithaca here. They are kept and passed on.",
      ),
    )
    .toBeVisible();
});

test("XC-11: a parcel from a newer version says so before it is taken in, with both halves", async () => {
  await arrived("arrival-changes", [fakes.file], { changes: fakes.arrival.changes, needsNewerCount: 1 });
  await expect
    .element(
      page.getByText(
        "Sam uses a newer version. You can read and reply; 1 thing needs a newer Ithaca here. It is kept and passed on.",
      ),
    )
    .toBeVisible();
});

async function arrived(scene: string, files = [fakes.file], more: Partial<ArrivalView> = {}) {
  const { asked } = fakeDesk({
    ...answersFor(scene),
    ...(more.changes && { open_parcel: () => ({ ...fakes.arrival, ...more }) }),
  });
  const got: string[] = [];
  const given = {
    files,
    me: "Maya",
    partner: "Sam",
    colourOf: () => "Moss",
    oninvitation: () => got.push("invitation"),
    onchoose: () => got.push("choose"),
    ontaken: () => got.push("taken"),
    onseen: () => got.push("seen"),
    onanother: () => got.push("another"),
    onlost: () => got.push("lost"),
    onclose: () => got.push("close"),
  };
  await render(TryPage, { of: TakeIn, given });
  return { got, asked: (name: string) => asked.filter(({ command }) => command === name).length };
}

const KINDS: Record<Kind, [RegExp, RegExp]> = {
  changes: [/3 changes, 1 needs your yes/, /Take in 3 changes/],
  back: [/Sam comes back with a new key/, /Let back in/],
  rebuild: [/3 changes: everything you two shared/, /Take everything in/],
  reply: [/Sam answers your invitation/, /Join, and take in 3 changes/],
  late: [/Sam answers your invitation/, /Join, and take in 3 changes/],
  second: [/Somebody else had the words too/, /Stop, and choose/],
  here: [/Nothing new/, /Close/],
  gap: [/An earlier part is missing/, /Keep it/],
  mine: [/You made this one for Sam/, /Close/],
  lost: [/You made this one for Sam/, /Take back/],
  older: [/Your notebook is the older copy/, /Take in 3 changes/],
  draft: [/10 changes, 9 need your yes/, /Take in 10 changes/],
};

describe("what arrived", () => {
  test.each(Object.entries(KINDS))(
    "%s has its own words, and nothing is taken in before the press",
    async (kind, [said, act]) => {
      const { got, asked } = await arrived(`arrival-${kind}`);
      await expect.element(heading()).toHaveTextContent(said);
      expect(asked("take_in")).toBe(0);
      // Of a second reply nothing may read as if it were sure.
      const sure = page.getByText(/Verified by|Not verified/);
      if (kind === "second") await expect.element(sure).not.toBeInTheDocument();
      await expectAxeClean("screen");
      const isNothing = act.source === "Close";
      // What asks for nothing is told of before anything is pressed: it waits for nobody.
      expect(got).toEqual(isNothing ? ["seen"] : []);
      await button(act).click();
      const last = isNothing ? "close" : kind === "second" ? "choose" : "taken";
      await expect.poll(() => got.at(-1)).toBe(last);
    },
  );

  test("XC-6: each line is readable, by keyboard too; Not now leaves the notebook as it is", async () => {
    const { got, asked } = await arrived("arrival-changes");
    await expect
      .element(page.getByRole("region", { name: /The change/ }))
      .toHaveTextContent(/nothing he hears here/);
    await button(/Yes to Reply times/).click();
    await expect
      .element(page.getByRole("region", { name: /The change/ }))
      .toHaveTextContent(/within three working days/);
    await userEvent.keyboard("{Tab}{Enter}");
    await expect.element(page.getByRole("region", { name: /The change/ })).toHaveTextContent(/Easier to say/);
    await button("Not now").click();
    await expect.poll(() => got).toEqual(["seen", "close"]);
    expect(asked("take_in")).toBe(0);
    expect(asked("set_aside")).toBe(1);
  });

  test("the last signature asks for nothing more, an earlier one to be read and countersigned", async () => {
    for (const [needsYes, said] of [
      [true, /Sam has signed the exact text that both of you agreed to.*You read it whole before you sign/],
      [false, /Sam has signed the text under which your signature stands/],
    ] as const) {
      cleanup();
      const changes = [{ ...fakes.signature, needsYes }];
      await arrived("arrival-changes", [fakes.file], { changes, needsYesCount: needsYes ? 1 : 0 });
      await expect.element(page.getByRole("region", { name: /The change/ })).toHaveTextContent(said);
    }
  });

  test("several at once: each with its summary, taken in one by one", async () => {
    const files = [fakes.file, { ...fakes.file, file: "f3", name: "holiday.jpg" }];
    await arrived("several-x", files);
    await expect.element(heading()).toHaveTextContent("2 files to look at");
    await expect.element(page.getByText("This is a picture, not a file of Ithaca.")).toBeVisible();
    await expectAxeClean("screen");
    await button(/Mentoring file from Sam/).click();
    await button("Take in 3 changes").click();
    await expect.element(page.getByText("taken in, 3 changes")).toBeVisible();
  });

  test.each(Object.entries(refusals))("refused, %s: three sentences and a way on", async (kind, failure) => {
    const { got } = await arrived(`refused-${kind}`);
    const said = failureWords(failure, "Sam");
    await expect.element(heading()).toHaveTextContent(said.what);
    await expect.element(page.getByText(said.next)).toBeVisible();
    await expectAxeClean("screen");
    if (failure.code === "is_invitation") await button("Open it as an invitation").click();
    else await button("Open another file…").click();
    expect(got).toEqual(failure.code === "is_invitation" ? ["invitation"] : ["seen", "another"]);
  });

  test("a key nobody knows: the way to “has lost the laptop”, and where the file stays", async () => {
    const { got } = await arrived("refused-foreign");
    await expect.element(page.getByText(/The file stays where it lies/)).toBeVisible();
    await button("Sam has a new laptop").click();
    expect(got).toEqual(["seen", "lost"]);
    cleanup();
    await arrived("refused-damaged");
    await expect.element(button("Open another file…")).toBeVisible();
    expect(button("Sam has a new laptop").elements()).toEqual([]);
  });

  test("locked to another key: ask again, and how a backup of the old laptop is put back", async () => {
    await arrived("refused-elsewhere");
    await expect.element(button("Copy request")).toBeVisible();
    await expect.element(page.getByText(/Lock this notebook, press “I cannot open it”/)).toBeVisible();
  });
});
