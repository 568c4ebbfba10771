// Kinds of things by the room in which they stand, and which of them lie nearest to what was typed. Pure.
import { nearest, wordsOf } from "../../shared/nearest";
import type { SearchKind, SearchRoom } from "./search.data";
import { words } from "./search.words";

const ROOM_OF: Record<SearchKind, SearchRoom> = {
  clause: "agreement",
  clause_draft: "agreement",
  extension: "agreement",
  pause: "agreement",
  disclosure: "agreement",
  outside: "agreement",
  confidence_note: "agreement",
  expectation: "expectations",
  answer: "expectations",
  own_item: "expectations",
  outcome: "expectations",
  sheet: "idp",
  goal: "idp",
  skill: "idp",
  snapshot: "idp",
  skill_draft: "idp",
  skill_seen: "idp",
  focus: "idp",
  shared_plan: "idp",
  idea: "idp",
  meeting: "meetings",
  point: "meetings",
  point_let_go: "meetings",
  parked_point: "meetings",
  minutes: "meetings",
  minutes_draft: "meetings",
  meeting_note: "meetings",
  shared_note: "meetings",
  contact: "meetings",
  question: "meetings",
  checkin: "meetings",
  told: "meetings",
  promise: "promises",
  thanks: "pair",
  learning: "pair",
  about_me: "pair",
  closing_statement: "agreement",
  review_answer: "reviews",
  review_draft: "reviews",
  review_line: "reviews",
};

/** More would be a list to read instead of a way on. */
const KINDS_MAX = 3;

/** A kind of thing, and the room whose newest things hold it. */
export type NearKind = { kind: SearchKind; name: string; room: SearchRoom };

/** Kinds whose name begins like a typed word, or is it but for a slip or two. */
export function nearKinds(typed: string): NearKind[] {
  const all = (Object.keys(ROOM_OF) as SearchKind[]).map((kind) => ({
    kind,
    name: words.kinds[kind],
    room: ROOM_OF[kind],
  }));
  const begins = all.filter(({ name }) =>
    wordsOf(typed).some((word) => word.length > 2 && wordsOf(name).some((one) => one.startsWith(word))),
  );
  const near = begins.length > 0 ? begins : nearest(all, ({ name }) => name, typed);
  // Kinds of one room lead to the same place: the nearest speaks for all of them.
  const first = near.filter((one, i) => near.findIndex(({ room }) => room === one.room) === i);
  return first.slice(0, KINDS_MAX);
}
