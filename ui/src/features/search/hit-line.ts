// How a hit is said in one line: its title or, where it has none, what it is; its day; and in whose pair. Pure.
import type { IconName } from "../../shared/icons";
import { dayShort } from "../../shared/day";
import { dayHere } from "../../shared/here";
import type { SearchPair } from "./command";
import type { SearchHit, SearchKind, SearchSpan } from "./search.data";
import { words } from "./search.words";

const ICONS: Record<SearchKind, IconName> = {
  clause: "agreement",
  clause_draft: "pen",
  extension: "calendar",
  pause: "calendar",
  closing_statement: "agreement",
  disclosure: "share",
  outside: "file",
  confidence_note: "onlyMe",
  expectation: "expectations",
  answer: "expectations",
  own_item: "pen",
  outcome: "expectations",
  sheet: "plan",
  goal: "plan",
  skill: "plan",
  snapshot: "plan",
  skill_draft: "pen",
  skill_seen: "plan",
  focus: "plan",
  shared_plan: "plan",
  idea: "plan",
  meeting: "meetings",
  point: "meetings",
  point_let_go: "meetings",
  parked_point: "onlyMe",
  minutes: "meetings",
  minutes_draft: "pen",
  meeting_note: "onlyMe",
  shared_note: "meetings",
  contact: "mail",
  question: "help",
  checkin: "alone",
  told: "mail",
  promise: "check",
  thanks: "two",
  learning: "pen",
  about_me: "alone",
  review_answer: "eye",
  review_draft: "pen",
  review_line: "eye",
};

export type HitLine = {
  icon: IconName;
  title: readonly SearchSpan[];
  /** Kind and day, at the end of the line; the kind where the title does not say it. */
  when: string;
  excerpt: readonly SearchSpan[];
  /** With whom; empty where there is one pair, and for what belongs to none. */
  with: string;
  onlyMe: boolean;
};

export function hitLine(hit: SearchHit, pairs: readonly SearchPair[], today: string): HitLine {
  const kind = words.kinds[hit.kind];
  const day = dayShort(dayHere(hit.at), today).trim();
  const isNamed = hit.title.length > 0;
  const pair = pairs.length > 1 ? pairs.find((one) => one.pair === hit.pair) : undefined;
  return {
    icon: ICONS[hit.kind],
    title: isNamed ? hit.title : [{ text: kind, isHit: false }],
    when: isNamed ? [kind, day].filter(Boolean).join(", ") : day,
    excerpt: hit.excerpt,
    with: pair ? words.withPartner(pair.partner) : "",
    onlyMe: hit.onlyMe,
  };
}
