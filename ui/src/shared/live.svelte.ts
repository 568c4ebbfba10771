// One polite voice for the whole window.

class Live {
  text = $state("");
  #isOdd = false;

  /** Says `text` to screen readers; the same sentence twice is said twice. */
  say(text: string): void {
    this.#isOdd = !this.#isOdd;
    this.text = this.#isOdd ? text : `${text}\u00a0`;
  }
}

export const live = new Live();
