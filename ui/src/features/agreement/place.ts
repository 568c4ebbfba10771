import type { ClauseId } from "./agreement.data";

/** Where in the agreement room somebody is, or wants to go. */
export type Place =
  | { at: "standing" }
  /** `isWriting`: at the draft that was begun elsewhere. */
  | { at: "clause"; clause: ClauseId; isWriting?: boolean }
  | { at: "text" }
  | { at: "interview"; page: number }
  | { at: "sign" }
  | { at: "both_yes" }
  | { at: "parts" }
  | { at: "limits" }
  /** `isOffered`: the month is over, and five lines are offered. */
  | { at: "size"; isOffered?: boolean }
  | { at: "life" }
  | { at: "closing" }
  | { at: "disclosures" }
  | { at: "outside" }
  | { at: "record"; version: number | null };

/** The ways out of the room: the next thing to do, or the text on paper. */
export type WayOut = "invite" | "parcels" | "paper" | "idp";
