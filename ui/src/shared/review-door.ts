// The way back from a clause or a point to the review whose line led there. The app opens the door; a part without one
// says the same in words alone.
import { getContext, setContext } from "svelte";

type Door = (review: string) => void;
const KEY = Symbol("review door");

export function opensReviews(go: Door): void {
  setContext(KEY, go);
}

export function reviewDoor(): Door | undefined {
  return getContext<Door | undefined>(KEY);
}
