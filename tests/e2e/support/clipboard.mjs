// The clipboard, as the person's own keyboard uses it.

/** Lets the profile use the clipboard without a question. */
export const allowed = { context: { permissions: ["clipboard-read", "clipboard-write"] } };

/** What is on the clipboard. */
export const copied = (page) => page.evaluate(() => navigator.clipboard.readText());

/** Pastes a text into a field, in place of what is there. */
export async function paste(page, field, text) {
  await page.evaluate((text) => navigator.clipboard.writeText(text), text);
  await field.focus();
  await page.keyboard.press("Control+A");
  await page.keyboard.press("Control+V");
}
