// The page about me while it is written: kept by itself, printed only when somebody saves it.
import type { Asked } from "../../shared/ask";
import { clockTime } from "../../shared/day";
import { hereNow } from "../../shared/here";
import type { Saved } from "../../shared/saved";
import { keepsLastWords } from "../../shared/last-words";
import { strip } from "../../shared/strip.svelte";
import { saveAboutMe, type AboutMe, type PairId } from "./paper.data";

/** A pause in the writing after which it is kept. */
const SAVE_PAUSE_MS = 400;

function savedNow(): Saved {
  const { nowMs, zone } = hereNow();
  return { kind: "saved", time: clockTime(new Date(nowMs).toISOString(), zone) };
}

export class AboutMeWriting {
  page: AboutMe = $state() as AboutMe;
  #pair: PairId;
  #kept: string;
  #seen: string;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #saving: Promise<void> = Promise.resolve();

  constructor(pair: PairId, kept: AboutMe) {
    this.#pair = pair;
    this.page = structuredClone(kept);
    this.#kept = this.#seen = JSON.stringify(kept);
  }

  /** One way a line, as they are typed. */
  get contacts(): string {
    return this.page.contactLines.join("\n");
  }
  set contacts(typed: string) {
    this.page.contactLines = typed === "" ? [] : typed.split("\n");
  }

  /** Said whenever the page may have changed. */
  touched(): void {
    const now = JSON.stringify(this.page);
    if (now === this.#seen) return;
    this.#seen = now;
    strip.saved = { kind: "saving" };
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.keep(), SAVE_PAUSE_MS);
  }

  /** Keeps it now, if it changed. One after the other, the newest last. */
  keep(): Promise<void> {
    clearTimeout(this.#timer);
    this.#saving = this.#saving.then(() => this.#keepNow());
    return this.#saving;
  }

  async #keepNow(): Promise<void> {
    const text = this.#seen;
    if (text === this.#kept) return;
    const saved: Asked<null> = await saveAboutMe(this.#pair, JSON.parse(text) as AboutMe);
    if (!saved.ok) {
      strip.saved = { kind: "not_saved", failure: saved.failure };
      return;
    }
    this.#kept = text;
    if (text !== this.#seen) return;
    strip.saved = savedNow();
  }
}

/** Ties the writing to the part that shows it: kept while typing, when the part goes, and when the page is closed. */
export function keepsItself(writing: AboutMeWriting): void {
  $effect(() => writing.touched());
  $effect(() => keepsLastWords(() => writing.keep()));
}
