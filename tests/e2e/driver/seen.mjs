// What somebody sees keeps nobody out, whatever the theme and the size: judged by axe, and drawn to be looked at.

import assert from "node:assert/strict";
import { pause } from "./engine.mjs";

const LOOKS = [
  ["light", 1280, 800],
  ["dark", 1024, 640],
];
/** Colours move for 120 ms. */
const MOVED_MS = 200;

/**
 * A book of pictures, numbered in the order they are taken.
 *
 * @param {string} story begins the name of each picture
 * @returns {(someone: any, what: string) => Promise<void>}
 */
export function pictures(story) {
  let screens = 0;
  return async (someone, what) => {
    screens += 1;
    const number = String(screens).padStart(2, "0");
    for (const [theme, width, height] of LOOKS) {
      await someone.theme(theme);
      await someone.resize(width, height);
      await pause(MOVED_MS);
      await someone.picture(
        `out/test/pictures/${story}-${number}-${someone.name}-${what}-${theme}-${width}.png`,
      );
      await someone.axe();
    }
    await someone.theme("light");
    await someone.resize(1280, 800);
  };
}

/**
 * The same page with letters twice as large: drawn and judged, and nothing lies beside the window (AC-3).
 *
 * @param {string} story begins the name of the picture
 */
export function large(story) {
  return async (someone, what) => {
    await someone.textSize(2);
    await pause(MOVED_MS);
    await someone.picture(`out/test/pictures/${story}-${someone.name}-${what}-large.png`);
    await someone.axe();
    assert.deepEqual(await someone.beside(), [], `${what} is wider than the window`);
    await someone.textSize(1);
  };
}
