import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vite";

// For the eye, while building; nothing of it reaches the product.
export default defineConfig({
  root: import.meta.dirname,
  plugins: [svelte({ configFile: "../svelte.config.js" })],
  server: { port: 5174, strictPort: true, fs: { allow: [".."] } },
});
