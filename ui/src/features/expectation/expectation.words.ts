// The room of expectations: rounds, whose turn, what sealing means.
import { plural, type WordsOf } from "../../shared/words";
import type { Length, PartStep, VoidWhy, Way } from "./expectation.data";

const lengths: Record<Length, { name: string; then: (n: number) => string }> = {
  short: { name: "Short form", then: (n) => `${String(n)} sentences, about 12 minutes` },
  full: { name: "Full form", then: (n) => `${String(n)} sentences, about half an hour` },
  themes: { name: "Some themes", then: () => "You choose which" },
  light: {
    name: "Light form",
    then: (n) =>
      plural(n, {
        one: "# sentence from last time, a minute",
        other: "# sentences from last time, three minutes",
      }),
  },
};

type Turn = { title: string; lede: string };

const turns: Record<PartStep, (me: string, partner: string) => Turn> = {
  answer: (_, partner) => ({
    title: "Say alone what you count on",
    lede: `Until you both have sealed, ${partner} sees only whether you have.`,
  }),
  salts_lost: () => ({
    title: "Your sealed answers cannot be opened any more",
    lede: "What opens them is not in this notebook. Nobody did anything wrong. Let the round go and begin a new one together.",
  }),
  show_first: (_, partner) => ({
    title: "Both sealed. You show first",
    lede: `By mail the mentor shows first. ${partner} reads your answers alone, then decides what to show.`,
  }),
  read_then_show: (_, partner) => ({
    title: `${partner} has shown the answers`,
    lede: "You see where you start from alone first. Then you decide what to show.",
  }),
  open_together: () => ({
    title: "Both sealed. Open them together",
    lede: "When you next meet, six words of each of you open both screens at once.",
  }),
  carry_lock: (_, partner) => ({
    title: "Both sealed. Yours has to travel first",
    lede: `${partner} needs your next parcel. Then you open together when you meet.`,
  }),
  wait_for_seal: (_, partner) => ({
    title: `Yours is sealed. ${partner} has not sealed yet`,
    lede: "Nobody can change your answers now, and nobody sees them.",
  }),
  wait_for_answers: (_, partner) => ({
    title: `Both sealed. ${partner} is next`,
    lede: `The answers of ${partner} come with the next parcel.`,
  }),
  compare: () => ({
    title: "Both have shown their answers",
    lede: "Read where you start from, and choose what to talk about.",
  }),
  void: () => ({
    title: "This round does not count",
    lede: "Nothing of it counts. You can begin another one.",
  }),
};

const voids: Record<VoidWhy, (who: string) => string> = {
  second_seal: (who) =>
    `${who} sealed twice. That happens with a restored notebook, or when somebody wanted to answer again.`,
  copied_seal: () => "One seal holds what the other had sealed.",
  other_questions: () => "A seal was made for other sentences than those you both read.",
  seal_incomplete: () => "A seal does not cover every sentence.",
  abandoned: (who) => `${who} let this round go. Nothing that was not shown is kept.`,
  salts_lost: (who) => `${who} cannot open the sealed answers any more.`,
  other_kept: () => "You both began a round at the same time. The other one was kept.",
};

