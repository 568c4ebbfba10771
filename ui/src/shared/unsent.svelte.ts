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

/** What of a field stays once `sent` is gone: what was typed on meanwhile. */
function rest(sent: string, now: string): string {
  return sent !== "" && now.startsWith(sent) ? now.slice(sent.length).trimStart() : now;
}

type Unsent<Field extends string> = {
  /**
   * Said as a form is sent, or these fields of it. Gives back what to call once they have gone: it empties them, except
   * for letters typed meanwhile, and answers whether nothing is left, so that the form may be put away.
   */
  sending: (...fields: Field[]) => () => boolean;
  /** Empties the form: what was typed is wanted no more. */
  drop: () => void;
};

/**
 * Said while a form is set up: `now` are its texts, `put` puts texts into it, and a missing one is empty.
 * `isChange`: the form changes words that stand somewhere, so typed on while they were sent they stay as they are.
 */
export function keepsUnsent<Field extends string>(
  pair: string | null,
  form: string,
  now: () => Record<Field, string>,
  put: (texts: Texts<Field>) => void,
  { isChange = false }: { isChange?: boolean } = {},
): Unsent<Field> {
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

  function empty(left: Texts<Field>) {
    put(left);
    void unsent.keep();
  }

  return {
    sending(...fields) {
      const sent = now();
      const goes = (field: Field) => fields.length === 0 || fields.includes(field);
      return () => {
        const stands = Object.entries(now()) as [Field, string][];
        const isTypedOn = stands.some(([field, text]) => goes(field) && text !== "" && text !== sent[field]);
        if (isChange && isTypedOn) return false;
        const left = stands.map(([field, text]): [Field, string] => {
          return [field, goes(field) ? rest(sent[field], text) : text];
        });
        empty(Object.fromEntries(left.filter(([, text]) => text !== "")) as Texts<Field>);
        return !isTypedOn;
      };
    },
    drop: () => empty({}),
  };
}

/**
 * The same for a form with more than texts: all of it is kept as it stands, once it differs from `first`. `put` gets
 * what was kept; a form that was sent stands as at `first`.
 */
export function keepsUnsentDraft<Draft extends object>(
  pair: string | null,
  form: string,
  first: () => Draft,
  now: () => Draft,
  put: (draft: Draft) => void,
): Unsent<"draft"> {
  const written = (draft: Draft) => JSON.stringify(draft);
  return keepsUnsent(
    pair,
    form,
    () => ({ draft: written(now()) === written(first()) ? "" : written(now()) }),
    ({ draft = "{}" }) => put({ ...first(), ...(read(draft) as Partial<Draft>) }),
    { isChange: true },
  );
}

/** The first of these forms that holds words; read by what opens a form that stands closed. */
export async function unsentAmong(
  pair: string | null,
  forms: readonly string[],
): Promise<string | undefined> {
  for (const form of forms) {
    const asked = await viewUnsent(pair, form);
    if (asked.ok && asked.value !== "") return form;
  }
  return undefined;
}
