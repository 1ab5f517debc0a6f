// What was cleared or reset in the table "Batches" can be had back.

import assert from "node:assert/strict";
import { describe, test } from "node:test";

import { button } from "./support/form.mjs";
import { show as showJob } from "./support/jobs.mjs";
import { stage } from "./support/stage.mjs";
import { header, table } from "./support/table.mjs";
import { sums } from "./support/table-tools.mjs";

describe("Undo", () => {
  const here = stage();

  const show = (page) => showJob(here.simulator, page);

  test("selects what was selected before the selection was cleared", async () => {
    const { page, leave } = await here.visit();
    await show(page);
    for (const at of [2, 4]) await table(page).getByRole("checkbox").nth(at).click();
    const selected = () => table(page).getByRole("checkbox", { checked: true }).count();
    await button(page, "Clear selection").click();
    assert.equal(await selected(), 0);
    await page.getByRole("status").filter({ hasText: "Selection cleared." }).waitFor();
    await button(page, "Undo").click();
    assert.equal(await selected(), 2);
    assert.equal(await button(page, "Undo").count(), 0);
    await leave();
  });

  test("filters as before the filters were cleared", async () => {
    const { page, leave } = await here.visit();
    await show(page);
    await page.getByRole("searchbox", { name: "Search batches" }).fill("contact");
    const before = await sums(page);
    await button(page, "Clear filters").click();
    assert.match(await sums(page), /^50 of 50/);
    await button(page, "Undo").click();
    assert.equal(await sums(page), before);
    assert.equal(await page.getByRole("searchbox", { name: "Search batches" }).inputValue(), "contact");
    await leave();
  });

  test("lays the columns out as before the layout was reset, also at the next visit", async () => {
    const { page, leave } = await here.visit();
    await show(page);
    await button(page, "Columns").click();
    await page.getByRole("group", { name: "Columns" }).getByRole("checkbox", { name: "Status", exact: true }).uncheck();
    await button(page, "Reset layout").click();
    assert.equal(await header(page, "Status").count(), 1);
    await button(page, "Undo").click();
    assert.equal(await header(page, "Status").count(), 0);
    const kept = JSON.parse(await page.evaluate(() => localStorage["aqua-cancel table"]));
    assert.equal(kept.columns.find(({ column }) => column === "status").shown, false);
    await button(page, "Reset layout").click();
    await leave();
  });

  test("is offered no more once something else was done", async () => {
    const { page, leave } = await here.visit();
    await show(page);
    await table(page).getByRole("checkbox").nth(2).click();
    await button(page, "Clear selection").click();
    await header(page, "Name").getByRole("button").click();
    assert.equal(await button(page, "Undo").count(), 0);
    await leave();
  });
});
