// Where the person is. There are no addresses: a route is a typed value, and a page that needs
// something (which clause, which parcel) carries it in its route.

import { tick } from "svelte";
import { oweFocus } from "../shared/focus";
import type { Door } from "../features/first-run/door";

export type RoomId = "today" | "agreement" | "parcels" | "pair";

/** Pages by the state of the desk they belong to. */
export type Route =
  | { desk: "empty"; page: "doors" }
  | { desk: "empty"; page: "begin"; door: Door }
  | { desk: "locked"; page: "unlock" }
  | { desk: "locked"; page: "ways_in" }
  | { desk: "locked"; page: "recovery_sheet" }
  | { desk: "open"; page: RoomId };

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

  /** The way one came, within the same state of the desk. */
  back(): void {
    const before = this.#past.pop();
    this.#arrive(before?.desk === this.at.desk ? before : HOME[this.at.desk]);
  }

  /** The desk opened, was locked, or began: what was shown before must not stay. */
  startAt(desk: Route["desk"]): void {
    this.#past = [];
    this.#arrive(HOME[desk]);
  }

  #arrive(route: Route): void {
    oweFocus();
    this.at = route;
    void tick().then(() => document.querySelector(".page")?.scrollTo(0, 0));
  }
}

export const routes = new Routes();
