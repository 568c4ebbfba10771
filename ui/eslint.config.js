import css from "@eslint/css";
import { defineConfig } from "eslint/config";
import svelte from "eslint-plugin-svelte";
import ts from "typescript-eslint";
import house from "./lint/rules.js";
import svelteConfig from "./svelte.config.js";

const NO_STORAGE = "Nothing is kept by the web page: it would lie in clear beside the notebook.";
const NO_NETWORK = "Ithaca uses no network.";
const NO_LOG = "Nothing people wrote may reach a log.";

const BANNED_GLOBALS = [
  ...["localStorage", "sessionStorage", "indexedDB", "caches"].map((name) => ({ name, message: NO_STORAGE })),
  ...["fetch", "XMLHttpRequest", "WebSocket", "EventSource"].map((name) => ({ name, message: NO_NETWORK })),
  { name: "console", message: NO_LOG },
];

const inWindow = ["src/**/*.ts", "src/**/*.svelte"];

export default defineConfig(
  { ignores: ["dist", "node_modules", ".svelte-check", "src/bindings", "tools/canary"] },
  {
    files: ["**/*.js", "**/*.ts", "**/*.svelte"],
    extends: [...ts.configs.recommended, ...ts.configs.stylistic],
    rules: {
      "@typescript-eslint/consistent-type-definitions": ["error", "type"],
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-non-null-assertion": "error",
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/no-empty-function": "off",
      "max-lines": ["error", 400],
      "max-lines-per-function": ["error", 70],
      eqeqeq: "error",
      "prefer-const": "off",
    },
  },
  { files: ["**/*.svelte", "**/*.svelte.ts"], extends: [svelte.configs.recommended] },
  {
    files: ["**/*.svelte", "**/*.svelte.ts"],
    languageOptions: { parserOptions: { parser: ts.parser, extraFileExtensions: [".svelte"], svelteConfig } },
    rules: {
      "svelte/no-at-html-tags": "error",
      "svelte/no-target-blank": "error",
      "svelte/button-has-type": "error",
      "svelte/require-each-key": "error",
      "svelte/no-add-event-listener": "off",
      "no-undef": "off",
    },
  },
  {
    files: inWindow,
    plugins: { house },
    rules: {
      "house/tiers": "error",
      "house/markup": "error",
      "no-restricted-globals": ["error", ...BANNED_GLOBALS],
      "no-restricted-properties": [
        "error",
        ...BANNED_GLOBALS.flatMap(({ name: property, message }) => [
          { object: "window", property, message },
          { object: "globalThis", property, message },
        ]),
        { property: "innerHTML", message: "Text stays text." },
        { property: "outerHTML", message: "Text stays text." },
        { property: "insertAdjacentHTML", message: "Text stays text." },
      ],
    },
  },
  { files: ["src/**/*.svelte"], rules: { "house/words": "error" } },
  {
    files: ["**/*.test.ts", "test/**", "gallery/**", "tools/**", "lint/**"],
    rules: { "max-lines-per-function": "off" },
  },
  {
    files: ["**/*.css"],
    plugins: { css },
    language: "css/css",
    rules: {
      "css/prefer-logical-properties": [
        "error",
        // Not about reading direction, or without a logical twin in the oldest engine promised.
        { allowProperties: ["overflow-x", "overflow-y"], allowUnits: ["vh", "vw"] },
      ],
      "css/no-duplicate-imports": "error",
      "css/no-empty-blocks": "error",
      "css/no-important": "error",
      "css/no-invalid-at-rules": "error",
    },
  },
);
