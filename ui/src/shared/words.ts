// The shape of words, plurals, and the words of every failure.
// Sentences live in *.words.ts and nowhere else; a missing one is a type error.

import type { Failure } from "../bindings";

/** The language of the screens, for Intl. */
export const LOCALE = "en-GB";

/** The type another language must satisfy, taken from the English words. */
export type WordsOf<T> = {
  readonly [K in keyof T]: T[K] extends string
    ? string
    : T[K] extends (...given: infer G) => string
      ? (...given: G) => string
      : T[K] extends readonly string[]
        ? readonly string[]
        : WordsOf<T[K]>;
};

const rules = new Intl.PluralRules(LOCALE);

/** Picks the form that the language asks for; `#` stands for the number. */
export function plural(
  n: number,
  forms: { one: string; other: string } & Partial<Record<Intl.LDMLPluralRule, string>>,
): string {
  const form = forms[rules.select(n)] ?? forms.other;
  return form.replaceAll("#", new Intl.NumberFormat(LOCALE).format(n));
}

/** What happened, what is safe, what to do next: three short sentences. */
export type FailureWords = { what: string; safe: string; next: string };

type Code = Failure["code"];
type Said<C extends Code> = FailureWords | ((failure: Extract<Failure, { code: C }>) => FailureWords);

const untouched = "Your notebook is untouched.";

export const failures: { readonly [C in Code]: Said<C> } = {
  passphrase_wrong: ({ wait_seconds }) => ({
    what: "This passphrase does not open the notebook.",
    safe: "Wrong tries are never counted against your data.",
    next:
      wait_seconds > 0
        ? plural(wait_seconds, {
            one: "Wait # second, then try again.",
            other: "Wait # seconds, then try again.",
          })
        : "Try again, perhaps with “Show what I type”.",
  }),
  passphrase_too_short: ({ chars_min }) => ({
    what: "This passphrase is too short to protect you.",
    safe: "Nothing was made yet.",
    next: plural(chars_min, {
      one: "Use at least # character.",
      other: "Use at least # characters. Four or five unrelated words are good.",
    }),
  }),
  recovery_words_wrong: {
    what: "These are not the eight words of this notebook.",
    safe: untouched,
    next: "Compare them with your sheet, word by word, in their order.",
  },
  person_name_missing: {
    what: "There is no name yet.",
    safe: "Nothing was made yet.",
    next: "Write the name your partner knows you by.",
  },
  person_name_too_long: ({ chars_max }) => ({
    what: "This name is too long.",
    safe: "Nothing was made yet.",
    next: plural(chars_max, { one: "Use at most # character.", other: "Use at most # characters." }),
  }),
  notebook_in_use: {
    what: "This notebook is open in another window.",
    safe: untouched,
    next: "Close the other Ithaca, then start this one again.",
  },
  notebook_read_only: {
    what: "Ithaca may not write where your notebook lies.",
    safe: untouched,
    next: "Allow writing to its folder, or move it to a place that is yours.",
  },
  notebook_damaged: {
    what: "Part of this notebook cannot be read.",
    safe: "Ithaca changed nothing, and your backups lie beside it.",
    next: "Copy the whole folder to a safe place before anything else.",
  },
  newer_ithaca_needed: {
    what: "A newer Ithaca wrote this notebook.",
    safe: untouched,
    next: "Install the newer Ithaca on this laptop.",
  },
  disk_full: {
    what: "There is no room left on this disk.",
    safe: "Everything saved before stands.",
    next: "Make some room, then do it again.",
  },
  unexpected: {
    what: "Something went wrong that Ithaca has no words for.",
    safe: "Everything saved before stands.",
    next: "Try it once more. If it stays, close Ithaca and start it again.",
  },
};

export function failureWords(failure: Failure): FailureWords {
  // The table is typed code by code; here the code and its facts arrive together.
  const said = failures[failure.code] as FailureWords | ((failure: Failure) => FailureWords) | undefined;
  if (said === undefined) return failures.unexpected as FailureWords;
  return typeof said === "function" ? said(failure) : said;
}
