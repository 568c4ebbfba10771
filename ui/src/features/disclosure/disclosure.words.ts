// May I say this about you to somebody else?
import type { WordsOf } from "../../shared/words";

const en = {
  title: "May I say this?",
  lede: (name: string) =>
    `Before one of you says something about the other to somebody else, ask here. A yes covers exactly these words, and nothing more. ${name} is asked the same way.`,
  none: "Nobody has asked yet. What you both said yes to will stand here, with both days.",
  noPartner: "You can ask once your partner has joined.",
  askTitle: "Ask before you say something",
  toWhom: "To whom",
  toWhomHint: "A name and what they do, as “Lena, who runs the programme”.",
  words: "The exact words you would say",
  askIt: (name: string) => `Ask ${name}`,
  offerWords: (name: string) => `Offer these words to ${name}`,
  rewordTitle: "Other words",
  notNow: "Not now",
  wouldSay: (name: string, whom: string) => `${name} would say to ${whom}:`,
  youWouldSay: (whom: string) => `You would say to ${whom}:`,
  saidWith: "Both said yes to:",
  yes: "Yes, these words",
  yesThen: "These words to this person, nothing more.",
  other: "Other words",
  otherThen: (name: string) => `${name} answers yours instead.`,
  waits: (name: string) => `It waits for ${name}. Until there is a yes, it is not said.`,
  parked: "Kept for the talk.",
  crossed: "You both wrote other words at the same time. Yours:",
  agreed: (day: string) => `Both said yes, ${day}.`,
  declined: (name: string) => `${name} said no. So it stays between you.`,
  youDeclined: "You said no. So it stays between you.",
  reason: "Reason:",
  tookBack: "Taken back. So it stays between you.",
  takeBack: "Take it back",
  needYou: "These need you",
  open: "Waiting",
  settled: "Settled",
  stayedOpen: "Stayed open",
  unanswered: "It was not answered before the pair ended. So it stays between you.",
  done: {
    asked: "Asked. It leaves with your next parcel.",
    yes: "You said yes. It leaves with your next parcel.",
    no: "You said no. It leaves with your next parcel.",
    talk: "Kept for the talk. It leaves with your next parcel.",
    tookBack: "Taken back.",
  },
} as const;

export type Words = WordsOf<typeof en>;
export const words: Words = en;
