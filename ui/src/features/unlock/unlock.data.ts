// The only file of this feature that knows the bindings.
import { commands } from "../../bindings";
import { ask, type Asked } from "../../shared/ask";

export function unlock(passphrase: string): Promise<Asked<null>> {
  return ask(commands.unlock(passphrase));
}

/** Opens with the eight words of the recovery sheet. */
export function unlockWithSheet(words: string): Promise<Asked<null>> {
  return ask(commands.unlockWithSheet(words));
}
