// What of help fits what was typed. Pure; nothing typed is kept.
import type { IconName } from "../../shared/icons";
import type { HelpBlock, HelpSpan, HelpView } from "../../shared/help.data";
import type { HelpSpot } from "../../shared/help.svelte";
import { wordsOf } from "../../shared/nearest";
import type { PrimerId } from "../../shared/primer.words";

/** What sort of thing of help. */
export type HelpKind = "page" | "primer" | "card" | "word";

export type HelpHit = {
  id: string;
  kind: HelpKind;
  icon: IconName;
  title: string;
  /** The line that holds what was typed; empty where the title does. */
  excerpt: string;
  spot: HelpSpot;
};

type Thing = Omit<HelpHit, "excerpt"> & { lines: readonly string[] };

function said(spans: readonly HelpSpan[]): string {
  return spans.map(({ text }) => text).join("");
}

function linesOf(block: HelpBlock): string[] {
  return block.is === "list" ? block.lines.map(said) : [said(block.spans)];
}

/** Everything that can be found, the pages about screens first. */
export function thingsOf({ pages, primers, cards, terms }: HelpView): Thing[] {
  return [
    ...pages.map(({ page, title, blocks }) => ({
      id: page,
      kind: "page" as const,
      icon: "help" as const,
      title,
      lines: blocks.flatMap(linesOf),
      spot: { at: "page" as const, page },
    })),
    ...primers.map(({ primer, title, text, parts }) => ({
      id: primer,
      kind: "primer" as const,
      icon: "file" as const,
      title,
      lines: [text, ...parts.flatMap((part) => [part.title, ...part.lines])],
      spot: { at: "primer" as const, primer: primer as PrimerId },
    })),
    ...cards.map(({ card, role, title, text, does, says, watchOut }) => ({
      id: card,
      kind: "card" as const,
      icon: "two" as const,
      title,
      lines: [text, ...does, ...says, watchOut],
      spot: { at: "cards" as const, role, card },
    })),
    ...terms.map(({ term, title, text }) => ({
      id: term,
      kind: "word" as const,
      icon: "pen" as const,
      title,
      lines: [text],
      spot: { at: "words" as const, term },
    })),
  ];
}

/** Every typed word begins a word of it. What says it in the title comes first. */
export function findHelp(view: HelpView, typed: string): HelpHit[] {
  const wanted = wordsOf(typed);
  if (wanted.length === 0) return [];
  const fits = (words: readonly string[]) =>
    wanted.every((begin) => words.some((word) => word.startsWith(begin)));
  const inTitle: HelpHit[] = [];
  const inText: HelpHit[] = [];
  for (const { lines, ...thing } of thingsOf(view)) {
    if (fits(wordsOf(thing.title))) {
      inTitle.push({ ...thing, excerpt: thing.kind === "word" ? (lines[0] ?? "") : "" });
    } else if (fits(wordsOf([thing.title, ...lines].join(" ")))) {
      inText.push({ ...thing, excerpt: lineWith(lines, wanted) });
    }
  }
  return [...inTitle, ...inText];
}

/** The line with the most of the typed words. */
function lineWith(lines: readonly string[], wanted: readonly string[]): string {
  const holds = (line: string) => {
    const words = wordsOf(line);
    return wanted.filter((begin) => words.some((word) => word.startsWith(begin))).length;
  };
  return lines.reduce((best, line) => (holds(line) > holds(best) ? line : best), "");
}
