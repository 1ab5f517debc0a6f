// The reason of a cancel, reports, and the history.

import { readFile } from "node:fs/promises";

import { allowed, copied } from "./clipboard.mjs";
import { button } from "./form.mjs";
import { openRequests } from "./page.mjs";
import { until } from "./wait.mjs";

/** The profile lets the page use the clipboard. */
export { allowed };

/** The field for the reason of a cancel. */
export const reason = (page) => page.getByLabel("Reason or ticket number", { exact: true });

/** The region that is open and called so: a sheet over the page. */
export const sheet = (page, name) => page.getByRole("region", { name, exact: true });

/** Opens **Report** of the job that is shown. */
export async function openReport(page) {
  await sheet(page, "Outcome").getByRole("button", { name: "Report", exact: true }).click();
  await sheet(page, "Report").waitFor();
}

/** Opens **Report** of the sitting, which stands with **Requests sent**. */
export async function openSittingsReport(page) {
  await openRequests(page);
  await sheet(page, "Requests sent").getByRole("button", { name: "Report", exact: true }).click();
  await sheet(page, "Report").waitFor();
}

/** Chooses a format in the open sheet, and gives the report as it is copied. */
export async function copiedReport(page, format) {
  await sheet(page, "Report").getByRole("radio", { name: format, exact: true }).check();
  await page.evaluate(() => navigator.clipboard.writeText(""));
  await button(page, "Copy the report").click();
  await until(page, async () => (await copied(page)) !== "", "the report is copied");
  return copied(page);
}

/** Chooses a format in the open sheet, and gives name and text of the file that is saved. */
export async function savedReport(page, format) {
  await sheet(page, "Report").getByRole("radio", { name: format, exact: true }).check();
  return saved(page, () => button(page, "Save as a file").click());
}

/** Name and text of the file that is saved by a press. */
export async function saved(page, press) {
  const [download] = await Promise.all([page.waitForEvent("download"), press()]);
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), "utf8") };
}

/** What is on the clipboard as HTML. */
export const copiedHtml = (page) =>
  page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    return (await item.getType("text/html")).text();
  });

/** Opens **History**. */
export async function openHistory(page) {
  await button(page, "History").click();
  await sheet(page, "History").waitFor();
}

/** The box that switches the history on and off. */
export const keep = (page) => page.getByRole("checkbox", { name: "Keep a history on this computer", exact: true });

/** Switches the history on. */
export async function keepHistory(page) {
  await openHistory(page);
  await keep(page).check();
  await page.keyboard.press("Escape");
}

/** The rows of the history, as texts, newest first. */
export const entries = async (page) =>
  (await sheet(page, "History").locator("tbody tr").allInnerTexts()).map((text) => text.replaceAll(/\s+/g, " ").trim());

/** Waits until so many entries are shown. */
export const entriesAre = (page, count) =>
  until(page, async () => (await entries(page)).length === count, `${count} entries in the history`);
