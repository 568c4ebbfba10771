import { afterEach, expect, test, vi } from "vitest";
import { keepLastWords, keepsLastWords } from "./last-words";

afterEach(() => vi.useRealTimers());

test("G-6: what is typed and not kept yet is kept before the notebook is locked", async () => {
  const kept: string[] = [];
  const later = async (word: string) => {
    await new Promise((done) => setTimeout(done, 5));
    kept.push(word);
  };
  const ends = [keepsLastWords(() => later("plan")), keepsLastWords(() => later("minutes"))];
  await keepLastWords();
  expect(kept).toEqual(["plan", "minutes"]);
  ends.forEach((end) => end());
  await keepLastWords();
  expect(kept.length, "each once more as it goes, and then no more").toBeLessThanOrEqual(4);
});

test("a notebook that does not answer, or refuses, holds nobody up", async () => {
  vi.useFakeTimers();
  const ends = [
    keepsLastWords(() => new Promise(() => undefined)),
    keepsLastWords(() => Promise.reject(new Error("no"))),
  ];
  let isDone = false;
  void keepLastWords().then(() => (isDone = true));
  await vi.advanceTimersByTimeAsync(799);
  expect(isDone).toBe(false);
  await vi.advanceTimersByTimeAsync(1);
  expect(isDone).toBe(true);
  // The second refuses again as it goes; nobody waits for it.
  ends[0]?.();
});
