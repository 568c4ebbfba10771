import { plural, type WordsOf } from "../../shared/words";

const en = {
  strip: { open: "Invitation, to open", make: "Inviting your partner", out: "Invitation, on its way" },
  backToDoors: "Back to the three doors",
  back: "Back",
  next: "Next",

  fileTitle: "Open your invitation",
  fileLede: "Save the file from the mail first. Its name ends in .ithaca.",
  openFile: "Open file…",
  dropHint: "You can also drop the file on this window, or open it with a double-click.",
  wordsTitle: "Six opening words",
  wordsLede: "The person who invites you told you six words, by phone or text. They open this file once.",
  wordsInMail: "If the words stand in the mail itself, they work the same.",
  wordsField: "Opening words",
  openAct: "Open the invitation",
  opening: "Opening it…",
  otherFile: "Another file…",
  file: (name: string) => `File “${name}”`,
  noWords: "Without the words nobody can open it. Ask the person who invites you to read them to you.",

  offerTitle: (name: string) => `${name} invites you`,
  offerLede: { mentee: "To be the mentee in this pair.", mentor: "To be the mentor in this pair." },
  nothingStored: "Nothing is in a notebook of yours yet.",
  role: "Your role",
  roles: {
    mentee: "Mentee: you bring the questions and decide",
    mentor: "Mentor: you listen, advise and open doors",
  },
  made: "Made",
  until: "Open until",
  inside: "Inside",
  insideDraft: (n: number) =>
    plural(n, { one: "An agreement draft with # clause", other: "An agreement draft with # clauses" }),
  insideAlso: (what: string) => `${what}, and answers that stay sealed until you have sealed yours`,
  insideSeal: "The keys of this pair, and answers that stay sealed until you have sealed yours",
  insideKeys: "The keys of this pair, and no draft yet",
  titles: "What the draft speaks of",
  key: (name: string) => `${name}’s key`,
  expired: (name: string) => `Its last day has passed. You may still join; ${name} is then asked first.`,
  notLocked: "The words stood in the mail. This pair counts as not verified until you compare safety words.",
  cameAsk: "How did the six words reach you?",
  cameApart: "By voice, in person or on paper",
  cameApartThen: (name: string) => `Then you can be sure that the key is ${name}’s.`,
  cameByMail: "By mail or in a chat",
  cameByMailThen: "That works too. The pair counts as not verified until you compare safety words.",
  cameMissing: "Please say how the words came. It decides how sure you can be.",
  crosses: (name: string) => `You invited ${name} too. Joining makes one pair of the two invitations.`,
  otherRole: "If you see the roles the other way round, join and propose the swap.",
  join: "Join",
  joining: "Joining…",
  notNow: "Not now",
  decline: "Decline",
  letter: (name: string) => `A line from ${name}`,
  noLetter: "No personal line came with it. What will be signed, if anything, you decide clause by clause.",

  joinTitle: "Your notebook",
  joinLede: (name: string) => `Your name and a passphrase. Then you and ${name} share one agreement.`,
  page: (n: number, of: number) => `Page ${n} of ${of}`,
  name: "Your name",
  nameHint: (name: string) => `As ${name} knows you. It is sent with your answer.`,
  nameMissing: "Write the name your partner knows you by.",
  passphrase: "Passphrase",
  joinAct: "Make my notebook and join",
  honestTitle: "What the passphrase does",
  honest: [
    "It locks your notebook on this laptop. Without it, nobody can read a word.",
    "There is no back door. Nobody can reset it, also not the person who invites you.",
    "The recovery sheet is the only second way in. It comes on the next page.",
  ],

  declineTitle: "You declined",
  declineLede: "Nothing was kept. Nobody is told unless you write. Here is a neutral mail, if you like.",
  declineMail: (name: string) =>
    `Hello ${name},\n\nthank you for thinking of me. I cannot take this on now, and I wanted to tell you soon.\n\nWith good wishes`,
  declineField: "The mail, yours to change",
  copy: "Copy the mail",
  close: "Close",

  whoTitle: (name: string) => `Invite ${name}`,
  whoLede: "Three short pages. Nothing is sent until you send it yourself.",
  you: "You",
  partner: "Your partner",
  as: { mentee: "mentee", mentor: "mentor" },
  personalLine: "A personal line",
  personalHint: "It is inside the locked file and read before joining. You may leave it empty.",
  whatTitle: "What goes in",
  whatLede: (name: string) => `${name} sees this list before joining.`,
  keys: "The keys of this pair",
  keysThen: "Always inside. They let the two of you lock files to each other.",
  draft: (n: number) =>
    plural(n, { one: "My agreement draft, # clause", other: "My agreement draft, # clauses" }),
  draftThen: (name: string) => `Each clause as your proposal. ${name} can answer in the first mail back.`,
  noDraft: "There is no agreement draft yet. You can invite without one and write it later.",
  seal: (n: number) =>
    n === 0
      ? "My expectations, sealed, everything left open"
      : plural(n, { one: "My expectations, sealed, # answer", other: "My expectations, sealed, # answers" }),
  sealThen: (name: string) =>
    `${name} sees that you have sealed, and no answer. Once the invitation is made you cannot change them; taking it back gives them back to you.`,
  neverTitle: "Never inside",
  never: "Your answers in clear, notes, plans and ratings, and everything marked Only me.",
  lockTitle: "Lock and carry",
  lockLede: "The file goes by mail. Its opening words should go another way.",
  lock: "What opens it",
  locked: "Six opening words, told by phone or text",
  lockedThen: (name: string) => `Only ${name} can open it, and each of you can be sure of the other’s key.`,
  open: "Six opening words, written in the mail",
  openThen:
    "Anyone who holds this mail can read the draft. You count as not verified until you compare safety words.",
  days: "It stays open for",
  daysOf: (n: number) => plural(n, { one: "# day", other: "# days" }),
  daysThen: { 7: "One week", 14: "The usual time", 30: "For a busy month" },
  make: "Make the invitation",
  making: "Making it…",

  outTitle: (name: string) => `Tell ${name} these six words`,
  outLede: { locked: "By phone or text, not in this mail.", open: "They stand in the mail itself." },
  outList: "The six opening words",
  outFacts: (made: string, until: string) => `Made on ${made}, open until ${until}.`,
  outExpired: (day: string) =>
    `Its last day was ${day}. Make it again, or wait: a late reply is still shown to you.`,
  outInside: (n: number, holdsSeal: boolean) => {
    const parts = ["the keys"];
    if (n > 0) parts.push(plural(n, { one: "# clause", other: "# clauses" }));
    if (holdsSeal) parts.push("your sealed answers");
    const last = parts.pop() ?? "";
    return parts.length === 0 ? `Inside: ${last}.` : `Inside: ${parts.join(", ")} and ${last}.`;
  },
  outJoined: (name: string) => `${name} has answered. The words have done their work.`,
  outNone: "No invitation is out.",
  inviteAct: "Invite",
  takeBack: "Take it back",
  again: "Make it again",
  backTitle: (name: string) => `Take back the invitation to ${name}?`,
  backWhat:
    "The six words stop working. If an answer comes all the same, you are told and nothing is taken in.",
  backStays: "Everything you prepared stays. You can invite again with new words.",
  fileSays: "Locked by the six words",
  done: "Go to Today",
} as const;

export type Words = WordsOf<typeof en>;
export const words: Words = en;

/** The mail that carries an invitation: who, what this is, how long, where to get Ithaca, what happens next. */
export function invitationMail(given: {
  me: string;
  partner: string;
  /** The words themselves where they are not told another way. */
  openWords: readonly string[] | null;
  getIthaca: string | null;
}): { subject: string; body: string } {
  const { me, partner, openWords, getIthaca } = given;
  const get = getIthaca === null ? "I can give you the installer." : `You can get it here: ${getIthaca}`;
  const opens =
    openWords === null
      ? "I will tell you six opening words by phone or text."
      : `These six words open it: ${openWords.join(" ")}.`;
  return {
    subject: `Mentoring file from ${me}`,
    body: [
      `Hello ${partner},`,
      "I would like to use Ithaca for our mentoring. It is a private notebook for two: no account, no server. It needs about ten minutes.",
      `Please save the attached file and open it on your laptop with Ithaca. ${get}`,
      `${opens} You see what is inside before you decide.`,
      "If anything does not work, call me.",
      me,
    ].join("\n\n"),
  };
}
