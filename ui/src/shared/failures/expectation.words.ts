// Rounds of expectations: answers, seals, what is shown, what was decided.
import { KEPT, UNTOUCHED, type Table } from "./shape";

type Codes =
  | "round_gone"
  | "round_open"
  | "round_over"
  | "nothing_to_ask"
  | "questions_fixed"
  | "item_gone"
  | "answer_does_not_fit"
  | "answers_sealed"
  | "answers_shown"
  | "answers_seen"
  | "seal_left"
  | "reveal_left"
  | "reveal_too_early"
  | "salts_lost"
  | "opened_together"
  | "words_are_mine"
  | "words_of_older_lock"
  | "words_open_nothing"
  | "lock_broken"
  | "nothing_to_compare"
  | "outcome_sentence_missing"
  | "outcome_day_missing"
  | "too_many_own_items"
  | "too_many_chosen";

export const expectation = {
  round_gone: {
    what: "This round is no longer in your notebook.",
    safe: "Your other rounds are as they were.",
    next: "Go back to the list and choose another one.",
  },
  round_open: {
    what: "Another round of questions is still open.",
    safe: "Your answers in it stay where they are.",
    next: "Finish it, or let it go. Then begin a new one.",
  },
  round_over: {
    what: "This round is closed, or it is void.",
    safe: UNTOUCHED,
    next: "Look at its page to see why. You can begin a new one there.",
  },
  nothing_to_ask: {
    what: "This choice leaves nothing to ask.",
    safe: UNTOUCHED,
    next: "Choose at least one theme or question that asks you both.",
  },
  questions_fixed: (_, partner) => ({
    what: "The questions of this round cannot be changed any more.",
    safe: `You and ${partner} answer the same sentences.`,
    next: "Bring it up in the talk, or in the next round.",
  }),
  item_gone: {
    what: "This sentence is not part of the round.",
    safe: KEPT,
    next: "Go back to the list and choose another one.",
  },
  answer_does_not_fit: {
    what: "This sentence does not offer that answer.",
    safe: "Your earlier answer is kept.",
    next: "Choose one of the answers on the page.",
  },
  answers_sealed: {
    what: "You have sealed these answers.",
    safe: "They stay exactly as you sealed them.",
    next: "Nothing is left to seal. What changed your mind belongs into the talk.",
  },
  answers_shown: {
    what: "You have shown these answers already.",
    safe: "What you kept closed stays closed.",
    next: "Go on to the comparison.",
  },
  answers_seen: (_, partner) => ({
    what: `You can already see what ${partner} answered.`,
    safe: "Your seal stands, and nobody has seen your answers.",
    next: "You can still choose what to show.",
  }),
  seal_left: {
    what: "Your seal has already left in a parcel.",
    safe: "Your answers stay sealed. Nobody has seen them.",
    next: "Go on with the round. What changed belongs into the talk.",
  },
  reveal_left: {
    what: "Your answers have already left in a parcel.",
    safe: "What you kept closed stays closed.",
    next: "Go on to the comparison.",
  },
  reveal_too_early: (_, partner) => ({
    what: "It is not yet time to show your answers.",
    safe: "They stay sealed.",
    next: `Wait for the next parcel from ${partner}.`,
  }),
  salts_lost: {
    what: "This notebook cannot open your sealed answers any more.",
    safe: "Nobody else can open them either.",
    next: "Let this round go and begin a new one together.",
  },
  opened_together: {
    what: "You have opened together.",
    safe: "What you kept closed stays closed.",
    next: "Go on to the comparison.",
  },
  words_are_mine: (_, partner) => ({
    what: "These are your own six words.",
    safe: "Nothing was opened, and nothing of yours was shown.",
    next: `Type the six that ${partner} reads aloud.`,
  }),
  words_of_older_lock: (_, partner) => ({
    what: `These six words are older: ${partner} has sealed or chosen anew since.`,
    safe: "Nothing was opened, and nothing of yours was shown.",
    next: `Ask ${partner} to read the six words that stand on the page now.`,
  }),
  words_open_nothing: (_, partner) => ({
    what: `These six words do not open what ${partner} sealed.`,
    safe: "Nothing was opened. You may try as often as you like.",
    next: `Read them back in their order. If they are right, a later parcel from ${partner} is still missing here.`,
  }),
  lock_broken: (_, partner) => ({
    what: `What ${partner} locked cannot be read.`,
    safe: "Nothing of yours was shown.",
    next: `Ask ${partner} to press “Change what I show”, and to send you the new parcel.`,
  }),
  nothing_to_compare: {
    what: "There are not two answers to compare yet.",
    safe: "Your answers are as you left them.",
    next: "Go back to the round to see whose turn it is.",
  },
  outcome_sentence_missing: {
    what: "There is no sentence yet.",
    safe: KEPT,
    next: "Write one sentence that both of you can read.",
  },
  outcome_day_missing: {
    what: "This decision needs a day.",
    safe: KEPT,
    next: "Choose the day, then press again.",
  },
  too_many_own_items: ({ limit }) => ({
    what: `You have already added ${String(limit)} sentences of your own.`,
    safe: KEPT,
    next: "Take one out first, or keep this one for the talk.",
  }),
  too_many_chosen: ({ limit }) => ({
    what: `One talk has room for ${String(limit)} sentences.`,
    safe: "Your earlier choice is kept.",
    next: "Take one out first.",
  }),
} satisfies Table<Codes>;
