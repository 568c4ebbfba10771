// Skills as marks on labelled steps: what each of the two said now and last time. Pure.
import type { SkillBothRow, SkillMark, SkillRated, SkillRow } from "./idp.data";

/** What one person said: a step, nothing to be seen by me, or that they have not seen it. */
export type Marks = {
  now: number | "not_seen" | "not_relevant" | undefined;
  before: number | undefined;
  /** Day of the one before; empty for none. */
  beforeDay: string;
};

export type PictureRow = {
  key: string;
  name: string;
  /** A real moment, in the mentee's words. */
  example: string;
  /** A real moment, in the mentor's words. */
  seenExample: string;
  /** What the search calls it; nothing where that is the row itself. */
  seenSpot?: string | undefined;
  mentee: Marks;
  mentor: Marks;
  needed: number | undefined;
};

const NOTHING: Marks = { now: undefined, before: undefined, beforeDay: "" };

function stepOf(rated: SkillRated | null | undefined): number | undefined {
  return rated?.said.is === "step" ? rated.said.step : undefined;
}

export function marksOf(mark: SkillMark | null | undefined): Marks {
  if (!mark) return NOTHING;
  return {
    now: mark.rating.said.is === "not_seen" ? "not_seen" : mark.rating.said.step,
    before: stepOf(mark.before),
    beforeDay: mark.beforeDay,
  };
}

/** My own list, with what my mentor showed me beside it. */
export function myRows(mine: readonly SkillRow[], both: readonly SkillBothRow[]): PictureRow[] {
  return mine.map((row) => {
    const rated = row.ratings.at(-1);
    const earlier = row.ratings.at(-2);
    const shown = both.find(({ competency }) => competency === row.competency);
    const seen = shown?.mentor;
    return {
      key: row.competency,
      name: row.name,
      example: rated?.example ?? "",
      seenExample: seen?.rating.example ?? "",
      seenSpot: shown?.item,
      mentee: {
        now: rated ? (rated.now ?? "not_relevant") : undefined,
        before: earlier?.now ?? undefined,
        beforeDay: earlier?.day ?? "",
      },
      mentor: marksOf(seen),
      needed: rated?.needed ?? undefined,
    };
  });
}

/** What both were shown, as the mentor reads it. */
export function bothRows(both: readonly SkillBothRow[]): PictureRow[] {
  return both.map((row) => ({
    key: row.item,
    name: row.name,
    example: row.mentee?.rating.example ?? "",
    seenExample: row.mentor?.rating.example ?? "",
    mentee: marksOf(row.mentee),
    mentor: marksOf(row.mentor),
    needed: row.mentee?.rating.needed ?? undefined,
  }));
}

/** The ends of the line between the marks of a row; nothing while there is one mark or none. */
export function span(row: PictureRow): [number, number] | undefined {
  const marks = [row.mentee.before, row.mentee.now, row.mentor.before, row.mentor.now];
  const steps = marks.filter((mark) => typeof mark === "number");
  const [first, last] = [Math.min(...steps), Math.max(...steps)];
  return steps.length > 1 && first < last ? [first, last] : undefined;
}
