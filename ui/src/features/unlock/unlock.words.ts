import { plural, type WordsOf } from "../../shared/words";

/** "12,400" */
const counted = (n: number) => n.toLocaleString("en-GB");

const en = {
  locked: "Locked. No names, no titles, nothing to read.",
  passphrase: "Passphrase",
  open: "Open",
  opening: "Opening…",
  inOrder: "Putting your notebook in order…",
  inOrderOf: (done: number, of: number) =>
    `Putting your notebook in order… ${counted(done)} of ${counted(of)}`,
  inOrderWhy: "Once after an update. A backup was made first, and nothing you wrote is changed.",
  cannot: "I cannot open it",
  which: "Notebooks on this laptop",
  another: "Start another notebook",
  neverCounted: "Wrong tries are never counted against your data.",
  waitFor: (seconds: number) =>
    plural(seconds, { one: "Try again in # second", other: "Try again in # seconds" }),
  arrived: "A file came in. Open the notebook to look at it.",
  tryAgain: "You can try again now.",
  threeTries: "Three tries did not open it. There are three other ways in.",

  asleep: (day: string) => `It moved to another laptop on ${day}, and sleeps here.`,
  asleepThen:
    "On the other laptop press “Put a backup back” below the three doors, and choose the copy you saved. Everything that stood here is still here, locked.",
  wake: "Wake it here",
  wakeThen:
    "Only if you go on here and no longer there. If both are used, nothing is lost, but you and your partner get two versions to look at.",

  back: "Back to the passphrase",
  waysTitle: "Three ways in, the best one first",
  waysLede: "Your notebook is unharmed. Wrong tries are never counted and nothing is deleted.",
  sheet: {
    name: "Recovery sheet",
    how: "The eight words you printed or wrote down when you began. Look where you keep passports.",
    brings: "Brings back everything.",
    act: "Type the words",
  },
  backup: {
    name: "Backup",
    how: "A copy of an earlier day, which opens with the passphrase or the sheet of that day. It lies in the folder “backups” beside your notebook, or where you put a copy.",
    brings: "Brings back everything up to its day. What lies here now is set aside in the same folder.",
    act: "Choose a backup",
    bring: "Put a backup back",
  },
  putBack: {
    title: "Put this backup back?",
    ofDay: (day: string) => `Its name says that it is of ${day}.`,
    ofNoDay: "It is of a day that its name does not say.",
    size: (bytes: number) =>
      bytes < 1_000_000
        ? `Its size is ${Math.max(1, Math.round(bytes / 1000))} KB.`
        : `Its size is ${(bytes / 1_000_000).toFixed(1)} MB.`,
    aside: (folder: string) =>
      `What lies here now is set aside, in the folder “${folder}” beside it. Nothing is erased. What you wrote since then stays in there, locked as it is.`,
    nothingHere: "No notebook lies here now, so nothing is replaced.",
    opens: "The backup opens with the passphrase or the recovery sheet of its day.",
    act: "Put it back",
    not: "Not this one",
  },
  rebuild: {
    name: "Come back with your partner’s help",
    act: "Start a new notebook",
    how: "Call your partner. On the page of your pair they make a way back for you: a file, and six words by voice. Start a new notebook here and open their file in it; this one stays where it lies.",
    brings:
      "Brings back everything you two shared, under a new key. “Only me” things stay lost. Signed records stay valid.",
  },
  hadOne: "You had a notebook on another laptop?",
  restored: "The backup lies here now. Open it with the passphrase or the sheet of its day.",
  noBackDoor:
    "There is no back door, and nobody can make one: not we, not your employer, not your partner. We said so when you began, and it is also what keeps others out.",

  sheetTitle: "The eight words of your sheet",
  sheetLede: "In their order, with a space between them. Capital letters do not matter.",
  sheetWords: "Recovery words",
  newPassphrase: "A new passphrase from today",
  sheetBack: "Back to the three ways",
} as const;

export type Words = WordsOf<typeof en>;
export const words: Words = en;
