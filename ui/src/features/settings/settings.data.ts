// The only file of this feature that knows the bindings.
import {
  commands,
  type AboutView,
  type Failure,
  type PassphraseAdvice,
  type PersonDraft,
  type ReminderDraft,
  type RemindersView,
} from "../../bindings";
import { ask, type Asked } from "../../shared/ask";

export type { Failure, PersonDraft, ReminderDraft };

export function viewPerson(): Promise<Asked<PersonDraft>> {
  return ask(commands.viewPerson());
}

export function describePerson(person: PersonDraft): Promise<Asked<null>> {
  return ask(commands.describePerson(person));
}

export function viewAbout(): Promise<Asked<AboutView>> {
  return ask(commands.viewAbout());
}

export function openNotebookFolder(): Promise<Asked<null>> {
  return ask(commands.openNotebookFolder());
}

/** Makes a backup now; it lies beside the notebook. */
export function backUp(): Promise<Asked<null>> {
  return ask(commands.backUp());
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
