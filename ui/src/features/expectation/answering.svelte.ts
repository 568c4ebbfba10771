// My answers while I give them: a step is kept at once, words after a pause. Nothing is sealed by itself.

import { SvelteMap, SvelteSet } from "svelte/reactivity";
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
  /** Why an answer is not kept yet; gone when every one is. */
  failure: Failure | undefined = $state.raw();

  readonly #pair: PairId;
  readonly #round: RoundId;
  readonly #keep: typeof saveAnswer;
  readonly #waiting = new SvelteMap<ItemId, ReturnType<typeof setTimeout>>();
  /** Answers that could not be kept: they are tried again until they are. */
  readonly #failed = new SvelteSet<ItemId>();
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

  /** Keeps everything now, also what could not be kept before; true when all of it is kept. */
  async flush(): Promise<boolean> {
    const again = [...this.#failed].filter((item) => !this.#waiting.has(item));
    for (const item of [...this.#waiting.keys(), ...again]) {
      this.#cancel(item);
      this.#save(item);
    }
    await this.#saving;
    return this.#failed.size === 0;
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
      if (kept.ok) this.#failed.delete(item);
      else this.#failed.add(item);
      if (!kept.ok) this.failure = kept.failure;
      else if (this.#failed.size === 0) this.failure = undefined;
      strip.saved = this.failure ? { kind: "not_saved", failure: this.failure } : savedNow();
    });
  }
}
