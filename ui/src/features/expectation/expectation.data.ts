// The only file of this room that knows the bindings.
import {
  commands,
  type Answer,
  type AnswerDraft,
  type AnswerSaid,
  type AreaMark,
  type AreasView,
  type AreaView,
  type AskedView,
  type ClauseAdvice,
  type ClauseId,
  type ComparisonRow,
  type ComparisonView,
  type Conduct,
  type Decision,
  type Direction,
  type EndedWhy,
  type EntryId,
  type ExampleMark,
  type ExampleView,
  type ExpectationsView,
  type Failure,
  type Group,
  type ItemId,
  type ItemView,
  type Length,
  type LinkedClause,
  type OpeningView,
  type OutcomeDraft,
  type OutcomeState,
  type OutcomeView,
  type OwnItemDraft,
  type PairId,
  type PartLine,
  type PartStep,
  type PersonView,
  type Role,
  type RoundDraft,
  type RoundId,
  type RoundLine,
  type RoundView,
  type Said,
  type ScaleView,
  type ShowChoice,
  type ShowWhat,
  type ShownView,
  type TensionView,
  type ThemeChoice,
  type ToldRoundView,
  type Topic,
  type VoidWhy,
  type Way,
  type Weight,
} from "../../bindings";
import { ask, type Asked } from "../../shared/ask";

export type {
  Answer,
  AnswerDraft,
  AnswerSaid,
  AreaMark,
  AreasView,
  AreaView,
  Asked,
  AskedView,
  ClauseAdvice,
  ClauseId,
  ComparisonRow,
  ComparisonView,
  Conduct,
  Decision,
  Direction,
  EndedWhy,
  EntryId,
  ExampleMark,
  ExampleView,
  ExpectationsView,
  Failure,
  Group,
  ItemId,
  ItemView,
  Length,
  LinkedClause,
  OpeningView,
  OutcomeDraft,
  OutcomeState,
  OutcomeView,
  OwnItemDraft,
  PairId,
  PartLine,
  PartStep,
  PersonView,
  Role,
  RoundDraft,
  RoundId,
  RoundLine,
  RoundView,
  Said,
  ScaleView,
  ShowChoice,
  ShowWhat,
  ShownView,
  TensionView,
  ThemeChoice,
  ToldRoundView,
  VoidWhy,
  Way,
  Weight,
};

/** What the rounds are made from; a clause can settle an outcome. */
export const TOPICS: readonly Topic[] = ["expectation", "agreement", "pair"];

export const viewExpectations = (pair: PairId): Promise<Asked<ExpectationsView>> =>
  ask(commands.viewExpectations(pair));
export const beginRound = (pair: PairId, draft: RoundDraft): Promise<Asked<RoundId>> =>
  ask(commands.beginRound(pair, draft));
export const proposeRound = (pair: PairId, round: RoundId): Promise<Asked<null>> =>
  ask(commands.proposeRound(pair, round));
export const viewRound = (pair: PairId, round: RoundId): Promise<Asked<RoundView>> =>
  ask(commands.viewRound(pair, round));
export const addOwnItem = (pair: PairId, round: RoundId, draft: OwnItemDraft): Promise<Asked<ItemId>> =>
  ask(commands.addOwnItem(pair, round, draft));
export const removeOwnItem = (pair: PairId, round: RoundId, item: ItemId): Promise<Asked<null>> =>
  ask(commands.removeOwnItem(pair, round, item));
export const saveAnswer = (
  pair: PairId,
  round: RoundId,
  item: ItemId,
  draft: AnswerDraft,
): Promise<Asked<null>> => ask(commands.saveAnswer(pair, round, item, draft));
export const chooseShow = (pair: PairId, round: RoundId, choice: ShowChoice): Promise<Asked<null>> =>
  ask(commands.chooseShow(pair, round, choice));
export const sealAnswers = (pair: PairId, round: RoundId): Promise<Asked<null>> =>
  ask(commands.sealAnswers(pair, round));
export const takeBackSeal = (pair: PairId, round: RoundId): Promise<Asked<null>> =>
  ask(commands.takeBackSeal(pair, round));
export const revealAnswers = (pair: PairId, round: RoundId): Promise<Asked<null>> =>
  ask(commands.revealAnswers(pair, round));
export const takeBackReveal = (pair: PairId, round: RoundId): Promise<Asked<null>> =>
  ask(commands.takeBackReveal(pair, round));
export const chooseWay = (pair: PairId, round: RoundId, way: Way): Promise<Asked<null>> =>
  ask(commands.chooseWay(pair, round, way));
export const viewTold = (pair: PairId, round: RoundId): Promise<Asked<ToldRoundView>> =>
  ask(commands.viewTold(pair, round));
export const saveToldAnswer = (
  pair: PairId,
  round: RoundId,
  item: ItemId,
  draft: AnswerDraft,
): Promise<Asked<null>> => ask(commands.saveToldAnswer(pair, round, item, draft));
export const saveToldDay = (pair: PairId, round: RoundId, day: string): Promise<Asked<null>> =>
  ask(commands.saveToldDay(pair, round, day));
export const viewToldComparison = (pair: PairId, round: RoundId): Promise<Asked<ComparisonView>> =>
  ask(commands.viewToldComparison(pair, round));
export const viewAreas = (pair: PairId): Promise<Asked<AreasView>> => ask(commands.viewAreas(pair));
export const markArea = (pair: PairId, area: string, mark: AreaMark | null): Promise<Asked<null>> =>
  ask(commands.markArea(pair, area, mark));
export const markExample = (pair: PairId, card: string, mark: ExampleMark | null): Promise<Asked<null>> =>
  ask(commands.markExample(pair, card, mark));
export const viewOpening = (pair: PairId, round: RoundId): Promise<Asked<OpeningView>> =>
  ask(commands.viewOpening(pair, round));
export const openTogether = (pair: PairId, round: RoundId, words: string): Promise<Asked<null>> =>
  ask(commands.openTogether(pair, round, words));
export const viewComparison = (pair: PairId, round: RoundId): Promise<Asked<ComparisonView>> =>
  ask(commands.viewComparison(pair, round));
export const chooseItems = (pair: PairId, round: RoundId, items: ItemId[]): Promise<Asked<null>> =>
  ask(commands.chooseItems(pair, round, items));
export const proposeOutcome = (
  pair: PairId,
  round: RoundId,
  item: ItemId,
  draft: OutcomeDraft,
): Promise<Asked<null>> => ask(commands.proposeOutcome(pair, round, item, draft));
export const viewLinkedClauses = (pair: PairId, round: RoundId): Promise<Asked<LinkedClause[]>> =>
  ask(commands.viewLinkedClauses(pair, round));
/** Into my draft alone; proposing it is another press, at the clause. */
export const draftLinkedClause = (pair: PairId, round: RoundId, clause: ClauseId): Promise<Asked<null>> =>
  ask(commands.draftLinkedClause(pair, round, clause));
export const answerOutcome = (
  pair: PairId,
  round: RoundId,
  item: ItemId,
  proposal: EntryId,
  answer: Answer,
): Promise<Asked<null>> => ask(commands.answerOutcome(pair, round, item, proposal, answer, ""));
export const withdrawOutcome = (pair: PairId, round: RoundId, item: ItemId): Promise<Asked<null>> =>
  ask(commands.withdrawOutcome(pair, round, item));
export const endRound = (pair: PairId, round: RoundId, why: EndedWhy): Promise<Asked<null>> =>
  ask(commands.endRound(pair, round, why));
export const keepRound = (pair: PairId, round: RoundId): Promise<Asked<null>> =>
  ask(commands.keepRound(pair, round));
