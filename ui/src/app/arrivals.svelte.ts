// Files that were double-clicked, dropped, picked or pasted, until somebody has looked at them.
import { incoming, pickParcel, type DeskView, type IncomingFile } from "./desk.data";
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

  forget(files: readonly string[]): void {
    this.waiting = this.waiting.filter(({ file }) => !files.includes(file));
  }

  clear(): void {
    this.waiting = [];
  }

  /** What waited while the notebook was locked is shown when it opens. */
  deskIs(state: DeskView["state"]): void {
    const before = this.#desk;
    this.#desk = state;
    if (state !== "open" || before === "open" || this.waiting.length === 0) return;
    const files = this.waiting;
    this.waiting = [];
    if (routes.at.page !== "sheet") this.bring(files);
  }
}
