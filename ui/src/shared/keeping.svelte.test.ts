// What is typed keeps itself: each guarantee by what happens one after the other.
import { describe, expect, test } from "vitest";
import { DONE, notebook, slowNotebook, soon, stays, typing, withSlowTime } from "../../test/typing";
import { Keeping, lastWordsFirst } from "./keeping.svelte";
import { keepLastWords } from "./last-words";
import { strip } from "./strip.svelte";

withSlowTime();

describe("after a pause", () => {
  test("nothing is written while letters follow each other, and all of it after 400 ms", async () => {
    const { desk, save } = notebook();
    const { type } = typing(save);
    type("L");
    await soon(300);
    type("Le");
    await soon(399);
    expect(desk.written).toEqual([]);
    expect(strip.saved.kind).toBe("saving");
    await soon(1);
    expect(desk.written).toEqual(["Le"]);
    expect(strip.saved).toMatchObject({ kind: "saved", time: expect.stringMatching(/^\d\d:\d\d$/) });
  });

  test("what stands there at first is not written, and can be written as it is", async () => {
    const { desk, save } = notebook();
    const { keeping } = typing(save, {}, "Usual words");
    keeping.touched();
    await keeping.keep();
    await soon(1_000);
    expect(desk.written).toEqual([]);
    expect(await keeping.keepAsItIs()).toBe(true);
    expect(desk.written).toEqual(["Usual words"]);
  });

  test("typed and undone: nothing is written, and the strip does not stay at Saving", async () => {
    const { desk, save } = notebook();
    const { type } = typing(save);
    type("Lena");
    await soon(400);
    const said = strip.saved;
    type("Lena N");
    await soon(100);
    expect(strip.saved.kind).toBe("saving");
    type("Lena");
    expect(strip.saved).toEqual(said);
    await soon(1_000);
    expect(desk.written).toEqual(["Lena"]);
  });

  test("what was given to be written does not change by typing on", async () => {
    const given: { text: string }[] = [];
    const keeping = new Keeping({ text: "" }, (now) => {
      given.push(now);
      return Promise.resolve(DONE);
    });
    stays(keeping);
    keeping.now.text = "One";
    await keeping.keep();
    keeping.now.text = "Two";
    expect(given).toEqual([{ text: "One" }]);
  });
});

describe("while a write is under way", () => {
  test("type, pause, go on typing: the newest words are written after it, and nothing says Saved before", async () => {
    const { given, written, save, writes } = slowNotebook();
    const { type } = typing(save);
    type("We met");
    await soon(400);
    type("We met twice");
    await soon(400);
    expect(given, "one writing follows the other").toEqual(["We met"]);
    writes();
    await soon();
    expect(strip.saved.kind).toBe("saving");
    expect(given).toEqual(["We met", "We met twice"]);
    writes();
    await soon();
    expect(written).toEqual(["We met", "We met twice"]);
    expect(strip.saved.kind).toBe("saved");
  });

  test("undone while the longer words are being written: the notebook ends with what stands there", async () => {
    const { written, save, writes } = slowNotebook();
    const { type } = typing(save, {}, "Short");
    type("Short and long");
    await soon(400);
    type("Short");
    await soon(400);
    writes();
    await soon();
    writes();
    await soon();
    expect(written).toEqual(["Short and long", "Short"]);
  });

  test("the page is left: the last words follow, once, and what is read anew waits for them", async () => {
    const { written, save, writes } = slowNotebook();
    const { type, leave } = typing(save);
    type("Ask");
    await soon(400);
    type("Ask Lena");
    leave();
    let isRead = false;
    void lastWordsFirst()?.then(() => (isRead = true));
    await soon();
    writes();
    await soon();
    expect(isRead).toBe(false);
    writes();
    await soon();
    expect(isRead).toBe(true);
    expect(written).toEqual(["Ask", "Ask Lena"]);
    await soon(1_000);
    writes();
    expect(written.length).toBe(2);
    expect(lastWordsFirst(), "nothing waits any more").toBeUndefined();
  });

  test("a notebook that does not answer holds what is read anew up for two seconds, and once", async () => {
    const { type, leave } = typing(slowNotebook().save);
    type("Ask");
    leave();
    let isRead = false;
    void lastWordsFirst()?.then(() => (isRead = true));
    await soon(1_999);
    expect(isRead).toBe(false);
    await soon(1);
    expect(isRead).toBe(true);
    expect(lastWordsFirst()).toBeUndefined();
  });
});

describe("before a lock", () => {
  test("while the timer runs: the last words are written at once, and once", async () => {
    const { desk, save } = notebook();
    const { type } = typing(save);
    type("Half a sen");
    await soon(100);
    await Promise.all([keepLastWords(), soon()]);
    expect(desk.written).toEqual(["Half a sen"]);
    await soon(1_000);
    expect(desk.tries).toBe(1);
  });

  test("between a key and the moment it is noticed: that letter goes along", async () => {
    const { desk, save } = notebook();
    const { keeping, type } = typing(save);
    type("Half a se");
    keeping.now = "Half a sen";
    await Promise.all([keepLastWords(), soon()]);
    expect(desk.written).toEqual(["Half a sen"]);
  });

  test("while a write is under way: the lock waits for the words after it", async () => {
    const { written, save, writes } = slowNotebook();
    const { type } = typing(save);
    type("One");
    await soon(400);
    type("One two");
    let isLocked = false;
    void keepLastWords().then(() => (isLocked = true));
    await soon(10);
    writes();
    await soon(10);
    expect(isLocked).toBe(false);
    writes();
    await soon(10);
    expect(isLocked).toBe(true);
    expect(written).toEqual(["One", "One two"]);
  });
});
