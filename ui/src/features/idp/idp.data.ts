// The only file of this room that knows the bindings.
import {
  commands,
  type AdviceView,
  type Answer,
  type AskAnswer,
  type BlockId,
  type CelebrationsView,
  type CommentDraft,
  type CompetencyId,
  type Depth,
  type EntryId,
  type FocusDraft,
  type GoalDraft,
  type GoalId,
  type GoalProgress,
  type GoalState,
  type GoalView,
  type IdeaAnswer,
  type IdeaDraft,
  type IdpComparison,
  type IdpPartId,
  type IdpView,
  type IntroductionStep,
  type OwnCompetencyDraft,
  type PairId,
  type ProgressNoteDraft,
  type RatingDraft,
  type SharePreview,
  type ShareParts,
  type Shareable,
  type SharedIdpView,
  type ItemId,
  type SheetValue,
  type SheetView,
  type SkillEndWhy,
  type SkillRatingDraft,
  type SkillRoundId,
  type SkillRoundsView,
  type SnapshotId,
  type StepDraft,
  type Topic,
} from "../../bindings";
import { ask, type Asked } from "../../shared/ask";

export type {
  AdviceGroup,
  AdviceView,
  AskAnswer,
  AudienceView,
  BlockId,
  CommentView,
  ComparedKind,
  Depth,
  EntryId,
  Failure,
  FocusDraft,
  FocusLine,
  GoalCard,
  GoalDraft,
  GoalId,
  GoalKind,
  GoalProgress,
  GoalState,
  GoalView,
  IdeaDraft,
  IdeaKind,
  IdeaView,
  IdpChange,
  IdpComparison,
  IdpView,
  LaneView,
  LearningWay,
  PairId,
  PersonView,
  RatingDraft,
  Realistic,
  ScaleWord,
  SharePreview,
  ShareParts,
  Shareable,
  SharedField,
  SharedGoal,
  SharedIdpView,
  SharedRow,
  SharedSheet,
  SheetFieldOption,
  SheetFieldView,
  SheetLine,
  SheetRowView,
  SheetState,
  SheetValue,
  SheetView,
  SkillAskedRow,
  SkillBothRow,
  SkillImportance,
  SkillMark,
  SkillRated,
  SkillRatingDraft,
  SkillRoundView,
  SkillRoundsView,
  SkillRow,
  SkillShown,
  SkillVoidWhy,
  SkillsView,
  StepDraft,
  StepStanding,
  StepView,
} from "../../bindings";

export const TOPICS: readonly Topic[] = ["idp", "pair", "agreement"];

/** The number of the sheet that stands on the page of skills. */
export const SKILLS_SHEET = 3;
export type Fields = Record<string, SheetValue>;

export const viewIdp = (pair: PairId): Promise<Asked<IdpView>> => ask(commands.viewIdp(pair));
export const viewSheet = (pair: PairId, sheet: string): Promise<Asked<SheetView>> =>
  ask(commands.viewSheet(pair, sheet));
export const viewGoal = (pair: PairId, goal: GoalId): Promise<Asked<GoalView>> =>
  ask(commands.viewGoal(pair, goal));
export const viewSharedIdp = (pair: PairId): Promise<Asked<SharedIdpView>> =>
  ask(commands.viewSharedIdp(pair));
export const previewShare = (
  pair: PairId,
  what: Shareable,
  parts: ShareParts,
): Promise<Asked<SharePreview>> => ask(commands.previewIdpShare(pair, what, parts));
export const compare = (earlier: SnapshotId, later: SnapshotId | null): Promise<Asked<IdpComparison>> =>
  ask(commands.compareIdp(earlier, later));

export const chooseDepth = (depth: Depth): Promise<Asked<null>> => ask(commands.chooseIdpDepth(depth));
export const proposeReviewDay = (pair: PairId): Promise<Asked<null>> => ask(commands.proposeReviewDay(pair));
export const setReviewDay = (day: string): Promise<Asked<null>> => ask(commands.setIdpReviewDay(day));
export const saveSheet = (sheet: string, row: IdpPartId | null, fields: Fields): Promise<Asked<IdpPartId>> =>
  ask(commands.saveSheet(sheet, row, fields));
export const removeSheetEntry = (sheet: string, row: IdpPartId): Promise<Asked<null>> =>
  ask(commands.removeSheetEntry(sheet, row));

export const saveGoal = (goal: GoalId | null, draft: GoalDraft): Promise<Asked<GoalId>> =>
  ask(commands.saveGoal(goal, draft));
export const setGoalState = (goal: GoalId, state: GoalState, reason: string): Promise<Asked<null>> =>
  ask(commands.setGoalState(goal, state, reason));
export const noteProgress = (goal: GoalId, word: GoalProgress, line: string): Promise<Asked<null>> =>
  ask(commands.noteProgress(goal, word, line));
export const moveGoal = (goal: GoalId, up: boolean): Promise<Asked<null>> => ask(commands.moveGoal(goal, up));
export const removeGoal = (goal: GoalId): Promise<Asked<null>> => ask(commands.removeGoal(goal));
export const restoreGoal = (goal: GoalId): Promise<Asked<null>> => ask(commands.restoreGoal(goal));
export const saveStep = (goal: GoalId, step: IdpPartId | null, draft: StepDraft): Promise<Asked<IdpPartId>> =>
  ask(commands.saveStep(goal, step, draft));
export const removeStep = (goal: GoalId, step: IdpPartId): Promise<Asked<null>> =>
  ask(commands.removeStep(goal, step));
