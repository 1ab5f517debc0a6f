// What the page says besides the form and the table: the outcome, the job's facts, the answer as it came,
// the requests, notices. What is folded is opened before it is read.

import { button, outcome } from "./form.mjs";

/** Opens what is folded within a part of the page. */
async function unfold(part) {
  const folded = part.locator("details:not([open]) > summary, button[aria-expanded=false]").filter({ visible: true });
  while ((await folded.count()) > 0) await folded.first().click();
}

/** All that the outcome says, with what is folded in it. */
export async function outcomeText(page) {
  await outcome(page).waitFor();
  await unfold(outcome(page));
  return outcome(page).innerText();
}

/** The answers that the outcome lists, opened. */
export async function answers(page) {
  await unfold(outcome(page));
  return outcome(page).getByRole("list", { name: "Answers", exact: true });
}

/** What somebody on the way wrote, quoted among the answers. */
export const quoted = async (page) => (await answers(page)).locator("blockquote").innerText();

/** The ID of the job that the outcome is about. */
export const outcomeJob = (page) => outcome(page).locator("code").first().innerText();

/** The region with the job's facts. */
export const facts = (page) => page.getByRole("region", { name: "Job facts", exact: true });

/** The job's facts by their terms. */
export async function factsByTerm(page) {
  await unfold(facts(page));
  const entries = await facts(page).locator("dt").evaluateAll((terms) =>
    terms.map((term) => {
      const value = term.nextElementSibling.cloneNode(true);
      value.querySelectorAll("button").forEach((button) => button.remove());
      return [term.innerText, value.textContent.trim()];
    }));
  return Object.fromEntries(entries);
}

/** Opens **Raw answer**, or closes it where it is open. */
export const pressRawAnswer = (page) => page.getByText("Raw answer", { exact: true }).click();

/** The answer as it came, which is shown below **Raw answer** while that is open. */
const raw = (page) => page.locator("details.raw pre");

/** Opens **Raw answer** unless it is open. */
export async function openRawAnswer(page) {
  if ((await raw(page).count()) === 0) await pressRawAnswer(page);
  await raw(page).waitFor();
}

/** The text of **Raw answer**. */
export async function rawAnswer(page) {
  await openRawAnswer(page);
  return raw(page).textContent();
}

/** The list of the requests that were sent. */
const log = (page) => page.getByRole("region", { name: "Requests sent", exact: true });

/** Opens **Guide**, which comes in a tab of its own. */
export async function openGuide(page) {
  const [guide] = await Promise.all([
    page.context().waitForEvent("page"),
    page.getByRole("link", { name: "Guide", exact: true }).click(),
  ]);
  await guide.waitForLoadState();
  return guide;
}

/** Opens **Requests sent** unless it is open. */
export async function openRequests(page) {
  if (!(await log(page).isVisible())) await page.getByText(/^Requests sent/).first().click();
  await log(page).waitFor();
}

/** What is told of the requests that were sent. */
export async function requestsText(page) {
  await openRequests(page);
  return log(page).innerText();
}

/** The call under way. */
export const progress = (page) => page.getByRole("region", { name: "Progress", exact: true });

/** What is read aloud of the call under way. */
export const progressText = (page) => progress(page).getByRole("status").innerText();

/** Notices about the page itself, such as one about its config.json. */
export const notices = (page) => page.locator("p.notice");

/** Presses **Copy for a ticket** and waits until the text is copied. */
export async function copyForTicket(page) {
  await button(page, "Copy for a ticket").click();
  await outcome(page).getByText("Copied").waitFor();
}

/** Waits until the outcome's heading has the focus. */
export const outcomeHasFocus = (page) => outcome(page).getByRole("heading").and(page.locator(":focus")).waitFor();
