// A search leads to the exact thing: the page that shows it may still have to read, so its place is waited for.

import { flushSync } from "svelte";

/** Longer than any page takes; then the page itself is the answer. */
const PATIENCE_MS = 4_000;

let sought = "";

/** Shows and focuses the element that bears `spot`, as soon as it stands on the page; an empty one seeks nothing. */
export function seekSpot(spot: string): void {
  sought = spot;
  if (spot === "") return;
  const until = performance.now() + PATIENCE_MS;
  const look = () => {
    if (sought !== spot) return;
    const found = document.querySelector<HTMLElement>(`[data-spot="${CSS.escape(spot)}"]`);
    if (found) show(found);
    else if (performance.now() < until) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

function show(element: HTMLElement): void {
  sought = "";
  // What lies in a closed part is opened by the button of that part.
  const shut = element.closest<HTMLElement>("[hidden]");
  if (shut?.id) {
    document.querySelector<HTMLElement>(`[aria-controls="${CSS.escape(shut.id)}"]`)?.click();
    flushSync();
  }
  element.scrollIntoView({ block: "center" });
  element.tabIndex = -1;
  element.focus({ preventScroll: true });
  element.classList.add("spot");
  const leave = () => {
    element.classList.remove("spot");
    element.removeAttribute("tabindex");
  };
  element.addEventListener("blur", leave, { once: true });
}
