// What of a shared plan waits for the mentor's answer. Pure.
import type { BlockId, IdeaView, LaneView, SharedIdpView } from "./idp.data";

export type OpenAsk = {
  block: BlockId;
  /** The block of the goal it is asked in; empty for a sheet. */
  goal: string;
  /** Where it is asked. */
  title: string;
  ask: string;
};

/** An ask is answered in the wording that stands. */
function asks(ask: string, lane: LaneView): BlockId[] {
  const isOpen = ask !== "" && (!lane.answer || lane.answer.askedThen !== null);
  return isOpen && lane.block !== null ? [lane.block] : [];
}

export function openAsks(view: SharedIdpView): OpenAsk[] {
  const ofGoals = view.goals.flatMap(({ sentence, ask, lane }) =>
    asks(ask, lane).map((block) => ({ block, goal: block, title: sentence, ask })),
  );
  const ofSheets = view.sheets.flatMap(({ title, rows }) =>
    rows.flatMap(({ ask, lane }) => asks(ask, lane).map((block) => ({ block, goal: "", title, ask }))),
  );
  return [...ofGoals, ...ofSheets];
}

/** Suggested to me, and not answered yet. */
export function isOpenIdea(idea: IdeaView): boolean {
  return !idea.mine && idea.answer === null;
}
