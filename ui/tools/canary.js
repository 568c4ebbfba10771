// Some versions of the checker found nothing at all in components. So a component with a planted error
// is checked too, and the check fails unless exactly that error is found.
import { spawnSync } from "node:child_process";

const answer = spawnSync(
  process.execPath,
  [
    "node_modules/svelte-check/bin/svelte-check",
    "--tsgo",
    "--tsconfig",
    "tools/canary/tsconfig.json",
    "--output",
    "machine",
  ],
  { encoding: "utf8" },
);
const found = answer.stdout.includes("Canary.svelte") && answer.stdout.includes("is not assignable to type");
if (answer.status === 0 || !found) {
  console.error("The canary was not found: the checker does not look into components.");
  console.error(answer.stdout, answer.stderr);
  process.exitCode = 1;
} else {
  console.log("The canary was found: the checker looks into components.");
}
