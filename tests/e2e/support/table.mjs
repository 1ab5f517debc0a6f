// The table "Batches" as a person reads it. What tests need to know of its elements is here, in
// table-scroll.mjs and in table-tools.mjs, and nowhere else.

import { until } from "./wait.mjs";

/** A batch's row or a group's heading: each is announced with its place. */
export const LINE = "tbody > tr[aria-rowindex]";

/** The row below a batch's that holds its details. It has no place of its own. */
export const DETAILS = "tbody > tr:not([aria-rowindex], [aria-hidden])";

/** What the row of a batch has and the heading of a group has not. */
const CHECKBOX = "input[type=checkbox]";

/** The table. */
export const table = (page) => page.getByRole("table", { name: "Batches", exact: true });

/** The data's columns, in their order. */
export const COLUMNS = [
  "Name", "Status", "Records", "Type", "Query", "Message", "File", "Segments", "Batch ID",
];

/** Up to so many rows, a job's batches and the headings of their groups, each row is drawn. */
const WHOLE_UP_TO = 60;

/** How many rows are announced, without that of the headings. */
export const announced = async (page) => Number(await table(page).getAttribute("aria-rowcount")) - 1;

/** How many rows are in the document; of a long table only some. */
export const drawnRows = (page) => table(page).locator(LINE).count();

/** Waits until each row of a table that is drawn whole is there: those out of view come last. */
export const whole = (page) =>
  until(page, async () => {
    if ((await table(page).count()) === 0) return true;
    const all = await announced(page);
    return all > WHOLE_UP_TO || (await drawnRows(page)) === all;
  }, "every row is drawn");

/** The texts of the rows' cells, row by row, without what their buttons say. */
export async function rows(page) {
  await whole(page);
  return table(page).locator(LINE).evaluateAll((all) => {
    const isButton = (node) => node instanceof HTMLButtonElement;
    const text = (cell) => [...cell.childNodes].filter((node) => !isButton(node)).map((node) => node.textContent).join("");
    return all.map((row) => [...row.cells].map(text));
  });
}

/** The names of the columns that are shown, from left to right, without how they are ordered. */
export const headings = (page) =>
  table(page).getByRole("columnheader").evaluateAll((cells) =>
    cells.map((cell) => (cell.querySelector("button") ?? cell).firstChild.textContent.trim()));

/** The texts of one column, from top to bottom. */
export async function column(page, name) {
  const at = (await headings(page)).indexOf(name);
  return (await rows(page)).map((cells) => cells[at]);
}

/** The header of a column. */
export const header = (page, name) => table(page).getByRole("columnheader", { name, exact: true });

/** The row that has this text. */
export const row = (page, text) => table(page).getByRole("row").filter({ hasText: text }).first();

/** The row that is announced with this place; that of the headings has place 1. */
export const rowAt = (page, place) => table(page).locator(`tbody > tr[aria-rowindex="${place}"]`);

/** The cells of a row, from left to right. */
export const cells = (row) => row.locator("th, td");

/** The cell of a column in the row with this place. */
export const cell = async (page, place, name) =>
  cells(rowAt(page, place)).nth((await headings(page)).indexOf(name));

/** The rows that head a group. */
export const groupRows = (page) => table(page).locator(`${LINE}:not(:has(${CHECKBOX}))`);

/**
 * The lines of the table with their places: `# ` and what the heading of a group says, or a batch's
 * name.
 */
export const lines = (page) =>
  table(page).locator(LINE).evaluateAll((all, checkbox) =>
    all.map((row) => {
      const text = row.querySelector(checkbox) ? row.querySelector("th").innerText : `# ${row.innerText}`;
      return { place: Number(row.getAttribute("aria-rowindex")), text };
    }), CHECKBOX);

/** The rows with the details of batches. */
export const detailsRows = (page) => table(page).locator(DETAILS);

/** The details in which this text stands. */
export const detailsWith = (page, text) => detailsRows(page).filter({ hasText: text });

/** What a batch's details say of a term, such as **File ID**. */
export const detail = (details, term) =>
  details.locator("dt").getByText(term, { exact: true }).locator("xpath=following-sibling::dd[1]").evaluate((dd) => {
    const copy = dd.cloneNode(true);
    copy.querySelectorAll("button").forEach((button) => button.remove());
    return copy.textContent.trim();
  });

/** A long text in a batch's details, **Query** or **Message**. */
export const longText = (details, name) => details.getByRole("region", { name }).locator("pre");

/** The segments in a batch's details. */
export const segments = (details) =>
  details.getByRole("region", { name: "Segments" }).getByRole("listitem").locator("code").allInnerTexts();

/** The pieces of text that are marked because they were searched for. */
export const marks = (page) => table(page).locator("mark").allInnerTexts();

/**
 * How long the bars of the record counts are, in percent of their cells, from row to row. A bar is
 * drawn in the ground of its cell.
 */
export async function recordBars(page) {
  await whole(page);
  const at = (await headings(page)).indexOf("Records");
  return table(page).locator(LINE).evaluateAll((rows, at) =>
    rows.map((row) => parseFloat(getComputedStyle(row.cells[at]).backgroundSize)), at);
}

/** What the table says of itself, row by row, for checks of all of it at once. */
export const snapshot = (page) =>
  table(page).evaluate((table, { LINE, DETAILS, CHECKBOX }) => {
    const isButton = (node) => node instanceof HTMLButtonElement;
    const text = (cell) => [...cell.childNodes].filter((node) => !isButton(node)).map((node) => node.textContent).join("");
    const read = (row) => ({
      place: Number(row.getAttribute("aria-rowindex")),
      isGroup: !row.querySelector(CHECKBOX),
      texts: [...row.cells].map(text),
      name: row.querySelector("th")?.ariaLabel,
      isChecked: row.querySelector(CHECKBOX)?.checked,
      isSelected: row.matches(".selected, [aria-selected=true]"),
      isOpen: row.querySelector("button")?.ariaExpanded === "true",
      details: row.nextElementSibling?.matches(DETAILS) ? row.nextElementSibling.textContent : undefined,
    });
    return {
      announced: Number(table.getAttribute("aria-rowcount")) - 1,
      columns: [...table.tHead.rows[0].cells].map((cell) => cell.querySelector("button").firstChild.textContent.trim()),
      rows: [...table.querySelectorAll(LINE)].map(read),
      marks: [...table.querySelectorAll("mark")].map((mark) => mark.textContent),
    };
  }, { LINE, DETAILS, CHECKBOX });

/** How many rows the table has when it is printed. Prints one page. */
export async function rowsOnPaper(page) {
  await table(page).evaluate((table, LINE) => {
    globalThis.printed = 0;
    matchMedia("print").addEventListener("change", ({ matches }) => {
      if (matches) globalThis.printed = table.querySelectorAll(LINE).length;
    }, { once: true });
  }, LINE);
  // One page on paper tells: the browser lays all of them out, and would take minutes to draw them.
  await page.pdf({ pageRanges: "1" });
  return page.evaluate(() => globalThis.printed);
}
