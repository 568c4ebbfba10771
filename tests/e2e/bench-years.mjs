// A full notebook against a new one, in the same run: what ten years cost at launch, on each page, in the search, in
// memory and when a parcel is taken in. The notebook is made by `workshop year`.

import { execFile } from "node:child_process";
import { cp, mkdtemp, readFile, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { pause } from "./driver/engine.mjs";
import { person } from "./driver/person.mjs";

const run = promisify(execFile);
const WORKSHOP = process.env.ITHACA_WORKSHOP ?? "target/debug/workshop";
const PASSPHRASE = "harbour violin cedar nine";
/** Pairs, meetings of each, and points and promises of each meeting; the first two can be made smaller from outside. */
const PAIRS = process.env.ITHACA_BENCH_PAIRS ?? "20";
const MEETINGS = process.env.ITHACA_BENCH_MEETINGS ?? "500";
const ITEMS = "10";
const TURNS = 5;
const REST_MS = 300;
/** What somebody types: each beginning of it is one keystroke. */
const TYPED = ["introductions", "a hard conversation", "zzz"];

const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1];

/** A folder with a full notebook made earlier by the same line, as making one takes longer than all the rest. */
const MADE = process.env.ITHACA_BENCH_MADE;

/** A laptop with a notebook of so many years. */
async function made(pairs, months, meetings, items, earlier) {
  const home = await mkdtemp(join(tmpdir(), "ithaca-years-"));
  if (earlier) {
    await cp(earlier, home, { recursive: true });
    const size = JSON.parse(await readFile(join(home, "size.json"), "utf8"));
    const env = { ...process.env, ITHACA_PASSPHRASE: PASSPHRASE };
    return { home, last: join(home, "last.ithaca"), env, size, seconds: null };
  }
  const last = join(home, "last.ithaca");
  const line = Object.entries({
    pairs,
    months,
    meetings,
    items,
    seed: 7,
    last,
    profile: join(home, "notebook-1"),
  });
  const words = [
    "year",
    ...line.flatMap(([flag, value]) => [`--${flag}`, String(value)]),
    "--work-factor",
    "10",
  ];
  const env = { ...process.env, ITHACA_PASSPHRASE: PASSPHRASE };
  const began = performance.now();
  const { stdout } = await run(WORKSHOP, words, { env });
  return { home, last, env, size: JSON.parse(stdout), seconds: (performance.now() - began) / 1000 };
}

/** Proportional memory of everything a driver started, in MB. */
async function memory(driver) {
  let kilobytes = 0;
  for (const pid of await readdir("/proc")) {
    const stat = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => "");
    const group = stat.slice(stat.lastIndexOf(")") + 2).split(" ")[2];
    if (group !== String(driver) || pid === String(driver)) continue;
    const smaps = await readFile(`/proc/${pid}/smaps_rollup`, "utf8").catch(() => "");
    kilobytes += Number(/^Pss:\s+(\d+)/mu.exec(smaps)?.[1] ?? 0);
  }
  return kilobytes / 1000;
}

/** From the press until another title is painted, inside the page. */
async function opens(pressed) {
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  const title = () => document.querySelector("h1")?.textContent.trim();
  const before = title();
  const buttons = [...document.querySelectorAll("button")];
  const button = buttons.find((one) => one.textContent.trim().startsWith(pressed));
  if (!button) throw new Error(`There is no button ${pressed}`);
  const began = performance.now();
  button.click();
  while (title() === before || title() === undefined) await frame();
  await frame();
  return performance.now() - began;
}

/** From each keystroke until its hits are painted, inside the page; the box is closed again. */
async function types(text) {
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  const keys = { key: "k", ctrlKey: true, bubbles: true };
  window.dispatchEvent(new KeyboardEvent("keydown", keys));
  const field = () => document.querySelector("dialog[open] [role=combobox]");
  while (!field()) await frame();
  const isBusy = () => document.querySelector("dialog[open] [role=listbox]").ariaBusy === "true";
  const times = [];
  for (let end = 1; end <= text.length; end += 1) {
    field().value = text.slice(0, end);
    const began = performance.now();
    field().dispatchEvent(new Event("input", { bubbles: true }));
    // The page says that it asks as soon as it has drawn the letter.
    await new Promise((done) => queueMicrotask(() => queueMicrotask(done)));
    while (isBusy()) await frame();
    await frame();
    times.push(performance.now() - began);
  }
  document.querySelector("dialog[open]").close();
  // The page hears of the closing an event later.
  for (let rest = 0; rest < 10; rest += 1) await frame();
  return times;
}

/** Takes in the parcel that the next dialog picks, inside the page. */
async function takesIn() {
  const ask = window.__TAURI_INTERNALS__.invoke;
  const { file } = await ask("pick_parcel", {});
  const began = performance.now();
  const arrival = await ask("open_parcel", { file });
  await ask("take_in", { arrival: arrival.arrival });
  return performance.now() - began;
}

