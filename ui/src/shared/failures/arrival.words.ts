// Files that come and go: every case its own sentence, never a silent refusal.
import { plural } from "../plural";
import { UNTOUCHED, type Table } from "./shape";

const NOTHING_TAKEN = "Your notebook is untouched, and nothing of it was taken in.";
const NOTHING_READ = "Your notebook is untouched, and nothing of the file was read.";
const NOTHING_OF_IT = "Nothing of it is in your notebook.";
const ASK_BY_VOICE = (partner: string) =>
  `Ask ${partner} by voice whether the file is theirs, and to make it again.`;
const ASK_AGAIN = (partner: string) => `Ask ${partner} to make the parcel again and send it.`;

/** What kind of file it seems to be, and why it is none of ours. */
const LOOKS_LIKE = {
  pdf: "This is a PDF, not a file of Ithaca.",
  zip: "This is a zip archive, not a file of Ithaca.",
  program: "This is a program. Ithaca does not open programs.",
  mail: "This mail holds no file of Ithaca.",
  text: "This text holds no parcel of Ithaca.",
  image: "This is a picture, not a file of Ithaca.",
  empty: "This file is empty.",
  unknown: "This is not a file of Ithaca.",
} as const;

/** Which of its three addresses is not ours. */
const NOT_MINE = {
  to: "This was made for another person, or for a key you no longer use.",
  from: "The sender this file names is not the one who signed it.",
  pair: "This file belongs to another pair than the key it was locked with.",
} as const;

type Codes =
  | "nothing_to_send"
  | "arrival_gone"
  | "file_gone"
  | "file_unreadable"
  | "is_invitation"
  | "is_parcel"
  | "opening_words_wrong"
  | "word_count"
  | "word_unlisted"
  | "too_large"
  | "not_ithaca"
  | "header_too_long"
  | "too_many_stanzas"
  | "work_factor_too_high"
  | "not_for_you"
  | "damaged"
  | "not_from_partner"
  | "key_replaced"
  | "for_somebody_else"
  | "newer_needed"
  | "not_signed"
  | "signed_for_other_use"
  | "bad_signature"
  | "malformed"
  | "entry_malformed"
  | "entry_of_other_pair"
  | "entry_author_unknown"
  | "entry_signature_wrong"
  | "gap_before"
  | "took_too_long"
  | "clock_runaway"
  | "backdated"
  | "lying_receipt"
  | "chain_broken"
  | "parcel_too_large"
  | "save_refused"
  | "copy_refused"
  | "mail_refused";

