// The only file of this room that knows the bindings.
import {
  commands,
  type Answer,
  type DisclosureDraft,
  type DisclosureId,
  type DisclosureLine,
  type DisclosuresView,
  type EntryId,
  type Failure,
  type PairId,
  type Topic,
} from "../../bindings";
import { ask, type Asked } from "../../shared/ask";

export type { Answer, DisclosureDraft, DisclosureLine, DisclosuresView, Failure, PairId };

export const TOPICS: readonly Topic[] = ["agreement", "pair"];

export const viewDisclosures = (pair: PairId): Promise<Asked<DisclosuresView>> =>
  ask(commands.viewDisclosures(pair));
export const askDisclosure = (pair: PairId, draft: DisclosureDraft): Promise<Asked<DisclosureId>> =>
  ask(commands.askDisclosure(pair, draft));
export const rewordDisclosure = (
  pair: PairId,
  disclosure: DisclosureId,
  draft: DisclosureDraft,
): Promise<Asked<null>> => ask(commands.rewordDisclosure(pair, disclosure, draft));
export const answerDisclosure = (
  pair: PairId,
  disclosure: DisclosureId,
  offer: EntryId,
  answer: Answer,
  reason: string,
): Promise<Asked<null>> => ask(commands.answerDisclosure(pair, disclosure, offer, answer, reason));
export const withdrawDisclosure = (pair: PairId, disclosure: DisclosureId): Promise<Asked<null>> =>
  ask(commands.withdrawDisclosure(pair, disclosure));
