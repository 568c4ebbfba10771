import { describe, expect, test } from "vitest";
import { invitationMail } from "./invitation.words";

const MAIL_WORDS_MAX = 90;
const six = ["harbour", "violin", "cedar", "marble", "kettle", "dawn"];
const given = { me: "Maya", partner: "Sam", openWords: null, getIthaca: null };

describe("the invitation mail", () => {
  test("holds no opening words unless the lock is off", () => {
    for (const word of six) expect(invitationMail(given).body).not.toContain(word);
    expect(invitationMail({ ...given, openWords: six }).body).toContain(six.join(" "));
  });

  test("PA-5: says where to get Ithaca, or that the inviter has it", () => {
    expect(invitationMail(given).body).toContain("I can give you the installer.");
    const body = invitationMail({ ...given, getIthaca: "https://example.org/ithaca" }).body;
    expect(body).toContain("https://example.org/ithaca");
    expect(body).not.toContain("installer");
  });

  test("PA-5: says who writes, what this is, how long, and what happens next, and holds no topic", () => {
    const { subject, body } = invitationMail(given);
    expect(body).toMatch(/^Hello Sam,[^]*Maya$/);
    expect(body).toContain("a private notebook for two: no account, no server. It needs about ten minutes.");
    expect(body).toContain("open it on your laptop with Ithaca. I can give you the installer.");
    expect(body).toContain("six opening words by phone or text. You see what is inside before you decide.");
    expect(`${subject} ${body}`).not.toMatch(/clause|agreement|expectation|goal|plan|rating/iu);
  });

  test("PA-5: is short in every form, and its subject holds no topic", () => {
    for (const openWords of [null, six]) {
      for (const getIthaca of [null, "https://example.org/ithaca"]) {
        const { subject, body } = invitationMail({ ...given, openWords, getIthaca });
        expect(body.split(/\s+/).length).toBeLessThanOrEqual(MAIL_WORDS_MAX);
        expect(subject).toBe("Mentoring file from Maya");
      }
    }
  });
});
