import { expect, test } from "vitest";
import { thingsToDo } from "./search-commands";

test("DK-3: change the passphrase, back up and lock are found by their names", () => {
  let locked = 0;
  const nothing = () => {};
  const dos = thingsToDo({
    hasPair: false,
    lock: () => (locked += 1),
    keys: nothing,
    find: nothing,
    limits: nothing,
    help: nothing,
  });
  const names = dos.map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(["Change the passphrase", "Back up", "Lock"]));
  dos.find(({ id }) => id === "lock")?.act();
  expect(locked).toBe(1);
});
