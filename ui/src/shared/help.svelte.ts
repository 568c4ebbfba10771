// Help, from everywhere: what is open of it, and its words, read once. It lies over the page and never takes it away, so
// nobody loses their place or a half-typed line by looking something up.
import type { Role } from "./role";
import { readHelp, type HelpPage, type HelpView } from "./help.data";
import type { PrimerId } from "./primer.words";

/** What is shown of it. */
export type HelpSpot =
  | { at: "page"; page: HelpPage }
  | { at: "primer"; primer: PrimerId }
  | { at: "cards"; role: Role; card?: string }
  | { at: "words"; term?: string };

/** A paper that help can lead to. */
export type HelpPaper = { kind: "primer"; about: PrimerId } | { kind: "role_cards"; about: null };

class Help {
  /** Undefined while it is closed. */
  spot: HelpSpot | undefined = $state.raw();
  view: HelpView | undefined = $state.raw();
  /** To the paper; undefined where there is no pair whose paper it could be. */
  onpaper: ((paper: HelpPaper) => void) | undefined = $state.raw();
  #reading: Promise<void> | undefined;

  open(spot: HelpSpot): void {
    this.spot = spot;
    void this.read();
  }

  close(): void {
    this.spot = undefined;
  }

  /** Reads it, unless it was read. */
  read(): Promise<void> {
    if (this.view) return Promise.resolve();
    this.#reading ??= readHelp().then((view) => {
      this.view = view;
      this.#reading = undefined;
    });
    return this.#reading;
  }

  /** The explanation of a word; undefined before help was read. */
  explains(term: string): string | undefined {
    return this.view?.terms.find((one) => one.term === term)?.text;
  }
}

export const help = new Help();
