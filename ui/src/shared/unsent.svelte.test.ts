import { afterEach, expect, test } from "vitest";
import { cleanup, render } from "vitest-browser-svelte";
import { page } from "vitest/browser";
import { fakeDesk, leaveDesk } from "../../test/desk";
import TryUnsent from "../../test/TryUnsent.svelte";
import { keepLastWords } from "./last-words";

afterEach(() => {
  cleanup();
  leaveDesk();
});

const words = () => page.getByLabelText("Words");

/** A notebook that holds forms by name. */
function notebook(forms: Record<string, string> = {}) {
  fakeDesk({
    view_unsent: () => ({ ...forms }),
    save_unsent: ({ form, text }) => {
      forms[form as string] = text as string;
      return null;
    },
  });
  return forms;
}

test("G-6: what was typed and not sent stands there again, form by form", async () => {
  const forms = notebook();
  const first = await render(TryUnsent, { form: "result/1" });
  await words().fill("We tried it twice");
  await expect.poll(() => forms["result/1"]).toBe('{"text":"We tried it twice"}');
  await first.unmount();
  const other = await render(TryUnsent, { form: "result/2" });
  await expect.element(words()).toHaveValue("");
  await other.unmount();
  await render(TryUnsent, { form: "result/1" });
  await expect.element(words()).toHaveValue("We tried it twice");
});

test("G-6: a lock within the pause keeps the last letters", async () => {
  const forms = notebook();
  await render(TryUnsent, { form: "a" });
  await words().fill("Half a sen");
  await keepLastWords();
  expect(forms["a"]).toBe('{"text":"Half a sen"}');
});

test("sent, the form is empty here and in the notebook, and can be written in again", async () => {
  const forms = notebook({ a: '{"text":"Half"}' });
  await render(TryUnsent, { form: "a" });
  await expect.element(words()).toHaveValue("Half");
  await page.getByRole("button", { name: "Send" }).click();
  await expect.element(words()).toHaveValue("");
  await expect.poll(() => forms["a"]).toBe("");
  await words().fill("Another");
  await expect.poll(() => forms["a"]).toBe('{"text":"Another"}');
});

test("what cannot be read leaves the form empty", async () => {
  const forms = notebook({ a: "{broken" });
  const first = await render(TryUnsent, { form: "a" });
  await expect.element(words()).toHaveValue("");
  await first.unmount();
  expect(forms["a"]).toBe("");
});

test("left and opened again within the pause, or while it is being written, it stands there", async () => {
  const forms: Record<string, string> = {};
  fakeDesk({
    view_unsent: () => ({ ...forms }),
    save_unsent: async ({ form, text }) => {
      await new Promise((done) => setTimeout(done, 50));
      forms[form as string] = text as string;
      return null;
    },
  });
  const first = await render(TryUnsent, { form: "a" });
  await words().fill("Half a sen");
  void first.unmount();
  await render(TryUnsent, { form: "a" });
  await expect.element(words()).toHaveValue("Half a sen");
});

test("what stood there and could not be read is not written over; it is read again first", async () => {
  const forms: Record<string, string> = { a: '{"other":"Older words"}' };
  let isLost = true;
  const saved: unknown[] = [];
  fakeDesk({
    view_unsent: () => {
      if (isLost) throw { code: "notebook_read_only" };
      return { ...forms };
    },
    save_unsent: ({ text }) => {
      saved.push(text);
      return null;
    },
  });
  await render(TryUnsent, { form: "a" });
  await words().fill("New words");
  await new Promise((done) => setTimeout(done, 600));
  expect(saved).toEqual([]);
  isLost = false;
  await keepLastWords();
  await expect.element(words()).toHaveValue("New words");
  expect(saved).toEqual(['{"text":"New words"}']);
});

test("typed before the older words were read: it stays, and is kept without another key", async () => {
  const forms = { a: '{"text":"Older"}' };
  let read: (() => void) | undefined;
  const saved: unknown[] = [];
  fakeDesk({
    view_unsent: () => new Promise((done) => (read = () => done({ ...forms }))),
    save_unsent: ({ text }) => {
      saved.push(text);
      return null;
    },
  });
  await render(TryUnsent, { form: "a" });
  await words().fill("Newer");
  await new Promise((done) => setTimeout(done, 500));
  expect(saved).toEqual([]);
  read?.();
  await expect.poll(() => saved).toEqual(['{"text":"Newer"}']);
  await expect.element(words()).toHaveValue("Newer");
});

/** Types and presses while the sending is still under way; gives back how to let it arrive. */
async function sends(form: string, isChange: boolean) {
  let arrive = () => {};
  const way = new Promise<void>((done) => (arrive = done));
  await render(TryUnsent, { form, isChange, send: () => way });
  await words().fill("Ask Lena");
  await page.getByRole("button", { name: "Send" }).click();
  return arrive;
}

test("letters typed while it is sent stay: they are the beginning of the next one", async () => {
  const forms = notebook();
  const arrive = await sends("a", false);
  await words().fill("Ask Lena Book a room");
  arrive();
  await expect.element(words()).toHaveValue("Book a room");
  await expect.element(page.getByText("Something is left")).toBeVisible();
  await expect.poll(() => forms["a"]).toBe('{"text":"Book a room"}');
});

test("words that change others stay whole where they were typed on while they were sent", async () => {
  const forms = notebook();
  const arrive = await sends("a", true);
  await words().fill("Ask Lena twice");
  arrive();
  await expect.element(page.getByText("Something is left")).toBeVisible();
  await expect.element(words()).toHaveValue("Ask Lena twice");
  await expect.poll(() => forms["a"]).toBe('{"text":"Ask Lena twice"}');
});
