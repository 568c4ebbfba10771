import type { WordsOf } from "../../shared/words";

const en = {
  strip: "A way back for your partner",
  back: "Back to your pair",
  title: (name: string) => `Has ${name} lost the notebook?`,
  lede: (name: string) =>
    `You hold everything the two of you shared. Invite ${name} back into this pair, and all of it follows.`,
  firstTitle: "First, one question for the phone",
  backup: (name: string) => `${name} has a backup, and nobody else has the laptop`,
  backupThen: (name: string) =>
    `Then nothing is to be done here. ${name} puts the backup back, and your next parcels fill the gap.`,
  gone: "The laptop is in other hands, or there is no backup",
  goneThen: "Then make a way back below. It is an invitation into the same pair.",
  thenTitle: "What it does",
  then: (name: string) => [
    `From now on nothing is taken in that was made with the old key of ${name}, whoever holds it.`,
    "Parcels of this pair rest, both ways, until the way back is answered.",
    `${name} opens it with six words that you tell by voice, and gets a new key.`,
    `Then your next parcel brings ${name} everything you two shared. Only-me notes come from a backup alone.`,
  ],
  signed: "What you both signed stays signed, and can still be checked with the keys of that day.",
  personalLine: "A personal line",
  personalHint: "Read before coming back in. You may leave it empty.",
  make: "Make the way back",
  making: "Making it…",

  outTitle: (name: string) => `Call ${name} and read these six words`,
  outLede: "By voice, not in a mail: whoever has the old laptop may read the mails too.",
  outInside: (name: string) =>
    `Inside: the keys of this pair, and nothing of what you wrote. That follows when ${name} is back.`,
  takeBackTitle: (name: string) => `Take back the way back for ${name}?`,
  takeBackWhat: (name: string) => `The six words stop working, and the old key of ${name} counts again.`,
  takeBackStays:
    "Do this only if you both know that the laptop was in no other hands. Parcels then go on as before.",
  takeBack: "Take it back",

  offerTitle: (name: string) => `${name} invites you back`,
  offerLede: "Into the pair you had before, under a new key.",
  noLetter: "No personal line came with it.",
  inside: "The keys of this pair. What you two shared follows after your reply.",
  formerKey: "Your key before",
  formerHint: (name: string) =>
    `As ${name} kept it. It stands under your name in every record you signed; compare it with a printed one if you have one.`,
  join: "Come back in",
} as const;

export type Words = WordsOf<typeof en>;
export const words: Words = en;

/** The mail that carries a way back. It names no topic, and the words never stand in it. */
export function backMail(given: { me: string; partner: string }): { subject: string; body: string } {
  const { me, partner } = given;
  return {
    subject: `Mentoring file from ${me}`,
    body: [
      `Hello ${partner},`,
      "Please save the attached file and open it on your laptop with Ithaca. It brings you back into what we share.",
      "I will call you and read you six words that open it. Please keep them out of any mail.",
      "If anything does not work, call me.",
      me,
    ].join("\n\n"),
  };
}
