// A table of batches as the least that a browser can do: the answer parsed by the browser, order by a
// typed array, search in lower-cased text, and 40 rows written by hand.

const COLUMNS = ["Name", "Status", "Records", "Type", "Query", "Message", "File", "Segments", "Batch ID"];
const DRAWN = 40;
const ROW_HEIGHT = 32;
/** Room for the row's place below its record count, in a number that still is exact. */
const PLACES = 2 ** 20;

const find = (selector) => document.querySelector(selector);
const [form, search, sums, scroll, height, table] =
  ["form", "[type=search]", "[role=status]", ".scroll", ".height", "table"].map(find);

let batches = [];
let texts;
let shown = new Uint32Array();
let order = 0;

const segments = (batch) => batch.segments ?? [];

function cells(batch) {
  const { name, status, recordCount, batchType, query, message, fileId, batchId } = batch;
  const count = segments(batch).length;
  return [name, status, recordCount?.toLocaleString("en"), batchType, query, message, fileId, count || undefined, batchId];
}

function text(batch) {
  const { name, status, recordCount, batchType, query, message, fileId, batchId } = batch;
  return `${name}\n${status}\n${recordCount}\n${batchType}\n${query}\n${message}\n${fileId}\n${segments(batch).join("\n")}\n${batchId}`.toLowerCase();
}

function sorted(rows) {
  if (order === 0) return rows;
  const most = 2 ** 32;
  const keys = new Float64Array(rows.length);
  for (let at = 0; at < rows.length; at += 1) {
    const { recordCount } = batches[rows[at]];
    const rank = recordCount === undefined ? most : order > 0 ? recordCount : most - 1 - recordCount;
    keys[at] = rank * PLACES + rows[at];
  }
  keys.sort();
  for (let at = 0; at < rows.length; at += 1) rows[at] = keys[at] % PLACES;
  return rows;
}

function list() {
  const word = search.value.toLowerCase();
  if (word) texts ??= batches.map(text);
  const rows = new Uint32Array(batches.length);
  let kept = 0;
  for (let row = 0; row < batches.length; row += 1) {
    if (!word || texts[row].includes(word)) rows[kept++] = row;
  }
  shown = sorted(rows.subarray(0, kept));
  height.style.height = `${(shown.length + 1) * ROW_HEIGHT}px`;
  table.setAttribute("aria-rowcount", shown.length + 1);
  sums.textContent = `${shown.length} of ${batches.length} batches`;
  draw();
}

function draw() {
  const top = Math.max(0, Math.min(Math.floor(scroll.scrollTop / ROW_HEIGHT), shown.length - DRAWN));
  table.style.transform = `translateY(${top * ROW_HEIGHT}px)`;
  for (let at = 0; at < DRAWN; at += 1) {
    const row = table.tBodies[0].rows[at];
    const batch = batches[shown[top + at]];
    row.hidden = batch === undefined;
    if (batch === undefined) continue;
    cells(batch).forEach((cell, column) => { row.cells[column].textContent = cell ?? "–"; });
  }
}

const header = table.tHead.insertRow();
for (const name of COLUMNS) {
  const cell = document.createElement("th");
  cell.scope = "col";
  const button = document.createElement("button");
  button.textContent = name;
  cell.append(button);
  header.append(cell);
}
header.cells[2].addEventListener("click", () => {
  order = order === 0 ? 1 : order === 1 ? -1 : 0;
  list();
});
for (let at = 0; at < DRAWN; at += 1) {
  const row = table.tBodies[0].insertRow();
  row.hidden = true;
  const name = document.createElement("th");
  name.scope = "row";
  row.append(name);
  for (const _ of COLUMNS.slice(1)) row.insertCell();
}
search.addEventListener("input", list);
scroll.addEventListener("scroll", draw);
form.addEventListener("submit", async (event) => {
  event.preventDefault();
  const response = await fetch(`/practice/v1/batch-query/jobs/${form.elements.id.value}`);
  ({ batches } = JSON.parse(await response.text()));
  texts = undefined;
  list();
});
