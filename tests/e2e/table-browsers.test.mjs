// What browsers do differently about the table "Batches", done in this one as they do it.

import assert from "node:assert/strict";
import { describe, test } from "node:test";

import { button } from "./support/form.mjs";
import { show as showJob } from "./support/jobs.mjs";
import { stage } from "./support/stage.mjs";
import { column, header, row, table } from "./support/table.mjs";

describe("in every browser", () => {
  const here = stage();

  const show = async (page) => (await showJob(here.simulator, page)).batches;

  /** Presses as Firefox does for a key: the click knows nothing of Shift. */
  const pressWithShift = async (page, element) => {
    await element.focus();
    await page.keyboard.down("Shift");
    await element.evaluate((element) => element.click());
    await page.keyboard.up("Shift");
  };

  test("a second column is ordered by with Shift where the click does not tell of it", async () => {
    const { page, leave } = await here.visit();
    await show(page);
    const heading = (name) => header(page, name).getByRole("button");
    await heading("Status").click();
    await pressWithShift(page, heading("Records"));
    for (const name of ["Status", "Records"]) {
      assert.equal(await header(page, name).getAttribute("aria-sort"), "ascending", name);
    }
    await heading("Name").evaluate((heading) => heading.click());
    assert.equal(await header(page, "Status").getAttribute("aria-sort"), "none", "Shift was let go");
    await leave();
  });

  test("a range is selected with Shift where the click does not tell of it", async () => {
    const { page, leave } = await here.visit();
    await show(page);
    const names = await column(page, "Name");
    const box = (at) => row(page, names[at]).getByRole("checkbox");
    await box(1).click();
    await pressWithShift(page, box(4));
    assert.equal(await table(page).getByRole("checkbox", { checked: true }).count(), 4);
    await leave();
  });

  test("selected rows are copied where the browser tells of it elsewhere than at the focus", async () => {
    const { page, leave } = await here.visit();
    const [first] = await show(page);
    const copied = () => page.evaluate(() => {
      const clipboardData = new DataTransfer();
      const event = new ClipboardEvent("copy", { clipboardData, bubbles: true, cancelable: true });
      document.body.dispatchEvent(event);
      return clipboardData.getData("text/plain");
    });
    await row(page, first.name).getByRole("checkbox").click();
    assert.equal((await copied()).split("\n")[1].split("\t")[0], first.name);
    await page.getByRole("searchbox", { name: "Search batches" }).focus();
    assert.equal(await copied(), "", "what is copied in a field is the field's");
    await leave();
  });

  test("no field is inside its label, where its own text would be part of its name", async () => {
    const { page, leave } = await here.visit();
    await show(page);
    for (const panel of ["Filters", "Columns"]) {
      await button(page, panel).click();
      assert.equal(await page.locator(".data-table label :is(input, select)").count(), 0, panel);
    }
    await leave();
  });
});
