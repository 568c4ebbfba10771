// What the panel of ways needs from a feature: the ways themselves.
import type { SavedFile } from "../bindings";
import type { Asked } from "./ask";

/** A mail as it will stand; a person changes it and presses Send in their own mail program. */
export type Mail = { to: string; subject: string; body: string };

/** The four ways out of Ithaca, each for the newest file made for a pair. None of them sends. */
export type Ways = {
  show: () => Promise<Asked<null>>;
  message: (subject: string, body: string) => Promise<Asked<null>>;
  draft: (subject: string, body: string) => Promise<Asked<SavedFile | null>>;
  text: () => Promise<Asked<string>>;
};
