// Copying is one press. What was copied here leaves the clipboard when the notebook locks.
import { commands } from "../bindings";
import { ask } from "./ask";
import { live } from "./live.svelte";
import { words } from "./parts.words";

/** Copies, and says so; false where the laptop does not allow it. */
export async function copyText(text: string): Promise<boolean> {
  const asked = await ask(commands.copyText(text));
  live.say(asked.ok ? words.copied : words.copyRefused);
  return asked.ok;
}

/** Notes what is copied from the screens by keys, so that it too can be taken back; returns how to stop. */
export function noteCopies(root: Document): () => void {
  const note = () => {
    const field = root.activeElement;
    const isField = field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement;
    const text = isField
      ? field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0)
      : (root.getSelection()?.toString() ?? "");
    if (text !== "") void ask(commands.noteCopied(text));
  };
  root.addEventListener("copy", note);
  root.addEventListener("cut", note);
  return () => {
    root.removeEventListener("copy", note);
    root.removeEventListener("cut", note);
  };
}
