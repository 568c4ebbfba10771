// One typed line on its way to a promise: understood as it is typed, added once.
import type { Asked } from "../../shared/ask";
import { lengthHint, tooMany } from "../../shared/length";
import type { QuickLine } from "./meeting.data";

/** Of the promise alone, without its owner and day. */
export const PROMISE_CHARS_MAX = 200;

export class PromiseLine {
  typed = $state("");
  /** What was understood, or by how much the promise is too long. */
  said = $state("");
  isTooLong = $state(false);

  readonly #read: (typed: string) => Promise<Asked<QuickLine>>;
  readonly #saidOf: (line: QuickLine) => string;
  #isAdding = false;

  constructor(read: (typed: string) => Promise<Asked<QuickLine>>, saidOf: (line: QuickLine) => string) {
    this.#read = read;
    this.#saidOf = saidOf;
  }

  get isEmpty(): boolean {
    return this.typed.trim() === "";
  }

  /** Said whenever the line was typed in. */
  async echo(): Promise<void> {
    const typed = this.typed;
    if (this.isEmpty) return this.#say("", false);
    const read = await this.#read(typed);
    if (read.ok && typed === this.typed) this.#sayOf(read.value);
  }

  /** Reads the line and hands it to `keep`; it goes only once that says that it is kept. */
  async add(keep: (line: QuickLine) => boolean | Promise<boolean>): Promise<void> {
    if (this.#isAdding || this.isEmpty) return;
    this.#isAdding = true;
    try {
      const typed = this.typed;
      const read = await this.#read(typed);
      if (!read.ok || read.value.text === "") return;
      if (tooMany(read.value.text, PROMISE_CHARS_MAX) > 0) return this.#sayOf(read.value);
      if (!(await keep(read.value))) return;
      // What was typed on meanwhile is the beginning of the next one.
      this.typed = this.typed.startsWith(typed) ? this.typed.slice(typed.length) : this.typed;
      this.#say("", false);
    } finally {
      this.#isAdding = false;
    }
  }

  #sayOf(line: QuickLine): void {
    const isTooLong = tooMany(line.text, PROMISE_CHARS_MAX) > 0;
    this.#say(isTooLong ? (lengthHint(line.text, PROMISE_CHARS_MAX) ?? "") : this.#saidOf(line), isTooLong);
  }

  #say(said: string, isTooLong: boolean): void {
    this.said = said;
    this.isTooLong = isTooLong;
  }
}
