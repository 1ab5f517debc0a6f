// The page with a hundred jobs in its list: looked up, selected, cancelled.

import assert from "node:assert/strict";

import { button, fillIn } from "../e2e/support/form.mjs";

/** Milliseconds, far beyond what a hundred jobs take. */
const PATIENCE = 120_000;

/** Does something, and gives the milliseconds until the region **Progress** says that nothing is under way. */
async function timed(page, act) {
  const since = await page.evaluate(() => performance.now());
  await act();
  const progress = page.getByRole("region", { name: "Progress", exact: true });
  await progress.getByRole("button", { name: "Pause", exact: true }).waitFor({ timeout: PATIENCE });
  await progress.getByRole("button", { name: "Pause", exact: true }).waitFor({ state: "hidden", timeout: PATIENCE });
  return (await page.evaluate(() => performance.now())) - since;
}

/** Looks every job up and cancels every job, as a person would; gives the milliseconds of each. */
export async function byPage({ simulator, browser, ids }) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  await page.goto(simulator.origin);
  await fillIn(page, ids.join(", "));
  const lookUp = await timed(page, () => button(page, "Look up").click());
  await page.getByRole("checkbox", { name: "Select all jobs", exact: true }).check();
  await button(page, "Cancel selected jobs").click();
  const dialog = page.getByRole("dialog", { name: "Cancel these jobs?" });
  const cancel = await timed(page, () => dialog.getByRole("button", { name: "Cancel the jobs", exact: true }).click());
  const rows = page.getByRole("table", { name: "Jobs", exact: true }).getByRole("row");
  assert.equal(await rows.count(), ids.length + 1, "a row for each job, and the header");
  await context.close();
  return { lookUp, cancel };
}
