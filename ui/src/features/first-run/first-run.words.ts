import type { WordsOf } from "../../shared/words";

const en = {
  app: "Ithaca",
  title: ["A private notebook", "for two people"],
  lede: "A mentee and a mentor write down what they count on, agree on it, plan, meet, and keep their promises. How would you like to begin?",
  doors: {
    partner: { name: "I have a partner", then: "Write your first draft, then invite them. Ten minutes." },
    invitation: {
      name: "I got an invitation",
      then: "Open the file from the mail. Have the six opening words at hand.",
    },
    alone: { name: "Let me prepare alone", then: "Everything works before anybody joins. Nothing is sent." },
  },
  rely: "What you can rely on",
  promises: [
    "Your notebook stays on this laptop, encrypted.",
    "No account, no server, nobody in between.",
    "Parcels are locked to your partner.",
    "“Only me” never leaves in a parcel.",
    "Nothing binds both of you without a yes from both.",
    "You can take everything out, readable without Ithaca.",
    "No AI, points, streaks or tracking.",
    "There is no back door: we print your recovery sheet now.",
  ],
  aid: "Ithaca is an aid for conversation. No study proves that it helps.",

  back: "Back to the three doors",
  beginTitle: "Your notebook",
  beginLede: {
    partner: "Who you are, and what opens your notebook. Your first draft comes next.",
    invitation: "Who you are, and what opens your notebook. The file from the mail comes next.",
    alone: "Who you are, and what opens your notebook. Then you can begin writing.",
  },
  name: "Your name",
  nameHint: "As your partner knows you. You can change it later.",
  role: "You are",
  mentee: "The mentee",
  menteeThen: "You bring the questions and decide.",
  mentor: "The mentor",
  mentorThen: "You listen, advise and open doors.",
  roleMissing: "Choose one of the two. Another pair may have it the other way round.",
  passphrase: "Passphrase",
  passphraseHint: "Four or five unrelated words are strong and easy to type. You may paste it.",
  make: "Make my notebook",
  making: "Making it…",
  honestTitle: "What the passphrase does",
  honest: [
    "It locks everything in this notebook. Without it, nobody can read a word.",
    "Nobody can reset it: not we, not your employer, not your partner.",
    "The recovery sheet is the only second way in. It comes on the next page.",
    "Whoever sits at your unlocked laptop sees everything. Ithaca locks itself after ten minutes.",
  ],
} as const;

export type Words = WordsOf<typeof en>;
export const words: Words = en;
