import type { GoalDraft } from "./idp.data";

export const SENTENCE_CHARS_MAX = 160;
export const SIGN_CHARS_MAX = 500;

export function blankGoal(): GoalDraft {
  return {
    sentence: "",
    day: "",
    sign: "",
    kind: null,
    why: "",
    today: "",
    skills: [],
    realistic: null,
    ask: "",
  };
}

/** Whether the three blanks are filled (IDP-5). */
export function isWhole({ sentence, day, sign }: GoalDraft): boolean {
  return [sentence, day, sign].every((blank) => blank.trim() !== "");
}
