// Selecting rows of the table "Batches", and what is copied and saved of them.

import assert from "node:assert/strict";
import { describe, test } from "node:test";

import { copied } from "./support/clipboard.mjs";
import { button } from "./support/form.mjs";
import { show as showJob } from "./support/jobs.mjs";
import { stage } from "./support/stage.mjs";
import { COLUMNS, cell, column, header, table } from "./support/table.mjs";
import { showTable, tableTop } from "./support/table-scroll.mjs";
import { chips, picked, save, search, selectionBar } from "./support/table-tools.mjs";
import { until } from "./support/wait.mjs";

describe("the selection", () => {
  const here = stage();

  const show = async (page) => (await showJob(here.simulator, page)).batches;

  const box = (page, name) => table(page).getByRole("checkbox", { name: `Select ${name}`, exact: true });

  const all = (page) => table(page).getByRole("checkbox", { name: "Select all shown" });

  const stand = (page) => all(page).evaluate((box) => (box.indeterminate ? "some" : box.checked));

  const names = (tsv) => tsv.trimEnd().split("\n").slice(1).map((line) => line.split("\t")[0]);

  /** Waits until it is told that so much was copied. */
  const copyIsTold = (page, told) =>
    until(page, async () => (await picked(page)).includes(told), `“${told}” is said`);

  test("grows by ranges in the order on screen, and is added up", async () => {
    const { page, leave } = await here.visit();
    const batches = await show(page);
    await header(page, "Records").getByRole("button").click();
    const order = await column(page, "Name");
    await box(page, order[3]).click();
    await box(page, order[7]).click({ modifiers: ["Shift"] });
    const wanted = order.slice(3, 8).map((name) => batches.find((batch) => batch.name === name));
    const records = wanted.reduce((sum, { recordCount }) => sum + (recordCount ?? 0), 0);
    const files = wanted.filter(({ fileId }) => fileId).length;
    const segments = wanted.flatMap(({ segments = [] }) => segments).length;
    const counted = (n, noun) => `${n.toLocaleString("en-US")} ${noun}${n === 1 ? "" : "s"}`;
    assert.equal(await picked(page), [
      "5 selected", counted(records, "record"), counted(files, "file"), counted(segments, "segment"),
    ].join(" · "));
    assert.equal(await stand(page), "some");
    await box(page, order[4]).click();
    assert.match(await picked(page), /^4 selected/);
    await button(page, "Clear selection").click();
    assert.equal(await stand(page), false);
    assert.equal(await picked(page), "");
    await leave();
  });

  test("takes all that is shown with one box, and keeps what is filtered away", async () => {
    const { page, leave } = await here.visit();
    const batches = await show(page);
    await search(page, "contact");
    const contacts = batches.filter(({ name }) => name.startsWith("Contact")).length;
    await all(page).click();
    assert.equal(await stand(page), true);
    assert.match(await picked(page), new RegExp(`^${contacts} selected`));
    await search(page, "");
    assert.equal(await stand(page), "some");
    await search(page, "account");
    assert.equal(await stand(page), false);
    assert.match(await picked(page), new RegExp(`^${contacts} selected .* ${contacts} not shown$`));
    await leave();
  });

  test("has nothing to take where nothing is shown", async () => {
    const { page, leave } = await here.visit();
    await show(page);
    await search(page, "no such batch");
    await all(page).click();
    assert.equal(await stand(page), false);
    assert.equal(await picked(page), "");
    await leave();
  });

  test("leaves the table where it is under the pointer, as a search does", async () => {
    const { page, leave } = await here.visit();
    const [batch] = await show(page);
    const before = await tableTop(page);
    await box(page, batch.name).click();
    await search(page, batch.name);
    assert.match(await picked(page), /^1 selected/);
    assert.equal(await chips(page).count(), 1);
    assert.equal(await tableTop(page), before);
    await leave();
  });

  test("is copied with Ctrl+C, in the order on screen", async () => {
    const { page, leave } = await here.visit();
    await show(page);
    await header(page, "Name").getByRole("button").click();
    const order = await column(page, "Name");
    for (const name of [order[6], order[1]]) await box(page, name).click();
    await page.keyboard.press("Control+C");
    await copyIsTold(page, "copied");
    const text = await copied(page);
    assert.deepEqual(text.split("\n")[0].split("\t"), COLUMNS);
    assert.deepEqual(names(text), [order[1], order[6]]);
    await leave();
  });

  test("leaves Ctrl+C to a text that is selected by hand", async () => {
    const { page, leave } = await here.visit();
    const [first] = await show(page);
    await box(page, first.name).click();
    const query = await cell(page, 2, "Query");
    await query.evaluate((cell) => getSelection().selectAllChildren(cell));
    await page.keyboard.press("Control+C");
    assert.equal((await copied(page)).trim(), first.query);
    await leave();
  });

  test("by hand from cell to cell takes the cells from corner to corner, and no more of the rows", async () => {
    const { page, leave } = await here.visit();
    const batches = await show(page);
    await header(page, "Records").getByRole("button").click();
    await header(page, "Records").getByRole("button").click();
    const order = (await column(page, "Name")).map((name) => batches.find((batch) => batch.name === name));
    await showTable(page);
    const drag = async (from, to) => {
      await page.mouse.click(2, 2);
      for (const [end, act] of [[from, () => page.mouse.down()], [to, () => page.mouse.up()]]) {
        const { x, y, width, height } = await end.boundingBox();
        await page.mouse.move(x + width / 2, y + height / 2, { steps: 4 });
        await act();
      }
      await page.keyboard.press("Control+C");
    };
    const status = await cell(page, 4, "Status");
    const records = await cell(page, 6, "Records");
    const wanted = order.slice(2, 5).map(({ status, recordCount }) => `${status}\t${recordCount}\n`).join("");
    for (const ends of [[status, records], [records, status]]) {
      await page.evaluate(() => navigator.clipboard.writeText("before"));
      await drag(...ends);
      await copyIsTold(page, "6 cells copied");
      assert.equal(await copied(page), wanted);
    }
    await drag(await cell(page, 2, "File"), await cell(page, 5, "File"));
    await copyIsTold(page, "4 cells copied");
    assert.equal(await copied(page), order.slice(0, 4).map(({ fileId = "" }) => `${fileId}\n`).join(""));
    await leave();
  });

  test("stands at the foot of a phone's screen, and the table stays under the finger", async () => {
    const { page, leave } = await here.visit();
    const wide = page.viewportSize();
    await page.setViewportSize({ width: 390, height: 800 });
    const [first, second] = await show(page);
    const before = await tableTop(page);
    for (const { name } of [first, second]) await box(page, name).click();
    assert.match(await picked(page), /^2 selected/);
    assert.equal(await tableTop(page), before);
    const clear = button(page, "Clear selection");
    assert.equal(await clear.evaluate((button) => innerHeight - button.getBoundingClientRect().bottom < 16), true);
    // What gets the focus is not under it.
    const last = table(page).getByRole("checkbox").last();
    await last.focus();
    const [bar, held] = await Promise.all([selectionBar(page).boundingBox(), last.boundingBox()]);
    assert.ok(held.y + held.height <= bar.y, `${held.y + held.height} is over ${bar.y}`);
    await clear.click();
    assert.equal(await picked(page), "");
    await page.setViewportSize(wide);
    await leave();
  });

  test("decides what Copy rows and Export take, and what is shown or all can be chosen", async () => {
    const { page, leave } = await here.visit();
    const batches = await show(page);
    await search(page, "usage");
    const usage = batches.filter(({ name }) => name.startsWith("Usage")).map(({ name }) => name);
    await button(page, "Copy rows").click();
    await page.getByText("Copied", { exact: true }).waitFor();
    assert.deepEqual(names(await copied(page)), usage);
    await box(page, usage[1]).click();
    assert.deepEqual(names((await save(page, "TSV")).text), [usage[1]]);
    for (const [choice, expected] of [
      [`Shown (${usage.length})`, usage],
      ["All (50)", batches.map(({ name }) => name)],
      ["Selected (1)", [usage[1]]],
    ]) {
      await button(page, "Export").click();
      const radio = page.getByRole("menuitemradio", { name: choice, exact: true });
      await radio.click();
      assert.equal(await radio.getAttribute("aria-checked"), "true");
      await page.keyboard.press("Escape");
      assert.deepEqual(names((await save(page, "TSV")).text), expected, choice);
    }
    await leave();
  });
});
