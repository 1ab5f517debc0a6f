// Five thousand batches: only the rows in view are drawn, and all of them can be reached.

import assert from "node:assert/strict";
import { describe, test } from "node:test";

import { cancel, fillIn, lookUp } from "./support/form.mjs";
import { stage } from "./support/stage.mjs";
import { announced, cell, column, detailsRows, drawnRows, header, row, table } from "./support/table.mjs";
import {
  comesIntoView, fillsView, inView, layout, placeComesIntoView, rowHeights, rowsInView, scrollByKey, scrollTable,
  scrollToPlace, tableHeight,
} from "./support/table-scroll.mjs";
import { picked, pressColumns, save, search, sums } from "./support/table-tools.mjs";
import { frames, until } from "./support/wait.mjs";

const JOB = "57e5".repeat(8);

describe("a job of five thousand batches", () => {
  const here = stage();

  test("is cancelled and shown with few rows drawn", async () => {
    const { page, leave } = await here.visit();
    await fillIn(page, JOB);
    assert.deepEqual(await cancel(page), { asked: true, kind: "cancelled" });
    assert.match(await sums(page), /^5,000 of 5,000 batches · /);
    assert.equal(await announced(page), 5_000);
    const drawn = await drawnRows(page);
    assert.ok(drawn > 10 && drawn < 150, `${drawn} rows are drawn`);
    await leave();
  });

  test("is scrolled to its last row and back", async () => {
    const { page, leave } = await here.visit();
    await fillIn(page, JOB);
    await lookUp(page);
    await scrollByKey(page, "End");
    await comesIntoView(page, "Contact_4999");
    assert.equal((await rowsInView(page)).at(-1).place, 5_001);
    assert.equal((await column(page, "Name")).at(-1), "Contact_4999");
    assert.ok((await drawnRows(page)) < 150);
    await scrollByKey(page, "Home");
    await comesIntoView(page, "Subscription_0001");
    assert.equal((await rowsInView(page))[0].name, "Account_0000");
    await leave();
  });

  test("draws every row at its own place, wherever it is scrolled", async () => {
    const { page, leave } = await here.visit();
    await fillIn(page, JOB);
    await lookUp(page);
    for (const wanted of [1234, 4321, 2500]) {
      await scrollToPlace(page, wanted + 2);
      await placeComesIntoView(page, wanted + 2);
      const [first, ...others] = await rowsInView(page);
      assert.match(first.name, new RegExp(`_${String(wanted).padStart(4, "0")}$`));
      assert.deepEqual(others.map(({ place }) => place), others.map((_, at) => wanted + 3 + at));
      assert.ok(others.length > 10, `${others.length + 1} rows are in view`);
    }
    await leave();
  });

  test("after a leap rows fill the view at once, and stay where they are", async () => {
    const { page, leave } = await here.visit();
    await fillIn(page, JOB);
    await lookUp(page);
    await fillsView(page);
    await scrollToPlace(page, 3_002);
    // The frame in which the scroll is told of, and the one that shows what was drawn for it.
    await frames(page, 2);
    const places = (rows) => rows.map(({ place, top }) => [place, Math.round(top)]);
    const leapt = places(await rowsInView(page));
    assert.equal(leapt[0][0], 3_002);
    assert.ok(leapt.length > 10, `${leapt.length} rows are in view at once`);
    // What is drawn late is drawn within a few frames.
    await frames(page, 30);
    assert.deepEqual(places(await rowsInView(page)), leapt);
    await leave();
  });

  test("a row that comes to show another batch loses the focus, so that no key acts on that", async () => {
    const { page, leave } = await here.visit();
    await fillIn(page, JOB);
    await lookUp(page);
    const box = row(page, "RatePlanCharge_0002").getByRole("checkbox");
    await box.focus();
    // A few rows further it is the same batch's still, and then its row is used for others.
    for (const [at, focused] of [[3, true], [300, false]]) {
      await scrollToPlace(page, at + 2);
      await placeComesIntoView(page, at + 2);
      assert.equal(await table(page).getByRole("checkbox").and(page.locator(":focus")).count(), focused ? 1 : 0);
    }
    await page.keyboard.press("Space");
    await scrollTable(page, { top: 0 });
    assert.equal(await box.isChecked(), false);
    assert.equal(await picked(page), "");
    await leave();
  });

  test("open details are read to their end, and every row around them is passed", async () => {
    const { page, leave } = await here.visit();
    await fillIn(page, JOB);
    await lookUp(page);
    const buttons = table(page).getByRole("button", { name: "Details" });
    for (const at of [0, 1, 2, 3]) await buttons.nth(at).click();
    const height = await tableHeight(page);
    const open = (await layout(page)).rows.filter(({ details }) => details);
    const high = open.map(({ top, bottom }) => bottom - top);
    assert.ok(high.length === 4 && high.every((height) => height > 150), `the details are ${high} px high`);
    const seen = new Set();
    for (let top = 0; top < 3_000; top += 200) {
      await scrollTable(page, { top });
      // Drawn when the browser tells of it, at the latest with the next frame but one.
      await frames(page, 2);
      for (const { place, details } of await inView(page)) seen.add(place ?? details);
      // Details may end between two pixels, and their space does not.
      const now = await tableHeight(page);
      assert.ok(Math.abs(now - height) <= high.length, `it was ${height} px high and is ${now}`);
    }
    assert.deepEqual(open.filter(({ details }) => !seen.has(details)), []);
    const places = [...seen].filter(Number.isInteger).toSorted((a, b) => a - b);
    assert.deepEqual(places, places.map((_, at) => at + 2));
    await leave();
  });

  test("a text marked by hand that is scrolled away is marked no more, so that no other cells are copied", async () => {
    const { page, leave } = await here.visit();
    await fillIn(page, JOB);
    await lookUp(page);
    const [from, to] = await Promise.all([2, 4].map(async (place) => (await cell(page, place, "Status")).elementHandle()));
    await from.evaluate((from, to) => getSelection().setBaseAndExtent(from, 0, to, to.childNodes.length), to);
    const marked = () => page.evaluate(() => getSelection().toString() !== "");
    for (const [at, still] of [[1, true], [900, false]]) {
      await scrollToPlace(page, at + 2);
      await placeComesIntoView(page, at + 2);
      assert.equal(await marked(), still);
    }
    await leave();
  });

  test("fills the window after that has grown", async () => {
    const { page, leave } = await here.visit();
    const size = page.viewportSize();
    await page.setViewportSize({ width: 1280, height: 400 });
    await fillIn(page, JOB);
    await lookUp(page);
    await page.setViewportSize({ width: 1280, height: 2_400 });
    await fillsView(page);
    assert.ok((await rowsInView(page)).length > 20);
    await page.setViewportSize(size);
    await leave();
  });

  test("has rows as high as it counts with for larger text", async () => {
    const { page, leave } = await here.visit();
    await page.evaluate(() => { document.documentElement.style.fontSize = "21px"; });
    await fillIn(page, JOB);
    await lookUp(page);
    // The browser takes a while to scroll there; where rows are higher than counted, it never comes.
    await scrollByKey(page, "End");
    await placeComesIntoView(page, 5_001);
    assert.equal((await rowHeights(page)).length, 1, "all rows are of one height");
    await scrollToPlace(page, 2_500);
    await placeComesIntoView(page, 2_500);
    const cut = await table(page).getByRole("columnheader").evaluateAll((cells) =>
      cells.filter((cell) => cell.scrollWidth > cell.clientWidth).map((cell) => cell.textContent));
    assert.deepEqual(cut, []);
    await leave();
  });

  test("has rows as high as it counts with, on a phone too", async () => {
    const { page, leave } = await here.visitAfresh();
    await fillIn(page, JOB);
    await lookUp(page);
    /** The height of all rows, of which one from the middle is found at its place. */
    const height = async () => {
      await scrollToPlace(page, 2_500);
      await placeComesIntoView(page, 2_500);
      const [height, ...others] = await rowHeights(page);
      assert.deepEqual(others, []);
      return height;
    };
    const low = await height();
    await pressColumns(page);
    await page.getByRole("checkbox", { name: "Roomy rows" }).check();
    await until(page, async () => (await rowHeights(page))[0] > low, "rows are higher");
    const roomy = await height();
    await page.setViewportSize({ width: 390, height: 844 });
    await until(page, async () => (await rowHeights(page))[0] > roomy, "rows have two lines");
    await height();
    await leave();
  });

  test("is searched and ordered in a moment", async () => {
    const { page, leave } = await here.visit();
    await fillIn(page, JOB);
    await lookUp(page);
    await scrollByKey(page, "End");
    await comesIntoView(page, "Contact_4999");
    await search(page, "usage_0007");
    assert.deepEqual(await column(page, "Name"), ["Usage_0007"]);
    assert.match(await sums(page), /^1 of 5,000 batches · /);
    await search(page, "");
    await header(page, "Records").getByRole("button").click();
    await header(page, "Records").getByRole("button").click();
    await scrollTable(page, { top: 0 });
    await placeComesIntoView(page, 2);
    const records = (await column(page, "Records")).map((text) => Number(text.replaceAll(",", "")));
    assert.deepEqual(records, records.toSorted((a, b) => b - a));
    await leave();
  });

  test("is saved whole", async () => {
    const { page, leave } = await here.visit();
    await fillIn(page, JOB);
    await lookUp(page);
    const { text } = await save(page, "JSON");
    const names = JSON.parse(text).map(({ name }) => name);
    assert.equal(names.length, 5_000);
    assert.equal(new Set(names).size, 5_000);
    assert.equal(names.at(-1), "Contact_4999");
    await leave();
  });

  test("opens its details within the long table", async () => {
    const { page, leave } = await here.visit();
    await fillIn(page, JOB);
    await lookUp(page);
    await row(page, "Subscription_0001").getByRole("button", { name: "Details" }).click();
    assert.match(await detailsRows(page).innerText(), /57e557e557e557e557e557e5f0000002/);
    await leave();
  });
});
