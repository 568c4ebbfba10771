// Speed and size, measured in one run on one machine; the table goes to the screen and to out/bench.md.
// A row over its limit makes the run fail. Only ratios are judged: absolute times differ from machine to machine.

import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readFile, readdir, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { gzipSync } from "node:zlib";
import { tellYears } from "./bench-years.mjs";
import { APP, laptop, pause, startWindow } from "./driver/engine.mjs";
import { person } from "./driver/person.mjs";
import {
  MAYA,
  beginsDraft,
  choosesPassphrase,
  keepsRecoverySheet,
  saysWho,
  typesSheetBack,
} from "./driver/story.mjs";

const run = promisify(execFile);
const LAUNCHES = 9;
/** A page at rest before the next press. */
const REST_MS = 500;
const WRITES = 220;
/** A pause before each write, the same for `tests/bench/raw.rs`: nobody autosaves without one. */
const WRITE_REST_MS = 60;
/** The page answers the driver within half a minute, so that many writes are asked for in rounds. */
const ROUND = 110;
/** The first writes warm up. */
const WARM_UP = 20;
const EMPTY_WINDOW = "target/debug/examples/empty_window";
const BENCH = "target/debug/examples/bench";
const RELEASE = "target/release/ithaca";

/** @type {{what: string, measured: string, limit: string, holds: boolean}[]} */
const rows = [];
/** @param {number | null} limit null where nothing is promised */
function tell(what, value, unit, limit = null) {
  const spelled = limit === null ? "–" : `≤ ${limit} ${unit}`;
  const digits = unit === "×" ? 2 : 1;
  rows.push({
    what,
    measured: `${value.toFixed(digits)} ${unit}`,
    limit: spelled,
    holds: limit === null || value <= limit,
  });
}

const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;
/** The page's clock has steps of a millisecond, so that many are told by the mean of their middle half. */
function middle(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const quarter = sorted.length >> 2;
  return mean(sorted.slice(quarter, sorted.length - quarter));
}
const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1];

