// Starts one window of Ithaca with a home of its own, driven by the web engine's own WebDriver.
// One driver process holds one session, so each person gets a process and a port. Nothing here knows a screen.

import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { remote } from "webdriverio";

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), "../../..");
/** Where the people of every story live: their day begins an hour or two before the one of UTC. */
export const ZONE = "Europe/Berlin";
/** The program as `./dev test` leaves it: a debug build, so that its seams are open, with the built page inside. */
export const APP = process.env.ITHACA_APP ?? join(ROOT, "target/debug/ithaca");
const DRIVER = "WebKitWebDriver";
const DRIVER_READY_MS_MAX = 10_000;
/** How long a driver may take to end by itself. */
const STOP_MS_MAX = 3000;
const GONE_MS_MAX = 1_000;
const GONE_MS = 20;

/**
 * The folders and settings of one person on one laptop.
 *
 * @param {string} home an empty or earlier used folder
 * @param {{theme: "light" | "dark", settings?: Record<string, string>}} wishes
 */
export async function laptop(home, { theme, settings = {} }) {
  const folders = {
    HOME: home,
    XDG_DATA_HOME: join(home, "share"),
    XDG_CONFIG_HOME: join(home, "config"),
    XDG_CACHE_HOME: join(home, "cache"),
    XDG_RUNTIME_DIR: join(home, "run"),
    ITHACA_PROFILE: join(home, "notebook-1"),
    // A folder: saved files land in it, and its pick.txt names the file that is opened next.
    PAIR_TEST_PICK: join(home, "outbox"),
  };
  for (const [name, folder] of Object.entries(folders)) {
    // The profile is made by the program; a folder that is there already means something to it.
    if (name !== "ITHACA_PROFILE") await mkdir(folder, { recursive: true, mode: 0o700 });
  }
  // Where a desktop tells programs which folder downloads land in.
  await mkdir(join(home, "Downloads"), { recursive: true });
  await writeFile(join(folders.XDG_CONFIG_HOME, "user-dirs.dirs"), 'XDG_DOWNLOAD_DIR="$HOME/Downloads"\n');
  return {
    ...process.env,
    ...folders,
    // The real work factor takes half a second each time; one story and one test hold it.
    ITHACA_SCRYPT: "10",
    GTK_THEME: theme === "dark" ? "Adwaita:dark" : "Adwaita",
    LANG: "C.UTF-8",
    TZ: ZONE,
    TAURI_WEBVIEW_AUTOMATION: "true",
    ...settings,
  };
}

/**
 * @param {Record<string, string>} env
 * @param {{binary?: string, args?: string[]}} program
 * @returns {Promise<{browser: import("webdriverio").Browser, pid: number, port: number, began: number, stop: () => Promise<void>}>}
 */
export async function startWindow(env, { binary = APP, args = [] } = {}) {
  if (!existsSync(binary)) throw new Error(`There is no program at ${binary}; ./dev test builds it.`);
  const port = await freePort();
  const driver = spawn(DRIVER, [`--port=${port}`, "--host=127.0.0.1"], {
    env,
    stdio: ["ignore", "pipe", "pipe"],
    detached: true, // A group of its own: what the driver started ends with it.
  });
  const said = [];
  for (const stream of [driver.stdout, driver.stderr]) stream.on("data", (bytes) => said.push(bytes));
  const ended = new Promise((done) => driver.once("exit", done));
  const stopDriver = async () => {
    endGroup(driver.pid, "SIGTERM");
    await Promise.race([ended, pause(STOP_MS_MAX)]);
    endGroup(driver.pid, "SIGKILL");
    await untilGone(driver.pid);
  };
  try {
    await untilReady(port, driver);
    const began = performance.now();
    const browser = await remote({
      hostname: "127.0.0.1",
      port,
      logLevel: "silent",
      connectionRetryCount: 0,
      connectionRetryTimeout: 60_000,
      capabilities: { "webkitgtk:browserOptions": { binary, args }, "wdio:enforceWebDriverClassic": true },
    });
    const stop = async () => {
      await browser.deleteSession().catch(() => {});
      await stopDriver();
    };
    return { browser, pid: driver.pid, port, began, stop };
  } catch (error) {
    await stopDriver();
    throw new Error(`No window opened. ${error.message}\n${Buffer.concat(said).toString().slice(-2000)}`);
  }
}

/**
 * Starts the program as a desktop does, with nobody driving it.
 *
 * @param {Record<string, string>} env
 * @returns {{pid: number, ended: Promise<number | null>, stop: () => Promise<void>}}
 */
export function startUndriven(env, args = []) {
  const { TAURI_WEBVIEW_AUTOMATION: _driven, ...plain } = env;
  const program = spawn(APP, args, { env: plain, stdio: "ignore" });
  const ended = new Promise((done) => program.once("close", done));
  const stop = async () => {
    program.kill();
    await ended;
  };
  return { pid: program.pid, ended, stop };
}

/** Ends a process with all that it started; one that is gone already is good too. */
function endGroup(pid, signal) {
  try {
    process.kill(-pid, signal);
  } catch (error) {
    if (error.code !== "ESRCH") throw error;
  }
}

/** What was ended holds its notebook until it is gone: whoever comes next would find it in use. */
async function untilGone(pid) {
  for (let waited = 0; waited < GONE_MS_MAX; waited += GONE_MS) {
    try {
      process.kill(-pid, 0);
    } catch {
      return;
    }
    await pause(GONE_MS);
  }
}

async function untilReady(port, driver) {
  const until = Date.now() + DRIVER_READY_MS_MAX;
  while (Date.now() < until) {
    if (driver.exitCode !== null) throw new Error(`${DRIVER} ended with ${driver.exitCode}.`);
    const answer = await fetch(`http://127.0.0.1:${port}/status`).catch(() => null);
    if (answer?.ok) return;
    await pause(50);
  }
  throw new Error(`${DRIVER} did not answer.`);
}

function freePort() {
  return new Promise((done, fail) => {
    const server = createServer();
    server.once("error", fail);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });
}

/** @param {number} ms */
export const pause = (ms) => new Promise((done) => setTimeout(done, ms));
