// What a screen shows comes only from a read, and is read again when the notebook says that it is stale.
// Nothing here is patched by hand, and nothing is kept after the screen is gone.

import { untrack } from "svelte";
import type { Failure, Topic } from "../bindings";
import type { Asked } from "./ask";
import { lastWordsFirst } from "./keeping.svelte";
import { whole } from "./whole.svelte";

/** A read that a screen stands on. */
export class Query<T> {
  /** What was read last; undefined until the first answer, and again when the question itself changes. */
  view: T | undefined = $state.raw();
  /** Why the last read failed; the view before it stays. */
  failure: Failure | undefined = $state.raw();
  isReading = $state(false);

  readonly topics: readonly Topic[];
  readonly #read: () => Promise<Asked<T>>;
  readonly #isApart: boolean;
  #asked = 0;
  #isGone = false;
  /** What is still being written, where this was asked anew: who types next must not begin before it. */
  #before: Promise<unknown> | undefined;

  constructor(topics: readonly Topic[], read: () => Promise<Asked<T>>, isApart: boolean) {
    this.topics = topics;
    this.#read = read;
    this.#isApart = isApart;
  }

  /** Reads again; of two answers under way only that of the later question counts. */
  readAgain(): Promise<void> {
    const mine = ++this.#asked;
    const isWanted = () => mine === this.#asked && !this.#isGone;
    const answer = this.#before
      ? this.#before.then(() => (isWanted() ? this.#read() : undefined))
      : this.#read();
    untrack(() => (this.isReading = true));
    return answer.then((asked) => {
      if (!asked || !isWanted()) return;
      this.isReading = false;
      if (asked.ok) {
        this.view = asked.value;
        this.failure = undefined;
      } else {
        this.failure = asked.failure;
      }
    });
  }

  /** The question changed (another pair, another clause): the old answer must not stand under the new title. */
  askAnew(): void {
    untrack(() => {
      this.view = undefined;
      this.failure = undefined;
    });
    const before = untrack(lastWordsFirst);
    this.#before = before;
    void before?.then(() => {
      if (this.#before === before) this.#before = undefined;
    });
    const answer = this.readAgain();
    if (!this.#isApart) void whole.until(answer);
  }

  leave(): void {
    this.#isGone = true;
  }
  stay(): void {
    this.#isGone = false;
  }
}

// Nobody renders from this set, so it needs no reactivity.
// eslint-disable-next-line svelte/prefer-svelte-reactivity
const alive = new Set<Query<unknown>>();

/**
 * Reads now, and again whenever one of `topics` is stale. Where a read takes values, `question` gives them: when one of
 * them changes, the old answer goes at once. Values are compared by what they say, so that a parent that was read again
 * and says the same does not take a screen away under somebody's hands.
 * To be called while a component is set up. A page is shown once it is answered (`whole`), but for what `isApart`: it is
 * long in coming and has a place of its own, where it pushes nothing.
 */
export function query<T>(topics: readonly Topic[], read: () => Promise<Asked<T>>): Query<T>;
export function query<T, Given extends unknown[]>(
  topics: readonly Topic[],
  read: (...given: Given) => Promise<Asked<T>>,
  question: () => [...Given],
  how?: { isApart?: boolean },
): Query<T>;
export function query<T>(
  topics: readonly Topic[],
  read: (...given: unknown[]) => Promise<Asked<T>>,
  question: () => unknown[] = () => [],
  { isApart = false }: { isApart?: boolean } = {},
): Query<T> {
  const asked = $derived(JSON.stringify(question()));
  const q = new Query(topics, () => read(...untrack(question)), isApart);
  $effect.pre(() => {
    void asked;
    q.stay();
    alive.add(q as Query<unknown>);
    q.askAnew();
    return () => {
      q.leave();
      alive.delete(q as Query<unknown>);
    };
  });
  return q;
}

/** Said by `app/freshness.ts` alone. */
export function markStale(topics: readonly Topic[]): void {
  for (const q of alive) {
    if (q.topics.some((topic) => topics.includes(topic))) void q.readAgain();
  }
}
