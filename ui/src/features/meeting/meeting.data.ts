// The only file of this room that knows the bindings.
import {
  commands,
  type AccountView,
  type ActionItemId,
  type ActionItemView,
  type ActivityView,
  type Answer,
  type AwayId,
  type BetweenView,
  type CalendarState,
  type CheckinAnswer,
  type CheckinPrompt,
  type CheckinsView,
  type ContactDraft,
  type ContactWay,
  type DateOffer,
  type DateView,
  type EntryId,
  type Failure,
  type HeldDraft,
  type Holder,
  type ItemState,
  type ItemDraft,
  type Mark,
  type MeetingDraft,
  type MeetingId,
  type MeetingLine,
  type MeetingPeople,
  type MeetingState,
  type MeetingView,
  type MeetingWay,
  type MeetingsView,
  type MinutesAnswer,
  type MinutesDraft,
  type MinutesState,
  type MinutesView,
  type NoteId,
  type ReminderTarget,
  type ReminderView,
  type PairId,
  type PersonView,
  type PointDraft,
  type PointId,
  type PointView,
  type PromiseDraft,
  type PromisesView,
  type PromptView,
  type QuestionId,
  type QuestionView,
  type QuickLine,
  type SavedFile,
  type Side,
  type SilenceStep,
  type SilenceView,
  type TalkThing,
  type TemplateView,
  type ToldAnswer,
  type Topic,
} from "../../bindings";
import { ask, type Asked } from "../../shared/ask";

export type {
  AccountView,
  ActionItemId,
  ActionItemView,
  ActivityView,
  Answer,
  AwayId,
  BetweenView,
  CalendarState,
  CheckinAnswer,
  CheckinPrompt,
  ContactDraft,
  ContactWay,
  DateOffer,
  DateView,
  EntryId,
  Failure,
  HeldDraft,
  Holder,
  ItemState,
  ItemDraft,
  Mark,
  MeetingDraft,
  MeetingId,
  MeetingLine,
  MeetingPeople,
  MeetingState,
  MeetingView,
  MeetingWay,
  MeetingsView,
  MinutesAnswer,
  MinutesDraft,
  MinutesState,
  MinutesView,
  NoteId,
  ReminderTarget,
  ReminderView,
  PairId,
  PersonView,
  PointDraft,
  PointId,
  PointView,
  PromiseDraft,
  PromisesView,
  PromptView,
  QuestionId,
  QuestionView,
  QuickLine,
  SavedFile,
  Side,
  SilenceStep,
  SilenceView,
  TalkThing,
  TemplateView,
  ToldAnswer,
};

export const TOPICS: readonly Topic[] = ["meeting", "pair", "agreement"];

type Done = Promise<Asked<null>>;
export const viewMeetings = (pair: PairId): Promise<Asked<MeetingsView>> => ask(commands.viewMeetings(pair));
export const viewMeeting = (pair: PairId, meeting: MeetingId): Promise<Asked<MeetingView>> =>
  ask(commands.viewMeeting(pair, meeting));
export const viewTemplates = (pair: PairId): Promise<Asked<TemplateView[]>> =>
  ask(commands.viewTemplates(pair));
export const viewPromises = (pair: PairId): Promise<Asked<PromisesView>> => ask(commands.viewPromises(pair));
export const viewBetween = (pair: PairId): Promise<Asked<BetweenView>> => ask(commands.viewBetween(pair));

export const proposeMeeting = (
  pair: PairId,
  meeting: MeetingId | null,
  draft: MeetingDraft,
): Promise<Asked<MeetingId>> => ask(commands.proposeMeeting(pair, meeting, draft));
export const keepMyDate = (pair: PairId, meeting: MeetingId): Done => ask(commands.keepMyDate(pair, meeting));
export const answerMeeting = (
  pair: PairId,
  meeting: MeetingId,
  proposal: EntryId,
  answer: Answer,
  reason: string,
): Done => ask(commands.answerMeeting(pair, meeting, proposal, answer, reason));
export const withdrawMeeting = (pair: PairId, meeting: MeetingId): Done =>
  ask(commands.withdrawMeeting(pair, meeting));
export const cancelMeeting = (pair: PairId, meeting: MeetingId, reason: string): Done =>
  ask(commands.cancelMeeting(pair, meeting, reason));
export const holdMeeting = (
  pair: PairId,
  meeting: MeetingId | null,
  draft: HeldDraft,
): Promise<Asked<MeetingId>> => ask(commands.holdMeeting(pair, meeting, draft));

export const saveCalendar = (
  pair: PairId,
  meeting: MeetingId,
  withPlace: boolean,
): Promise<Asked<SavedFile | null>> => ask(commands.saveCalendar(pair, meeting, withPlace));

export const noteTold = (pair: PairId, meeting: MeetingId, words: string): Promise<Asked<ToldAnswer>> =>
  ask(commands.noteTold(pair, meeting, words));
export const dropTold = (pair: PairId, meeting: MeetingId): Done => ask(commands.dropTold(pair, meeting));
export const leaveSilence = (pair: PairId): Done => ask(commands.leaveSilence(pair));
export const openMessage = (pair: PairId, subject: string, body: string): Done =>
  ask(commands.openMessage(pair, subject, body));

