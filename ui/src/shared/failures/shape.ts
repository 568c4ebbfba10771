import type { Failure } from "../../bindings";

/** What happened, what is safe, what to do next: three short sentences. */
export type FailureWords = { what: string; safe: string; next: string };

/** Who the sentences speak of, where they name the partner: "Sam", or "your partner". */
export type Said<C extends Failure["code"]> =
  FailureWords | ((failure: Extract<Failure, { code: C }>, partner: string) => FailureWords);

/** The words of some codes; `satisfies` keeps each table whole. */
export type Table<C extends Failure["code"]> = { readonly [K in C]: Said<K> };

export const UNTOUCHED = "Your notebook is untouched.";
export const KEPT = "What you wrote is still on this page.";
export const NOTHING_MADE = "Nothing was made yet.";
