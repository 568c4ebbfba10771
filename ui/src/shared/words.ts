// The shape of words, plurals, and the words of every failure.
// Sentences live in *.words.ts and nowhere else; a missing one is a type error.

import type { Failure } from "../bindings";
import { arrival } from "./failures/arrival.words";
import { life } from "./failures/life.words";
import { idp } from "./failures/idp.words";
import { expectation } from "./failures/expectation.words";
import { meeting } from "./failures/meeting.words";
import { notebook } from "./failures/notebook.words";
import { pair } from "./failures/pair.words";
import type { FailureWords, Table } from "./failures/shape";

export { LOCALE, plural } from "./plural";
export type { FailureWords } from "./failures/shape";

/** The type another language must satisfy, taken from the English words. */
export type WordsOf<T> = {
  readonly [K in keyof T]: T[K] extends string
    ? string
    : T[K] extends (...given: infer G) => infer Said
      ? (
          ...given: G
        ) => Said extends string ? string : Said extends readonly string[] ? readonly string[] : Said
      : T[K] extends readonly string[]
        ? readonly string[]
        : WordsOf<T[K]>;
};

export const failures: Table<Failure["code"]> = {
  ...notebook,
  ...pair,
  ...life,
  ...idp,
  ...expectation,
  ...meeting,
  ...arrival,
};

const YOUR_PARTNER = "your partner";

/** `partner` is named in the sentences where it is known who it is. */
export function failureWords(failure: Failure, partner: string = YOUR_PARTNER): FailureWords {
  // The table is typed code by code; here the code and its facts arrive together.
  const said = failures[failure.code] as
    FailureWords | ((failure: Failure, partner: string) => FailureWords) | undefined;
  if (said === undefined) return notebook.unexpected;
  return typeof said === "function" ? said(failure, partner) : said;
}
