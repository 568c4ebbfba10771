// Where the person is. There are no addresses: a route is a typed value, and a page that needs
// something (which clause, which file) carries it in its route.

import { tick } from "svelte";
import { oweFocus } from "../shared/focus";
import type { Wanted } from "../features/paper/asking";
import type { Place as ExpectationPlace } from "../features/expectation/place";
import type { IdpPlace } from "../features/idp/place";
import type { ReviewPlace } from "../features/review/place";
import type { OwnDoor } from "../features/first-run/door";

export type RoomId =
  "week" | "today" | "expectations" | "agreement" | "idp" | "meetings" | "reviews" | "parcels" | "pair";

/** A file that was picked, dropped or double-clicked. */
export type Brought = { file: string; name: string };

/** Where in the agreement. */
export type AgreementPlace =
  | {
      at:
        | "standing"
        | "text"
        | "sign"
        | "both_yes"
        | "parts"
        | "limits"
        | "life"
        | "closing"
        | "disclosures"
        | "outside";
    }
  | { at: "size"; isOffered?: boolean }
  | { at: "clause"; clause: string; isWriting?: boolean }
  | { at: "interview"; page: number }
  | { at: "record"; version: number | null };

/** Where among the meetings. */
export type MeetingPlace =
  { at: "list" } | { at: "meeting"; meeting: string } | { at: "promises" } | { at: "between" };

/** Pages by the state of the desk they belong to. */
export type Route =
  | { desk: "empty"; page: "doors" }
  | { desk: "empty"; page: "begin"; door: OwnDoor }
  | { desk: "empty"; page: "invitation"; file?: Brought }
  | { desk: "locked"; page: "unlock" }
  | { desk: "locked"; page: "ways_in" }
  | { desk: "locked"; page: "recovery_sheet" }
  | { desk: "open"; page: "week" | "today" | "pair" }
  | { desk: "open"; page: "parcels"; side?: "out" | "in" }
  | { desk: "open"; page: "agreement"; place: AgreementPlace }
  | { desk: "open"; page: "paper"; wanted: Wanted | undefined }
  | { desk: "open"; page: "expectations"; place: ExpectationPlace }
  | { desk: "open"; page: "idp"; place: IdpPlace }
  | { desk: "open"; page: "meetings"; place: MeetingPlace }
  | { desk: "open"; page: "reviews"; place: ReviewPlace }
  | { desk: "open"; page: "take_in" | "learning" }
  | { desk: "open"; page: "invitation"; file?: Brought }
  | { desk: "open"; page: "sheet"; why: "first" | "again" | "new" }
  | { desk: "open"; page: "begin_pair" | "invite" | "invite_back" | "invited" | "safety_words" }
  | { desk: "open"; page: "first_days" }
  | { desk: "open"; page: "erase_pair"; pair: string }
  | {
      desk: "open";
      page:
        | "settings"
        | "passphrase"
        | "protected"
        | "removed"
        | "stolen"
        | "moving"
        | "content"
        | "erase_notebook";
    };

export type OpenRoute = Extract<Route, { desk: "open" }>;

/** Pages of the open notebook that carry nothing in their route. */
export type PlainPage = Exclude<
  OpenRoute["page"],
  | "agreement"
  | "expectations"
  | "idp"
  | "meetings"
  | "reviews"
  | "invitation"
  | "paper"
  | "sheet"
  | "erase_pair"
>;

function plain(page: PlainPage): Route {
  return { desk: "open", page };
}

const HOME = {
  empty: { desk: "empty", page: "doors" },
  locked: { desk: "locked", page: "unlock" },
  open: { desk: "open", page: "today" },
} as const satisfies Record<Route["desk"], Route>;

class Routes {
  at: Route = $state.raw(HOME.empty);
  #past: Route[] = [];

  /** Goes there; the next heading takes the focus. */
  go(route: Route): void {
    this.#past.push(this.at);
    this.#arrive(route);
  }

  /** A page of the open notebook that needs nothing else. */
  open(page: PlainPage): void {
    this.go(plain(page));
  }

  /** A room from its beginning. */
  room(room: RoomId): void {
    if (room === "agreement") this.go({ desk: "open", page: room, place: { at: "standing" } });
    else if (room === "expectations") this.go({ desk: "open", page: room, place: { at: "rounds" } });
    else if (room === "idp") this.go({ desk: "open", page: room, place: { at: "overview" } });
    else if (room === "meetings") this.go({ desk: "open", page: room, place: { at: "list" } });
    else if (room === "reviews") this.go({ desk: "open", page: room, place: { at: "list" } });
    else this.go(plain(room));
  }

  /** The way one came, within the same state of the desk. */
  back(): void {
    const before = this.#past.pop();
    this.#arrive(before?.desk === this.at.desk ? before : HOME[this.at.desk]);
  }

  /** The desk opened, was locked, or began: what was shown before must not stay. */
  startAt(desk: Route["desk"], first: Route = HOME[desk]): void {
    this.#past = [];
    this.#arrive(first);
  }

  #arrive(route: Route): void {
    oweFocus();
    this.at = route;
    void tick().then(() => document.querySelector(".page")?.scrollTo(0, 0));
  }
}

export const routes = new Routes();
