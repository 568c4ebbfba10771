// Own line drawings on a grid of 24, stroke 1.7. An icon never stands alone: a word is beside it.

export const ICONS = {
  today:
    "M12 8.2a3.8 3.8 0 1 0 0 7.6 3.8 3.8 0 0 0 0-7.6ZM12 2.8v2M12 19.2v2M2.8 12h2M19.2 12h2M5.5 5.5l1.4 1.4M17.1 17.1l1.4 1.4M5.5 18.5l1.4-1.4M17.1 6.9l1.4-1.4",
  agreement: "M6 3h8.5L19 7.5V21H6zM14 3.2V8h4.8M9 12h3M9 15.5c1.2-1.6 2.2-1.6 2.6 0s1.6 1.4 3.4-.5",
  expectations:
    "M3 8h4M12 8h9M3 16h9M17 16h4M9.5 5.8a2.2 2.2 0 1 0 0 4.4 2.2 2.2 0 0 0 0-4.4ZM14.5 13.8a2.2 2.2 0 1 0 0 4.4 2.2 2.2 0 0 0 0-4.4Z",
  plan: "M5 21V4M5 4.5h13l-3 4.2 3 4.3H5",
  meetings: "M4 4.5h11v8H9l-3 2.6v-2.6H4zM18 9h2.5v7.5h-2v2.6l-3-2.6H11v-1",
  parcel: "M12 3l8.5 4.6v9L12 21l-8.5-4.4v-9zM3.7 7.7L12 12l8.3-4.3M12 12v9",
  onlyMe: "M6.5 3.5h11v17L12 16l-5.5 4.5z",
  search: "M10.5 4.5a6 6 0 1 0 0 12 6 6 0 0 0 0-12ZM15 15l5 5",
  lock: "M5 10.5h14V21H5zM8 10.5V7.5a4 4 0 0 1 8 0v3M12 14.5v2.5",
  key: "M8 10.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9ZM11.3 11.7L20 3.5M15.5 7.7l2.8 2.8M18 5.3l2 2",
  check: "M4.5 12.5l5 5 10-11",
  forward: "M4 12h16M14 6l6 6-6 6",
  back: "M20 12H4M10 6l-6 6 6 6",
  right: "M9 5.5l6.5 6.5L9 18.5",
  down: "M5.5 9l6.5 6.5L18.5 9",
  up: "M5.5 15L12 8.5l6.5 6.5",
  mail: "M3 5.5h18v13H3zM3.4 6.2L12 13l8.6-6.8",
  folder: "M3 5.5h6l2 2.5h10v11H3z",
  file: "M6 3h8l4.5 4.5V21H6zM14 3.2V7.8h4.3",
  share: "M12 15V3M7.8 7L12 2.8 16.2 7M6.5 11H4.5v10h15V11h-2",
  copy: "M8.5 8.5H20V20H8.5zM5.5 15.5H4V4h11.5v1.5",
  eye: "M2.5 12c2.5-4.3 5.7-6.5 9.5-6.5s7 2.2 9.5 6.5c-2.5 4.3-5.7 6.5-9.5 6.5S5 16.3 2.5 12ZM12 9a3 3 0 1 0 0 6 3 3 0 0 0 0-6Z",
  printer: "M7 8.500V3h10v5.500M7 17H3.500V8.500h17V17H17M7 14h10v7H7z",
  calendar: "M3.5 5.500h17V20h-17zM3.5 10h17M8 3v4M16 3v4",
  plus: "M12 4.500v15M4.5 12h15",
  close: "M5.5 5.500l13 13M18.5 5.500l-13 13",
  pen: "M4 20l1-4.500L16.5 4l3.5 3.500L8.5 19zM14 6.500l3.5 3.5",
  undo: "M8.5 4.500L4 9l4.5 4.500M4.5 9H14a5.5 5.5 0 0 1 0 11h-3",
  help: "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18ZM9.5 9.500a2.5 2.5 0 1 1 3.6 2.300c-.8.4-1.1.9-1.1 1.700M12 16.500v.2",
  alone: "M12 4.500a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15Z",
  two: "M7 7.500a4.8 4.8 0 1 0 0 9.5 4.8 4.8 0 0 0 0-9.500ZM17.2 6l5.3 6.2-5.3 6.3-5.3-6.300z",
  open: "M12 5a7 7 0 1 0 0 14 7 7 0 0 0 0-14Z",
} as const;

export type IconName = keyof typeof ICONS;

/** Drawings that point along the reading direction, mirrored from right to left. */
export const TURNS: ReadonlySet<IconName> = new Set(["forward", "back", "right", "undo"]);
