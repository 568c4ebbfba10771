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

  page: (n: number, of: number) => `Page ${n} of ${of}`,
  backToDoors: "Back to the three doors",
  back: "Back",
  next: "Next",
  whoTitle: "You and your partner",
  whoLede: {
    partner: "Two names and your role. Everything else can wait.",
    alone: "Your name and your role. Your partner can wait.",
  },
  name: "Your name",
  nameHint: "As your partner knows you. You can change it later.",
  nameMissing: "Write the name your partner knows you by.",
  role: "You are",
  mentee: "The mentee",
  menteeThen: "You bring the questions and decide.",
  mentor: "The mentor",
  mentorThen: "You listen, advise and open doors.",
  roleMissing: "Choose one of the two. Another pair may have it the other way round.",
  partnerName: "Your partner’s name",
  partnerHint: "As you call each other. It is seen by you alone until they join.",
  partnerLater: "You may leave it empty for now.",
  partnerMissing: "Write your partner’s name. It can be changed later.",
  partnerUnnamed: { mentee: "my mentor", mentor: "my mentee" },
  whoSheet: "What happens next",
  whoSteps: [
    "You choose a passphrase. It locks the notebook on this laptop.",
    "You get a recovery sheet with eight words. It is the only second way in.",
    "Then Today opens and shows the first step. Nothing is sent by itself.",
  ],
  whoFoot: "Nobody is told that you began. Only a file that you send yourself can tell.",

  passTitle: "What opens your notebook",
  passLede: "Choose a passphrase. You type it each time you open Ithaca.",
  passphrase: "Passphrase",
  make: "Make my notebook",
  making: "Making it…",
  honestTitle: "What the passphrase does",
  honest: [
    "It locks everything in this notebook. Without it, nobody can read a word.",
    "There is no back door. Nobody can reset it: not we, not your employer, not your partner.",
    "The recovery sheet is the only second way in. It comes on the next page.",
    "Whoever sits at your unlocked laptop sees everything. Ithaca locks itself after ten minutes.",
  ],

  pairTitle: "Begin with a partner",
  pairLede: "Each pair has its own keys, its own agreement and its own colour.",
  pairAct: "Begin this pair",
  pairSheet: "Two pairs never meet",
  pairSteps: [
    "Nothing of one pair is shown to the partner of another.",
    "You may be the mentee here and the mentor there.",
    "Nothing is sent until you make a file and send it yourself.",
  ],
} as const;

export type Words = WordsOf<typeof en>;
export const words: Words = en;
