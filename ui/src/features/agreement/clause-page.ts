// What the page of one clause says and offers, by its state. Pure.
import type { ClauseView, LetterView } from "./agreement.data";
import { words } from "./clause.words";

/** It stands in my draft only, perhaps as one to be left out: nobody else has heard of it. */
export function isMyDraftAlone(view: ClauseView): boolean {
  return view.draft !== null && view.history.length === 0 && view.letters.length === 0;
}

/** An answer is asked from me here, and the answers are equal by rule. */
export function hasEqualAnswers(view: ClauseView): boolean {
  if (view.state === "crossed" || view.state === "crossed_yes") return true;
  return theirLetter(view) !== undefined;
}

/** Nothing waits for an answer, and a wording of mine is the next step. */
export function asksToWrite(view: ClauseView): boolean {
  return view.letters.length === 0 && (view.state === "open" || view.state === "parked");
}

/** The partner's wording that waits for my answer. */
export function theirLetter(view: ClauseView): LetterView | undefined {
  return view.letters.find(({ side }) => side === "partner");
}

/** The wording that holds in a closed pair while another one was open; null where none was agreed. */
export function holdsNow(view: ClauseView): string | null {
  return view.letters.length === 0 ? null : (view.signedWording ?? view.agreed);
}

/** In a closed pair: what was open stays open, and something else holds, or nothing. */
export function closedLede(view: ClauseView, signed: number | undefined): string | undefined {
  if (isMyDraftAlone(view)) return words.draftNotSent;
  if (view.letters.length === 0) return undefined;
  if (view.signedWording !== null && signed !== undefined)
    return words.notAnswered(words.holds.signed(signed));
  return words.notAnswered(view.agreed === null ? words.holds.nothing : words.holds.agreed);
}

export function clauseLede(view: ClauseView, partner: string): string | undefined {
  if (isMyDraftAlone(view)) return words.lede.draft(partner);
  switch (view.state) {
    case "draft":
      return words.lede.draft(partner);
    case "open":
      return words.lede.open;
    case "partners_turn":
      return words.lede.partnersTurn(partner);
    case "crossed":
      return words.lede.crossed;
    case "crossed_yes":
      return words.lede.crossedYes;
    case "parked":
      return words.lede.parked;
    case "agreed":
      return words.lede.agreed;
    case "left_out":
      return words.lede.leftOut;
    case "my_turn":
      return undefined;
  }
}

/** What *Both* begins from: the two texts, one below the other. */
export function joinedTexts(letters: readonly LetterView[]): string {
  return letters
    .filter(({ leaveOut }) => !leaveOut)
    .map(({ wording }) => wording)
    .join("\n\n");
}
