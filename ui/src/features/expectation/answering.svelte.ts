// My answers while I give them: a step is kept at once, words after a pause. Nothing is sealed by itself.

import { Keeping } from "../../shared/keeping.svelte";
import {
  saveAnswer,
  type AnswerDraft,
  type Failure,
  type ItemId,
  type ItemView,
  type PairId,
  type RoundId,
} from "./expectation.data";

export class Answering {
  /** By item. What stands here is what the person sees; the notebook follows. */
  // Nobody renders from the map itself, only from what stands in it.
  // eslint-disable-next-line svelte/prefer-svelte-reactivity
  readonly #answers = new Map<ItemId, Keeping<AnswerDraft>>();
  readonly #pair: PairId;
  readonly #round: RoundId;
  readonly #save: typeof saveAnswer;
  /** How each answer leaves the page, while they stand on it. */
  #ends: (() => void)[] | undefined;

  /** `save`: where an answer goes; what somebody told me has a place of its own. */
  constructor(
    pair: PairId,
    round: RoundId,
    items: readonly ItemView[],
    save: typeof saveAnswer = saveAnswer,
  ) {
    this.#pair = pair;
    this.#round = round;
    this.#save = save;
    this.with(items);
  }

  /** Sentences that were not asked before join; what stands in the others stays as it was written. */
  with(items: readonly ItemView[]): this {
    for (const { asked, answer } of items) {
      if (this.#answers.has(asked.item)) continue;
      const keep = (draft: AnswerDraft) => this.#save(this.#pair, this.#round, asked.item, draft);
      const keeping = new Keeping(answer, keep);
      this.#answers.set(asked.item, keeping);
      this.#ends?.push(keeping.stays());
    }
    return this;
  }

  /** Why an answer is not kept yet; gone when every one is. */
  get failure(): Failure | undefined {
    return [...this.#answers.values()].find(({ failure }) => failure !== undefined)?.failure;
  }

  of(item: ItemId): AnswerDraft {
    return this.#answers.get(item)?.now ?? { said: { is: "open" }, weight: null, reason: "" };
  }

  isOpen(item: ItemId): boolean {
    return this.of(item).said.is === "open";
  }

  /** A press: kept at once. */
  put(item: ItemId, draft: AnswerDraft): void {
    void this.#set(item, draft)?.keepAsItIs();
  }

  /** Words: kept after a pause, or when the field is left. */
  write(item: ItemId, draft: AnswerDraft): void {
    this.#set(item, draft);
  }

  #set(item: ItemId, draft: AnswerDraft): Keeping<AnswerDraft> | undefined {
    const answer = this.#answers.get(item);
    if (!answer) return undefined;
    answer.now = draft;
    answer.touched();
    return answer;
  }

  /** Keeps everything now, also what could not be kept before; true when all of it is kept. */
  async flush(): Promise<boolean> {
    const kept = await Promise.all([...this.#answers.values()].map((answer) => answer.keep()));
    return kept.every(Boolean);
  }

  /** It stands on the page from now on; returns how to leave, with the last words kept. */
  stays(): () => void {
    const ends = [...this.#answers.values()].map((answer) => answer.stays());
    this.#ends = ends;
    return () => {
      this.#ends = undefined;
      ends.forEach((end) => end());
    };
  }
}
