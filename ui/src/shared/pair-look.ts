import type { PairLine } from "../bindings";
import { colourWord, stageWords } from "./pair.words";

/** How a pair is shown everywhere: bar, two names, colour word and stage (or how it is verified). */
export type PairLook = { hue: string; mentee: string; mentor?: string; sub: string };

const NOT_VERIFIED = "not verified";

/** The first names where there is room for no more; the banner name stands first where I gave one. */
export function pairLook(pair: PairLine): PairLook {
  const isJoined = pair.state === "joined" || pair.state === "confirmed";
  const stage = isJoined && pair.verified.by === "not_verified" ? NOT_VERIFIED : stageWords(pair);
  const named = pair.banner === "" ? [] : [pair.banner];
  return {
    hue: pair.colour,
    mentee: pair.mentee.shortName,
    mentor: pair.mentor.shortName,
    sub: [...named, colourWord(pair.colour), stage].join(" · "),
  };
}
