import { existsSync } from "node:fs";
import { svelte } from "@sveltejs/vite-plugin-svelte";
import { playwright } from "@vitest/browser-playwright";
import { defineConfig } from "vitest/config";

// Debian's own Chromium where there is one; elsewhere the one that Playwright installed.
const DEBIAN_CHROMIUM = "/usr/bin/chromium";
const launchOptions = existsSync(DEBIAN_CHROMIUM) ? { executablePath: DEBIAN_CHROMIUM } : {};

export default defineConfig({
  test: {
    projects: [
      {
        plugins: [svelte()],
        test: {
          name: "unit",
          environment: "node",
          include: ["src/**/*.test.ts", "lint/**/*.test.ts"],
          exclude: ["src/**/*.svelte.test.ts"],
          testTimeout: 20_000,
        },
      },
      {
        plugins: [svelte()],
        optimizeDeps: {
          include: ["axe-core", "@tauri-apps/api/mocks", "@tauri-apps/api/core", "@tauri-apps/api/event"],
        },
        test: {
          name: "parts",
          include: ["src/**/*.svelte.test.ts"],
          setupFiles: ["test/setup.ts"],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions,
              contextOptions: { locale: "en-GB", timezoneId: "Europe/Lisbon" },
            }),
            viewport: { width: 1280, height: 800 },
            instances: [{ browser: "chromium" }],
          },
        },
      },
    ],
  },
});
