import { plural, type WordsOf } from "../../shared/words";

const clauses = (count: number) => plural(count, { one: "# clause", other: "# clauses" });

const en = {
  title: "Read it, then sign",
  first: (count: number) =>
    `Both of you settled ${clauses(count)}. You sign first; the version stands when both have signed.`,
  partnerSigned: (partner: string, count: number, day: string) =>
    `${partner} accepted all ${clauses(count)} and signed on ${day}.`,
  countersign: (version: number) => `With your signature version ${version} is signed by both.`,
  tick: (count: number) =>
    plural(count, { one: "I have read the clause", other: "I have read all # clauses" }),
  tickMissing: "Tick this once you have read them.",
  who: "Who signs",
  role: { mentee: "mentee", mentor: "mentor" },
  withKey: "With which key",
  key: (colour: string, day: string) => `Your key of the pair ${colour}, made ${day}`,
  what: "What exactly",
  whatSay: "The text on the left, whose words are",
  typedName: "Type your name",
  passphrase: "Passphrase",
  passphraseHint: "You may paste it.",
  sign: (version: number) => `Sign version ${version}`,
  signing: "Signing…",
  notYet: "Not yet",
  simple: "A simple electronic record of an agreement. Not a qualified signature, not a legal contract.",
  takeBackUntil: "You can take it back until it has left in a parcel.",
  textRegion: "The text you sign",

  signedTitle: (version: number) => `You signed version ${version}`,
  signedWaiting: (partner: string) =>
    `Your signature waits on this laptop. It reaches ${partner} with your next parcel.`,
  signedLeft: (partner: string) => `Your signature has left. Now it is ${partner}’s turn.`,
  bothTitle: (version: number) => `Version ${version} is signed by both`,
  bothLede: (partner: string) => `The record is complete here. ${partner} has it with your next parcel.`,
  makeParcel: (partner: string) => `Make parcel for ${partner}`,
  openRecord: "Open the record",
  takeBack: "Take my signature back",
  tookBack: "Your signature is taken back.",
  backToClauses: "Back to the clauses",
} as const;

export type Words = WordsOf<typeof en>;
export const words: Words = en;