export const arrival = {
  nothing_to_send: (_, partner) => ({
    what: "There is nothing new to send.",
    safe: `Everything you share has reached ${partner}, or is on its way.`,
    next: "If a mail was lost, use “Send everything instead”.",
  }),
  arrival_gone: {
    what: "This file is no longer waiting.",
    safe: UNTOUCHED,
    next: "Open the file once more, then go on.",
  },
  file_gone: {
    what: "The file is no longer where it was.",
    safe: UNTOUCHED,
    next: "Look where you saved it, then open it again.",
  },
  file_unreadable: {
    what: "This laptop does not let Ithaca read the file.",
    safe: UNTOUCHED,
    next: "Save it in your own folder, for example Downloads. Then open it again.",
  },
  is_invitation: {
    what: "This is an invitation, not a parcel.",
    safe: UNTOUCHED,
    next: "Have the six opening words at hand and open it as an invitation.",
  },
  is_parcel: {
    what: "This is a parcel, not an invitation.",
    safe: UNTOUCHED,
    next: "Open it in Parcels, in the notebook it was made for.",
  },
  opening_words_wrong: (_, partner) => ({
    what: "These six words do not open the invitation.",
    safe: "The file is unharmed, and you may try as often as you like.",
    next: `Compare them with what you were told. Or ask ${partner} to read them again.`,
  }),
  word_count: ({ wanted, found }) => ({
    what: plural(found, {
      one: `There is # word here, and ${wanted} are needed.`,
      other: `There are # words here, and ${wanted} are needed.`,
    }),
    safe: "Nothing was tried yet.",
    next: "Look for a missing or a doubled word.",
  }),
  word_unlisted: ({ place, offer }) => ({
    what: `Word ${place} is not a word of Ithaca’s list.`,
    safe: "Nothing was tried yet.",
    next: offer === null ? "Perhaps it is spelt another way." : `Perhaps it is “${offer}”?`,
  }),
  too_large: ({ bytesMax }) => ({
    what: `This file is larger than ${Math.round(bytesMax / (1024 * 1024))} MB, so it is none of Ithaca’s.`,
    safe: NOTHING_READ,
    next: "Look for the file whose name ends in .ithaca.",
  }),
  not_ithaca: ({ what }) => ({
    what: LOOKS_LIKE[what],
    safe: UNTOUCHED,
    next: "Look for the file whose name ends in .ithaca, or save the whole mail and open that.",
  }),
  header_too_long: (_, partner) => ({
    what: "The start of this file is longer than Ithaca ever writes it.",
    safe: NOTHING_READ,
    next: ASK_AGAIN(partner),
  }),
  too_many_stanzas: (_, partner) => ({
    what: "This file is locked to more keys than two people have.",
    safe: NOTHING_READ,
    next: `It was not made for the two of you alone. Ask ${partner} by voice where it comes from.`,
  }),
  work_factor_too_high: (_, partner) => ({
    what: "Trying words on this file would keep your laptop busy far longer than Ithaca ever asks.",
    safe: NOTHING_READ,
    next: `Ask ${partner} by voice where it comes from, and for a new invitation.`,
  }),
  not_for_you: (_, partner) => ({
    what: "This file is locked to another key, or was damaged on its way.",
    safe: "Nothing of it was read, and your notebook is untouched.",
    next: `Perhaps it is for your old laptop. Ask ${partner} to send it again.`,
  }),
  damaged: (_, partner) => ({
    what: "This parcel arrived incomplete.",
    safe: UNTOUCHED,
    next: `Ask ${partner} to send it again.`,
  }),
  not_from_partner: (_, partner) => ({
    what: `This is not from the key you know as ${partner}.`,
    safe: NOTHING_OF_IT,
    next: `Perhaps a new laptop, perhaps somebody else. Ask ${partner} by voice.`,
  }),
  key_replaced: (_, partner) => ({
    what: `This was made with a key that ${partner} uses no more.`,
    safe: NOTHING_OF_IT,
    next: `Perhaps somebody has the old laptop. Tell ${partner} by voice.`,
  }),
  for_somebody_else: ({ mismatch }, partner) => ({
    what: NOT_MINE[mismatch],
    safe: NOTHING_OF_IT,
    next: `Tell ${partner} which file reached you, and ask for yours.`,
  }),
  newer_needed: {
    what: "A newer Ithaca made this parcel.",
    safe: "Your notebook is untouched, and the parcel stays good.",
    next: "Install the newer Ithaca here, then open the parcel again.",
  },
  not_signed: (_, partner) => ({
    what: "This file opens with your key, but nobody has signed what is inside.",
    safe: NOTHING_OF_IT,
    next: ASK_BY_VOICE(partner),
  }),
  signed_for_other_use: (_, partner) => ({
    what: "The signature inside was made for something else than a parcel.",
    safe: NOTHING_OF_IT,
    next: ASK_BY_VOICE(partner),
  }),
  bad_signature: (_, partner) => ({
    what: "The signature does not fit what is inside.",
    safe: NOTHING_OF_IT,
    next: ASK_BY_VOICE(partner),
  }),
  malformed: (_, partner) => ({
    what: "The inside of this parcel is not as Ithaca writes it.",
    safe: NOTHING_TAKEN,
    next: ASK_AGAIN(partner),
  }),
  entry_malformed: (_, partner) => ({
    what: "One thing in this parcel is not as Ithaca writes it.",
    safe: NOTHING_TAKEN,
    next: ASK_AGAIN(partner),
  }),
  entry_of_other_pair: (_, partner) => ({
    what: "One thing in this parcel belongs to another pair.",
    safe: NOTHING_TAKEN,
    next: `Tell ${partner}, and ask to make the parcel again.`,
  }),
  entry_author_unknown: (_, partner) => ({
    what: "One thing in this parcel was written by somebody who is not in your pair.",
    safe: NOTHING_TAKEN,
    next: `Speak with ${partner} before you open anything more.`,
  }),
  entry_signature_wrong: (_, partner) => ({
    what: "One thing in this parcel does not fit its signature.",
    safe: NOTHING_TAKEN,
    next: `Speak with ${partner}, and ask to make the parcel again.`,
  }),
  gap_before: (_, partner) => ({
    what: "The beginning of what this invitation brings is missing.",
    safe: NOTHING_TAKEN,
    next: `Ask ${partner} for a new invitation.`,
  }),
  took_too_long: (_, partner) => ({
    what: "Reading this parcel took too long, so Ithaca stopped.",
    safe: NOTHING_TAKEN,
    next: `Close other programs and try again. Or ask ${partner} to make it again.`,
  }),
  clock_runaway: (_, partner) => ({
    what: "This parcel counts far ahead of everything you hold.",
    safe: NOTHING_TAKEN,
    next: ASK_AGAIN(partner),
  }),
  backdated: (_, partner) => ({
    what: "This parcel says it was made before something it already knew.",
    safe: NOTHING_TAKEN,
    next: `Speak with ${partner}: perhaps two copies of one notebook are in use.`,
  }),
  lying_receipt: (_, partner) => ({
    what: "This parcel says it knows things that were never written.",
    safe: NOTHING_TAKEN,
    next: `Speak with ${partner}, and ask to make the parcel again.`,
  }),
  chain_broken: (_, partner) => ({
    what: "What is inside does not join on to what you hold.",
    safe: NOTHING_TAKEN,
    next: `Ask ${partner} to use “Send everything instead”.`,
  }),
  parcel_too_large: {
    what: "This parcel would be too large for a mail.",
    safe: UNTOUCHED,
    next: "Make the parcel without “Send everything”, or in parts.",
  },
  save_refused: {
    what: "The file could not be saved there.",
    safe: "Nothing was lost, and nothing was sent.",
    next: "Choose another folder, for example Documents.",
  },
  copy_refused: {
    what: "This laptop did not let Ithaca copy.",
    safe: "Nothing was lost, and nothing left.",
    next: "Select the text and copy it yourself.",
  },
  mail_refused: {
    what: "This laptop did not open a mail program.",
    safe: "The file is made and lies in its folder.",
    next: "Show it in its folder, copy the text, and write the mail yourself.",
  },
} satisfies Table<Codes>;
