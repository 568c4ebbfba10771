import { dayPlain, fromToday, type Day } from "../../shared/day";
import { dayHere } from "../../shared/here";
import { plural, type WordsOf } from "../../shared/words";
import { reviewHeadlines } from "./review.words";
import type { Target } from "./target";
import type { Headline, StepKind, StepState } from "./today.data";

const en = {
  room: "Today",
  steps: "The steps, in order",
  step: {
    draft: "Draft",
    invite: "Invite",
    agree: "Agree",
    sign: "Sign",
    expectations: "Expectations",
    first_meeting: "First meeting",
    compare: "Compare",
    plan: "Plan",
    meet: "Meet",
    review: "Review",
    close: "Close",
  } satisfies Record<StepKind, string>,
  stepState: { done: "done", now: "now", later: "later" } satisfies Record<StepState, string>,
  yourPartner: "your partner",
  also: "Also open",
  recovery: "Your recovery sheet is not checked yet. Without it, a forgotten passphrase loses everything.",
  recoveryAct: "Do it now",
  stillKnown: "Once a month: do you still know where your recovery sheet is?",
  stillHave: "I still have it",
  newSheet: "Make a new sheet",
  notNow: "Not now",
  backupMissing:
    "The backup of today was not made. What you write is saved. Free some space on the disk, then back up again.",
  backupMissingAct: "To the backup",
  lapsedRest: "Let it rest for a month",
  afterClosing: (partner: string, day: string) =>
    `You and ${partner} closed on ${day}. You asked to be reminded once: what came of it?`,
  afterClosingLook: "Look at what you took along",
  afterClosingAway: "Put it away",
  copyAsked:
    "No copy of your backup left this laptop for a month. If the laptop is lost, so are the backups on it.",
  saveCopy: "Save one elsewhere",
  notVerified: (name: string) => `You and ${name} are not verified yet. It takes one minute by voice.`,
  notVerifiedAct: "Compare safety words",
  review: {
    short: (day: string, ahead: string) => `Day-30 review: ${day}, ${ahead}.`,
    midpoint: (day: string, ahead: string) => `Review at half way: ${day}, ${ahead}.`,
    closing: (day: string, ahead: string) => `Closing review: ${day}, ${ahead}.`,
    deeper: (day: string, ahead: string) => `A deeper look: ${day}, ${ahead}.`,
  },
} as const;

export type Words = WordsOf<typeof en>;
export const words: Words = en;

/** What the first line says, why now, and its one button. */
export type HeadlineWords = { title: string; lede: string; act: string; go: Target };

type Given = { partner: string; today: Day };
type Of<I extends Headline["is"]> = Extract<Headline, { is: I }>;
type Table = { readonly [I in Headline["is"]]: (line: Of<I>, given: Given) => HeadlineWords };

type RoundStep = Of<"round_needs_me">["step"];
const yourTurn = () => "It is your turn in your expectations.";
const ROUND_TITLES: Record<RoundStep, (partner: string) => string> = {
  answer: (partner) => `${partner} asks what you count on.`,
  salts_lost: () => "Your sealed answers cannot be opened any more.",
  show_first: () => "You both sealed. You show your answers first.",
  read_then_show: (partner) => `${partner} has shown the answers. Read where you start from.`,
  open_together: () => "You both sealed. Open them together.",
  carry_lock: yourTurn,
  wait_for_seal: yourTurn,
  wait_for_answers: yourTurn,
  compare: yourTurn,
  void: yourTurn,
};

const clauses = (n: number) => plural(n, { one: "# clause", other: "# clauses" });

/** "Reply times, and Feedback is not an appraisal": at most three titles. */
function titleList(titles: readonly string[], count: number): string {
  const shown = titles.slice(0, 3);
  if (count > shown.length) return `${shown.join(", ")} and ${count - shown.length} more.`;
  if (shown.length < 2) return `${shown[0] ?? ""}.`;
  return `${shown.slice(0, -1).join(", ")}, and ${shown.at(-1)}.`;
}

