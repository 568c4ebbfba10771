// One line of a parcel, out or in.
import { dayLong } from "../../shared/day";
import { plural } from "../../shared/words";
import { plain, forTitle, onDay, ofDay, fromDay, type ChangeSaid } from "./change-said";
import { REVIEW_LINES } from "./changes-review.words";
import type { ChangeKind, ChangeLine } from "./parcels.data";

const LINES: Record<ChangeKind, ChangeSaid> = {
  agreement_drafted: { one: "The draft begins", many: () => "The draft begins" },
  clause_proposed: {
    one: "First wording",
    many: (n) => plural(n, { one: "# first wording", other: "# first wordings" }),
    about: forTitle,
  },
  clause_reworded: {
    one: "Other wording",
    many: (n) => plural(n, { one: "# other wording", other: "# other wordings" }),
    about: forTitle,
  },
  clause_left_out: {
    one: "Leave out",
    many: (n) => plural(n, { one: "# clause to leave out", other: "# clauses to leave out" }),
    about: plain,
  },
  clause_yes: {
    one: "Yes to",
    many: (n) => plural(n, { one: "# yes", other: "# times yes" }),
    about: plain,
  },
  clause_no: { one: "No to", many: (n) => plural(n, { one: "# no", other: "# times no" }), about: plain },
  clause_talk: {
    one: "For the talk:",
    many: (n) => plural(n, { one: "# clause for the talk", other: "# clauses for the talk" }),
    about: plain,
  },
  proposal_withdrawn: {
    one: "Taken back:",
    many: (n) => plural(n, { one: "# proposal taken back", other: "# proposals taken back" }),
    about: plain,
  },
  agreement_signed: {
    one: "Signature",
    many: (n) => plural(n, { one: "# signature", other: "# signatures" }),
  },
  roles_proposed: { one: "Swap the two roles", many: () => "Swap the two roles" },
  roles_answered: {
    one: "Answer to the swap of roles",
    many: () => "Answer to the swap of roles",
  },
  extension_proposed: {
    one: "A later last day:",
    many: (n) => plural(n, { one: "# later last day", other: "# later last days" }),
  },
  pause_proposed: { one: "A pause:", many: (n) => plural(n, { one: "# pause", other: "# pauses" }) },
  outside_told: {
    one: "A yes outside the app, noted:",
    many: () => "A yes outside the app, noted",
    about: (_, days) => `on ${days[0] ?? ""}`,
  },
  outside_taken_back: {
    one: "A note of a yes outside the app, taken back",
    many: () => "A note of a yes outside the app, taken back",
  },
  guardian_noted: {
    one: "A parent’s or guardian’s signature, noted:",
    many: () => "A parent’s or guardian’s signature, noted",
    about: (_, days) => `on ${days[0] ?? ""}`,
  },
  guardian_taken_back: {
    one: "A note of a parent’s or guardian’s signature, taken back",
    many: () => "A note of a parent’s or guardian’s signature, taken back",
  },
  closing_statement_offered: {
    one: "A closing statement",
    many: (n) => plural(n, { one: "# closing statement", other: "# closing statements" }),
  },
  closing_statement_signed: {
    one: "The closing statement, signed",
    many: () => "The closing statement, signed",
  },
  pair_closed: { one: "Closed", many: () => "Closed" },
  disclosure_proposed: {
    one: "May this be said",
    many: (n) => plural(n, { one: "# question what may be said", other: "# questions what may be said" }),
    about: (whom) => `to ${whom}?`,
  },
  offer_yes: { one: "Yes to", many: (n) => plural(n, { one: "# yes", other: "# times yes" }) },
  offer_no: { one: "No to", many: (n) => plural(n, { one: "# no", other: "# times no" }) },
  offer_talk: {
    one: "For the talk:",
    many: (n) => plural(n, { one: "# thing for the talk", other: "# things for the talk" }),
  },
  sheet_shared: {
    one: "Plan, sheet:",
    many: (n) => plural(n, { one: "# sheet of the plan", other: "# sheets of the plan" }),
    about: plain,
  },
  goal_shared: {
    one: "Plan, goal:",
    many: (n) => plural(n, { one: "# goal", other: "# goals" }),
    about: plain,
  },
  step_shared: {
    one: "Step:",
    many: (n) => plural(n, { one: "# step of a goal", other: "# steps of goals" }),
    about: plain,
  },
  progress_noted: {
    one: "Progress note",
    many: (n) => plural(n, { one: "# progress note", other: "# progress notes" }),
  },
  block_taken_back: {
    one: "Taken back from the plan:",
    many: (n) => plural(n, { one: "# part of the plan taken back", other: "# parts of the plan taken back" }),
    about: plain,
  },
  block_commented: {
    one: "Comment",
    many: (n) => plural(n, { one: "# comment", other: "# comments" }),
    about: (title) => `beside ${title}`,
  },
  comment_removed: {
    one: "Comment removed",
    many: (n) => plural(n, { one: "# comment removed", other: "# comments removed" }),
    about: (title) => `beside ${title}`,
  },
  ask_yes: {
    one: "Yes to what was asked",
    many: (n) => plural(n, { one: "# yes to an ask", other: "# times yes to an ask" }),
    about: (title) => `in ${title}`,
  },
  ask_no: {
    one: "No to what was asked",
    many: (n) => plural(n, { one: "# no to an ask", other: "# times no to an ask" }),
    about: (title) => `in ${title}`,
  },
  ask_else: {
    one: "Something else instead of what was asked",
    many: (n) => plural(n, { one: "# other answer to an ask", other: "# other answers to asks" }),
    about: (title) => `in ${title}`,
  },
  idea_suggested: {
    one: "Suggestion:",
    many: (n) => plural(n, { one: "# suggestion", other: "# suggestions" }),
    about: plain,
  },
  idea_taken_up: {
    one: "Taken up:",
    many: (n) => plural(n, { one: "# suggestion taken up", other: "# suggestions taken up" }),
    about: plain,
  },
  idea_left: {
    one: "Left for now:",
    many: (n) => plural(n, { one: "# suggestion left for now", other: "# suggestions left for now" }),
    about: plain,
  },
  introduction_made: {
    one: "Introduction made:",
    many: (n) => plural(n, { one: "# introduction made", other: "# introductions made" }),
    about: plain,
  },
  introduction_thanked: {
    one: "Thanks for the introduction:",
    many: (n) => plural(n, { one: "# thanks for an introduction", other: "# thanks for introductions" }),
    about: plain,
  },
  ...REVIEW_LINES,
  skills_asked: {
    one: "How do you see",
    many: (n) => plural(n, { one: "# look at skills", other: "# looks at skills" }),
    about: (names) => `${names}?`,
  },
  skills_sealed: { one: "Sealed ratings of skills", many: () => "Sealed ratings of skills" },
  skills_revealed: { one: "Ratings of skills, shown", many: () => "Ratings of skills, shown" },
  skills_declined: {
    one: "Would rather not rate skills now",
    many: () => "Would rather not rate skills now",
  },
  skills_let_go: { one: "A look at skills let go", many: () => "A look at skills let go" },
  focus_proposed: {
    one: "Our focus:",
    many: (n) => plural(n, { one: "# offer of a focus", other: "# offers of a focus" }),
    about: plain,
  },
  assessing_told: {
    one: "One of you manages or assesses the other: skills are not rated",
    many: () => "One of you manages or assesses the other: skills are not rated",
  },
  assessing_over: {
    one: "Neither of you manages or assesses the other",
    many: () => "Neither of you manages or assesses the other",
  },
  round_proposed: { one: "A round of expectations", many: () => "A round of expectations" },
  items_added: { one: "Own sentences for the round", many: () => "Own sentences for the round" },
  answers_sealed: { one: "Sealed answers", many: () => "Sealed answers" },
  answers_locked: { one: "Answers behind six words", many: () => "Answers behind six words" },
  answers_opened: { one: "You opened together", many: () => "You opened together" },
  round_moved: { one: "The round goes on by mail", many: () => "The round goes on by mail" },
  answers_revealed: { one: "Answers, shown", many: () => "Answers, shown" },
  items_chosen: { one: "Wishes for the talk", many: () => "Wishes for the talk" },
  outcome_proposed: {
    one: "Outcome:",
    many: (n) => plural(n, { one: "# outcome of the talk", other: "# outcomes of the talk" }),
    about: plain,
  },
  round_talked: { one: "You have talked", many: () => "You have talked" },
  round_let_go: { one: "A round let go", many: () => "A round let go" },
  meeting_proposed: {
    one: "A date for a meeting",
    many: (n) => plural(n, { one: "# date for a meeting", other: "# dates for meetings" }),
    about: onDay,
  },
  meeting_yes: {
    one: "Yes to a date",
    many: (n) => plural(n, { one: "# yes to a date", other: "# times yes to a date" }),
  },
  meeting_no: {
    one: "No to a date",
    many: (n) => plural(n, { one: "# no to a date", other: "# times no to a date" }),
  },
  meeting_talk: {
    one: "A date for the talk",
    many: (n) => plural(n, { one: "# date for the talk", other: "# dates for the talk" }),
  },
  meeting_cancelled: {
    one: "A meeting is cancelled",
    many: (n) => plural(n, { one: "# meeting is cancelled", other: "# meetings are cancelled" }),
  },
  meeting_held: {
    one: "You met",
    many: (n) => plural(n, { one: "# meeting noted as held", other: "# meetings noted as held" }),
    about: onDay,
  },
  minutes_sent: {
    one: "Minutes",
    many: (n) => plural(n, { one: "# set of minutes", other: "# sets of minutes" }),
    about: ofDay,
  },
  minutes_accepted: {
    one: "Yes to the minutes",
    many: (n) => plural(n, { one: "# yes to minutes", other: "# times yes to minutes" }),
  },
  minutes_correction: {
    one: "A correction of the minutes is asked for",
    many: (n) => plural(n, { one: "# correction of minutes", other: "# corrections of minutes" }),
  },
  minutes_frozen: {
    one: "Minutes frozen without an answer",
    many: (n) => plural(n, { one: "# set of minutes frozen", other: "# sets of minutes frozen" }),
  },
  minutes_added: {
    one: "An addition to the minutes",
    many: (n) => plural(n, { one: "# addition to minutes", other: "# additions to minutes" }),
  },
  box_written: {
    one: "A personal box in the minutes",
    many: (n) => plural(n, { one: "# personal box", other: "# personal boxes" }),
  },
  point_written: {
    one: "Point for the agenda:",
    many: (n) => plural(n, { one: "# point for the agenda", other: "# points for the agenda" }),
    about: plain,
  },
  point_answered: {
    one: "An answer to the point",
    many: (n) => plural(n, { one: "# answer to a point", other: "# answers to points" }),
    about: plain,
  },
  point_talked: {
    one: "Talked about:",
    many: (n) => plural(n, { one: "# point ticked", other: "# points ticked" }),
    about: plain,
  },
  point_dropped: {
    one: "Let go:",
    many: (n) => plural(n, { one: "# point let go", other: "# points let go" }),
    about: plain,
  },
  contact_noted: {
    one: "Contact noted",
    many: (n) => plural(n, { one: "# contact noted", other: "# contacts noted" }),
    about: plain,
  },
  question_asked: { one: "A question", many: (n) => plural(n, { one: "# question", other: "# questions" }) },
  question_answered: {
    one: "A reply to",
    many: (n) => plural(n, { one: "# reply", other: "# replies" }),
    about: plain,
  },
  question_closed: {
    one: "No longer asked:",
    many: (n) => plural(n, { one: "# question closed", other: "# questions closed" }),
    about: plain,
  },
  away_noted: {
    one: "Days away",
    many: (n) => plural(n, { one: "# time away", other: "# times away" }),
    about: fromDay,
  },
  note_shared: {
    one: "A shared note",
    many: (n) => plural(n, { one: "# shared note", other: "# shared notes" }),
  },
  taken_back: {
    one: "Something noted was taken back",
    many: (n) => plural(n, { one: "# thing taken back", other: "# things taken back" }),
  },
  action_item_written: {
    one: "Promises:",
    many: (n) => plural(n, { one: "# promise", other: "# promises" }),
    about: plain,
  },
  action_item_offered: {
    one: "A promise is offered:",
    many: (n) => plural(n, { one: "# promise offered", other: "# promises offered" }),
    about: plain,
  },
  action_item_yes: {
    one: "Promise taken on:",
    many: (n) => plural(n, { one: "# promise taken on", other: "# promises taken on" }),
    about: plain,
  },
  action_item_no: {
    one: "Promise declined:",
    many: (n) => plural(n, { one: "# promise declined", other: "# promises declined" }),
    about: plain,
  },
  action_item_moved: {
    one: "Another day for",
    many: (n) => plural(n, { one: "# promise moved", other: "# promises moved" }),
    about: plain,
  },
  action_item_done: {
    one: "Done:",
    many: (n) => plural(n, { one: "# promise done", other: "# promises done" }),
    about: plain,
  },
  action_item_dropped: {
    one: "Dropped:",
    many: (n) => plural(n, { one: "# promise dropped", other: "# promises dropped" }),
    about: plain,
  },
  action_item_open: {
    one: "Under way:",
    many: (n) => plural(n, { one: "# promise under way", other: "# promises under way" }),
    about: plain,
  },
  thanks_given: {
    one: "A thank-you",
    many: (n) => plural(n, { one: "# thank-you", other: "# thank-yous" }),
  },
  learning_shared: { one: "A part of a learning page", many: () => "Parts of a learning page" },
  needs_newer_ithaca: {
    one: "Something that needs a newer Ithaca",
    many: (n) => plural(n, { one: "# thing needs a newer Ithaca", other: "# things need a newer Ithaca" }),
  },
};

