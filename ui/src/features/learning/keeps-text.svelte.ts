// A text that keeps itself while it is written: after a pause, when its part goes, and when the page is closed.
import type { Asked } from "../../shared/ask";
import { clockTime } from "../../shared/day";
import { hereNow } from "../../shared/here";
import { keepsLastWords } from "../../shared/last-words";
import { strip } from "../../shared/strip.svelte";

/** A pause in the writing after which it is kept. */
const SAVE_PAUSE_MS = 400;

function savedNow() {
  const { nowMs, zone } = hereNow();
  return { kind: "saved", time: clockTime(new Date(nowMs).toISOString(), zone) } as const;
}

/** Said while a part is set up; gives back what keeps the text at once. */
export function keepsText(
  now: () => string,
  first: string,
  save: (text: string) => Promise<Asked<null>>,
): () => Promise<boolean> {
  let kept = first;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let saving: Promise<boolean> = Promise.resolve(true);

  async function keepNow(): Promise<boolean> {
    const text = now();
    if (text === kept) return true;
    const did = await save(text);
    if (did.ok) kept = text;
    strip.saved = did.ok ? savedNow() : { kind: "not_saved", failure: did.failure };
    return did.ok;
  }

  function keep(): Promise<boolean> {
    clearTimeout(timer);
    saving = saving.then(keepNow);
    return saving;
  }

  $effect(() => {
    if (now() === kept) return;
    strip.saved = { kind: "saving" };
    clearTimeout(timer);
    timer = setTimeout(() => void keep(), SAVE_PAUSE_MS);
  });
  $effect(() => keepsLastWords(keep));
  return keep;
}
