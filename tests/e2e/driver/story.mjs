// The main job of Ithaca as Maya and Sam do it: each function is what one of them does at one screen.
// Used by the test of two windows and by the demo, so that both tell the same story.

import { readdir, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { pause, ZONE } from "./engine.mjs";

/** What the two invented people are called and what opens their notebooks. */
export const MAYA = { name: "Maya Chen", passphrase: "quiet river seven lanterns" };
export const SAM = { name: "Sam Okafor", passphrase: "copper kettle on a slow stove" };

const PURPOSE = "Maya leads her first project with calm, and both of us learn from it.";
const SIGN = "Maya runs a planning meeting on her own";

/** Reads a numbered list of words from the page. */
export async function wordsShown(someone, listName) {
  return someone.browser.execute((name) => {
    const lists = [...document.querySelectorAll("ol, ul")];
    const list = lists.find((one) => one.getAttribute("aria-label") === name);
    return [...(list?.querySelectorAll("li") ?? [])].map((item) => item.textContent.replace(/[^a-z-]/gu, ""));
  }, listName);
}

/** The newest file of this kind in a folder, wherever inside, written after a moment; null if there is none. */
export async function newestFile(folder, ending, since = 0) {
  const names = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith(ending));
  const dated = await Promise.all(
    names.map(async (name) => [(await stat(join(folder, name))).mtimeMs, name]),
  );
  const fresh = dated.filter(([written]) => written >= since).sort((a, b) => b[0] - a[0]);
  return fresh.length === 0 ? null : join(folder, fresh[0][1]);
}

/** Opens the notebook on a laptop used before, and waits for these texts. */
export async function opens(someone, { passphrase }, ...texts) {
  await someone.sees("Locked.");
  await someone.fill("Passphrase", passphrase);
  await someone.click("Open");
  await someone.sees("Today", ...texts);
}

/** The two open their notebooks, one after the other, and each waits for these texts. */
export async function bothOpen([one, hers], [other, his], ...texts) {
  await opens(one, hers, ...texts);
  await opens(other, his, ...texts);
}

/** Page 1 of first run: name, role, partner. */
export async function saysWho(someone, { name, role, partner }) {
  await someone.click("I have a partner");
  await someone.fill("Your name", name);
  await someone.choose("You are", role);
  await someone.fill("Your partner’s name", partner);
}

/** Page 2: the passphrase. */
export async function choosesPassphrase(someone, passphrase) {
  await someone.click("Next");
  await someone.fill("Passphrase", passphrase);
}

/** Page 3: the recovery sheet, whose words are typed back. */
export async function keepsRecoverySheet(someone) {
  await someone.sees("Your recovery sheet");
  return wordsShown(someone, "The eight recovery words");
}

export async function typesSheetBack(someone, words) {
  await someone.click("I have them, type them back");
  await someone.fill("Recovery words", words.join(" "));
  await someone.click("Check them");
}

/** From Today to the starting texts: Workplace is the nearest. */
export async function beginsDraft(someone) {
  await someone.click("Begin the draft");
  await someone.choose("Take the nearest", "Workplace");
}

/** The first question of the interview; every other one but the next may stay as the preset has it. */
export async function fillsPurpose(someone) {
  await someone.click("Begin my draft");
  await someone.sees("What is this mentoring for?");
  await someone.fill("Our purpose in one or two sentences", PURPOSE);
}

export async function fillsSigns(someone) {
  await someone.click("Next", { roles: ["button"] });
  await someone.fill("Line 1", SIGN);
  await someone.click("Choose the text directly");
  await someone.sees("all written");
}

/** The three pages of an invitation. */
export async function invites(someone, partner, see = async () => {}) {
  await someone.click("Today");
  await someone.click(`Invite ${partner}`, { roles: ["button"] });
  await see("who");
  await someone.click("Next");
  await see("what-goes-in");
  await someone.click("Next");
  await see("lock");
  await someone.click("Make the invitation");
  await someone.sees("six words");
  return wordsShown(someone, "The six opening words");
}

/** Opens an invitation on a new laptop, up to what it offers. */
export async function opensInvitation(someone, file, words) {
  await someone.willPick(file);
  await someone.click("I got an invitation");
  await someone.click("Open file…");
  await someone.fill("Opening words", words.join(" "));
  await someone.click("Open the invitation");
  await someone.sees("invites you");
}

