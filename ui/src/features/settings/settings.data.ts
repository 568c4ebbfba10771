// The only file of this feature that knows the bindings.
import {
  commands,
  type AboutView,
  type CopiesView,
  type DeskView,
  type Failure,
  type PassphraseAdvice,
  type PersonDraft,
  type PersonView,
  type ReminderDraft,
  type RemindersView,
  type SavedFile,
} from "../../bindings";
import { ask, type Asked } from "../../shared/ask";

export type { Failure, PersonDraft, ReminderDraft, SavedFile };

/** My key in one pair, and whether another took the place of the one before. */
export type KeyLine = { pair: string; partner: PersonView; madeDay: string | null; isRenewed: boolean };

/** My keys, one line for each pair. */
export async function viewKeys(): Promise<Asked<KeyLine[]>> {
  const frame = await ask(commands.viewFrame());
  if (!frame.ok) return frame;
  const lines: KeyLine[] = [];
  for (const { pair, myRole, mentee, mentor } of frame.value.pairs) {
    const asked = await ask(commands.viewPair(pair));
    if (!asked.ok) return asked;
    const { madeDay, formerKeys } = asked.value;
    const isRenewed = formerKeys.some(({ of }) => of === "me");
    lines.push({ pair, partner: myRole === "mentee" ? mentor : mentee, madeDay, isRenewed });
  }
  return { ok: true, value: lines };
}

/** A pair that is out of sight. */
export type LeftLine = { pair: string; partner: PersonView; leftOn: string };

/** Pairs I left quietly that are out of sight. */
export async function viewLeftPairs(): Promise<Asked<LeftLine[]>> {
  const frame = await ask(commands.viewFrame());
  if (!frame.ok) return frame;
  const value = frame.value.hidden.map(({ pair, myRole, mentee, mentor, leftOn }) => ({
    pair,
    partner: myRole === "mentee" ? mentor : mentee,
    leftOn: leftOn ?? "",
  }));
  return { ok: true, value };
}

/** It is in sight again, and stays left. */
export async function showLeftPair(pair: string): Promise<Asked<null>> {
  const life = await ask(commands.viewLife(pair));
  if (!life.ok) return life;
  const later = life.value.leaving?.later ?? "refused";
  return ask(commands.leaveQuietly(pair, { isHidden: false, later }));
}

export function viewPerson(): Promise<Asked<PersonDraft>> {
  return ask(commands.viewPerson());
}

export function describePerson(person: PersonDraft): Promise<Asked<null>> {
  return ask(commands.describePerson(person));
}

export function viewAbout(): Promise<Asked<AboutView>> {
  return ask(commands.viewAbout());
}

/** Where the notebook lies, and what it is called. */
export function viewDesk(): Promise<Asked<DeskView>> {
  return ask(commands.viewDesk());
}

/** Everybody reads the name; empty, it is called by its number. */
export function renameNotebook(name: string): Promise<Asked<null>> {
  return ask(commands.renameNotebook(name));
}

export function openNotebookFolder(): Promise<Asked<null>> {
  return ask(commands.openNotebookFolder());
}

/** Makes a backup now; it lies beside the notebook. */
export function backUp(): Promise<Asked<null>> {
  return ask(commands.backUp());
}

/** When a copy of the backup was last saved off this laptop. */
export function viewCopies(): Promise<Asked<CopiesView>> {
  return ask(commands.viewCopies());
}

/** Saves a copy of the newest backup; null where the dialog was closed. */
export function saveCopy(): Promise<Asked<SavedFile | null>> {
  return ask(commands.saveCopy());
}

/** Makes a backup now and saves it, to go to another laptop; null where the dialog was closed. */
export function saveForMoving(): Promise<Asked<SavedFile | null>> {
  return ask(commands.saveForMoving());
}

/** Puts this notebook to sleep: it is locked, and lives on another laptop now. */
export function putToSleep(): Promise<Asked<null>> {
  return ask(commands.putToSleep());
}

export function changePassphrase(old: string, next: string): Promise<Asked<null>> {
  return ask(commands.changePassphrase(old, next));
}

export function adviseOnPassphrase(passphrase: string): Promise<Asked<PassphraseAdvice>> {
  return ask(commands.adviseOnPassphrase(passphrase));
}

export function viewReminders(): Promise<Asked<RemindersView>> {
  return ask(commands.viewReminders());
}

export function saveReminders(draft: ReminderDraft): Promise<Asked<null>> {
  return ask(commands.saveReminders(draft));
}
