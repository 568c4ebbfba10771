// What the search finds in help, and what of help lies nearest when nothing is found.
import { findHelp, thingsOf, type HelpHit } from "../features/help/finding";
import { words as helpWords } from "../features/help/help.words";
import type { Command } from "../features/search/command";
import { help } from "../shared/help.svelte";
import { nearest } from "../shared/nearest";

/** More would push what people wrote out of sight. */
const HITS_MAX = 4;

function asCommand({ id, kind, icon, title, excerpt, spot }: HelpHit): Command {
  return {
    id: `help-${id}`,
    name: title,
    icon,
    what: helpWords.kinds[kind],
    more: excerpt,
    act: () => help.open(spot),
  };
}

export function helpsFor(typed: string): Command[] {
  if (!help.view) return [];
  return findHelp(help.view, typed).slice(0, HITS_MAX).map(asCommand);
}

/** Titles that are a slip or two away; else the page about finding. */
export function helpNear(typed: string): Command[] {
  if (!help.view) return [];
  const things = thingsOf(help.view);
  const near = nearest(things, ({ title }) => title, typed);
  const shown = near.length > 0 ? near : things.filter(({ id }) => id === "finding");
  return shown.slice(0, HITS_MAX).map((thing) => asCommand({ ...thing, excerpt: "" }));
}
