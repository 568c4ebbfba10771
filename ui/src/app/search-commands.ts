// What the search offers to go to beside the rooms, and what it can do.
import type { PaperKind } from "../features/paper/asking";
import type { Command } from "../features/search/command";
import { sample } from "../shared/sample.data.svelte";
import { words as sampleWords } from "../shared/sample.words";
import { seekSpot } from "../shared/spot";
import type { Role } from "../shared/role";
import { words } from "./app.words";
import { routes } from "./routes.svelte";

/** Pages that belong to no room, or lie inside one. */
export function pagesToGo(role: Role | undefined): Command[] {
  const toPaper = (kind: PaperKind) => () =>
    routes.go({ desk: "open", page: "paper", wanted: { kind, about: null } });
  const inMeetings = (at: "promises" | "between") => () =>
    routes.go({ desk: "open", page: "meetings", place: { at } });
  return [
    ...(role
      ? ([
          { id: "promises", name: words.goTo.promises, icon: "check", act: inMeetings("promises") },
          { id: "between", name: words.goTo.between, icon: "meetings", act: inMeetings("between") },
          {
            id: "closing",
            name: words.goTo.closing,
            icon: "agreement",
            act: () => routes.go({ desk: "open", page: "agreement", place: { at: "closing" } }),
          },
          { id: "learning", name: words.goTo.learning, icon: "alone", act: () => routes.open("learning") },
          { id: "book", name: words.goTo.book, icon: "alone", act: toPaper("carry_away_book") },
          ...(role === "mentee"
            ? ([{ id: "pack", name: words.goTo.pack, icon: "alone", act: toPaper("handover_pack") }] as const)
            : []),
          {
            id: "first_days",
            name: words.goTo.firstDays,
            icon: "check",
            act: () => routes.open("first_days"),
          },
        ] as const)
      : []),
    { id: "settings", name: words.menu.settings, icon: "alone", act: () => routes.open("settings") },
    { id: "protected", name: words.menu.protected, icon: "lock", act: () => routes.open("protected") },
    { id: "removed", name: words.menu.removed, icon: "undo", act: () => routes.open("removed") },
    { id: "stolen", name: words.menu.stolen, icon: "help", act: () => routes.open("stolen") },
    ...(sample.seat
      ? []
      : ([
          { id: "moving", name: words.menu.moving, icon: "parcel", act: () => routes.open("moving") },
        ] as const)),
    { id: "content", name: words.menu.content, icon: "help", act: () => routes.open("content") },
  ];
}

/** To where a backup is made, by name. */
export function toBackUp(): void {
  routes.open("settings");
  seekSpot("back-up");
}

type Given = {
  hasPair: boolean;
  lock: () => void;
  keys: () => void;
  find: () => void;
  limits: () => void;
  help: () => void;
};

/** What can be done from anywhere. */
export function thingsToDo({ hasPair, lock, keys, find, limits, help }: Given): Command[] {
  return [
    ...(hasPair
      ? ([
          { id: "parcel", name: words.makeParcel, icon: "parcel", act: () => routes.open("parcels") },
          { id: "limits", name: words.limits, icon: "agreement", keys: words.limitsKey, act: limits },
        ] as const)
      : []),
    ...(sample.seat ? inTheSample() : [...guards(), lookAround()]),
    { id: "find", name: words.findOnPage, icon: "search", keys: words.findOnPageKey, act: find },
    { id: "help", name: words.help, icon: "help", keys: words.helpKey, act: help },
    { id: "keys", name: words.keys, icon: "help", keys: "?", act: keys },
    {
      id: "lock",
      name: sample.seat ? sampleWords.leave : words.lock,
      icon: "lock",
      keys: words.lockKey,
      act: lock,
    },
  ];
}

/** What guards a notebook of one's own. */
function guards(): Command[] {
  return [
    {
      id: "passphrase",
      name: words.menu.passphrase,
      icon: "key",
      act: () => routes.open("passphrase"),
    },
    { id: "backup", name: words.menu.backUp, icon: "lock", act: toBackUp },
    {
      id: "sheet",
      name: words.menu.sheet,
      icon: "key",
      act: () => routes.go({ desk: "open", page: "sheet", why: "new" }),
    },
  ];
}

function lookAround(): Command {
  const act = () => void sample.lookAround("maya");
  return { id: "sample", name: sampleWords.lookAround, icon: "eye", act };
}

/** The sample has nothing that guards it, and two ways on. */
function inTheSample(): Command[] {
  const across = () => void sample.lookAround(sample.other);
  const away = () => void sample.throwAway();
  return [
    { id: "seat", name: sampleWords.sitIn[sample.other], icon: "two", act: across },
    { id: "throw_away", name: sampleWords.throwAway, icon: "close", act: away },
  ];
}
