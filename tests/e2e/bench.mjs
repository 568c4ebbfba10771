// Speed and size, measured in one run on one machine; the table goes to the screen and to out/bench.md.
// A row over its limit makes the run fail. Absolute times are told, never judged: machines differ.

import { mkdir, readFile, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { person } from "./driver/person.mjs";

const LAUNCHES = 5;

/** @type {{what: string, measured: string, limit: string, holds: boolean}[]} */
const rows = [];
/** @param {number | null} limit null where nothing is promised */
function tell(what, value, unit, limit) {
  const spelled = limit === null ? "–" : `≤ ${limit} ${unit}`;
  rows.push({
    what,
    measured: `${value.toFixed(1)} ${unit}`,
    limit: spelled,
    holds: limit === null || value <= limit,
  });
}

const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1];

/** Kilobytes of all files of one kind in the page, each compressed by itself as a mail or a package would. */
async function pageSize(ending) {
  const folder = "ui/dist/assets";
  const files = (await readdir(folder)).filter((file) => file.endsWith(ending));
  const sizes = await Promise.all(
    files.map(async (file) => gzipSync(await readFile(join(folder, file))).length),
  );
  return sizes.reduce((sum, size) => sum + size, 0) / 1000;
}

async function launch() {
  const began = performance.now();
  const maya = await person("maya");
  try {
    await maya.sees("A private notebook");
    return performance.now() - began;
  } finally {
    await maya.leave();
  }
}

tell("scripts of the page, compressed", await pageSize(".js"), "kB", 120);
tell("styles of the page, compressed", await pageSize(".css"), "kB", 15);
const launches = [];
for (let run = 0; run < LAUNCHES; run += 1) launches.push(await launch());
tell("launch to the first screen, driven", median(launches), "ms", null);

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
