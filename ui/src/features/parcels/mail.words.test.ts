import { describe, expect, test } from "vitest";
import { parcelMail, requestFor } from "./mail.words";

const MAIL_WORDS_MAX = 90;
const count = (text: string) => text.split(/\s+/).length;
const given = { me: "Maya", partner: "Sam", answersNeeded: 2, signatureNeeded: true };

describe("the mail that carries a parcel", () => {
  test("says who, what is needed, how long, where to open it and how to reach me", () => {
    const { subject, body } = parcelMail(given);
    expect(subject).toBe("Mentoring file from Maya, reply needed");
    expect(body).toContain("two answers and your signature, about nine minutes");
    expect(body).toContain("on your laptop with Ithaca");
    expect(body).toContain("call me");
    expect(count(body)).toBeLessThanOrEqual(MAIL_WORDS_MAX);
  });

  test("asks for nothing where nothing is needed", () => {
    const { subject, body } = parcelMail({ ...given, answersNeeded: 0, signatureNeeded: false });
    expect(subject).toBe("Mentoring file from Maya");
    expect(body).not.toContain("answer");
  });

  test("many answers are counted, and the time is rounded", () => {
    const { body } = parcelMail({ ...given, answersNeeded: 34, signatureNeeded: false });
    expect(body).toContain("34 answers, about 60 minutes");
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