/** What an answer speaks of, where it is no clause. */
const THINGS: Partial<Record<ChangeKind, string>> = {
  extension_proposed: "the later last day",
  pause_proposed: "the pause",
  disclosure_proposed: "what may be said",
  closing_statement_offered: "the closing statement",
  roles_proposed: "the swap of roles",
  outcome_proposed: "an outcome of the talk",
  focus_proposed: "the focus",
  meeting_proposed: "the date of a meeting",
  minutes_sent: "the minutes",
  action_item_offered: "a promise",
};

/** What the words of a line are made of. */
export type ToSay = Pick<ChangeLine, "kind" | "of" | "title" | "days" | "version">;

/** The kind in bold, what it is about, and the title of its clause, if it has one. */
export function changeWords(line: ToSay): { kind: string; about: string; title: string } {
  const { one: kind, about } = LINES[line.kind];
  if (line.kind === "agreement_signed" && line.version !== null) {
    return { kind, about: `under version ${line.version}`, title: "" };
  }
  const days = line.days.map(dayLong);
  if (line.kind === "extension_proposed") return { kind, about: days[0] ?? "", title: "" };
  if (line.kind === "pair_closed") return { kind, about: `on ${days[0] ?? ""}`, title: "" };
  if (line.kind === "pause_proposed") {
    return { kind, about: `from ${days[0] ?? ""}, back on ${days[1] ?? ""}`, title: "" };
  }
  if (line.of !== null) return { kind, about: THINGS[line.of] ?? "", title: "" };
  return about && (line.title !== "" || days.length > 0)
    ? { kind, about: about(line.title, days), title: line.title }
    : { kind, about: "", title: "" };
}

export function groupWords(kind: ChangeKind, n: number): string {
  return LINES[kind].many(n);
}

/** The kinds in the order they are read. */
export const CHANGE_ORDER = Object.keys(LINES) as ChangeKind[];
