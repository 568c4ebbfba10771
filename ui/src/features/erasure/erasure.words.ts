// Erasing a pair from this laptop: what goes, what the other keeps, and what lies elsewhere.
import { plural, type WordsOf } from "../../shared/words";
import type { Goes, PairErasureView } from "./erasure.data";

const en = {
  strip: "Erasing a pair",
  backToPair: "Back to your pair",
  title: (name: string) => `Erase the pair with ${name}`,
  lede: "All of it leaves this laptop for good. Nobody can bring it back.",
  instead: "Before you do",
  close: "Close the pair instead",
  closeMore: "If you only want to stop: everything stays to read, and nothing is added any more",
  record: "Save the signed record",
  recordMore: "The text, both signatures and how to check them, readable without Ithaca",
  papers: "Save or print what you want to keep",
  papersMore: "Minutes, promises, your plan and other papers of this pair",

  goes: "What goes from this laptop",
  goesAll:
    "Also every answer, reason and draft in between, this pair’s keys, its parcels, and what the search knew of it.",
  notSent: (n: number, name: string) =>
    plural(n, {
      one: `# change has not left yet. ${name} has never had it, so nobody will have it afterwards.`,
      other: `# changes have not left yet. ${name} has never had them, so nobody will have them afterwards.`,
    }),
  planStays: "Your own development plan stays. It is yours and belongs to no pair.",

  keeps: (name: string) => `What ${name} keeps`,
  keepsNotebook: (name: string) => [
    `${name}’s notebook is unchanged. What ${name} has stays with ${name}, to read and to print.`,
    `Nothing is sent. ${name} is not told unless you do it.`,
    `What ${name} sends afterwards cannot be opened here. Going on later takes a way back that ${name} makes, or a new invitation.`,
  ],
  keepsInvitation: (name: string) => [
    `${name} has your invitation, if you sent it. A reply to it could not be opened here any more.`,
  ],
  keepsNothing: (name: string) => [`Nothing was sent: ${name} has nothing of this pair.`],

  copies: "Copies of it",
  backups: (n: number) =>
    n === 0
      ? "Beside your notebook there is no backup yet. One is made without this pair."
      : plural(n, {
          one: "The backup beside your notebook is made anew without this pair.",
          other: "The # backups beside your notebook are made anew as one, without this pair.",
        }),
  setAside: (n: number) =>
    plural(n, {
      one: "# notebook was set aside here when a backup was put back. It may hold this pair too.",
      other: "# notebooks were set aside here when backups were put back. They may hold this pair too.",
    }),
  copiesElsewhere: (name: string) => [
    "Backups you copied off this laptop still hold it. They open with the passphrase of their day.",
    `Old mails: what came to you cannot be opened any more, except with such a backup. What you sent, ${name} can still open.`,
    "Files you saved or printed stay where you put them.",
  ],

  typeName: (name: string) => `To go on, type ${name}`,
  typeNameHint: "The whole name. Capital letters do not matter.",
  passphrase: "Your passphrase",
  withSetAside: (n: number) =>
    plural(n, {
      one: "Erase the notebook set aside as well",
      other: "Erase the # notebooks set aside as well",
    }),
  withSetAsideHint: "They go whole, with everything else in them.",
  erase: "Erase this pair",
  erasing: "Erasing…",
  leaveIt: "Leave it as it is",

  erasedTitle: (name: string) => `The pair with ${name} is erased`,
  erasedLede: "Nothing of it is left in this notebook.",
  erasedBackups: "The backups beside your notebook were made anew without it.",
  erasedBackupsDue:
    "A fresh backup could not be made, so the older ones beside your notebook still hold it. Ithaca tries again each time you open your notebook.",
  erasedSetAside: (n: number) =>
    plural(n, {
      one: "# notebook set aside in the same folder may still hold it.",
      other: "# notebooks set aside in the same folder may still hold it.",
    }),
  erasedElsewhere:
    "If you copied a backup off this laptop, it is still in there. Erase or replace that copy too.",
  toToday: "Go to Today",
} as const;

export type Words = WordsOf<typeof en>;
export const words: Words = en;

/** "12 meetings" */
export function goesWords(what: Goes, count: number): string {
  switch (what) {
    case "signed_versions":
      return plural(count, {
        one: "# version of your agreement, signed by both",
        other: "# versions of your agreement, signed by both",
      });
    case "closing_statement":
      return "your closing statement";
    case "clauses":
      return plural(count, { one: "# clause", other: "# clauses" });
    case "rounds":
      return plural(count, { one: "# round of expectations", other: "# rounds of expectations" });
    case "meetings":
      return plural(count, { one: "# meeting", other: "# meetings" });
    case "points":
      return plural(count, { one: "# point of the agenda", other: "# points of the agenda" });
    case "promises":
      return plural(count, { one: "# promise", other: "# promises" });
    case "shared_goals":
      return plural(count, { one: "# goal, as it was shared", other: "# goals, as they were shared" });
    case "reviews":
      return plural(count, { one: "# review", other: "# reviews" });
    case "thanks":
      return plural(count, { one: "# thank-you", other: "# thank-yous" });
    case "notes":
      return plural(count, { one: "# shared note", other: "# shared notes" });
    case "own_goals":
      return plural(count, { one: "# goal of your own plan", other: "# goals of your own plan" });
    case "only_me":
      return plural(count, { one: "# text that is Only me", other: "# texts that are Only me" });
    case "files":
      return plural(count, { one: "# file kept with it", other: "# files kept with it" });
  }
}

/** What stays with the partner, in sentences. */
export function keepsWords(view: PairErasureView): readonly string[] {
  const name = view.partner.shortName;
  switch (view.keeps) {
    case "notebook":
      return words.keepsNotebook(name);
    case "invitation":
      return words.keepsInvitation(name);
    case "nothing":
      return words.keepsNothing(name);
  }
}
