// A page is shown once all of it is there: what came later would push its neighbours down, and a press would hit the
// wrong one. What a page asks by itself is asked within it; what it asks later, in an open page, holds nothing back.

/** A page that is long in coming is shown as far as it is. */
const WAIT_MS = 600;

class Whole {
  /** All that the page asked first has been answered. */
  isHere = $state(true);
  #page = 0;
  #coming = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** Another page begins. */
  begins(): void {
    const page = ++this.#page;
    this.#coming = 0;
    this.isHere = false;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => page === this.#page && this.#shows(), WAIT_MS);
    this.#looks(page);
  }

  /** Something is asked that belongs onto the page; gives back what to call once it is answered. */
  comes(): () => void {
    const page = this.#page;
    this.#coming += 1;
    return () => {
      if (page !== this.#page) return;
      this.#coming -= 1;
      this.#looks(page);
    };
  }

  /** The same for a promise, which is given back. */
  until<T>(coming: Promise<T>): Promise<T> {
    const came = this.comes();
    void coming.then(came, came);
    return coming;
  }

  /** In the next turn, when what was answered stands on the page and has asked in its turn. */
  #looks(page: number): void {
    if (this.isHere || this.#coming > 0) return;
    setTimeout(() => page === this.#page && this.#coming === 0 && this.#shows());
  }

  #shows(): void {
    clearTimeout(this.#timer);
    this.isHere = true;
  }
}

export const whole = new Whole();
