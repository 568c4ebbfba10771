// Where a hit of the search leads, and a line of What changed: to its pair, its page, and its place on the page.
import { seekSpot } from "../shared/spot";
import { roomOf } from "../features/parcels/change-room";
import type { ChangedThing } from "../features/parcels/parcels.data";
import type { ReviewPlace, ReviewWayOut } from "../features/review/place";
import type { SearchHit, SearchPlace } from "../features/search/search.data";
import { choosePair, type FrameView, type PairLine } from "./desk.data";
import { routes, type OpenRoute } from "./routes.svelte";

/** The page of a place, and what to look for on it. */
export function routeOf(place: SearchPlace): { route: OpenRoute; spot: string } {
  const agreement = (at: "life" | "disclosures" | "outside"): OpenRoute => ({
    desk: "open",
    page: "agreement",
    place: { at },
  });
  switch (place.at) {
    case "clause":
      return {
        route: { desk: "open", page: "agreement", place: { at: "clause", clause: place.clause } },
        spot: "",
      };
    case "life":
    case "outside":
      return { route: agreement(place.at), spot: "" };
    case "disclosures":
      return { route: agreement("disclosures"), spot: place.spot };
    case "confidence":
      return {
        route: { desk: "open", page: "agreement", place: { at: "parts" } },
        spot: "confidence",
      };
    case "answers": {
      const { round, item } = place;
      const to = { at: "answer", round, page: -1, item } as const;
      return { route: { desk: "open", page: "expectations", place: to }, spot: item };
    }
    case "compare":
      return {
        route: { desk: "open", page: "expectations", place: { at: "compare", round: place.round } },
        spot: place.spot,
      };
    case "talk": {
      const { round, item } = place;
      return { route: { desk: "open", page: "expectations", place: { at: "talk", round, item } }, spot: "" };
    }
    case "rounds":
      return { route: { desk: "open", page: "expectations", place: { at: "rounds" } }, spot: "" };
    case "meeting":
      return {
        route: { desk: "open", page: "meetings", place: { at: "meeting", meeting: place.meeting } },
        spot: place.spot,
      };
    case "agenda":
      return { route: { desk: "open", page: "meetings", place: { at: "list" } }, spot: place.spot };
    case "promises":
    case "between":
      return { route: { desk: "open", page: "meetings", place: { at: place.at } }, spot: place.spot };
    case "sheet":
      return { route: { desk: "open", page: "idp", place: { at: "sheet", sheet: place.sheet } }, spot: "" };
    case "goal":
      return { route: { desk: "open", page: "idp", place: { at: "goal", goal: place.goal } }, spot: "" };
    case "skills":
    case "snapshots":
      return { route: { desk: "open", page: "idp", place: { at: place.at } }, spot: place.spot };
    case "shared_plan":
      return { route: { desk: "open", page: "idp", place: { at: "as_partner" } }, spot: place.spot };
    case "review": {
      const { review, spot } = place;
      const to = spot === "" ? { at: "review", review } : { at: "review", review, item: spot };
      return { route: { desk: "open", page: "reviews", place: to as ReviewPlace }, spot };
    }
    case "thanks":
      return { route: { desk: "open", page: "pair" }, spot: place.spot };
    case "learning":
      return { route: { desk: "open", page: "learning" }, spot: place.spot };
    case "about_me":
      return {
        route: { desk: "open", page: "paper", wanted: { kind: "about_me", about: null } },
        spot: "",
      };
  }
}

/** The pair a hit is read in: its own, and for my own plan one in which I am the mentee. */
export function pairOf(hit: SearchHit, line: PairLine | undefined, pairs: readonly PairLine[]) {
  if (hit.pair !== null) return hit.pair;
  const isMine = (one: PairLine | undefined) => one?.myRole === "mentee";
  return (isMine(line) ? line : pairs.find(isMine))?.pair;
}

export async function leadTo(hit: SearchHit, line: PairLine | undefined, view: FrameView): Promise<void> {
  const pair = pairOf(hit, line, view.pairs);
  if (pair !== undefined && pair !== line?.pair && !(await choosePair(pair)).ok) return;
  const { route, spot } = routeOf(hit.place);
  routes.go(route);
  seekSpot(spot);
}

/** The page of something that changed; none where its room says all that is known. */
export function routeOfChange(thing: ChangedThing): { route: OpenRoute; spot: string } | undefined {
  if (thing.place) return routeOf(thing.place);
  const isInk = thing.kind === "guardian_noted" || thing.kind === "guardian_taken_back";
  return isInk
    ? { route: { desk: "open", page: "agreement", place: { at: "record", version: null } }, spot: "" }
    : undefined;
}

export function leadToChange(thing: ChangedThing): void {
  const found = routeOfChange(thing);
  if (!found) return routes.room(roomOf(thing));
  routes.go(found.route);
  seekSpot(found.spot);
}

/** Where a line of a review led to. */
export function leaveReview(way: ReviewWayOut): void {
  if (way.to === "clause") {
    routes.go({ desk: "open", page: "agreement", place: { at: "clause", clause: way.clause } });
  } else if (way.to === "point") {
    routes.room("meetings");
    seekSpot(way.point);
  } else if (way.to === "paper") {
    routes.go({ desk: "open", page: "paper", wanted: { kind: "review_sheet", about: way.review } });
  } else if (way.to === "parcels") {
    routes.open("parcels");
  } else {
    routes.go({ desk: "open", page: "idp", place: { at: way.to } });
  }
}
