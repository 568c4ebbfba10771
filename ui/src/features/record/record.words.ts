import { plural, type WordsOf } from "../../shared/words";

const count = (clauses: number) => plural(clauses, { one: "# clause", other: "# clauses" });

const en = {
  record: "Agreement, the record",
  where: (version: number, isInForce: boolean) =>
    isInForce ? `Agreement, version ${version}, in force` : `Agreement, version ${version}`,
  readOnly: "Read-only",
  ribbon: (day: string) => `Signed by both, ${day}`,
  version: (version: number, clauses: number) => `Version ${version}, ${count(clauses)}`,
  docTitle: "Our mentoring agreement",
  textRegion: "The signed text",
  clausesTo: (from: number, to: number) => `Clauses ${from} to ${to}`,
  showThem: "Show them",
  hideThem: "Hide them",
  signatures: "Signatures",
  role: { mentee: "Mentee", mentor: "Mentor" },

  inForce: "In force",
  beginsOn: (day: string) => `Begins on ${day}`,
  signed: "Signed by both",
  replaced: (by: number) => `Replaced by version ${by}`,
  span: (from: string, to: string) => `From ${from} to ${to}.`,
  from: (from: string) => `From ${from}.`,
  amendSay: (next: number, version: number) =>
    `Read-only: a change becomes version ${next}. Version ${version} stands until both of you have signed it.`,
  replacedSay: (by: number) => `Read-only, and kept. Version ${by} stands now.`,
  save: "Save record",
  amend: "Amend",
  openNewest: (version: number) => `Open version ${version}`,

  fingerprint: "Fingerprint, the same on both laptops",
  check: "How to check it without Ithaca",
  checkSay: "Any laptop with ssh-keygen answers this, also in ten years. Once for each of you:",
  checkRegion: "The command",
  proves: "It proves that the text is unchanged and who holds the keys. It does not prove the hour.",
  verified: {
    opening_words: (day: string) => `The two of you were verified by opening words on ${day}.`,
    safety_words: (day: string) => `The two of you were verified by safety words on ${day}.`,
    not_verified: "Nobody has compared safety words yet, so the names are as each typed them.",
  },
  folder: "In the folder",
  bothYes: "Both said yes",
  bothYesLede:
    "Everything that binds the two of you, each with both days. Each day is as that laptop said it.",
  bothYesNone: "Nothing yet. What both of you say yes to is listed here, each with both days.",
  bothYesMore: "Every version and every clause, with both days",
  openIt: "Open",
  notSignedYet: "Agreed, not signed yet",
  openRecord: "Open the record",
  signedOn: (name: string, day: string) => `${name} signed ${day}`,
  clausesYes: (n: number) => count(n),
  bothDays: "Who offered, who said yes, and when",
  clause: "Clause",
  offered: "Offered",
  accepted: "Said yes",
  leftOut: "left out",
  older: "Versions",
  olderLine: (version: number) => `Version ${version}`,

  saveTitle: "Save the record as files",
  saveSay: "The files lie outside the notebook, unlocked. Anyone who can open the folder can read them.",
  pages: (n: number) => plural(n, { one: "The page as it prints", other: "The # pages as they print" }),
  pageOf: (n: number, of: number) => `Page ${n} of ${of}`,
  saveAs: "Save it as",
  asFolder: "A folder",
  asFolderThen: "Six files. Ready to be checked.",
  asOneFile: "One file",
  asOneFileThen: "The folder as a tar, easier to keep.",
  passphrase: "Passphrase",
  choosePlace: "Choose the place",
  saving: "Saving…",
  notNow: "Not now",
  done: "Done",
  saved: (file: string, folder: string) => `Saved as ${file} in ${folder}.`,
} as const;

export type Words = WordsOf<typeof en>;
export const words: Words = en;
