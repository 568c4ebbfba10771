/** The colour word of a pair; always said in words too. */
export type Hue = "moss" | "plum" | "slate" | "sand" | "rust" | "sea" | "rose" | "night";

/** How a pair is shown everywhere: bar, two names, colour word and stage (or how it is verified). */
export type PairLook = { hue: Hue; mentee: string; mentor?: string; sub: string };
