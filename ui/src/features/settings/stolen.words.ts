import type { WordsOf } from "../../shared/words";

const en = {
  strip: "After a theft",
  back: "Back to Settings",
  title: "My laptop was stolen",
  lede: "Take a breath. A locked notebook opens for nobody without your passphrase. Four steps make everything safe again.",
  steps: "Four steps, in this order",

  call: "Call each partner, today",
  callThen:
    "Ask them to open your pair and press “… has lost the laptop”. From then on nothing counts there that is made with the key you had.",
  passphrase: "Change your passphrase, and make a new recovery sheet",
  passphraseThen:
    "Here, on the laptop in front of you. The stolen copy still opens with the old ones: a long passphrase holds, a short one may not.",
  changePassphrase: "Change the passphrase",
  newSheet: "Make a new recovery sheet",
  back3: "Come back in with each partner",
  backThen:
    "They send you a file and read you six words. Opened here, it gives you a new key for that pair. What had not reached them is written again under it.",
  keys: "Your keys",
  keyOf: (day: string) => `The key of ${day} is still in use`,
  keyNew: (day: string) => `New key since ${day}`,
  noKey: "No key yet: nobody was invited",
  words: "Compare the safety words on your next call",
  wordsThen: "Eight words, one minute, in each pair. Then you both know that nobody stands between you.",
  stays: "What stays as it is",
  staysLines: [
    "What you both signed stays signed. It names the keys of its day and can still be checked.",
    "Everything in this notebook stays. Nothing has to be written twice.",
    "Mails you sent and got before can be opened by whoever gets the keys you had.",
    "Only-me notes lie in your own backups alone. Keep those where you kept them.",
  ],
} as const;

export type Words = WordsOf<typeof en>;
export const words: Words = en;
