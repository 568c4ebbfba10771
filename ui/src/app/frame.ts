import type { IconName } from "../shared/icons";
import type { RoomId } from "./routes.svelte";

/** A room in the sidebar; `count` is what needs me there. Only rooms that exist are listed. */
export type Room = { id: RoomId; name: string; icon: IconName; count: number; keys: string };

/** What no parcel has carried yet. */
export type OutLook = {
  count: number;
  partner: string;
  /** Where my last words are, where that says more than the count. */
  state?: string;
};
