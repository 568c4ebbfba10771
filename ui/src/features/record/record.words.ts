import type { Role } from "../../shared/role";
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
  closedSay: (day: string) => `Closed on ${day}. What you signed stays valid, to read and to check.`,
  replacedSay: (by: number) => `Read-only, and kept. Version ${by} stands now.`,
  save: "Save record",
  amend: "Amend",
  openNewest: (version: number) => `Open version ${version}`,

  guardian: "A parent or guardian",
  guardianOpen:
    "Their signature is not collected yet. Save the record, print agreement.pdf and let them sign on the line at its end. Then note the day here.",
  guardianNever: "Their signature was not collected.",
  guardianDay: "Day beside their signature",
  guardianDayMissing: "Say the day first.",
  guardianKeep: "It is signed",
  guardianThen: (name: string) => `${name} reads the day with your next parcel. Keep the paper.`,
  guardianMine: (day: string) => `Signed in ink on ${day}, as you noted.`,
  guardianNoted: (day: string) => `noted that it was signed in ink on ${day}.`,
  guardianToo: "I have seen it too",
  guardianUnsay: "Take that back",
  guardianSaid: "Noted. It is named beside this record from now on.",
  guardianUnsaid: "Taken back.",

  fingerprint: "Fingerprint, the same on both laptops",
  check: "How to check it without Ithaca",
  checkSay: "Any laptop with ssh-keygen answers this, also in ten years. Once for each of you:",
  checkRegion: "The command",
  proves: "It proves that the text is unchanged and who holds the keys. It does not prove the hour.",
  keyReplaced: (role: Role, day: string, isKept: boolean) =>
    `That was with a later key. The key of the ${role} in this text was in use until ${day}${isKept ? ", as your partner kept it for you" : ""}. What it signed stays signed.`,
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
  bothYesMore: "Versions, clauses, minutes, outcomes and more, with both days",
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
  besideText: "Beside the signed text",
  what: "What",
  goOnUntil: (day: string) => `Go on until ${day}`,
  pauseUntil: (from: string, back: string) => `Pause from ${from}, back on ${back}`,
  noPause: (from: string) => `No pause from ${from}`,
  minutes: "Minutes",
  minutesOf: (day: string) => `Minutes of ${day}`,
  outcome: "What the talk decided:",
  closingStatement: "The closing statement, signed",
  closed: "Closed",
  noYesNeeded: "needs no yes",
  maySay: (name: string, whom: string) => `${name} may say to ${whom}:`,
  askedOn: (name: string, day: string) => `${name} asked, ${day}`,
  bothOn: (day: string) => `both, ${day}`,
  older: "Other versions",
  olderLine: (version: number) => `Version ${version}`,
  changedSince: (version: number) => `What changed since version ${version}`,
  changedUntil: (version: number) => `What changed until version ${version}`,
  changesRegion: "What changed",
  changesTitle: (earlier: number, later: number) =>
    `What changed from version ${earlier} to version ${later}`,
  changesDays: (earlier: number, earlierDay: string, later: number, laterDay: string) =>
    `Version ${earlier} is of ${earlierDay}, version ${later} of ${laterDay}. Both of you signed each of them.`,
  changesLegend: (version: number) =>
    `Underlined words are new in version ${version}, struck words are gone.`,
  changesNone: "Nothing: every clause is the same, word for word.",
  sameCount: (n: number) =>
    plural(n, {
      one: "# clause is the same, word for word.",
      other: "# clauses are the same, word for word.",
    }),
  wasChanged: (number: number) => `Clause ${number}, changed`,
  wasAdded: (number: number) => `Clause ${number}, added`,
  wasLeftOut: (number: number, version: number) => `Left out. It was clause ${number} in version ${version}.`,
  titleWas: (title: string) => `It was called “${title}”.`,
  movedFrom: (from: string, to: string) => `It stood under “${from}”, and stands under “${to}” now.`,
  changesOver: (version: number) => `Back to the text of version ${version}`,

  saveTitle: "Save the record as files",
  saveSay: "The files lie outside the notebook, unlocked. Anyone who can open the folder can read them.",
  layingOut: "The pages are being laid out…",
  pages: (n: number) => plural(n, { one: "The page as it prints", other: "The # pages as they print" }),
  pageOf: (n: number, of: number) => `Page ${n} of ${of}`,
  saveAs: "Save it as",
  asFolder: "A folder",
  asFolderThen: "Six files. Ready to be checked.",
  asOneFile: "One file",
  asOneFileThen: "The folder as a tar, easier to keep.",
} as const;

export type Words = WordsOf<typeof en>;
export const words: Words = en;
