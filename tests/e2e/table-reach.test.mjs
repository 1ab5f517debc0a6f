// Everything in the table "Batches" is in reach: on paper, under the header that stays, by keys.

import assert from "node:assert/strict";
import { describe, test } from "node:test";

import { FIFTY, show as showJob } from "./support/jobs.mjs";
import { focused, tabTo } from "./support/keyboard.mjs";
import { stage } from "./support/stage.mjs";
import { column, row, table } from "./support/table.mjs";

const THOUSANDS = "57e5".repeat(8);

describe("in reach", () => {
  const here = stage();

  const show = (page, id) => showJob(here.simulator, page, id);

  const sheet = (page) => page.getByRole("dialog", { name: "Keys" });

  test("every row is printed, and few are drawn again afterwards", async () => {
    const { page, leave } = await here.visit();
    await show(page, THOUSANDS);
    await page.evaluate(() => {
      globalThis.printed = 0;
      const rows = () => document.querySelectorAll('[aria-label="Batches"] tbody th').length;
      matchMedia("print").addEventListener("change", ({ matches }) => {
        if (matches) globalThis.printed = rows();
      });
    });
    // One page on paper tells: the browser lays all of them out, and would take minutes to draw them.
    await page.pdf({ pageRanges: "1" });
    assert.equal(await page.evaluate(() => globalThis.printed), 5_000);
    await page.waitForFunction(() =>
      document.querySelectorAll('[aria-label="Batches"] tbody th').length < 150);
    await leave();
  });

  test("the picture keeps its words on paper, and the table its headings", async () => {
    const { page, leave } = await here.visit();
    await show(page, FIFTY);
    await page.emulateMedia({ media: "print" });
    const bar = page.getByRole("region", { name: "Batches by status" });
    assert.equal(await bar.getByText("completed").isVisible(), true);
    assert.equal(await table(page).getByRole("columnheader", { name: "Records" }).getByText("Records").isVisible(), true);
    assert.equal(await page.getByRole("searchbox", { name: "Search batches" }).isVisible(), false);
    // What sticks is not repeated on each page.
    const positions = await table(page).locator("thead, thead th").evaluateAll((all) =>
      [...new Set(all.map((one) => getComputedStyle(one).position))]);
    assert.deepEqual(positions, ["static"]);
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
    // Through the rows and the headings, up to the box in which they are scrolled.
    const seen = [];
    while (seen.at(-1) !== "div: Batches, scrollable") {
      if (seen.length > 0) assert.equal(await covered(), false, seen.at(-1));
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
    const box = page.getByRole("region", { name: "Batches, scrollable" });
    await box.evaluate((box) => { box.scrollTop = 0; });
    await box.scrollIntoViewIfNeeded();
    await box.hover();
    const height = await box.evaluate((box) => box.scrollHeight);
    for (let turned = 0; turned < height; turned += 250) await page.mouse.wheel(0, 250);
    const last = () => page.evaluate(() => {
      const box = document.querySelector(".scroll");
      const row = [...box.querySelectorAll("tr[aria-rowindex]")].at(-1);
      // Boxes begin at fractions of pixels, and are scrolled by whole ones.
      const isInView = row.getBoundingClientRect().bottom < box.getBoundingClientRect().bottom + 1;
      return { place: row.ariaRowIndex, isInView, scrolled: box.scrollTop };
    });
    await page.waitForFunction(() => {
      const { scrollTop, clientHeight, scrollHeight } = document.querySelector(".scroll");
      return scrollTop > 1_000 && scrollTop + clientHeight > scrollHeight - 1;
    });
    const before = await last();
    assert.deepEqual([before.place, before.isInView], ["51", true]);
    // What is drawn late is drawn within a few frames.
    await page.evaluate(async () => {
      for (let frame = 0; frame < 30; frame += 1) await new Promise(requestAnimationFrame);
    });
    assert.deepEqual(await last(), before);
    assert.equal((await column(page, "Name")).length, names.length);
    await leave();
  });

  test("the keys are listed at ?, and the focus returns when the sheet closes", async () => {
    const { page, leave } = await here.visit();
    await show(page, FIFTY);
    await page.getByRole("searchbox", { name: "Search batches" }).press("?");
    assert.equal(await sheet(page).count(), 0, "in a field it is a letter");
    await page.getByRole("searchbox", { name: "Search batches" }).fill("");
    await tabTo(page, "button: Records");
    await page.keyboard.press("?");
    await sheet(page).waitFor();
    assert.match(await sheet(page).innerText(), /Shift \+ Enter/);
    await page.keyboard.press("Escape");
    await sheet(page).waitFor({ state: "hidden" });
    assert.equal(await focused(page), "button: Records");
    await leave();
  });

  test("a name and its button stay in view however far a wide table is scrolled", async () => {
    const { page, leave } = await here.visit();
    const wide = page.viewportSize();
    await show(page, FIFTY);
    await page.setViewportSize({ width: 800, height: 700 });
    const box = page.getByRole("region", { name: "Batches, scrollable" });
    const button = table(page).getByRole("button", { name: "Details" }).nth(2);
    const heading = table(page).getByRole("columnheader", { name: "Name", exact: true });
    const lefts = async () => [(await button.boundingBox()).x, (await heading.boundingBox()).x];
    const before = await lefts();
    await box.evaluate((box) => box.scrollTo({ left: 300 }));
    // The styles are told of it with the next frame.
    await page.waitForFunction(() =>
      getComputedStyle(document.querySelector('[aria-label="Batches"] tbody th')).position === "sticky");
    assert.deepEqual(await lefts(), before);
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
      const box = page.getByRole("region", { name: "Batches, scrollable" });
      const ends = [table(page).getByRole("columnheader", { name: "Name", exact: true }), table(page).getByRole("rowheader").nth(2)];
      const lefts = () => Promise.all(ends.map(async (end) => (await end.boundingBox()).x));
      const before = await lefts();
      await box.evaluate((box) => box.scrollTo({ left: 300 }));
      const after = await lefts();
      return before.map((left, at) => left - after[at]);
    };
    await show(page, FIFTY);
    await page.getByRole("button", { name: "Columns", exact: true }).click();
    await page.getByRole("checkbox", { name: "Pin the first column" }).uncheck();
    assert.deepEqual(await aside(), [300, 300]);
    await page.reload();
    await show(page, FIFTY);
    assert.deepEqual(await aside(), [300, 300]);
    await page.getByRole("button", { name: "Columns", exact: true }).click();
    await page.getByRole("button", { name: "Reset layout" }).click();
    await page.setViewportSize(wide);
    await leave();
  });

  test("a batch's details stay in view however far a wide table is scrolled", async () => {
    const { page, leave } = await here.visit();
    const wide = page.viewportSize();
    await page.setViewportSize({ width: 390, height: 800 });
    await show(page, FIFTY);
    await table(page).getByRole("button", { name: "Details" }).first().click();
    const [left, right, frame] = await table(page).locator("tr.details").evaluate((row) => {
      const scroll = row.closest(".scroll");
      scroll.scrollLeft = 400;
      const detail = row.querySelector(".detail").getBoundingClientRect();
      const { left, right } = scroll.getBoundingClientRect();
      return [detail.left - left, right - detail.right, scroll.scrollLeft];
    });
    assert.ok(frame > 300, `the table is scrolled by ${frame} px`);
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
    for (let presses = 0; presses < 4; presses += 1) await page.keyboard.press("Tab");
    assert.match(await focused(page), /^input: /);
    await page.keyboard.press("Shift+Space");
    const checked = await table(page).getByRole("checkbox", { checked: true }).count();
    assert.equal(checked, 3);
    await leave();
  });
});
