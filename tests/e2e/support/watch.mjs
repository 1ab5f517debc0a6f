// Watching a job: the line in the outcome, and what the tests ask of the practice tenant meanwhile.

import { PRACTICE_CREDENTIALS, outcome } from "./form.mjs";

const { "User name": user, Password: password } = PRACTICE_CREDENTIALS.basic;
const headers = { authorization: `Basic ${Buffer.from(`${user}:${password}`, "utf8").toString("base64")}` };

/** The line about the watch of the job that is shown. */
export const watchLine = (page) => outcome(page).locator(".watch");

/** How a watch ended, as it is read out. */
export const watchEnd = (page) => watchLine(page).getByRole("status");

/** Submits a job of these queries' names; gives its ID. */
export async function submit({ origin }, names, more = {}) {
  const queries = names.map((name) => ({ name, query: `select Id from ${name}`, type: "zoqlexport" }));
  const body = JSON.stringify({ name: "NightlyExport", version: "1.1", format: "csv", queries, ...more });
  const answer = await fetch(`${origin}/v1/batch-query/`, { method: "POST", headers, body });
  return (await answer.json()).id;
}

/** Cancels a job past the page, as somebody else would. */
export const cancelElsewhere = ({ origin }, id) =>
  fetch(`${origin}/v1/batch-query/jobs/${id}`, { method: "DELETE", headers });

/** Holds the practice tenant's clock, or puts it ahead by whole seconds. */
export const tenantClock = ({ origin }, change) =>
  fetch(`${origin}/practice/control/clock`, { method: "POST", body: JSON.stringify(change) });

/** Has the page believe that its tab is in front, or not. */
export const setHidden = (page, hidden) =>
  page.evaluate((hidden) => {
    Object.defineProperty(document, "hidden", { configurable: true, get: () => hidden });
    document.dispatchEvent(new Event("visibilitychange", { bubbles: true }));
  }, hidden);
