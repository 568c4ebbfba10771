// Invented words for looking at parts; nothing of it is built into the product.
import type { Span } from "../src/shared/redline";
import type { TocGroup } from "../src/shared/toc";

export const spans: Span[] = [
  {
    kind: "same",
    text: "Honest feedback here is for learning. The mentor does not rate job performance, takes no part in appraisals and passes ",
  },
  { kind: "gone", text: "no opinion about the mentee to anyone who does" },
  { kind: "same", text: " " },
  { kind: "new", text: "nothing he hears here to anyone who does" },
  { kind: "same", text: ". " },
  { kind: "new", text: "If such a person asks, the mentor says only that we meet." },
];

export const letter: Span[] = [
  { kind: "same", text: "The mentor replies within " },
  { kind: "new", text: "two working days" },
  { kind: "same", text: " and the mentee within " },
  { kind: "new", text: "two working days" },
  { kind: "same", text: ". A short note that a full answer will follow counts as a reply." },
];

export const groups: TocGroup[] = [
  {
    id: "purpose",
    name: "Purpose and goals",
    folded: "4 agreed",
    items: [{ id: "p1", name: "Our purpose", shape: "done" }],
  },
  {
    id: "replies",
    name: "Messages and reply times",
    items: [
      { id: "channels", name: "Channels", shape: "done" },
      { id: "times", name: "Reply times", shape: "both", state: "you both wrote" },
      { id: "news", name: "News between meetings", shape: "open", state: "open" },
    ],
  },
  {
    id: "private",
    name: "What stays private",
    items: [
      { id: "must", name: "When we must speak", shape: "mentor", state: "Sam’s turn" },
      { id: "appraisal", name: "Feedback is not an appraisal", shape: "mentee", state: "your turn" },
      { id: "scope", name: "Scope", shape: "parked", state: "for the talk" },
    ],
  },
];
