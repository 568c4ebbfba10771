// Maya opens her notebook after an update: everything is folded again, the window says how far it is, and all is there.

import assert from "node:assert/strict";
import { test } from "node:test";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { staged } from "./driver/stage.mjs";
import { MAYA } from "./driver/story.mjs";
import { handOn } from "./driver/workshop.mjs";

/** Enough for some seconds of work. */
const YEARS = ["--pairs", "2", "--months", "24", "--meetings", "60", "--items", "10"];
const LOOKS = [
  ["light", 1280, 800],
  ["dark", 1024, 640],
];

let laptop;
/** @type {import("./driver/person.mjs").Person} */
let maya;

const stage = staged(async (stage) => {
  const home = await mkdtemp(join(tmpdir(), "ithaca-after-update-"));
  laptop = stage.keep({ home, hand: handOn(home, MAYA) });
  await laptop.hand(["year", "--name", MAYA.name, ...YEARS]);
});

/** The bar as a screen reader says it. */
const bar = () =>
  maya.browser.execute(() => {
    const found = document.querySelector("[role=progressbar]");
    return found && [found.ariaValueNow, found.ariaValueMax].map(Number);
  });

for (const [theme, width, height] of LOOKS) {
  test(`after an update the window says how far it is (${theme}, ${width})`, async () => {
    await laptop.hand(["outdate"]);
    maya = await stage.window("maya", { home: laptop.home, size: [width, height] });
    await maya.theme(theme);
    await maya.fill("Passphrase", MAYA.passphrase);
    await maya.click("Open");
    await maya.sees("Putting your notebook in order…", "nothing you wrote is changed");
    const [first, of] = await bar();
    assert.ok(first < of && of > 1_000, `${first} of ${of}`);
    await maya.picture(`out/test/pictures/after-update-${theme}-${width}.png`);
    const later = await bar();
    assert.ok(later === null || (later[0] > first && later[1] === of), `${later} after ${first}`);
    await maya.sees("This week");
    await maya.leave();
  });
}
