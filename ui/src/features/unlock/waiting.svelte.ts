// Seconds until the next try, counted down while the page stands.

/** To be called while a component is set up; `onover` says that trying is possible again. */
export class Waiting {
  seconds = $state(0);
  #onover: () => void;

  constructor(onover: () => void) {
    this.#onover = onover;
    $effect(() => {
      if (this.seconds <= 0) return;
      const tick = setTimeout(() => {
        this.seconds -= 1;
        if (this.seconds === 0) this.#onover();
      }, 1_000);
      return () => clearTimeout(tick);
    });
  }

  start(seconds: number): void {
    this.seconds = Math.max(0, Math.ceil(seconds));
  }
}
