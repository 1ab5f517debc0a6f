// Filling in the form and pressing its buttons, by the names people rely on.

import { until } from "./wait.mjs";

/** The practice tenant's made-up credentials. */
export const PRACTICE_CREDENTIALS = {
  basic: { "User name": "practice@example.com", Password: "präctice-päss:1" },
  oauth: {
    "Client ID": "facade00-cafe-4bad-8bad-0123456789ab",
    "Client secret": "practice=client/secret+not&real",
  },
  bearer: { Token: "practice0pasted0bearer0token0001" },
  keys: {
    "Access key ID": "practice-access-key-id",
    "Secret access key": "practice-secret-access-key",
  },
};

/** The radio button of each way to sign in. */
export const WAYS = {
  basic: "User name and password",
  oauth: "OAuth client",
  bearer: "Bearer token",
  keys: "API access keys",
};

/** The whole accessible name, nothing more. */
const exactly = { exact: true };

/** A field by its name. */
export const field = (page, name) => page.getByLabel(name, exactly);

/** What a field is described by, for the eye and for screen readers: a hint, or what is wrong with it. */
export const note = (page, name) =>
  field(page, name).evaluate((field) =>
    field.getAttribute("aria-describedby").split(" ")
      .map((id) => document.getElementById(id)?.innerText.trim()).filter(Boolean).join(" "));

/** Whether a field, a button or another element has the focus. */
export const hasFocus = (element) => element.evaluate((element) => element === document.activeElement);

/** Waits until a field holds this text. */
export const becomes = (page, name, text) =>
  until(page, async () => (await field(page, name).inputValue()) === text, `${name} holds “${text}”`);

/** A button by its name. */
export const button = (page, name) => page.getByRole("button", { name, exact: true });

/** Milliseconds for which a hand holds a mouse button down; long enough for the page to draw anew. */
const HELD = 80;

/** Presses a button as a hand does: whatever moves under it meanwhile must not swallow the click. */
export const press = (page, name) => button(page, name).click({ delay: HELD });

/** The region **Outcome**. */
export const outcome = (page) => page.getByRole("region", { name: "Outcome", exact: true });

/** The dialog **Cancel this job?** */
export const dialog = (page) => page.getByRole("dialog", { name: "Cancel this job?" });

/** Opens the part of the form that says where to sign in and how, which folds once that has worked. */
export async function openConnection(page) {
  const change = button(page, "Change tenant or sign-in");
  const isFolded = (await change.isVisible()) && (await change.getAttribute("aria-expanded")) !== "true";
  if (isFolded) await change.click();
}

/** Opens **More**, or closes it where it is open. */
export async function pressMore(page) {
  await openConnection(page);
  await page.getByText("More", { exact: true }).click();
}

/** Chooses a way to sign in and fills in its fields. */
export async function signIn(page, way = "basic", fields = PRACTICE_CREDENTIALS[way]) {
  await openConnection(page);
  await page.getByRole("radio", { name: WAYS[way] }).check();
  for (const [name, value] of Object.entries(fields)) await field(page, name).fill(value);
}

/** Fills in the whole form. */
export async function fillIn(page, jobId, { tenant = "Practice tenant", address, way, fields } = {}) {
  await openConnection(page);
  await field(page, "Tenant").selectOption(tenant);
  if (address) await field(page, "Address").fill(address);
  await signIn(page, way, fields);
  await field(page, "Job ID").fill(jobId);
}

/** Presses **Look up** and waits for the outcome; gives its `data-outcome`. */
export async function lookUp(page) {
  await button(page, "Look up").click();
  return ended(page);
}

/** What the last **Check connection** found: a region that is read aloud. */
export const checked = (page) => page.locator("[data-check]");

/** Presses **Check connection** and waits for what it finds; gives its `data-check`. */
export async function check(page) {
  await openConnection(page);
  await button(page, "Check connection").click();
  await checked(page).waitFor();
  return checked(page).getAttribute("data-check");
}

/** The outcome, where it says how something ended: not while a call is under way. */
export const claimed = (page) => page.locator("[data-outcome]");

/** Shows the columns of the table that are folded away, without a word from the keyboard's focus. */
const showFolded = (page) =>
  page.getByRole("button", { name: /^Show [A-Z]/ }).evaluateAll((buttons) => buttons.forEach((one) => one.click()));

/** The `data-outcome` of the outcome, once there is one; of a table every column is shown then. */
export async function ended(page) {
  await claimed(page).waitFor();
  await showFolded(page);
  return claimed(page).getAttribute("data-outcome");
}

/** Presses **Cancel job** and waits for the question or the outcome; says whether it asked. */
export async function askToCancel(page) {
  await button(page, "Cancel job").click();
  await dialog(page).or(claimed(page)).first().waitFor();
  return dialog(page).isVisible();
}

/** Presses **Cancel job**, confirms where it is asked, and gives the outcome. */
export async function cancel(page) {
  const asked = await askToCancel(page);
  if (asked) await button(page, "Cancel the job").click();
  return { asked, kind: await ended(page) };
}

/** Waits until the outcome is one of this kind, as after another one. */
export const endsAs = (page, kind) => page.locator(`[data-outcome="${kind}"]`).waitFor();

/** The outcome's heading, in one line. */
export const heading = async (page) =>
  (await outcome(page).getByRole("heading").innerText()).replaceAll(/\s+/g, " ").trim();
