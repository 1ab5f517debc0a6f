// The page with many jobs in its list: looked up, selected, cancelled.

import assert from "node:assert/strict";

import { button, field, fillIn } from "../e2e/support/form.mjs";

/** Milliseconds, far beyond what a hundred jobs take. */
const PATIENCE = 120_000;

/** Does something, and gives the milliseconds until the region **Progress** says that all of it is done. */
async function timed(page, done, act) {
  const since = performance.now();
  await act();
  const progress = page.getByRole("region", { name: "Progress", exact: true });
  await progress.getByRole("heading", { name: done, exact: true }).waitFor({ timeout: PATIENCE });
  return performance.now() - since;
}

/** Looks every job up and cancels every job, as a person would; gives the milliseconds of each. */
export async function byPage({ simulator, browser, ids }) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  await page.goto(simulator.origin);
  await fillIn(page, "");
  await field(page, "Job ID").fill(ids.join(", "));
  const lookUp = await timed(page, `Looking up ${ids.length} jobs: done`, () => button(page, "Look up").click());
  await page.getByRole("checkbox", { name: "Select all jobs", exact: true }).check();
  await button(page, "Cancel selected jobs").click();
  const dialog = page.getByRole("dialog", { name: "Cancel these jobs?" });
  const confirm = dialog.getByRole("button", { name: "Cancel the jobs", exact: true });
  await confirm.waitFor();
  const cancel = await timed(page, `Cancelling ${ids.length} jobs: done`, () => confirm.click());
  const rows = page.getByRole("table", { name: "Jobs", exact: true }).getByRole("row");
  assert.ok((await rows.count()) > 1, "the jobs stand in the table");
  await context.close();
  return { lookUp, cancel };
}
