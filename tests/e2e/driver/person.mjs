// A person in front of a window: what they press, write and read, in their own words.
// Elements are found by role and accessible name, as a screen reader says them; never by a CSS class.

import assert from "node:assert/strict";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { laptop, pause, startWindow } from "./engine.mjs";
import {
  CHOSEN,
  PARTS,
  PRESSED,
  WRITTEN,
  bringAxe,
  drawFrames,
  drawTree,
  findByName,
  judge,
  readBeside,
  readPage,
} from "./page.mjs";
import { ipSockets } from "./sockets.mjs";

/** How long a person looks before saying that something is not there. */
const PATIENCE_MS = Number(process.env.ITHACA_PATIENCE_MS ?? 10_000);
/** Frames drawn while a picture is taken: at 60 a second, more than the longest one took. */
const PICTURE_FRAMES = 120;
/** How long a picture may take, and how often it is asked for. */
const PICTURE_MS = 3000;
const PICTURE_TRIES = 4;
/** How long a window may take to get the size it was asked for. */
const SETTLED_MS = 2000;
const AXE_TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const KEYS = {
  Control: "\uE009",
  Shift: "\uE008",
  Alt: "\uE00A",
  Enter: "\uE007",
  Escape: "\uE00C",
  Tab: "\uE004",
  Backspace: "\uE003",
  Delete: "\uE017",
  ArrowLeft: "\uE012",
  ArrowUp: "\uE013",
  ArrowRight: "\uE014",
  ArrowDown: "\uE015",
  Home: "\uE011",
  End: "\uE010",
  PageUp: "\uE00E",
  PageDown: "\uE00F",
  Space: " ",
  F1: "\uE031",
  F6: "\uE036",
};

/**
 * Opens Ithaca for one person, on a laptop of their own.
 *
 * @param {string} name names the laptop's folder
 * @param {object} [wishes]
 * @param {"light" | "dark"} [wishes.theme]
 * @param {[number, number]} [wishes.size] of the window, in pixels
 * @param {string} [wishes.home] a laptop used before; without one, a new one is made and thrown away on `leave`
 * @param {string} [wishes.now] ISO instant the program takes for now
 * @param {Record<string, string>} [wishes.settings] further environment of the program
 * @param {{binary?: string, args?: string[]}} [wishes.program] another program than Ithaca
 */
export async function person(
  name,
  { theme = "light", size = [1280, 800], home, now, settings = {}, program } = {},
) {
  const folder = home ?? (await mkdtemp(join(tmpdir(), `ithaca-${name}-`)));
  const someone = new Person(name, folder, home === undefined);
  const env = await laptop(folder, { theme, settings: { ...(now ? { ITHACA_NOW: now } : {}), ...settings } });
  await someone.open(env, program, size);
  return someone;
}

export class Person {
  #window;
  #env;
  #program;
  #size;
  #ownsHome;

  constructor(name, home, ownsHome) {
    this.name = name;
    this.home = home;
    this.#ownsHome = ownsHome;
  }

  get browser() {
    return this.#window.browser;
  }

  /** The process of the driver, whose group holds the window with all its helpers. */
  get driver() {
    return this.#window.pid;
  }

  /** Where the program keeps this person's notebook. */
  get profile() {
    return this.#env.ITHACA_PROFILE;
  }

  /** Where the program saves what a save dialog would ask a place for. */
  get outbox() {
    return this.#env.PAIR_TEST_PICK;
  }

