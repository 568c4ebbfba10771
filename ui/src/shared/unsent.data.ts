// Words typed into a form and not sent yet: the one file that keeps them.
import { commands } from "../bindings";
import { ask, type Asked } from "./ask";

/** What stands in a form; empty where nothing was typed. Without a pair it is a form of the person's own. */
export function viewUnsent(pair: string | null, form: string): Promise<Asked<string>> {
  return ask(commands.viewUnsent(pair, form));
}

/** Keeps what stands in a form, Only me; empty forgets it. */
export function saveUnsent(pair: string | null, form: string, text: string): Promise<Asked<null>> {
  return ask(commands.saveUnsent(pair, form, text));
}
