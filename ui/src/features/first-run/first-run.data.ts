// The only file of this feature that knows the bindings.
import { commands, type NotebookDraft } from "../../bindings";
import { ask, type Asked } from "../../shared/ask";

export type { NotebookDraft };

/** Makes the notebook on this laptop and opens it; keys are made with the first pair, not here. */
export function createNotebook(draft: NotebookDraft): Promise<Asked<null>> {
  return ask(commands.createNotebook(draft));
}
