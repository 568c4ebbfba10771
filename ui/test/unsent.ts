// A notebook that holds what is typed into forms and not sent, by the name of the form.
import { expect } from "vitest";
import { cleanup } from "vitest-browser-svelte";
import type { Locator } from "vitest/browser";
import { keepLastWords } from "../src/shared/last-words";
import type { fakeDesk } from "./desk";

export function unsentForms(forms: Record<string, string> = {}) {
  const answers = {
    view_unsent: () => ({ ...forms }),
    save_unsent: ({ form, text }: Record<string, unknown>) => {
      if (text === "") Reflect.deleteProperty(forms, String(form));
      else forms[String(form)] = String(text);
      return null;
    },
  };
  return { forms, answers };
}

type Form = {
  /** Shows the page over a notebook that gives these answers. */
  show: (answers: Parameters<typeof fakeDesk>[0]) => Promise<unknown>;
  /** How one comes to the field before anything was typed. */
  reach?: () => Promise<unknown>;
  /** The same afterwards, where the field does not stand open by itself. */
  again?: () => Promise<unknown>;
  field: () => Locator;
  text: string;
  /** How it is sent, after which no word of it is kept. */
  send: () => Promise<unknown>;
};

/** What is typed into a form is kept before a lock, stands there again, and goes once it is sent. */
export async function comesBack({ show, reach, again, field, text, send }: Form): Promise<void> {
  const { forms, answers } = unsentForms();
  await show(answers);
  await reach?.();
  await field().fill(text);
  await keepLastWords();
  expect(Object.values(forms).join(), "kept before the lock").toContain(text);
  await cleanup();
  await show(answers);
  await again?.();
  await expect.element(field()).toHaveValue(text);
  await send();
  await expect.poll(() => forms).toEqual({});
}
