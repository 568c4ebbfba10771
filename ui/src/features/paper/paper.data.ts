// The only file of this room that knows the bindings.
import {
  commands,
  type AboutMe,
  type Failure,
  type PairId,
  type PaperDraft,
  type PaperForm,
  type PaperKind,
  type PaperLine,
  type PaperLook,
  type PaperReader,
  type PaperSize,
  type PapersView,
  type PaperTick,
  type SavedFile,
  type SavedLocked,
  type TickLine,
  type Topic,
} from "../../bindings";
import { ask, type Asked } from "../../shared/ask";

export type {
  AboutMe,
  Failure,
  PairId,
  PaperDraft,
  PaperForm,
  PaperKind,
  PaperLine,
  PaperLook,
  PaperReader,
  PaperSize,
  PapersView,
  PaperTick,
  SavedFile,
  SavedLocked,
  TickLine,
};

/** What papers are made from. */
export const TOPICS: readonly Topic[] = ["paper", "agreement", "record", "pair", "person"];

export const viewPapers = (pair: PairId): Promise<Asked<PapersView>> => ask(commands.viewPapers(pair));
/** A paper exactly as it would be saved. */
export const viewPaper = (
  pair: PairId,
  draft: PaperDraft,
  size: PaperSize,
  form: PaperForm,
): Promise<Asked<PaperLook>> => ask(commands.viewPaper(pair, draft, size, form));
export const choosePaperSize = (size: PaperSize): Promise<Asked<null>> => ask(commands.choosePaperSize(size));
export const saveAboutMe = (pair: PairId, aboutMe: AboutMe): Promise<Asked<null>> =>
  ask(commands.saveAboutMe(pair, aboutMe));

/** Everything a file is made from. */
export type Asking = { pair: PairId; draft: PaperDraft; size: PaperSize; form: PaperForm };

/** The dialog that asks for the place is opened by the notebook; null: it was closed. */
export const savePaper = (of: Asking, passphrase: string): Promise<Asked<SavedFile | null>> =>
  ask(commands.savePaper(of.pair, of.draft, of.size, of.form, passphrase));
/** Under six words, which come back this once. */
export const savePaperLocked = (of: Asking): Promise<Asked<SavedLocked | null>> =>
  ask(commands.savePaperLocked(of.pair, of.draft, of.size, of.form));
