// Which paper belongs to the page one is on: the way to *Save or print* stands in the strip above it. Pure.
import type { Wanted } from "../features/paper/asking";
import type { Role } from "../shared/role";
import type { OpenRoute } from "./routes.svelte";

/** Undefined where a page has no paper of its own, or brings its own way there. */
export function paperHere(at: OpenRoute, role: Role): Wanted | undefined {
  switch (at.page) {
    case "expectations":
      if (at.place.at === "compare") return { kind: "expectation_comparison", about: at.place.round };
      return at.place.at === "rounds" ? { kind: "expectation_sheet", about: null } : undefined;
    case "idp":
      // The plan is the mentee's to take out.
      return role === "mentee" && at.place.at === "overview" ? { kind: "idp", about: null } : undefined;
    case "meetings":
      // One meeting brings its own: the card before it, the minutes after.
      return at.place.at === "promises" ? { kind: "ledger", about: null } : undefined;
    default:
      return undefined;
  }
}
