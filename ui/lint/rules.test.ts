// Each house rule must catch what it was made for, and leave the right form alone.
import path from "node:path";
import { ESLint } from "eslint";
import { describe, expect, test } from "vitest";

const UI = path.resolve(import.meta.dirname, "..");
const eslint = new ESLint({ cwd: UI });

async function rulesBroken(file: string, text: string): Promise<string[]> {
  const [result] = await eslint.lintText(text, { filePath: path.join(UI, "src", file) });
  return (result?.messages ?? []).map(({ ruleId }) => String(ruleId));
}

const script = (text: string) => `<script lang="ts">\n${text}\n</script>\n`;

describe("what the lint stops", () => {
  test.each([
    ["shared naming a feature", "shared/a.ts", `export { x } from "../features/pair/x";`, "house/tiers"],
    ["shared naming the app", "shared/a.ts", `import "../app/x";`, "house/tiers"],
    ["a feature naming another", "features/idp/a.ts", `import "../pair/x";`, "house/tiers"],
    ["a feature naming the app", "features/idp/a.ts", `import "../../app/x";`, "house/tiers"],
    [
      "a screen naming the bindings",
      "features/idp/A.svelte",
      script(`import "../../bindings";`),
      "house/tiers",
    ],
    [
      "shared calling the bindings",
      "shared/a.ts",
      `import { commands } from "../bindings"; commands.lock();`,
      "house/tiers",
    ],
    ["raw HTML", "shared/A.svelte", `<p>{@html "x"}</p>`, "svelte/no-at-html-tags"],
    ["details", "shared/A.svelte", `<details></details>`, "house/markup"],
    ["a style attribute", "shared/A.svelte", `<p style="color: red"></p>`, "house/markup"],
    ["a style block", "shared/A.svelte", `<style></style>`, "house/markup"],
    ["words in markup", "shared/A.svelte", `<p>Hello</p>`, "house/words"],
    ["words in a label", "shared/A.svelte", `<p aria-label="Hello"></p>`, "house/words"],
    ["storage", "shared/a.ts", `localStorage.clear();`, "no-restricted-globals"],
    ["storage by the window", "shared/a.ts", `window.indexedDB.open("x");`, "no-restricted-properties"],
    ["network", "shared/a.ts", `void fetch("x");`, "no-restricted-globals"],
    ["a physical side", "shared/a.css", `p { margin-left: 1rem; }`, "css/prefer-logical-properties"],
    ["a banned sledgehammer", "shared/a.css", `p { color: red !important; }`, "css/no-important"],
  ])("%s", async (_, file, text, rule) => {
    expect(await rulesBroken(file, text)).toContain(rule);
  });
});

describe("what it leaves alone", () => {
  test.each([
    [
      "a data file naming the bindings",
      "features/idp/idp.data.ts",
      `export { commands } from "../../bindings";`,
    ],
    ["a type of the bindings in shared", "shared/a.ts", `export type { Failure } from "../bindings";`],
    ["a feature naming itself and shared", "features/idp/a.ts", `import "./b";\nimport "../../shared/day";`],
    ["the app composing", "app/a.ts", `import "../features/idp/x";\nimport "../shared/day";`],
    ["an arrow and a number", "shared/A.svelte", `<p>→ 3</p>`],
    ["a logical side", "shared/a.css", `p { margin-inline-start: 1rem; }`],
  ])("%s", async (_, file, text) => {
    expect(await rulesBroken(file, text)).toEqual([]);
  });
});
