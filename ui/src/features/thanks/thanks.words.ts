// Thank-yous, on the page of the pair.
import type { WordsOf } from "../../shared/words";

const en = {
  title: "Thank-yous",
  say: (partner: string) => `Say thanks to ${partner}`,
  sayMore: "a few words; both of you keep them",
  begin: "How it could begin",
  field: "Your thank-you",
  hint: (partner: string) => `It leaves with your next parcel. You and ${partner} both keep it.`,
  give: (partner: string) => `Give it to ${partner}`,
  you: "You",
  waits: "It leaves with your next parcel.",
  change: "Change it",
  keep: "Keep these words",
  notNow: "Not now",
  takeBack: "Take it back",
  card: "Print it as a card",
  did: {
    given: "It leaves with your next parcel.",
    changed: "The words are changed.",
    tookBack: "Taken back. Nothing of it leaves.",
  },
} as const;

export type Words = WordsOf<typeof en>;
export const words: Words = en;
