// The mail that carries a parcel, and the request for one: no topic, readable on a phone, at most 90 words.
import type { Failure } from "./parcels.data";

const NUMBERS = [
  "no",
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
] as const;
const MINUTES_AN_ANSWER = 2;
const MINUTES_A_SIGNATURE = 5;
/** 45 sentences took people about 12 minutes. */
const MINUTES_A_SHORT_ANSWER = 12 / 45;
const MINUTES_A_DECISION = 5;
const MINUTES_MAX = 60;

function inWords(n: number): string {
  return NUMBERS[n] ?? String(n);
}

/** What a mail asks of whoever reads it. */
export type MailAsks = {
  answersNeeded: number;
  shortAnswersNeeded: number;
  decisionNeeded: boolean;
  signatureNeeded: boolean;
};

/** "two answers and your signature", or nothing. */
export function neededWords(asks: MailAsks, whose = "your"): string {
  const { answersNeeded, shortAnswersNeeded, decisionNeeded, signatureNeeded } = asks;
  const many = (n: number, one: string, other: string) =>
    n === 0 ? [] : [n === 1 ? `one ${one}` : `${inWords(n)} ${other}`];
  const needed = [
    ...many(answersNeeded, "answer", "answers"),
    ...many(shortAnswersNeeded, "short answer", "short answers"),
    ...(decisionNeeded ? ["a look and one decision"] : []),
    ...(signatureNeeded ? [`${whose} signature`] : []),
  ];
  const last = needed.pop() ?? "";
  return needed.length === 0 ? last : `${needed.join(", ")} and ${last}`;
}

export function minutesWords(asks: MailAsks): string {
  const minutes = Math.ceil(
    asks.answersNeeded * MINUTES_AN_ANSWER +
      asks.shortAnswersNeeded * MINUTES_A_SHORT_ANSWER +
      (asks.decisionNeeded ? MINUTES_A_DECISION : 0) +
      (asks.signatureNeeded ? MINUTES_A_SIGNATURE : 0),
  );
  const round = minutes <= 12 ? minutes : Math.min(MINUTES_MAX, Math.ceil(minutes / 5) * 5);
  return round === 1 ? "about one minute" : `about ${inWords(round)} minutes`;
}

export function parcelMail(given: { me: string; partner: string; asks: MailAsks }): {
  subject: string;
  body: string;
} {
  const { me, partner, asks: wanted } = given;
  const needed = neededWords(wanted);
  const asks =
    needed === "" ? "It needs nothing from you but a look." : `It needs ${needed}, ${minutesWords(wanted)}.`;
  return {
    subject: needed === "" ? `Mentoring file from ${me}` : `Mentoring file from ${me}, reply needed`,
    body: [
      `Hello ${partner},`,
      `Here is my file for our mentoring. ${asks}`,
      "Please open it on your laptop with Ithaca. If anything does not work, call me; you have my number.",
      me,
    ].join("\n\n"),
  };
}

const CHANGED = "Your file reached me changed. Could you make it again and send it?";
const NOT_YOURS = "A file reached me that may not be yours. Shall we speak before I open anything?";

/** What to ask for, where asking helps. */
const REQUESTS: Partial<Record<Failure["code"], string>> = {
  damaged: "Your file reached me cut short. Could you make it again and send it?",
  not_for_you: "Your file does not open here. Could you make it again for me and send it?",
  header_too_long: CHANGED,
  too_many_stanzas: NOT_YOURS,
  not_signed: NOT_YOURS,
  signed_for_other_use: NOT_YOURS,
  malformed: CHANGED,
  entry_malformed: CHANGED,
  entry_of_other_pair: "A part of your file belongs to another pair. Could you make it again and send it?",
  entry_author_unknown: NOT_YOURS,
  entry_signature_wrong: CHANGED,
  took_too_long: "Your file does not open here. Could you make it again and send it?",
  clock_runaway: "Your file does not open here. Could you make it again and send it?",
  chain_broken: "A part is missing before your file. Could you use “Send everything instead”?",
  for_somebody_else: "A file reached me that was made for another person. Could you send me mine?",
  bad_signature: NOT_YOURS,
  not_from_partner: "A file reached me from a key I do not know. Do you have a new laptop? Please call me.",
  key_replaced: "A file reached me that was made with your old key. Was it you? Please call me.",
  backdated: "Your file does not fit what I have. Do you use Ithaca in two places? Please call me.",
};

export type Request = { me: string; partner: string | undefined };

function letter(given: Request, asks: string): string {
  const hello = given.partner === undefined ? "Hello," : `Hello ${given.partner},`;
  return [hello, `${asks} Nothing is lost on my side.`, `Thank you,\n${given.me}`].join("\n\n");
}

export function requestFor(failure: Failure, given: Request): string | undefined {
  const asks = REQUESTS[failure.code];
  return asks === undefined ? undefined : letter(given, asks);
}

/** Asks for everything, where an earlier part is missing or this notebook is the older copy. */
export function requestEverything(given: Request): string {
  return letter(given, "A part before your file is missing here. Could you use “Send everything instead”?");
}
