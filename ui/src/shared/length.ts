// A text over its limit is kept and marked; nothing is cut off.
import { words } from "./parts.words";

/** Characters as people count them, roughly: Unicode scalar values, as the notebook counts. */
export function lengthOf(text: string): number {
  return [...text].length;
}

export function tooMany(text: string, max: number | undefined): number {
  return max === undefined ? 0 : Math.max(0, lengthOf(text) - max);
}

/** Whether there is a text, and none of it too many. */
export function isFilled(text: string, max: number): boolean {
  return text.trim() !== "" && tooMany(text, max) === 0;
}

/** "46 of 400 characters", or "34 too many" and what to do. */
export function lengthHint(text: string, max: number | undefined): string | undefined {
  if (max === undefined) return undefined;
  const over = tooMany(text, max);
  return over > 0 ? `${words.tooMany(over)}. ${words.nothingCutOff}` : words.countOf(lengthOf(text), max);
}
