// Reading the table "Batches" as a person does.

/** The table. */
export const table = (page) => page.getByRole("table", { name: "Batches", exact: true });

/** The data's columns, in their order. */
export const COLUMNS = [
  "Name", "Status", "Records", "Type", "Query", "Message", "File", "Segments", "Batch ID",
];

/** Waits until each row of a table that is drawn whole is there: those out of view come last. */
export const whole = (page) => page.waitForFunction(() => {
  const table = document.querySelector('.scroll:not(.windowed) > table[aria-label="Batches"]');
  const drawn = table?.querySelectorAll("tbody > tr:not(.details):not([aria-hidden])").length;
  return !table || drawn === Number(table.getAttribute("aria-rowcount")) - 1;
});

/** The texts of the rows' cells, row by row. */
export async function rows(page) {
  await whole(page);
  return table(page).locator("tbody > tr:not(.details):not([aria-hidden])").evaluateAll((all) =>
    all.map((row) => [...row.cells].map((cell) => cell.textContent)));
}

/** The texts of one column, from top to bottom. */
export async function column(page, name) {
  return (await rows(page)).map((cells) => cells[COLUMNS.indexOf(name)]);
}

/** The header of a column. */
export const header = (page, name) => table(page).getByRole("columnheader", { name, exact: true });

/** The row that has this text. */
export const row = (page, text) => table(page).getByRole("row").filter({ hasText: text }).first();

/** The line of counts below the heading. */
export const sums = (page) => page.locator("p.sums").innerText();

/** Saves what is shown through the menu **Export** and gives the file's name and content. */
export async function save(page, format) {
  await page.getByRole("button", { name: "Export", exact: true }).click();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("menuitem", { name: format, exact: true }).click(),
  ]);
  const chunks = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk);
  return { name: download.suggestedFilename(), text: Buffer.concat(chunks).toString("utf8") };
}
