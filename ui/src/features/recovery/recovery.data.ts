// The only file of this feature that knows the bindings.
import { commands, type Failure, type RecoverySheetView, type SavedFile } from "../../bindings";
import { ask, type Asked } from "../../shared/ask";

export type { Failure, RecoverySheetView };

/** Only while the words were made in this run; after that a new sheet is needed. */
export function showRecoverySheet(): Promise<Asked<RecoverySheetView>> {
  return ask(commands.showRecoverySheet());
}

/** A new sheet; the old one stops working. */
export function newRecoverySheet(passphrase: string): Promise<Asked<RecoverySheetView>> {
  return ask(commands.newRecoverySheet(passphrase));
}

/** Null where the dialog was closed without a choice. */
export function saveRecoverySheet(): Promise<Asked<SavedFile | null>> {
  return ask(commands.saveRecoverySheet());
}

export function confirmRecoverySheet(words: string): Promise<Asked<null>> {
  return ask(commands.confirmRecoverySheet(words));
}

export function skipRecoverySheet(): Promise<Asked<null>> {
  return ask(commands.skipRecoverySheet());
}
