// A beginning goes into the field; the person goes on. Pure.
import type { ThanksView } from "./thanks.data";

type Beginnings = ThanksView["beginnings"];

/** Nothing that was written is lost: a beginning takes the place of another one alone, and else stands below. */
export function begun(text: string, beginning: string, beginnings: Beginnings): string {
  const written = text.trim();
  const isBare = written === "" || beginnings.some((one) => one.text === written);
  return isBare ? `${beginning} ` : `${text.trimEnd()}\n${beginning} `;
}
