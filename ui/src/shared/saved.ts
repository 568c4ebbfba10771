import type { Failure } from "../bindings";

/** How the writing on this page stands; `time` is a clock time in words. */
export type Saved =
  | { kind: "nothing" }
  | { kind: "saving" }
  | { kind: "saved"; time: string }
  | { kind: "not_saved"; failure: Failure };
