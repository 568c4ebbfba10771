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

  test("says where to get Ithaca, or that the inviter has it", () => {
    expect(invitationMail(given).body).toContain("I can give you the installer.");
    const body = invitationMail({ ...given, getIthaca: "https://example.org/ithaca" }).body;
    expect(body).toContain("https://example.org/ithaca");
    expect(body).not.toContain("installer");
  });

  test("is short in every form, and its subject holds no topic", () => {
    for (const openWords of [null, six]) {
      for (const getIthaca of [null, "https://example.org/ithaca"]) {
        const { subject, body } = invitationMail({ ...given, openWords, getIthaca });
        expect(body.split(/\s+/).length).toBeLessThanOrEqual(MAIL_WORDS_MAX);
        expect(subject).toBe("Mentoring file from Maya");
      }
    }
  });
});
