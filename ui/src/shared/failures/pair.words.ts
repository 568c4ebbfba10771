// Pairing, inviting, roles, and the agreement.
import { plural } from "../plural";
import { KEPT, UNTOUCHED, type Table } from "./shape";

type Codes =
  | "pair_gone"
  | "pair_has_no_partner"
  | "pair_has_partner"
  | "pair_stopped"
  | "pair_closed"
  | "pair_left"
  | "too_late"
  | "guardian_not_asked"
  | "closing_left"
  | "invitation_out"
  | "no_invitation"
  | "invitation_taken_back"
  | "invitation_own"
  | "invitation_used"
  | "from_sample"
  | "into_sample"
  | "sample_has_one_pair"
  | "days_out_of_range"
  | "roles_fixed"
  | "no_swap"
  | "no_second_reply"
  | "draft_exists"
  | "preset_unknown"
  | "clause_gone"
  | "nothing_to_propose"
  | "gap_missing"
  | "value_does_not_fit"
  | "proposal_changed"
  | "not_your_turn"
  | "too_many_own_clauses"
  | "not_settled"
  | "text_changed"
  | "signed_already"
  | "typed_name_missing"
  | "name_differs"
  | "signature_left"
  | "record_gone"
  | "paper_gone"
  | "paper_empty";

