// What the box offers beside what it finds, and the pairs it can be narrowed to.
import type { IconName } from "../../shared/icons";

/** A room to go to, a thing to do, or a page of help. */
export type Command = {
  id: string;
  name: string;
  icon: IconName;
  keys?: string;
  /** What sort of page it is. */
  what?: string;
  /** The line of it that was sought. */
  more?: string;
  act: () => void;
};

/** A pair as the box names it. */
export type SearchPair = { pair: string; name: string; partner: string };

/** Commands in which some word begins with what was typed. */
export function fitting(commands: readonly Command[], typed: string): Command[] {
  const sought = fold(typed);
  if (sought === "") return [...commands];
  return commands.filter(({ name }) => {
    const said = fold(name);
    return said.startsWith(sought) || said.includes(` ${sought}`);
  });
}

/** As the index reads it: without accents and case. */
export function fold(text: string): string {
  return text.trim().normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
