// Where a clause stands, as a shape and as words. Pure.
import type { Shape } from "../../shared/shape";
import type { ClauseLine, ClauseState, PersonView } from "./agreement.data";
import { words } from "./agreement.words";

/** The two people of the room, as this laptop sees them. */
export type Two = { me: PersonView; partner: PersonView };

export function needsMe(state: ClauseState): boolean {
  return state === "my_turn" || state === "crossed" || state === "crossed_yes";
}

export function isSettled(state: ClauseState): boolean {
  return state === "agreed" || state === "left_out";
}

/** ○ is what nobody has proposed, written or not. */
export function shapeOf(state: ClauseState, { me, partner }: Two): Shape {
  switch (state) {
    case "agreed":
    case "left_out":
      return "done";
    case "my_turn":
      return me.role;
    case "partners_turn":
      return partner.role;
    case "crossed":
    case "crossed_yes":
      return "both";
    case "parked":
      return "parked";
    case "draft":
    case "open":
      return "open";
  }
}

export function stateWords(
  line: Pick<ClauseLine, "state" | "gaps" | "changedSinceSigned">,
  two: Two,
): string {
  switch (line.state) {
    case "agreed":
      return line.changedSinceSigned ? words.state.changed : words.state.agreed;
    case "left_out":
      return words.state.leftOut;
    case "my_turn":
      return words.state.yourTurn;
    case "partners_turn":
      return words.state.theirTurn(two.partner.shortName);
    case "crossed":
      return words.state.bothWrote;
    case "crossed_yes":
      return words.state.bothAccepted;
    case "parked":
      return words.state.forTheTalk;
    case "draft":
      return line.gaps > 0 ? words.state.gaps(line.gaps) : words.state.written;
    case "open":
      return words.state.open;
  }
}
