// Skills seen by both: asking, rating, sealing, showing; and what the two name together.
import { plural, type WordsOf } from "../../shared/words";
import type { SkillRoundView, SkillVoidWhy } from "./idp.data";

const en = {
  title: (name: string) => `What ${name} sees`,
  lede: (name: string) =>
    `You have said where you stand. ${name} says alone what there was to see, and neither of you can change it afterwards.`,
  ask: (name: string) => `Ask ${name} how it looks from there`,
  askWhich: "Which skills?",
  askHint: (name: string) => `Best those where ${name} has seen you at work. Three or four are enough.`,
  askSeals: (name: string) =>
    `This will be sealed, word for word. ${name} rates without reading it. Then you see both alone, and choose what ${name} sees.`,
  askFirst: "Say where you stand on a skill first. Then you can ask about it.",
  inviteFirst: (name: string) => `As soon as ${name} has joined, you can ask.`,
  sealAndAsk: (name: string) => `Seal mine and ask ${name}`,
  asked: "Sealed. It leaves with your next parcel.",
  waitView: (name: string) => `Yours are sealed. ${name} has not rated yet.`,
  waitSeal: (name: string) => `${name} asks you about these skills, but the sealed ratings are not here yet.`,
  waitShow: (name: string) =>
    `Yours are sealed and on the way. ${name} reads them alone and then chooses what you see.`,
  takeBack: "Take it back",
  tookBack: "Taken back. Nobody has seen it.",
  letGo: "Let it go",
  letGoThen: "Nothing of it will be shown to anybody.",
  rateTitle: (name: string) => `How do you see ${name} here?`,
  rateLead: (name: string) =>
    `Say only what you have seen, with a moment that shows it. ${name}’s own view is sealed; you read it afterwards. For learning, not for appraisal.`,
  rateCall: (n: number, name: string) =>
    plural(n, {
      one: `${name} asks how you see one skill.`,
      other: `${name} asks how you see # skills.`,
    }),
  rateGo: "Say what you see",
  whereSeen: "Where do you see it?",
  notSeen: "Not seen",
  notSeenThen: "An honest answer, and the one that stands until you choose.",
  moment: "A moment that shows it",
  momentHint: (name: string) => `${name} reads this.`,
  sealLead: (name: string) =>
    `After this nobody can change it, not even you. It goes to ${name} with your next parcel. What you left is “Not seen”.`,
  sealView: (name: string) => `Seal and show ${name}`,
  viewSealed: "Sealed. It leaves with your next parcel.",
  decline: "I would rather not rate now",
  declineThen: (name: string) => `${name} is told so, without a reason. What you wrote here is erased.`,
  readTitle: (name: string) => `${name} has answered`,
  readLead: (name: string) =>
    `Only you see this now. Choose what ${name} sees of yours; what you leave out stays sealed.`,
  showWhat: (name: string) => `Show ${name} mine of`,
  show: (name: string) => `Show ${name}`,
  showNone: "Show nothing of mine",
  shown: "It leaves with your next parcel.",
  yours: "You",
  sealedOnly: "Sealed",
  notWhatWasSealed: (name: string) =>
    `This is not what ${name} sealed, so it is not shown. Ask ${name} to send it again.`,
  saltsLost:
    "This notebook cannot open your sealed ratings any more: it may be an older copy. Let it go and ask again.",
  saltsLostAct: "Let it go, and tell my partner",
  off: (name: string, byMe: boolean) =>
    byMe
      ? "You said that one of you manages or assesses the other. So skills are not rated here."
      : `${name} says that one of you manages or assesses the other. So skills are not rated here.`,
  offMore: "Comments and open questions stay, and so does what you both showed before.",
  both: "What both of you see",
  noBoth: (name: string) =>
    `Nothing is shown yet. ${name} can ask how you see a skill; it then comes in a parcel.`,
  earlier: "Earlier looks",
  bothOn: (day: string) => `both shown on ${day}`,
  askedOn: (day: string) => `asked on ${day}`,
  talk: "Two people, one look each. Use it to choose what to talk about.",
  focus: "Our focus",
  focusLead: "Name together what to use more and where to grow. Up to three of each.",
  noFocus: "Nothing is named yet.",
  strengths: "To use more",
  growth: "To grow in",
  strength: (n: number) => `Strength ${n}`,
  grow: (n: number) => `Area to grow in ${n}`,
  nameFocus: "Name our focus",
  changeFocus: "Name it anew",
  offerFocus: (name: string) => `Offer it to ${name}`,
  focusOffered: "It leaves with your next parcel.",
  focusMine: (name: string) => `Yours waits for ${name}.`,
  focusTheirs: (name: string) => `${name} would name this as your focus:`,
  focusCrossed: "Each of you said yes to the other’s at the same time. Choose one of the two.",
  focusParked: "Kept for the talk.",
  focusDeclined: (name: string, reason: string) =>
    reason === "" ? `${name} said no to the last one.` : `${name} said no to the last one: “${reason}”`,
  yes: "Yes, that is our focus",
  yesThen: "It stands in both plans.",
  other: "Other words",
  otherThen: (name: string) => `${name} is asked about yours.`,
  takeTheirs: (name: string) => `Take ${name}’s`,
  keepMine: "Keep mine",
  focusSince: (day: string) => `Named together, ${day}`,
  back: "Back",
  goalFrom: "Write a goal from it",
} as const;

export type Words = WordsOf<typeof en>;
export const words: Words = en;

/** Why nothing of a look counts, by who it was. */
const VOID: Record<SkillVoidWhy, { me: string; partner: (name: string) => string }> = {
  declined: {
    me: "You would rather not rate. Nothing was shown.",
    partner: (name) => `${name} would rather not rate now. Nothing was shown; you can ask another time.`,
  },
  let_go: {
    me: "You let it go. Nothing was shown.",
    partner: (name) => `${name} let it go. Nothing was shown.`,
  },
  salts_lost: {
    me: "Your sealed ratings could not be opened any more. Nothing was shown.",
    partner: (name) => `${name}’s sealed ratings could not be opened any more. Nothing was shown.`,
  },
  second_seal: {
    me: "Two sealed versions left your notebook, perhaps from an older copy. Neither counts.",
    partner: (name) =>
      `${name}’s notebook sealed twice, perhaps from an older copy. Neither counts: ask again.`,
  },
  copied_seal: {
    me: "Your seal holds what the other had sealed. It does not count.",
    partner: (name) => `${name}’s seal repeats yours. That cannot happen by itself, so it does not count.`,
  },
  other_skills: {
    me: "Your seal was made for other skills. It does not count: ask again.",
    partner: (name) => `${name}’s seal was made for other skills. It does not count: ask again.`,
  },
  seal_incomplete: {
    me: "Your seal does not cover every skill. It does not count: ask again.",
    partner: (name) => `${name}’s seal does not cover every skill. It does not count: ask again.`,
  },
};

export function voidWords({ void: why, voidByMe }: SkillRoundView, partner: string): string {
  if (why === null) return "";
  return voidByMe ? VOID[why].me : VOID[why].partner(partner);
}
