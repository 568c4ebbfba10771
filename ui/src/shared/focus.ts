// After a change of page the focus goes to its heading, also when the page has to read first.

let isOwed = false;

/** Said by the routes: the next heading that appears takes the focus. */
export function oweFocus(): void {
  isOwed = true;
}

/** Said by a heading when it appears. */
export function claimFocus(heading: HTMLElement): void {
  if (!isOwed) return;
  heading.focus();
  // A first field that appears in the same moment may still take it.
  queueMicrotask(() => (isOwed = false));
}

/** Said by a first field or button, on pages where writing or choosing comes before reading. */
export function takeFocus(field: HTMLElement): void {
  if (!isOwed) return;
  isOwed = false;
  field.focus();
}
