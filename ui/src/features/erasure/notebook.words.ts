// Erasing the whole notebook from this laptop.
import { plural, type WordsOf } from "../../shared/words";

const joined = new Intl.ListFormat("en-GB", { type: "conjunction", style: "long" });

const en = {
  strip: "Erasing the notebook",
  back: "Back to Settings",
  title: "Erase this notebook",
  lede: "All of it leaves this laptop for good. Nobody can bring it back.",
  instead: "Before you do",
  copy: "Keep a copy elsewhere",
  copyMore:
    "Makes a backup and opens its folder. Copy the newest one off this laptop: those that lie here go too",
  backedUp: "A backup is made. It lies in the folder “backups”.",
  papers: "Save or print what you want to keep",
  papersMore: "Records, minutes, your plan and other papers, readable without Ithaca",
  onlyOne: "Close or erase one pair only",
  onlyOneMore: "The rest of your notebook stays as it is",

  goes: "What goes from this laptop",
  goesAll:
    "Also your keys, every answer and draft in between, what the search knew, and the settings of this notebook.",
  backups: (n: number) =>
    plural(n, {
      one: "The backup beside your notebook goes too.",
      other: "The # backups beside your notebook go too.",
    }),
  setAside: (n: number) =>
    plural(n, {
      one: "# notebook that was set aside when a backup was put back goes too.",
      other: "# notebooks that were set aside when backups were put back go too.",
    }),
  notSent: (n: number) =>
    plural(n, {
      one: "# change has not left yet. Nobody else has it.",
      other: "# changes have not left yet. Nobody else has them.",
    }),

  keeps: "What others keep",
  keepsNotebooks: (names: readonly string[]) => [
    plural(names.length, {
      one: `The notebook of ${joined.format(names)} is unchanged. What you sent stays there, to read and to print.`,
      other: `The notebooks of ${joined.format(names)} are unchanged. What you sent stays there, to read and to print.`,
    }),
    "Nothing is sent. Nobody is told unless you do it.",
    "What is sent to you afterwards cannot be opened any more.",
  ],
  keepsNothing: ["Nobody has joined you here: nobody else has anything of it."],
  keepsInvitation: "An invitation that is out cannot be answered any more.",

  copies: "Copies of it",
  copiesElsewhere: [
    "Backups you copied off this laptop still open, with the passphrase or the recovery sheet of their day. Keep the sheet only as long as such a copy.",
    "Old mails: what came to you cannot be opened any more, except with such a backup.",
    "Files you saved or printed stay where you put them.",
  ],
  erase: "Erase this notebook",
} as const;

export type Words = WordsOf<typeof en>;
export const words: Words = en;

/** "2 pairs, with Sam and Lena" */
export function pairsWords(names: readonly string[]): string {
  return plural(names.length, {
    one: `# pair, with ${joined.format(names)}`,
    other: `# pairs, with ${joined.format(names)}`,
  });
}
