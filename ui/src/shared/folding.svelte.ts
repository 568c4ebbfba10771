// How far the notebook is, while it is put in order as it opens.

type At = { done: number; of: number };

class FoldingOn {
  /** Nothing while nothing is put in order. */
  at: At | undefined = $state.raw();

  /** A notebook without anything in it is in order at once. */
  say(at: At): void {
    this.at = at.of > 0 ? at : undefined;
  }

  /** The notebook is open, or did not open. */
  over(): void {
    this.at = undefined;
  }
}

export const folding = new FoldingOn();
