// Shows one scene of the agreement's room, and tells what was asked of the notebook and where the room went.
import { expect } from "vitest";
import { render } from "vitest-browser-svelte";
import { page } from "vitest/browser";
import type { Place } from "../src/features/agreement/place";
import { fakeDesk } from "./desk";
import type { Scene } from "./scenes";
import TryRoom from "./TryRoom.svelte";

export async function showRoom(scene: Scene) {
  const { asked } = fakeDesk(scene.answers);
  const went: (Place | string)[] = [];
  await render(TryRoom, { scene, onwent: (place) => went.push(place) });
  await expect.element(page.getByRole("heading", { level: 1 })).toBeVisible();
  return {
    went,
    asked: (command: string) => asked.filter((line) => line.command === command).map(({ given }) => given),
  };
}
