// Words as a search reads them, and what lies nearest to what was typed. Pure.

function fold(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

/** The words of a text, without accents and case. */
export function wordsOf(text: string): string[] {
  return fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}

/** What lies nearest when nothing fits, the nearest first: a word of its name is a typed one but for a slip or two. */
export function nearest<T>(things: readonly T[], nameOf: (thing: T) => string, typed: string): T[] {
  const wanted = wordsOf(typed).filter((word) => word.length >= SHORTEST);
  const near = things.map((thing) => {
    const words = wordsOf(nameOf(thing)).filter((word) => word.length >= SHORTEST);
    const all = wanted.flatMap((typed) => words.map((word) => slips(typed, word)));
    return { thing, slips: Math.min(Infinity, ...all) };
  });
  return near
    .filter(({ slips }) => slips < Infinity)
    .sort((one, other) => one.slips - other.slips)
    .map(({ thing }) => thing);
}

const SHORTEST = 3;
/** From so many letters on, two may differ. */
const LONG = 6;

/** How many slips lie between the typed word and the beginning of another; endless where they are too many. */
function slips(typed: string, word: string): number {
  const begins = [word, word.slice(0, typed.length), word.slice(0, typed.length + 1)];
  const least = Math.min(...begins.map((begin) => distance(typed, begin)));
  return least <= (typed.length >= LONG ? 2 : 1) ? least : Infinity;
}

/** Letters to put in, take out or change (Levenshtein). */
function distance(one: string, other: string): number {
  let before = Array.from({ length: other.length + 1 }, (_, i) => i);
  for (const [i, letter] of [...one].entries()) {
    const row = [i + 1];
    for (let j = 0; j < other.length; j += 1) {
      const kept = (before[j] ?? 0) + (letter === other[j] ? 0 : 1);
      row.push(Math.min(kept, (before[j + 1] ?? 0) + 1, (row[j] ?? 0) + 1));
    }
    before = row;
  }
  return before[other.length] ?? 0;
}
