/** Where in the development plan one is. */
export type IdpPlace =
  | { at: "overview" | "start" | "skills" | "advice" | "as_partner" | "snapshots" }
  | { at: "sheet"; sheet: string }
  | { at: "goal"; goal: string };
