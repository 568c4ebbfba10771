// What is sought and what was found. Each keystroke asks; what was found before stays until the newer answer is here,
// and an answer to an older question is not shown. Nothing typed is kept once the box is closed.
import { search, type Failure, type SearchDraft, type SearchHit } from "./search.data";

/** When, as one choice; `days` opens two fields. */
export type When = "any" | "month" | "year" | "days";

const NOTHING: SearchDraft = {
  words: "",
  pair: null,
  room: null,
  by: null,
  onlyMe: false,
  fromDay: "",
  untilDay: "",
  after: null,
};

export class Looking {
  draft: SearchDraft = $state({ ...NOTHING });
  when: When = $state("any");
  hits: SearchHit[] = $state.raw([]);
  hasMore = $state(false);
  failure: Failure | undefined = $state.raw();
  /** Whether an answer is under way. */
  isBusy = $state(false);
  /** The words that `hits` answer. */
  answered = $state("");
  #asked = 0;

  /** Whether something besides words narrows it. */
  get isNarrowed(): boolean {
    const { pair, room, by, onlyMe, fromDay, untilDay } = this.draft;
    return pair !== null || room !== null || by !== null || onlyMe || fromDay !== "" || untilDay !== "";
  }

  /** Whether anything is asked of the notebook. `>` asks for commands alone. */
  get isAsking(): boolean {
    const words = this.draft.words.trim();
    return !words.startsWith(">") && (words !== "" || this.isNarrowed);
  }

  async look(): Promise<void> {
    const mine = ++this.#asked;
    if (!this.isAsking) {
      this.hits = [];
      this.hasMore = false;
      this.answered = "";
      this.isBusy = false;
      return;
    }
    this.isBusy = true;
    const draft = { ...$state.snapshot(this.draft), after: null };
    const answer = await search(draft);
    if (mine !== this.#asked) return;
    this.isBusy = false;
    this.failure = answer.ok ? undefined : answer.failure;
    this.answered = draft.words;
    if (!answer.ok) return;
    this.hits = answer.value.hits;
    this.hasMore = answer.value.hasMore;
  }

  /** The next older ones, after those that stand. */
  async lookFurther(): Promise<void> {
    const mine = ++this.#asked;
    const after = this.hits.at(-1)?.id ?? null;
    const answer = await search({ ...$state.snapshot(this.draft), after });
    if (mine !== this.#asked) return;
    this.failure = answer.ok ? undefined : answer.failure;
    if (!answer.ok) return;
    this.hits = [...this.hits, ...answer.value.hits];
    this.hasMore = answer.value.hasMore;
  }

  /** Lets go of everything that narrows; the words stay. */
  widen(): void {
    this.draft = { ...NOTHING, words: this.draft.words };
    this.when = "any";
    void this.look();
  }

  forget(): void {
    this.#asked += 1;
    this.draft = { ...NOTHING };
    this.when = "any";
    this.hits = [];
    this.hasMore = false;
    this.answered = "";
    this.isBusy = false;
    this.failure = undefined;
  }
}
