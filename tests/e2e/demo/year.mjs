// Chapter 3: the pair at work. A plan that the mentee owns, a date both said yes to, minutes both accepted, and
// promises that come back by themselves.

import { dayFromToday, makesParcel, opensParcel, shownDay, takesIn } from "../driver/story.mjs";

const DIRECTION = "Leading a small team that plans public transport for people who do not drive.";
const GOAL = "Run our planning meeting twice";
const SECOND = "Say no to two requests in good time";
const ASK = "Sit in once, and tell me what you saw.";

async function aPlan({ step, sends }, maya, sam) {
  await step("plan-empty", [maya], 1, async () => {
    await maya.click("IDP");
    await maya.sees("Development plan (IDP)");
  });
  await step("plan-direction", [maya], 1, async () => {
    await maya.click("Start small");
    await maya.fill("In three to five years I would like to be doing", DIRECTION);
  });
  await step("plan-goal", [maya], 3, async () => {
    await maya.click("Next");
    await fillsGoal(maya, 60, GOAL, "A plan everyone can repeat.");
  });
  await step("plan-ask", [maya], 4, async () => {
    await maya.click("Next");
    await maya.sees("And a second goal?");
    await fillsGoal(maya, 150, SECOND, "Asked before day three.");
    await maya.click("Next");
    await maya.fill("What I ask of my mentor", ASK);
  });
  await step("plan", [maya], 0, async () => {
    await maya.click("See my plan");
    await maya.sees(GOAL, SECOND);
  });
  await step("plan-share-a-goal", [maya], 1, async () => {
    await maya.click(GOAL);
    await maya.click("Only me");
    await maya.sees("word for word");
  });
  await maya.click("Share with Sam");
  await maya.click("Back to the plan");
  await maya.click("12 Support complete");
  await maya.click("Only me");
  await maya.click("Share with Sam");
  await maya.sees("Both of us: Sam");
  await maya.click("Back to the plan");
  await step("plan-as-sam-sees-it", [maya], 0, async () => {
    await maya.click("See as Sam");
    await maya.sees(GOAL, ASK);
  });
  await sends(maya, "Sam", sam, "Maya");
  await step("plan-answered", [sam], 2, async () => {
    await sam.click("IDP");
    await sam.click("Yes, I will", { roles: ["radio"] });
    await sam.fill("Your words", "Gladly, in January.");
    await sam.click("Answer");
    await sam.sees("Gladly, in January.");
  });
}

async function fillsGoal(someone, days, what, sign) {
  await someone.fill("By which day", dayFromToday(days));
  await someone.fill("What I will do, in one sentence", what);
  await someone.fill("How we will see it", sign);
}

async function aMeeting({ step, sends, mails }, maya, sam) {
  await step("date-proposed", [maya], 2, async () => {
    await maya.click("Meetings");
    await maya.click("Propose a date");
    await maya.fill("Day", dayFromToday(7));
    await maya.click("Propose this date to Sam");
    await maya.sees("Waits for Sam.");
  });
  await sends(maya, "Sam", sam, "Maya");
  await step("date-asked", [sam], 1, async () => {
    await sam.click("Meetings");
    await sam.click(shownDay(7));
    await sam.sees("proposes");
  });
  await sam.click("Yes to this date");
  await sam.sees("The first meeting.");
  await sends(sam, "Maya", maya, "Sam");
  await step("prepare", [maya], 2, async () => {
    await maya.click("Meetings");
    await maya.click("Prepare");
    await maya.fill("A new point", "Introductions: who first?");
    await maya.click("Add for Sam and me");
    await maya.sees("Introductions: who first?");
  });
  await step("together", [maya], 4, async () => {
    await maya.click("Meetings");
    await maya.click("We met without a plan");
    await maya.fill("Day", dayFromToday(-1));
    await maya.click("Note this meeting");
    await maya.fill("Add a decision", "One person, not two.");
    await maya.click("Decision");
    await maya.fill("A promise, with its owner and day", "Ask Lena about the lab @Sam in two weeks");
    await maya.click("Add the promise");
    await maya.fill("A promise, with its owner and day", "Write two lines about myself tomorrow");
    await maya.click("Add the promise");
  });
  await step("minutes-sent", [maya], 1, async () => {
    await maya.click("Send minutes to Sam");
    await maya.sees("Send them to Sam again");
  });
  await makesParcel(maya, "Sam");
  const minutes = await mails(maya);
  await maya.click("I have sent it");
  await step("minutes-arrived", [sam], 1, () => opensParcel(sam, "Maya", minutes));
  await takesIn(sam);
  await step("minutes-accepted", [sam], 1, async () => {
    await sam.click("Meetings");
    await sam.click(shownDay(-1));
    await sam.click("Yes, so it was");
    await sam.sees("Accepted by both, and frozen.");
  });
  await sends(sam, "Maya", maya, "Sam");
  await step("promises", [maya], 0, async () => {
    await maya.click("Meetings");
    await maya.click("Promises");
    await maya.sees("Write two lines about myself", "Ask Lena about the lab");
  });
  await step("today", [maya, sam], 0, async () => {
    for (const someone of [maya, sam]) {
      await someone.click("Today");
      await someone.sees("Next meeting", "Ask Lena about the lab");
    }
  });
}

export async function aYear(tale, maya, sam) {
  await aPlan(tale, maya, sam);
  await aMeeting(tale, maya, sam);
}