export const headlines: Table = {
  begin_pair: () => ({
    title: "Who is your partner?",
    lede: "A pair is two people and one agreement. You can begin before anybody joins.",
    act: "Begin a pair",
    go: { to: "begin_pair" },
  }),
  begin_draft: (_, { partner }) => ({
    title: "Write your first agreement draft.",
    lede: `Choose a starting text and fill its gaps. About ten minutes, and ${partner} sees nothing of it yet.`,
    act: "Begin the draft",
    go: { to: "agreement" },
  }),
  fill_draft: ({ gapCount, first }) => ({
    title: plural(gapCount, {
      one: "One gap in your draft is left.",
      other: "# gaps in your draft are left.",
    }),
    lede: "Each is a choice or a few words. Then the draft is ready to be read by two.",
    act: "Fill the next gap",
    go: { to: "clause", clause: first },
  }),
  invite_partner: ({ clauseCount }, { partner }) => ({
    title: `Your draft is ready. Invite ${partner}.`,
    lede: `${clauses(clauseCount)} can travel with the invitation. Six words that you tell lock it.`,
    act: `Invite ${partner}`,
    go: { to: "invite" },
  }),
  wait_for_reply: ({ since, expiresDay }, { partner, today }) => ({
    title: `Your invitation to ${partner} is out.`,
    lede: `Made ${fromToday(dayHere(since), today)}, open until ${dayPlain(expiresDay, today)}. Does ${partner} have the six words?`,
    act: "Show the words",
    go: { to: "invited" },
  }),
  invitation_expired: ({ expiresDay }, { partner, today }) => ({
    title: `Your invitation to ${partner} has expired.`,
    lede: `Its last day was ${dayPlain(expiresDay, today)}. A new one has new words; a late answer is still shown to you.`,
    act: "Make it again",
    go: { to: "invited" },
  }),
  wait_for_return: ({ since, expiresDay, expired }, { partner, today }) => ({
    title: expired ? `The way back for ${partner} has expired.` : `Waiting for ${partner} to come back.`,
    lede: expired
      ? `Its last day was ${dayPlain(expiresDay, today)}. A new one has new words; a late answer is still shown to you.`
      : `Made ${fromToday(dayHere(since), today)}, open until ${dayPlain(expiresDay, today)}. Read ${partner} the six words by voice.`,
    act: expired ? "Make it again" : "Show the words",
    go: { to: "invited" },
  }),
  wait_for_everything: (_, { partner }) => ({
    title: `${partner}’s next parcel brings everything back.`,
    lede: `It comes once ${partner} has taken in your reply: the agreement, your plans and meetings, all that you two shared.`,
    act: `Look for a file from ${partner}`,
    go: { to: "take_in" },
  }),
  pair_stopped: (_, { partner }) => ({
    title: `Parcels with ${partner} are stopped.`,
    lede: `Everything you have stays. Speak with ${partner}, then choose how to go on.`,
    act: "See what happened",
    go: { to: "pair" },
  }),
  pair_closed: ({ onDay, by }, { partner, today }) => ({
    title:
      by === "me" ? `You closed this on ${dayPlain(onDay, today)}.` : `Closed on ${dayPlain(onDay, today)}.`,
    lede: `Everything with ${partner} stays here to read, search and print. What you told each other stays between you.`,
    act: "Read the agreement",
    go: { to: "agreement" },
  }),
  left_quietly: ({ onDay }, { partner, today }) => ({
    title: `You left quietly on ${dayPlain(onDay, today)}.`,
    lede: `Nobody was told. Everything with ${partner} stays here to read, and you can come back at any time.`,
    act: "Come back, or change how you left",
    go: { to: "life" },
  }),
  propose_draft: ({ clauseCount }, { partner }) => ({
    title: `${partner} is here. Propose your draft.`,
    lede: `${clauses(clauseCount)} wait in your notebook. Proposing puts them into your next parcel.`,
    act: "Look at the draft",
    go: { to: "agreement" },
  }),
  answer_clauses: ({ count, titles, first, partnerSigned }, { partner }) => ({
    title: plural(count, {
      one: `${partner} waits for your answer on # clause.`,
      other: `${partner} waits for your answer on # clauses.`,
    }),
    lede: partnerSigned
      ? `${partner} has signed already. ${titleList(titles, count)}`
      : titleList(titles, count),
    act: count === 1 ? "Read it" : "Read them",
    go: { to: "clause", clause: first },
  }),
  answer_extension: ({ endDay }, { partner, today }) => ({
    title: `${partner} would like to go on until ${dayPlain(endDay, today)}.`,
    lede: "Nothing changes without your yes. You may name another day.",
    act: "Read and answer",
    go: { to: "life" },
  }),
  answer_pause: ({ fromDay, returnDay }, { partner, today }) => ({
    title: `${partner} proposes a pause until ${dayPlain(returnDay, today)}.`,
    lede: `It would begin on ${dayPlain(fromDay, today)}. Clocks and reminders would rest.`,
    act: "Read and answer",
    go: { to: "life" },
  }),
  answer_disclosures: ({ count }, { partner }) => ({
    title: `${partner} asks what may be said to somebody else.`,
    lede: plural(count, {
      one: "One sentence waits for your answer. Without a yes it is not said.",
      other: "# sentences wait for your answer. Without a yes they are not said.",
    }),
    act: "Read and answer",
    go: { to: "disclosures" },
  }),
  ends_soon: ({ endDay, daysLeft }, { partner, today }) => ({
    title:
      daysLeft === 0
        ? "Today is the last day of your agreement."
        : `Your agreement ends ${fromToday(endDay, today)}.`,
    lede: `Its last day is ${dayPlain(endDay, today)}. Go on for a while, or close it well: both are good. Speak with ${partner}.`,
    act: "See how long it runs",
    go: { to: "life" },
  }),
  plan_closing: ({ endDay }, { partner, today }) => ({
    title: "Three months to go: plan a good end.",
    lede: `Your agreement ends on ${dayPlain(endDay, today)}. A closing meeting, thanks and a few words on what comes next help you and ${partner}.`,
    act: "See what helps",
    go: { to: "closing" },
  }),
  sign_closing_statement: (_, { partner }) => ({
    title: `${partner} offers a closing statement.`,
    lede: "Read it, then sign it or offer other lines. Without your signature nothing binds.",
    act: "Read it",
    go: { to: "closing" },
  }),
  paused: ({ returnDay }, { partner, today }) => ({
    title: `You and ${partner} pause until ${dayPlain(returnDay, today)}.`,
    lede: "Clocks and reminders rest. Everything you have stays where it is.",
    act: "See the pause",
    go: { to: "life" },
  }),
  welcome_back: (_, { partner }) => ({
    title: `Welcome back. You and ${partner} go on.`,
    lede: "The pause is over. What was open before is open again, in its own time.",
    act: "Open the agreement",
    go: { to: "agreement" },
  }),
  lapsed: ({ endDay }, { partner, today }) => ({
    title: `The last day of your agreement was ${dayPlain(endDay, today)}.`,
    lede: `What you told each other stays between you. Go on with ${partner}, or close it when you are ready.`,
    act: "See how long it runs",
    go: { to: "life" },
  }),
  short_version: ({ agreedCount }, { partner }) => ({
    title: "A month has passed. Would five lines do?",
    lede:
      agreedCount > 0
        ? `You and ${partner} agreed on ${clauses(agreedCount)}. A short version is signed sooner, and can grow later.`
        : `A short version is signed sooner, and can grow later. Ask ${partner}.`,
    act: "Look at the five lines",
    go: { to: "size" },
  }),
  countersign: ({ clauseCount }, { partner }) => ({
    title: `${partner} accepted all ${clauses(clauseCount)} and signed.`,
    lede: "Read the whole text once more, then countersign. The record is made at that moment.",
    act: "Read and countersign",
    go: { to: "sign" },
  }),
  read_to_sign: ({ version, clauseCount }) => ({
    title: `All ${clauses(clauseCount)} are settled.`,
    lede: `Version ${version} is ready to be signed. Read it as one text first.`,
    act: "Read and sign",
    go: { to: "sign" },
  }),
  make_parcel: ({ changeCount, withSignature }, { partner }) => ({
    title: withSignature
      ? `Your signature waits to go to ${partner}.`
      : plural(changeCount, {
          one: `# change waits to go to ${partner}.`,
          other: `# changes wait to go to ${partner}.`,
        }),
    lede: "Nothing leaves by itself. Look at it once more, then make the parcel.",
    act: `See what ${partner} will get`,
    go: { to: "parcels" },
  }),
  hand_over: ({ at }, { partner, today }) => ({
    title: `A parcel for ${partner} is made, but not handed over.`,
    lede: `Made ${fromToday(dayHere(at), today)}. Attach it to a mail and press Send.`,
    act: "Hand it over",
    go: { to: "parcels" },
  }),
  wait_for_partner: ({ since, clauseCount, signed }, { partner, today }) => ({
    title: signed ? `You have signed. ${partner} is next.` : `It is ${partner}’s turn.`,
    lede:
      clauseCount > 0
        ? `${clauses(clauseCount)} wait there, handed over ${fromToday(dayHere(since), today)}.`
        : `Handed over ${fromToday(dayHere(since), today)}.`,
    act: `Look for a file from ${partner}`,
    go: { to: "take_in" },
  }),
  round_needs_me: ({ step }, { partner }) => ({
    title: ROUND_TITLES[step](partner),
    lede: "Each answers alone. Then you both see where you start from.",
    act: "Go to Expectations",
    go: { to: "expectations" },
  }),
  skills_need_me: ({ turn }, { partner }) =>
    turn === "rate"
      ? {
          title: `${partner} asks how you see some skills.`,
          lede: "Say only what you have seen. Both rate alone, and nobody can change it afterwards.",
          act: "Say what you see",
          go: { to: "skills" },
        }
      : {
          title:
            turn === "salts_lost"
              ? "Your sealed ratings cannot be opened in this notebook."
              : `${partner} has said what there was to see.`,
          lede:
            turn === "salts_lost"
              ? "It may be an older copy. Let that look go and ask again."
              : `Read it alone first. Then choose what ${partner} sees of yours.`,
          act: "Go to skills",
          go: { to: "skills" },
        },
  ...reviewHeadlines,
  focus_needs_me: (_, { partner }) => ({
    title: `${partner} would name what you focus on.`,
    lede: "Strengths to use more, and where to grow. It stands once both of you said yes.",
    act: "Read and answer",
    go: { to: "skills" },
  }),
  outcomes_need_me: ({ count }, { partner }) => ({
    title: plural(count, {
      one: `${partner} waits for your yes to # outcome of your talk.`,
      other: `${partner} waits for your yes to # outcomes of your talk.`,
    }),
    lede: "What you decided together counts once both of you said yes.",
    act: "Read them",
    go: { to: "expectations" },
  }),
  talk_first: ({ count }, { partner }) => ({
    title: plural(count, {
      one: "# clause is kept for the talk.",
      other: "# clauses are kept for the talk.",
    }),
    lede: `Everything else is settled. Speak with ${partner}, then propose what you found.`,
    act: "See them",
    go: { to: "agreement" },
  }),
  meetings_need_me: ({ count }, { partner }) => ({
    title: plural(count, {
      one: "# thing in Meetings waits for you.",
      other: "# things in Meetings wait for you.",
    }),
    lede: `A date, minutes, a promise or a question from ${partner}.`,
    act: "Go to Meetings",
    go: { to: "meetings" },
  }),
  meet_soon: ({ meeting, starts }, { partner, today }) => ({
    title: `You meet ${partner} ${fromToday(dayHere(starts), today)}.`,
    lede: "One minute before is enough: what was open, what is new, one question.",
    act: "Prepare",
    go: { to: "meeting", meeting },
  }),
  say_expectations: (_, { partner }) => ({
    title: "What do you count on from each other?",
    lede: `Each says it alone first. Then you and ${partner} see where you start from, and what to agree. About twelve minutes.`,
    act: "Begin with expectations",
    go: { to: "expectations" },
  }),
  find_date: ({ isFirst }, { partner }) => ({
    title: isFirst ? "Find a date for your first meeting." : "Find a date for your next meeting.",
    lede: isFirst
      ? `Your stories, your hopes, your first ground rules: the rest is easier once you and ${partner} have met.`
      : "A date in the calendar is what keeps a mentoring pair together.",
    act: "Propose a date",
    go: { to: "meetings" },
  }),
  begin_plan: (_, { partner }) => ({
    title: "Write the first lines of your plan.",
    lede: `A direction, two goals, one ask of ${partner}: twenty minutes. All of it is Only me until you share it.`,
    act: "Begin the plan",
    go: { to: "idp" },
  }),
  signed_by_both: ({ version, day, startsOn, isNews }, { today }) => ({
    title: isNews ? `Version ${version} is signed by both.` : "Nothing waits for you today.",
    lede: startsOn
      ? `Dated ${dayPlain(day, today)}, in force from ${dayPlain(startsOn, today)}.`
      : isNews
        ? `Dated ${dayPlain(day, today)}, and in force.`
        : `Version ${version} of your agreement is in force since ${dayPlain(day, today)}.`,
    act: "Open the record",
    go: { to: "record" },
  }),
};

export function headlineWords(line: Headline, given: Given): HeadlineWords {
  // The table is typed code by code; here the code and its facts arrive together.
  const said = headlines[line.is] as (line: Headline, given: Given) => HeadlineWords;
  return said(line, given);
}