  async open(env = this.#env, program = this.#program, size = this.#size) {
    [this.#env, this.#program, this.#size] = [env, program, size];
    this.#window = await startWindow(env, program);
    await this.resize(...size);
  }

  /** Closes the window as a person does and opens it again on the same laptop, perhaps with other settings or a file. */
  async restart({ settings = {}, args } = {}) {
    await this.#window.stop();
    const program = args ? { ...this.#program, args } : this.#program;
    await this.open({ ...this.#env, ...settings }, program, this.#size);
  }

  /** Closes the window, and throws the laptop away if it was made for this person. */
  async leave() {
    const window = this.#window;
    this.#window = undefined;
    await window?.stop();
    if (this.#ownsHome) await rm(this.home, { recursive: true, force: true });
  }

  /** Answers the next file dialogs with this file; without one they are cancelled. */
  async willPick(path) {
    const answer = join(this.outbox, "pick.txt");
    await (path ? writeFile(answer, path) : rm(answer, { force: true }));
  }

  /** `first`: the same thing may be offered at two places of the page; then the first of them is pressed. */
  async click(name, { roles = PRESSED, inside, first = false } = {}) {
    const element = await this.#find(roles, name, inside, first);
    await this.#onPage((target) => target.scrollIntoView({ block: "center" }), element);
    await this.#asReal(element).click();
  }

  /** Empties a field and types into it, key by key. */
  async fill(label, text, { inside } = {}) {
    const element = await this.#find(WRITTEN, label, inside);
    const isDay = await this.#onPage((field) => ["date", "time"].includes(field.type), element);
    if (isDay) return this.#setDay(element, text);
    await this.#onPage((field) => {
      field.scrollIntoView({ block: "center" });
      field.focus();
      field.select?.();
    }, element);
    await (text === "" ? this.press("Delete") : this.#asReal(element).addValue(text));
  }

  /** What stands in a field. */
  async written(label) {
    return this.#onPage((field) => field.value, await this.#find(WRITTEN, label));
  }

  /** WebDriver cannot type into the segments of a day field; the rest of its way is the real one. */
  async #setDay(element, text) {
    await this.#onPage(
      (field, day) => {
        field.focus();
        field.value = day;
        for (const kind of ["input", "change"]) field.dispatchEvent(new Event(kind, { bubbles: true }));
      },
      element,
      text,
    );
  }

  /** Chooses from a list or from a group of radio buttons. */
  async choose(label, option, { inside } = {}) {
    const element = await this.#find(CHOSEN, label, inside);
    const isList = await this.#onPage((list) => list instanceof HTMLSelectElement, element);
    if (!isList) return this.click(option, { roles: ["radio", "option", "checkbox"], inside: element });
    const done = await this.#onPage(
      (list, wanted) => {
        const chosen = [...list.options].find((one) => one.textContent.trim() === wanted);
        if (!chosen) return [...list.options].map((one) => one.textContent.trim());
        list.focus();
        list.value = chosen.value;
        for (const kind of ["input", "change"]) list.dispatchEvent(new Event(kind, { bubbles: true }));
        return null;
      },
      element,
      option,
    );
    assert.equal(
      done,
      null,
      `${this.name} cannot choose “${option}” for “${label}”; there is ${done?.join(" · ")}`,
    );
  }

  /** Waits until all these texts can be read. */
  async sees(...texts) {
    let page = "";
    const missing = async () => {
      page = await this.reads();
      return texts.filter((text) => !page.includes(text));
    };
    const left = await this.#until(missing, (rest) => rest.length === 0);
    const message = `${this.name} does not see “${left.join("” and “")}”. The page reads:\n${page}`;
    if (left.length > 0) throw new assert.AssertionError({ message });
  }

  /** Waits until none of these texts can be read. */
  async seesNot(...texts) {
    const left = await this.#until(
      async () => {
        const page = await this.reads();
        return texts.filter((text) => page.includes(text));
      },
      (rest) => rest.length === 0,
    );
    const message = `${this.name} still sees “${left.join("” and “")}”`;
    if (left.length > 0) throw new assert.AssertionError({ message });
  }

  /** All that can be read now, in one line. */
  async reads() {
    return this.browser.execute(readPage);
  }

  /** Presses keys together: "Control+z", "Enter", "a". */
  async press(keys) {
    const codes = keys.split("+").map((key) => KEYS[key] ?? key);
    const down = codes.map((value) => ({ type: "keyDown", value }));
    const up = codes.toReversed?.() ?? [...codes].reverse();
    const actions = [...down, ...up.map((value) => ({ type: "keyUp", value }))];
    await this.browser.performActions([{ type: "key", id: "keyboard", actions }]);
    await this.browser.releaseActions();
  }

  /** Writes key by key to wherever the focus is. */
  async type(text) {
    for (const letter of text) await this.press(letter === "+" ? "\uE025" : letter);
  }

  /** Role and name of what has the focus. */
  async focus() {
    const element = await this.browser.getActiveElement();
    const id = Object.values(element)[0];
    const [role, label] = [
      await this.browser.getElementComputedRole(id),
      await this.browser.getElementComputedLabel(id),
    ];
    return `${role} “${label}”`;
  }

