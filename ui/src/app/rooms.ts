// The rooms that are fetched when they are first wanted: what a launch needs stays small, however many rooms there are.
// Each press still answers at once, because all of them are fetched as soon as the notebook has shown its first page.

import { whole } from "../shared/whole.svelte";

const fetches = {
  agreement: () => import("./AgreementRoom.svelte"),
  expectations: () => import("./ExpectationRoom.svelte"),
  idp: () => import("../features/idp/IdpRoom.svelte"),
  meetings: () => import("./MeetingRoom.svelte"),
  reviews: () => import("../features/review/ReviewRoom.svelte"),
  todayMeetings: () => import("../features/meeting/TodayMeetings.svelte"),
  week: () => import("../features/today/Week.svelte"),
  todayPlan: () => import("../features/idp/TodayPlan.svelte"),
  paper: () => import("../features/paper/PaperScreen.svelte"),
  parcels: () => import("../features/parcels/Parcels.svelte"),
  takeIn: () => import("../features/parcels/TakeIn.svelte"),
  learning: () => import("../features/learning/Learning.svelte"),
  thanks: () => import("../features/thanks/Thanks.svelte"),
  search: () => import("../features/search/Search.svelte"),
  erasePair: () => import("../features/erasure/ErasePair.svelte"),
  eraseNotebook: () => import("../features/erasure/EraseNotebook.svelte"),
  removed: () => import("../features/removed/Removed.svelte"),
  firstDays: () => import("../features/first-days/FirstDays.svelte"),
  firstDaysRow: () => import("../features/first-days/FirstDaysRow.svelte"),
  closingRow: () => import("../features/closing-statement/ClosingRow.svelte"),
  firstDaysToday: () => import("../features/first-days/FirstDaysToday.svelte"),
  celebrationToday: () => import("../features/celebration/CelebrationToday.svelte"),
  help: () => import("../features/help/Help.svelte"),
  content: () => import("../features/content/Content.svelte"),
  findOnPage: () => import("../features/search/FindOnPage.svelte"),
  moving: () => import("../features/settings/Moving.svelte"),
  settings: () => import("../features/settings/SettingsPage.svelte"),
} as const;

/** The same, when one is wanted: its page is shown once it is there. */
export const rooms = Object.fromEntries(
  Object.entries(fetches).map(([name, room]) => [name, () => whole.until(room() as Promise<unknown>)]),
) as typeof fetches;

/** After the first page was painted; long before anybody presses anything. */
const FIRST_PAGE_MS = 50;

/** Fetches every room; gives back how to leave it. */
export function fetchRooms(): () => void {
  const later = setTimeout(() => Object.values(fetches).forEach((room) => void room()), FIRST_PAGE_MS);
  return () => clearTimeout(later);
}
