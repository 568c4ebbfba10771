// Answering, checking, sealing.
import { plural } from "../../shared/words";
import type { Conduct, Role, Said, ScaleView, ShowWhat, Weight } from "./expectation.data";

const weights: Record<Weight, string> = {
  must_have: "Must-have",
  matters: "It matters",
  easy: "Easy either way",
};

const shows: Record<ShowWhat, { name: string; then: string }> = {
  all: { name: "All of them", then: "Every answer you gave." },
  all_but: { name: "All but some", then: "You tick what stays closed." },
  only: { name: "Only some", then: "You tick what is shown." },
};

const conducts: Record<Conduct, string> = {
  mentee: "Something the mentee does",
  mentor: "Something the mentor does",
  both: "Something both do",
  nobody: "A preference",
};

export const words = {
  page: (at: number, of: number, minutes: number) =>
    `Page ${String(at)} of ${String(of)}, ${plural(minutes, {
      one: "about # minute left",
      other: "about # minutes left",
    })}`,
  where: (form: string) => `Expectations, ${form.toLowerCase()}`,
  own: "Your own sentences",
  and: (themes: readonly string[]) => themes.join(" · "),
  yourAnswers: "Your answers",
  sealedWhen: (partner: string) =>
    `Sealed when you say so, shown when you say so. Until then ${partner} sees only whether you have sealed, never how far you are.`,
  themes: (n: number) => plural(n, { one: "One theme", other: "# themes" }),
  depends: "It depends, on…",
  dependsField: "It depends, on",
  unknown: "Don’t know yet",
  notForUs: "Not for us",
  leaveOpen: "Leave open",
  addReason: "Add a reason",
  reason: "Why? One or two sentences",
  weight: "How much does it matter?",
  weights,
  left: "Left",
  right: "Right",
  leftOnPage: (n: number) =>
    plural(n, {
      one: "One sentence left on this page. You may leave it open.",
      other: "# sentences left on this page. You may leave any open.",
    }),
  allOnPage: "Every sentence on this page is answered.",
  aid: "A conversation aid. Not validated, no norms.",
  keysHint: "Keys 1 to 5 answer, 0 leaves open.",
  back: "Back",
  next: "Next page",
  toCheck: "Check your answers",
  checkTitle: "Check your answers",
  checkLede: (answered: number, of: number) =>
    answered === of
      ? "You answered every sentence."
      : `You answered ${String(answered)} of ${String(of)}. The others stay open; that is an answer too.`,
  changeIt: "Change",
  addOwn: "Add a sentence of your own",
  ownTitle: "Sentences of your own",
  ownLede: (partner: string, n: number) =>
    n === 0
      ? `You have added five. ${partner} answers them too.`
      : plural(n, {
          one: `You can add one more. ${partner} answers it too.`,
          other: `You can add up to #. ${partner} answers them too.`,
        }),
  ownKind: "What kind?",
  ownKinds: {
    statement: { name: "One sentence", then: "How much do you count on it?" },
    slider: { name: "Two opposite sentences", then: "Where do you stand between them?" },
  },
  ownText: "Your sentence",
  ownQuestion: "The question over it (may stay empty)",
  ownLeft: "One end",
  ownRight: "The other end",
  ownAbout: "Whose part is it?",
  conducts,
  add: "Add this sentence",
  remove: "Take it out",
  done: "Done",
  toSeal: "Go on to the seal",
  sealTitle: "Seal your answers",
  sealLede: (partner: string) =>
    `A seal shows nothing. It makes sure that neither of you can change an answer after reading the other’s.`.replace(
      "neither of you",
      `neither you nor ${partner}`,
    ),
  sealWhat: (answered: number, of: number) =>
    `You seal ${plural(answered, { one: "# answer", other: "# answers" })}, and ${plural(of - answered, {
      one: "# sentence you left open",
      other: "# sentences you left open",
    })}. Nobody can tell which is which.`,
  sealAll: (n: number) => plural(n, { one: "You seal your one answer.", other: "You seal all # answers." }),
  thenMentee: (partner: string) =>
    `Then ${partner} answers and shows first. You read that alone, and decide what you show.`,
  thenMentor: (partner: string) =>
    `Then you wait until ${partner} has sealed. By mail the mentor shows first.`,
  thenMentorNow: (partner: string) =>
    `${partner} has sealed. By mail the mentor shows first: your answers go with your seal. ${partner} reads them alone, and decides what to show.`,
  thenRoom: (partner: string) =>
    `What you show goes to ${partner} behind six words. When you meet, you each read yours aloud, and both screens open at once.`,
  showLegend: "What will be shown later?",
  showHint: "You can change this until you show them. A late change can itself tell something.",
  shows,
  pickClosed: "Stays closed",
  pickShown: "Is shown",
  seal: (n: number) => plural(n, { one: "Seal my answer", other: "Seal # answers" }),
  sealAndShow: (partner: string) => `Seal and show to ${partner}`,
  sealNothing: "Seal, everything left open",
  inviteFirst: (partner: string) =>
    `A seal names the keys of you both. You can seal as soon as ${partner} has joined.`,
} as const;

/** "(you)" after the role that is mine, once in a sentence (EX-2). */
export function withYou(text: string, myRole: Role): string {
  return text.replace(new RegExp(`\\b([Tt]he ${myRole})\\b(?!’s|'s)`), "$1 (you)");
}

/** An answer in words. */
export function saidWords(said: Said, scale: ScaleView): string {
  switch (said.is) {
    case "open":
      return "left open";
    case "unknown":
      return "Don’t know yet";
    case "not_for_us":
      return "Not for us";
    case "depends":
      return said.on === "" ? "It depends" : `It depends, on ${said.on}`;
    case "step":
      return scale.steps[said.step - 1] ?? "";
  }
}
