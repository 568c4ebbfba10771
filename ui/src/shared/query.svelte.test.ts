// A screen reads again when its topic is stale, and only the answer to the last question counts.
import { describe, expect, test } from "vitest";
import { render } from "vitest-browser-svelte";
import { page } from "vitest/browser";
import TryQuery from "../../test/TryQuery.svelte";
import type { Asked } from "./ask";
import { Keeping } from "./keeping.svelte";
import { markStale } from "./query.svelte";

type Waiting = { pair: string; answer: (asked: Asked<string>) => void };

function readBy(waiting: Waiting[]) {
  return (pair: string) => new Promise<Asked<string>>((answer) => waiting.push({ pair, answer }));
}

const ok = (value: string): Asked<string> => ({ ok: true, value });
const shows = (text: string) => expect.element(page.getByTestId("view")).toHaveTextContent(text);

describe("a read", () => {
  test("is read again when its topic is stale, not when another is", async () => {
    const waiting: Waiting[] = [];
    await render(TryQuery, { read: readBy(waiting), line: { pair: "moss" } });
    waiting[0]?.answer(ok("first"));
    await shows("first");
    markStale(["exchange"]);
    expect(waiting.length).toBe(1);
    markStale(["agreement"]);
    expect(waiting.length).toBe(2);
    await shows("first");
    waiting[1]?.answer(ok("second"));
    await shows("second");
  });

  test("an older answer that comes later is dropped", async () => {
    const waiting: Waiting[] = [];
    await render(TryQuery, { read: readBy(waiting), line: { pair: "moss" } });
    markStale(["agreement"]);
    waiting[1]?.answer(ok("new"));
    await shows("new");
    waiting[0]?.answer(ok("old"));
    await new Promise((later) => setTimeout(later, 20));
    await shows("new");
  });

  test("of another pair never shows this pair's answer", async () => {
    const waiting: Waiting[] = [];
    const { rerender } = await render(TryQuery, { read: readBy(waiting), line: { pair: "moss" } });
    waiting[0]?.answer(ok("of moss"));
    await shows("of moss");
    await rerender({ line: { pair: "plum" } });
    await shows("nothing");
    expect(waiting[1]?.pair).toBe("plum");
    waiting[1]?.answer(ok("of plum"));
    await shows("of plum");
  });

  test("of the same pair, told anew by its parent, stays as it is", async () => {
    const waiting: Waiting[] = [];
    const { rerender } = await render(TryQuery, { read: readBy(waiting), line: { pair: "moss" } });
    waiting[0]?.answer(ok("of moss"));
    await shows("of moss");
    await rerender({ line: { pair: "moss" } });
    await new Promise((later) => setTimeout(later, 20));
    await shows("of moss");
    expect(waiting.length).toBe(1);
  });

  test("that fails keeps what was read, and says why", async () => {
    const waiting: Waiting[] = [];
    await render(TryQuery, { read: readBy(waiting), line: { pair: "moss" } });
    waiting[0]?.answer(ok("first"));
    await shows("first");
    markStale(["agreement"]);
    waiting[1]?.answer({ ok: false, failure: { code: "disk_full" } });
    await expect.element(page.getByTestId("failure")).toHaveTextContent("disk_full");
    await shows("first");
  });

  test("is forgotten with its screen", async () => {
    const waiting: Waiting[] = [];
    const { unmount } = await render(TryQuery, { read: readBy(waiting), line: { pair: "moss" } });
    await unmount();
    markStale(["agreement"]);
    expect(waiting.length).toBe(1);
  });
});

test("a page that opens reads after the last words of the page before were written, also when told that it is stale", async () => {
  const waiting: Waiting[] = [];
  let write: (() => void) | undefined;
  const typed = new Keeping(
    "",
    () => new Promise<Asked<null>>((done) => (write = () => done({ ok: true, value: null }))),
  );
  const leave = typed.stays();
  typed.now = "Last words";
  typed.touched();
  leave();
  await render(TryQuery, { read: readBy(waiting), line: { pair: "moss" } });
  markStale(["agreement"]);
  await new Promise((later) => setTimeout(later, 50));
  expect(waiting).toEqual([]);
  write?.();
  await expect.poll(() => waiting.length).toBeGreaterThan(0);
  for (const { answer } of waiting) answer(ok("with them"));
  await shows("with them");
});
