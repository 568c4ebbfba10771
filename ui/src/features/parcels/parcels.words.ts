import type { ChangeRoom } from "./change-room";
import { dayPlain, type Day } from "../../shared/day";
import { dayHere } from "../../shared/here";
import { plural, type WordsOf } from "../../shared/words";

export const changesIn = (n: number) => plural(n, { one: "# change", other: "# changes" });

const en = {
  strip: {
    out: (name: string) => `Parcels, to ${name}`,
    in: "Parcels, arrived",
    arrived: "Parcels, arrived",
  },
  tabs: "Parcels, both ways",
  out: (name: string) => `To ${name}`,
  in: (name: string) => `From ${name}`,

  for: "For",
  title: (name: string) => `What ${name} will get`,
  has: (name: string) => `${name} has everything`,
  hasLede: "Whatever you write or answer next waits here until you make a parcel.",
  made: (time: string) => `Made ${time}. Attach it and press Send`,
  madeLede: "The parcel is made. It leaves only when you send it.",
  sent: (day: string) => `Sent? Since ${day}`,
  sentLede: (name: string) =>
    `Their next parcel says that ${name} has it. Any later parcel of yours replaces a lost one.`,
  received: (name: string) => `${name} has it`,
  receivedLede: (day: string) => `Seen ${day}.`,
  changesFor: (n: number, name: string) => `${changesIn(n)} for ${name}`,
  read: "Read",
  readChange: (what: string) => `Read: ${what}`,
  reason: (name: string, reason: string) => `“${reason}” ${name}`,
  readThere: (name: string) => `You read it in ${name}, once it is taken in.`,
  saysYes: (name: string) => `${name} says yes to this clause.`,
  saysNo: (name: string) => `${name} says no, and gives no reason.`,
  wouldTalk: (name: string) => `${name} would rather talk about it.`,
  takesBack: (name: string) => `${name} takes this proposal back.`,
  signedFirst: (name: string) => `${name} has signed the exact text that both of you agreed to.`,
  signedLast: (name: string) =>
    `${name} has signed the text under which your signature stands. Both have signed.`,
  again: (n: number) =>
    plural(n, {
      one: "# earlier thing travels again, because no receipt names it yet.",
      other: "# earlier things travel again, because no receipt names them yet.",
    }),
  everythingGoes: (name: string, n: number) =>
    plural(n, {
      one: `Everything you two shared, # thing: ${name} begins with an empty notebook.`,
      other: `Everything you two shared, # things: ${name} begins with an empty notebook.`,
    }),
  answerAlone: "Your answer to the invitation: your name and your key of this pair.",
  stays: "What stays here",
  staysDrafts: (n: number) =>
    plural(n, {
      one: "# clause draft you have not proposed.",
      other: "# clause drafts you have not proposed.",
    }),
  staysAlways: "Mail addresses, colours and your passphrase never leave.",
  make: (name: string) => `Make parcel for ${name}`,
  makeAgain: "Make it again",
  making: "Making it…",
  everything: "Send everything instead",
  mailOf: (n: number) =>
    n <= 3 ? `Mail ${n} of 3 to a signed agreement` : `Mail ${n} to a signed agreement`,
  roundMailOf: (n: number, of: number) => `Mail ${n} of ${of} to where you both start from`,
  asks: (name: string, needed: string, minutes: string) => `It asks ${name} for ${needed}, ${minutes}.`,
  file: (me: string) => `Mentoring file from ${me}.ithaca`,
  left: "Nothing leaves: you left this pair quietly.",
  leftLede: (partner: string) => `${partner} is not told. What waits here stays here, unless you come back.`,
  noPartner: "Nobody has joined yet",
  noPartnerLede: "Parcels begin when your partner has answered your invitation.",
  invite: "Invite",

  inTitle: "Has something arrived?",
  inLede: (name: string) => `Open the file from ${name}’s mail. Nothing is taken in before you say so.`,
  open: "Open file…",
  downloads: "Look in Downloads",
  paste: "Paste text",
  drop: "You can also drop files on this window. A whole saved mail works too.",
  pasteField: "Text of the parcel",
  pasteHint: "From “begin” to “end”, with everything between.",
  pasteOpen: "Open the text",
  found: (n: number) => plural(n, { one: "# file in Downloads", other: "# files in Downloads" }),
  foundNone: "No file of Ithaca lies in Downloads.",
  openFound: "Open",
  invitationFile: "An invitation",
  parcelFile: "A parcel",
  keptAside: (n: number) =>
    plural(n, {
      one: "# parcel is kept until an earlier part comes.",
      other: "# parcels are kept until an earlier part comes.",
    }),
  needsNewer: (name: string, n: number) =>
    `${name} uses a newer version. You can read and reply; ${plural(n, {
      one: "# thing needs a newer Ithaca here. It is kept and passed on.",
      other: "# things need a newer Ithaca here. They are kept and passed on.",
    })}`,
  whatChanged: "What changed",
  nothingChanged: (name: string) => `What ${name} sends is listed here, one line per parcel.`,
  line: (n: number) => changesIn(n),
  lineMade: (day: string) => `made ${day}`,
  broughtBy: (name: string, when: string) => `Changes from ${name}, taken in ${when}`,
  moreChanges: (n: number) => plural(n, { one: "# more change", other: "# more changes" }),
  titles: (titles: readonly string[], n: number) =>
    n > titles.length ? `${titles.join(" · ")} · …` : titles.join(" · "),

  opening: "Opening…",
  takeInTitle: (n: number) => plural(n, { one: "# file to look at", other: "# files to look at" }),
  takeInLede: "Each stands for itself. Nothing is taken in before you say so.",
  look: "Look at it",
  back: "Back to the files",
  toParcels: "Back to Parcels",
  today: "Go to Today",
  refused: "Not opened",
  taken: (n: number) => `taken in, ${changesIn(n)}`,
  nothingNew: "nothing new",
  tookIn: (n: number) => `${changesIn(n)} taken in.`,
  asideWord: "set aside",

  madeOn: (day: string, time: string) => `made ${day}, ${time}`,
  arrivedTitle: (n: number, yes: number) =>
    yes === 0
      ? `${changesIn(n)}, nothing to answer`
      : `${changesIn(n)}, ${plural(yes, { one: "# needs your yes", other: "# need your yes" })}`,
  signedToo: (name: string) => `${name} has signed too`,
  leftOut: (name: string, n: number) =>
    plural(n, {
      one: `# thing under the old key of ${name} is left out. If it was theirs, ${name} can write it again.`,
      other: `# things under the old key of ${name} are left out. If they were theirs, ${name} can write them again.`,
    }),
  forYou: (verified: string, colour: string) => `${verified}. For you only, in the pair ${colour}.`,
  twoCopies: (name: string) =>
    `It does not go on from what you hold: two copies of one notebook were in use. Both are kept. Speak with ${name} about which one goes on.`,
  notYet: "Nothing is in your notebook yet.",
  needsYes: "needs your yes",
  willBeAdded: "will be added",
  take: (n: number) => `Take in ${changesIn(n)}`,
  taking: "Taking in…",
  notNow: "Not now",
  close: "Close",
  takeFoot:
    "Taking in accepts nothing for you. A backup is made first. The whole parcel is taken in, or nothing of it.",
  locked: (size: string) => `Locked parcel, ${size}`,
  first: "The change, as it will stand in your notebook",
  rooms: {
    agreement: "Agreement",
    expectations: "Expectations",
    idp: "IDP",
    meetings: "Meetings",
    reviews: "Reviews",
    pair: "Pair",
  } satisfies Record<ChangeRoom, string>,
  signLater: "You read it whole before you sign. That happens in the Agreement, today or another day.",
  answerLater: (room: ChangeRoom, name: string) =>
    room === "agreement"
      ? "You answer in the Agreement, today or another day: yes, other wording, no, or talk about it."
      : `You answer in ${name}, today or another day. Until then nothing is decided.`,
  of: (n: number, of: number) => `${n} of ${of}`,
  nextChange: "Next change",
  copyRequest: "Copy request",
  request: "The request, yours to change",
  requestFoot: "It names no topic. You send it yourself, in your own mail or by phone.",
  anotherFile: "Open another file…",
  saw: (size: string) => `What Ithaca saw: a file of ${size}.`,
  sawCut: (size: string, name: string) =>
    `What Ithaca saw: ${size} arrived. Mail programs sometimes cut files. Any later parcel from ${name} brings everything this one held.`,
  newLaptop: (name: string) => `${name} has a new laptop`,
  newLaptopNobody: "My partner has a new laptop",
  unknownKey: (name: string) =>
    `Only if ${name} tells you so by voice: on the page of your pair you then make the way back. The file stays where it lies. Nothing of it is in your notebook.`,
  oldKey:
    "Was it made for your old laptop? A backup of that laptop can open it. Lock this notebook, press “I cannot open it”, then “Choose a backup”. What lies here now is set aside, not lost.",
  yourPartner: "your partner",
  asInvitation: "Open it as an invitation",
} as const;

