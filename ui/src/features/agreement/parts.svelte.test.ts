// Our parts and what we leave out, over the real bindings.
import { afterEach, expect, test } from "vitest";
import { cleanup } from "vitest-browser-svelte";
import { page } from "vitest/browser";
import { expectAxeClean } from "../../../test/axe";
import { leaveDesk } from "../../../test/desk";
import { scenes } from "../../../test/scenes";
import { showRoom } from "../../../test/show-room";

afterEach(() => {
  cleanup();
  leaveDesk();
});

async function shown(name: "parts" | "limits" | "size" | "size-offered") {
  const made = scenes[name];
  if (!made) throw new Error(`no scene ${name}`);
  return showRoom(made());
}
const button = (name: string | RegExp) => page.getByRole("button", { name });

test("each part stands under its person, and a clause is one press away", async () => {
  const on = await shown("parts");
  const maya = page.getByRole("region", { name: "Maya" });
  await expect.element(maya).toHaveTextContent(/Who and how long/);
  await expect
    .element(page.getByRole("region", { name: "Both of you" }))
    .toHaveTextContent(/Nothing stands here/);
  await expect
    .element(page.getByText("Count to five before you give it.", { exact: false }).first())
    .toBeVisible();
  await expectAxeClean("screen");
  await button("Other hats").click();
  await expect.element(page.getByRole("heading", { name: "Host" })).toBeVisible();
  await button("Who and how long").click();
  expect(on.went).toEqual([{ at: "clause", clause: "cl-parties" }]);
});

test("each limit says why and what to do instead; one in own words stands as it was written", async () => {
  const on = await shown("limits");
  const list = page.getByRole("list").first();
  await expect
    .element(list)
    .toHaveTextContent(/We do not judge.*Why:.*keeping score.*Instead:.*Look at one situation/);
  await expect.element(list).toHaveTextContent(/lending each other money$/);
  await expect.element(page.getByText("We do not try to win more pay for each other.")).not.toBeVisible();
  await button(/Others you could agree on/).click();
  await expect.element(page.getByText("We do not try to win more pay for each other.")).toBeVisible();
  await expectAxeClean("screen");
  await button("Open the clause").click();
  expect(on.went).toEqual([{ at: "clause", clause: "cl-not-do" }]);
});

test("another length says what comes in and what goes before anything is changed", async () => {
  const on = await shown("size");
  await expect.element(page.getByText("It is Standard now.")).toBeVisible();
  await page.getByText("Full", { exact: true }).click();
  await expect.element(page.getByRole("heading", { name: "1 clause comes in" })).toBeVisible();
  await expect.element(page.getByRole("heading", { name: "2 clauses would be left out" })).toBeVisible();
  await expect.element(page.getByText(/You both said yes to 2 of them/)).toBeVisible();
  await expectAxeClean("screen");
  expect(on.asked("change_size")).toEqual([]);
  await button("Change the length").click();
  await expect.poll(() => on.asked("change_size")).toEqual([expect.objectContaining({ size: "full" })]);
  expect(on.went).toEqual([{ at: "standing" }]);
});

test("AG-17: the friendly offer shows the five lines first, and can be put aside for good", async () => {
  const on = await shown("size-offered");
  await expect.element(page.getByRole("radio", { name: "Five lines" })).toBeChecked();
  await expectAxeClean("screen");
  await button("Stay with the longer text").click();
  await expect.poll(() => on.asked("leave_short_version")).toHaveLength(1);
  await expect.poll(() => on.went).toEqual([{ at: "standing" }]);
  expect(on.asked("change_size")).toEqual([]);
  cleanup();
  await shown("size");
  await expect.element(button("Leave it as it is")).toBeVisible();
  expect(button("Stay with the longer text").elements()).toEqual([]);
});