export const pair = {
  pair_gone: {
    what: "This pair is no longer in your notebook.",
    safe: "Everything else is as it was.",
    next: "Go to Today and choose another pair.",
  },
  pair_has_no_partner: {
    what: "Nobody has joined this pair yet.",
    safe: "What you prepared stays with you.",
    next: "Invite your partner first, then do this.",
  },
  pair_has_partner: (_, partner) => ({
    what: "This pair is already complete.",
    safe: `You and ${partner} know each other’s keys.`,
    next: "Nothing is left to invite. Go on with your agreement.",
  }),
  pair_stopped: (_, partner) => ({
    what: "Parcels of this pair are stopped.",
    safe: "Everything you have stays, and nothing goes out or comes in.",
    next: `Speak with ${partner}, then choose on the pair page how to go on.`,
  }),
  pair_closed: {
    what: "This pair is closed.",
    safe: "Everything stays here to read, search and print.",
    next: "To go on together, begin a new pair and a new agreement.",
  },
  pair_left: {
    what: "This belongs to a pair that you left quietly.",
    safe: "Nobody is told. A parcel lies aside, unread, or was refused, as you chose when you left.",
    next: "Come back first: the page of the pair leads there, or Settings where it is out of sight.",
  },
  too_late: {
    what: "It is too late to change this.",
    safe: "It stays as it is.",
    next: "You can always write something new.",
  },
  guardian_not_asked: {
    what: "This version has no line for a parent or guardian.",
    safe: UNTOUCHED,
    next: "If one should sign, add the clause “A parent or guardian signs too” and sign a new version.",
  },
  closing_left: {
    what: "There is no closing left to take back.",
    safe: UNTOUCHED,
    next: "If you closed it by mistake, tell your partner, and begin a new pair together.",
  },
  invitation_out: {
    what: "An invitation of this pair is already out.",
    safe: "It still works until its last day.",
    next: "Wait for the reply, or take it back and make a new one.",
  },
  no_invitation: {
    what: "No invitation of this pair is out.",
    safe: UNTOUCHED,
    next: "Make an invitation first.",
  },
  invitation_taken_back: ({ name }) => ({
    what: `${name} answered an invitation that you had taken back.`,
    safe: "Nothing of it is in your notebook.",
    next: `Speak with ${name}. Then make a new invitation if you both wish.`,
  }),
  invitation_own: {
    what: "You made this invitation.",
    safe: UNTOUCHED,
    next: "Send it to your partner. It cannot be answered from the same notebook.",
  },
  invitation_used: {
    what: "This invitation has been used already.",
    safe: "Each invitation works once, and your notebook is untouched.",
    next: "If that was you, open your pair. If not, ask for a new invitation by voice.",
  },
  from_sample: {
    what: "This comes from the sample, where Maya and Sam are invented.",
    safe: UNTOUCHED,
    next: "Nothing. What is made in the sample stays in the sample.",
  },
  into_sample: {
    what: "This is a real file, and the sample takes in its own alone.",
    safe: "Nothing of it was read, and the file lies where it lay.",
    next: "Leave the sample and open the file in your own notebook.",
  },
  sample_has_one_pair: {
    what: "The sample has Maya and Sam, and no other pair.",
    safe: "Everything is as it was.",
    next: "Leave the sample and begin a notebook of your own.",
  },
  days_out_of_range: {
    what: "An invitation cannot wait that long, or that short.",
    safe: KEPT,
    next: "Choose a number of days within the limits shown.",
  },
  roles_fixed: {
    what: "The roles of this pair stand since the first signature.",
    safe: "Everything is as it was.",
    next: "Begin another pair if you want the roles the other way round.",
  },
  no_swap: {
    what: "Nobody proposes to swap the roles now.",
    safe: "The roles are as they were.",
    next: "Look at the pair page again.",
  },
  no_second_reply: {
    what: "No second reply waits for a choice.",
    safe: "The pair is as it was.",
    next: "Look at the pair page again.",
  },
  draft_exists: {
    what: "This pair has a draft already.",
    safe: "Nothing of it was changed.",
    next: "Open the agreement and go on with it.",
  },
  preset_unknown: {
    what: "Ithaca does not know this starting text.",
    safe: "Nothing was begun.",
    next: "Choose one of the starting texts shown.",
  },
  clause_gone: {
    what: "This clause is no longer in the agreement.",
    safe: "All other clauses are as they were.",
    next: "Go back to the list of clauses.",
  },
  nothing_to_propose: {
    what: "There is nothing new to propose here.",
    safe: "Your draft is as it was.",
    next: "Change the wording first, then propose it.",
  },
  gap_missing: {
    what: "One gap in this wording is still empty.",
    safe: KEPT,
    next: "Fill the gap, then propose the clause.",
  },
  value_does_not_fit: {
    what: "One answer does not fit its field.",
    safe: KEPT,
    next: "Look at the marked field and choose again.",
  },
  proposal_changed: (_, partner) => ({
    what: "This was changed while you read it.",
    safe: "Your answer was not given.",
    next: `Read what ${partner} proposes now, then answer.`,
  }),
  not_your_turn: (_, partner) => ({
    what: "This does not wait for you now.",
    safe: "Nothing was changed.",
    next: `It waits for ${partner}, or it is settled. You may propose something else.`,
  }),
  too_many_own_clauses: ({ limit }) => ({
    what: plural(limit, {
      one: "An agreement holds at most # own clause.",
      other: "An agreement holds at most # own clauses.",
    }),
    safe: KEPT,
    next: "Put it into another clause, or leave one of your own out.",
  }),
  not_settled: ({ left }) => ({
    what: plural(left, { one: "# clause is not settled yet.", other: "# clauses are not settled yet." }),
    safe: "Nothing was signed.",
    next: "Agree on them or leave them out together. Then you can sign.",
  }),
  text_changed: {
    what: "The text changed after you read it.",
    safe: "Nothing was signed.",
    next: "Read it once more, then sign what stands there now.",
  },
  signed_already: {
    what: "You have signed this version already.",
    safe: "Your signature stands.",
    next: "Make the parcel, so that your partner gets it.",
  },
  typed_name_missing: {
    what: "Your name is not typed yet.",
    safe: "Nothing was signed.",
    next: "Type your name as you want it to stand under the text.",
  },
  name_differs: {
    what: "This is not the name that stands on this page.",
    safe: "Nothing was erased.",
    next: "Type it as it stands there, the whole of it.",
  },
  signature_left: (_, partner) => ({
    what: "Your signature has already left in a parcel.",
    safe: "The signed text stays as it is.",
    next: `Propose a change for the next version, and speak with ${partner}.`,
  }),
  paper_gone: {
    what: "This paper is not there any more.",
    safe: "Your notebook is as it was, and nothing was saved.",
    next: "Choose another paper from the list.",
  },
  paper_empty: {
    what: "Nothing would stand on this paper yet.",
    safe: "Nothing was saved. What is Only me stays so until you tick it.",
    next: "Tick what should be on it, or write it first.",
  },
  record_gone: {
    what: "There is no record of this version.",
    safe: "Everything else is as it was.",
    next: "A record is made when both have signed. Look at the agreement.",
  },
} satisfies Table<Codes>;
