// The one next thing of the room. Pure.
import type { AgreementView, ClauseId } from "./agreement.data";
import { words } from "./agreement.words";

/** Where the next thing leads, and what its button says. */
export type NextThing = { label: string } & (
  { to: "clause"; clause: ClauseId } | { to: "text" | "sign" | "record" | "invite" | "parcels" }
);

export function gapCount(room: AgreementView): number {
  return room.clauses.reduce((sum, line) => sum + line.gaps, 0);
}

/** Answering comes before everything, then gaps, then what lets the text leave, then signing. */
export function nextThing(
  room: AgreementView,
  pair: { hasPartner: boolean; outCount: number },
): NextThing | undefined {
  const partner = room.partner.shortName;
  const parcel =
    pair.outCount > 0 ? ({ to: "parcels", label: words.next.parcel(partner) } as const) : undefined;
  const mine = room.clauses.find(({ state }) => ["my_turn", "crossed", "crossed_yes"].includes(state));
  if (mine) return { to: "clause", clause: mine.clause, label: words.next.answer(room.needsMeCount) };
  const gap = room.clauses.find(({ gaps }) => gaps > 0);
  if (gap) return { to: "clause", clause: gap.clause, label: words.next.fill(gapCount(room)) };
  switch (room.state.is) {
    case "none":
      return undefined;
    case "draft":
      return pair.hasPartner
        ? { to: "text", label: words.next.propose(partner) }
        : { to: "invite", label: words.next.invite(partner) };
    case "in_discussion":
      return room.draftToProposeCount > 0 ? { to: "text", label: words.next.propose(partner) } : parcel;
    case "ready_to_sign":
    case "signed_other_text":
      return { to: "sign", label: words.next.sign };
    case "signed_by_partner":
      return { to: "sign", label: words.next.countersign };
    case "signed_by_me":
      return parcel;
    case "signed_by_both":
      return parcel ?? { to: "record", label: words.next.record };
  }
}
