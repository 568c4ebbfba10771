// What runs inside the page: roles and names as assistive technology gets them, never a CSS class.
// Each function here is sent to the window as text, so it may use nothing from outside itself but `axe`.

import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";

const AXE = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Roles a person can press, and those a person can write into. */
export const PRESSED = [
  "button",
  "link",
  "checkbox",
  "radio",
  "switch",
  "tab",
  "menuitem",
  "menuitemradio",
  "option",
  "treeitem",
];
export const WRITTEN = ["textbox", "searchbox", "spinbutton", "combobox"];
export const CHOSEN = ["combobox", "listbox", "radiogroup", "group"];

/** Parts of a page that have a name of their own. */
export const PARTS = ["region", "dialog", "article", "list", "listitem", "group", "form"];

/** Brings axe into the page once per document; its name computation finds elements, its rules judge screens. */
export async function bringAxe(browser) {
  if (await browser.execute(() => "axe" in window)) return;
  await browser.execute(AXE);
}

/**
 * Shown elements of these roles whose accessible name is the one asked for; else those whose name begins with it
 * (a button may end in its key).
 *
 * @returns {{elements: Element[], names: string[]}} the elements, and all names there are to choose from
 */
export function findByName(roles, wanted, insideOf) {
  const plain = (text) => (text ?? "").replace(/\s+/gu, " ").trim();
  const root = insideOf ?? document.body;
  window.axe.setup(document.documentElement);
  try {
    const roleOf = (element) => {
      if (element.matches("input[type=password], input[type=date], input[type=time]")) return "textbox";
      return window.axe.commons.aria.getRole(element) ?? "";
    };
    const named = [];
    for (const element of root.querySelectorAll("*")) {
      const role = roleOf(element);
      // An element without boxes is hidden; one under an open modal dialog cannot be reached, nor one on a page to come.
      if (!roles.includes(role) || element.getClientRects().length === 0) continue;
      if (element.closest("[inert], [aria-busy=true].page")) continue;
      const dialog = document.querySelector("dialog:modal");
      if (dialog && !dialog.contains(element)) continue;
      named.push({ element, role, name: plain(window.axe.commons.text.accessibleText(element)) });
    }
    const exact = named.filter(({ name }) => name === wanted);
    const begun = named.filter(({ name }) => name.startsWith(wanted));
    const found = exact.length > 0 ? exact : begun;
    return {
      elements: found.map(({ element }) => element),
      names: named.map(({ role, name }) => `${role} “${name}”`),
    };
  } finally {
    window.axe.teardown();
  }
}

/** What a person can read: shown text, and what stands in fields. */
export function readPage() {
  const plain = (text) => text.replace(/\s+/gu, " ").trim();
  const fields = [...document.querySelectorAll("input, textarea, select")].filter(
    (field) => field.getClientRects().length > 0,
  );
  const values = fields.map((field) => {
    if (field instanceof HTMLSelectElement) return field.selectedOptions[0]?.textContent ?? "";
    return ["checkbox", "radio", "password"].includes(field.type) ? "" : field.value;
  });
  return plain([document.body.innerText, ...values].join("\n"));
}

/** Controls and texts that end beyond the edge of the window, unless a part of the page scrolls sideways by itself. */
export function readBeside() {
  const scrolls = (element) => {
    for (let at = element.parentElement; at; at = at.parentElement) {
      if (["auto", "scroll"].includes(getComputedStyle(at).overflowX) && at.scrollWidth > at.clientWidth + 1)
        return at.matches("[tabindex], .table-wrap");
    }
    return false;
  };
  const pages = [document.scrollingElement, ...document.querySelectorAll(".page, .work")];
  const wide = pages.filter((page) => page.scrollWidth > page.clientWidth + 1);
  const told = [...document.querySelectorAll("button, a, input, select, textarea, h1, h2, p, span")];
  const beyond = told
    .filter((element) => {
      const { width, left, right } = element.getBoundingClientRect();
      const isHeard = width <= 1 || element.closest(".heard");
      return !isHeard && (right > window.innerWidth + 1 || left < -1) && !scrolls(element);
    })
    .map((element) => `${element.tagName} ${(element.textContent ?? "").trim().slice(0, 60)}`);
  return [...wide.map((page) => `${page.className || page.tagName} scrolls sideways`), ...beyond];
}

/** Judges the whole page; gives back one line per violation and place. */
export async function judge(tags) {
  const found = await window.axe.run(document, { runOnly: tags, resultTypes: ["violations"] });
  return found.violations.flatMap(({ id, help, nodes }) =>
    nodes.map(
      (node) =>
        `${id}: ${help} · ${node.target.join(" ")} · ${(node.any[0] ?? node.all[0] ?? node.none[0])?.message ?? ""}`,
    ),
  );
}

/** The page as assistive technology walks it: one line per landmark, heading, control and picture, indented by depth. */
export function drawTree() {
  const plain = (text) => (text ?? "").replace(/\s+/gu, " ").trim();
  const lines = [];
  window.axe.setup(document.documentElement);
  const walk = (element, depth) => {
    if (element.getAttribute("aria-hidden") === "true" || element.getClientRects().length === 0) return;
    const password = element.matches("input[type=password]");
    const role = password ? "password" : window.axe.commons.aria.getRole(element);
    const told =
      role &&
      !["none", "presentation", "generic", "paragraph", "strong", "emphasis", "document"].includes(role);
    if (told) {
      const name = plain(window.axe.commons.text.accessibleText(element));
      const level = role === "heading" ? ` ${element.ariaLevel ?? element.tagName.slice(1)}` : "";
      const states = ["expanded", "pressed", "current", "checked", "selected"].flatMap((state) => {
        const value = element.getAttribute(`aria-${state}`) ?? (element[state] === true ? "true" : null);
        return value === null || value === "false" ? [] : [state];
      });
      if (element.disabled) states.push("disabled");
      lines.push(
        `${"  ".repeat(depth)}${role}${level}${name ? ` “${name}”` : ""}${states.map((state) => ` [${state}]`).join("")}`,
      );
    }
    for (const child of element.children) walk(child, told ? depth + 1 : depth);
  };
  try {
    walk(document.body, 0);
  } finally {
    window.axe.teardown();
  }
  return lines.join("\n");
}

/**
 * Waits for the letters, then goes on drawing frames that nobody can tell apart: the driver answers a wish for a picture
 * with the next frame, and a page at rest has none to come. Then it would wait for ever.
 */
export async function drawFrames(count) {
  await document.fonts.ready;
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  const dot = document.createElement("i");
  Object.assign(dot.style, { position: "fixed", top: 0, left: 0, width: "1px", height: "1px", zIndex: 9 });
  document.body.append(dot);
  let left = count;
  const draw = () => {
    left -= 1;
    dot.style.background = left % 2 ? "rgb(128 128 128 / 2%)" : "rgb(128 128 128 / 4%)";
    if (left > 0) requestAnimationFrame(draw);
    else dot.remove();
  };
  requestAnimationFrame(draw);
}
