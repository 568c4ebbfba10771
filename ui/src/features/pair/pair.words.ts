import type { WordsOf } from "../../shared/words";

const en = {
  strip: { pair: "Your pair", safety: (name: string) => `Being sure of ${name}`, notYet: "Not verified yet" },
  title: (mentee: string, mentor: string) => `${mentee} and ${mentor}`,
  stage: "Stage",
  stages: {
    preparing: "Getting ready: you work alone, nothing was sent",
    invited: "Invited: waiting for the answer",
    joined: "Setting up: keys are exchanged",
    confirmed: "Setting up: each knows that the other is here",
    stopped: "Stopped: no parcels until you have spoken",
  },
  closed: (day: string) => `Closed on ${day}: everything stays to read`,
  left: (day: string) => `Left quietly on ${day}: everything stays to read`,
  working: (version: number) => `Working: version ${version} of your agreement is signed by both`,
  agreed: "Agreed",
  agreedUntil: (day: string) => `until ${day}`,
  rhythm: "Rhythm",
  rhythmOf: (rhythm: string, lastMet: string | undefined) =>
    `agreed ${rhythm}; ${lastMet === undefined ? "not met yet" : `last met ${lastMet}`}`,
  copies: "Copies",
  copiesOf: {
    me: "Two copies of your notebook were in use. Everything of both is kept. Go on with one of them.",
    partner: (name: string) =>
      `Two copies of the notebook of ${name} were in use. Everything of both is kept. Speak about which one goes on.`,
  },
  sure: "How sure",
  since: "Keys made",
  roles: "Roles",
  roleOf: { mentee: "mentee", mentor: "mentor" },
  you: "you",
  aboutMe: "About me and what I hope for",
  aboutMeMore: (partner: string) => `One page on paper, for ${partner} to read before you first talk`,
  learning: "What you take along",
  learningMore: "Your learning page and a letter to yourself, Only me until you share a part",
  invitation: "Invitation",
  seeWords: "See the six words",
  invite: "Invite",
  compare: "Compare safety words",
  compareAgain: "See the safety words",
  keys: "Keys, for a check by fingerprint",
  myKey: "Yours",
  theirKey: (name: string) => `${name}’s`,
  theirKeyUntil: (name: string, day: string) => `${name}’s until ${day}`,
  myKeyUntil: (day: string) => `Yours until ${day}`,
  myKeyKept: (name: string) => `Yours before, as ${name} kept it for you`,
  lost: (name: string) => `${name} has lost the laptop`,
  lostMore: "Or the passphrase, or all that lay on it: the way back into this pair",
  keysHint: "A fingerprint can be compared with a printed record. For a call, safety words are easier.",

  onlyMeTitle: "My side",
  mail: (name: string) => `Mail address of ${name}`,
  mailHint: "Put into the mails that Ithaca drafts. It never leaves by itself.",
  rename: "Change their name",
  renameMore: (name: string) => `Now ${name}`,
  renameLabel: "Their name",
  renameHint: "As it stands in your draft. Once they join, the name they chose themselves counts.",
  renamed: "The name is changed.",
  renameKeep: "Keep this name",
  colour: "Colour word",
  banner: "A name for this pair",
  bannerHint: "Shown beside the names on your screens, at most 40 characters.",

  assessingNone: "Neither of you manages or assesses the other, as far as you have said.",
  assessingMine: "You said that one of you manages or assesses the other.",
  assessingTheirs: (name: string) => `${name} says that one of you manages or assesses the other.`,
  assessingBoth: "You both say that one of you manages or assesses the other.",
  assessingThen:
    "So the mentor does not rate skills here. Comments and open questions stay. Share what you would also say at work.",
  assessingTell: "One of us does",
  assessingOver: "It is no longer so, as far as I know",

  swapTitle: "The two roles",
  swapMay:
    "If the roles stand the wrong way round, propose to swap them. It is possible until the first signature.",
  swapAct: "Propose to swap the roles",
  swapMine: (name: string) => `You proposed to swap the roles. It waits for ${name}.`,
  swapTheirs: (name: string) => `${name} proposes to swap the roles.`,
  swapThen: (role: string) => `You would be the ${role}.`,
  yes: "Yes, swap them",
  yesThen: "Both agree; the texts name the roles the other way round.",
  no: "No, leave them",
  noThen: "Everything stays as it is.",
  answer: "Your answer",

  leave: "Leave this pair",
  leaveMore: "It needs no yes and no reason. Nothing is erased.",
  comeBack: "Come back",
  comeBackMore: "You left quietly. Nobody was told.",
  erase: "Erase this pair from this laptop",

  others: "Your other pairs",
  open: "Open",
  another: "Begin with another partner",

  safetyEyebrow: "Once, on your next call. About one minute.",
  safetyTitle: (name: string) => `Read these eight words aloud with ${name}`,
  safetyLede: (name: string) => `Take turns, word by word. ${name} has the same page open. The order counts.`,
  safetyList: "The eight safety words",
  match: "They match",
  matchThen: (colour: string, day: string) =>
    `All eight, in this order. ${colour} becomes “verified by safety words on ${day}”.`,
  differ: "They differ",
  differThen:
    "Even one word. Parcels of this pair stop both ways, and the next page says what may have happened.",
  noCall: "We have no call now",
  noCallThen: "Today keeps reminding you, quietly.",
  why: "Why by voice",
  whyText:
    "Your keys came by mail, and a mail can be swapped on its way. A voice you know cannot, or not easily. If the words agree, nobody stands between you.",
  how: (colour: string) => `How ${colour} stands now`,
  howNot: "Not verified. Every parcel page says so until you have compared.",
  notOpening: "Not the opening words",
  notOpeningText:
    "Six opening words open one invitation once. These eight are equal on both screens and stay the same.",
  compareLabel: "Do the words match?",
  matched: "Verified by safety words.",
  close: "Close",

  stoppedTitle: {
    words_differ: () => "The safety words differ.",
    two_replies: () => "Two answers came to one invitation.",
    partner_lost: (name: string) => `${name} is on the way back.`,
  },
  stoppedLede: "Parcels of this pair are stopped, out and in. Everything you have stays as it is.",
  happened: "What may have happened",
  mayHave: {
    words_differ: () => [
      "One word was misheard or misread. This is the most common case.",
      "One of you looked at another pair, or has a new notebook.",
      "Somebody changed a mail on its way and holds keys in between.",
    ],
    two_replies: () => [
      "Your partner began twice, for example on two laptops.",
      "The mail with the words was read by somebody else.",
    ],
    partner_lost: (name: string) => [
      `Nothing made with the old key of ${name} is taken in, whoever holds it now.`,
      `What you both signed stays signed. New proposals can be made once ${name} is back.`,
    ],
  },
  holds: "What holds until then",
  goOn: "How to go on",
  steps: {
    words_differ: (name: string) => [
      `Call ${name} by a number you have known for long, and read the eight words again.`,
      "If all eight match now, press “They match”. Parcels go on as before.",
      "If they differ again, end this pair by voice and begin another one with a new invitation.",
    ],
    two_replies: (name: string) => [
      `Call ${name} and ask which of the two answers is theirs, and from which day.`,
      "Choose that answer below. The other one is refused.",
      "Then compare the eight safety words. Parcels go on when they match.",
    ],
    partner_lost: (name: string) => [
      `Send ${name} the file, and read the six words by voice.`,
      `Take in the answer that comes back. Then ${name} has a new key, and parcels go on.`,
      `Your next parcel brings ${name} everything you two shared.`,
    ],
  },
  again: "Compare the words again",
  beginAgain: "Begin another pair",

  replyTitle: "Which answer is your partner’s?",
  replyMade: (name: string, day: string) => (day === "" ? `From “${name}”` : `From “${name}”, made ${day}`),
  first: "The first one",
  second: "The second one",
  firstThen: "The pair stays as it joined. The second is refused.",
  secondThen: "The pair joins with the second. The first is refused.",
} as const;

export type Words = WordsOf<typeof en>;
export const words: Words = en;
