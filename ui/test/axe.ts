// No violation is tolerated, in light and in dark.
import axe from "axe-core";
import { expect } from "vitest";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

async function violations(off: string[]): Promise<string[]> {
  const rules = Object.fromEntries(off.map((id) => [id, { enabled: false }]));
  const found = await axe.run(document, { runOnly: { type: "tag", values: TAGS }, rules });
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.html} ${node.failureSummary ?? ""}`),
  );
}

/** A part alone has no landmarks and no main heading; a screen must have them. */
export async function expectAxeClean(of: "part" | "screen"): Promise<void> {
  const off = of === "part" ? ["region", "page-has-heading-one", "landmark-one-main", "heading-order"] : [];
  const root = document.documentElement;
  root.lang = "en";
  document.title = "Ithaca";
  await document.fonts.ready;
  for (const theme of ["light", "dark"]) {
    root.dataset.theme = theme;
    // Colours fade for 120 ms where motion is not reduced.
    await Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => {})));
    expect({ theme, violations: await violations(off) }).toEqual({ theme, violations: [] });
  }
  delete root.dataset.theme;
}
