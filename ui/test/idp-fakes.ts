// An invented development plan of Maya, and how Sam sees her skills.
import type {
  PersonView,
  SkillBothRow,
  SkillMark,
  SkillRated,
  SkillRoundView,
  SkillRoundsView,
  SkillShown,
} from "../src/bindings";
import { MAYA, SAM } from "./room";

export const SCALE = [
  ["New to me", "I have not done it yet."],
  ["With support", "I do it when somebody helps."],
  ["On my own", "I do it alone."],
  ["In difficult cases", "I do it when it is hard."],
  ["I help others with it", "Others learn it from me."],
].map(([word = "", anchor = ""]) => ({ word, anchor }));

/** A name that is long, runs the other way and holds pictures. */
export const WILD = "التواصل في المواقف الصعبة 🌱 Donaudampfschifffahrtsgesellschaftskapitänsmützenpflege";

export const rating = (step: number, example = "", needed: number | null = null): SkillRated => ({
  said: { is: "step", step },
  needed,
  example,
});
export const NOT_SEEN: SkillRated = { said: { is: "not_seen" }, needed: null, example: "" };
const shown = (rating: SkillRated): SkillShown => ({ is: "rated", rating });
const NOTHING: SkillShown = { is: "nothing" };

const SKILLS = [
  ["comp-learning", "Learning on purpose"],
  ["comp-self-awareness", "Knowing my strengths and gaps"],
  ["own-1", WILD],
] as const;

export function round(turn: SkillRoundView["turn"], more: Partial<SkillRoundView> = {}): SkillRoundView {
  const mine = { rate: NOTHING, wait_for_seal: NOTHING }[turn as string] ?? shown(rating(2, "Twice.", 4));
  const theirs = ["read_then_show", "both"].includes(turn) ? shown(rating(4, "In October.")) : NOTHING;
  return {
    round: "r-1",
    at: "2026-11-20T10:00:00Z",
    turn,
    void: null,
    voidByMe: false,
    canTakeBack: false,
    bothAt: turn === "both" ? "2026-11-23T10:00:00Z" : "",
    scale: SCALE,
    rows: SKILLS.map(([item, name]) => ({
      item,
      name,
      about: "I choose what to learn, practise it, and notice what changed.",
      signs: ["I learn when told.", "I choose one thing.", "I share how I do it."],
      mine,
      theirs,
      iShowed: turn === "both",
    })),
    ...more,
  };
}

const mark = (now: SkillRated, before: SkillRated | null = null): SkillMark => ({
  day: "2026-11-23",
  rating: now,
  beforeDay: before ? "2026-08-01" : "",
  before,
});

export const BOTH: SkillBothRow[] = [
  {
    item: "comp-learning",
    competency: "comp-learning",
    name: "Learning on purpose",
    mentee: mark(rating(3, "One paper a week.", 4), rating(2)),
    mentor: mark(rating(4, "In October."), rating(2)),
  },
  {
    item: "comp-self-awareness",
    competency: "comp-self-awareness",
    name: "Knowing my strengths and gaps",
    mentee: mark(rating(2)),
    mentor: mark(rating(2)),
  },
  { item: "own-1", competency: "own-1", name: WILD, mentee: null, mentor: mark(NOT_SEEN) },
];

export const NO_FOCUS: SkillRoundsView["focus"] = {
  agreed: null,
  mine: null,
  theirs: null,
  crossed: false,
  forTheTalk: false,
  declined: null,
};

export const focusLine = (growth: string) => ({
  offer: "e-1",
  strengths: ["Listening"],
  growth: [growth],
  at: "2026-11-24T10:00:00Z",
  waiting: false,
});

export function together(me: PersonView["role"], more: Partial<SkillRoundsView> = {}): SkillRoundsView {
  return {
    me: me === "mentee" ? MAYA : SAM,
    partner: me === "mentee" ? SAM : MAYA,
    myRole: me,
    canWrite: true,
    isOff: false,
    offByMe: false,
    toAsk:
      me === "mentee"
        ? SKILLS.map(([competency, name]) => ({ competency, name, rating: rating(2, "Twice.", 4) }))
        : [],
    open: null,
    earlier: [],
    both: [],
    scale: SCALE,
    focus: NO_FOCUS,
    ...more,
  };
}
