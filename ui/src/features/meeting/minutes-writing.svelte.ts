// My draft of the minutes, and my note, while I write them: kept by themselves, Only me, never sent by themselves.

import type { Asked } from "../../shared/ask";
import { clockTime } from "../../shared/day";
import { hereNow } from "../../shared/here";
import { keepsLastWords } from "../../shared/last-words";
import { strip } from "../../shared/strip.svelte";
import type { Failure } from "./meeting.data";

/** A pause in the writing after which it is kept. */
const SAVE_PAUSE_MS = 400;

/** Something that one person writes and that keeps itself. */
export class Kept<T> {
  draft: T = $state() as T;
  failure: Failure | undefined = $state.raw();

  readonly #keep: (draft: T) => Promise<Asked<null>>;
  #kept: string;
  #seen: string;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #saving: Promise<boolean> = Promise.resolve(true);

  constructor(first: T, keep: (draft: T) => Promise<Asked<null>>) {
    this.draft = structuredClone(first);
    this.#keep = keep;
    this.#kept = this.#seen = JSON.stringify(first);
  }

  /** Said whenever the draft may have changed. */
  touched(): void {
    const now = JSON.stringify(this.draft);
    if (now === this.#seen) return;
    this.#seen = now;
    strip.saved = { kind: "saving" };
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.keep(), SAVE_PAUSE_MS);
  }

  /** Keeps it now, if it changed; true when it is kept. One after the other, the newest last. */
  keep(): Promise<boolean> {
    clearTimeout(this.#timer);
    this.#saving = this.#saving.then(() => this.#keepNow());
    return this.#saving;
  }

  async #keepNow(): Promise<boolean> {
    const text = this.#seen;
    if (text === this.#kept) return true;
    const saved = await this.#keep(JSON.parse(text) as T);
    this.failure = saved.ok ? undefined : saved.failure;
    if (saved.ok) this.#kept = text;
    if (text === this.#seen)
      strip.saved = saved.ok ? savedNow() : { kind: "not_saved", failure: saved.failure };
    return saved.ok;
  }

  /** Keeps it as it stands even if nothing was typed. */
  keepAsItIs(): Promise<boolean> {
    this.#seen = JSON.stringify(this.draft);
    this.#kept = "";
    return this.keep();
  }
}

function savedNow() {
  const { nowMs, zone } = hereNow();
  return { kind: "saved", time: clockTime(new Date(nowMs).toISOString(), zone) } as const;
}

/** Ties a writing to the part that shows it: kept while typing, when the part goes, and when the page is closed. */
export function keepsItself<T>(kept: Kept<T>): void {
  $effect(() => kept.touched());
  $effect(() => keepsLastWords(() => kept.keep()));
}
