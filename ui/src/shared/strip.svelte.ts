// What the page shown says in the top strip: where I am, and the one fixed place for how the writing stands.
import type { Saved } from "./saved";

class Strip {
  /** Where I am, in words; empty for the day. */
  where = $state("");
  saved: Saved = $state.raw({ kind: "nothing" });
  /** What matters more here than how the writing stands, such as "Not verified yet". */
  end = $state("");

  /** Something was removed on this page a moment ago and can come back with one press. */
  hasRemoved = $state(false);

  /** Said by a page while it is set up; what the page before said is gone. */
  show(where: string, end = ""): void {
    this.where = where;
    this.end = end;
    this.saved = { kind: "nothing" };
    this.hasRemoved = false;
  }
}

export const strip = new Strip();
