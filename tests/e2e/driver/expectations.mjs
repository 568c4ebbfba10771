// What one person does in the room of expectations; used by its story and by the demo.

/** Three sentences a page, 45 in the short form. */
export const SHORT_FORM_PAGES = 15;

/**
 * Answers the short form page by page with the keys, up to the page that shows all answers.
 *
 * @param {number} usual the step, 1 to 5, of every sentence that is not named
 * @param {{others?: Record<number, number[]>, reason?: {page: number, text: string}}} [given] other steps by the page
 * they stand on, and one reason for the first sentence of a page
 */
export async function answersAll(someone, usual, { others = {}, reason = { page: 0, text: "" } } = {}) {
  for (let page = 1; page <= SHORT_FORM_PAGES; page += 1) {
    await someone.sees(`Page ${page} of ${SHORT_FORM_PAGES},`);
    for (const step of others[page] ?? [usual, usual, usual]) await someone.press(String(step));
    if (reason.page === page) {
      await someone.click("Add a reason", { first: true });
      await someone.fill("Why? One or two sentences", reason.text);
    }
    if (page < SHORT_FORM_PAGES) await someone.click("Next page");
  }
  await someone.click("Check your answers");
}
