// A little of help, as the program says it.
import type { HelpView } from "../src/bindings";
import { words as primers } from "../src/shared/primer.words";

const plain = (text: string) => ({ kind: "plain" as const, text });
const primer = (id: string, title: string): HelpView["primers"][number] => ({
  primer: id,
  title,
  text: `${title}, in short.`,
  parts: [{ title: "First", voice: null, lines: ["Sit down."] }],
  behaviours: ["It waits."],
});

const FEEDBACK: HelpView["primers"][number] = {
  ...primer("pr-feedback", "Giving and taking feedback"),
  parts: [
    { title: "Before you give it", voice: null, lines: ["Ask first, and wait for the yes."] },
    { title: "What to say", voice: "mentor", lines: ["May I say something uncomfortable?"] },
    { title: "What to say", voice: "mentee", lines: ["I hear you."] },
  ],
  behaviours: ["No ranking of people."],
};

export const HELP: HelpView = {
  pages: [
    {
      page: "meetings",
      title: "Meetings",
      blocks: [
        { is: "paragraph", spans: [{ kind: "strong", text: "Before." }, plain(" You two prepare.")] },
        {
          is: "list",
          lines: [
            [plain("Both put points on one running agenda.")],
            [{ kind: "key", text: "Ctrl I" }, plain(" parks one.")],
          ],
        },
      ],
    },
    {
      page: "lost",
      title: "If something is lost",
      blocks: [{ is: "paragraph", spans: [plain("Keep calm.")] }],
    },
  ],
  primers: Object.keys(primers).map((id) => (id === "pr-feedback" ? FEEDBACK : primer(id, `Primer ${id}`))),
  cards: [
    {
      card: "hat-sounding-board",
      role: "mentor",
      title: "Sounding board",
      text: "Listens until the thought is complete.",
      does: ["Gives full attention"],
      says: ["Go on."],
      watchOut: "Waiting to speak is not listening.",
    },
  ],
  terms: [{ term: "term-parcel", title: "Parcel", text: "A locked file with everything new." }],
};
