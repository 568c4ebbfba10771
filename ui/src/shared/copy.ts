// Copying is one press; the notebook clears the clipboard when it locks.
import { live } from "./live.svelte";
import { words } from "./parts.words";

/** Copies, and says so; false where the laptop does not allow it. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    live.say(words.copied);
    return true;
  } catch {
    live.say(words.copyRefused);
    return false;
  }
}
