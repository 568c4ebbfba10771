// The stage of a story: its laptops and windows. What is put onto it before the first test is taken off after the last.

import { after, before } from "node:test";
import { rm } from "node:fs/promises";
import { person } from "./person.mjs";
import { signedHands } from "./workshop.mjs";

class Stage {
  #windows = new Set();
  #homes = new Set();

  /** A window of this person, as `person` opens it. */
  async window(name, wishes) {
    const opened = await person(name, wishes);
    this.#windows.add(opened);
    return opened;
  }

  /** A laptop that was prepared by hand is thrown away with the others. */
  keep(laptop) {
    this.#homes.add(laptop.home);
    return laptop;
  }

  /** Two laptops whose people signed version 1: the mentee's and the mentor's, with the hands that work on them. */
  async signed(mentee, mentor, flags = []) {
    const hands = await signedHands(mentee, mentor, flags);
    return hands.map((laptop) => this.keep(laptop));
  }

  /** The windows of two who signed version 1, the mentee's first; `flags` say what is true of them. */
  async pair([mentee, her], [mentor, his], { flags = [], ...wishes } = {}) {
    const [hers, theirs] = await this.signed(mentee, mentor, flags);
    return [
      await this.window(her, { home: hers.home, ...wishes }),
      await this.window(his, { home: theirs.home, ...wishes }),
    ];
  }

  async clear() {
    await Promise.all([...this.#windows].map((opened) => opened.leave()));
    for (const home of this.#homes) await rm(home, { recursive: true, force: true });
  }
}

/**
 * To be called once in a file of stories, above its tests.
 *
 * @param {(stage: Stage) => Promise<void>} prepare lays laptops down and opens windows
 */
export function staged(prepare) {
  const stage = new Stage();
  before(() => prepare(stage));
  after(() => stage.clear());
  return stage;
}
