// Thank-yous as the answers of a desk.
import type { ThanksView } from "../src/bindings";
import { MAYA_AND_SAM, TODAY } from "./room";

export const thanks: ThanksView = {
  ...MAYA_AND_SAM,
  hasPartner: true,
  today: TODAY,
  beginnings: [
    { id: "gr-time", text: "Thank you for the time you gave me. It came at a moment when" },
    { id: "gr-question", text: "One question of yours changed how I see something. It was" },
  ],
  lines: [
    {
      thanks: "t-2",
      by: "me",
      at: "2026-11-24T18:00:00Z",
      text: "I felt your support when the plan fell apart.",
      waiting: true,
    },
    {
      thanks: "t-1",
      by: "partner",
      at: "2026-11-20T18:00:00Z",
      text: "I learned this from you:\nto ask first.",
      waiting: false,
    },
  ],
};
