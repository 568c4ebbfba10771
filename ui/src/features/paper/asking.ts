// From what is chosen on the page to what is asked of the notebook. Pure.
import type {
  PaperDraft,
  PaperForm,
  PaperKind,
  PaperLine,
  PaperReader,
  PapersView,
  TickLine,
} from "./paper.data";

export type { PaperKind };

/** Which paper one came for: a kind, and the one thing it is about, where there are several. */
export type Wanted = { kind: PaperKind; about: string | null };

/** Under which name a paper stands in the list. */
export type Group =
  | "expectations"
  | "agreement"
  | "idp"
  | "meetings"
  | "reviews"
  | "learning"
  | "thanks"
  | "me"
  | "help"
  | "everything";
export const GROUPS: readonly Group[] = [
  "expectations",
  "agreement",
  "idp",
  "meetings",
  "reviews",
  "learning",
  "thanks",
  "me",
  "help",
  "everything",
];

export const GROUP_OF: Record<PaperKind, Group> = {
  agreement_draft: "agreement",
  agreement_changes: "agreement",
  answer_sheet: "agreement",
  about_me: "me",
  idp: "idp",
  minutes: "meetings",
  meeting_card: "meetings",
  ledger: "meetings",
  meeting_log: "meetings",
  hours_slip: "meetings",
  thanks_card: "thanks",
  learning_page: "learning",
  expectation_sheet: "expectations",
  expectation_comparison: "expectations",
  everything: "everything",
  review_sheet: "reviews",
  primer: "help",
  role_cards: "help",
  carry_away_book: "learning",
  handover_pack: "learning",
};

/** Names a paper among the others. */
export function keyOf({ kind, about }: Wanted): string {
  return about === null ? kind : `${kind} ${about}`;
}

/** What was ticked or unticked by hand, by paper: another paper begins as it begins. */
export type ByHand = Record<string, boolean | undefined>;

export function handKey(paper: Wanted, tick: TickLine): string {
  return `${keyOf(paper)} ${tick.tick} ${tick.thing ?? ""}`;
}

/** Nothing is ticked for a person that is Only me: the notebook says what is at first. */
export function isTicked(line: PaperLine, tick: TickLine, byHand: ByHand): boolean {
  return byHand[handKey(line, tick)] ?? tick.atFirst;
}

/** Whether words of the partner stand on it as it is asked for: some papers hold them only once they are ticked. */
export function holdsTheirs(line: PaperLine, draft: PaperDraft): boolean {
  const ticks = (["comments", "thank_you"] as const).filter((theirs) =>
    line.ticks.some(({ tick }) => tick === theirs),
  );
  return (
    line.holdsPartnersWords && (ticks.length === 0 || ticks.some((theirs) => draft.ticked.includes(theirs)))
  );
}

/** The paper chosen, or the first of that kind that has something on it, or the first of any, or the first. */
export function paperOf(view: PapersView, key: string | undefined): PaperLine | undefined {
  const { papers } = view;
  const ready = papers.filter((paper) => paper.ready);
  return (
    papers.find((paper) => keyOf(paper) === key) ??
    ready.find(({ kind }) => kind === key) ??
    papers.find(({ kind }) => kind === key) ??
    ready[0] ??
    papers[0]
  );
}

/** The form chosen, if this paper has it. */
export function formOf(line: PaperLine, form: PaperForm | undefined): PaperForm {
  return line.forms.find((one) => one === form) ?? line.forms[0] ?? "pdf";
}

export function draftOf(line: PaperLine, reader: PaperReader | undefined, byHand: ByHand): PaperDraft {
  const on = line.ticks.filter((tick) => isTicked(line, tick, byHand));
  return {
    kind: line.kind,
    about: line.about,
    reader: line.readers.find((one) => one === reader) ?? line.readers[0] ?? "me",
    ticked: [...new Set(on.map(({ tick }) => tick))],
    things: on.flatMap(({ thing }) => thing ?? []),
  };
}
