// The only file of this feature that knows the bindings.
import {
  commands,
  type Failure,
  type FrameView,
  type LifeView,
  type MeetingsView,
  type PairLine,
  type PairSide,
  type PairView,
  type SafetyWordsView,
} from "../../bindings";
import { ask, type Asked } from "../../shared/ask";

export type { Failure, FrameView, PairLine, PairSide, PairView, SafetyWordsView };

export function viewPair(pair: string): Promise<Asked<PairView>> {
  return ask(commands.viewPair(pair));
}

export function viewFrame(): Promise<Asked<FrameView>> {
  return ask(commands.viewFrame());
}

/** Until when the agreement runs. */
export function viewLife(pair: string): Promise<Asked<LifeView>> {
  return ask(commands.viewLife(pair));
}

/** The agreed rhythm, and when the two met last. */
export function viewMeetings(pair: string): Promise<Asked<MeetingsView>> {
  return ask(commands.viewMeetings(pair));
}

/** My side of the pair; it never leaves. */
/** While nobody has been invited. */
export function renamePartner(pair: string, name: string): Promise<Asked<null>> {
  return ask(commands.renamePartner(pair, name));
}

export function savePairSide(pair: string, side: PairSide): Promise<Asked<null>> {
  return ask(commands.savePairSide(pair, side));
}

export function viewSafetyWords(pair: string): Promise<Asked<SafetyWordsView>> {
  return ask(commands.viewSafetyWords(pair));
}

export function compareSafetyWords(pair: string, match: boolean): Promise<Asked<null>> {
  return ask(commands.compareSafetyWords(pair, match));
}

export function chooseReply(pair: string, first: boolean): Promise<Asked<null>> {
  return ask(commands.chooseReply(pair, first));
}

export function proposeRoles(pair: string): Promise<Asked<null>> {
  return ask(commands.proposeRoles(pair));
}

export function answerRoles(pair: string, yes: boolean): Promise<Asked<null>> {
  return ask(commands.answerRoles(pair, yes));
}

/** Whether one of us manages or assesses the other, by my word. */
export function tellAssessing(pair: string, assesses: boolean): Promise<Asked<null>> {
  return ask(commands.tellAssessing(pair, assesses));
}
