// What is typed keeps itself: after a pause, one writing after the other, and before the notebook is locked, the window
// closes, the page goes or anything is read anew. The one way for all of it (docs/decisions/0038).

import { untrack } from "svelte";
import { UNEXPECTED, type Asked } from "./ask";
import { clockTime } from "./day";
import { hereNow } from "./here";
import { keepsLastWords } from "./last-words";
import type { Saved } from "./saved";
import { strip } from "./strip.svelte";

type Failure = Extract<Saved, { kind: "not_saved" }>["failure"];

/** A pause in the writing after which it is kept. */
const SAVE_PAUSE_MS = 400;
/** What could not be kept is tried again so often, while it stands there. */
const RETRY_PAUSE_MS = 5_000;
/** A notebook that does not write holds no reading up for longer. */
const WAIT_MS = 2_000;

type How<T> = {
  /** Where it stands while it is typed, if not in `now`. */
  reads?: () => T;
  /** What has to be known before anything is written, such as what stood there before; undefined once it is. */
  ready?: () => Promise<Asked<unknown>> | undefined;
  /** False while it cannot be kept, such as beyond a limit; its field says so itself. */
  fits?: (now: T) => boolean;
  /** A form that is sent by a press: it says nothing of being kept, only that it could not be. */
  isQuiet?: boolean;
};

type Unkept = { readonly isQuiet: boolean; readonly isHere: boolean; keep: () => Promise<boolean> };

/** What is typed and not kept yet, on all of the page; with why, where it was refused. */
// Nobody renders from this map, so it needs no reactivity.
// eslint-disable-next-line svelte/prefer-svelte-reactivity
const unkept = new Map<Unkept, Failure | undefined>();
let saidBefore: Saved = { kind: "nothing" };

function savedNow(): Saved {
  const { nowMs, zone } = hereNow();
  return { kind: "saved", time: clockTime(new Date(nowMs).toISOString(), zone) };
}

/** Says in the top strip how all of the writing on the page stands; one kept thing does not hide a refused one. */
function say(isJustKept: boolean): void {
  const failure = [...unkept.values()].find((why) => why !== undefined);
  const isTyping = [...unkept.keys()].some(({ isQuiet }) => !isQuiet);
  const { kind } = strip.saved;
  if (failure) strip.saved = { kind: "not_saved", failure };
  else if (isTyping) {
    if (kind === "saved" || kind === "nothing") saidBefore = strip.saved;
    strip.saved = { kind: "saving" };
  } else if (isJustKept || kind === "not_saved") strip.saved = savedNow();
  else if (kind === "saving") strip.saved = saidBefore;
}

/**
 * What is typed and not written yet is written, so that nothing is read from before it; undefined where nothing waits.
 * Done soon in any case: what is still on its way from a page that was left holds the next one up only once.
 */
export function lastWordsFirst(): Promise<unknown> | undefined {
  if (unkept.size === 0) return undefined;
  const waiting = [...unkept.keys()];
  let timer: ReturnType<typeof setTimeout> | undefined;
  const enough = new Promise<void>((done) => (timer = setTimeout(done, WAIT_MS))).then(() => {
    for (const one of waiting) if (!one.isHere) unkept.delete(one);
  });
  const all = Promise.all(waiting.map((one) => one.keep())).then(() => clearTimeout(timer));
  return Promise.race([all, enough]);
}

/** A promise that breaks is a failure like another. */
async function safely(doing: () => Promise<Asked<unknown>>): Promise<Asked<unknown>> {
  try {
    return await doing();
  } catch {
    return { ok: false, failure: UNEXPECTED };
  }
}

/** One thing while it is typed, and how it is kept. `save` gets a copy of what stands there. */
export class Keeping<T> {
  now: T = $state() as T;
  /** Why it is not kept; gone once it is. */
  failure: Failure | undefined = $state.raw();
  /** The part that shows it stands on the page. */
  isHere = false;
  readonly isQuiet: boolean;

  readonly #save: (now: T) => Promise<Asked<unknown>>;
  readonly #how: How<T>;
  /** What the notebook has, as text; undefined where it is to be written as it stands. */
  #kept: string | undefined;
  #seen: string;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #writing: Promise<boolean> = Promise.resolve(true);
  #writings = 0;
  #isLetGo = false;

