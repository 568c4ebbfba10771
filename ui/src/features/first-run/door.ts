/** The three ways to begin. */
export type Door = "partner" | "invitation" | "alone";
export const DOORS: readonly Door[] = ["partner", "invitation", "alone"];
