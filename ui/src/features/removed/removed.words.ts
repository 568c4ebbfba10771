import type { WordsOf } from "../../shared/words";

const en = {
  strip: "Removed",
  title: "What you removed",
  lede: "Each stays here for 60 days, for you alone, and is erased then. Goals that you removed stand in your plan.",
  none: "Nothing was removed in the last 60 days.",
  what: {
    sheet_entry: "Entry of a sheet",
    step: "Step of a goal",
    progress_note: "Progress note",
    idea: "Parked idea",
    checkin: "Answer between meetings",
    promise: "Promise to yourself",
  },
  whatOf: (what: string, partner: string) => `${what}, with ${partner}`,
  when: (day: string, until: string) => `removed ${day}, stays until ${until}`,
  told: (what: string, when: string) => `${what} · ${when}`,
  back: "Bring it back",
  backWhich: (words: string) => `Bring it back: ${words}`,
  toSettings: "Back to Settings",
  isBack: "It is back where it stood.",
};

export const words: WordsOf<typeof en> = en;
