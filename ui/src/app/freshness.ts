// The only listener of the notebook's two events.
import { events } from "../bindings";
import { markStale } from "../shared/query.svelte";

/** Marks what reads a changed topic as stale; returns how to stop. */
export function startFreshness(): () => void {
  const listening = events.changed.listen(({ payload }) => markStale(payload.topics));
  return () => void listening.then((stop) => stop());
}

/** Says when files came by double-click or drop; returns how to stop. */
export function startArrivals(onarrived: () => void): () => void {
  const listening = events.arrived.listen(onarrived);
  return () => void listening.then((stop) => stop());
}
