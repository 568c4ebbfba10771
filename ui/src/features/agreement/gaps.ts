// The gaps of a wording, as the notebook writes them: the name of the gap between ‹ and ›. Pure.

/** A stretch of a wording: plain text, or a gap by its name. */
export type Stretch = { text: string; isGap: boolean };

export function stretches(wording: string): Stretch[] {
  return wording
    .split(/(‹[^›]*›)/u)
    .filter((text) => text !== "")
    .map((text) => {
      const isGap = text.startsWith("‹") && text.endsWith("›");
      return { text: isGap ? text.slice(1, -1) : text, isGap };
    });
}

/** A catalogue wording to choose from, with `{id}` said as what will stand there. */
export function withGapNames(wording: string, nameOf: (id: string) => string | undefined): string {
  return wording
    .replaceAll(/\{([a-z_]+)\}/gu, (_, id: string) => {
      const name = nameOf(id);
      return name === undefined ? "…" : `‹${name}›`;
    })
    .replaceAll("….", "…");
}
