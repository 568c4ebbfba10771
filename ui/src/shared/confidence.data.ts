// What stands beside a note, for every room that has notes.
import { commands, type ConfidenceNote, type ConfidenceView, type PairId } from "../bindings";
import { ask, type Asked } from "./ask";

export type { ConfidenceNote, ConfidenceView, PairId };

export function viewConfidence(pair: PairId): Promise<Asked<ConfidenceView>> {
  return ask(commands.viewConfidence(pair));
}

export function saveConfidenceNote(pair: PairId, note: ConfidenceNote): Promise<Asked<null>> {
  return ask(commands.saveConfidenceNote(pair, note));
}
