// Everything in the table "Batches" is in reach: on paper, under the header that stays, by keys.

import assert from "node:assert/strict";
import { describe, test } from "node:test";

import { FIFTY, show as showJob } from "./support/jobs.mjs";
import { focused, tabTo } from "./support/keyboard.mjs";
import { stage } from "./support/stage.mjs";
import { column, detailsRows, drawnRows, row, rowsOnPaper, table } from "./support/table.mjs";
import {
  gapsBeside, pointAtRows, rowsInView, scrollPosition, scrollTable, scrolledAside, tableHeight,
} from "./support/table-scroll.mjs";
import { headersStick, pressColumns, searchBox } from "./support/table-tools.mjs";
import { frames, until } from "./support/wait.mjs";

const THOUSANDS = "57e5".repeat(8);

describe("in reach", () => {
  const here = stage();

  const show = (page, id) => showJob(here.simulator, page, id);

  const sheet = (page) => page.getByRole("dialog", { name: "Keys" });

  test("every row is printed, and few are drawn again afterwards", async () => {
    const { page, leave } = await here.visit();
    await show(page, THOUSANDS);
    assert.equal(await rowsOnPaper(page), 5_000);
    await until(page, async () => (await drawnRows(page)) < 150, "few rows are drawn");
    await leave();
  });

  test("the picture keeps its words on paper, and the table its headings", async () => {
    const { page, leave } = await here.visit();
    await show(page, FIFTY);
    assert.equal(await headersStick(page), true);
    await page.emulateMedia({ media: "print" });
    const bar = page.getByRole("region", { name: "Batches by status" });
    assert.equal(await bar.getByText("completed").isVisible(), true);
    assert.equal(await table(page).getByRole("columnheader", { name: "Records" }).getByText("Records").isVisible(), true);
    assert.equal(await searchBox(page).isVisible(), false);
    assert.equal(await headersStick(page), false, "what sticks is not repeated on each page");
    await page.emulateMedia({ media: "screen" });
    await leave();
  });

  test("what gets the focus is never under the header or the names", async () => {
    const { page, leave } = await here.visit();
    await show(page, FIFTY);
    const names = await column(page, "Name");
    await row(page, names.at(-1)).getByRole("button", { name: "Details" }).focus();
    const covered = () => page.evaluate(() => {
      const { left, top, width, height } = document.activeElement.getBoundingClientRect();
      const there = document.elementFromPoint(left + width / 2, top + height / 2);
      return there !== document.activeElement && `${there?.outerHTML.slice(0, 80)}`;
    });
    const isInTable = () => table(page).evaluate((table) => table.contains(document.activeElement));
    // Through the rows and the headings.
    const seen = [];
    while (await isInTable()) {
      assert.equal(await covered(), false, seen.at(-1));
      await page.keyboard.press("Shift+Tab");
      seen.push(await focused(page));
      assert.ok(seen.length < 200, `this goes on: ${seen}`);
    }
    assert.ok(seen.includes("button: Batch ID") && seen.length > names.length * 2, `${seen}`);
    await leave();
  });

  test("the wheel reaches the last row of a short table with many details open, and it stays", async () => {
    const { page, leave } = await here.visit();
    await show(page, FIFTY);
    const names = await column(page, "Name");
    for (const name of names.slice(0, 10)) await row(page, name).getByRole("button", { name: "Details" }).click();
    await scrollTable(page, { top: 0 });
    await pointAtRows(page);
    const last = async () => (await rowsInView(page)).find(({ place }) => place === names.length + 1);
    const height = await tableHeight(page);
    for (let turned = 0; turned < height && !(await last()); turned += 250) await page.mouse.wheel(0, 250);
    await until(page, async () => (await last()) !== undefined, "the last row is in view");
    assert.ok((await scrollPosition(page)) > 1_000);
    // The wheel goes on for some frames; what is drawn late is drawn within a few.
    await frames(page, 30);
    const before = await last();
    assert.equal(before?.name, names.at(-1));
    await frames(page, 30);
    assert.deepEqual(await last(), before);
    assert.equal((await column(page, "Name")).length, names.length);
    await leave();
  });

  test("the keys are listed at ?, and the focus returns when the sheet closes", async () => {
    const { page, leave } = await here.visit();
    await show(page, FIFTY);
    await searchBox(page).press("?");
    assert.equal(await sheet(page).count(), 0, "in a field it is a letter");
    await searchBox(page).fill("");
    await tabTo(page, "button: Records");
    await page.keyboard.press("?");
    await sheet(page).waitFor();
    assert.match(await sheet(page).innerText(), /Shift \+ Enter/);
    await page.keyboard.press("Escape");
    await sheet(page).waitFor({ state: "hidden" });
    assert.equal(await focused(page), "button: Records");
    await leave();
  });

  test("the keys are listed before any job too, and the focus goes to the sheet and back", async () => {
    const { page, leave } = await here.visit();
    await page.getByRole("button", { name: "Keys", exact: true }).press("Enter");
    await sheet(page).waitFor();
    assert.equal(await focused(page), "button: Close");
    await page.keyboard.press("Enter");
    await sheet(page).waitFor({ state: "hidden" });
    assert.equal(await focused(page), "button: Keys");
    await leave();
  });

  test("a name and its button stay in view however far a wide table is scrolled", async () => {
    const { page, leave } = await here.visit();
    const wide = page.viewportSize();
    await show(page, FIFTY);
    await page.setViewportSize({ width: 800, height: 700 });
    const button = table(page).getByRole("button", { name: "Details" }).nth(2);
    const heading = table(page).getByRole("columnheader", { name: "Name", exact: true });
    const lefts = async () => [(await button.boundingBox()).x, (await heading.boundingBox()).x];
    const before = await lefts();
    await scrollTable(page, { left: 300 });
    assert.equal(await scrolledAside(page), 300);
    // The styles are told of it with the next frame.
    await until(page, async () => (await lefts()).join() === before.join(), "name and button are where they were");
    await button.click();
    assert.equal(await button.getAttribute("aria-expanded"), "true");
    await page.setViewportSize(wide);
    await leave();
  });

  test("names scroll aside with the others where they are not kept in view, also at the next visit", async () => {
    const { page, leave } = await here.visit();
    const wide = page.viewportSize();
    await page.setViewportSize({ width: 800, height: 700 });
    const aside = async () => {
      const ends = [table(page).getByRole("columnheader", { name: "Name", exact: true }), table(page).getByRole("rowheader").nth(2)];
      const lefts = () => Promise.all(ends.map(async (end) => (await end.boundingBox()).x));
      const before = await lefts();
      await scrollTable(page, { left: 300 });
      const after = await lefts();
      return before.map((left, at) => left - after[at]);
    };
    await show(page, FIFTY);
    await pressColumns(page);
    await page.getByRole("checkbox", { name: "Pin the first column" }).uncheck();
    assert.deepEqual(await aside(), [300, 300]);
    await page.reload();
    await show(page, FIFTY);
    assert.deepEqual(await aside(), [300, 300]);
    await pressColumns(page);
    await page.getByRole("button", { name: "Reset layout" }).click();
    await page.setViewportSize(wide);
    await leave();
  });

  test("a batch's details stay in view however far a wide table is scrolled", async () => {
    const { page, leave } = await here.visit();
    const wide = page.viewportSize();
    await page.setViewportSize({ width: 700, height: 800 });
    await show(page, FIFTY);
    await table(page).getByRole("button", { name: "Details" }).first().click();
    await scrollTable(page, { left: 400 });
    const aside = await scrolledAside(page);
    assert.ok(aside > 300, `the table is scrolled by ${aside} px`);
    const [left, right] = await gapsBeside(page, detailsRows(page).getByRole("region", { name: "Query" }));
    assert.ok(left >= 0 && right >= 0, `${left} px from the left, ${right} from the right`);
    await page.setViewportSize(wide);
    await leave();
  });

  test("a range is selected with Shift and Space", async () => {
    const { page, leave } = await here.visit();
    await show(page, FIFTY);
    const names = await column(page, "Name");
    await row(page, names[1]).getByRole("checkbox").focus();
    await page.keyboard.press("Space");
    await tabTo(page, `input: Select ${names[3]}`);
    await page.keyboard.press("Shift+Space");
    const checked = await table(page).getByRole("checkbox", { checked: true }).count();
    assert.equal(checked, 3);
    await leave();
  });
});
