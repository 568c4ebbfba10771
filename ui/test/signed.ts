// What is signed and what both signed, for tests and for the eye.
import type {
  BothYesView,
  ClauseYes,
  PersonView,
  RecordView,
  SignatureView,
  SigningView,
  TextClause,
  VersionChangesView,
  VersionLine,
} from "../src/bindings";
import { MAYA_AND_SAM, textClauses, type People } from "./room";

const WORDS = ["harbour", "violin", "cedar", "marble", "kettle", "river"];
const SHA256 = "7f".repeat(32);

export function signature(person: PersonView, side: "me" | "partner", at: string): SignatureView {
  return { side, role: person.role, typedName: person.name, at };
}

export function signing(people: People = MAYA_AND_SAM, partnerSigned = false): SigningView {
  const all = textClauses({ otherwise: "agreed" });
  return {
    version: 1,
    text: all.map(({ wording }) => wording).join("\n"),
    clauses: all,
    textSha256: SHA256,
    textWords: WORDS,
    ...people,
    fingerprint: "SHA256:mVPwvezndPv/ARoIadVY98vAC0g+P/5633yTC4d/wXE",
    keyDay: "2026-11-02",
    colour: "moss",
    partnerSigned: partnerSigned ? signature(people.partner, "partner", "2026-11-22T17:58:00Z") : null,
    state: { is: partnerSigned ? "signed_by_partner" : "ready_to_sign" },
    pageCount: 3,
  };
}

export function record(people: People = MAYA_AND_SAM, more: Partial<RecordView> = {}): RecordView {
  const byRole = (role: "mentee" | "mentor") => (people.me.role === role ? people.me : people.partner);
  return {
    version: 1,
    day: "2026-11-23",
    startDay: "2026-11-23",
    endDay: "2027-11-23",
    inForce: true,
    newest: true,
    clauses: textClauses({ otherwise: "agreed" }),
    signatures: [
      signature(people.me, "me", "2026-11-23T09:44:00Z"),
      signature(people.partner, "partner", "2026-11-22T17:58:00Z"),
    ],
    textSha256: SHA256,
    textWords: WORDS,
    mentee: byRole("mentee"),
    mentor: byRole("mentor"),
    verified: { by: "safety_words", day: "2026-11-05" },
    fileNames: [
      "agreement.pdf",
      "agreement.txt",
      "allowed_signers",
      "mentee.sig",
      "mentor.sig",
      "HOW-TO-CHECK.txt",
    ],
    guardian: null,
    replacedKeys: [],
    replacedBy: null,
    versions: [1],
    ...more,
  };
}

export const VERSION_1: VersionLine = {
  version: 1,
  day: "2026-11-23",
  signatures: record().signatures,
  textSha256: SHA256,
  newest: true,
  inForce: true,
  startDay: "2026-11-23",
  endDay: "2027-11-23",
};

/** Version 3 beside version 1: one clause reworded and renamed, one added, one left out. */
export function versionChanges(): VersionChangesView {
  const plain = { titleWas: null, moved: null };
  return {
    earlier: 1,
    earlierDay: "2026-11-23",
    later: 3,
    laterDay: "2027-06-07",
    clauses: [
      {
        ...plain,
        clause: "cl-response-time",
        kind: "reworded",
        number: 20,
        title: "How soon we reply",
        titleWas: "Reply times",
        redline: [
          { kind: "same", text: "The mentor replies within " },
          { kind: "gone", text: "three working days" },
          { kind: "new", text: "one week" },
          {
            kind: "same",
            text: " and the mentee within two working days. If one of us needs longer, we say so.",
          },
        ],
      },
      {
        ...plain,
        clause: "cl-network",
        kind: "added",
        number: 31,
        title: "People we introduce",
        redline: [{ kind: "new", text: "The mentor introduces the mentee to two people before the summer." }],
      },
      {
        ...plain,
        clause: "cl-between-meetings",
        kind: "left_out",
        number: 21,
        title: "Between meetings",
        redline: [{ kind: "gone", text: "The mentee sends a short update every two weeks." }],
      },
    ],
    sameCount: 32,
  };
}

/** Version 1 as it is kept since version 2. */
export const replaced = (): RecordView =>
  record(MAYA_AND_SAM, {
    inForce: false,
    newest: false,
    replacedBy: 2,
    versions: [2, 1],
    verified: { by: "not_verified" },
  });

/** The records of three versions, of which any two can be compared. */
export const threeVersions = () => ({
  view_record: ({ version }: Record<string, unknown>) =>
    version === 1
      ? { ...replaced(), versions: [3, 2, 1] }
      : record(MAYA_AND_SAM, { version: 3, versions: [3, 2, 1] }),
  view_version_changes: () => versionChanges(),
});

/** A version with its 34 yeses, and one more yes that no signed text holds yet. */
export function bothYes(people: People = MAYA_AND_SAM): BothYesView {
  const { signatures, clauses } = record(people);
  const yes = ({ clause, title }: TextClause): ClauseYes => ({
    clause,
    title,
    leftOut: false,
    offeredBy: "me",
    offeredAt: "2026-11-20T09:00:00Z",
    acceptedAt: "2026-11-22T17:40:00Z",
  });
  const later: ClauseYes = {
    ...yes({ clause: "cl-response-time", title: "Reply times" } as TextClause),
    leftOut: true,
    offeredBy: "partner",
    offeredAt: "2027-02-03T10:00:00Z",
    acceptedAt: "2027-02-04T10:00:00Z",
  };
  return {
    ...people,
    parts: [
      { version: null, signatures: [], clauses: [later] },
      { version: 1, signatures, clauses: clauses.map(yes) },
    ],
    life: [
      {
        change: { is: "extension", overDay: "2027-11-23", endDay: "2028-05-23" },
        offeredBy: "me",
        offeredAt: "2027-10-25T09:00:00Z",
        acceptedAt: "2027-10-28T17:40:00Z",
      },
      {
        change: { is: "pause", fromDay: "2027-02-01", returnDay: "2027-03-01" },
        offeredBy: "partner",
        offeredAt: "2027-01-25T09:00:00Z",
        acceptedAt: "2027-01-26T17:40:00Z",
      },
    ],
    beside: [
      { what: { is: "closed", onDay: "2027-11-20" }, offeredBy: "me", offeredAt: "", acceptedAt: null },
      {
        what: { is: "closing_statement" },
        offeredBy: "partner",
        offeredAt: "2027-11-10T09:00:00Z",
        acceptedAt: "2027-11-12T09:00:00Z",
      },
      {
        what: { is: "minutes", meeting: "2", starts: "2027-01-12T13:00:00Z" },
        offeredBy: "me",
        offeredAt: "2027-01-12T16:00:00Z",
        acceptedAt: "2027-01-13T09:00:00Z",
      },
      {
        what: { is: "outcome", round: "r-1", item: "exp-1", text: "Sam introduces Maya to two people." },
        offeredBy: "partner",
        offeredAt: "2026-12-01T09:00:00Z",
        acceptedAt: "2026-12-02T09:00:00Z",
      },
    ],
    disclosures: [
      {
        disclosure: "d-1",
        offer: "e-1",
        speaker: "partner",
        toWhom: "Lena Brandt",
        words: "Maya looks for a project with customers.",
        askedAt: "2027-02-10T09:00:00Z",
        waiting: false,
        state: { is: "agreed", at: "2027-02-11T09:00:00Z" },
      },
    ],
  };
}