export type Words = WordsOf<typeof en>;
export const words: Words = en;

type Said = { title?: string; lede?: string; act?: string; isWarning?: boolean; asksEverything?: boolean };
type What = { is: string; expired?: boolean; since?: string; lacksCount?: number; changeCount?: number };

/** Somebody comes back into the pair after a loss: the other, or I. */
function returnWords(what: What, partner: string, changeCount: number): Said {
  if (what.is === "back") {
    return {
      title: `${partner} comes back with a new key`,
      lede: what.expired
        ? "The way back had expired. You may still say yes: then your next parcel brings everything you two shared."
        : "By the six words you told. Your next parcel then brings everything you two shared.",
      act: changeCount > 0 ? `Let back in, and take in ${changesIn(changeCount)}` : "Let back in",
    };
  }
  if (what.is === "rebuild") {
    return {
      title: `${changesIn(changeCount)}: everything you two shared`,
      lede: `As ${partner} kept it for you. What you wrote before is signed with your old key; compare it with a printed record if you like.`,
      act: "Take everything in",
    };
  }
  return {};
}

/** What each kind of arrival says, beside the plain list of changes. */
export function kindWords(what: What, given: { partner: string; changeCount: number; today: Day }): Said {
  const { partner, changeCount } = given;
  switch (what.is) {
    case "reply":
      return {
        title: `${partner} answers your invitation`,
        lede: what.expired
          ? "The invitation had expired. You may still say yes: taking it in joins the pair."
          : "Taking it in joins the pair.",
        act: changeCount > 0 ? `Join, and take in ${changesIn(changeCount)}` : "Join the pair",
      };
    case "second_reply":
      return {
        title: "Somebody else had the words too",
        lede: "A second, different answer to one invitation. Parcels stop until you have chosen, and nothing of it is taken in.",
        act: "Stop, and choose",
        isWarning: true,
      };
    case "already_here":
      return {
        title: "Nothing new",
        lede: what.since
          ? `You have all of this since ${dayPlain(dayHere(what.since), given.today)}.`
          : "You have all of this already.",
      };
    case "gap_before":
      return {
        title: "An earlier part is missing",
        lede: `It can be kept until the gap closes. Ask ${partner} to send everything.`,
        act: "Keep it",
        asksEverything: true,
      };
    case "mine":
      return what.lacksCount
        ? {
            title: `You made this one for ${partner}`,
            lede: plural(what.lacksCount, {
              one: "It holds # thing this notebook lacks.",
              other: "It holds # things this notebook lacks.",
            }),
            act: "Take back",
          }
        : {
            title: `You made this one for ${partner}`,
            lede: "Everything in it is in your notebook. Send it, there is nothing to take in.",
          };
    case "iam_older":
      return {
        title: "Your notebook is the older copy",
        lede: `${partner} has things of yours that this notebook lacks. Take this in, then ask for everything.`,
        act: `Take in ${changesIn(what.changeCount ?? changeCount)}`,
        asksEverything: true,
      };
    default:
      return returnWords(what, partner, changeCount);
  }
}
