import type { DisclosureDraft } from "./disclosure.data";

/** What somebody would say to whom, before anything is typed. */
export function blankDraft(): DisclosureDraft {
  return { toWhom: "", words: "" };
}
