import type { Shape } from "./shape";

/** One entry of a list beside the work. */
export type TocItem = { id: string; name: string; shape: Shape; state?: string };

/** Entries under a heading; folded to one line with its count where nothing in it is open. */
export type TocGroup = { id: string; name: string; items: readonly TocItem[]; folded?: string };