  /** Saves what the window shows as PNG, once letters and pictures are there. */
  async picture(file) {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, Buffer.from(await this.#drawn(), "base64"));
  }

  /** A wish for a picture that is not answered is made again, after the window was another size for a moment. */
  async #drawn() {
    for (let tries = 0; tries < PICTURE_TRIES; tries += 1) {
      await this.browser.execute(drawFrames, PICTURE_FRAMES);
      const asked = this.browser.takeScreenshot();
      asked.catch(() => {}); // One that was given up fails long after.
      const drawn = await Promise.race([asked, pause(PICTURE_MS)]);
      if (drawn) return drawn;
      process.stderr.write(`${this.name}'s picture did not come; it is asked for again\n`);
      const [width, height] = await this.browser.execute(() => [window.innerWidth, window.innerHeight]);
      await this.resize(width, height + 1);
      await this.resize(width, height);
    }
    throw new Error(`${this.name}'s window gives no picture.`);
  }

  /** Fails on the first thing that keeps somebody from using this screen. */
  async axe() {
    await bringAxe(this.browser);
    const violations = await this.browser.execute(judge, AXE_TAGS);
    assert.deepEqual(violations, [], `What ${this.name} sees keeps others out`);
  }

  /** Of what the page shows: the inner size becomes this, in pixels. */
  async resize(width, height) {
    const inner = () => this.browser.execute(() => [window.innerWidth, window.innerHeight]);
    const fits = ([w, h]) => w === width && h === height;
    let [askedWidth, askedHeight] = [width, height];
    let reached = [];
    // A window takes its size a moment after it was asked to, so what a frame adds is known only once it has settled.
    for (let tries = 0; tries < 4; tries += 1) {
      await this.browser.setWindowRect(null, null, askedWidth, askedHeight);
      reached = await this.#until(inner, fits, SETTLED_MS);
      if (fits(reached)) return;
      [askedWidth, askedHeight] = [askedWidth + width - reached[0], askedHeight + height - reached[1]];
    }
    assert.fail(`${reached}, not ${width},${height}: ${this.name}'s window does not take this size`);
  }

  /** Shows the page in one theme, as the setting of the same name does. */
  async theme(theme) {
    await this.browser.execute((chosen) => {
      document.documentElement.dataset.theme = chosen;
    }, theme);
  }

  /** Shows the letters so many times as large, as the setting of the same name does. */
  async textSize(times) {
    await this.browser.execute((size) => {
      const root = document.documentElement;
      root.style.setProperty("--text-size", String(size));
      root.style.setProperty("display", "none");
      void root.offsetHeight;
      root.style.removeProperty("display");
    }, times);
  }

  /** What stands beside the window, where only sideways scrolling would lead. */
  async beside() {
    return this.browser.execute(readBeside);
  }

  /** The page as a screen reader walks it. */
  async tree() {
    await bringAxe(this.browser);
    return this.browser.execute(drawTree);
  }

  /** IP sockets of the program, seen from outside. */
  async sockets() {
    return ipSockets(this.#window.pid, this.#window.port);
  }

  /** `inside`: a part of the page, or what it is called, where the same name stands at several places. */
  async #find(roles, name, inside, first = false) {
    await bringAxe(this.browser);
    const part = typeof inside === "string" ? await this.#find(PARTS, inside) : (inside ?? null);
    const seek = () => this.browser.execute(findByName, roles, name, part);
    const { elements, names } = await this.#until(
      seek,
      (found) => found.elements.length === 1 || (first && found.elements.length > 1),
    );
    if (elements.length === 1 || (first && elements.length > 1)) return elements[0];
    const times = elements.length === 0 ? "nowhere" : `${elements.length} times`;
    throw new assert.AssertionError({
      message: `${this.name} finds “${name}” ${times}. There is:\n${names.join("\n") || "nothing of that kind"}`,
    });
  }

  #onPage(deed, ...given) {
    return this.browser.execute(deed, ...given);
  }

  #asReal(reference) {
    const id = Object.values(reference)[0];
    return {
      click: () => this.browser.elementClick(id),
      addValue: (text) => this.browser.elementSendKeys(id, text),
    };
  }

  /** Looks again and again until it is good or patience ends; gives back what was seen last. */
  async #until(look, isGood, patience = PATIENCE_MS) {
    const until = Date.now() + patience;
    for (;;) {
      const seen = await look();
      if (isGood(seen) || Date.now() > until) return seen;
      await pause(60);
    }
  }
}
