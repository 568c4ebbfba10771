// Finds words on the page (SE-2): without accents and case, as the box does, also where a sentence is drawn in pieces.
import { fold } from "./command";

/** A piece of the page that holds the words: a stretch of text, or the field they stand in. */
export type Spot = Range | HTMLInputElement | HTMLTextAreaElement;

/** More than anybody steps through; further ones are not looked for. */
export const SPOTS_MAX = 500;

type Piece = { node: Text; from: number };

/** From where to where the words stand in a text, by letters of the text itself. */
export function places(text: string, typed: string): [from: number, to: number][] {
  const sought = fold(typed);
  if (sought === "") return [];
  let said = "";
  // Of each folded letter: where the letter it came from begins, and where it ends with its accents.
  const begins: number[] = [];
  const ends: number[] = [];
  let at = 0;
  for (const letter of text) {
    const folded = letter.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
    if (folded === "" && ends.length > 0) ends[ends.length - 1] = at + letter.length;
    for (const unit of folded.split("")) {
      said += unit;
      begins.push(at);
      ends.push(at + letter.length);
    }
    at += letter.length;
  }
  const found: [number, number][] = [];
  for (let from = said.indexOf(sought); from >= 0 && found.length < SPOTS_MAX;) {
    const last = from + sought.length - 1;
    found.push([begins[from] ?? 0, ends[last] ?? text.length]);
    from = said.indexOf(sought, last + 1);
  }
  return found;
}

/** Everything below `root` that can be read and holds the words, in the order of the page. */
export function spotsIn(root: Element, typed: string): Spot[] {
  if (fold(typed) === "") return [];
  const found: Spot[] = [];
  let pieces: Piece[] = [];
  let text = "";
  let block: Element | null = null;
  const flush = () => {
    for (const [from, to] of places(text, typed)) found.push(stretch(pieces, from, to));
    pieces = [];
    text = "";
  };
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  for (let node = walker.nextNode(); node && found.length < SPOTS_MAX; node = walker.nextNode()) {
    if (node instanceof HTMLTextAreaElement || (node instanceof HTMLInputElement && node.type === "text")) {
      flush();
      if (node.checkVisibility() && places(node.value, typed).length > 0) found.push(node);
    } else if (node instanceof Text && node.parentElement && isRead(node.parentElement)) {
      const own = blockOf(node.parentElement);
      if (own !== block) flush();
      block = own;
      pieces.push({ node, from: text.length });
      text += node.data;
    }
  }
  flush();
  return found.slice(0, SPOTS_MAX);
}

function isRead(element: Element): boolean {
  return !(element instanceof HTMLTextAreaElement) && element.checkVisibility({ visibilityProperty: true });
}

/** Where a line of text ends. */
function blockOf(element: Element): Element {
  let own = element;
  while (own.parentElement && getComputedStyle(own).display.startsWith("inline")) own = own.parentElement;
  return own;
}

function stretch(pieces: readonly Piece[], from: number, to: number): Range {
  const range = document.createRange();
  const first = pieces.findLast((piece) => piece.from <= from);
  const last = pieces.findLast((piece) => piece.from < to);
  if (first) range.setStart(first.node, from - first.from);
  if (last) range.setEnd(last.node, to - last.from);
  return range;
}
