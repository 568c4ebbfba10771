// The files that wait to be looked at: picked, dropped or double-clicked, one or several.
import {
  openParcel,
  setAside,
  takeIn,
  type ArrivalView,
  type Failure,
  type IncomingFile,
  type TakenIn,
} from "./parcels.data";

export type Seen =
  | { is: "opening" }
  | { is: "opened"; view: ArrivalView }
  | { is: "refused"; failure: Failure }
  | { is: "taken"; taken: TakenIn }
  | { is: "aside" };

export type Item = { file: IncomingFile; seen: Seen };

/** Whether taking it in would change nothing: it was looked at, and waits for nobody. */
export function bringsNothing({ what }: ArrivalView): boolean {
  return what.is === "already_here" || (what.is === "mine" && what.lacksCount === 0);
}

/** An invitation goes on to its own page, and a notebook that was locked meanwhile has looked at nothing. */
const STILL_WAITS: readonly Failure["code"][] = ["is_invitation", "locked"];

function asksNothing(seen: Seen): boolean {
  if (seen.is === "opened") return bringsNothing(seen.view);
  if (seen.is === "refused") return !STILL_WAITS.includes(seen.failure.code);
  return seen.is !== "opening";
}

export class Arrivals {
  /** Told of each file that asks for nothing more: taken in, set aside, refused, or with nothing new in it. */
  readonly #onseen: (file: string) => void;

  constructor(onseen: (file: string) => void = () => {}) {
    this.#onseen = onseen;
  }

  items: Item[] = $state.raw([]);

  /** Opens each file once; none of it is in the notebook before *Take in*. */
  add(files: readonly IncomingFile[]): void {
    const fresh = files.filter(({ file }) => !this.items.some((item) => item.file.file === file));
    this.items = [...this.items, ...fresh.map((file): Item => ({ file, seen: { is: "opening" } }))];
    for (const file of fresh) void this.#open(file);
  }

  async #open(file: IncomingFile): Promise<void> {
    const asked = await openParcel(file.file);
    this.#see(
      file.file,
      asked.ok ? { is: "opened", view: asked.value } : { is: "refused", failure: asked.failure },
    );
  }

  async takeIn(item: Item): Promise<TakenIn | undefined> {
    if (item.seen.is !== "opened") return undefined;
    const asked = await takeIn(item.seen.view.arrival);
    this.#see(
      item.file.file,
      asked.ok ? { is: "taken", taken: asked.value } : { is: "refused", failure: asked.failure },
    );
    return asked.ok ? asked.value : undefined;
  }

  async setAside(item: Item): Promise<void> {
    if (item.seen.is === "opened") await setAside(item.seen.view.arrival);
    this.#see(item.file.file, { is: "aside" });
  }

  #see(file: string, seen: Seen): void {
    if (asksNothing(seen)) this.#onseen(file);
    this.items = this.items.map((item) => (item.file.file === file ? { ...item, seen } : item));
  }
}
