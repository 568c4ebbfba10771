// How a pair is said: colour word, stage, and how sure one is of the partner.
import type { PairLine, PairState, Verified } from "../bindings";
import { dayPlain, type Day } from "./day";

/** Colour words as the notebook knows them; a word it learns later is shown as it is. */
const COLOURS: Record<string, string> = {
  moss: "Moss",
  plum: "Plum",
  harbour: "Harbour",
  clay: "Clay",
  saffron: "Saffron",
  slate: "Slate",
  heather: "Heather",
  pine: "Pine",
};

export function colourWord(colour: string): string {
  return COLOURS[colour] ?? colour;
}

const STAGES: Record<PairState, string> = {
  preparing: "Getting ready",
  invited: "Invited",
  joined: "Setting up",
  confirmed: "Setting up",
  stopped: "Stopped",
};

const WORKING = "Working";
const CLOSED = "Closed";
const LEFT = "Left quietly";

/** Once both have signed, the pair works; before that it is set up. */
export function isWorking({ state, signedVersion }: Pick<PairLine, "state" | "signedVersion">): boolean {
  return signedVersion !== null && (state === "joined" || state === "confirmed");
}

export function stageWords(pair: Pick<PairLine, "state" | "signedVersion" | "closedOn" | "leftOn">): string {
  if (pair.leftOn !== null) return LEFT;
  if (pair.closedOn !== null) return CLOSED;
  return isWorking(pair) ? WORKING : STAGES[pair.state];
}

/** "verified by safety words on 5 November": stands on the pair and on every parcel page. */
export function verifiedWords(verified: Verified, today: Day): string {
  switch (verified.by) {
    case "opening_words":
      return `verified by opening words on ${dayPlain(verified.day, today)}`;
    case "safety_words":
      return `verified by safety words on ${dayPlain(verified.day, today)}`;
    case "not_verified":
      return "not verified";
  }
}

/** The same at the start of a sentence. */
export function verifiedSentence(verified: Verified, today: Day): string {
  const said = verifiedWords(verified, today);
  return said.charAt(0).toUpperCase() + said.slice(1);
}
