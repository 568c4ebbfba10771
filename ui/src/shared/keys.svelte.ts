// Keys that act: single letters and "g then t" only while no field has the focus, and only while switched on
// (WCAG 2.1.4); keys with Ctrl always. Every key also exists as a button.

import { SvelteMap } from "svelte/reactivity";
import { isInteractive, isTextField } from "./keys";

/** One key that acts now, for the key map. */
export type KeyEntry = {
  keys: string;
  label: string;
  act: () => void;
  root: Element | null;
  /** It acts while a dialog is open too, wherever its button stands. */
  isOverDialogs?: boolean;
};

const PAUSE_MS = 1_200;

class Keys {
  /** Single letters may be switched off; keys with Ctrl stay. */
  lettersOn = $state(true);
  #entries = new SvelteMap<number, KeyEntry>();
  #next = 0;
  #first = "";
  #firstAtMs = 0;

  /** Newest last. */
  get entries(): KeyEntry[] {
    return [...this.#entries.values()];
  }

  /**
   * Lets `keys` act: "a", "?", "Enter", "F1", "Ctrl+l", "g t". `root` is where its button stands: while a dialog is
   * open, only keys of the dialog act. Returns how to take it back.
   */
  listen(entry: KeyEntry): () => void {
    const id = this.#next++;
    this.#entries.set(id, entry);
    return () => void this.#entries.delete(id);
  }

  #find(keys: string): KeyEntry | undefined {
    const modal = document.querySelector("dialog:modal");
    return this.entries.findLast(
      (entry) =>
        entry.keys.toLowerCase() === keys.toLowerCase() &&
        (!modal || entry.isOverDialogs || (entry.root && modal.contains(entry.root))),
    );
  }

  onkeydown = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.isComposing || event.repeat || event.altKey) return;
    const entry = event.ctrlKey || event.metaKey ? this.#find(`Ctrl+${event.key}`) : this.#plain(event);
    if (!entry) return;
    event.preventDefault();
    entry.act();
  };

  #plain(event: KeyboardEvent): KeyEntry | undefined {
    // A key that writes nothing acts in a field as well.
    if (/^F\d+$/u.test(event.key)) return this.#find(event.key);
    if (isTextField(event.target)) return undefined;
    if (event.key === "Enter") return isInteractive(event.target) ? undefined : this.#find("Enter");
    if (!this.lettersOn || event.key.length !== 1) return undefined;
    const isSecond = this.#first !== "" && event.timeStamp - this.#firstAtMs < PAUSE_MS;
    const pair = isSecond ? this.#find(`${this.#first} ${event.key}`) : undefined;
    this.#first = pair ? "" : event.key;
    this.#firstAtMs = event.timeStamp;
    return pair ?? this.#find(event.key);
  }
}

export const keys = new Keys();

export function installKeys(target: Window): () => void {
  target.addEventListener("keydown", keys.onkeydown);
  return () => target.removeEventListener("keydown", keys.onkeydown);
}
