// A desk behind the real bindings: only the channel to the other process is replaced.
import { emit } from "@tauri-apps/api/event";
import { clearMocks, mockIPC } from "@tauri-apps/api/mocks";
import type { Topic } from "../src/bindings";

type Given = Record<string, unknown>;
type Answers = Record<string, (given: Given) => unknown>;

/** Answers commands by name; whatever `answers` throws arrives as the error. Returns what was asked. */
export function fakeDesk(answers: Answers): { asked: { command: string; given: Given }[] } {
  const asked: { command: string; given: Given }[] = [];
  mockIPC(
    (command, given) => {
      const answer = answers[command];
      if (!answer) throw `Command ${command} not found`;
      asked.push({ command, given: (given ?? {}) as Given });
      return answer((given ?? {}) as Given);
    },
    { shouldMockEvents: true },
  );
  return { asked };
}

/** Says that `topics` changed, as the notebook does after a write. */
export async function saysChanged(...topics: Topic[]): Promise<void> {
  await emit("changed", { topics });
}

/** Says how far a notebook is that is folded again as it opens. */
export async function saysFolding(done: number, of: number): Promise<void> {
  await emit("folding-on", { at: { done, of } });
}

export { clearMocks as leaveDesk };
