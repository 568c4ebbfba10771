// Tells the notebook that somebody is here, so that it locks only when nobody is. What was typed is not told.

const EVERY_MS = 20_000;
const SIGNS = ["keydown", "pointerdown", "wheel", "pointermove"] as const;

/** Calls `note` at most once in twenty seconds while there is input; returns how to stop. */
export function startNotingInput(target: Window, note: () => void): () => void {
  let lastMs = -EVERY_MS;
  const noted = (event: Event) => {
    if (event.timeStamp - lastMs < EVERY_MS) return;
    lastMs = event.timeStamp;
    note();
  };
  for (const sign of SIGNS) target.addEventListener(sign, noted, { passive: true });
  return () => SIGNS.forEach((sign) => target.removeEventListener(sign, noted));
}
