import type { WordsOf } from "../../shared/words";

const en = {
  place: (page: number, count: number) => `${page} of ${count}`,
  questions: {
    purpose: { title: "What is this mentoring for?", lede: "One or two sentences in your own words." },
    success: { title: "How will you know that it worked?", lede: "Signs that both of you could see." },
    goals: { title: "How many goals at a time?", lede: "Few goals get more of your time." },
    time: { title: "When does it begin and end?", lede: "Other days in the text follow these two." },
    meetings: { title: "How do you meet?", lede: "Choose a rhythm that both of you can keep." },
    channels: {
      title: "How do you reach each other?",
      lede: "Reply times that are known spare both of you guessing.",
    },
    preparation: {
      title: "Who prepares, and who writes it down?",
      lede: "Small habits that make an hour count.",
    },
    confidentiality: {
      title: "What stays between you?",
      lede: "Some are closer, some more open. Each holds after the end too.",
    },
    limits: { title: "What do you leave out?", lede: "Things neither of you asks for, even as a favour." },
    feedback: { title: "How do you give feedback?", lede: "A manner that both of you can hear." },
    reviews: {
      title: "When do you look at how it goes?",
      lede: "A short look often, a longer one half way.",
    },
    ending: { title: "How may it end, and what is kept?", lede: "Either of you may leave without blame." },
    work: {
      title: "What do you work on together?",
      lede: "Shared writing and building, with credit agreed.",
    },
    interests: {
      title: "What could pull you two ways?",
      lede: "A reporting line, an assessment, a shared budget.",
    },
    programme: { title: "What does your programme ask?", lede: "One line for each thing it asks of you." },
  },
  wordings: "Take the wording that fits",
  ownWordsStand: "You wrote this clause in your own words. They stay as they are.",
  back: "Back",
  next: "Next",
  skip: "Skip",
  toTheText: "Choose the text directly",
  document: "Your draft so far",

  // Check your answers.
  checkTitle: "Check your answers",
  checkLede: "Nothing has left this laptop. Change what you like, now or later.",
  change: (title: string) => `Change: ${title}`,
  changeShort: "Change",
  empty: "Still empty",
  betweenAnswers: "; ",
  wording: "Wording",
  toTheDraft: "Go to the draft",
} as const;

export type Words = WordsOf<typeof en>;
export const words: Words = en;
