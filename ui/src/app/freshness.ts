// The only listener of the notebook's events.
import { events } from "../bindings";
import { closeWindow } from "./desk.data";
import { folding } from "../shared/folding.svelte";
import { keepLastWords } from "../shared/last-words";
import { markStale } from "../shared/query.svelte";

/** Marks what reads a changed topic as stale; returns how to stop. */
export function startFreshness(): () => void {
  const listening = events.changed.listen(({ payload }) => markStale(payload.topics));
  return () => void listening.then((stop) => stop());
}

/** Keeps the last words when the window is about to close, and then lets it; returns how to stop. */
export function startLeaving(): () => void {
  const listening = events.leaving.listen(() => void keepLastWords().then(closeWindow));
  return () => void listening.then((stop) => stop());
}

/** Says how far a notebook is that is put in order as it opens; returns how to stop. */
export function startFolding(): () => void {
  const listening = events.foldingOn.listen(({ payload }) => folding.say(payload.at));
  return () => void listening.then((stop) => stop());
}

/** Says when files came by double-click or drop; returns how to stop. */
export function startArrivals(onarrived: () => void): () => void {
  const listening = events.arrived.listen(onarrived);
  return () => void listening.then((stop) => stop());
}
