import type { Snippet } from "svelte";

/** One line of facts: a short term and what stands for it. */
export type Fact = { term: string; text?: string; body?: Snippet; isWritten?: boolean };
