// The one way to call a binding. It never throws and never shows what the machinery said:
// every answer is a value or a Failure that has words.

import type { Failure } from "../bindings";

/** What a binding answers, in the shape the generator writes. */
export type Reply<T> = { status: "ok"; data: T } | { status: "error"; error: unknown };

/** What a screen gets. */
export type Asked<T> = { ok: true; value: T } | { ok: false; failure: Failure };

/** A refusal by the framework (unknown command, bad argument, no permission) comes as a plain string, and so
 *  has no code. */
function isFailure(error: unknown): error is Failure {
  return typeof error === "object" && error !== null && "code" in error && typeof error.code === "string";
}

export const UNEXPECTED: Failure = { code: "unexpected" };

export async function ask<T>(reply: Promise<Reply<T>>): Promise<Asked<T>> {
  try {
    const answer = await reply;
    if (answer.status === "ok") return { ok: true, value: answer.data };
    return { ok: false, failure: isFailure(answer.error) ? answer.error : UNEXPECTED };
  } catch {
    return { ok: false, failure: UNEXPECTED };
  }
}
