import { plural, type WordsOf } from "../../shared/words";

const clauses = (n: number) => plural(n, { one: "# clause", other: "# clauses" });

const en = {
  title: "Save or print",
  nothingLeaves: "Nothing leaves by itself",
  lede: "See it first, exactly as it will be. Then save it as a file, and print the file if you like.",
  what: "What",
  groups: {
    agreement: "Agreement",
    idp: "Development plan (IDP)",
    expectations: "Expectations",
    meetings: "Meetings",
    reviews: "Reviews",
    thanks: "Thank-yous",
    learning: "What you take along",
    me: "About you",
    help: "Primers and role cards",
    everything: "To take along",
  },
  kind: {
    agreement_draft: "The agreement, as a draft",
    agreement_changes: "What would change",
    answer_sheet: "A sheet to answer on paper",
    about_me: "About me and what I hope for",
    idp: "The development plan",
    expectation_sheet: "Questions to fold over",
    expectation_comparison: "Where you start from",
    minutes: "Minutes",
    meeting_card: "Card for the table",
    ledger: "Promises of both",
    meeting_log: "All minutes",
    hours_slip: "Hours",
    thanks_card: "Card",
    learning_page: "Learning page",
    everything: "Everything you have here",
    review_sheet: "A review of both",
    primer: "One page",
    role_cards: "Role cards",
    carry_away_book: "Carry-away book",
    handover_pack: "Handover pack",
  },
  kindOf: (kind: string, title: string) => `${kind}: ${title}`,
  kindSay: {
    agreement_draft: () => "Every clause as it would read now.",
    agreement_changes: () => "Beside the version you both signed, word by word.",
    answer_sheet: (partner: string) =>
      `If ${partner} works without Ithaca: your clauses, with boxes to tick.`,
    about_me: (partner: string) => `One page for ${partner} to read before you first talk.`,
    idp: () => "Goals and sheets, each by its own tick. For learning, not for appraisal.",
    expectation_sheet: () =>
      "For two pencils: each answers without seeing the other’s marks, then you unfold it.",
    expectation_comparison: () => "Both answers side by side, for the two of you only.",
    minutes: () => "As they were sent and answered.",
    meeting_card: () => "One page in large letters: promises, points, and room to write.",
    ledger: () => "Every promise of both, with the same weight.",
    meeting_log: () => "The minutes of a year, a quarter, or from the beginning, one after the other.",
    review_sheet: () => "What you both showed, side by side in words, and what came of it.",
    hours_slip: () => "Days and minutes alone, for whoever asks how much time it takes.",
    learning_page: () => "Each part by its own tick, with what your partner shared.",
    thanks_card: () => "A thank-you on one page, in large letters.",
    primer: () => "What to do and what to say, before a first or a hard moment.",
    role_cards: () => "Ways to help and ways to learn, each by its own tick.",
    carry_away_book: () =>
      "For you: your plan, what you learned, what shows it, thank-yous, and lines for a CV. Each by its own tick.",
    handover_pack: (partner: string) =>
      `For a mentor after ${partner}: where you stand, so that you need not begin again. Goals, not notes. Each by its own tick.`,
    everything: (partner: string) =>
      `Every word that stands here of you and ${partner}, readable without Ithaca. JSON also holds each entry as it was signed. Signed agreements are saved at their record.`,
  },
  empty: {
    agreement_draft: "No clause is written yet, or both of you have signed this very text.",
    agreement_changes: "Nothing differs from the version both of you signed.",
    answer_sheet: "None of your clauses waits for an answer.",
    about_me: "Write a few lines beside this, and they stand here.",
    idp: "Nothing of the plan is ticked yet.",
    expectation_sheet: "There is nothing to ask.",
    expectation_comparison: "Both have to show their answers first.",
    minutes: "No minutes were sent yet.",
    meeting_card: "This meeting is not agreed any more.",
    ledger: "Nobody has promised anything yet.",
    meeting_log: "No minutes were sent in this time.",
    hours_slip: "You have not met in this time.",
    thanks_card: "It was taken back.",
    learning_page: "No part is ticked yet.",
    everything: "Nothing stands here yet.",
    review_sheet: "Both have to show their answers first.",
    primer: "This page is not there any more.",
    role_cards: "No card is ticked.",
    carry_away_book: "Tick what goes in, and you see it here.",
    handover_pack: "Tick what goes in, and you see it here.",
  },
  emptyTick: "Everything that could stand here is still Only me. Tick it, and you see it here.",

  whom: "Who it is for",
  reader: {
    me: () => "Me alone",
    partner: (partner: string) => partner,
    both: () => "Both of us",
    new_mentor: () => "A new mentor",
  },
  forOnly: {
    me: () => "This paper is for you alone.",
    partner: (partner: string) => `This paper is for ${partner}. Every page says so.`,
    both: () => "This paper is for the two of you. Every page says so.",
    new_mentor: () => "This paper is for a new mentor. Every page says so.",
  },
  newMentor: "your new mentor",
  packYes: (partner: string) =>
    `Words of ${partner} go in only as sentences ${partner} said yes to, one by one. After a closing nobody can be asked any more.`,
  packAsk: "Ask: may I say this?",
  eachPage: "Every page says so.",
  on: "What is on it",
  tick: {
    my_drafts: (n: number) => `My draft, ${clauses(n)}`,
    states: () => "Where each clause stands",
    left_out: (n: number) => `${clauses(n)} left out together`,
    unchanged: (n: number) => `${clauses(n)} that stay as they are`,
    access_needs: () => "What helps me work well",
    contact_lines: () => "How to reach me",
    sheet: () => "A sheet",
    goal: () => "A goal",
    skills: (n: number) => plural(n, { one: "My rating of # skill", other: "My ratings of # skills" }),
    goal_details: () => "Progress, steps and notes of the goals",
    comments: () => "Comments beside it",
    every_question: (n: number) =>
      plural(n, { one: "# question more", other: "# questions more, for a long evening" }),
    outcomes: () => "What you decided",
    my_note: () => "My own note of this meeting",
    parked: (n: number) => plural(n, { one: "# point I have parked", other: "# points I have parked" }),
    own_promises: (n: number) =>
      plural(n, { one: "# promise of mine alone", other: "# promises of mine alone" }),
    closed: (n: number) =>
      plural(n, { one: "# that is done or dropped", other: "# that are done or dropped" }),
    learned: () => "What I learned",
    using: () => "How I will use it",
    thanks: () => "Thanks",
    next_part: () => "What comes next",
    role_card: () => "A role card",
    cv_mentoring: (n: number) =>
      plural(n, {
        one: "For a CV: how long you met, and # meeting",
        other: "For a CV: how long you met, and # meetings",
      }),
    cv_goal: () => "For a CV: a goal you reached",
    evidence: () => "What shows it",
    thank_you: () => "A thank-you",
    said: (n: number) => plural(n, { one: "# sentence", other: "# sentences" }),
    only_me: (n: number) =>
      plural(n, {
        one: "# text of this pair and your plan that is Only me",
        other: "# texts of this pair and your plan that are Only me",
      }),
  },
  /** A thing by its own name; where two ticks bring something of one thing, what of it. */
  titled: (tick: string, title: string) => {
    const of: Record<string, string> = {
      cv_goal: "For a CV",
      evidence: "What shows it",
      thank_you: "Thank-you",
      said: "May be said to",
    };
    return of[tick] === undefined ? title : `${of[tick]}: ${title}`;
  },
  onlyMe: "Only me until now",
  all: "All",
  none: "None",
  protects: (partner: string) => `Words of ${partner} are on it. Both of you said yes to this:`,

  size: "Paper",
  sizes: { a4: "A4", letter: "Letter" },
  form: "File",
  forms: { pdf: "PDF", markdown: "Markdown", csv: "CSV", json: "JSON" },
  formSay: { pdf: "To read or print.", markdown: "Plain text.", csv: "A table.", json: "For programs." },

  save: "Save",
  saveLocked: "Save locked",
  preview: (n: number) => plural(n, { one: "The page as it prints", other: "The # pages as they print" }),
  previewText: "The text as it will be saved",
  cut: "This is only the beginning of it. The file holds all.",
  page: (n: number, of: number) => `Page ${n} of ${of}`,
  boxes: "Some characters are not in the letters of this paper. They print as boxes with their number.",
  making: "Making the pages…",
  back: "Back",

  saveTitle: "Save a file that anyone can read",
  saveSay:
    "The file lies outside the notebook, unlocked. Anyone who can open the folder can read it. Your passphrase shows that it is you.",
  printIt: "Open it with your PDF reader to print it.",

  lockTitle: "Save it locked",
  lockSay: (partner: string) =>
    `One file that opens with six words. ${partner} needs no Ithaca for it, only the free tool age.`,
  lockHow: "The six words appear once, after the file is saved. Have a pen ready.",
  wordsTitle: "Six words open it",
  wordsSay: (partner: string) =>
    `Tell ${partner} these words by phone or text, not in the mail that carries the file. They are shown this once, and Ithaca keeps no copy.`,
  openingWords: "Opening words",
  openWith: "To open it, type this where the file lies, then the six words with one space between them:",
  command: "The command",

  about: {
    title: "Your page",
    about: "About me",
    aboutHint: "What you do, and what you care about.",
    hope: "What I hope for",
    hopeHint: "What would be different in a year.",
    languages: "Languages",
    pronouns: "Pronouns",
    access: "What helps me work well",
    accessHint: "On the page only if you tick it.",
    contact: "How to reach me",
    contactHint: "One way in each line, at most five. On the page only if you tick it.",
  },
} as const;

export type Words = WordsOf<typeof en>;
export const words: Words = en;
