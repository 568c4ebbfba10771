// What is typed keeps itself: after a pause, when the part goes, and when the page is closed.
import { clockTime } from "./day";
import { hereNow } from "./here";
import type { Saved } from "./saved";
import { keepsLastWords } from "./last-words";
import { strip } from "./strip.svelte";
import type { Asked } from "./ask";
import type { Failure } from "../bindings";

/** A pause in the writing after which it is kept. */
const SAVE_PAUSE_MS = 400;

function savedNow(): Saved {
  const { nowMs, zone } = hereNow();
  return { kind: "saved", time: clockTime(new Date(nowMs).toISOString(), zone) };
}

/** One thing while it is typed. `save` gets a copy; one saving follows the other, the newest last. */
export class Keeping<T> {
  now: T = $state() as T;
  failure: Failure | undefined = $state.raw();

  readonly #save: (now: T) => Promise<Asked<unknown>>;
  #kept: string;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #saving: Promise<boolean> = Promise.resolve(true);

  constructor(first: T, save: (now: T) => Promise<Asked<unknown>>) {
    this.now = first;
    this.#kept = JSON.stringify(first);
    this.#save = save;
  }

  /** Said whenever it may have changed. */
  touched(): void {
    if (JSON.stringify(this.now) === this.#kept) return;
    strip.saved = { kind: "saving" };
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.keep(), SAVE_PAUSE_MS);
  }

  /** Keeps it now, if it changed; true when it is kept. */
  keep(): Promise<boolean> {
    clearTimeout(this.#timer);
    this.#saving = this.#saving.then(() => this.#keepNow());
    return this.#saving;
  }

  async #keepNow(): Promise<boolean> {
    const text = JSON.stringify(this.now);
    if (text === this.#kept) return true;
    const saved = await this.#save(JSON.parse(text) as T);
    if (saved.ok) {
      this.#kept = text;
      this.failure = undefined;
      strip.saved = savedNow();
    } else {
      this.failure = saved.failure;
      strip.saved = { kind: "not_saved", failure: saved.failure };
    }
    return saved.ok;
  }
}

/** Ties it to the part that shows it. */
export function keepsItself(keeping: Keeping<unknown>): void {
  $effect(() => keeping.touched());
  $effect(() => keepsLastWords(() => keeping.keep()));
}
