// Words typed into a form and not sent yet: the one file that keeps them.
import { commands } from "../bindings";
import { ask, type Asked } from "./ask";

/** What is being read at this moment, by pair: all forms of a page read once. */
const reading = new Map<string | null, ReturnType<typeof readAll>>();

/** What is being written: nothing is read before it, else words just sent would stand there again. */
let writing: Promise<unknown> = Promise.resolve();

async function readAll(pair: string | null) {
  await writing;
  const all = await ask(commands.viewUnsent(pair));
  reading.delete(pair);
  return all;
}

/** What stands in a form; empty where nothing was typed. Without a pair it is a form of the person's own. */
export async function viewUnsent(pair: string | null, form: string): Promise<Asked<string>> {
  const all = reading.get(pair) ?? readAll(pair);
  reading.set(pair, all);
  const asked = await all;
  return asked.ok ? { ok: true, value: asked.value[form] ?? "" } : asked;
}

/** Keeps what stands in a form, Only me; empty forgets it. */
export function saveUnsent(pair: string | null, form: string, text: string): Promise<Asked<null>> {
  const saved = writing.then(() => ask(commands.saveUnsent(pair, form, text)));
  writing = saved.catch(() => undefined);
  return saved;
}