const en = {
  room: "Expectations",
  emptyTitle: "What do you count on?",
  emptyLede: (partner: string) =>
    `You and ${partner} answer the same sentences, each alone. Then both see where you start from, and choose what to talk about.`,
  begin: "Begin a round",
  beginAnother: "Begin another round",
  beginTitle: "Which sentences?",
  beginLede: "Every answer stays with you until you seal it. You may leave anything open.",
  stayedOpen: "This round stayed open",
  stayedOpenLede: "The pair was closed before both had shown. What was shown stays here to read.",
  closedLede: "What each of you said stays here to read.",
  noneTogether: "The two of you began no round.",
  aid: "A conversation aid. Not validated, no norms.",
  form: "Form",
  lengths,
  fromAreas: "From the ten areas",
  fromAreasThen: (n: number) => plural(n, { one: "The area you marked", other: "The # areas you marked" }),
  way: "How will you show your answers to each other?",
  ways: {
    mail: { name: "By mail", then: "The mentor shows first, then the mentee decides." },
    room: {
      name: "Together, when we meet",
      then: "Six words of each, read aloud, open both screens at once.",
    },
  } satisfies Record<Way, { name: string; then: string }>,
  inTheRoom: "to open together",
  openTogether: "Open together",
  goByMail: "Go on by mail instead",
  backToRoom: "Open together after all",
  movedBy: (who: string) => `${who} moved this round from the room to mail.`,
  movedSealed: (mentor: string | undefined) =>
    `What is sealed stays sealed, and nobody answers again. By mail ${mentor === undefined ? "you show" : `${mentor} shows`} first; the six words open nothing any more.`,
  alsoByParcel: "Your answers also go with your next parcel, should the other screen have stayed shut.",
  themes: "Themes",
  themeCount: (n: number) => plural(n, { one: "# sentence", other: "# sentences" }),
  beginNow: "Begin",
  onlyMe: "Only you see your answers.",
  turns,
  voids,
  turnTwo: (partner: string) => ({
    title: `${partner} added sentences`,
    lede: "Answer them alone, and seal them too. What you have sealed stays as it is.",
  }),
  you: "You",
  goOnAnswering: "Go on answering",
  startAnswering: "Answer the first sentence",
  checkAnswers: "Check your answers",
  answered: (n: number, of: number) => `${String(n)} of ${String(of)} answered`,
  partTwo: (partner: string) => `Sentences of ${partner}`,
  partTwoMine: "Your own sentences",
  propose: (partner: string) => `Let ${partner} answer too`,
  proposeHint: (partner: string) =>
    `The sentences go to ${partner} with your next parcel, without your answers.`,
  proposed: (partner: string) => `The sentences go to ${partner} with your next parcel.`,
  invite: (partner: string) => `Invite ${partner}`,
  inviteHint: (partner: string) => `You can seal as soon as ${partner} has joined.`,
  inInvitation: (partner: string) =>
    `Your seal travels in the invitation. ${partner} answers after joining, and knows only that you have sealed.`,
  makeParcel: "Make parcel",
  leaves: "It leaves with your next parcel. Until then you can take it back.",
  takeBackSeal: "Take my seal back",
  takeBackReveal: "Take my answers back",
  show: (partner: string) => `Show my answers to ${partner}`,
  showTitle: (partner: string) => `Show your answers to ${partner}?`,
  showAll: (n: number) =>
    plural(n, { one: "The one answer you gave is shown.", other: "All # answers you gave are shown." }),
  showSome: (n: number, closed: number) =>
    `${plural(n, { one: "# answer is shown.", other: "# answers are shown." })} ${plural(closed, {
      one: "# stays closed.",
      other: "# stay closed.",
    })}`,
  looksOpen: "What stays closed looks as if you had left it open.",
  cannotTakeBack: "Once a parcel has carried them, this cannot be undone.",
  showNow: "Show them",
  change: "Change what is shown",
  notYet: "Not yet",
  compare: "Where we start from",
  talk: "The talk",
  waiting: (n: number) =>
    plural(n, { one: "# outcome waits for your yes", other: "# outcomes wait for your yes" }),
  read: "Read them",
  readOne: "Read it",
  agreedOutcomes: (n: number) => plural(n, { one: "# outcome agreed", other: "# outcomes agreed" }),
  talked: (day: string) => `You have talked, ${day}`,
  letGo: "Let this round go",
  letGoTitle: "Let this round go?",
  letGoText: (partner: string) =>
    `The round does not count, for you or for ${partner}. Your answers that nobody has seen are erased. There is no penalty.`,
  letGoDraft: "Your answers in it are erased. Nobody has seen anything of it.",
  letGoNow: "Let it go",
  keepIt: "Keep it",
  startAgain: "Let it go and start again",
  crossed: "You both began a round",
  crossedLede: (partner: string) =>
    `You and ${partner} began at the same time. Choose the one to keep. Your answers to the same sentences move over.`,
  keepThis: "Keep this one",
  earlier: "Earlier rounds",
  roundName: (number: number, length: Length) =>
    `Round ${String(number)}, ${lengths[length].name.toLowerCase()}`,
  begunBy: (who: string, day: string) => `begun by ${who}, ${day}`,
  states: { open: "open", revealed: "both shown", talked: "talked", void: "not counted" },
  steps: "How it goes",
  sealedOn: (day: string) => `sealed ${day}`,
  notSealed: "not sealed yet",
  shownOn: (day: string) => `shown ${day}`,
  notShown: "not shown yet",
  honest: "What nobody can promise",
  honestLines: [
    "Nobody can be forced to show answers. Whoever shows last may stop.",
    "A screen can be photographed.",
    "A round that is let go loses the answers nobody has seen.",
  ],
  openIt: "Open",
  answerTwo: "Answer part 2",
} as const;

export type Words = WordsOf<typeof en>;
export const words = en;
