import { describe, expect, test } from "vitest";
import { roomOf } from "./change-room";
import { CHANGE_ORDER } from "./changes.words";

const kindsOf = (room: ReturnType<typeof roomOf>) =>
  CHANGE_ORDER.filter((kind) => roomOf({ kind, of: null }) === room);

describe("the room of a change", () => {
  test("the agreement has its own kinds, and nothing of another room", () => {
    expect(kindsOf("agreement")).toEqual([
      "agreement_drafted",
      "clause_proposed",
      "clause_reworded",
      "clause_left_out",
      "clause_yes",
      "clause_no",
      "clause_talk",
      "proposal_withdrawn",
      "agreement_signed",
      "extension_proposed",
      "pause_proposed",
      "outside_told",
      "outside_taken_back",
      "guardian_noted",
      "guardian_taken_back",
      "closing_statement_offered",
      "closing_statement_signed",
      "disclosure_proposed",
      "offer_yes",
      "offer_no",
      "offer_talk",
      "needs_newer_ithaca",
    ]);
  });

  test("an answer stands where its offer stands", () => {
    expect(roomOf({ kind: "offer_yes", of: "outcome_proposed" })).toBe("expectations");
    expect(roomOf({ kind: "offer_no", of: "focus_proposed" })).toBe("idp");
    expect(roomOf({ kind: "proposal_withdrawn", of: "meeting_proposed" })).toBe("meetings");
    expect(roomOf({ kind: "offer_yes", of: "roles_proposed" })).toBe("pair");
  });
});
