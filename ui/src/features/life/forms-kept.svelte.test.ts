// A reason that is typed beside an offer stands there again after a lock, and goes once it is offered (G-6).
import { afterEach, test } from "vitest";
import { cleanup } from "vitest-browser-svelte";
import { page } from "vitest/browser";
import { leaveDesk } from "../../../test/desk";
import { inForce } from "../../../test/life-fakes";
import { showRoom } from "../../../test/show-room";
import { comesBack } from "../../../test/unsent";

afterEach(() => {
  cleanup();
  leaveDesk();
});

const shows = (answers: Record<string, unknown>) =>
  showRoom({
    place: { at: "life" },
    hasPartner: true,
    outCount: 0,
    answers: {
      view_life: () => inForce,
      propose_extension: () => null,
      propose_pause: () => null,
      ...(answers as Record<string, () => unknown>),
    },
  });
const offers = () => page.getByRole("button", { name: "Offer it to Sam" });
const reason = () => page.getByRole("textbox");

test("of a pause, with its days", () =>
  comesBack({
    show: shows,
    reach: async () => {
      await page.getByRole("button", { name: /Offer a pause/ }).click();
      await page.getByLabelText("First day of the pause").fill("2026-12-20");
      await page.getByLabelText("Day of return").fill("2027-01-15");
    },
    field: () => reason().last(),
    text: "My exams are in January",
    send: () => offers().last().click(),
  }));

test("of a later last day, with the day", () =>
  comesBack({
    show: shows,
    reach: async () => {
      await page.getByRole("button", { name: /Offer a later last day/ }).click();
      await page.getByText("9 June 2027").click();
    },
    field: () => reason().first(),
    text: "The project ends in May",
    send: () => offers().first().click(),
  }));
