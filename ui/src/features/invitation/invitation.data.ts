// The only file of this feature that knows the bindings.
import {
  commands,
  type Failure,
  type IncomingFile,
  type InvitationBack,
  type InvitationDraft,
  type InvitationView,
  type PairView,
  type PassphraseAdvice,
  type PersonDraft,
  type WordsCame,
} from "../../bindings";
import { ask, type Asked } from "../../shared/ask";

export type { Failure, IncomingFile, InvitationDraft, InvitationView, PairView, WordsCame };

/** Null where the dialog was closed without a choice. */
export function pickInvitation(): Promise<Asked<IncomingFile | null>> {
  return ask(commands.pickInvitation());
}

export function openInvitation(file: string, words: string): Promise<Asked<InvitationView>> {
  return ask(commands.openInvitation(file, words));
}

export function joinInvitation(arrival: string, came: WordsCame): Promise<Asked<string>> {
  return ask(commands.joinInvitation(arrival, came));
}

/** Makes the notebook first, for a person who has none yet. */
export async function beginAndJoin(
  person: PersonDraft,
  passphrase: string,
  arrival: string,
  came: WordsCame,
  onjoined: (joined: Asked<string>) => void,
): Promise<Asked<null>> {
  const made = await ask(commands.createNotebook(person, passphrase));
  if (made.ok) onjoined(await joinInvitation(arrival, came));
  return made;
}

export function declineInvitation(arrival: string): Promise<Asked<null>> {
  return ask(commands.declineInvitation(arrival));
}

export function adviseOnPassphrase(passphrase: string): Promise<Asked<PassphraseAdvice>> {
  return ask(commands.adviseOnPassphrase(passphrase));
}

export function viewPair(pair: string): Promise<Asked<PairView>> {
  return ask(commands.viewPair(pair));
}

/** Clauses of my draft that an invitation could carry; 0 without a draft. */
export async function countDraft(pair: string): Promise<Asked<number>> {
  const asked = await ask(commands.viewAgreement(pair));
  if (!asked.ok) return asked;
  return { ok: true, value: asked.value.clauses.filter(({ number }) => number !== null).length };
}

/** Answers in the round I began; null if there is none. */
export async function countAnswers(pair: string): Promise<Asked<number | null>> {
  const asked = await ask(commands.viewExpectations(pair));
  if (!asked.ok) return asked;
  const draft = asked.value.rounds.find(({ isDraft }) => isDraft);
  return { ok: true, value: draft?.parts[0]?.answeredCount ?? null };
}

export function invite(pair: string, draft: InvitationDraft): Promise<Asked<null>> {
  return ask(commands.invite(pair, draft));
}

/** A way back for a partner whose notebook is gone; parcels rest until they are back. */
export function inviteBack(pair: string, draft: InvitationBack): Promise<Asked<null>> {
  return ask(commands.inviteBack(pair, draft));
}

export function takeBackInvitation(pair: string): Promise<Asked<null>> {
  return ask(commands.takeBackInvitation(pair));
}
