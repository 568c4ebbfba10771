// Handing a file over: equal ways, and the mail itself.
export const words = {
  how: "How will you hand it over?",
  ways: {
    draft: { verb: "Save as mail draft", then: "A draft with the file attached, for your mail program." },
    message: { verb: "Open a message", then: "Text filled in. You attach the file yourself." },
    show: { verb: "Show in folder", then: "For any mail page: attach it there." },
    text: { verb: "Copy as text", then: "For mails that strip files: paste it below your words." },
  },
  did: {
    draft: (file: string, folder: string) =>
      `Saved as “${file}” in ${folder}. Open it, look it over, press Send.`,
    message: (file: string) => `Your mail program opens. Attach “${file}” and press Send.`,
    show: (file: string) => `Your folder opens. Attach “${file}” to a mail.`,
    text: "Copied. Paste it into the mail, below your words.",
  },
  iSent: "I have sent it",
  sendsNothing: "Ithaca sends nothing by itself. You press Send in your mail.",
  mailTitle: "The mail as it will stand, yours to change",
  to: "To",
  noAddress: "Put the address in your mail program",
  subject: "Subject",
  text: "Text of the mail",
  lockedTo: (size: string, partner: string) => `${size}, locked to ${partner} and you`,
  lockedFor: (partner: string) => `Locked to ${partner} and you when it is made`,
  addAddress: (partner: string) => `Note the address of ${partner}`,
  noTopic:
    "A mail shows that you two write to each other, not what. Subject, text and file name hold no topic.",
  kilobytes: (bytes: number) => `${Math.max(1, Math.round(bytes / 1024))} KB`,
} as const;
