// Prepares notebooks by the command-line companion, on the folders that the windows then open: the way there is told
// by other stories, in windows.

import { execFile } from "node:child_process";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { ZONE } from "./engine.mjs";

const run = promisify(execFile);
const WORKSHOP = process.env.ITHACA_WORKSHOP ?? "target/debug/workshop";

/** The hand that works on a person's notebook while no window is open. */
export function handOn(home, given) {
  const env = { ...process.env, ITHACA_PASSPHRASE: given.passphrase };
  return async (line, secrets = {}) => {
    const words = [...line, "--profile", join(home, "notebook-1"), "--work-factor", "10"];
    const { stdout } = await run(WORKSHOP, words, { env: { ...env, ...secrets } });
    return JSON.parse(stdout);
  };
}

/** A laptop with a notebook of this person on it, and the hand that works on it while no window is open. */
export async function laptopOf(given) {
  const home = await mkdtemp(join(tmpdir(), "ithaca-"));
  const hand = handOn(home, given);
  const { recoveryCode } = await hand(["create", "--name", given.name, "--zone", ZONE]);
  await hand(["confirm-recovery"], { ITHACA_RECOVERY: recoveryCode });
  return { home, hand };
}

/** Both signed version 1, by three mails; both notebooks know it. With the hands that go on working while no window is open. */
export async function signedHands(mentee, mentor, flags = []) {
  const [hers, his] = [await laptopOf(mentee), await laptopOf(mentor)];
  await signsWith(hers, his, mentor, flags);
  return [hers, his];
}

/** The two sign version 1, by three mails; one of them may have other pairs already. */
export async function signsWith(hers, his, mentor, flags = []) {
  await hers.hand(["prepare", "--role", "mentee", "--partner", mentor.name]);
  await hers.hand(["begin", "--preset", "workplace", ...flags.flatMap((flag) => ["--flag", flag])]);
  const fill = (clause, value) => hers.hand(["draft", "--clause", clause, "--param", value]);
  await fill("cl-purpose", "purpose_statement=A first project, led with calm.");
  await fill("cl-success", "success_signs=A planning meeting on her own");
  const mail = (no) => join(hers.home, `mail-${no}.ithaca`);
  const { openingWords } = await hers.hand(["invite", "--out", mail(1)]);
  await his.hand(["accept", "--invitation", mail(1)], { ITHACA_WORDS: openingWords });
  await his.hand(["accept", "--all-left"]);
  await his.hand(["sign"]);
  await his.hand(["make", "--out", mail(2)]);
  await his.hand(["handed-over"]);
  await hers.hand(["take-in", "--parcel", mail(2)]);
  await hers.hand(["sign"]);
  await hers.hand(["make", "--out", mail(3)]);
  await hers.hand(["handed-over"]);
  await his.hand(["take-in", "--parcel", mail(3)]);
}

/** Makes a parcel of one and takes it in at the other. */
export async function mails(from, to, file) {
  const parcel = join(from.home, file);
  await from.hand(["make", "--out", parcel]);
  await from.hand(["handed-over"]);
  await to.hand(["take-in", "--parcel", parcel]);
}
