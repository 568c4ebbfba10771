// By which name words are kept that are typed into a form of the plan and not sent yet: what opens the form knows it too.
import type { StepView } from "./idp.data";

export function stepForm(goal: string, step: Pick<StepView, "step"> | undefined): string {
  return `step/${goal}/${step?.step ?? "new"}`;
}

export function rateForm(competency: string): string {
  return `rating/${competency}`;
}

export const FOCUS_FORM = "focus";

export const OWN_SKILL_FORM = "own_skill";
