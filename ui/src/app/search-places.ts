// Where a hit of the search leads, and a line of What changed: to its pair, its page, and its place on the page.
import { seekSpot } from "../shared/spot";
import { roomOf } from "../features/parcels/change-room";
import type { ChangedThing } from "../features/parcels/parcels.data";
import type { ReviewPlace, ReviewWayOut } from "../features/review/place";
import type { SearchHit, SearchPlace } from "../features/search/search.data";
import { choosePair, type FrameView, type PairLine } from "./desk.data";
import { routes, type OpenRoute } from "./routes.svelte";

type At<Page extends OpenRoute["page"]> = Extract<OpenRoute, { page: Page }>;

/** A place in the agreement, in expectations, in the plan, in meetings. */
const agreement = (place: At<"agreement">["place"]): OpenRoute => ({
  desk: "open",
  page: "agreement",
  place,
});
const expectations = (place: At<"expectations">["place"]): OpenRoute => ({
  desk: "open",
  page: "expectations",
  place,
});
const plan = (place: At<"idp">["place"]): OpenRoute => ({ desk: "open", page: "idp", place });
const meetings = (place: At<"meetings">["place"]): OpenRoute => ({ desk: "open", page: "meetings", place });

/** The page of a place, and what to look for on it. */
export function routeOf(place: SearchPlace): { route: OpenRoute; spot: string } {
  switch (place.at) {
    case "clause":
      return { route: agreement({ at: "clause", clause: place.clause }), spot: "" };
    case "life":
    case "outside":
      return { route: agreement({ at: place.at }), spot: "" };
    case "closing_statement":
      return { route: agreement({ at: "closing" }), spot: "" };
    case "disclosures":
      return { route: agreement({ at: "disclosures" }), spot: place.spot };
    case "confidence":
      return { route: agreement({ at: "parts" }), spot: "confidence" };
    case "answers": {
      const { round, item } = place;
      return { route: expectations({ at: "answer", round, page: -1, item }), spot: item };
    }
    case "compare":
      return { route: expectations({ at: "compare", round: place.round }), spot: place.spot };
    case "talk":
      return { route: expectations({ at: "talk", round: place.round, item: place.item }), spot: "" };
    case "rounds":
      return { route: expectations({ at: "rounds" }), spot: "" };
    case "meeting":
      return { route: meetings({ at: "meeting", meeting: place.meeting }), spot: place.spot };
    case "agenda":
      return { route: meetings({ at: "list" }), spot: place.spot };
    case "promises":
    case "between":
      return { route: meetings({ at: place.at }), spot: place.spot };
    case "sheet":
      return { route: plan({ at: "sheet", sheet: place.sheet }), spot: "" };
    case "goal":
      return { route: plan({ at: "goal", goal: place.goal }), spot: "" };
    case "skills":
    case "snapshots":
      return { route: plan({ at: place.at }), spot: place.spot };
    case "shared_plan":
      return { route: plan({ at: "as_partner" }), spot: place.spot };
    case "review": {
      const { review, spot } = place;
      const to: ReviewPlace = spot === "" ? { at: "review", review } : { at: "review", review, item: spot };
      return { route: { desk: "open", page: "reviews", place: to }, spot };
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
