// The only file of this feature that knows the bindings.
import { commands, type ContentKind, type ContentView, type Principle } from "../../bindings";
import type { Asked } from "../../shared/ask";

export type { ContentKind, ContentView, Principle };

/** Sources, principles, and what carries them. It cannot be refused. */
export async function viewContent(): Promise<Asked<ContentView>> {
  return { ok: true, value: await commands.viewContent() };
}
