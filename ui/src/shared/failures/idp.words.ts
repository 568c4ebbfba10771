// The development plan: writing it, sharing it, answering it.
import { plural } from "../plural";
import { KEPT, UNTOUCHED, type Table } from "./shape";

type Codes =
  | "goal_gone"
  | "goal_unfinished"
  | "sheet_gone"
  | "idp_part_gone"
  | "competency_gone"
  | "snapshot_gone"
  | "block_gone"
  | "comment_gone"
  | "day_impossible"
  | "text_missing"
  | "nothing_to_share"
  | "plan_not_yours"
  | "nothing_asked"
  | "words_of_another"
  | "too_many_parts"
  | "skill_round_open"
  | "skill_round_over"
  | "skill_unrated"
  | "rating_off"
  | "ratings_sealed";

const NOT_SHARED = "Nothing was shared. It is still Only me.";

export const idp = {
  goal_gone: {
    what: "This goal is no longer in your plan.",
    safe: "All other goals are as they were.",
    next: "Go back to the plan. Removed goals can come back for 60 days.",
  },
  goal_unfinished: {
    what: "A blank of this goal is still open.",
    safe: `${KEPT} It is a draft, Only me.`,
    next: "Say by when, what you will do, and how you will see it.",
  },
  sheet_gone: {
    what: "Your plan has no such sheet.",
    safe: UNTOUCHED,
    next: "Choose one from the list of sheets.",
  },
  idp_part_gone: {
    what: "This entry is no longer there.",
    safe: "Everything else is as it was.",
    next: "Look at the page again.",
  },
  competency_gone: {
    what: "This skill is not in your list.",
    safe: "Your ratings are as they were.",
    next: "Choose it for your list first.",
  },
  snapshot_gone: {
    what: "This snapshot is no longer there.",
    safe: "Your plan is as it was.",
    next: "Choose another one from the list.",
  },
  block_gone: (_, partner) => ({
    what: "This part is not shared any more.",
    safe: `${KEPT} Nothing of it was sent.`,
    next: `Look at the plan again, or speak with ${partner}.`,
  }),
  comment_gone: {
    what: "This comment is not yours, or it was removed.",
    safe: "All other comments are as they were.",
    next: "Look at the page again.",
  },
  day_impossible: {
    what: "This day is in no calendar, or too far away.",
    safe: KEPT,
    next: "Choose a day between 2000 and 2100.",
  },
  text_missing: {
    what: "There are no words yet.",
    safe: "Nothing was changed.",
    next: "Write a few words first.",
  },
  nothing_to_share: {
    what: "There is nothing here to share, or to take back.",
    safe: "Everything is as it was.",
    next: "Write something first, then share it.",
  },
  plan_not_yours: (_, partner) => ({
    what: `In this pair you are the mentor, and the plan is ${partner}’s.`,
    safe: NOT_SHARED,
    next: "Share your own plan in a pair where you are the mentee.",
  }),
  nothing_asked: (_, partner) => ({
    what: "Nothing is asked here now.",
    safe: KEPT,
    next: `Write a comment beside it, or ask ${partner}.`,
  }),
  words_of_another: {
    what: "Words of another partner stand in this text.",
    safe: NOT_SHARED,
    next: "Ask that person first. Then tick that they said yes, or use your own words.",
  },
  too_many_parts: ({ limit }) => ({
    what: plural(limit, { one: "Only # fits here.", other: "At most # fit here." }),
    safe: KEPT,
    next: "Remove one that you no longer need, then try again.",
  }),
  skill_round_open: (_, partner) => ({
    what: `You have already asked ${partner} about skills.`,
    safe: "What you sealed stays sealed.",
    next: "Finish that one first, or let it go.",
  }),
  skill_round_over: {
    what: "This look at skills is over, or not here any more.",
    safe: UNTOUCHED,
    next: "Open Skills to see why. You can ask again there.",
  },
  skill_unrated: {
    what: "No skill is chosen, or you have not said where you stand on one of them.",
    safe: "Nothing was sealed.",
    next: "Say where you stand first. Then choose it, and ask.",
  },
  rating_off: {
    what: "One of you manages or assesses the other, so nothing is rated here.",
    safe: "Comments and open questions stay. So does what you both showed before.",
    next: "Write a comment instead, or look at Our pair if this is not true.",
  },
  ratings_sealed: {
    what: "You have sealed these answers, or shown them already.",
    safe: "They stay exactly as you sealed them. What you kept to yourself stays with you.",
    next: "What changed your mind belongs into the talk.",
  },
} satisfies Table<Codes>;
