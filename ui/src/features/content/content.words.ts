import { plural, type WordsOf } from "../../shared/words";

const en = {
  strip: "About the content",
  title: "About the content",
  lede: "Where the thoughts in Ithaca come from, and where you meet each of them.",
  toSettings: "Back to Settings",
  version: (version: number, day: string) => `Catalogue version ${version}, from ${day}.`,
  isTitle: "What it is, and what it is not",
  is: [
    "It is an aid for conversation between two people.",
    "It is not validated, and it claims no proven effect.",
    "The thoughts were first met in five sources. All wording here is our own.",
    "It rates nobody, and it says nothing about how a pair is doing.",
    "It is no law and no therapy. For those, ask people who know.",
  ],
  kindsTitle: "Where each kind of item stands",
  kindsMore: "and the way there",
  kinds: {
    clause: { name: "Clause", where: "in the agreement, where you write or add one" },
    boundary: { name: "Limit", where: "on the page What we leave out" },
    hat: { name: "Role card", where: "on the page Our parts, and before a meeting" },
    theme: { name: "Theme", where: "in expectations, above its statements" },
    expectation: { name: "Statement", where: "in expectations, answered alone" },
    spectrum: { name: "Slider", where: "in expectations, answered alone" },
    example: { name: "Card", where: "in the comparison, once both have answered" },
    tension: { name: "Two wishes", where: "in the comparison, where answers differ" },
    area: { name: "Area", where: "among the ten areas of expectations" },
    idp_section: { name: "Sheet", where: "in the plan" },
    competency: { name: "Skill", where: "in the skills of the plan" },
    competency_group: { name: "Group of skills", where: "in the skills of the plan" },
    resource_type: { name: "Kind of resource", where: "on the learning shelf of the plan" },
    meeting: { name: "Meeting", where: "where you choose a template" },
    meeting_step: { name: "Step of a meeting", where: "in its template" },
    activity: { name: "Thing to do together", where: "where you prepare a meeting" },
    checkin: { name: "Question for yourself", where: "between meetings" },
    reminder: { name: "Reminder", where: "on Today, as Settings says" },
    celebration: { name: "Moment to be glad", where: "on Today, and beside a goal that was reached" },
    review: { name: "Question of a review", where: "when you look back, alone and then together" },
    gratitude: { name: "Beginning of a thank-you", where: "on the page of your pair" },
    checklist: { name: "First 90 days", where: "on the page First 90 days" },
    term: { name: "Word", where: "on this page" },
    behaviour: { name: "What Ithaca does", where: "everywhere in Ithaca" },
  },
  open: "Open",
  openWhich: (name: string) => `Open: where ${name} stands`,
  principlesTitle: "Principles, and what carries them",
  find: "Find a principle or an item",
  count: (n: number) => plural(n, { one: "# principle", other: "# principles" }),
  fit: (n: number) =>
    n === 0
      ? "None fits. Try a shorter word."
      : plural(n, { one: "# principle fits.", other: "# principles fit." }),
  item: (kind: string, text: string) => `${kind}: ${text}`,
  termsTitle: "Words explained",
  programmeTitle: "For people who run a programme",
  programme: [
    "Ithaca belongs to two people. A programme sees nothing of what they write, and gets no report.",
    "Introduce it in one short meeting. Each pair begins on its own laptops, with one invitation.",
    "Ask mentors to read the role cards, and to be honest about the time they have.",
    "Ask mentors to say early what they will not do, and whom else to ask.",
    "Ask mentees to write down three hopes and one worry, and to make the first step.",
    "Tell both that a pair may end without giving a reason, and where help is nearby.",
    "A pair can name your programme in its agreement. It prints with the text.",
  ],
} as const;

export type Words = WordsOf<typeof en>;
export const words: Words = en;
