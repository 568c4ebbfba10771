import { expect, test } from "vitest";
import { pagesToGo, thingsToDo } from "./search-commands";

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

test("RV-11: the carry-away book is found by its name, and the pack by a mentee", () => {
  const names = (role?: "mentee" | "mentor") => pagesToGo(role).map(({ name }) => name);
  expect(names("mentee")).toEqual(expect.arrayContaining(["Carry-away book", "Handover pack"]));
  expect(names("mentor")).toContain("Carry-away book");
  expect(names("mentor")).not.toContain("Handover pack");
  expect(names()).not.toContain("Carry-away book");
});
