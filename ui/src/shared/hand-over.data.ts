// The newest file made for a pair, on its way out: a parcel or an invitation.
import { commands } from "../bindings";
import { ask, type Asked } from "./ask";
import type { Ways } from "./hand-over";

export function waysFor(pair: string): Ways {
  return {
    show: () => ask(commands.showParcelInFolder(pair)),
    message: (subject, body) => ask(commands.openMessage(pair, subject, body)),
    draft: (subject, body) => ask(commands.saveMailDraft(pair, subject, body)),
    text: () => ask(commands.copyParcelAsText(pair)),
  };
}

/** I sent it: what the notebook cannot know. */
export function markHandedOver(pair: string): Promise<Asked<null>> {
  return ask(commands.markHandedOver(pair));
}
