// The page about me while it is written: kept by itself, printed only when somebody saves it.
import { Keeping } from "../../shared/keeping.svelte";
import { saveAboutMe, type AboutMe, type PairId } from "./paper.data";

export class AboutMeWriting extends Keeping<AboutMe> {
  constructor(pair: PairId, kept: AboutMe) {
    super(kept, (page) => saveAboutMe(pair, page));
  }

  get page(): AboutMe {
    return this.now;
  }

  /** One way a line, as they are typed. */
  get contacts(): string {
    return this.now.contactLines.join("\n");
  }
  set contacts(typed: string) {
    this.now.contactLines = typed === "" ? [] : typed.split("\n");
  }
}
