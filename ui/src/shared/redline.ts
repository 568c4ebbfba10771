/** A stretch of text in a comparison, as the notebook worked it out word by word. */
export type Span = { kind: "same" | "gone" | "new"; text: string };
