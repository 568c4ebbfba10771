// What you take along: the learning page, and the letter to yourself.
import type { WordsOf } from "../../shared/words";

const en = {
  title: "What you take along",
  lede: (partner: string) => `For you, at any time. You may share a part with ${partner}, one by one.`,
  parts: {
    learned: { title: "What I learned", hint: "About the work, and about yourself." },
    using: { title: "How I will use it", hint: "The next time it matters, what will you do?" },
    thanks: { title: "Thanks", hint: "Whom you thank, and for what." },
    next: { title: "What comes next", hint: "One thing you go on with, and with whom." },
  },
  share: (partner: string) => `Share it with ${partner}`,
  shareAgain: "Share these words too",
  shareTitle: (title: string) => `Share “${title}”?`,
  shareGoes: (partner: string) => `Exactly these words will go to ${partner}:`,
  shareNow: "Share it now",
  notNow: "Not now",
  takeBack: "Take it back",
  isShared: (partner: string) => `${partner} has these words, or gets them with your next parcel.`,
  wasShared: (partner: string) => `${partner} has earlier words. Yours have changed since.`,
  theirsOn: (partner: string, part: string) => `${partner} shared, of “${part}”`,
  print: "Save or print it",
  book: "Carry-away book",
  bookMore: "Plan, lessons, thank-yous and lines for a CV as one paper; you tick what goes in",
  pack: "Handover pack",
  packMore: "For a new mentor: goals, chosen sheets, what you learned",
  letter: "A letter to yourself",
  letterLede:
    "Write it in the first week: what you hope for, and what you would tell yourself at the end. Then it closes until the last month.",
  letterField: "Dear me",
  closes: (day: string) => `You can write at it until ${day}.`,
  courtesy: "It is a courtesy lock: nothing but this page keeps it shut.",
  closed: (day: string) => `Your letter is closed until ${day}.`,
  openNow: "Open it now",
  open: "Your letter from the beginning.",
  did: {
    shared: "It leaves with your next parcel.",
    tookBack: "Taken back. What has arrived there cannot be made unread.",
    opened: "Your letter is open.",
  },
} as const;

export type Words = WordsOf<typeof en>;
export const words: Words = en;
