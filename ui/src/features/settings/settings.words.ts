import { plural, type WordsOf } from "../../shared/words";

const en = {
  strip: { settings: "Settings", passphrase: "Your passphrase", protected: "What is protected" },
  title: "Settings",
  lede: "For this notebook on this laptop. Nothing here leaves in a parcel.",
  you: "You",
  name: "Your name",
  nameHint: "As it stands on screens from now on. Signed texts keep the name they were signed with.",
  saveName: "Save the name",
  saved: "Saved.",

  look: "How it looks",
  theme: "Theme",
  themes: { system: "As the system", light: "Light", dark: "Dark" },
  textSize: "Text size",
  percent: (n: number) => `${n} %`,
  larger: "Larger",
  smaller: "Smaller",
  usual: "Usual size",

  locking: "Locking",
  autoLock: "Lock by itself after",
  minutes: (n: number) => plural(n, { one: "# minute", other: "# minutes" }),
  autoLockHint: "Without a key or a move of the mouse. It also locks when the laptop sleeps.",
  protect: "Hide this window from screen recordings",
  protectHint: "Off, so that you can share your screen in a meeting.",
  letters: "Single letters act while no field has the focus",
  lettersHint: "Keys with Ctrl always act. Every key also exists as a button.",

  notebook: "Your notebook",
  changePassphrase: "Change the passphrase",
  changePassphraseThen: "Asks for the old one. Older backups keep the old one.",
  newSheet: "Make a new recovery sheet",
  newSheetThen: "The old sheet stops working.",
  folder: "Where your notebook lies",
  folderThen: "Opens its folder. Backups lie beside it.",
  protected: "What is protected",
  protectedThen: "And what is not, in plain words.",
  open: "Open",
  about: (version: string, catalogue: number) => `Ithaca ${version}, content ${catalogue}.`,
  webview: (version: string) => `Shown by ${version}.`,

  passTitle: "Change the passphrase",
  passLede: "Your notes are not written anew, only what opens them.",
  old: "The passphrase until now",
  next: "The new passphrase",
  passAct: "Change it",
  passChanging: "Changing it…",
  passDone: "The passphrase is changed.",
  passBackups: "Backups made until today still open with the old passphrase. Your recovery sheet stays good.",
  offerSheet: "Make a new recovery sheet too",
  done: "Done",
  cancel: "Leave it",

  protTitle: "What is protected",
  protGood: "What holds",
  protGoodLines: [
    "Only you and your partner can read what you send.",
    "Your mail provider can see that you two mail each other and roughly how much.",
    "We check that a file is really from your partner and was meant for you.",
  ],
  protNot: "What nobody can promise",
  protNotLines: [
    "Your partner can keep and show what you sent.",
    "If someone takes your unlocked laptop, they see everything.",
    "If you lose your passphrase and your recovery sheet, nobody can get your notes back.",
    "Files mailed earlier can be opened by whoever gets your keys later.",
  ],
  back: "Back to Settings",
} as const;

export type Words = WordsOf<typeof en>;
export const words: Words = en;
