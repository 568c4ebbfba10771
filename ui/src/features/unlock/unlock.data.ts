// The only file of this feature that knows the bindings.
import {
  commands,
  type BackupView,
  type Failure,
  type PassphraseAdvice,
  type ShelfView,
} from "../../bindings";
import { ask, type Asked } from "../../shared/ask";

export type { BackupView, Failure };

export function unlock(passphrase: string): Promise<Asked<null>> {
  return ask(commands.unlock(passphrase));
}

/** Opens with the eight words of the recovery sheet, and sets a new passphrase. */
export function unlockWithRecovery(words: string, newPassphrase: string): Promise<Asked<null>> {
  return ask(commands.unlockWithRecovery(words, newPassphrase));
}

export function adviseOnPassphrase(passphrase: string): Promise<Asked<PassphraseAdvice>> {
  return ask(commands.adviseOnPassphrase(passphrase));
}

/** Asks for a backup and answers what would change; null where the dialog was closed. */
export function pickBackup(): Promise<Asked<BackupView | null>> {
  return ask(commands.pickBackup());
}

/** Puts the backup that was picked where the notebook lies. */
export function restoreBackup(backup: string): Promise<Asked<null>> {
  return ask(commands.restoreBackup(backup));
}

/** Wakes the notebook that sleeps here. */
export function wake(): Promise<Asked<null>> {
  return ask(commands.wake());
}

/** The notebooks of this laptop, with their neutral names. */
export function viewShelf(): Promise<Asked<ShelfView>> {
  return ask(commands.viewShelf());
}

export function chooseNotebook(notebook: string): Promise<Asked<null>> {
  return ask(commands.chooseNotebook(notebook));
}

/** An empty place beside the others: the three doors. */
export function startAnotherNotebook(): Promise<Asked<null>> {
  return ask(commands.startAnotherNotebook());
}
