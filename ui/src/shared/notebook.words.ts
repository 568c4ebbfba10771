// How a notebook is called: by its folder, which holds no name of anybody.
import type { WordsOf } from "./words";

const en = { numbered: (n: string) => `Notebook ${n}` } as const;

export type Words = WordsOf<typeof en>;
export const words: Words = en;

/** "notebook-1" is said as "Notebook 1"; a folder that somebody named keeps its name. */
export function notebookTitle(folder: string): string {
  const number = /^notebook-(\d+)$/.exec(folder)?.[1];
  return number === undefined ? folder : words.numbered(number);
}
