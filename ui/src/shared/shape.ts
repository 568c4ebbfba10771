// States in words, with a shape beside the words.
import type { IconName } from "./icons";

/** done ✓ · mentee ● · mentor ◆ · both ●◆ · open ○ · parked (bookmark) */
export type Shape = "done" | "mentee" | "mentor" | "both" | "open" | "parked";

export const SHAPE_ICON: Partial<Record<Shape, IconName>> = { done: "check", open: "open", parked: "onlyMe" };
