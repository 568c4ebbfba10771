// The only file of this feature that knows the bindings.
import { commands, type PairDraft, type PassphraseAdvice, type PersonDraft } from "../../bindings";
import { ask, type Asked } from "../../shared/ask";

export type { PairDraft };

export function adviseOnPassphrase(passphrase: string): Promise<Asked<PassphraseAdvice>> {
  return ask(commands.adviseOnPassphrase(passphrase));
}

/** Makes the notebook, opens it, and begins the first pair; keys are made silently with the invitation. */
export async function begin(
  person: PersonDraft,
  passphrase: string,
  pair: PairDraft,
): Promise<Asked<string>> {
  const made = await ask(commands.createNotebook(person, passphrase));
  return made.ok ? preparePair(pair) : made;
}

export function preparePair(pair: PairDraft): Promise<Asked<string>> {
  return ask(commands.preparePair(pair));
}
