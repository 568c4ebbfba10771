// Where the buttons of Today lead.
import { toBackUp } from "./search-commands";
import type { Target } from "../features/today/target";
import { choosePair } from "./desk.data";
import { routes, type AgreementPlace } from "./routes.svelte";

function agreement(place: AgreementPlace): void {
  routes.go({ desk: "open", page: "agreement", place });
}

export function follow(target: Target): void {
  switch (target.to) {
    case "agreement":
      return agreement({ at: "standing" });
    case "expectations":
    case "meetings":
    case "reviews":
    case "idp":
      return routes.room(target.to);
    case "meeting":
      return routes.go({
        desk: "open",
        page: "meetings",
        place: { at: "meeting", meeting: target.meeting },
      });
    case "review":
      return routes.go({
        desk: "open",
        page: "reviews",
        place: { at: "review", review: target.review },
      });
    case "learning":
      void choosePair(target.pair).then(() => routes.open("learning"));
      return;
    case "skills":
      return routes.go({ desk: "open", page: "idp", place: { at: "skills" } });
    case "clause":
      return agreement({ at: "clause", clause: target.clause });
    case "read":
      return agreement({ at: "text" });
    case "sign":
      return agreement({ at: "sign" });
    case "life":
    case "closing":
    case "disclosures":
      return agreement({ at: target.to });
    case "size":
      return agreement({ at: "size", isOffered: true });
    case "record":
      return agreement({ at: "record", version: null });
    case "sheet":
      return routes.go({ desk: "open", page: "sheet", why: "again" });
    case "new_sheet":
      return routes.go({ desk: "open", page: "sheet", why: "new" });
    case "back_up":
      return toBackUp();
    case "take_in":
      return routes.go({ desk: "open", page: "parcels", side: "in" });
    default:
      return routes.open(target.to);
  }
}
