import { describe, expect, test } from "vitest";
import { parcelMail, requestFor } from "./mail.words";

const MAIL_WORDS_MAX = 90;
const count = (text: string) => text.split(/\s+/).length;
const nothing = {
  answersNeeded: 0,
  shortAnswersNeeded: 0,
  decisionNeeded: false,
  signatureNeeded: false,
};
const given = {
  me: "Maya",
  partner: "Sam",
  asks: { ...nothing, answersNeeded: 2, signatureNeeded: true },
};

describe("the mail that carries a parcel", () => {
  test("XC-2: says who, what is needed, how long, where to open it and how to reach me", () => {
    const { subject, body } = parcelMail(given);
    expect(subject).toBe("Mentoring file from Maya, reply needed");
    expect(body).toContain("two answers and your signature, about nine minutes");
    expect(body).toContain("on your laptop with Ithaca");
    expect(body).toContain("call me");
    expect(count(body)).toBeLessThanOrEqual(MAIL_WORDS_MAX);
  });

  test("asks for nothing where nothing is needed", () => {
    const { subject, body } = parcelMail({ ...given, asks: nothing });
    expect(subject).toBe("Mentoring file from Maya");
    expect(body).not.toContain("answer");
  });

  test("many answers are counted, and the time is rounded", () => {
    const { body } = parcelMail({ ...given, asks: { ...nothing, answersNeeded: 34 } });
    expect(body).toContain("34 answers, about 60 minutes");
  });

  test("XC-2: a round asks for short answers, or for a decision, and names no topic", () => {
    const first = parcelMail({ ...given, asks: { ...nothing, shortAnswersNeeded: 45 } });
    expect(first.subject).toBe("Mentoring file from Maya, reply needed");
    expect(first.body).toContain("It needs 45 short answers, about 12 minutes.");
    const second = parcelMail({ ...given, asks: { ...nothing, decisionNeeded: true } });
    expect(second.body).toContain("It needs a look and one decision, about five minutes.");
    const all = { answersNeeded: 1, shortAnswersNeeded: 1, decisionNeeded: true, signatureNeeded: true };
    const mixed = parcelMail({ ...given, asks: all }).body;
    expect(mixed).toContain("one answer, one short answer, a look and one decision and your signature");
    for (const { body } of [first, second]) {
      expect(body).not.toMatch(/expectation|seal|round|sentence/iu);
      expect(count(body)).toBeLessThanOrEqual(MAIL_WORDS_MAX);
    }
  });
});

describe("the request", () => {
  test("is offered where sending again helps, and names no topic", () => {
    const said = requestFor({ code: "damaged" }, { me: "Maya", partner: "Sam" });
    expect(said).toContain("Hello Sam,");
    expect(said).toContain("cut short");
    expect(requestFor({ code: "damaged" }, { me: "Maya", partner: undefined })).toMatch(/^Hello,/);
    expect(requestFor({ code: "newer_needed" }, { me: "Maya", partner: "Sam" })).toBeUndefined();
  });
});
