// Columns of the table "Batches" that tell nothing are folded away, one press from being shown.

import assert from "node:assert/strict";
import { describe, test } from "node:test";

import { button, fillIn, outcome } from "./support/form.mjs";
import { FIFTY } from "./support/jobs.mjs";
import { stage } from "./support/stage.mjs";
import { COLUMNS, headings, table } from "./support/table.mjs";
import { save } from "./support/table-tools.mjs";

describe("columns that are the same in all batches, or empty", () => {
  const here = stage();

  /** Looks the job up as a person does, who presses nothing else. */
  const show = async (page) => {
    await fillIn(page, FIFTY);
    await button(page, "Look up").click();
    await outcome(page).waitFor();
  };

  test("are told in a line, and shown when they are asked for", async () => {
    const { page, leave } = await here.visit();
    await show(page);
    const left = COLUMNS.filter((name) => !["Type", "Segments"].includes(name));
    assert.deepEqual(await headings(page), left);
    await page.getByText("Type, Segments hidden", { exact: true }).waitFor();
    await button(page, "Show Type, Segments").click();
    assert.deepEqual(await headings(page), COLUMNS);
    assert.equal(await page.getByText(/ hidden$/).count(), 0);
    assert.equal(await page.evaluate(() => localStorage.getItem("aqua-cancel table")), null);
    await leave();
  });

  test("are in files and on paper", async () => {
    const { page, leave } = await here.visit();
    await show(page);
    const { text } = await save(page, "TSV");
    assert.deepEqual(text.split("\n")[0].split("\t"), COLUMNS);
    await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    await table(page).getByRole("columnheader", { name: "Type" }).waitFor();
    await page.evaluate(() => dispatchEvent(new Event("afterprint")));
    await table(page).getByRole("columnheader", { name: "Type" }).waitFor({ state: "detached" });
    await leave();
  });

  test("leave the table room, so that the page scrolls and the header stays in view", async () => {
    const { page, leave } = await here.visit();
    await show(page);
    await page.evaluate(() => scrollTo({ top: document.documentElement.scrollHeight, behavior: "instant" }));
    const { top } = await table(page).getByRole("columnheader", { name: "Name", exact: true }).evaluate((cell) => cell.getBoundingClientRect());
    assert.ok(top >= 0 && top < 60, `the header is at ${top} px`);
    await leave();
  });
});
