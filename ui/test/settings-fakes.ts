// What the settings are shown with.
import type { RemindersView, Settings } from "../src/bindings";

export const settings: Settings = {
  autoLockMinutes: 10,
  contentProtected: false,
  singleKeys: true,
  theme: "system",
  textPercent: 100,
  moreContrast: false,
  lessMotion: false,
};
export const reminders: RemindersView = {
  set: { on: true, quietFrom: 18, quietUntil: 9, switched: [] },
  lines: [
    {
      id: "rem-log",
      text: "Write three lines about your last meeting while you still remember it.",
      on: true,
    },
    { id: "rem-on-time", text: "You meet today. Begin and end as planned.", on: false },
  ],
};
export const about = { version: "0.1.0", webview: "WebKitGTK 2.50.6", catalogueVersion: 1 };
export const person = { name: "Maya Chen", timeZone: "Europe/Lisbon" };
