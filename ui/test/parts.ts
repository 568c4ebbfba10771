// Our parts and what we leave out, for tests and for the eye.
import type { HatCard, Limit, PartsView } from "../src/bindings";
import { MAYA_AND_SAM, textClauses, type People } from "./room";

const hat = (id: string, title: string, isChosen: boolean): HatCard => ({
  id,
  role: "mentor",
  title,
  text: "Helps to think, and gives a view when one is wanted.",
  does: ["Asks what the mentee wants from this talk", "Shares know-how where it fits the case"],
  says: ["Do you want ideas from me, or questions?"],
  watchOut: "Advice can arrive too early. Count to five before you give it.",
  isChosen,
});

const limit = (text: string, isChosen: boolean): Limit => ({
  text,
  why: "People only show weak spots when nobody is keeping score.",
  instead: "Look at one situation together and ask what could be learned from it.",
  isChosen,
});

export function parts(people: People = MAYA_AND_SAM): PartsView {
  const [first, second, third, fourth] = textClauses({ otherwise: "agreed" });
  const lines = [first, second, third, fourth].filter((line) => line !== undefined);
  const [one, two, three, four] = lines.map(({ clause, title, wording, state }) => ({
    clause,
    title,
    wording,
    state,
  }));
  const some = (...given: (typeof one)[]) => given.filter((line) => line !== undefined);
  return {
    ...people,
    parts: [
      { of: "mentee", clauses: some(one) },
      { of: "mentor", clauses: some(two, three) },
      { of: "both", clauses: [] },
    ],
    hats: [hat("hat-advisor-coach", "Advisor and coach", true), hat("hat-host", "Host", false)],
    limitsClause: { ...(four ?? { title: "", wording: "", state: "agreed" }), clause: "cl-not-do" },
    limits: [
      limit("We do not judge how well the other person does their job.", true),
      { ...limit("lending each other money", true), why: "", instead: "" },
      limit("We do not try to win more pay for each other.", false),
    ],
  };
}
