// Where in this room one is.
import type { ReviewId } from "./review.data";

export type ReviewPlace =
  | { at: "list" }
  /** `item`: the question that somebody looks for. */
  | { at: "review"; review: ReviewId; item?: string };

/** Ways out of the room. */
export type ReviewWayOut =
  | { to: "parcels" }
  | { to: "paper"; review: string }
  /** Of the plan, which is the mentee's. */
  | { to: "snapshots" | "skills" }
  | { to: "clause"; clause: string }
  | { to: "point"; point: string };
