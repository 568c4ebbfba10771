// The only file of this room that knows the bindings.
import {
  commands,
  type Answer,
  type EntryId,
  type ExtensionDraft,
  type ExtensionLine,
  type Failure,
  type LaterParcels,
  type LeavingDraft,
  type LifeState,
  type LifeView,
  type PairId,
  type PauseDraft,
  type PauseLine,
  type PersonView,
  type Topic,
} from "../../bindings";
import { ask, type Asked } from "../../shared/ask";

export type {
  Answer,
  EntryId,
  ExtensionDraft,
  ExtensionLine,
  Failure,
  LaterParcels,
  LeavingDraft,
  LifeState,
  LifeView,
  PairId,
  PauseDraft,
  PauseLine,
  PersonView,
};

export const TOPICS: readonly Topic[] = ["agreement", "pair"];

export const viewLife = (pair: PairId): Promise<Asked<LifeView>> => ask(commands.viewLife(pair));
export const proposeExtension = (pair: PairId, draft: ExtensionDraft): Promise<Asked<null>> =>
  ask(commands.proposeExtension(pair, draft));
export const answerExtension = (
  pair: PairId,
  offer: EntryId,
  answer: Answer,
  reason: string,
): Promise<Asked<null>> => ask(commands.answerExtension(pair, offer, answer, reason));
export const withdrawExtension = (pair: PairId): Promise<Asked<null>> =>
  ask(commands.withdrawExtension(pair));
export const proposePause = (pair: PairId, draft: PauseDraft): Promise<Asked<null>> =>
  ask(commands.proposePause(pair, draft));
export const answerPause = (
  pair: PairId,
  offer: EntryId,
  answer: Answer,
  reason: string,
): Promise<Asked<null>> => ask(commands.answerPause(pair, offer, answer, reason));
/** The reason stays with me. */
export const closePair = (pair: PairId, reason: string | null): Promise<Asked<null>> =>
  ask(commands.closePair(pair, reason));
export const leaveQuietly = (pair: PairId, draft: LeavingDraft): Promise<Asked<null>> =>
  ask(commands.leaveQuietly(pair, draft));
export const comeBack = (pair: PairId): Promise<Asked<null>> => ask(commands.comeBack(pair));
export const restLapsed = (pair: PairId): Promise<Asked<null>> => ask(commands.restLapsed(pair));
export const remindAfterClosing = (pair: PairId, wanted: boolean): Promise<Asked<null>> =>
  ask(commands.remindAfterClosing(pair, wanted));
export const takeBackClosing = (pair: PairId): Promise<Asked<null>> => ask(commands.takeBackClosing(pair));
export const withdrawPause = (pair: PairId): Promise<Asked<null>> => ask(commands.withdrawPause(pair));