  /** `first` is what the notebook has: it is not written before it is changed. */
  constructor(first: T, save: (now: T) => Promise<Asked<unknown>>, how: How<T> = {}) {
    this.now = structuredClone(first);
    this.isQuiet = how.isQuiet ?? false;
    this.#save = save;
    this.#how = how;
    this.#kept = this.#seen = JSON.stringify(first);
  }

  /** Nothing was typed that is not kept. */
  get isKept(): boolean {
    return this.#text() === this.#kept;
  }

  /** Begins with this: what stands there is known to the notebook, or is nobody's words yet. */
  begin(now: T): void {
    if (!this.#how.reads) this.now = now;
    this.#kept = this.#seen = JSON.stringify(now);
  }

  /** Said whenever it may have changed. */
  touched(): void {
    const text = JSON.stringify(this.#read());
    untrack(() => this.#changed(text));
  }

  #changed(text: string): void {
    if (text === this.#seen || this.#isLetGo) return;
    this.#seen = text;
    clearTimeout(this.#timer);
    if ((text === this.#kept && this.#writings === 0) || !this.#fits()) {
      this.#done(false);
      return;
    }
    unkept.set(this, this.failure);
    say(false);
    this.#timer = setTimeout(() => void this.keep(), SAVE_PAUSE_MS);
  }

  /** Keeps it now, if it changed; true when it is kept. One writing follows the other, the newest last. */
  keep(): Promise<boolean> {
    clearTimeout(this.#timer);
    if (!this.#isLetGo && untrack(() => !this.isKept && this.#fits())) unkept.set(this, this.failure);
    this.#writings += 1;
    this.#writing = this.#writing.then(() => this.#write()).finally(() => (this.#writings -= 1));
    return this.#writing;
  }

  /** Keeps it as it stands even if nothing was typed. */
  keepAsItIs(): Promise<boolean> {
    this.#kept = undefined;
    return this.keep();
  }

  /** Lets it go by `drop`: its last words arrive before that, and nothing follows it; true when it is gone. */
  async letGo(drop: () => Promise<boolean>): Promise<boolean> {
    await this.keep();
    this.#isLetGo = true;
    const isGone = await drop().catch(() => false);
    this.#isLetGo = false;
    const text = untrack(() => this.#text());
    if (isGone) {
      this.#kept = this.#seen = text;
      this.#done(false);
    } else {
      // It stands after all: what was typed meanwhile is still to be kept.
      this.#seen = "";
      untrack(() => this.#changed(text));
    }
    return isGone;
  }

  /** It stands on the page from now on; returns how to leave, with its last words kept. */
  stays(): () => void {
    this.isHere = true;
    const end = keepsLastWords(() => this.keep());
    return () => {
      this.isHere = false;
      end();
    };
  }

  async #write(): Promise<boolean> {
    if (this.#isLetGo || untrack(() => this.isKept)) return this.#done(false);
    if (!untrack(() => this.#fits())) return false;
    const ready = this.#how.ready?.();
    const isReady: Asked<unknown> = ready ? await safely(() => ready) : { ok: true, value: null };
    // Read now and not before: what was typed meanwhile goes along.
    const text = untrack(() => this.#text());
    const did = isReady.ok ? await safely(() => this.#save(JSON.parse(text) as T)) : isReady;
    if (!did.ok) return this.#refused(did.failure, text);
    this.#kept = text;
    return this.#done(true);
  }

  #refused(failure: Failure, text: string): false {
    this.failure = failure;
    unkept.set(this, failure);
    say(false);
    // Who has left cannot try again, and holds nobody up.
    if (!this.isHere && this.#writings === 1) unkept.delete(this);
    else if (this.isHere && text === this.#seen) {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => void this.keep(), RETRY_PAUSE_MS);
    }
    return false;
  }

  /** Nothing is to be written now, unless it was typed on meanwhile. */
  #done(isJustKept: boolean): true {
    this.failure = undefined;
    const wasUnkept = unkept.delete(this);
    if (isJustKept && !untrack(() => this.isKept)) unkept.set(this, undefined);
    if (isJustKept || wasUnkept) say(isJustKept && !this.isQuiet);
    return true;
  }

  #read(): T {
    return this.#how.reads ? this.#how.reads() : this.now;
  }
  #text(): string {
    return JSON.stringify(this.#read());
  }
  #fits(): boolean {
    return this.#how.fits?.(this.#read()) ?? true;
  }
}

/** Ties it to the part that shows it: kept while it is typed, and when that part goes. */
export function keepsItself<T>(keeping: Keeping<T>): void {
  $effect(() => keeping.touched());
  $effect(() => keeping.stays());
}
