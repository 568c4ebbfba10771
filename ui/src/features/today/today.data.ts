// The only file of this feature that knows the bindings.
import { commands, type Headline, type HomeView, type StepKind, type StepState } from "../../bindings";
import { ask, type Asked } from "../../shared/ask";

export type { Headline, HomeView, StepKind, StepState };

export function viewHome(pair: string | null): Promise<Asked<HomeView>> {
  return ask(commands.viewHome(pair));
}
