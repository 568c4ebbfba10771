// My draft of the minutes, and my note, while I write them: kept by themselves, Only me, never sent by themselves.

import { Keeping } from "../../shared/keeping.svelte";

export { keepsItself } from "../../shared/keeping.svelte";

/** Something of a meeting that one person writes and that keeps itself. */
export class Kept<T> extends Keeping<T> {
  get draft(): T {
    return this.now;
  }
  set draft(now: T) {
    this.now = now;
  }
}
