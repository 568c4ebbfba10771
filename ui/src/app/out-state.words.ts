// Where my last words are, at the foot of the sidebar.
import { clockTime, since, zoneHere } from "../shared/day";
import { dayHere, today } from "../shared/here";
import type { OutLook } from "./frame";
import type { PairLine } from "./desk.data";

/** Nothing is said before there is a partner to send to. */
export function outLook(line: PairLine): OutLook | undefined {
  const partner = (line.myRole === "mentee" ? line.mentor : line.mentee).shortName;
  const { out } = line;
  const count = out.is === "waiting" ? out.changeCount : 0;
  switch (out.is) {
    case "no_partner":
      return undefined;
    case "nothing":
    case "waiting":
      return { count, partner };
    case "made":
      return { count, partner, state: `Made ${clockTime(out.at, zoneHere())}, not handed over` };
    case "handed_over":
      return { count, partner, state: `Sent? Since ${since(dayHere(out.at), today())}` };
    case "received":
      return { count, partner, state: `${partner} has it (seen ${since(dayHere(out.at), today())})` };
  }
}
