// The sample as the whole window knows it: whose seat it is, and the ways in, across and out.
import { commands, type Failure, type Seat } from "../bindings";
import { ask, type Asked } from "./ask";
import { zoneHere } from "./day";
import { keepLastWords } from "./last-words";

export type { Seat };

class Sample {
  /** Whose seat of the sample the open notebook is; null for a person's own, and while nothing is open. */
  seat: Seat | null = $state.raw(null);
  /** While the year is written, or a notebook is changed for another. */
  isBusy = $state(false);
  failure: Failure | undefined = $state.raw();

  /** The seat across the table. */
  get other(): Seat {
    return this.seat === "maya" ? "sam" : "maya";
  }

  /** Sits down in a seat. What is open is closed first, with its last words kept; the page is then read anew. */
  lookAround(seat: Seat): Promise<void> {
    return this.#once(() => ask(commands.lookAround(seat, zoneHere())));
  }

  throwAway(): Promise<void> {
    return this.#once(() => ask(commands.throwSampleAway()));
  }

  async #once(act: () => Promise<Asked<null>>): Promise<void> {
    if (this.isBusy) return;
    this.isBusy = true;
    await keepLastWords();
    const done = await act();
    this.isBusy = false;
    this.failure = done.ok ? undefined : done.failure;
  }
}

export const sample = new Sample();
