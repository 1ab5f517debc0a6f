// What stands around the table "Batches": the bars, search, filters, chips, sums, the panel of columns,
// files.

import { header, table } from "./table.mjs";

const button = (page, name) => page.getByRole("button", { name, exact: true });

/** The parts of the bar of batches by status. */
export const bars = (page) => page.getByRole("region", { name: "Batches by status" }).getByRole("button");

/** The field **Search batches**. */
export const searchBox = (page) => page.getByRole("searchbox", { name: "Search batches" });

/** Searches for a text. */
export const search = (page, text) => searchBox(page).fill(text);

/** The list **Status**. */
export const statusList = (page) => page.getByRole("combobox", { name: "Status", exact: true });

/** The choices of the list **Status**. */
export const statusChoices = (page) => statusList(page).getByRole("option").allInnerTexts();

/** What is chosen in the list **Status**. */
export const statusChosen = (page) => statusList(page).evaluate((list) => list.selectedOptions[0].text);

/** The filters in force, a button each that takes its filter away. */
export const chips = (page) => page.getByRole("list", { name: "Filters in force" }).getByRole("button");

/** The line of counts of what is shown. */
export const sums = (page) => page.locator("p.sums").innerText();

/** What is said of what is selected, or was copied; nothing where nothing is. */
export const picked = (page) => page.locator("p.picked").innerText();

/** What tells of the selection, and the buttons for it. */
export const selectionBar = (page) => button(page, "Clear selection").locator("xpath=..");

/** The panel **Columns**. */
export const columnsPanel = (page) => page.getByRole("group", { name: "Columns", exact: true });

/** What is to be done to single columns in the panel: checkboxes, buttons, fields. */
export const columnsList = (page) => columnsPanel(page).getByRole("list");

/** Opens the panel **Columns** or closes it. */
export const pressColumns = (page) => button(page, "Columns").click();

/** The edge of a header, by which it is pulled. */
export const edge = (page, name) => header(page, name).locator(".grip");

/** Where a header that is carried would be put: `before` or `behind` a column, in one text. */
export const dropMarks = (page) =>
  table(page).locator("[data-drop]").evaluateAll((cells) =>
    cells.map((cell) => `${cell.dataset.drop} ${cell.innerText.trim()}`));

/** Whether headers stay in view while rows are scrolled; on paper they do not. */
export const headersStick = (page) =>
  table(page).locator("thead, thead th").evaluateAll((all) =>
    all.some((one) => getComputedStyle(one).position === "sticky"));

/**
 * Saves what is shown through the menu **Export**, by this button where the page has several, and gives the
 * file's name and content.
 */
export async function save(page, format, opener = button(page, "Export")) {
  await opener.click();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("menuitem", { name: format, exact: true }).click(),
  ]);
  const chunks = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk);
  return { name: download.suggestedFilename(), text: Buffer.concat(chunks).toString("utf8") };
}
