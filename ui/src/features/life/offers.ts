// What is offered about the agreement's life, ready to be shown: first what waits, and the days that count. Pure.
import { dayLong } from "../../shared/day";
import type { Fact } from "../../shared/facts";
import type { LifeView, PauseLine } from "./life.data";
import { words } from "./life.words";

/** One offer that nobody has settled. */
export type Shown = {
  kind: "extension" | "pause";
  offer: string;
  by: "me" | "partner";
  title: string;
  reason: string;
  forTheTalk: boolean;
  /** Each said yes to the other's: one of the two must be chosen. */
  isCrossed: boolean;
  fromDay: string;
  lastDay: string;
};

export function pauseTitle({ fromDay, returnDay }: PauseLine): string {
  return fromDay === returnDay
    ? words.noPause(dayLong(fromDay))
    : words.pauseUntil(dayLong(fromDay), dayLong(returnDay));
}

/** The partner's first. */
export function openOffers(view: LifeView): Shown[] {
  const extensions = view.extensions
    .filter(({ state }) => state !== "agreed")
    .map(({ offer, by, endDay, reason, forTheTalk, state }): Shown => ({
      kind: "extension",
      offer,
      by,
      title: words.goOnUntil(dayLong(endDay)),
      reason,
      forTheTalk,
      isCrossed: state === "crossed_yes",
      fromDay: "",
      lastDay: endDay,
    }));
  const pauses = view.pauses
    .filter(({ state }) => state !== "agreed")
    .map((line): Shown => ({
      kind: "pause",
      offer: line.offer,
      by: line.by,
      title: pauseTitle(line),
      reason: line.reason,
      forTheTalk: line.forTheTalk,
      isCrossed: line.state === "crossed_yes",
      fromDay: line.fromDay,
      lastDay: line.returnDay,
    }));
  return [...extensions, ...pauses].sort((a, b) => Number(b.by === "partner") - Number(a.by === "partner"));
}

/** The days that count now. */
export function factsOf(view: LifeView): Fact[] {
  const { startDay, endDay, textEndDay } = view.days;
  const long = (day: string | null) => (day === null ? words.noDay : dayLong(day));
  const isExtended = endDay !== null && endDay !== textEndDay;
  const pause = view.pauses.find(({ state }) => state === "agreed");
  const facts: Fact[] = [
    { term: words.firstDay, text: long(startDay) },
    { term: words.lastDay, text: isExtended ? words.extended(long(endDay)) : long(endDay) },
  ];
  if (isExtended) facts.push({ term: words.textSays, text: long(textEndDay) });
  if (pause && pause.fromDay !== pause.returnDay && pause.returnDay > view.today) {
    facts.push({
      term: words.pause,
      text: words.pauseSpan(dayLong(pause.fromDay), dayLong(pause.returnDay)),
    });
  }
  return facts;
}
