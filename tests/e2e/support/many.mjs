// Several jobs that are looked up or cancelled together.

import { paste } from "./clipboard.mjs";
import { button, field, fillIn, press } from "./form.mjs";
import { openRequests, progress } from "./page.mjs";

/** The dialog **Cancel these jobs?** */
export const jobsDialog = (page) => page.getByRole("dialog", { name: "Cancel these jobs?" });

/** Waits until the region **Progress** has this heading. */
export const runIs = (page, heading) =>
  progress(page).getByRole("heading", { name: heading, exact: true }).waitFor({ timeout: 60_000 });

/** The counts in the region **Progress**, by their words. */
export async function counts(page) {
  const text = await progress(page).locator(".counts").innerText();
  const parts = text.split(" · ").filter(Boolean).map((part) => part.trim().match(/^([\d,]+) (.+)$/));
  return Object.fromEntries(parts.map(([, count, what]) => [what, Number(count.replaceAll(",", ""))]));
}

/** Pastes the IDs of jobs, looks them up, and waits until all are read. */
export async function lookUpAll(page, ids, options) {
  await fillIn(page, "", options);
  await paste(page, field(page, "Job ID"), ids.join("\n"));
  await press(page, "Look up");
  await runIs(page, `Looking up ${ids.length} jobs: done`);
}

/** Selects all jobs, and asks whether to cancel them. */
export async function askToCancelAll(page) {
  await page.getByRole("checkbox", { name: "Select all jobs", exact: true }).check();
  await press(page, "Cancel selected jobs");
  await jobsDialog(page).waitFor();
}

/** Selects all jobs, and cancels them. */
export async function cancelAll(page) {
  await askToCancelAll(page);
  await button(page, "Cancel the jobs").click();
}

/** The calls that **Requests sent** lists: method, path, result. */
export async function requests(page) {
  await openRequests(page);
  const region = page.getByRole("region", { name: "Requests sent", exact: true });
  const all = region.getByRole("button", { name: /^Show all/ });
  if (await all.isVisible()) await all.click();
  return region.locator("tbody tr").evaluateAll((rows) =>
    rows.map(({ cells }) => ({
      method: cells[2].innerText.trim(),
      path: new URL(cells[3].innerText.trim()).pathname,
      result: cells[4].innerText.trim(),
    })));
}
