// My draft of one clause while I write it: kept by itself, read back while typing, never proposed by itself.

import { untrack } from "svelte";
import type { Asked } from "../../shared/ask";
import { clockTime } from "../../shared/day";
import { hereNow } from "../../shared/here";
import type { Saved } from "../../shared/saved";
import { keepsLastWords } from "../../shared/last-words";
import { strip } from "../../shared/strip.svelte";
import {
  previewClause,
  saveClauseDraft,
  type ClauseDraft,
  type ClauseId,
  type ClausePreview,
  type ClauseView,
  type Failure,
  type PairId,
  type ParamValue,
} from "./agreement.data";

/** From a key to the reading view, without asking for every letter. */
const PREVIEW_PAUSE_MS = 120;
/** A pause in the writing after which it is kept. */
const SAVE_PAUSE_MS = 400;

/** Which wording the draft takes: the usual one, another one by its id, own words, or none. */
export type Wording = "usual" | "own" | "leave_out" | `other:${string}`;

/** Where writing begins when there is no draft yet: with the values that stand in the fields. */
export function firstDraft(view: ClauseView): ClauseDraft {
  const filled = view.params.flatMap(({ id, value }) => (value ? [[id, value] as const] : []));
  return {
    title: view.title,
    ownWords: view.own ? view.draftWording : null,
    alternative: null,
    params: Object.fromEntries(filled),
    leaveOut: false,
    reason: "",
  };
}

function savedNow(): Saved {
  const { nowMs, zone } = hereNow();
  return { kind: "saved", time: clockTime(new Date(nowMs).toISOString(), zone) };
}

export class Writing {
  draft: ClauseDraft = $state() as ClauseDraft;
  preview: ClausePreview | undefined = $state.raw();
  failure: Failure | undefined = $state.raw();

  #pair: PairId;
  #clause: ClauseId;
  #ownBefore: string | undefined;
  #kept = "";
  #seen = "";
  #asked = 0;
  #previewTimer: ReturnType<typeof setTimeout> | undefined;
  #saveTimer: ReturnType<typeof setTimeout> | undefined;
  #saving: Promise<boolean> = Promise.resolve(true);

  constructor(pair: PairId, view: ClauseView, begin?: string) {
    this.#pair = pair;
    this.#clause = view.clause;
    const first = view.draft ? structuredClone(view.draft) : firstDraft(view);
    this.draft = begin === undefined ? first : { ...first, ownWords: begin, leaveOut: false };
    this.#kept = this.#seen = JSON.stringify(untrack(() => this.draft));
    void this.#readBack().then(() => this.#beginWithTheirWords(view, begin));
  }

  /** Words that no filled wording of the catalogue reads like are taken over as own words. */
  #beginWithTheirWords(view: ClauseView, begin: string | undefined): void {
    const isUntouched = this.#seen === this.#kept && begin === undefined && !view.draft;
    if (!isUntouched || view.draftWording === "" || this.draft.ownWords !== null) return;
    if (!this.preview || this.preview.wording === view.draftWording) return;
    this.draft.ownWords = view.draftWording;
    // Nothing of mine yet: opening the page alone leaves no draft behind.
    this.#kept = this.#seen = JSON.stringify(this.draft);
    void this.#readBack();
  }

  get wording(): Wording {
    if (this.draft.leaveOut) return "leave_out";
    if (this.draft.ownWords !== null) return "own";
    return this.draft.alternative === null ? "usual" : `other:${this.draft.alternative}`;
  }

  /** Takes another wording; own words written before are kept for coming back. */
  take(wording: Wording): void {
    if (this.draft.ownWords !== null) this.#ownBefore = this.draft.ownWords;
    this.draft.leaveOut = wording === "leave_out";
    if (wording === "leave_out") return;
    this.draft.ownWords = wording === "own" ? (this.#ownBefore ?? this.preview?.wording ?? "") : null;
    if (wording !== "own")
      this.draft.alternative = wording === "usual" ? null : wording.slice("other:".length);
  }

  valueOf(id: string): ParamValue | undefined {
    return this.draft.params[id];
  }

  fill(id: string, value: ParamValue | undefined): void {
    if (value) this.draft.params[id] = value;
    else delete this.draft.params[id];
  }

  /** Said whenever the draft may have changed. */
  touched(): void {
    const now = JSON.stringify(this.draft);
    if (now === this.#seen) return;
    this.#seen = now;
    strip.saved = { kind: "saving" };
    clearTimeout(this.#previewTimer);
    clearTimeout(this.#saveTimer);
    this.#previewTimer = setTimeout(() => void this.#readBack(), PREVIEW_PAUSE_MS);
    this.#saveTimer = setTimeout(() => void this.keep(), SAVE_PAUSE_MS);
  }

  async #readBack(): Promise<void> {
    const mine = ++this.#asked;
    const read = await previewClause(this.#pair, this.#clause, $state.snapshot(this.draft) as ClauseDraft);
    if (mine !== this.#asked) return;
    if (read.ok) this.preview = read.value;
  }

  /** Keeps the draft now, if it changed; true when it is kept. One after the other, the newest last. */
  keep(): Promise<boolean> {
    clearTimeout(this.#saveTimer);
    this.#saving = this.#saving.then(() => this.#keepNow());
    return this.#saving;
  }

  async #keepNow(): Promise<boolean> {
    const text = this.#seen;
    if (text === this.#kept) return true;
    const saved: Asked<null> = await saveClauseDraft(
      this.#pair,
      this.#clause,
      JSON.parse(text) as ClauseDraft,
    );
    if (saved.ok) {
      this.#kept = text;
      this.failure = undefined;
      if (text === this.#seen) strip.saved = savedNow();
    } else {
      this.failure = saved.failure;
      strip.saved = { kind: "not_saved", failure: saved.failure };
    }
    return saved.ok;
  }

  /** Keeps the draft as it stands even if nothing was typed, so that it can be proposed. */
  async keepAsItIs(): Promise<boolean> {
    this.#seen = JSON.stringify(this.draft);
    this.#kept = "";
    return this.keep();
  }

  /** Lets the draft go by `drop`: what is on its way arrives before it, and nothing follows it. */
  async letGo(drop: () => Promise<boolean>): Promise<void> {
    clearTimeout(this.#saveTimer);
    await this.#saving;
    const kept = this.#kept;
    this.#kept = this.#seen;
    // It stands after all: what was typed last is still to be kept.
    if (!(await drop())) this.#kept = kept;
  }

  /** The page is left: what is not kept yet is kept, and nothing is asked any more. */
  leave(): void {
    clearTimeout(this.#previewTimer);
    void this.keep();
    this.#asked += 1;
  }
}

/** Ties a writing to the part that shows it: kept while typing, when the part goes, and when the page is closed. */
export function keepsItself(writing: Writing): void {
  $effect(() => writing.touched());
  $effect(() => () => writing.leave());
  $effect(() => keepsLastWords(() => writing.keep()));
}
