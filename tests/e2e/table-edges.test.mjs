// The table "Batches" at its edges: answers that change, narrow screens, columns taken to extremes.

import assert from "node:assert/strict";
import { describe, test } from "node:test";

import { button, hasFocus, lookUp } from "./support/form.mjs";
import { FIFTY, show as showJob } from "./support/jobs.mjs";
import { stage } from "./support/stage.mjs";
import { cells, column, detailsRows, groupRows, header, row, table } from "./support/table.mjs";
import { scrollTable, showTable } from "./support/table-scroll.mjs";
import {
  columnsPanel as columns, picked, pressColumns, searchBox, statusChosen, statusList as status, sums,
} from "./support/table-tools.mjs";
import { until } from "./support/wait.mjs";

describe("at its edges the table", () => {
  const here = stage();

  const show = (page) => showJob(here.simulator, page);

  /** Has the next look-ups answered with the job as `change` makes it. */
  const answer = (page, job, change) => page.route(`**/jobs/${FIFTY}`, (route) => {
    const changed = structuredClone(job);
    change(changed.batches);
    return route.fulfill({ json: changed });
  });

  const hide = async (page, names) => {
    for (const name of names) await columns(page).getByRole("checkbox", { name, exact: true }).uncheck();
  };

  const width = async (page, name) => (await header(page, name).boundingBox()).width;

  /** Does something in a window of another size. */
  const within = async (page, size, does) => {
    const before = page.viewportSize();
    await page.setViewportSize(size);
    await does();
    await page.setViewportSize(before);
  };

  /** Whether an element is in the window as a whole. */
  const isInside = (element) => element.evaluate((element) => {
    const { left, right, top, bottom } = element.getBoundingClientRect();
    return left >= 0 && right <= innerWidth && top >= 0 && bottom <= innerHeight;
  });

  test("tells of a filter for a status that no batch has any more", async () => {
    const { page, leave } = await here.visit();
    const job = await show(page);
    await status(page).selectOption({ index: 2 });
    const word = (await statusChosen(page)).split(" (")[0];
    await answer(page, job, (batches) => batches.forEach((batch) => { batch.status = batch.status === word ? "pending" : batch.status; }));
    await lookUp(page);
    assert.match(await sums(page), /^0 of 50 batches/);
    assert.equal(await statusChosen(page), `${word} (0)`);
    await status(page).selectOption({ label: "All (50)" });
    assert.match(await sums(page), /^50 of 50 batches/);
    await page.unroute(`**/jobs/${FIFTY}`);
    await leave();
  });

  test("lets go of what was selected and opened where the places are other batches' now", async () => {
    const { page, leave } = await here.visit();
    const job = await show(page);
    const { name } = job.batches[3];
    await row(page, name).getByRole("checkbox").click();
    await row(page, name).getByRole("button").click();
    await lookUp(page);
    assert.equal(await row(page, name).getByRole("checkbox").isChecked(), true);
    await answer(page, job, (batches) => batches.unshift({ ...batches[0], batchId: "new", name: "Newcomer" }));
    await lookUp(page);
    await row(page, "Newcomer").waitFor();
    await until(page, async () => (await picked(page)) === "", "nothing is selected");
    assert.equal(await table(page).getByRole("checkbox", { checked: true }).count(), 0);
    assert.equal(await detailsRows(page).count(), 0);
    await page.unroute(`**/jobs/${FIFTY}`);
    await leave();
  });

  test("leaves the focus in a search that is typed while an answer comes", async () => {
    const { page, leave } = await here.visit();
    const job = await show(page);
    let answerNow;
    const asked = new Promise((resolve) => { answerNow = resolve; });
    await page.route(`**/jobs/${FIFTY}`, async (route) => {
      await asked;
      await route.fulfill({ json: job });
    });
    await button(page, "Look up").click();
    await searchBox(page).pressSequentially("cont");
    answerNow();
    await page.getByRole("region", { name: "Outcome" }).waitFor();
    await page.keyboard.type("act");
    assert.equal(await searchBox(page).inputValue(), "contact");
    await page.unroute(`**/jobs/${FIFTY}`);
    await leave();
  });

  test("says what is wrong with a number, keeps it, and filters as before", async () => {
    const { page, leave } = await here.visit();
    await show(page);
    await button(page, "Filters").click();
    const least = page.getByLabel("Records at least", { exact: true });
    const wrong = page.getByRole("alert").filter({ hasText: "A whole number, 0 or more" });
    await least.fill("1000");
    const before = await sums(page);
    assert.doesNotMatch(before, /^50 of 50/);
    assert.equal(await wrong.count(), 0);
    for (const typed of ["-5", "10.5"]) {
      await least.fill(typed);
      await wrong.waitFor();
      assert.deepEqual([await least.inputValue(), await sums(page)], [typed, before]);
    }
    await least.fill("1e3");
    assert.deepEqual([await wrong.count(), await sums(page)], [0, before]);
    await least.fill("99999999999999999999");
    assert.match(await sums(page), /^0 of 50/);
    await least.fill("");
    assert.match(await sums(page), /^50 of 50/);
    await leave();
  });

  test("makes a column wider from the width that is seen, and shows the width that it took", async () => {
    const { page, leave } = await here.visit();
    await show(page);
    await pressColumns(page);
    await hide(page, ["Message", "File", "Batch ID"]);
    const before = await width(page, "Query");
    assert.ok(before > 300, `the query has ${before} px`);
    await header(page, "Query").getByRole("button").press("Shift+ArrowRight");
    const after = await width(page, "Query");
    assert.ok(Math.abs(after - before - 16) <= 1, `from ${before} to ${after} px`);
    const field = columns(page).getByLabel("Width of Type", { exact: true });
    for (const [typed, taken] of [["5000", "800"], ["70000", "800"], ["5001", "800"], ["10", "48"], ["11", "48"]]) {
      await field.fill(typed);
      await field.press("Tab");
      assert.equal(await field.inputValue(), taken, typed);
    }
    await button(page, "Reset layout").click();
    await leave();
  });

  test("gives details and groups the whole width where few columns are shown", async () => {
    const { page, leave } = await here.visit();
    await show(page);
    await pressColumns(page);
    await hide(page, ["Status", "Records", "Type", "Query", "Message", "File", "Segments", "Batch ID"]);
    await columns(page).getByRole("combobox", { name: "Group by" }).selectOption("Status");
    await table(page).getByRole("button", { name: "Details" }).first().click();
    const all = (await table(page).boundingBox()).width;
    for (const [what, row] of [["details", detailsRows(page)], ["a group", groupRows(page).first()]]) {
      assert.equal((await cells(row).boundingBox()).width, all, what);
    }
    await button(page, "Reset layout").click();
    await leave();
  });

  test("has the ends of IDs in sight where there is no room for all of them: they tell them apart", async () => {
    const { page, leave } = await here.visit();
    await show(page);
    const cells = page.locator("td.file bdi").filter({ hasText: /[0-9a-f]{32}/ });
    /** Whether the last of so many characters and the first one lie within their cell. */
    const seen = (cell) => cell.evaluate((id, last) => {
      const within = id.closest("td").getBoundingClientRect();
      const text = id.firstChild;
      const isSeen = (from, to) => {
        const range = document.createRange();
        range.setStart(text, from);
        range.setEnd(text, to);
        const { left, right } = range.getBoundingClientRect();
        return left >= within.left && right <= within.right;
      };
      return [isSeen(0, 1), isSeen(text.length - last, text.length)];
    }, 8);
    assert.ok((await cells.count()) > 10);
    assert.deepEqual(await seen(cells.first()), [false, true]);
    await leave();
  });

  test("lets names scroll aside that are wider than half of the window", async () => {
    const { page, leave } = await here.visit();
    await show(page);
    await pressColumns(page);
    const field = columns(page).getByLabel("Width of Name", { exact: true });
    await field.fill("600");
    await field.press("Tab");
    await within(page, { width: 700, height: 800 }, async () => {
      await page.reload();
      await show(page);
      await showTable(page);
      await scrollTable(page, { left: 600 });
      const { x, y } = await header(page, "Status").boundingBox();
      const seen = ([x, y]) => document.elementFromPoint(x, y).closest("th").innerText.trim();
      assert.equal(await page.evaluate(seen, [x + 20, y + 12]), "Status");
    });
    await pressColumns(page);
    await button(page, "Reset layout").click();
    await leave();
  });

  test("keeps the menu Export and the sheet of keys inside small screens", async () => {
    const { page, leave } = await here.visit();
    await show(page);
    for (const size of [{ width: 320, height: 640 }, { width: 360, height: 640 }, { width: 844, height: 390 }]) {
      await within(page, size, async () => {
        await button(page, "Export").click();
        const menu = page.getByRole("menu", { name: "Export" });
        await menu.scrollIntoViewIfNeeded();
        assert.equal(await isInside(menu), true, `the menu at ${size.width}`);
        await page.keyboard.press("Escape");
        await button(page, "Keys").click();
        assert.equal(await isInside(page.getByRole("dialog", { name: "Keys" })), true, `the sheet at ${size.width}`);
        await page.keyboard.press("Escape");
      });
    }
    await leave();
  });

  test("puts the focus on the box for all rows once the selection is cleared", async () => {
    const { page, leave } = await here.visit();
    await show(page);
    await table(page).getByRole("checkbox").nth(2).click();
    await button(page, "Clear selection").press("Enter");
    const all = table(page).getByRole("checkbox", { name: "Select all shown" });
    assert.equal(await hasFocus(all), true);
    await leave();
  });

  test("is ordered by a press that no pointer made, also after a column was carried", async () => {
    const { page, leave } = await here.visit();
    await show(page);
    await header(page, "Type").getByRole("button").hover();
    await page.mouse.down();
    await header(page, "Records").hover();
    await page.mouse.up();
    await header(page, "Records").getByRole("button").evaluate((heading) => heading.click());
    assert.equal(await header(page, "Records").getAttribute("aria-sort"), "ascending");
    await pressColumns(page);
    await button(page, "Reset layout").click();
    await leave();
  });

  test("saves what is selected, whatever was chosen before that", async () => {
    const { page, leave } = await here.visit();
    await show(page);
    await table(page).getByRole("checkbox").nth(1).click();
    await button(page, "Export").click();
    await page.getByRole("menuitemradio", { name: "All (50)" }).click();
    await page.keyboard.press("Escape");
    await table(page).getByRole("checkbox").nth(2).click();
    await button(page, "Export").click();
    assert.equal(await page.getByRole("menuitemradio", { checked: true }).innerText(), "Selected (2)");
    await page.keyboard.press("Escape");
    await leave();
  });

  test("prints the names of groups and no panel", async () => {
    const { page, leave } = await here.visit();
    await show(page);
    await pressColumns(page);
    await columns(page).getByRole("combobox", { name: "Group by" }).selectOption("Status");
    await page.emulateMedia({ media: "print" });
    assert.equal(await columns(page).isVisible(), false);
    assert.match(await groupRows(page).first().innerText(), /^completed\s+\d+ batches/);
    await page.emulateMedia({ media: "screen" });
    await button(page, "Reset layout").click();
    await leave();
  });
});
