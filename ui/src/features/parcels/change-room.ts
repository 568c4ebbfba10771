// In which room a change is read and answered.
import type { ChangeKind, ChangeLine } from "./parcels.data";

export type ChangeRoom = "agreement" | "expectations" | "idp" | "meetings" | "reviews" | "pair";

/** By how a kind begins; what is not named here belongs to the agreement. */
const ROOMS: readonly (readonly [RegExp, ChangeRoom])[] = [
  [/^(sheet|goal|step|progress|block|comment|ask|idea|introduction|skills|focus)_/u, "idp"],
  [/^(round|items|answers|outcome)_/u, "expectations"],
  [/^(meeting|minutes|box|point|contact|question|away|note|action_item|taken_back)/u, "meetings"],
  [/^review_/u, "reviews"],
  [/^(roles|assessing|pair|thanks|learning)_/u, "pair"],
];

function roomOfKind(kind: ChangeKind): ChangeRoom {
  return ROOMS.find(([begins]) => begins.test(kind))?.[1] ?? "agreement";
}

/** An answer is read where the offer stands that it speaks of. */
export function roomOf(line: Pick<ChangeLine, "kind" | "of">): ChangeRoom {
  return roomOfKind(line.of ?? line.kind);
}
