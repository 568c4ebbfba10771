import { plural, type WordsOf } from "../shared/words";

const en = {
  title: "Ithaca",
  rooms: "Rooms",
  room: {
    week: "This week",
    today: "Today",
    expectations: "Expectations",
    agreement: "Agreement",
    idp: "IDP",
    meetings: "Meetings",
    parcels: "Parcels",
    pair: "Pair",
  },
  needsYou: (n: number) => plural(n, { one: "# needs you", other: "# need you" }),
  changesFor: (n: number, partner: string) =>
    n === 0
      ? `${partner} has everything`
      : plural(n, { one: `# change for ${partner}`, other: `# changes for ${partner}` }),
  makeParcel: "Make parcel",
  notebook: "Notebook",
  menu: {
    settings: "Settings",
    passphrase: "Change the passphrase",
    backUp: "Back up",
    sheet: "Make a new recovery sheet",
    protected: "What is protected",
    stolen: "My laptop was stolen",
    lock: "Lock now",
  },
  search: "Search",
  searchKey: "Ctrl K",
  parkIt: "Park it",
  parkItKey: "Ctrl I",
  limits: "What we leave out",
  limitsKey: "G L",
  lock: "Lock",
  lockKey: "Ctrl L",
  closedOn: (day: string) => `Closed on ${day}, here to read`,
  saveOrPrint: "Save or print",
  goTo: { promises: "Promises", between: "Between meetings" },
  keys: "Keys",
  keyMap: "Keys",
  findKey: "Find a key",
  everywhere: "Everywhere",
  here: "On this page",
  noKey: "No key like that.",
  letters: "Single letters act while no field has the focus",
  lettersHint: "Keys with Ctrl always act. Every key also exists as a button.",
  larger: "Larger text",
  smaller: "Smaller text",
  usual: "Usual text size",
  closes: "Close, or back",
  undo: "Undo in a field",
  redo: "Redo in a field",
  textSize: (percent: number) => `Text size ${percent} %`,
  tryAgain: "Try again",
  showFolder: "Show the folder",
} as const;

export type Words = WordsOf<typeof en>;
export const words: Words = en;
