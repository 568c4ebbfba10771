// Which help page belongs to where one is (F1). A page without one is a type error; a test presses F1 on each. Pure.
import type { HelpPage } from "../shared/help.data";
import type { Route } from "./routes.svelte";

type At<Page extends Route["page"]> = Extract<Route, { page: Page }>;
type AgreementAt = At<"agreement">["place"]["at"];

/** By where in the agreement. */
export const HELP_IN_AGREEMENT = {
  standing: "agreement",
  text: "agreement",
  sign: "signing",
  both_yes: "signing",
  parts: "agreement",
  limits: "agreement",
  life: "ending",
  disclosures: "agreement",
  outside: "signing",
  size: "agreement",
  clause: "agreement",
  interview: "agreement",
  record: "signing",
  closing: "ending",
} as const satisfies Record<AgreementAt, HelpPage>;

/** By page; the agreement has several. */
export const HELP_OF = {
  doors: "ithaca",
  begin: "ithaca",
  invitation: "three_mails",
  unlock: "lost",
  ways_in: "lost",
  recovery_sheet: "lost",
  week: "today",
  today: "today",
  pair: "pair",
  parcels: "parcels",
  paper: "papers",
  expectations: "expectations",
  idp: "plan",
  meetings: "meetings",
  reviews: "reviews",
  take_in: "parcels",
  learning: "pair",
  sheet: "lost",
  begin_pair: "three_mails",
  invite: "three_mails",
  invite_back: "lost",
  invited: "three_mails",
  safety_words: "pair",
  first_days: "pair",
  erase_pair: "ending",
  settings: "settings",
  passphrase: "settings",
  protected: "protected",
  removed: "finding",
  stolen: "lost",
  moving: "settings",
  content: "ithaca",
  erase_notebook: "ending",
} as const satisfies Record<Exclude<Route["page"], "agreement">, HelpPage>;

/** The page about where one is. */
export function helpHere(at: Route): HelpPage {
  return at.page === "agreement" ? HELP_IN_AGREEMENT[at.place.at] : HELP_OF[at.page];
}
