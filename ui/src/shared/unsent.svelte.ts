// What is typed into a form that is sent by a press: it is kept as it is typed, and stands there again after a lock, a
// closed window or another page. Nothing of it is sent by itself.

import { untrack } from "svelte";
import { keepsLastWords } from "./last-words";
import { saveUnsent, viewUnsent } from "./unsent.data";

/** A pause in the writing after which it is kept. */
const SAVE_PAUSE_MS = 400;

type Texts<Field extends string> = Partial<Record<Field, string>>;

function read<Field extends string>(kept: string): Texts<Field> {
  try {
    return JSON.parse(kept) as Texts<Field>;
  } catch {
    return {};
  }
}

/**
 * Said while a form is set up: `now` are its texts, `put` puts texts into it, and a missing one is empty.
 * Gives back what to call once they are sent: it empties the form.
 */
export function keepsUnsent<Field extends string>(
  pair: string | null,
  form: string,
  now: () => Record<Field, string>,
  put: (texts: Texts<Field>) => void,
): { sent: () => void } {
  let kept = "";
  let isRead = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let saving: Promise<void> = Promise.resolve();

  const written = () => {
    const texts = now();
    return Object.values(texts).some((text) => text !== "") ? JSON.stringify(texts) : "";
  };
  const save = () => {
    clearTimeout(timer);
    saving = saving.then(async () => {
      const text = untrack(written);
      if (text === kept) return;
      const did = await saveUnsent(pair, form, text);
      if (did.ok) kept = text;
    });
    return saving;
  };

  $effect(() => {
    void viewUnsent(pair, form).then((asked) => {
      isRead = true;
      if (!asked.ok || asked.value === "") return;
      kept = asked.value;
      // Whoever types already goes on with that.
      if (untrack(written) === "") put(read<Field>(kept));
    });
  });
  $effect(() => {
    const text = written();
    clearTimeout(timer);
    if (isRead && text !== kept) timer = setTimeout(() => void save(), SAVE_PAUSE_MS);
  });
  $effect(() => keepsLastWords(save));

  return {
    sent: () => {
      put({});
      void save();
    },
  };
}
