// The table "Jobs", and what stands around it.

import { button, claimed, field, fillIn, lookUp } from "./form.mjs";
import { outcomeJob } from "./page.mjs";
import { until } from "./wait.mjs";

/** The ID of one of the practice tenant's hundred jobs, from 1. */
export const hundredth = (number) => `de5c${String(number).padStart(28, "0")}`;

/** The region **Jobs**. */
export const jobsRegion = (page) => page.getByRole("region", { name: "Jobs", exact: true });

/** The table **Jobs**. */
export const jobsTable = (page) => page.getByRole("table", { name: "Jobs", exact: true });

/** The field **Search jobs**. */
export const searchJobs = (page) => page.getByRole("searchbox", { name: "Search jobs" });

/** A button of the region **Jobs**. */
export const jobsButton = (page, name) => jobsRegion(page).getByRole("button", { name, exact: true });

const row = "tbody > tr[aria-rowindex]";

/** The names of the columns, from left to right. */
export const jobHeadings = (page) =>
  jobsTable(page).getByRole("columnheader").evaluateAll((cells) =>
    cells.map((cell) => cell.querySelector("button").firstChild.textContent.trim()));

/** The ends of the jobs' IDs, from top to bottom. */
export const endings = (page) =>
  jobsTable(page).locator(`${row} .ending`).evaluateAll((all) => all.map((one) => one.textContent.replace("…", "")));

/** The texts of one column, from top to bottom. */
export async function jobColumn(page, name) {
  const at = (await jobHeadings(page)).indexOf(name);
  return jobsTable(page).locator(row).evaluateAll((rows, at) => rows.map((row) => row.cells[at].innerText.trim()), at);
}

/** The row of the job whose ID ends so. */
export const jobRow = (page, ending) => jobsTable(page).getByRole("row").filter({ hasText: ending });

/** The name of a job in the table: a button that has the job shown. */
export const jobButton = (page, ending) => jobRow(page, ending).getByRole("button");

/** Looks jobs up one after another. */
export async function lookUpOneByOne(page, ids) {
  await fillIn(page, ids[0]);
  await lookUp(page);
  for (const id of ids.slice(1)) {
    await field(page, "Job ID").fill(id);
    await button(page, "Look up").click();
    await isShown(page, id);
  }
}

/** Waits until this job is shown, with an outcome. */
export const isShown = (page, id) =>
  until(page, async () => (await claimed(page).count()) > 0 && (await outcomeJob(page)) === id, `${id} is shown`);
