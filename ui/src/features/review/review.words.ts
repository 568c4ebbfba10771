// Reviews: both answer alone, seal, and read one after the other.
import { plural } from "../../shared/plural";
import type { WordsOf } from "../../shared/words";
import type { ReviewKind, ReviewRow, ReviewTurn, ReviewVoidWhy, ReviewWhat } from "./review.data";

const questions = (n: number) => plural(n, { one: "# question", other: "# questions" });

const en = {
  room: "Reviews",
  back: "Back to reviews",
  kinds: {
    short: "Short review",
    midpoint: "Review at half way",
    closing: "Closing review",
    deeper: "A deeper look",
  } satisfies Record<ReviewKind, string>,

  emptyTitle: "Look back together.",
  emptyLede: (name: string) =>
    `You and ${name} answer the same questions, each alone. Nobody reads anything before both have sealed.`,
  listLede: (name: string) => `What you and ${name} said, and what came of it.`,
  noneClosed: "You two held no review here.",
  due: {
    short: (day: string) => `A short review was agreed for about ${day}.`,
    midpoint: (day: string) => `Half way is ${day}. Answer alone first, then meet.`,
    closing: (day: string) => `Your last day is ${day}. Look back while you still meet.`,
    deeper: (day: string) => `A deeper look was agreed for about ${day}.`,
  } satisfies Record<ReviewKind, (day: string) => string>,
  begin: "Begin a review",
  beginWhich: "Begin one now",
  beginKind: {
    short: "Begin the short review",
    midpoint: "Begin the review at half way",
    closing: "Begin the closing review",
    deeper: "Ask these",
  } satisfies Record<ReviewKind, string>,
  size: {
    short: (n: number) => `${questions(n)}, about three minutes`,
    midpoint: (n: number) => `${questions(n)} for you, about fifteen minutes`,
    closing: (n: number) => `${questions(n)} for you, about fifteen minutes`,
  },
  open: "Open now",
  earlier: "Earlier",
  twoOpen: (name: string) => `You and ${name} each began one. Answer one of them, and let the other go.`,
  begunByMe: (day: string) => `You began it ${day}`,
  begunBy: (name: string, day: string) => `${name} began it ${day}`,
  bothOn: (day: string) => `Shown by both ${day}`,
  lines: (n: number) => plural(n, { one: "# line came of it", other: "# lines came of it" }),
  off: (name: string, byMe: boolean) =>
    byMe
      ? "You said that one of you manages or assesses the other. So nothing is rated here."
      : `${name} said that one of you manages or assesses the other. So nothing is rated here.`,
  offMore: "The open questions stay.",

  turns: {
    salts_lost: () => "Your sealed answers cannot be opened",
    read_then_show: (name) => `${name} has shown the answers`,
    show_first: () => "Both are sealed: you show first",
    answer: () => "Your answers are open",
    wait_for_seal: (name) => `Waiting for ${name} to seal`,
    wait_for_answers: (name) => `Both are sealed: ${name} shows first`,
    wait_for_show: (name) => `${name} reads your answers`,
    both: () => "Shown by both",
    void: () => "Nothing of it counts",
  } satisfies Record<ReviewTurn, (name: string) => string>,

  answerTitle: "Answer alone.",
  answerLede: (name: string) =>
    `Only you see this until you seal it. ${name} answers the same. You may leave anything open.`,
  theySealed: (name: string) => `${name} has sealed already. Nothing of it is shown before you seal.`,
  page: (page: number, pages: number) => `Page ${page} of ${pages}`,
  next: "Next questions",
  earlierPage: "Questions before",
  toSeal: "Check and seal",
  leaveOpen: "Leave open",
  words: "In your own words",

  sealTitle: "Check your answers.",
  sealLede: (answered: number, all: number) => {
    if (answered === 0) return "Nothing is answered, so everything stays open.";
    return answered === all
      ? plural(all, { one: "Your one question is answered.", other: "All # questions are answered." })
      : `${answered} of ${questions(all)} are answered; the others stay open.`;
  },
  sealThenMentee: (name: string) =>
    `Sealed answers cannot be changed, not even by you. ${name} shows first; then you choose what you show.`,
  sealThenMentor: (name: string) =>
    `Sealed answers cannot be changed, not even by you. You show yours once ${name} has sealed.`,
  sealThenNow: (name: string) =>
    `${name} has sealed. So your answers go with your seal, and ${name} reads them first.`,
  seal: "Seal my answers",
  sealAndShow: (name: string) => `Seal and show ${name}`,
  sealed: "Sealed. Nobody can change them any more.",
  leftOpen: "Left open",
  goBack: "Go on answering",
  showWhat: (name: string) => `What ${name} gets to read`,
  showWhatHint: (name: string) =>
    `What you keep looks the same to ${name} as what you left open. It cannot be undone later.`,
  nothingToShow: "You left everything open, so there is nothing to show.",

  readTitle: (name: string) => `Read ${name}’s answers.`,
  readLede: (name: string) => `You read them alone. Then choose what ${name} reads of yours.`,
  showFirstTitle: "You show first.",
  showFirstLede: (name: string) =>
    `Both of you have sealed, so nobody can change anything. ${name} reads yours, then shows.`,
  show: (name: string) => `Show ${name}`,
  showNone: "Show nothing",
  shown: "Shown. It goes with your next parcel.",

  waitSeal: (name: string) => `Your answers are sealed. ${name} has not sealed yet.`,
  waitAnswers: (name: string) => `You both sealed. ${name} shows first, then you.`,
  waitShow: (name: string) => `${name} reads your answers now, and then chooses what you read.`,
  goesWithParcel: "It goes with your next parcel.",
  makeParcel: "Make the parcel",
  takeBackSeal: "Take my seal back",
  takeBackShown: "Take back what I showed",
  tookBack: "Taken back. Nothing has left.",
  letGo: "Let this review go",
  letGoTitle: "Let this review go?",
  letGoText: (name: string) =>
    `Answers that were not shown are erased on both laptops. ${name} reads only that it was let go.`,
  keepIt: "Keep it",
  letGoNow: "Let it go",
  saltsLost:
    "This notebook does not hold what opens your seal. It may be an older copy. Let this review go, and begin another.",

  bothTitle: "What you two said",
  bothLede: "Two people, one answer each. Use it to choose what to talk about, not to judge.",
  openAnswers: "In your own words",
  ratedAnswers: "How true it is for each of you",
  ratedAlone: "How true it is for you",
  question: "Question",
  nothingShown: "Left open, or not shown",
  notAsked: "Not asked",
  notWhatWasSealed: (name: string) => `This is not what ${name} sealed. Ask ${name} to send it again.`,
  keptByYou: "only you see this",

  linesTitle: "What comes of it",
  linesLede: (max: number) =>
    max === 1
      ? "At most one thing to keep, change or stop. It may lead somewhere, or to nothing."
      : "At most three things to keep, change or stop. Each may lead somewhere, or to nothing.",
  what: { keep: "Keep", change: "Change", stop: "Stop" } satisfies Record<ReviewWhat, string>,
  whatLegend: "What becomes of it",
  whatHint: {
    keep: "It helps",
    change: "It could help more",
    stop: "It does not help",
  } satisfies Record<ReviewWhat, string>,
  lineField: "What exactly",
  lineHint: "One sentence both can read.",
  write: "Write a line",
  add: "Add this line",
  change: "Change the words",
  keepWords: "Keep these words",
  cancel: "Leave it",
  takeBack: "Take it back",
  lineTaken: "The line is taken back.",
  lineAdded: "Added. It goes with your next parcel.",
  lineChanged: "Changed. It goes with your next parcel.",
  notSent: "not sent yet",
  tooMany: (max: number) =>
    `You both wrote at the same time. There is room for ${max}: take one back, or talk about it.`,
  isOver: "One too many",
  toAgenda: "Put it on the agenda",
  onAgenda: "It is on the agenda of your next meeting.",
  toClause: "Put it into the agreement",
  whichClause: "Which clause it belongs to",
  ownClause: "A clause of its own",
  clauseWords: "The sentence for the agreement",
  propose: (name: string) => `Propose it to ${name}`,
  proposed: "Proposed. It counts once both of you said yes.",
  leadsTo: "Led to",
  clauseNamed: (title: string) => `Clause: ${title}`,
  pointNamed: (title: string) => `Agenda: ${title}`,

  toPaper: "Save or print it",
  planTitle: "Your plan at half way",
  planLede: (name: string) =>
    `Freeze it as it stands today, and rate your skills again, alone or with ${name}.`,
  toSnapshots: "Freeze the plan",
  toSkills: "Rate skills again",

  deeperTitle: "Does the same topic come back?",
  deeperLede: (name: string) =>
    `Pick questions of the longer review. You and ${name} answer them alone, as always.`,
  pick: "Pick deeper questions",
  pickBoth: "Pick at least one question that both of you are asked.",
  asksOnly: (name: string) => `for ${name}`,
  asksYou: "for you",
} as const;

export type Words = WordsOf<typeof en>;
export const words: Words = en;

const VOIDS: Record<ReviewVoidWhy, (who: string, isYou: boolean) => string> = {
  second_seal: (who) => `${who} sealed twice. So nothing of this review counts.`,
  copied_seal: (who) => `A seal from ${who} repeats the other one. So nothing of this review counts.`,
  other_questions: (who) => `A seal from ${who} is for other questions. So nothing of this review counts.`,
  seal_incomplete: (who) =>
    `A seal from ${who} does not cover every question. So nothing of this review counts.`,
  let_go: (who) => `${who} let this review go. What was not shown is erased.`,
  salts_lost: (who, isYou) =>
    isYou
      ? "Your sealed answers could not be opened any more. You can begin another."
      : `${who} lost what opens the sealed answers. You can begin another.`,
};

/** Why nothing of a review counts. */
export function voidWords(row: ReviewRow, name: string): string {
  return row.void === null ? "" : VOIDS[row.void](row.voidByMe ? "You" : name, row.voidByMe);
}
