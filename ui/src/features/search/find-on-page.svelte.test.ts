import { afterEach, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { render } from "vitest-browser-svelte";
import { expectAxeClean } from "../../../test/axe";
import FindOnPage from "./FindOnPage.svelte";

let main: HTMLElement | undefined;
afterEach(() => main?.remove());

function pageOf(html: string): HTMLElement {
  main = document.createElement("main");
  main.append(...new DOMParser().parseFromString(html, "text/html").body.childNodes);
  document.body.append(main);
  return main;
}

const said = () => page.getByRole("status");
const here = () => [...(CSS.highlights.get("found-here") ?? [])].map(String);

test("SE-2: words are found on the page, also in pieces and in fields, and stepped through by keys", async () => {
  pageOf(
    `<p>Zoë leads the <b>spr</b>ing release.</p><p>spr</p><p>ing</p><p hidden>spring</p><textarea aria-label="Notes">In spring</textarea>`,
  );
  await render(FindOnPage, { onclose: () => {} });
  const box = page.getByRole("textbox", { name: "Find on this page" });
  await userEvent.fill(box, "SPRING");
  await expect.element(said()).toHaveTextContent("1 of 2");
  expect(here()).toEqual(["spring"]);
  await userEvent.keyboard("{Enter}");
  await expect.element(said()).toHaveTextContent("2 of 2");
  expect(document.querySelector("textarea")?.dataset["foundHere"]).toBe("");
  await userEvent.keyboard("{Shift>}{Enter}{/Shift}");
  await expect.element(said()).toHaveTextContent("1 of 2");
  await userEvent.fill(box, "autumn");
  await expect.element(said()).toHaveTextContent("Not here");
  expect(CSS.highlights.get("found-here")).toBeUndefined();
  await expectAxeClean("part");
});

test("SE-2: Esc closes it, takes its marks along and gives the place back", async () => {
  const own = pageOf(`<button type="button">Prepare</button>`);
  own.querySelector("button")?.focus();
  let closed = false;
  const { unmount } = await render(FindOnPage, { onclose: () => (closed = true) });
  await userEvent.fill(page.getByRole("textbox", { name: "Find on this page" }), "prepare");
  await userEvent.keyboard("{Escape}");
  expect(closed).toBe(true);
  await unmount();
  expect(CSS.highlights.size).toBe(0);
  expect(document.activeElement?.textContent).toBe("Prepare");
});
