// My answers while I give them: a step is kept at once, words after a pause. Nothing is sealed by itself.

import { SvelteMap } from "svelte/reactivity";
import { clockTime } from "../../shared/day";
import { hereNow } from "../../shared/here";
import type { Saved } from "../../shared/saved";
import { strip } from "../../shared/strip.svelte";
import {
  saveAnswer,
  type AnswerDraft,
  type Failure,
  type ItemId,
  type ItemView,
  type PairId,
  type RoundId,
} from "./expectation.data";

const SAVE_PAUSE_MS = 400;

function savedNow(): Saved {
  const { nowMs, zone } = hereNow();
  return { kind: "saved", time: clockTime(new Date(nowMs).toISOString(), zone) };
}

export class Answering {
  /** By item. What stands here is what the person sees; the notebook follows. */
  drafts: Record<ItemId, AnswerDraft> = $state({});
  failure: Failure | undefined = $state.raw();

  readonly #pair: PairId;
  readonly #round: RoundId;
  readonly #keep: typeof saveAnswer;
  readonly #waiting = new SvelteMap<ItemId, ReturnType<typeof setTimeout>>();
  #saving: Promise<void> = Promise.resolve();

  /** `save`: where an answer goes; what somebody told me has a place of its own. */
  constructor(
    pair: PairId,
    round: RoundId,
    items: readonly ItemView[],
    save: typeof saveAnswer = saveAnswer,
  ) {
    this.#pair = pair;
    this.#round = round;
    this.#keep = save;
    for (const { asked, answer } of items) this.drafts[asked.item] = structuredClone(answer);
  }

  of(item: ItemId): AnswerDraft {
    return this.drafts[item] ?? { said: { is: "open" }, weight: null, reason: "" };
  }

  isOpen(item: ItemId): boolean {
    return this.of(item).said.is === "open";
  }

  /** A press: kept at once. */
  put(item: ItemId, draft: AnswerDraft): void {
    this.drafts[item] = draft;
    this.#cancel(item);
    this.#save(item);
  }

  /** Words: kept after a pause, or when the field is left. */
  write(item: ItemId, draft: AnswerDraft): void {
    this.drafts[item] = draft;
    this.#cancel(item);
    strip.saved = { kind: "saving" };
    this.#waiting.set(
      item,
      setTimeout(() => this.#save(item), SAVE_PAUSE_MS),
    );
  }

  /** Keeps everything now; resolves when it is kept. */
  async flush(): Promise<boolean> {
    for (const item of [...this.#waiting.keys()]) {
      this.#cancel(item);
      this.#save(item);
    }
    await this.#saving;
    return this.failure === undefined;
  }

  #cancel(item: ItemId): void {
    clearTimeout(this.#waiting.get(item));
    this.#waiting.delete(item);
  }

  #save(item: ItemId): void {
    this.#waiting.delete(item);
    const draft = $state.snapshot(this.of(item));
    strip.saved = { kind: "saving" };
    this.#saving = this.#saving.then(async () => {
      const kept = await this.#keep(this.#pair, this.#round, item, draft);
      this.failure = kept.ok ? undefined : kept.failure;
      strip.saved = kept.ok ? savedNow() : { kind: "not_saved", failure: kept.failure };
    });
  }
}