export async function joins(someone, who) {
  await begins(someone, who);
  await someone.click("Make my notebook and join");
}

/** The same, up to the press: who has no notebook yet names oneself and chooses a passphrase. */
export async function begins(someone, { name, passphrase }) {
  await someone.choose("How did the six words reach you?", "By voice, in person or on paper");
  await someone.click("Join");
  await someone.fill("Your name", name);
  await someone.fill("Passphrase", passphrase);
}

/** Signs the page that is open. */
export async function signs(someone, { name, passphrase }, clauses = 34) {
  await someone.click(`I have read all ${clauses} clauses`, { roles: ["checkbox"] });
  await someone.fill("Type your name", name);
  await someone.fill("Passphrase", passphrase);
}

/** Waits until a file that the program is writing has come. */
export async function untilThere(look) {
  for (let tries = 0; tries < 50; tries += 1) {
    const found = await look().catch(() => null);
    if (found !== null) return found;
    await pause(100);
  }
  throw new Error("It did not come.");
}

/** Hands over the file that was just made: the file itself, and the mail draft that carries it. */
export async function handsOver(someone) {
  const since = Date.now() - 10;
  await someone.click("Show in folder");
  const file = await untilThere(() => newestFile(someone.home, ".ithaca", since));
  await someone.click("Save as mail draft");
  const mail = await untilThere(() => newestFile(someone.outbox, ".eml", since));
  return { file, mail };
}

/** Opens a file in the room of parcels. */
export async function opensParcel(someone, partner, file) {
  await someone.willPick(file);
  await someone.click("Parcels");
  await someone.click(`From ${partner}`, { roles: ["button", "tab", "link"] });
  await someone.click("Open file…");
}

/** Begins another wording for a clause that stands. */
export async function rewords(someone, { heading, clause, wording }) {
  await someone.click("Agreement");
  await someone.click(heading);
  await someone.click(clause);
  await someone.click("Suggest other wording");
  await someone.click("In our own words", { roles: ["radio"] });
  await someone.fill("Wording", wording);
}

export async function proposes(someone, partner) {
  await someone.click(`Propose to ${partner}`);
  await someone.sees("Proposed. It leaves with your next parcel.");
}

/** From anywhere to the page that hands the newest parcel over. */
export async function makesParcel(someone, partner) {
  await someone.click("Parcels");
  await someone.click(`Make parcel for ${partner}`);
  await someone.sees("Attach it and press Send");
}

/** Saves the record that is open, known by its signed text; gives back its folder. */
export async function savesFolder(someone, { passphrase }, signed = "agreement.txt") {
  const since = Date.now() - 10;
  await someone.fill("Passphrase", passphrase);
  await someone.click("Choose the place");
  const text = await untilThere(() => newestFile(someone.outbox, signed, since));
  await someone.sees("Saved as");
  await untilThere(() => newestFile(dirname(text), "HOW-TO-CHECK.txt"));
  return dirname(text);
}

/** Takes in what is shown, and waits until it is in the notebook: the page goes on by itself then. */
export async function takesIn(someone, name = "Take in") {
  await someone.click(name);
  await someone.seesNot("Taking in accepts nothing for you.");
}

/**
 * A parcel goes by mail from one to the other: made, handed over, opened, looked at, taken in.
 *
 * @param {(() => Promise<void>)} [see] what is looked at before it is taken in
 */
export async function carries(from, partner, to, sender, see = async () => {}) {
  await makesParcel(from, partner);
  const { file } = await handsOver(from);
  await from.click("I have sent it");
  await opensParcel(to, sender, file);
  await to.sees("Taking in accepts nothing for you.");
  await see();
  await takesIn(to);
}

/** A day as a field of days takes it, counted from today where the people live. */
export function dayFromToday(days) {
  // Swedish writes days as ISO 8601 does.
  const today = new Date().toLocaleDateString("sv-SE", { timeZone: ZONE });
  return new Date(Date.parse(today) + days * 86_400_000).toISOString().slice(0, 10);
}

/** That day as a list names it: "Sat 5 Dec". */
export function shownDay(days) {
  const at = new Date(`${dayFromToday(days)}T00:00:00Z`);
  const part = (options) => at.toLocaleDateString("en-GB", { ...options, timeZone: "UTC" });
  return `${part({ weekday: "short" })} ${at.getUTCDate()} ${part({ month: "short" })}`;
}
