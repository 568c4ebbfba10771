// From what is chosen on the page to what is asked of the notebook. Pure.
import type {
  PaperDraft,
  PaperKind,
  PaperLine,
  PaperReader,
  PapersView,
  PaperTick,
  TickLine,
} from "./paper.data";

export type { PaperKind };

/** Under which name a paper stands in the list. */
export type Group = "agreement" | "me";

export const GROUP_OF: Record<PaperKind, Group> = {
  agreement_draft: "agreement",
  agreement_changes: "agreement",
  answer_sheet: "agreement",
  about_me: "me",
};

/** What was ticked or unticked by hand, by paper: another paper begins as it begins. */
export type ByHand = Record<string, boolean | undefined>;

export function handKey(kind: PaperKind, tick: PaperTick): string {
  return `${kind} ${tick}`;
}

/** Nothing is ticked for a person that is Only me: the notebook says what is at first. */
export function isTicked(line: PaperLine, tick: TickLine, byHand: ByHand): boolean {
  return byHand[handKey(line.kind, tick.tick)] ?? tick.atFirst;
}

/** The paper chosen, or the first that has something on it, or the first. */
export function paperOf(view: PapersView, kind: PaperKind | undefined): PaperLine | undefined {
  const { papers } = view;
  return papers.find((paper) => paper.kind === kind) ?? papers.find(({ ready }) => ready) ?? papers[0];
}

export function draftOf(line: PaperLine, reader: PaperReader | undefined, byHand: ByHand): PaperDraft {
  const wanted = line.readers.find((one) => one === reader) ?? line.readers[0] ?? "me";
  return {
    kind: line.kind,
    about: line.about,
    reader: wanted,
    ticked: line.ticks.filter((tick) => isTicked(line, tick, byHand)).map(({ tick }) => tick),
  };
}
