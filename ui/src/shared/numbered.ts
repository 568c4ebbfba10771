/** A clause as it stands in the text. */
export type Numbered = { clause: string; number: number; heading: string; title: string; wording: string };
