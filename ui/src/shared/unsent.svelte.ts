// What is typed into a form that is sent by a press: it is kept as it is typed, and stands there again after a lock, a
// closed window or another page. Nothing of it is sent by itself.

import type { Asked } from "./ask";
import { keepsItself, Keeping, lastWordsFirst } from "./keeping.svelte";
import { saveUnsent, viewUnsent } from "./unsent.data";

type Texts<Field extends string> = Partial<Record<Field, string>>;

function read<Field extends string>(kept: string): Texts<Field> {
  try {
    return JSON.parse(kept) as Texts<Field>;
  } catch {
    return {};
  }
}

/** What is typed already stays; what stood in another field comes back. */
function joined<Field extends string>(back: Texts<Field>, typed: Texts<Field>): Texts<Field> {
  const filled = Object.entries(typed).filter(([, text]) => text !== "");
  return { ...back, ...(Object.fromEntries(filled) as Texts<Field>) };
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
  const written = () => {
    const texts = now();
    return Object.values(texts).some((text) => text !== "") ? JSON.stringify(texts) : "";
  };
  let reading: Promise<Asked<string>> | undefined;
  let isRead = false;
  const unsent = new Keeping("", (text) => saveUnsent(pair, form, text), {
    reads: written,
    ready: () => (isRead ? undefined : (reading ??= readBack())),
    isQuiet: true,
  });

  /** What stood there is known before anything is written over it; a reading that was refused is tried again. */
  async function readBack(): Promise<Asked<string>> {
    const asked = await viewUnsent(pair, form);
    isRead = asked.ok;
    if (!asked.ok) reading = undefined;
    else if (asked.value !== "") {
      unsent.begin(asked.value);
      put(joined(read<Field>(asked.value), now()));
      unsent.touched();
    }
    return asked;
  }

  $effect(() => {
    const first = lastWordsFirst();
    reading ??= first ? first.then(readBack) : readBack();
  });
  keepsItself(unsent);

  return {
    sent: () => {
      put({});
      void unsent.keep();
    },
  };
}
