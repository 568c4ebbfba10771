import { describe, expect, test } from "vitest";
import { ask } from "./ask";

describe("what comes back from a binding", () => {
  test("an answer is a value", async () => {
    expect(await ask(Promise.resolve({ status: "ok", data: 3 }))).toEqual({ ok: true, value: 3 });
  });

  test("a failure with a code keeps its facts", async () => {
    const failure = { code: "passphrase_wrong", wait_seconds: 4 };
    expect(await ask(Promise.resolve({ status: "error", error: failure }))).toEqual({ ok: false, failure });
  });

  test.each([
    ["a string of the framework", "Command view_desk not found"],
    ["nothing", null],
    ["an object without a code", { message: "no" }],
    ["a code that is no text", { code: 3 }],
  ])("%s is unexpected", async (_, error) => {
    const asked = await ask(Promise.resolve({ status: "error", error }));
    expect(asked).toEqual({ ok: false, failure: { code: "unexpected" } });
  });

  test("SF-11: a thrown error is unexpected and says nothing", async () => {
    const asked = await ask(Promise.reject(new Error("Maya wrote this")));
    expect(JSON.stringify(asked)).not.toContain("Maya");
    expect(asked).toEqual({ ok: false, failure: { code: "unexpected" } });
  });
});
