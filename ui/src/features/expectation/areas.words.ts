// Ten areas, a quick look of one’s own: a list, no wheel and no score.
import { plural } from "../../shared/words";
import type { AreaMark } from "./expectation.data";

export const words = {
  title: "Ten areas, a quick look",
  lede: (partner: string) =>
    `How does it stand between you and ${partner}? Mark what comes to mind. Three minutes are enough.`,
  myPart: "Your part:",
  howIs: (area: string) => `How is it with ${area}?`,
  marks: { goes_well: "Goes well", partly: "Partly", not_yet: "Not yet" } satisfies Record<AreaMark, string>,
  noneOpen: "What you mark “Partly” or “Not yet” can open the sentences that belong to it.",
  open: (areas: number, items: number) =>
    `${plural(areas, { one: "# area to look at", other: "# areas to look at" })}, with ${plural(items, {
      one: "# sentence",
      other: "# sentences",
    })}.`,
  begin: "Begin a round with them",
  back: "Back to Expectations",
  link: "Take a quick look at ten areas",
} as const;
