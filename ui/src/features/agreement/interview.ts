// The questions of the interview: which gaps of which clauses each page fills, in their order. Pure.
import type { ClauseDraft, ClauseId, ClauseLine, ParamField, ParamValue } from "./agreement.data";
import { words } from "./interview.words";

/** The gaps of one clause that a page asks for; `wordings` asks for the wording itself first. */
export type Asked = { clause: ClauseId; params: readonly string[]; wordings?: true };
export type QuestionId = keyof typeof words.questions;
export type Question = { id: QuestionId; asks: readonly Asked[] };

export const QUESTIONS: readonly Question[] = [
  { id: "purpose", asks: [{ clause: "cl-purpose", params: ["purpose_statement", "focus_areas"] }] },
  { id: "success", asks: [{ clause: "cl-success", params: ["success_signs"] }] },
  { id: "goals", asks: [{ clause: "cl-goals", params: ["goal_limit", "goals_date"] }] },
  { id: "time", asks: [{ clause: "cl-parties", params: ["start_date", "end_date"] }] },
  {
    id: "meetings",
    asks: [
      { clause: "cl-meeting-rhythm", params: ["meeting_cadence", "meeting_length", "meeting_mode"] },
      { clause: "cl-meeting-scheduling", params: ["scheduler"] },
    ],
  },
  {
    id: "channels",
    asks: [
      { clause: "cl-channels", params: ["contact_channels", "urgent_channel"] },
      { clause: "cl-response-time", params: ["mentor_response_time", "mentee_response_time"] },
    ],
  },
  {
    id: "preparation",
    asks: [
      { clause: "cl-prep-agenda", params: ["agenda_notice"] },
      { clause: "cl-meeting-log", params: ["note_keeper", "log_deadline"] },
    ],
  },
  {
    id: "confidentiality",
    asks: [{ clause: "cl-confidential", params: ["privacy_exceptions", "named_persons"], wordings: true }],
  },
  { id: "limits", asks: [{ clause: "cl-not-do", params: ["boundary_list"] }] },
  {
    id: "feedback",
    asks: [
      { clause: "cl-feedback-how", params: ["feedback_style"] },
      { clause: "cl-feedback-when", params: ["feedback_rhythm"] },
    ],
  },
  {
    id: "reviews",
    asks: [
      { clause: "cl-progress", params: ["progress_rhythm"] },
      { clause: "cl-review", params: ["review_rhythm", "midpoint_date"] },
    ],
  },
  {
    id: "ending",
    asks: [
      { clause: "cl-no-fault-exit", params: ["exit_notice"] },
      { clause: "cl-data", params: ["keep_until"] },
    ],
  },
  { id: "work", asks: [{ clause: "cl-work-products", params: ["work_products", "draft_turnaround"] }] },
  { id: "interests", asks: [{ clause: "cl-interests", params: ["interests"] }] },
  { id: "programme", asks: [{ clause: "cl-programme", params: ["programme_duties"] }] },
];

/** The questions of this draft: those whose clauses stand in it. */
export function questionsOf(lines: readonly ClauseLine[]): Question[] {
  const inDraft = new Set(lines.filter(({ state }) => state === "draft").map(({ clause }) => clause));
  return QUESTIONS.map(({ id, asks }) => ({
    id,
    asks: asks.filter(({ clause }) => inDraft.has(clause)),
  })).filter(({ asks }) => asks.length > 0);
}

/** Where the questions are taken up again: at the first one with a gap, else at the check (one past the last). */
export function resumesAt(lines: readonly ClauseLine[]): number {
  const questions = questionsOf(lines);
  const hasGap = new Set(lines.filter(({ gaps }) => gaps > 0).map(({ clause }) => clause));
  const first = questions.findIndex(({ asks }) => asks.some(({ clause }) => hasGap.has(clause)));
  return (first === -1 ? questions.length : first) + 1;
}

/** How many things a question asks a person to decide. */
export function decisionsOf({ asks }: Question): number {
  return asks.reduce((sum, { params, wordings }) => sum + params.length + (wordings ? 1 : 0), 0);
}

/** Which wording a draft has chosen, as the notebook says it where wordings are listed. */
export function chosenWording(draft: ClauseDraft, clause: ClauseId): string {
  return draft.alternative ?? clause;
}

/** An answer as it is read back: by what its options are called. Empty if nothing stands there. */
export function answerSaid(field: ParamField, value: ParamValue | undefined, day: (day: string) => string) {
  const named = (id: string) => field.options.find((option) => option.value === id)?.label ?? id;
  if (!value) return "";
  if (value.day !== undefined) return day(value.day);
  if (value.whole !== undefined) return `${value.whole}`;
  return (value.many ?? [value.text ?? ""]).map(named).join(words.betweenAnswers);
}
