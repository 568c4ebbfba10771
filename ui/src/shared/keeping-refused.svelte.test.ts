// What could not be kept, what is let go, and what is not to be kept yet.
import { describe, expect, test } from "vitest";
import type { Asked } from "./ask";
import { DONE, FULL, notebook, REFUSED, slowNotebook, soon, typing, withSlowTime } from "../../test/typing";
import { lastWordsFirst } from "./keeping.svelte";
import { keepLastWords } from "./last-words";
import { strip } from "./strip.svelte";

withSlowTime();

describe("what was refused", () => {
  test("write refused, then typed on, then accepted: all of it is written, and why it was not stands until then", async () => {
    const { desk, save } = notebook();
    const { keeping, type } = typing(save);
    desk.isFull = true;
    type("A plan");
    await soon(400);
    expect(keeping.failure).toEqual(FULL);
    expect(strip.saved).toEqual({ kind: "not_saved", failure: FULL });
    type("A plan for May");
    expect(strip.saved.kind, "typing does not hide it").toBe("not_saved");
    desk.isFull = false;
    await soon(400);
    expect(desk.written).toEqual(["A plan for May"]);
    expect(keeping.failure).toBeUndefined();
    expect(strip.saved.kind).toBe("saved");
  });

  test("it is tried again by itself, as long as it stands there, and whoever leaves on it is told", async () => {
    const { desk, save } = notebook();
    const { keeping, type, leave } = typing(save);
    desk.isFull = true;
    type("A plan");
    await soon(400);
    expect(await keeping.keep()).toBe(false);
    desk.isFull = false;
    await soon(5_000);
    expect(desk.written).toEqual(["A plan"]);
    desk.isFull = true;
    type("A better plan");
    leave();
    await soon();
    expect(strip.saved.kind).toBe("not_saved");
    const tries = desk.tries;
    await soon(20_000);
    expect(desk.tries).toBe(tries);
    expect(lastWordsFirst()).toBeUndefined();
  });

  test("a second thing that is kept does not hide it", async () => {
    const { desk, save } = notebook();
    const first = typing(save);
    const other = notebook();
    const second = typing(other.save);
    desk.isFull = true;
    first.type("Refused");
    await soon(400);
    second.type("Kept");
    await soon(400);
    expect(other.desk.written).toEqual(["Kept"]);
    expect(strip.saved.kind).toBe("not_saved");
    desk.isFull = false;
    await soon(5_000);
    expect(strip.saved.kind).toBe("saved");
  });

  test("a write that breaks is refused like another, and the next one is made", async () => {
    const written: string[] = [];
    let isBroken = true;
    const { keeping, type } = typing((text) => {
      if (isBroken) throw new Error("no");
      written.push(text);
      return Promise.resolve(DONE);
    });
    type("One");
    await soon(400);
    expect(keeping.failure).toEqual({ code: "unexpected" });
    isBroken = false;
    type("One two");
    await soon(400);
    expect(written).toEqual(["One two"]);
  });

  test("undone to what the notebook has, nothing is refused any more", async () => {
    const { desk, save } = notebook();
    const { keeping, type } = typing(save, {}, "Kept");
    desk.isFull = true;
    type("Kept not");
    await soon(400);
    type("Kept");
    expect(keeping.failure).toBeUndefined();
    expect(strip.saved.kind).not.toBe("not_saved");
    expect(await keeping.keep()).toBe(true);
  });
});

describe("what is let go", () => {
  test("what is under way arrives before it, the last words too, and nothing follows it", async () => {
    const { given, save, writes } = slowNotebook();
    const order: string[] = [];
    const { keeping, type, leave } = typing(async (text) => {
      const did = await save(text);
      order.push(text);
      return did;
    });
    type("A draft");
    await soon(400);
    type("A draft, longer");
    const gone = keeping.letGo(() => {
      order.push("dropped");
      return Promise.resolve(true);
    });
    await soon();
    writes();
    await soon();
    writes();
    expect(await gone).toBe(true);
    leave();
    await soon(10_000);
    expect(order).toEqual(["A draft", "A draft, longer", "dropped"]);
    expect(given.length).toBe(2);
  });

  test("typed on while it is being dropped: it does not come back", async () => {
    const { desk, save } = notebook();
    const { keeping, type, leave } = typing(save);
    type("A draft");
    let drop: ((isGone: boolean) => void) | undefined;
    const gone = keeping.letGo(() => new Promise((done) => (drop = done)));
    await soon();
    type("A draft, after all");
    await soon(400);
    await keepLastWords();
    drop?.(true);
    await gone;
    leave();
    await soon(10_000);
    expect(desk.written).toEqual(["A draft"]);
  });

  test("refused and then dropped: nothing is said to be not saved any more, and nothing is tried again", async () => {
    const { desk, save } = notebook();
    const { keeping, type } = typing(save);
    desk.isFull = true;
    type("A draft");
    await soon(400);
    await keeping.letGo(() => Promise.resolve(true));
    expect(strip.saved.kind).not.toBe("not_saved");
    expect(keeping.failure).toBeUndefined();
    const { tries } = desk;
    await soon(20_000);
    expect(desk.tries).toBe(tries);
  });

  test("it could not be dropped: what was typed meanwhile is kept", async () => {
    const { desk, save } = notebook();
    const { keeping, type } = typing(save);
    type("A draft");
    let drop: ((isGone: boolean) => void) | undefined;
    const gone = keeping.letGo(() => new Promise((done) => (drop = done)));
    await soon();
    type("A draft, after all");
    await soon(400);
    drop?.(false);
    expect(await gone).toBe(false);
    await soon(400);
    expect(desk.written).toEqual(["A draft", "A draft, after all"]);
  });
});

describe("forms that say it themselves", () => {
  test("a form that is sent by a press says nothing of being kept, only that it could not be", async () => {
    const { desk, save } = notebook();
    const { type } = typing(save, { isQuiet: true });
    type("Dear Sam");
    await soon(400);
    expect(desk.written).toEqual(["Dear Sam"]);
    expect(strip.saved.kind).toBe("nothing");
    desk.isFull = true;
    type("Dear Sam,");
    await soon(400);
    expect(strip.saved.kind).toBe("not_saved");
    desk.isFull = false;
    await soon(5_000);
    expect(desk.written.at(-1)).toBe("Dear Sam,");
    expect(strip.saved.kind).toBe("saved");
  });

  test("beyond its limit it is not written, and it is once it fits again", async () => {
    const { desk, save } = notebook();
    const { keeping, type, leave } = typing(save, { fits: (text: string) => text.length <= 4 });
    type("Lena N");
    await soon(1_000);
    expect(await keeping.keep()).toBe(false);
    expect(desk.tries).toBe(0);
    expect(strip.saved.kind).toBe("nothing");
    type("Lena");
    leave();
    await soon();
    expect(desk.written).toEqual(["Lena"]);
  });

  test("nothing is written over words that nobody has read yet; read, it is written with what was typed on", async () => {
    const { desk, save } = notebook();
    let isRead: ((asked: Asked<null>) => void) | undefined;
    const ready = () => new Promise<Asked<null>>((done) => (isRead = done));
    const { type } = typing(save, { ready });
    type("New");
    await soon(400);
    type("New words");
    expect(desk.tries).toBe(0);
    isRead?.(REFUSED);
    await soon();
    expect(desk.tries).toBe(0);
    expect(strip.saved.kind).toBe("not_saved");
    await soon(5_000);
    isRead?.(DONE);
    await soon();
    expect(desk.written).toEqual(["New words"]);
  });
});
