// Written by hand in the shape that the generator writes, until the shell generates it.

import { invoke as __TAURI_INVOKE } from "@tauri-apps/api/core";
import * as __TAURI_EVENT from "@tauri-apps/api/event";

/** Commands */
export const commands = {
  viewDesk: () => typedError<DeskView, Failure>(__TAURI_INVOKE("view_desk")),
  createNotebook: (draft: NotebookDraft) =>
    typedError<null, Failure>(__TAURI_INVOKE("create_notebook", { draft })),
  unlock: (passphrase: string) => typedError<null, Failure>(__TAURI_INVOKE("unlock", { passphrase })),
  unlockWithSheet: (words: string) => typedError<null, Failure>(__TAURI_INVOKE("unlock_with_sheet", { words })),
  lock: () => typedError<null, Failure>(__TAURI_INVOKE("lock")),
};

/** Events */
export const events = {
  changed: makeEvent<Changed>("changed"),
};

/* Types */
export type Changed = { topics: Topic[] };

export type Topic = "desk" | "person" | "pair" | "agreement" | "outbox" | "parcel" | "record";

export type Role = "mentee" | "mentor";

export type DeskView =
  | { state: "empty" }
  | { state: "locked"; notebook_name: string }
  | { state: "open"; person_name: string; role: Role }
  | { state: "cannot"; failure: Failure };

export type NotebookDraft = { name: string; role: Role; passphrase: string };

export type Failure =
  | { code: "passphrase_wrong"; wait_seconds: number }
  | { code: "passphrase_too_short"; chars_min: number }
  | { code: "recovery_words_wrong" }
  | { code: "person_name_missing" }
  | { code: "person_name_too_long"; chars_max: number }
  | { code: "notebook_in_use" }
  | { code: "notebook_read_only" }
  | { code: "notebook_damaged" }
  | { code: "newer_ithaca_needed" }
  | { code: "disk_full" }
  | { code: "unexpected" };

/* Tauri Specta runtime */
async function typedError<T, E>(
  result: Promise<T>,
): Promise<{ status: "ok"; data: T } | { status: "error"; error: E }> {
  try {
    return { status: "ok", data: await result };
  } catch (e) {
    if (e instanceof Error) throw e;
    return { status: "error", error: e as E };
  }
}

function makeEvent<T>(name: string) {
  return {
    listen: (cb: __TAURI_EVENT.EventCallback<T>) => __TAURI_EVENT.listen(name, cb),
    once: (cb: __TAURI_EVENT.EventCallback<T>) => __TAURI_EVENT.once(name, cb),
    emit: (payload: T) => __TAURI_EVENT.emit(name, payload),
  };
}
