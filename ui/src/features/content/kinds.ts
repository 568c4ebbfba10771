// Where items of each kind stand.
import type { ContentKind } from "./content.data";

/** A room of a pair, or a page of the person. */
export type ContentRoom =
  | "agreement"
  | "parts"
  | "between"
  | "expectations"
  | "limits"
  | "meetings"
  | "reviews"
  | "pair"
  | "plan"
  | "skills"
  | "first_days"
  | "today"
  | "settings";

/** Undefined for what stands on this very page. */
export const ROOM_OF = {
  clause: "agreement",
  boundary: "limits",
  hat: "parts",
  theme: "expectations",
  expectation: "expectations",
  spectrum: "expectations",
  example: "expectations",
  tension: "expectations",
  area: "expectations",
  idp_section: "plan",
  competency: "skills",
  competency_group: "skills",
  resource_type: "plan",
  meeting: "meetings",
  meeting_step: "meetings",
  activity: "meetings",
  checkin: "between",
  reminder: "settings",
  celebration: "today",
  review: "reviews",
  gratitude: "pair",
  checklist: "first_days",
  primer: undefined,
  term: undefined,
  behaviour: undefined,
} as const satisfies Record<ContentKind, ContentRoom | undefined>;

export const KINDS = Object.keys(ROOM_OF) as ContentKind[];
