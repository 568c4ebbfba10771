// How a line about a change is put together.

/** How a change is named before its clause title, which stands apart in bold or not. */
export type ChangeSaid = {
  one: string;
  many: (n: number) => string;
  about?: (title: string, days: readonly string[]) => string;
};

export const plain = (title: string) => title;
export const forTitle = (title: string) => `for ${title}`;
export const onDay = (_: string, days: readonly string[]) => `on ${days[0] ?? ""}`;
export const ofDay = (_: string, days: readonly string[]) => `of ${days[0] ?? ""}`;
export const fromDay = (_: string, days: readonly string[]) => `from ${days[0] ?? ""} to ${days[1] ?? ""}`;
