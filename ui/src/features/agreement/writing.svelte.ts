// My draft of one clause while I write it: kept by itself, read back while typing, never proposed by itself.

import { Keeping, keepsItself as keepsWords } from "../../shared/keeping.svelte";
import {
  previewClause,
  saveClauseDraft,
  type ClauseDraft,
  type ClauseId,
  type ClausePreview,
  type ClauseView,
  type PairId,
  type ParamValue,
} from "./agreement.data";

/** From a key to the reading view, without asking for every letter. */
const PREVIEW_PAUSE_MS = 120;

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

export class Writing extends Keeping<ClauseDraft> {
  preview: ClausePreview | undefined = $state.raw();

  #pair: PairId;
  #clause: ClauseId;
  #ownBefore: string | undefined;
  #readFor: string;
  #asked = 0;
  #previewTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(pair: PairId, view: ClauseView, begin?: string) {
    const first = view.draft ?? firstDraft(view);
    super(begin === undefined ? first : { ...first, ownWords: begin, leaveOut: false }, (draft) =>
      saveClauseDraft(pair, view.clause, draft),
    );
    this.#pair = pair;
    this.#clause = view.clause;
    this.#readFor = JSON.stringify(this.now);
    void this.#readBack().then(() => this.#beginWithTheirWords(view, begin));
  }

  get draft(): ClauseDraft {
    return this.now;
  }

  /** Words that no filled wording of the catalogue reads like are taken over as own words. */
  #beginWithTheirWords(view: ClauseView, begin: string | undefined): void {
    const isUntouched = this.isKept && begin === undefined && !view.draft;
    if (!isUntouched || view.draftWording === "" || this.draft.ownWords !== null) return;
    if (!this.preview || this.preview.wording === view.draftWording) return;
    // Nothing of mine yet: opening the page alone leaves no draft behind.
    this.begin({ ...this.now, ownWords: view.draftWording });
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

  filled(id: string): ParamValue | undefined {
    return this.draft.params[id];
  }

  fill(id: string, value: ParamValue | undefined): void {
    if (value) this.draft.params[id] = value;
    else delete this.draft.params[id];
  }

  /** Said whenever the draft may have changed: it is read back. */
  changed(): void {
    const now = JSON.stringify(this.draft);
    if (now === this.#readFor) return;
    this.#readFor = now;
    clearTimeout(this.#previewTimer);
    this.#previewTimer = setTimeout(() => void this.#readBack(), PREVIEW_PAUSE_MS);
  }

  async #readBack(): Promise<void> {
    const mine = ++this.#asked;
    const read = await previewClause(this.#pair, this.#clause, $state.snapshot(this.draft) as ClauseDraft);
    if (mine !== this.#asked) return;
    if (read.ok) this.preview = read.value;
  }

  /** The page is left: nothing is asked any more. */
  leave(): void {
    clearTimeout(this.#previewTimer);
    this.#asked += 1;
  }
}

/** Ties a writing to the part that shows it: kept, and read back while it is typed. */
export function keepsItself(writing: Writing): void {
  keepsWords(writing);
  $effect(() => writing.changed());
  $effect(() => () => writing.leave());
}
