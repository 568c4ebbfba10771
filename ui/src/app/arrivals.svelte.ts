// Files that were double-clicked, dropped, picked or pasted, until somebody has looked at them.
import { forgetFiles, incoming, pickParcel, type DeskView, type IncomingFile } from "./desk.data";
import { routes } from "./routes.svelte";

export class Arrivals {
  waiting: IncomingFile[] = $state.raw([]);
  #desk: DeskView["state"] | undefined;
  // Nobody renders from this set: a file is brought once, also when the notebook names it again.
  // eslint-disable-next-line svelte/prefer-svelte-reactivity
  #brought = new Set<string>();

  /** The notebook said that files came, or the window has just opened. */
  async look(): Promise<void> {
    const asked = await incoming();
    if (!asked.ok) return;
    const fresh = asked.value.filter(({ file }) => !this.#brought.has(file));
    fresh.forEach(({ file }) => this.#brought.add(file));
    if (fresh.length > 0) this.bring(fresh);
  }

  /** Shows the files, or keeps them until the notebook is open. */
  bring(files: readonly IncomingFile[]): void {
    const [first] = files;
    if (first === undefined) return;
    if (this.#desk === "empty") {
      const invitation = files.find(({ isInvitation }) => isInvitation) ?? first;
      routes.go({ desk: "empty", page: "invitation", file: invitation });
      return;
    }
    if (this.#desk === "open" && files.length === 1 && first.isInvitation) {
      routes.go({ desk: "open", page: "invitation", file: first });
      return;
    }
    this.waiting = [...this.waiting, ...files];
    if (this.#desk === "open" && routes.at.page !== "sheet") routes.open("take_in");
  }

  async pick(): Promise<void> {
    const asked = await pickParcel();
    if (!asked.ok || asked.value === null) return;
    this.waiting = [];
    this.bring([asked.value]);
  }

  /** Gone from here to another page, which opens them: they still wait. */
  leave(files: readonly string[]): void {
    this.waiting = this.waiting.filter(({ file }) => !files.includes(file));
  }

  /** Somebody has looked at them: they do not show again, also after a lock. */
  forget(files: readonly string[]): void {
    this.leave(files);
    // Where this does not go through, they show once more.
    if (files.length > 0) void forgetFiles([...files]);
  }

  clear(): void {
    this.forget(this.waiting.map(({ file }) => file));
  }

  /** What waited while the notebook was locked, or before anybody knew how it stands, is shown now. */
  deskIs(state: DeskView["state"]): void {
    const before = this.#desk;
    this.#desk = state;
    if (state !== "open" && state !== "empty") return;
    if (state === before || this.waiting.length === 0 || routes.at.page === "sheet") return;
    const files = this.waiting;
    this.waiting = [];
    this.bring(files);
  }
}
