// The only file of this feature that knows the bindings.
import {
  commands,
  type ArrivalKind,
  type ArrivalView,
  type ChangedThing,
  type ChangeKind,
  type ChangeLine,
  type Failure,
  type IncomingFile,
  type MadeParcel,
  type OutgoingView,
  type OutState,
  type ParcelsView,
  type TakenIn,
  type TakenInLine,
} from "../../bindings";
import { ask, type Asked } from "../../shared/ask";

export type {
  ArrivalKind,
  ArrivalView,
  ChangedThing,
  ChangeKind,
  ChangeLine,
  Failure,
  IncomingFile,
  OutgoingView,
  OutState,
  ParcelsView,
  TakenIn,
  TakenInLine,
};

export function viewParcels(pair: string): Promise<Asked<ParcelsView>> {
  return ask(commands.viewParcels(pair));
}

/** Everything waiting gets its place and its signature now; nothing is sent. */
export function makeParcel(pair: string, everything: boolean): Promise<Asked<MadeParcel>> {
  return ask(commands.makeParcel(pair, everything));
}

/** Files that came by double-click or drop. */
export function incoming(): Promise<Asked<IncomingFile[]>> {
  return ask(commands.incoming());
}

/** Null where the dialog was closed without a choice. */
export function pickParcel(): Promise<Asked<IncomingFile | null>> {
  return ask(commands.pickParcel());
}

export function lookInDownloads(): Promise<Asked<IncomingFile[]>> {
  return ask(commands.lookInDownloads());
}

export function pasteParcel(text: string): Promise<Asked<IncomingFile>> {
  return ask(commands.pasteParcel(text));
}

export function openParcel(file: string): Promise<Asked<ArrivalView>> {
  return ask(commands.openParcel(file));
}

export function takeIn(arrival: string): Promise<Asked<TakenIn>> {
  return ask(commands.takeIn(arrival));
}

export function setAside(arrival: string): Promise<Asked<null>> {
  return ask(commands.setAside(arrival));
}