/** What a launch fetches: what the page itself names. Rooms come later, each when it is wanted. */
async function atLaunch(ending) {
  const page = await readFile("ui/dist/index.html", "utf8");
  return [...page.matchAll(/assets\/([^"]+)"/gu)]
    .map(([, file]) => file)
    .filter((file) => file.endsWith(ending));
}

async function everything(ending) {
  return (await readdir("ui/dist/assets")).filter((file) => file.endsWith(ending));
}

/** Kilobytes of some files of the page, each compressed by itself as a mail or a package would. */
async function pageSize(files) {
  const folder = "ui/dist/assets";
  const sizes = await Promise.all(
    files.map(async (file) => gzipSync(await readFile(join(folder, file))).length),
  );
  return sizes.reduce((sum, size) => sum + size, 0) / 1000;
}

/** Milliseconds from the start of a program until its first screen can be read. */
async function launch(binary, text) {
  const home = await mkdtemp(join(tmpdir(), "ithaca-launch-"));
  const window = await startWindow(await laptop(home, { theme: "light" }), { binary });
  try {
    for (;;) {
      const page = await window.browser.execute(() => document.body?.innerText ?? "");
      if (page.includes(text)) return performance.now() - window.began;
    }
  } finally {
    await window.stop();
    await rm(home, { recursive: true, force: true });
  }
}

async function tellLaunch() {
  const times = { ithaca: [], empty: [] };
  // In turns, so that whatever else the machine does falls on both.
  for (let turn = 0; turn < LAUNCHES; turn += 1) {
    times.empty.push(await launch(EMPTY_WINDOW, "An empty window"));
    times.ithaca.push(await launch(APP, "A private notebook"));
  }
  tell("launch of an empty window", median(times.empty), "ms");
  tell("launch to the first screen", median(times.ithaca), "ms");
  tell("launch, against an empty window", median(times.ithaca) / median(times.empty), "×", 1.5);
  return median(times.ithaca);
}

/** The rows of one autosave by SQL alone, and by the notebook without its window; milliseconds. */
async function byRawSqlite(what, restMs) {
  return JSON.parse((await run(BENCH, ["raw", what, String(restMs)])).stdout);
}

/** Autosaves again and again through the bridge, as typing does: a clause, and a form; milliseconds until each is durable. */
async function writesOfThePage(restMs) {
  const maya = await person("maya");
  try {
    await saysWho(maya, { name: MAYA.name, role: "The mentee", partner: "Sam" });
    await choosesPassphrase(maya, MAYA.passphrase);
    await maya.click("Make my notebook");
    await typesSheetBack(maya, await keepsRecoverySheet(maya));
    await maya.sees("Write your first agreement draft");
    await maya.browser.execute(beginsAgreement);
    const times = { asks: [], clause: [], unsent: [], raw: { clause: [], unsent: [] } };
    // The same rows before, between and after: a disk that grows tired is tired for both.
    const raw = async () => {
      times.raw.clause.push(await byRawSqlite("clause", restMs));
      times.raw.unsent.push(await byRawSqlite("unsent", restMs));
    };
    await raw();
    for (let done = 0; done < WRITES; done += ROUND) {
      const round = await maya.browser.execute(autosaves, done, ROUND, restMs);
      for (const kind of ["asks", "clause", "unsent"]) times[kind].push(...round[kind]);
      await raw();
    }
    return times;
  } finally {
    await maya.leave();
  }
}

/** Inside the page. */
async function beginsAgreement() {
  const ask = (command, given) => window.__TAURI_INTERNALS__.invoke(command, given);
  const { pairs } = await ask("view_frame", {});
  const draft = { preset: "workplace", size: null, flags: [], programme: "" };
  await ask("begin_agreement", { pair: pairs[0].pair, draft });
}

/** Inside the page. */
async function autosaves(first, count, restMs) {
  const ask = (command, given) => window.__TAURI_INTERNALS__.invoke(command, given);
  const rest = () => new Promise((done) => setTimeout(done, restMs));
  const { pairs } = await ask("view_frame", {});
  const pair = pairs[0].pair;
  const kept = { title: "Scope", alternative: null, params: {}, leaveOut: false, reason: "" };
  const times = { asks: [], clause: [], unsent: [] };
  const takes = async (kind, command, given) => {
    await rest();
    const began = performance.now();
    await ask(command, given);
    times[kind].push(performance.now() - began);
  };
  const words = (place) => `${place} ${"x".repeat(500)}`;
  // Each kind by itself, as somebody stays with what is being typed.
  for (let place = first; place < first + count; place += 1) await takes("asks", "note_input", {});
  for (let place = first; place < first + count; place += 1) {
    const draft = { ...kept, ownWords: words(place) };
    await takes("clause", "save_clause_draft", { pair, clause: "cl-scope", draft });
  }
  for (let place = first; place < first + count; place += 1) {
    await takes("unsent", "save_unsent", { pair, form: "bench", text: words(place) });
  }
  return times;
}

async function tellWrites() {
  const pauses = [
    ["after a pause", WRITE_REST_MS],
    ["without any pause", 0],
  ];
  for (const [paused, restMs] of pauses) {
    const times = await writesOfThePage(restMs);
    tell(`${paused}: a call from the page that writes nothing`, middle(times.asks.slice(WARM_UP)), "ms");
    for (const kind of ["clause", "unsent"]) {
      const raw = times.raw[kind];
      const sql = mean(raw.map(({ write }) => write));
      const page = middle(times[kind].slice(WARM_UP));
      const what = raw[0].rows === 1 ? "1 row" : `${raw[0].rows} rows`;
      tell(`${paused}: ${what} by raw SQLite, durable`, sql, "ms");
      tell(`the same by the notebook, without its window`, mean(raw.map(({ notebook }) => notebook)), "ms");
      tell(`the same from the page`, page, "ms");
      tell(`${paused}: ${what} from the page, against raw SQLite`, page / sql, "×", 3);
    }
  }
}

async function tellParcels() {
  const { parcels } = JSON.parse((await run(BENCH, [])).stdout);
  for (const { entries, bytes, open, whole, age } of parcels) {
    tell(`taking in ${entries} entries, ${Math.round(bytes / 1024)} KiB`, whole, "ms");
    if (age) tell("opening and checking it, against unlocking it with age", open / age, "×");
  }
  const [small, large] = parcels;
  tell("taking in 10,000 entries, against 1,000", large.whole / small.whole, "×", 11);
}

/** From each keypress in a gap of the interview until it and the growing text are painted, inside the page. */
async function typesAGap(text) {
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  const field = document.querySelector("main textarea, main input[type=text]");
  const times = [];
  for (let end = 1; end <= text.length; end += 1) {
    field.value = text.slice(0, end);
    const began = performance.now();
    field.dispatchEvent(new InputEvent("input", { bubbles: true }));
    await frame();
    times.push(performance.now() - began);
    await frame();
  }
  return times;
}

/** From each key that answers a sentence until its mark is painted, inside the page: three sentences, again and again. */
async function answers(turns) {
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  const inputs = () => [...document.querySelectorAll(".item input")];
  const marked = () =>
    inputs()
      .map(({ checked }) => Number(checked))
      .join("");
  const times = [];
  for (let turn = 0; turn < turns; turn += 1) {
    const key = String(1 + (turn % 5));
    // The last sentence stays the one that is answered, so each key changes its mark.
    const before = marked();
    const began = performance.now();
    const pressed = { key, code: `Digit${key}`, bubbles: true };
    document.activeElement.dispatchEvent(new KeyboardEvent("keydown", pressed));
    while (marked() === before) await frame();
    await frame();
    times.push(performance.now() - began);
  }
  return times;
}

async function tellAlone() {
  const maya = await person("maya");
  try {
    await saysWho(maya, { name: MAYA.name, role: "The mentee", partner: "Sam" });
    await choosesPassphrase(maya, MAYA.passphrase);
    await maya.click("Make my notebook");
    await typesSheetBack(maya, await keepsRecoverySheet(maya));
    await beginsDraft(maya);
    await maya.click("Begin my draft");
    await maya.sees("What is this mentoring for?");
    const times = await maya.browser.execute(typesAGap, "Maya finds her way into the new role.");
    tell("a keypress in the interview, painted", median(times), "ms", 50);
    await maya.click("Expectations");
    await maya.click("Begin a round");
    await maya.click("Begin");
    await maya.sees("Page 1 of 15");
    const answered = await maya.browser.execute(answers, 20);
    tell("an answer given by its key, painted", median(answered), "ms", 50);
  } finally {
    await maya.leave();
  }
}

/** From the press until the page is painted, inside the page. */
async function opensRoom(room, title) {
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  const buttons = [...document.querySelectorAll(".rooms button")];
  const began = performance.now();
  buttons.find((button) => button.textContent.trim().startsWith(room)).click();
  while (document.querySelector("h1")?.textContent.trim() !== title) await frame();
  await frame();
  return performance.now() - began;
}

/** A pair that signed fifty versions and exchanged five thousand proposals. */
async function tellLongPair() {
  const home = await mkdtemp(join(tmpdir(), "ithaca-long-"));
  const { versions, proposals } = JSON.parse((await run(BENCH, ["long", join(home, "notebook-1")])).stdout);
  const maya = await person("maya", { home });
  try {
    await maya.fill("Passphrase", "four quiet words for Maya Chen");
    await maya.click("Open");
    await maya.sees("Today", "Agreement");
    const times = [];
    for (let turn = 0; turn < LAUNCHES; turn += 1) {
      await maya.click("Today");
      await maya.sees("Also open");
      await pause(REST_MS);
      times.push(await maya.browser.execute(opensRoom, "Agreement", "Our mentoring agreement"));
    }
    tell(
      `opening the agreement of ${versions} versions and ${proposals} proposals`,
      median(times),
      "ms",
      100,
    );
  } finally {
    await maya.leave();
    await rm(home, { recursive: true, force: true });
  }
}

async function tellSizes() {
  tell("scripts at launch, compressed", await pageSize(await atLaunch(".js")), "kB", 120);
  tell("styles at launch, compressed", await pageSize(await atLaunch(".css")), "kB", 15);
  tell("scripts of all rooms, compressed", await pageSize(await everything(".js")), "kB");
  const release = await stat(RELEASE).catch(() => null);
  if (release) tell("the program as released, with Typst", release.size / 1e6, "MB");
  else rows.push({ what: "the program as released", measured: "not built", limit: "–", holds: true });
}

await tellSizes();
const launchMs = await tellLaunch();
await tellWrites();
await tellAlone();
await tellParcels();
await tellLongPair();
if (process.env.ITHACA_BENCH_MADE === "none") {
  rows.push({ what: "a full notebook", measured: "not measured", limit: "–", holds: true });
} else await tellYears(tell, launchMs);

const table = [
  "| What | Measured | Limit | |",
  "|---|---|---|---|",
  ...rows.map(
    ({ what, measured, limit, holds }) =>
      `| ${what} | ${measured} | ${limit} | ${holds ? "holds" : "**over**"} |`,
  ),
].join("\n");
await mkdir("out", { recursive: true });
await writeFile("out/bench.md", `${table}\n`);
process.stdout.write(`${table}\n`);
process.exitCode = rows.every(({ holds }) => holds) ? 0 : 1;
