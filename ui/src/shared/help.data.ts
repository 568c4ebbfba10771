// Help: pages, primers, role cards and words. It needs no notebook, so it is there before one is open.
import {
  commands,
  type HelpBlock,
  type HelpPage,
  type HelpPageView,
  type HelpSpan,
  type HelpView,
  type PrimerView,
  type RoleCardView,
  type TermView,
} from "../bindings";

export type { HelpBlock, HelpPage, HelpPageView, HelpSpan, HelpView, PrimerView, RoleCardView, TermView };

/** Undefined where the other process does not answer; the next press asks again. */
export async function readHelp(): Promise<HelpView | undefined> {
  try {
    return await commands.viewHelp();
  } catch {
    return undefined;
  }
}
