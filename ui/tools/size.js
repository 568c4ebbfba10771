// Prints what the window must load, gzipped, and fails above the budgets.
import { readFileSync, readdirSync } from "node:fs";
import { gzipSync } from "node:zlib";

const JS_KB_MAX = 120;
const CSS_KB_MAX = 15;
const folder = new URL("../dist/assets/", import.meta.url);

/** @param {string} ending */
function gzippedKb(ending) {
  const names = readdirSync(folder).filter((name) => name.endsWith(ending));
  return names.reduce((sum, name) => sum + gzipSync(readFileSync(new URL(name, folder))).length, 0) / 1000;
}

let isOver = false;
for (const [ending, max] of /** @type {const} */ ([
  [".js", JS_KB_MAX],
  [".css", CSS_KB_MAX],
])) {
  const kb = gzippedKb(ending);
  isOver ||= kb > max || kb === 0;
  console.log(`${ending.slice(1).padEnd(4)} ${kb.toFixed(1).padStart(6)} kB gzipped, at most ${max}`);
}
process.exitCode = isOver ? 1 : 0;
