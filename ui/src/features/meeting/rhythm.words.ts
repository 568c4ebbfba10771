// When a rhythm slips, and when it grows quiet: facts and offers, never an accusation.
import { dayPlain, type Day } from "../../shared/day";
import type { WordsOf } from "../../shared/words";
import type { SilenceStep } from "./meeting.data";

const en = {
  missed: "Your rhythm has slipped. Four ways on, all good ones.",
  missedLabel: "Four ways on",
  shorter: "A shorter meeting",
  shorterThen: "Half the time, soon.",
  later: "A later date",
  laterThen: "One more interval from now.",
  pause: "A pause",
  pauseThen: "With a day of return.",
  rhythm: "Another rhythm",
  rhythmThen: "Change the clause together.",

  quiet: (partner: string, day: Day, today: Day) =>
    `You and ${partner} were last in touch on ${dayPlain(day, today)}.`,
  quietMore: {
    hello: "Weeks go by fast. One kind line is enough.",
    pause: "A kind line, or a pause with a day of return: both are fine.",
    end: "A kind line, a pause, or an end without blame: all of them are fine.",
  } satisfies Record<SilenceStep, string>,
  quietLabel: "What you can do",
  hello: "Write a kind line",
  helloThen: "You read it over and send it.",
  end: "End without blame",
  endThen: "One short talk, as you agreed.",
  notNow: "Not now",
  notNowThen: "Ask again later.",
  leftAside: "Put aside.",
  see: "See what you can do",

  mailTitle: "A mail, yours to change",
  subject: "Subject",
  text: "Text of the mail",
  openMail: "Open in my mail program",
  copy: "Copy the text",
  sendsNothing: "Ithaca sends nothing by itself. You press Send in your mail.",
  mailOpens: "Your mail program opens.",
  helloSubject: (me: string) => `A short hello from ${me}`,
  helloBody: (partner: string, me: string) =>
    `Hello ${partner},\n\nI hope all is well. Shall we find a new date? If now is a bad time, a pause is fine too.\n\n${me}`,
  endBody: (partner: string, me: string) =>
    `Hello ${partner},\n\nI hope all is well. Perhaps this is a good moment to close, and that is nobody’s fault. Shall we have one short talk to end it well? If you would rather go on, I am glad too.\n\n${me}`,

  endTitle: "An end without blame",
  endSay:
    "Ending is a good way to finish, and no reason is needed. Nothing ends by itself: you talk, and both of you know where you stand.",
  closingTalk: "Propose a closing talk",
  endMail: "Write a kind line about it",
  readClause: "Read what you agreed about ending",
} as const;

export type Words = WordsOf<typeof en>;
export const words: Words = en;
