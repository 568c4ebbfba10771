// Opening together in one room: six words of each, read aloud across the table.
import { plural } from "../../shared/words";

export const words = {
  title: "Open together",
  lede: (partner: string) =>
    `Read your six words aloud. Type the six that ${partner} reads. Both screens open, without any network.`,
  youRead: "You read aloud",
  theyRead: (partner: string) => `${partner} reads aloud`,
  mine: "Your six words",
  field: (partner: string) => `The six words of ${partner}`,
  opens: (shown: number, closed: number) => {
    const opened = plural(shown, {
      one: "They open # answer of yours",
      other: "They open # answers of yours",
    });
    return closed === 0
      ? `${opened}, all you gave.`
      : `${opened}. ${plural(closed, { one: "# stays closed.", other: "# stay closed." })}`;
  },
  foot: (partner: string) =>
    `Opening shows your answers too, and cannot be undone. Should the screen of ${partner} stay shut, your next parcel opens it.`,
  open: "Open both",
  opening: "Opening…",
  back: "Back to the round",
  change: "Change what I show",
  relockTitle: "Change what you show?",
  relockLede: (partner: string) =>
    `Your answers get a new lock with six new words, and ${partner} needs your next parcel before you can open together. A late change can itself tell something.`,
  relock: "Lock again",
  relocking: "Locking…",
  leaveIt: "Leave it as it is",
} as const;
