// Something that is typed on a page that stands there, and a notebook that writes it: at once, slowly, or not at all.
import { afterEach, beforeEach, vi } from "vitest";
import type { Asked } from "../src/shared/ask";
import { Keeping } from "../src/shared/keeping.svelte";
import { strip } from "../src/shared/strip.svelte";

export const FULL = { code: "disk_full" } as const;
export const DONE: Asked<null> = { ok: true, value: null };
export const REFUSED: Asked<null> = { ok: false, failure: FULL };

const ends: (() => void)[] = [];

/** Time goes on only when a test says so, and each test begins on a page of its own. */
export function withSlowTime(): void {
  beforeEach(() => {
    vi.useFakeTimers();
    strip.show("Here");
  });
  afterEach(async () => {
    ends.splice(0).forEach((end) => end());
    await vi.advanceTimersByTimeAsync(10_000);
    vi.useRealTimers();
  });
}

export const soon = (ms = 0) => vi.advanceTimersByTimeAsync(ms);

/** A notebook that writes when it is told to, and keeps what it was given in the order it wrote it. */
export function slowNotebook() {
  const given: string[] = [];
  const written: string[] = [];
  const waiting: (() => void)[] = [];
  const save = (text: string) => {
    given.push(text);
    return new Promise<Asked<null>>((done) =>
      waiting.push(() => {
        written.push(text);
        done(DONE);
      }),
    );
  };
  return { given, written, save, writes: (at = 0) => waiting.splice(at, 1)[0]?.() };
}

/** A notebook that writes at once, or refuses. */
export function notebook() {
  const written: string[] = [];
  const desk = { written, isFull: false, tries: 0 };
  const save = (text: string): Promise<Asked<null>> => {
    desk.tries += 1;
    if (desk.isFull) return Promise.resolve(REFUSED);
    written.push(text);
    return Promise.resolve(DONE);
  };
  return { desk, save };
}

/** Something that is typed on a page that stands there. */
export function typing(save: (text: string) => Promise<Asked<null>>, how = {}, first = "") {
  const keeping = new Keeping(first, save, how);
  const leave = stays(keeping);
  const type = (text: string) => {
    keeping.now = text;
    keeping.touched();
  };
  return { keeping, type, leave };
}

/** It stands on the page until the test ends; returns how to leave before. */
export function stays<T>(keeping: Keeping<T>): () => void {
  const leave = keeping.stays();
  ends.push(leave);
  return leave;
}
