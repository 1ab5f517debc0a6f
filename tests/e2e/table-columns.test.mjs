// Laying out the table "Batches": which columns, where, how wide; rows in groups; kept between visits.

import assert from "node:assert/strict";
import { describe, test } from "node:test";

import { field, lookUp } from "./support/form.mjs";
import { show as showJob } from "./support/jobs.mjs";
import { focused, tabTo } from "./support/keyboard.mjs";
import { stage } from "./support/stage.mjs";
import {
  COLUMNS, announced, cell, cells, detailsRows, header, headings, lines as linesNow, rowAt, table, whole,
} from "./support/table.mjs";
import { fillsView, inView, rowHeights, scrollToShare } from "./support/table-scroll.mjs";
import {
  columnsPanel as panel, dropMarks, edge as edgeOf, picked, pressColumns as open, save, sums,
} from "./support/table-tools.mjs";

const THOUSANDS = "57e5".repeat(8);
const ANOTHER = "cafe".repeat(8);

describe("the layout", () => {
  const here = stage();

  /** A visit of somebody who has not laid out the table before. */
  const visit = async () => {
    const visited = await here.visit();
    await visited.page.evaluate(() => localStorage.clear());
    return visited;
  };

  const show = async (page, id) => (await showJob(here.simulator, page, id)).batches;

  const toggle = (page, name) => panel(page).getByRole("checkbox", { name, exact: true }).click();

  const move = (page, name, way) => panel(page).getByRole("button", { name: `Move ${name} ${way}` });

  const width = (page, name) => header(page, name).evaluate((cell) => Math.round(cell.getBoundingClientRect().width));

  /** What the browser keeps, without the recent tenants and jobs. */
  const kept = (page) => page.evaluate(() => {
    const { "aqua-cancel recent": _, ...others } = localStorage;
    return others;
  });

  /** The lines of the body: a heading with its counts, or a row's name. */
  const lines = async (page) => {
    await whole(page);
    return (await linesNow(page)).map(({ text }) => text);
  };

  const groupBy = (page, what) => panel(page).getByRole("combobox", { name: "Group by" }).selectOption(what);

  /** Shows a job with its rows grouped by status. */
  const showGrouped = async (page, id) => {
    const batches = await show(page, id);
    await open(page);
    await groupBy(page, "Status");
    return batches;
  };

  test("hides a column in headings and rows alike, and never the name", async () => {
    const { page, leave } = await visit();
    const [batch] = await show(page);
    await open(page);
    await toggle(page, "Type");
    await toggle(page, "Query");
    const left = COLUMNS.filter((name) => !["Type", "Query"].includes(name));
    assert.deepEqual(await headings(page), left);
    const texts = await cells(rowAt(page, 2)).allInnerTexts();
    assert.equal(texts.length, left.length);
    assert.deepEqual([texts[0].trim(), texts[1], texts.at(-1)], [batch.name, batch.status, batch.batchId]);
    assert.equal(await panel(page).getByRole("checkbox", { name: "Name" }).isDisabled(), true);
    await toggle(page, "Type");
    assert.deepEqual(await headings(page), COLUMNS.filter((name) => name !== "Query"));
    await leave();
  });

  test("moves a column step by step, and the focus goes with it", async () => {
    const { page, leave } = await visit();
    const [batch] = await show(page);
    await open(page);
    await move(page, "Batch ID", "left").focus();
    for (let presses = 0; presses < 3; presses += 1) {
      await page.keyboard.press("Enter");
      // Yew may let a frame go by between the drawing and the focus.
      await move(page, "Batch ID", "left").and(page.locator(":focus")).waitFor();
    }
    assert.deepEqual((await headings(page)).slice(4), ["Query", "Batch ID", "Message", "File", "Segments"]);
    assert.equal(await (await cell(page, 2, "Batch ID")).innerText(), batch.batchId);
    await move(page, "Status", "left").click();
    assert.deepEqual((await headings(page)).slice(0, 3), ["Name", "Status", "Records"], "the name stays first");
    await leave();
  });

  test("makes a column wider by keys on its heading, by its edge, and by a number", async () => {
    const { page, leave } = await visit();
    await show(page);
    const before = await width(page, "Status");
    await tabTo(page, "button: Status");
    await page.keyboard.press("Shift+ArrowRight");
    await page.keyboard.press("Shift+ArrowRight");
    assert.equal(await width(page, "Status"), before + 32);
    await page.keyboard.press("Shift+ArrowLeft");
    assert.equal(await width(page, "Status"), before + 16);
    const edge = await edgeOf(page, "Records").boundingBox();
    const records = await width(page, "Records");
    await page.mouse.move(edge.x + 4, edge.y + 8);
    await page.mouse.down();
    await page.mouse.move(edge.x + 24, edge.y + 8);
    await page.mouse.move(edge.x + 64, edge.y + 8);
    await page.mouse.up();
    await page.mouse.move(edge.x + 200, edge.y + 8);
    assert.equal(await width(page, "Records"), records + 60);
    assert.equal(await header(page, "Records").getAttribute("aria-sort"), "none", "pulling does not order");
    await edgeOf(page, "Records").dblclick();
    assert.equal(await width(page, "Records"), records);
    await open(page);
    const number = panel(page).getByRole("spinbutton", { name: "Width of Query" });
    await number.fill("400");
    await number.press("Enter");
    assert.equal(await width(page, "Query"), 400);
    await number.fill("5000");
    await number.press("Enter");
    assert.equal(await width(page, "Query"), 800);
    assert.equal(await number.inputValue(), "800");
    await leave();
  });

  test("moves a column that is carried to another heading, which then is not ordered by", async () => {
    const { page, leave } = await visit();
    await show(page);
    const carry = async (name, to) => {
      const [from, onto] = [header(page, name).getByRole("button"), header(page, to)];
      await from.hover();
      await page.mouse.down();
      // A hand that is not quite still only presses.
      const { x, y } = await from.boundingBox();
      await page.mouse.move(x + 4, y + 8);
      await onto.hover();
    };
    await carry("Records", "Message");
    assert.deepEqual(await dropMarks(page), ["behind Message"]);
    await header(page, "Type").hover();
    assert.deepEqual(await dropMarks(page), ["behind Type"]);
    await page.mouse.up();
    assert.deepEqual((await headings(page)).slice(0, 5), ["Name", "Status", "Type", "Records", "Query"]);
    await carry("Message", "Status");
    assert.deepEqual(await dropMarks(page), ["before Status"]);
    await page.mouse.up();
    assert.deepEqual((await headings(page)).slice(0, 4), ["Name", "Message", "Status", "Type"]);
    await carry("Type", "Name");
    assert.deepEqual(await dropMarks(page), ["behind Name"]);
    await page.mouse.up();
    const order = ["Name", "Type", "Message", "Status", "Records", "Query", "File", "Segments", "Batch ID"];
    assert.deepEqual(await headings(page), order);
    for (const back of [() => page.keyboard.press("Escape"), () => header(page, "Status").getByRole("button").hover()]) {
      await carry("Status", "Type");
      await back();
      assert.deepEqual(await dropMarks(page), []);
      await page.mouse.up();
    }
    await carry("Name", "Records");
    assert.deepEqual(await dropMarks(page), [], "the name stays where it is");
    await page.mouse.up();
    assert.deepEqual(await headings(page), order);
    const sorts = () => table(page).getByRole("columnheader").evaluateAll((all) => all.map((cell) => cell.ariaSort));
    assert.deepEqual(new Set(await sorts()), new Set(["none"]));
    await header(page, "Status").getByRole("button").click();
    assert.equal(await header(page, "Status").getAttribute("aria-sort"), "ascending", "a press still orders");
    await leave();
  });

  test("lets go of a heading whose pointer was let go where the page did not hear of it", async () => {
    const { page, leave } = await visit();
    await show(page);
    const before = await width(page, "Records");
    const edge = edgeOf(page, "Records");
    await edge.hover();
    await page.mouse.down();
    await edge.dispatchEvent("pointermove", { buttons: 0, clientX: 900 });
    const { x, y } = await edge.boundingBox();
    await page.mouse.move(x + 80, y + 8);
    assert.equal(await width(page, "Records"), before);
    await page.mouse.up();
    await leave();
  });

  test("is kept for the next job and the next visit, with nothing else, until it is reset", async () => {
    const { page, leave } = await visit();
    await show(page);
    assert.deepEqual(await kept(page), {});
    const [low] = await rowHeights(page);
    await open(page);
    await toggle(page, "Message");
    await move(page, "Records", "left").click();
    await panel(page).getByRole("checkbox", { name: "Roomy rows" }).click();
    await groupBy(page, "Status");
    const [[, layout], ...others] = Object.entries(await kept(page));
    assert.deepEqual(others, []);
    const { columns, ...rest } = JSON.parse(layout);
    const keys = columns.map(({ column, shown }) => (shown ? column : `-${column}`)).join(" ");
    assert.equal(keys, "name records status type query -message file segments batch-id");
    assert.deepEqual(rest, { group: "status", roomy: true, pinned: true });
    assert.deepEqual([...new Set(columns.flatMap(Object.keys))], ["column", "shown", "width"]);
    await field(page, "Job ID").fill(ANOTHER);
    await lookUp(page);
    const laidOut = ["Name", "Records", "Status", "Type", "Query", "File", "Segments", "Batch ID"];
    assert.deepEqual(await headings(page), laidOut);
    await page.reload();
    await show(page, ANOTHER);
    assert.deepEqual(await headings(page), laidOut);
    assert.match(await sums(page), /grouped by Status/);
    assert.ok((await rowHeights(page)).at(-1) > low, "rows are higher");
    await open(page);
    await panel(page).getByRole("button", { name: "Reset layout" }).click();
    assert.deepEqual(await headings(page), COLUMNS);
    assert.deepEqual(await kept(page), {});
    await leave();
  });

  test("is as it comes where what was kept makes no sense", async () => {
    const { page, leave } = await visit();
    await page.evaluate(() => localStorage.setItem("aqua-cancel table", "1 -name name:x group=query ☃ -"));
    await show(page);
    assert.deepEqual(await headings(page), COLUMNS);
    await leave();
  });

  test("puts rows of one status together under a heading that adds them up and folds them", async () => {
    const { page, leave } = await visit();
    const batches = await showGrouped(page);
    const statuses = [...new Set(batches.map(({ status }) => status))];
    const expected = statuses.flatMap((word) => {
      const members = batches.filter(({ status }) => status === word);
      const records = members.reduce((sum, { recordCount }) => sum + (recordCount ?? 0), 0);
      const files = members.filter(({ fileId }) => fileId).length;
      const segments = members.flatMap(({ segments = [] }) => segments).length;
      const counted = (n, noun, nouns = `${noun}s`) => `${n.toLocaleString("en-US")} ${n === 1 ? noun : nouns}`;
      const counts = [
        counted(members.length, "batch", "batches"), counted(records, "record"),
        counted(files, "file"), counted(segments, "segment"),
      ].join(" · ");
      return [`# ${word} ${counts}`, ...members.map(({ name }) => name)];
    });
    assert.deepEqual(await lines(page), expected);
    const heading = table(page).getByRole("button", { name: statuses[1], exact: true });
    assert.equal(await heading.getAttribute("aria-expanded"), "true");
    await heading.click();
    assert.equal(await heading.getAttribute("aria-expanded"), "false");
    assert.equal(await focused(page), `button: ${statuses[1]}`);
    const hidden = batches.filter(({ status }) => status === statuses[1]).map(({ name }) => name);
    assert.deepEqual(await lines(page), expected.filter((line) => !hidden.includes(line)));
    const tsv = (await save(page, "TSV")).text.trimEnd().split("\n").slice(1).map((line) => line.split("\t")[0]);
    assert.deepEqual(tsv, expected.filter((line) => !line.startsWith("#")), "a folded group is saved in its place");
    await leave();
  });

  test("orders inside the groups, and selects and unfolds the right rows there", async () => {
    const { page, leave } = await visit();
    const batches = await showGrouped(page);
    await header(page, "Records").getByRole("button").click();
    const completed = batches.filter(({ status }) => status === "completed")
      .toSorted((a, b) => a.recordCount - b.recordCount).map(({ name }) => name);
    const shown = await lines(page);
    const at = shown.findIndex((line) => line.startsWith("# completed"));
    assert.deepEqual(shown.slice(at + 1, at + 1 + completed.length), completed);
    const box = (name) => table(page).getByRole("checkbox", { name: `Select ${name}`, exact: true });
    await box(completed[1]).click();
    await box(completed[3]).click({ modifiers: ["Shift"] });
    assert.match(await picked(page), /^3 selected/);
    const row = table(page).getByRole("row", { name: completed[2] });
    await row.getByRole("button", { name: "Details" }).click();
    const id = batches.find(({ name }) => name === completed[2]).batchId;
    assert.match(await detailsRows(page).innerText(), new RegExp(id));
    await leave();
  });

  test("groups a long table line by line, wherever it is scrolled", async () => {
    const { page, leave } = await visit();
    const batches = await showGrouped(page, THOUSANDS);
    const statuses = [...new Set(batches.map(({ status }) => status))];
    const all = statuses.flatMap((word) =>
      [`# ${word}`, ...batches.filter(({ status }) => status === word).map(({ name }) => name)]);
    assert.equal(await announced(page), all.length);
    for (const share of [0, 0.4, 0.41, 1, 0.2]) {
      await scrollToShare(page, share);
      await fillsView(page);
      assert.ok((await inView(page)).length > 10);
      for (const { place, text } of await linesNow(page)) {
        assert.ok(text === all[place - 2] || text.startsWith(`${all[place - 2]} `), `line ${place} is ${text}`);
      }
    }
    await leave();
  });
});
