import { plural, type WordsOf } from "../../shared/words";

const en = {
  room: "Agreement",
  inTheMaking: (version: number) => `Agreement, version ${version} in the making`,
  readyToSign: (version: number) => `Agreement, version ${version}, ready to sign`,
  signedByYou: (version: number) => `Agreement, version ${version}, signed by you`,
  signedByBoth: (version: number) => `Agreement, version ${version}, signed by both`,
  notBegun: "Agreement, not begun",
  neverAutomatic: "Signing is never automatic",
  list: (count: number) => plural(count, { one: "# clause", other: "# clauses" }),
  agreedCount: (count: number) => plural(count, { one: "# agreed", other: "# agreed" }),
  state: {
    agreed: "agreed",
    changed: "agreed, new words",
    leftOut: "left out",
    yourTurn: "your turn",
    theirTurn: (name: string) => `${name}’s turn`,
    bothWrote: "you both wrote",
    bothAccepted: "choose one",
    forTheTalk: "for the talk",
    gaps: (count: number) => plural(count, { one: "# gap", other: "# gaps" }),
    written: "in your draft",
    open: "open",
  },
  stayedOpen: "stayed open",
  counts: {
    agreed: (count: number) => plural(count, { one: "# agreed", other: "# agreed" }),
    needYou: (count: number) => plural(count, { one: "# needs you", other: "# need you" }),
    gaps: (count: number) => plural(count, { one: "# gap left", other: "# gaps left" }),
    allWritten: "all written",
    allSettled: "all settled",
  },
  readAsOneText: "Read as one text",

  // The empty room.
  beginTitle: "Where shall your agreement begin?",
  beginLede: (partner: string) =>
    `Here you and ${partner} write down what each of you counts on, clause by clause.`,
  preset: "Take the nearest. Every word of it can be changed.",
  presetThen: (count: number) =>
    plural(count, { one: "Begins with # clause", other: "Begins with # clauses" }),
  presetMissing: "Choose one of them first.",
  begin: "Begin my draft",
  beginning: "Beginning…",
  beginDirectly: "Choose the text directly",
  beginThen: "About twelve short questions, one a page. Any of them can wait.",
  aboutYou: "What is true of you two",
  aboutYouTick: "Tick what is true. It brings its clause into the text.",
  aboutYouMore: "A programme, a reporting line, a young mentee, shared research",
  flagProgramme: "A programme stands behind us",
  flagAssesses: "One of us manages or assesses the other",
  assessesThen:
    "Then be plain with each other. Ithaca leaves out that the mentor rates skills; comments and open questions stay, and sharing stays narrow. Word “Feedback is not an appraisal” so that it is true for you two.",
  flagMinor: "The mentee is not of age yet",
  minorThen:
    "A parent or guardian then has a line on the printed agreement. They sign in ink, and the record says whether that was collected.",
  flagAcademic: "We write or research together",
  programmeName: "Name of the programme, if you like",
  onlyMeUntil: "Only you see the draft until you send it.",
  otherLength: "Another length",
  otherLengthMore: "Five lines, standard or full",
  length: "Length",
  lengthAsPreset: "As it comes",
  lengthFive: "Five lines",
  lengthFiveThen: "The least two people should say.",
  lengthStandard: "Standard",
  lengthStandardThen: "About two pages.",
  lengthFull: "Full",
  lengthFullThen: "Every clause of the list.",

  // Where we stand.
  standingTitle: "Our mentoring agreement",
  standing: {
    draft: "You are writing it alone. Nothing has left this laptop.",
    draftWithPartner: (partner: string) => `You wrote these clauses. ${partner} has not read them yet.`,
    inDiscussion: (settled: number, all: number) =>
      `${settled} of ${plural(all, { one: "# clause is", other: "# clauses are" })} settled.`,
    readyToSign: "Every clause is settled. Nobody has signed this text yet.",
    signedByMe: (partner: string) => `You signed. Now it is ${partner}’s turn to sign.`,
    signedByPartner: (partner: string) =>
      `${partner} accepted every clause and signed. Read and countersign.`,
    signedOtherText: (partner: string) =>
      `${partner} signed an earlier text. Both of you must sign the same one.`,
    signedByBoth: "Both of you signed the same text.",
  },
  needYouTitle: "These need you",
  gapsTitle: "These still have gaps",
  talkTitle: "Kept for the talk",
  openTitle: "Nobody proposes these now",
  theirTitle: (partner: string) => `These wait for ${partner}`,
  next: {
    answer: (count: number) =>
      plural(count, { one: "Read and answer # clause", other: "Read and answer # clauses" }),
    fill: (count: number) => plural(count, { one: "Fill # gap", other: "Fill # gaps" }),
    propose: (partner: string) => `Propose the draft to ${partner}`,
    invite: (partner: string) => `Invite ${partner}`,
    sign: "Read and sign",
    countersign: "Read and countersign",
    parcel: (partner: string) => `Make parcel for ${partner}`,
    record: "Open the record",
    readText: "Read as one text",
    interview: "Go on with the questions",
  },
  lookUp: "To look up",
  paper: "Save or print",
  paperMore: (partner: string) => `A draft, what would change, or a sheet for ${partner} to answer on paper`,
  life: "How long it runs",
  lifeMore: "First and last day, a later end, a pause",
  disclosures: "May I say this?",
  disclosuresMore: "What may be told to somebody else",
  outside: "Accepted outside the app",
  outsideMore: (partner: string) => `If ${partner} works without Ithaca`,
  bothYes: "Both said yes",
  bothYesMore: "Every version and every clause, with both days",
  versionsTitle: "Signed by both",
  versionLine: (version: number) => `Version ${version}`,
  versionWhen: (day: string) => `signed by both, ${day}`,
  changeBecomes: (next: number, standing: number) =>
    `A change becomes version ${next}. Version ${standing} stands until both of you have signed it.`,

  // The whole text.
  textTitle: "Our mentoring agreement",
  textRead: "Read as one text",
  textLede: (clauses: number, pages: number) =>
    `${plural(clauses, { one: "# clause", other: "# clauses" })}, about ${plural(pages, { one: "# page", other: "# pages" })} on paper.`,
  textVersion: (version: number, clauses: number, pages: number) =>
    `Version ${version}, ${plural(clauses, { one: "# clause", other: "# clauses" })}, ${plural(pages, { one: "# page", other: "# pages" })}`,
  toTheClauses: "Back to the clauses",
  toTheLeft: (count: number) =>
    plural(count, { one: "See the one that is left", other: "See the # that are left" }),
  leftOutTogether: "Left out",
  leftTitle: "Agree to all that are left",
  leftLede: (partner: string) =>
    `These wordings of ${partner} wait for you. One press says yes to each of them.`,
  leftOutLine: "to be left out",
  agreeAll: (count: number) => plural(count, { one: "Agree to this one", other: "Agree to all #" }),
  agreeAllTitle: (count: number) =>
    plural(count, { one: "Agree to # clause?", other: "Agree to # clauses?" }),
  agreeAllSay: (partner: string) =>
    `You say yes to exactly these wordings. ${partner} learns it from your next parcel.`,
  agreeAllNow: (count: number) => plural(count, { one: "Yes, agree to #", other: "Yes, agree to all #" }),
  notYet: "Not yet",
  agreedAll: (count: number) => plural(count, { one: "Agreed: # clause.", other: "Agreed: # clauses." }),
  proposeDraft: (count: number, partner: string) =>
    `${plural(count, { one: "Propose # clause", other: "Propose # clauses" })} to ${partner}`,
  proposeDraftSay: (partner: string) => `${partner} reads them with your next parcel and answers each one.`,
  fillFirst: (gaps: number) =>
    plural(gaps, { one: "One gap is still empty.", other: "# gaps are still empty." }),
  fillThem: "Fill them",
  addTitle: "Add a clause",
  addMore: "In your own words, or from the list",
  addOwn: "In our own words",
  addOwnTitle: "Title",
  addOwnHeading: "Under which heading",
  addOwnWording: "Wording",
  addOwnNow: "Add this clause",
  addFrom: "From the list",
  addFromHint: "It joins your draft. You can change its words.",
  addThis: (title: string) => `Add ${title}`,
  add: "Add",
  added: (title: string) => `Added: ${title}`,
  nothingToAdd: "Every clause of the list is in the text.",
} as const;

export type Words = WordsOf<typeof en>;
export const words: Words = en;