export const savePoint = (pair: PairId, point: PointId | null, draft: PointDraft): Promise<Asked<PointId>> =>
  ask(commands.savePoint(pair, point, draft));
/** Things to do together; those the signed agreement names stand first. */
export const viewActivities = (pair: PairId): Promise<Asked<ActivityView[]>> =>
  ask(commands.viewActivities(pair));
export const answerPoint = (pair: PairId, point: PointId, text: string): Done =>
  ask(commands.answerPoint(pair, point, text));
export const tickPoint = (pair: PairId, point: PointId, meeting: MeetingId, talked: boolean): Done =>
  ask(commands.tickPoint(pair, point, meeting, talked));
/** Shares a note on a meeting, word for word. */
export const shareNote = (pair: PairId, meeting: MeetingId, text: string): Promise<Asked<unknown>> =>
  ask(commands.shareNote(pair, null, meeting, text));

/** What my partner holds is marked as taken back; it cannot be made unread. */
export const takeBackNote = (pair: PairId, note: NoteId): Done => ask(commands.takeBackNote(pair, note));

export const dropPoint = (pair: PairId, point: PointId): Done => ask(commands.dropPoint(pair, point, ""));

export const saveMinutesDraft = (pair: PairId, meeting: MeetingId, draft: MinutesDraft): Done =>
  ask(commands.saveMinutesDraft(pair, meeting, draft));
export const sendMinutes = (pair: PairId, meeting: MeetingId): Done =>
  ask(commands.sendMinutes(pair, meeting));
export const answerMinutes = (
  pair: PairId,
  meeting: MeetingId,
  minutes: EntryId,
  answer: MinutesAnswer,
  remark: string,
): Done => ask(commands.answerMinutes(pair, meeting, minutes, answer, remark));
export const freezeMinutes = (pair: PairId, meeting: MeetingId): Done =>
  ask(commands.freezeMinutes(pair, meeting));
export const addToMinutes = (pair: PairId, meeting: MeetingId, text: string): Done =>
  ask(commands.addToMinutes(pair, meeting, text));
export const writeBox = (pair: PairId, meeting: MeetingId, text: string): Done =>
  ask(commands.writeBox(pair, meeting, text));
export const saveMeetingNote = (pair: PairId, meeting: MeetingId, text: string): Done =>
  ask(commands.saveMeetingNote(pair, meeting, text));

export const noteContact = (pair: PairId, draft: ContactDraft): Promise<Asked<string>> =>
  ask(commands.noteContact(pair, null, draft));
export const removeContact = (pair: PairId, contact: string): Done =>
  ask(commands.removeContact(pair, contact));
export const askQuestion = (pair: PairId, text: string): Promise<Asked<QuestionId>> =>
  ask(commands.askQuestion(pair, null, text));
export const answerQuestion = (pair: PairId, question: QuestionId, text: string, inFull: boolean): Done =>
  ask(commands.answerQuestion(pair, question, text, inFull));
export const closeQuestion = (pair: PairId, question: QuestionId): Done =>
  ask(commands.closeQuestion(pair, question));
export const noteAway = (pair: PairId, fromDay: string, untilDay: string): Promise<Asked<AwayId>> =>
  ask(commands.noteAway(pair, null, fromDay, untilDay));
export const removeAway = (pair: PairId, away: AwayId): Done => ask(commands.removeAway(pair, away));

export const viewCheckins = (pair: PairId): Promise<Asked<CheckinsView>> => ask(commands.viewCheckins(pair));
export const keepCheckin = (pair: PairId, prompt: string, text: string): Promise<Asked<string>> =>
  ask(commands.keepCheckin(pair, prompt, text));
export const passCheckin = (pair: PairId, prompt: string): Done => ask(commands.passCheckin(pair, prompt));
export const shareCheckin = (pair: PairId, checkin: string): Done =>
  ask(commands.shareCheckin(pair, checkin));
export const removeCheckin = (pair: PairId, checkin: string): Done =>
  ask(commands.removeCheckin(pair, checkin));
export const viewReminder = (pair: PairId): Promise<Asked<ReminderView | null>> =>
  ask(commands.viewReminder(pair));
export const noteReminder = (pair: PairId, id: string, left: boolean): Done =>
  ask(commands.noteReminder(pair, id, left));

export const saveActionItem = (
  pair: PairId,
  item: ActionItemId | null,
  draft: ItemDraft,
): Promise<Asked<ActionItemId>> => ask(commands.saveActionItem(pair, item, draft));
export const answerActionItem = (
  pair: PairId,
  item: ActionItemId,
  words: EntryId,
  yes: boolean,
  reason: string,
): Done => ask(commands.answerActionItem(pair, item, words, yes, reason));
export const moveActionItem = (pair: PairId, item: ActionItemId, day: string | null, reason: string): Done =>
  ask(commands.moveActionItem(pair, item, day, reason));
export const markActionItem = (pair: PairId, item: ActionItemId, mark: Mark, text: string): Done =>
  ask(commands.markActionItem(pair, item, mark, text));
export const withdrawActionItem = (pair: PairId, item: ActionItemId): Done =>
  ask(commands.withdrawActionItem(pair, item));
export const readPromise = (pair: PairId, typed: string): Promise<Asked<QuickLine>> =>
  ask(commands.readPromise(pair, typed));
