// The only file of this room that knows the bindings.
import {
  commands,
  type BesideYes,
  type BothYesPart,
  type BothYesView,
  type ClauseChange,
  type Failure,
  type GuardianView,
  type LifeYes,
  type PairId,
  type PersonView,
  type RecordView,
  type SavedFile,
  type SignatureView,
  type TextClause,
  type Topic,
  type Verified,
  type VersionChangesView,
} from "../../bindings";
import { ask, type Asked } from "../../shared/ask";

export type {
  BesideYes,
  BothYesPart,
  BothYesView,
  ClauseChange,
  Failure,
  GuardianView,
  LifeYes,
  PairId,
  PersonView,
  RecordView,
  SavedFile,
  SignatureView,
  TextClause,
  Verified,
  VersionChangesView,
};

/** What the record is made from. */
export const TOPICS: readonly Topic[] = ["record", "agreement", "pair"];

export const viewBothYes = (pair: PairId): Promise<Asked<BothYesView>> => ask(commands.viewBothYes(pair));
export const viewRecord = (pair: PairId, version: number | null): Promise<Asked<RecordView>> =>
  ask(commands.viewRecord(pair, version));
/** The earlier of the two against the later, whichever is named first. */
export const viewVersionChanges = (
  pair: PairId,
  version: number,
  against: number,
): Promise<Asked<VersionChangesView>> => ask(commands.viewVersionChanges(pair, version, against));
/** The dialog that asks for the place is opened by the notebook; null: it was closed. */
export const saveRecord = (
  pair: PairId,
  version: number,
  oneFile: boolean,
  passphrase: string,
): Promise<Asked<SavedFile | null>> => ask(commands.saveRecord(pair, version, oneFile, passphrase));
/** The pages as they print, as SVG pictures. */
export const recordPages = (pair: PairId, version: number): Promise<Asked<number[][]>> =>
  ask(commands.recordPages(pair, version));
/** No day takes my note back. */
export const noteGuardian = (pair: PairId, version: number, day: string | null): Promise<Asked<null>> =>
  ask(commands.noteGuardian(pair, version, day));