export const saveNote = (
  goal: GoalId,
  note: IdpPartId | null,
  draft: ProgressNoteDraft,
): Promise<Asked<IdpPartId>> => ask(commands.saveProgressNote(goal, note, draft));
export const removeNote = (goal: GoalId, note: IdpPartId): Promise<Asked<null>> =>
  ask(commands.removeProgressNote(goal, note));

export const pickSkill = (competency: CompetencyId, picked: boolean): Promise<Asked<null>> =>
  ask(commands.pickCompetency(competency, picked));
export const saveOwnSkill = (draft: OwnCompetencyDraft): Promise<Asked<CompetencyId>> =>
  ask(commands.saveOwnCompetency(null, draft));
export const rateSkill = (competency: CompetencyId, draft: RatingDraft): Promise<Asked<null>> =>
  ask(commands.rateCompetency(competency, draft));
export const takeSnapshot = (name: string): Promise<Asked<SnapshotId>> => ask(commands.takeIdpSnapshot(name));

export const share = (
  pair: PairId,
  what: Shareable,
  parts: ShareParts,
  asked: PairId[],
): Promise<Asked<null>> => ask(commands.shareIdp(pair, what, parts, asked));
export const takeBack = (pair: PairId, what: Shareable): Promise<Asked<null>> =>
  ask(commands.takeBackIdp(pair, what));
export const writeComment = (
  pair: PairId,
  block: BlockId,
  comment: EntryId | null,
  draft: CommentDraft,
): Promise<Asked<null>> => ask(commands.writeComment(pair, block, comment, draft));
export const removeComment = (pair: PairId, block: BlockId, comment: EntryId): Promise<Asked<null>> =>
  ask(commands.removeComment(pair, block, comment));
export const answerAsk = (
  pair: PairId,
  block: BlockId,
  answer: AskAnswer,
  text: string,
): Promise<Asked<null>> => ask(commands.answerAsk(pair, block, answer, text));
export const suggestIdea = (pair: PairId, draft: IdeaDraft): Promise<Asked<BlockId>> =>
  ask(commands.suggestIdea(pair, draft));
export const takeBackIdea = (pair: PairId, block: BlockId): Promise<Asked<null>> =>
  ask(commands.takeBackIdea(pair, block));
export const answerIdea = (
  pair: PairId,
  block: BlockId,
  answer: IdeaAnswer,
  line: string,
): Promise<Asked<null>> => ask(commands.answerIdea(pair, block, answer, line));
export const noteIntroduction = (
  pair: PairId,
  block: BlockId,
  step: IntroductionStep,
  text: string,
): Promise<Asked<null>> => ask(commands.noteIntroduction(pair, block, step, text));

export const viewSkillRounds = (pair: PairId): Promise<Asked<SkillRoundsView>> =>
  ask(commands.viewSkillRounds(pair));
export const askForView = (pair: PairId, skills: CompetencyId[]): Promise<Asked<SkillRoundId>> =>
  ask(commands.askForView(pair, skills));
export const takeBackSkills = (pair: PairId, round: SkillRoundId): Promise<Asked<null>> =>
  ask(commands.takeBackSkills(pair, round));
export const saveViewOfSkill = (
  pair: PairId,
  round: SkillRoundId,
  item: ItemId,
  draft: SkillRatingDraft,
): Promise<Asked<null>> => ask(commands.saveViewOfSkill(pair, round, item, draft));
export const sealView = (pair: PairId, round: SkillRoundId): Promise<Asked<null>> =>
  ask(commands.sealView(pair, round));
export const showSkills = (pair: PairId, round: SkillRoundId, skills: ItemId[]): Promise<Asked<null>> =>
  ask(commands.showSkills(pair, round, skills));
export const endSkillRound = (pair: PairId, round: SkillRoundId, why: SkillEndWhy): Promise<Asked<null>> =>
  ask(commands.endSkillRound(pair, round, why));
export const proposeFocus = (pair: PairId, draft: FocusDraft): Promise<Asked<null>> =>
  ask(commands.proposeFocus(pair, draft));
export const answerFocus = (
  pair: PairId,
  offer: EntryId,
  answer: Answer,
  reason: string,
): Promise<Asked<null>> => ask(commands.answerFocus(pair, offer, answer, reason));
export const withdrawFocus = (pair: PairId): Promise<Asked<null>> => ask(commands.withdrawFocus(pair));

/** A point for the next agenda, Only me until it is shared there. */
export const parkPoint = (pair: PairId, title: string, block: BlockId): Promise<Asked<string>> =>
  ask(
    commands.savePoint(pair, null, {
      title,
      minutes: 0,
      hat: "",
      origin: block === "" ? "" : `idp/${block}`,
      audience: "only_me",
    }),
  );
/** A promise of mine that follows from a yes to what is asked in a block. */
export const promiseFor = (
  pair: PairId,
  block: BlockId,
  goal: BlockId,
  text: string,
  day: string,
): Promise<Asked<string>> =>
  ask(
    commands.saveActionItem(pair, null, {
      text,
      owner: "me",
      day: day === "" ? null : day,
      goal,
      origin: `idp/${block}`,
      audience: "both_of_us",
    }),
  );
/** Asks another mentor whether words of theirs may be shown. */
export const askLender = (pair: PairId, toWhom: string, words: string): Promise<Asked<string>> =>
  ask(commands.askDisclosure(pair, { toWhom, words }));
export const viewAdvice = (): Promise<Asked<AdviceView>> => ask(commands.viewAdvice());

export const viewCelebrations = (pair: PairId): Promise<Asked<CelebrationsView>> =>
  ask(commands.viewCelebrations(pair));
/** It does not come back; Only me. */
export const skipCelebration = (pair: PairId, key: string): Promise<Asked<null>> =>
  ask(commands.skipCelebration(pair, key));
