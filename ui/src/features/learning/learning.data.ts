// The only file of this room that knows the bindings.
import {
  commands,
  type Failure,
  type LearningPart,
  type LearningPartView,
  type LearningView,
  type OwnLetter,
  type PairId,
  type Topic,
} from "../../bindings";
import { ask, type Asked } from "../../shared/ask";

export type { Failure, LearningPart, LearningPartView, LearningView, OwnLetter, PairId };

export const TOPICS: readonly Topic[] = ["pair", "exchange", "agreement"];

export const viewLearning = (pair: PairId): Promise<Asked<LearningView>> => ask(commands.viewLearning(pair));
export const saveLearning = (pair: PairId, part: LearningPart, text: string): Promise<Asked<null>> =>
  ask(commands.saveLearning(pair, part, text));
export const shareLearning = (pair: PairId, part: LearningPart): Promise<Asked<null>> =>
  ask(commands.shareLearning(pair, part));
export const takeBackLearning = (pair: PairId, part: LearningPart): Promise<Asked<null>> =>
  ask(commands.takeBackLearning(pair, part));
export const saveLetter = (pair: PairId, text: string): Promise<Asked<null>> =>
  ask(commands.saveLetter(pair, text));
export const openLetter = (pair: PairId): Promise<Asked<null>> => ask(commands.openLetter(pair));
