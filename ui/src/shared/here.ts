// Where and when this window is read: the only place that asks the laptop.
import { dayIn, zoneHere, type Day, type Here } from "./day";

export function hereNow(): Here {
  return { nowMs: Date.now(), zone: zoneHere() };
}

const DAY_CHARS = 10;

/** The day of a moment (UTC text) on this laptop; a day stays the day it is. */
export function dayHere(at: string): Day {
  return at.length === DAY_CHARS ? at : dayIn(Date.parse(at), zoneHere());
}

export function today(): Day {
  const { nowMs, zone } = hereNow();
  return dayIn(nowMs, zone);
}
