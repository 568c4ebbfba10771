// Maya and Sam, told in pictures: drives the real program in two windows and leaves all of it in out/demo.
// It checks nothing that a test checks; when a step cannot be done, it stops there and says which.

import { join, resolve } from "node:path";
import { firstVersion } from "./demo/first-version.mjs";
import { secondVersion } from "./demo/second-version.mjs";
import { telling } from "./demo/telling.mjs";
import { aYear } from "./demo/year.mjs";
import { person } from "./driver/person.mjs";

const tale = await telling(resolve("out/demo"));
const maya = await person("maya", { home: join(tale.out, "maya") });
const sam = await person("sam", { home: join(tale.out, "sam") });
try {
  await firstVersion(tale, maya, sam);
  await secondVersion(tale, maya, sam);
  await aYear(tale, maya, sam);
} catch (fault) {
  process.stderr.write(`${fault}\n`);
  for (const someone of [maya, sam]) {
    await someone.picture(join(tale.out, "pictures", `zz-${someone.name}-stopped.png`)).catch(() => {});
  }
  process.exitCode = 1;
} finally {
  await Promise.all([maya.leave(), sam.leave()]);
  await tale.ends();
}
