// Which press is next in a round, by whose turn it is.
import type { PartLine, RoundLine } from "./expectation.data";
import { words } from "./expectation.words";
import type { Place } from "./place";

/** What the main button of a round does. */
export type Next =
  | {
      kind: "go";
      place: Place;
      word: "startAnswering" | "goOnAnswering" | "answerTwo" | "openTogether" | "compare";
    }
  | { kind: "show" | "let_go" | "make_parcel" | "none" };

function answerWord(line: RoundLine, part: PartLine) {
  if (part.part === 2 && line.parts[0]?.iSealedAt) return "answerTwo";
  return part.answeredCount > 0 ? "goOnAnswering" : "startAnswering";
}

export function nextOf(line: RoundLine, resumesAt: number): Next {
  const { round } = line;
  switch (line.step) {
    case "answer": {
      const part = line.parts.find(({ step }) => step === "answer");
      if (!part) return { kind: "none" };
      return { kind: "go", place: { at: "answer", round, page: resumesAt }, word: answerWord(line, part) };
    }
    case "show_first":
      return { kind: "show" };
    case "read_then_show":
    case "compare":
      return { kind: "go", place: { at: "compare", round }, word: "compare" };
    case "salts_lost":
      return { kind: "let_go" };
    case "wait_for_seal":
    case "wait_for_answers":
      return line.moveWaits || line.parts.some(({ sealWaits, revealWaits }) => sealWaits || revealWaits)
        ? { kind: "make_parcel" }
        : { kind: "none" };
    case "open_together":
      return { kind: "go", place: { at: "open", round }, word: "openTogether" };
    case "carry_lock":
      return { kind: "make_parcel" };
    case "void":
      return { kind: "none" };
  }
}

/** How the card of a round is headed: whose turn it is, or that the other added sentences to what I have sealed. */
export function turnOf(line: RoundLine, me: string, partner: string): { title: string; lede: string } {
  const added = line.parts.find(
    ({ part, step, askedBy }) => part === 2 && step === "answer" && askedBy === "partner",
  );
  if (line.step === "answer" && added && line.parts[0]?.iSealedAt) return words.turnTwo(partner);
  return words.turns[line.step](me, partner);
}

/** Whether both answers of some part lie open here. */
export function canCompare(line: RoundLine): boolean {
  return (
    line.state !== "void" &&
    line.parts.some(({ iSealedAt, theyRevealedAt, void: why }) => iSealedAt && theyRevealedAt && !why)
  );
}
