// Where in this room one is.
import type { ItemId, RoundId } from "./expectation.data";

export type Place =
  | { at: "rounds" }
  | { at: "begin"; areas?: readonly string[] }
  | { at: "areas" }
  | { at: "without"; round: RoundId }
  | { at: "told"; round: RoundId; page: number }
  | { at: "told_compare"; round: RoundId }
  | { at: "answer"; round: RoundId; page: number; item?: ItemId }
  | { at: "own"; round: RoundId }
  | { at: "check"; round: RoundId }
  | { at: "seal"; round: RoundId }
  | { at: "open"; round: RoundId }
  | { at: "compare"; round: RoundId }
  | { at: "talk"; round: RoundId; item: ItemId | "matches" | null };

/** Ways out of the room. */
export type WayOut = "parcels" | "invite" | "idp" | "sheet" | { clause: string; isWriting?: boolean };
