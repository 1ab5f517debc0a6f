// The table "Batches": order, search, filter, counts, and files of what is shown.

import assert from "node:assert/strict";
import { describe, test } from "node:test";

import { cancel, field, lookUp } from "./support/form.mjs";
import { FIFTY, readJob, show as showJob } from "./support/jobs.mjs";
import { rawAnswer } from "./support/page.mjs";
import { stage } from "./support/stage.mjs";
import { COLUMNS, column, detailsRows, header, headings, marks, row, rows, table } from "./support/table.mjs";
import { bars, save, search, statusChoices, statusList, sums } from "./support/table-tools.mjs";

const FIFTY_LONG = "b160".repeat(8);

const order = (page, name, modifiers = []) =>
  header(page, name).getByRole("button").click({ modifiers });

const sorts = async (page) =>
  Object.fromEntries(
    await Promise.all(COLUMNS.map(async (name) => [name, await header(page, name).getAttribute("aria-sort")])),
  );

const number = (text) => (text === "–" ? Infinity : Number(text.replaceAll(",", "")));

const total = (numbers) => numbers.reduce((sum, n) => sum + n, 0).toLocaleString("en-US");

describe("the table", () => {
  const here = stage();

  const show = (page, id) => showJob(here.simulator, page, id);

  test("comes in Zuora's order, with every column in its place", async () => {
    const { page, leave } = await here.visit();
    const { batches } = await show(page);
    assert.deepEqual(await column(page, "Name"), batches.map(({ name }) => name));
    assert.deepEqual(await headings(page), COLUMNS);
    assert.deepEqual(new Set(Object.values(await sorts(page))), new Set(["none"]));
    await leave();
  });

  test("is ordered by Records as numbers", async () => {
    const { page, leave } = await here.visit();
    const { batches } = await show(page);
    const counts = batches.map(({ recordCount }) => recordCount);
    await order(page, "Records");
    const up = (await column(page, "Records")).map(number);
    assert.deepEqual(up, counts.toSorted((a, b) => a - b));
    assert.equal((await sorts(page)).Records, "ascending");
    await order(page, "Records");
    const down = (await column(page, "Records")).map(number);
    assert.deepEqual(down, counts.toSorted((a, b) => b - a));
    assert.equal((await sorts(page)).Records, "descending");
    await order(page, "Records");
    assert.deepEqual(await column(page, "Name"), batches.map(({ name }) => name));
    await leave();
  });

  test("is ordered by Name as people order names", async () => {
    const { page, leave } = await here.visit();
    const { batches } = await show(page);
    await order(page, "Name");
    const { compare } = new Intl.Collator("en", { numeric: true, sensitivity: "base" });
    assert.deepEqual(await column(page, "Name"), batches.map(({ name }) => name).toSorted(compare));
    await leave();
  });

  test("is ordered by a second column with Shift", async () => {
    const { page, leave } = await here.visit();
    const { batches } = await show(page);
    await order(page, "Status");
    await order(page, "Records", ["Shift"]);
    await order(page, "Records", ["Shift"]);
    assert.match(await sums(page), /ordered by Status ascending, then Records descending$/);
    const expected = batches
      .map(({ status, recordCount }) => [status, recordCount])
      .toSorted(([a, m], [b, n]) => (a < b ? -1 : a > b ? 1 : n - m));
    const shown = (await rows(page)).map((cells) => [cells[1], number(cells[2])]);
    assert.deepEqual(shown, expected);
    await order(page, "Name");
    const { Status, Records, Name } = await sorts(page);
    assert.deepEqual([Status, Records, Name], ["none", "none", "ascending"]);
    await leave();
  });

  test("puts what is missing last, whichever way it is ordered", async () => {
    const { page, leave } = await here.visit();
    await show(page);
    for (const way of ["ascending", "descending"]) {
      await order(page, "Message");
      assert.equal((await sorts(page)).Message, way);
      const messages = await column(page, "Message");
      const first = messages.indexOf("–");
      assert.ok(first > 0 && messages.slice(first).every((text) => text === "–"), way);
    }
    await leave();
  });

  test("shows what was searched for, in any column, and marks it", async () => {
    const { page, leave } = await here.visit();
    const { batches } = await show(page);
    await search(page, "USAGE comp");
    const found = batches.filter(({ name, status }) => name.startsWith("Usage") && status === "completed");
    assert.ok(found.length > 0);
    assert.deepEqual(await column(page, "Name"), found.map(({ name }) => name));
    const marked = await marks(page);
    assert.deepEqual([...new Set(marked.map((text) => text.toLowerCase()))].sort(), ["comp", "usage"]);
    await search(page, "no such thing");
    assert.deepEqual(await rows(page), []);
    await page.getByText("No batch matches.").waitFor();
    await search(page, "");
    assert.equal((await rows(page)).length, 50);
    await leave();
  });

  test("shows one status, with how many have it", async () => {
    const { page, leave } = await here.visit();
    const { batches } = await show(page);
    const count = (wanted) => batches.filter(({ status }) => status === wanted).length;
    const statuses = [...new Set(batches.map(({ status }) => status))];
    assert.deepEqual(await statusChoices(page), ["All (50)", ...statuses.map((word) => `${word} (${count(word)})`)]);
    await statusList(page).selectOption(`aborted (${count("aborted")})`);
    assert.deepEqual(new Set(await column(page, "Status")), new Set(["aborted"]));
    assert.equal((await rows(page)).length, count("aborted"));
    await statusList(page).selectOption("All (50)");
    assert.equal((await rows(page)).length, 50);
    await leave();
  });

  test("counts what is shown", async () => {
    const { page, leave } = await here.visit();
    const { batches } = await show(page);
    const records = (of) => total(of.map(({ recordCount }) => recordCount ?? 0));
    // The outcome tells of the finished ones alone: two totals do not differ without a word.
    const line = (shown) => [
      `${shown.length} of 50 batches`,
      `${records(shown)} records, ${records(shown.filter(({ status }) => status === "completed"))} of them finished`,
      `${shown.filter(({ fileId }) => fileId).length} files`,
      `${shown.flatMap(({ segments = [] }) => segments).length} segments`,
    ].join(" · ");
    assert.equal(await sums(page), line(batches));
    await search(page, "contact");
    assert.equal(await sums(page), line(batches.filter(({ name }) => name.startsWith("Contact"))));
    await leave();
  });

  test("is saved as it is shown: these rows, in this order, every text whole", async () => {
    const { page, leave } = await here.visit();
    const { batches } = await show(page, FIFTY_LONG);
    await search(page, "account");
    await order(page, "Records");
    await order(page, "Records");
    const expected = batches
      .filter(({ name }) => name.startsWith("Account"))
      .toSorted((a, b) => b.recordCount - a.recordCount);
    const json = await save(page, "JSON");
    assert.equal(json.name, `aqua-job-${FIFTY_LONG}-batches.json`);
    const fields = ({ name, query, message, recordCount, batchId, fileId, status, batchType, segments }) =>
      ({ name, query, message, recordCount, batchId, fileId, status, batchType, segments });
    assert.deepEqual(JSON.parse(json.text).map(fields), expected.map(fields));
    const tsv = await save(page, "TSV");
    assert.equal(tsv.name, `aqua-job-${FIFTY_LONG}-batches.tsv`);
    const lines = tsv.text.trimEnd().split("\n").map((line) => line.split("\t"));
    assert.deepEqual(lines[0], COLUMNS);
    assert.deepEqual(lines.slice(1).map((cells) => cells[0]), expected.map(({ name }) => name));
    assert.deepEqual(lines.slice(1).map((cells) => cells[2]), expected.map((batch) => String(batch.recordCount)));
    const csv = await save(page, "CSV");
    const inOrder = expected.map(({ batchId }) => csv.text.indexOf(batchId));
    assert.deepEqual(inOrder, inOrder.toSorted((a, b) => a - b));
    assert.equal(csv.text.match(/\r\n/g).length, expected.length + 1);
    await leave();
  });

  test("opens a batch's details at a press on its name, by which the buttons Details are told apart", async () => {
    const { page, leave } = await here.visit();
    const { batches } = await show(page);
    const buttons = table(page).getByRole("button", { name: "Details", exact: true });
    const described = await buttons.evaluateAll((all) =>
      all.map((one) => document.getElementById(one.getAttribute("aria-describedby")).textContent));
    assert.deepEqual(described, batches.map(({ name }) => name));
    await row(page, batches[3].name).getByText(batches[3].name, { exact: true }).click();
    assert.equal(await buttons.nth(3).getAttribute("aria-expanded"), "true");
    assert.match(await detailsRows(page).innerText(), new RegExp(batches[3].batchId));
    await leave();
  });

  test("says which rows a file will hold before it is saved", async () => {
    const { page, leave } = await here.visit();
    await show(page);
    await page.getByRole("button", { name: "Export", exact: true }).click();
    assert.match(await page.getByRole("menu", { name: "Export" }).innerText(), /^Saves 50 rows shown\./);
    await page.keyboard.press("Escape");
    await leave();
  });

  test("tells in every part what a later answer says", async () => {
    const { page, leave } = await here.visit();
    const { batches } = await show(page);
    const told = async () => {
      const words = (counts) => counts.map((text) => text.replace(/^([\d,]+) (.*)$/, "$2 ($1)"));
      return {
        bars: words(await bars(page).allInnerTexts()).toSorted(),
        list: (await statusChoices(page)).slice(1),
      };
    };
    const counted = (batches) => {
      const words = [...new Set(batches.map(({ status }) => status))];
      const list = words.map((word) => `${word} (${batches.filter(({ status }) => status === word).length})`);
      return { bars: list.toSorted(), list };
    };
    assert.deepEqual(await told(), counted(batches));
    const running = batches.find(({ status }) => status === "executing");
    await row(page, running.name).getByRole("button", { name: "Details" }).click();
    const details = detailsRows(page);
    assert.match(await details.innerText(), /^Executing when Zuora answered/);
    const raw = async () => JSON.parse(await rawAnswer(page));
    assert.deepEqual(await raw(), await readJob(here.simulator, FIFTY));
    assert.deepEqual(await cancel(page), { asked: true, kind: "cancelled" });
    const after = await readJob(here.simulator, FIFTY);
    assert.notDeepEqual(after.batches, batches);
    assert.deepEqual(await told(), counted(after.batches));
    assert.match(await details.innerText(), /^Not run when Zuora answered/);
    assert.deepEqual(await raw(), after);
    await leave();
  });

  test("keeps its order and search when the job is read again, and starts anew for another", async () => {
    const { page, leave } = await here.visit();
    await show(page);
    await search(page, "contact");
    await order(page, "Records");
    await cancel(page);
    assert.deepEqual(new Set((await column(page, "Name")).map((name) => name.slice(0, 7))), new Set(["Contact"]));
    assert.equal((await sorts(page)).Records, "ascending");
    await field(page, "Job ID").fill("cafe".repeat(8));
    await lookUp(page);
    assert.deepEqual(await column(page, "Name"), ["Account", "Subscription", "RatePlanCharge"]);
    assert.equal((await sorts(page)).Records, "none");
    await leave();
  });
});
