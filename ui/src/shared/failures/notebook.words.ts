// Opening the notebook, its passphrase, its sheet, and the laptop it lies on.
import { plural } from "../plural";
import { KEPT, NOTHING_MADE, UNTOUCHED, type Table } from "./shape";

const NEVER_COUNTED = "Wrong tries are never counted against your data.";

function waitWords(seconds: number, otherwise: string): string {
  if (seconds <= 0) return otherwise;
  return plural(seconds, { one: "Wait # second, then try again.", other: "Wait # seconds, then try again." });
}

type Codes =
  | "locked"
  | "not_locked"
  | "wrong_passphrase"
  | "passphrase_too_short"
  | "backup_not_made"
  | "recovery_words_wrong"
  | "recovery_word_wrong"
  | "recovery_sheet_gone"
  | "notebook_in_use"
  | "notebook_read_only"
  | "notebook_damaged"
  | "not_a_backup"
  | "newer_ithaca_needed"
  | "disk_full"
  | "name_missing"
  | "text_too_long"
  | "text_unprintable"
  | "zone_unknown"
  | "unexpected";

export const notebook = {
  locked: {
    what: "The notebook is locked.",
    safe: "Everything saved before stands.",
    next: "Open it with your passphrase, then do it again.",
  },
  not_locked: {
    what: "This needs a locked notebook, and yours is open.",
    safe: UNTOUCHED,
    next: "Lock it first, then do it again.",
  },
  wrong_passphrase: ({ waitSeconds }) => ({
    what: "This passphrase does not open the notebook.",
    safe: NEVER_COUNTED,
    next: waitWords(waitSeconds, "Try again, perhaps with “Show what I type”."),
  }),
  passphrase_too_short: ({ charsMin }) => ({
    what: "This passphrase is too short to protect you.",
    safe: NOTHING_MADE,
    next: plural(charsMin, {
      one: "Use at least # character.",
      other: "Use at least # characters. Four or five unrelated words are good.",
    }),
  }),
  recovery_words_wrong: ({ waitSeconds }) => ({
    what: "These are not the eight words of this notebook.",
    safe: NEVER_COUNTED,
    next: waitWords(waitSeconds, "Compare them with your sheet, word by word, in their order."),
  }),
  recovery_word_wrong: ({ place }) => ({
    what: `Word ${place} is not the one on your sheet.`,
    safe: "Your notebook and your sheet are fine.",
    next: `Compare word ${place} letter by letter, then type it again.`,
  }),
  recovery_sheet_gone: {
    what: "The eight words can no longer be shown.",
    safe: "A sheet you printed or wrote down still works.",
    next: "If you have none, make a new sheet with your passphrase.",
  },
  notebook_in_use: {
    what: "This notebook is open in another window.",
    safe: UNTOUCHED,
    next: "Close the other Ithaca, then start this one again.",
  },
  notebook_read_only: {
    what: "Ithaca may not write where your notebook lies.",
    safe: UNTOUCHED,
    next: "Allow writing to its folder, or move it to a place that is yours.",
  },
  notebook_damaged: {
    what: "Part of this notebook cannot be read.",
    safe: "Ithaca changed nothing, and your backups lie beside it.",
    next: "Copy the whole folder to a safe place. Then put a backup back.",
  },
  not_a_backup: {
    what: "This file is no backup of a notebook, or it is cut short.",
    safe: UNTOUCHED,
    next: "Backups lie in the folder “backups”, one for each day, and end in “.tar”.",
  },
  newer_ithaca_needed: {
    what: "A newer Ithaca wrote this notebook.",
    safe: UNTOUCHED,
    next: "Install the newer Ithaca on this laptop.",
  },
  backup_not_made: {
    what: "The backup that must stand before this could not be made.",
    safe: "Nothing was changed.",
    next: "Make some room where your notebook lies, then do it again.",
  },
  disk_full: {
    what: "There is no room left on this disk.",
    safe: "Everything saved before stands.",
    next: "Make some room, then do it again.",
  },
  name_missing: {
    what: "There is no name yet.",
    safe: KEPT,
    next: "Write a name, then go on.",
  },
  text_too_long: ({ charsMax, over }) => ({
    what: plural(over, {
      one: `This text is # character over its ${charsMax}.`,
      other: `This text is # characters over its ${charsMax}.`,
    }),
    safe: "Nothing is cut off, and it is still on this page.",
    next: "Shorten it, then do it again.",
  }),
  text_unprintable: {
    what: "This text holds signs that no page can show.",
    safe: KEPT,
    next: "Take them out, or type the text again.",
  },
  zone_unknown: {
    what: "Ithaca does not know this time zone.",
    safe: KEPT,
    next: "Choose the city nearest to you.",
  },
  unexpected: {
    what: "Something went wrong that Ithaca has no words for.",
    safe: "Everything saved before stands.",
    next: "Try it once more. If it stays, close Ithaca and start it again.",
  },
} satisfies Table<Codes>;
