// What the Enter key means in a field of one line.

/** A key that an input method took for itself, in engines that say no more of it. */
const TAKEN_BY_INPUT_METHOD = 229;

/** Whether this press ends the line: Enter, not held down, and not the end of a word that is being composed. */
export function endsLine(event: KeyboardEvent): boolean {
  const isComposing = event.isComposing || event.keyCode === TAKEN_BY_INPUT_METHOD;
  return event.key === "Enter" && !isComposing && !event.repeat;
}