/** Milliseconds of one question to the notebook, without painting. */
async function asks(command, given) {
  const began = performance.now();
  await window.__TAURI_INTERNALS__.invoke(command, given);
  return performance.now() - began;
}

/** What the notebook answers. */
async function answers(command, given) {
  return window.__TAURI_INTERNALS__.invoke(command, given);
}

/** One person at one notebook: everything that is measured there. */
async function measured({ home, last }, isFull) {
  const found = { open: [], today: [], meetings: [], meeting: [], idp: [], compared: [], keys: [] };
  const maya = await person("maya", { home });
  try {
    await maya.fill("Passphrase", PASSPHRASE);
    found.open.push(await maya.browser.execute(opens, "Open"));
    await maya.sees("Meetings");
    await pause(REST_MS * 5);
    found.memory = await memory(maya.driver);
    for (let turn = 0; turn < TURNS; turn += 1) {
      found.meetings.push(await maya.browser.execute(opens, "Meetings"));
      await pause(REST_MS);
      found.idp.push(await maya.browser.execute(opens, "IDP"));
      await pause(REST_MS);
      found.today.push(await maya.browser.execute(opens, "Today"));
      await pause(REST_MS);
    }
    const { pairs, current } = await maya.browser.execute(answers, "view_frame", {});
    const pair = current ?? pairs[0].pair;
    if (isFull) {
      for (const number of [1, Math.ceil(Number(MEETINGS) / 2), Number(MEETINGS)]) {
        const given = { pair, meeting: String(number) };
        found.meeting.push(await maya.browser.execute(asks, "view_meeting", given));
      }
      const { rounds } = await maya.browser.execute(answers, "view_expectations", { pair });
      const given = { pair, round: rounds[0].round };
      for (let turn = 0; turn < TURNS; turn += 1) {
        found.compared.push(await maya.browser.execute(asks, "view_comparison", given));
      }
      for (const text of TYPED) found.keys.push(...(await maya.browser.execute(types, text)));
      found.memoryAfter = await memory(maya.driver);
    }
    await maya.willPick(last);
    found.takeIn = await maya.browser.execute(takesIn);
  } finally {
    await maya.leave();
  }
  return found;
}

/**
 * @param {(what: string, value: number, unit: string, limit?: number) => void} tell
 * @param {number} launchMs milliseconds of a launch up to the first screen
 */
export async function tellYears(tell, launchMs) {
  const full = await made(PAIRS, 120, MEETINGS, ITEMS, MADE);
  const fresh = await made(1, 1, 1, 1);
  try {
    const { pairs, meetings, items, entries } = full.size;
    const size = `${pairs} pairs, ${meetings} meetings, ${items} items, ${entries} entries`;
    if (full.seconds !== null) tell(`making a notebook of ${size}`, full.seconds, "s");
    else tell(`a notebook made before: ${size}`, Number(entries), "entries");
    const [new_, old] = [await measured(fresh, false), await measured(full, true)];
    tell("unlocking to Today, a new notebook", median(new_.open), "ms");
    tell("unlocking to Today, the full one", median(old.open), "ms");
    const launched = (open) => launchMs + median(open);
    tell("launch and unlocking, the full one against it", launched(old.open) / launched(new_.open), "×", 1.3);
    tell("Today of the full notebook", median(old.today), "ms", 100);
    tell("its list of meetings", median(old.meetings), "ms", 100);
    tell("any of its meetings, read from the page", Math.max(...old.meeting), "ms", 100);
    tell("a plan of ten years", median(old.idp), "ms", 100);
    tell("comparing the full form, read from the page", median(old.compared), "ms", 100);
    tell("a keystroke in the search, painted", median(old.keys), "ms", 50);
    tell("the slowest keystroke", Math.max(...old.keys), "ms", 50);
    tell("memory of a new notebook, with its window", new_.memory, "MB");
    tell("memory of the full one, against it", old.memory / new_.memory, "×", 1.3);
    tell("the same after reading and searching", old.memoryAfter / new_.memory, "×");
    tell("taking in 10 entries into a new notebook", new_.takeIn, "ms");
    tell("the same into the full one, against it", old.takeIn / new_.takeIn, "×", 1.5);
    const again = ["fold-again", "--profile", join(full.home, "notebook-1")];
    const { same, milliseconds } = JSON.parse((await run(WORKSHOP, again, { env: full.env })).stdout);
    tell("dropping everything folded and folding it again", milliseconds / 1000, "s");
    tell("differences after it", same ? 0 : 1, "", 0);
  } finally {
    for (const { home } of [full, fresh]) await rm(home, { recursive: true, force: true });
  }
}
