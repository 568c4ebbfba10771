// One line of a parcel, out or in.
import { plural } from "../../shared/words";
import type { ChangeKind, ChangeLine } from "./parcels.data";

/** How a change is named before its clause title, which stands apart in bold or not. */
const LINES: Record<ChangeKind, { one: string; many: (n: number) => string; hasTitle: boolean }> = {
  clause_proposed: {
    one: "First wording",
    many: (n) => plural(n, { one: "# first wording", other: "# first wordings" }),
    hasTitle: true,
  },
  clause_reworded: {
    one: "Other wording",
    many: (n) => plural(n, { one: "# other wording", other: "# other wordings" }),
    hasTitle: true,
  },
  clause_left_out: {
    one: "Leave out",
    many: (n) => plural(n, { one: "# clause to leave out", other: "# clauses to leave out" }),
    hasTitle: true,
  },
  clause_yes: {
    one: "Yes to",
    many: (n) => plural(n, { one: "# yes", other: "# times yes" }),
    hasTitle: true,
  },
  clause_no: { one: "No to", many: (n) => plural(n, { one: "# no", other: "# times no" }), hasTitle: true },
  clause_talk: {
    one: "For the talk",
    many: (n) => plural(n, { one: "# clause for the talk", other: "# clauses for the talk" }),
    hasTitle: true,
  },
  proposal_withdrawn: {
    one: "Taken back",
    many: (n) => plural(n, { one: "# proposal taken back", other: "# proposals taken back" }),
    hasTitle: true,
  },
  agreement_signed: {
    one: "Signature",
    many: (n) => plural(n, { one: "# signature", other: "# signatures" }),
    hasTitle: false,
  },
  agreement_drafted: { one: "The draft begins", many: () => "The draft begins", hasTitle: false },
  roles_proposed: { one: "Swap the two roles", many: () => "Swap the two roles", hasTitle: false },
  roles_answered: {
    one: "Answer to the swap of roles",
    many: () => "Answer to the swap of roles",
    hasTitle: false,
  },
  needs_newer_ithaca: {
    one: "Something that needs a newer Ithaca",
    many: (n) => plural(n, { one: "# thing needs a newer Ithaca", other: "# things need a newer Ithaca" }),
    hasTitle: false,
  },
};

/** The kind in bold, and what it is about. */
export function changeWords(line: ChangeLine): { kind: string; about: string } {
  const said = LINES[line.kind];
  if (line.kind === "agreement_signed" && line.version !== null)
    return { kind: said.one, about: `under version ${line.version}` };
  return { kind: said.one, about: said.hasTitle ? line.title : "" };
}

export function groupWords(kind: ChangeKind, n: number): string {
  return LINES[kind].many(n);
}

/** The kinds in the order they are read. */
export const CHANGE_ORDER = Object.keys(LINES) as ChangeKind[];
