// Copying is one press. What was copied stays on the clipboard until something else is copied, also when the
// notebook locks.
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
