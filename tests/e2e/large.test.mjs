// Five thousand batches: only the rows in view are drawn, and all of them can be reached.

import assert from "node:assert/strict";
import { describe, test } from "node:test";

import { cancel, fillIn, lookUp } from "./support/form.mjs";
import { stage } from "./support/stage.mjs";
import { column, header, row, save, sums, table } from "./support/table.mjs";

const JOB = "57e5".repeat(8);

describe("a job of five thousand batches", () => {
  const here = stage();

  const view = (page) => page.getByRole("region", { name: "Batches, scrollable" });

  const search = (page, text) => page.getByRole("searchbox", { name: "Search batches" }).fill(text);

  /** Whether a row is wholly within the part of the table that is in view. */
  const isInView = (page, name) =>
    row(page, name).evaluate((row) => {
      const frame = row.closest(".scroll").getBoundingClientRect();
      const { top, bottom } = row.getBoundingClientRect();
      return top >= frame.top && bottom <= frame.bottom + 1;
    });

  /** Waits until a row is in view: a browser scrolls and draws after the key. */
  const comesIntoView = async (page, name) => {
    while (!(await isInView(page, name)));
  };

  test("is cancelled and shown with few rows drawn", async () => {
    const { page, leave } = await here.visit();
    await fillIn(page, JOB);
    assert.deepEqual(await cancel(page), { asked: true, kind: "cancelled" });
    assert.match(await sums(page), /^5,000 of 5,000 batches · /);
    assert.equal(await table(page).getAttribute("aria-rowcount"), "5001");
    const drawn = (await column(page, "Name")).length;
    assert.ok(drawn > 20 && drawn < 150, `${drawn} rows are drawn`);
    await leave();
  });

  test("is scrolled to its last row and back", async () => {
    const { page, leave } = await here.visit();
    await fillIn(page, JOB);
    await lookUp(page);
    await view(page).focus();
    await page.keyboard.press("End");
    await row(page, "Contact_4999").waitFor();
    await page.waitForFunction(() => document.querySelector('[aria-rowindex="5001"]'));
    await comesIntoView(page, "Contact_4999");
    assert.equal((await column(page, "Name")).at(-1), "Contact_4999");
    assert.ok((await column(page, "Name")).length < 150);
    await page.keyboard.press("Home");
    await row(page, "Account_0000").waitFor();
    await comesIntoView(page, "Subscription_0001");
    await leave();
  });

  test("draws every row at its own place, wherever it is scrolled", async () => {
    const { page, leave } = await here.visit();
    await fillIn(page, JOB);
    await lookUp(page);
    for (const wanted of [1234, 4321, 2500]) {
      await view(page).evaluate((view, top) => view.scrollTo({ top }), wanted * 32);
      const name = new RegExp(`_${String(wanted).padStart(4, "0")}$`);
      const found = table(page).getByRole("rowheader", { name });
      await found.waitFor();
      const place = await found.evaluate((cell) => cell.parentElement.getAttribute("aria-rowindex"));
      assert.equal(Number(place), wanted + 2);
      const top = await found.evaluate((cell) =>
        cell.getBoundingClientRect().top - cell.closest(".scroll").getBoundingClientRect().top);
      assert.ok(Math.abs(top) < 64, `row ${wanted} is ${top} px from the top of the view`);
    }
    await leave();
  });

  test("after a leap what is in view is drawn at once, and the rows around it when the leaps end", async () => {
    const { page, leave } = await here.visit();
    await fillIn(page, JOB);
    await lookUp(page);
    await page.waitForFunction(() => document.querySelector('[aria-rowindex="30"]'));
    const [leapt, rested] = await view(page).evaluate(async (view) => {
      const places = () => [...view.querySelectorAll("tbody > tr[aria-rowindex]")]
        .map((row) => ({ place: row.ariaRowIndex, top: row.offsetTop }));
      view.scrollTo({ top: 3_000 * 32 });
      // The frame in which the scroll is told of, up to the end of its drawing.
      await new Promise((resolve) => requestAnimationFrame(() => resolve()));
      const leapt = places();
      const above = () => view.querySelector('[aria-rowindex="2995"]');
      await new Promise((resolve) => {
        const watch = new MutationObserver(() => { if (above()) { watch.disconnect(); resolve(); } });
        watch.observe(view, { childList: true, subtree: true, attributes: true });
        if (above()) resolve();
      });
      return [leapt, places()];
    });
    const first = ({ place }) => Number(place);
    assert.equal(first(leapt[0]), 3_002, "no row is drawn above what is in view");
    assert.ok(leapt.length < 30, `${leapt.length} rows are drawn at once`);
    assert.ok(rested.length > leapt.length, `${rested.length} rows in the end`);
    for (const { place, top } of leapt) {
      assert.equal(rested.find((row) => row.place === place)?.top, top, `row ${place} stays where it was`);
    }
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
      await view(page).evaluate((view, top) => view.scrollTo({ top }), at * 32);
      await page.waitForFunction((at) => document.querySelector(`[aria-rowindex="${at}"]`), at + 2);
      assert.equal(await page.evaluate(() => document.activeElement.type === "checkbox"), focused);
    }
    await page.keyboard.press("Space");
    await view(page).evaluate((view) => view.scrollTo({ top: 0 }));
    assert.equal(await box.isChecked(), false);
    assert.equal(await page.locator("p.picked").innerText(), "");
    await leave();
  });

  test("open details are read to their end, and every row around them is passed", async () => {
    const { page, leave } = await here.visit();
    await fillIn(page, JOB);
    await lookUp(page);
    const buttons = table(page).getByRole("button", { name: "Details" });
    for (const at of [0, 1, 2, 3]) await buttons.nth(at).click();
    const { height, high } = await page.evaluate(() => ({
      height: document.querySelector(".scroll").scrollHeight,
      high: [...document.querySelectorAll("tr.details")].map((row) => row.offsetHeight),
    }));
    assert.ok(high.length === 4 && high.every((height) => height > 150), `the details are ${high} px high`);
    const seen = new Set();
    const look = () => page.evaluate(() => {
      const frame = document.querySelector(".scroll").getBoundingClientRect();
      const rows = [...document.querySelectorAll("tr[aria-rowindex], tr.details")].filter((row) => {
        const { top, bottom } = row.getBoundingClientRect();
        return bottom > frame.top + 40 && top < frame.bottom;
      });
      return rows.map((row) => row.id || row.getAttribute("aria-rowindex"));
    });
    for (let top = 0; top < 3_000; top += 200) {
      await view(page).evaluate((view, top) => view.scrollTo({ top }), top);
      await page.waitForFunction((top) => document.querySelector(".scroll").scrollTop === top, top);
      // Drawn when the browser tells of it, at the latest with the next frame but one.
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
      for (const row of await look()) seen.add(row);
      // Details may end between two pixels, and their space does not.
      const now = await view(page).evaluate((view) => view.scrollHeight);
      assert.ok(Math.abs(now - height) <= high.length, `it was ${height} px high and is ${now}`);
    }
    assert.deepEqual([0, 1, 2, 3].filter((row) => !seen.has(`batch-${row}`)), []);
    const places = [...seen].map(Number).filter((place) => place > 1).toSorted((a, b) => a - b);
    assert.deepEqual(places, places.map((_, at) => at + 2));
    await leave();
  });

  test("a text marked by hand that is scrolled away is marked no more, so that no other cells are copied", async () => {
    const { page, leave } = await here.visit();
    await fillIn(page, JOB);
    await lookUp(page);
    const marked = () => page.evaluate(() => getSelection().toString() !== "");
    await page.evaluate(() => {
      const [from, , to] = document.querySelectorAll("td.status");
      getSelection().setBaseAndExtent(from.lastChild, 0, to.lastChild, 3);
    });
    for (const [at, still] of [[1, true], [900, false]]) {
      await view(page).evaluate((view, top) => view.scrollTo({ top }), at * 32);
      await page.waitForFunction((at) => document.querySelector(`[aria-rowindex="${at}"]`), at + 2);
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
    await page.waitForFunction(() => {
      const below = document.querySelector(".scroll").getBoundingClientRect().bottom;
      return [...document.querySelectorAll("tr[aria-rowindex]")].at(-1).getBoundingClientRect().bottom >= below;
    });
    await page.setViewportSize(size);
    await leave();
  });

  test("has rows as high as it counts with for larger text", async () => {
    const { page, leave } = await here.visit();
    await page.evaluate(() => { document.documentElement.style.fontSize = "21px"; });
    await fillIn(page, JOB);
    await lookUp(page);
    await view(page).focus();
    await page.keyboard.press("End");
    // The browser takes a while to scroll there; where rows are higher than counted, it never comes.
    await page.waitForFunction(() => {
      const frame = document.querySelector(".scroll").getBoundingClientRect();
      const last = document.querySelector('[aria-rowindex="5001"]')?.getBoundingClientRect();
      return last && last.top >= frame.top && last.bottom <= frame.bottom + 1;
    });
    const heights = await table(page).locator("tr[aria-rowindex]").evaluateAll((rows) =>
      [...new Set(rows.slice(1).map((row) => row.getBoundingClientRect().height))]);
    assert.deepEqual(heights, [42]);
    const cut = await table(page).getByRole("columnheader").evaluateAll((cells) =>
      cells.filter((cell) => cell.scrollWidth > cell.clientWidth).map((cell) => cell.textContent));
    assert.deepEqual(cut, []);
    await leave();
  });

  test("has rows as high as it counts with, on a phone too", async () => {
    const { page, leave } = await here.visitAfresh();
    await fillIn(page, JOB);
    await lookUp(page);
    const heights = () => table(page).locator("tbody > tr[aria-rowindex]").evaluateAll((rows) =>
      [...new Set(rows.map((row) => row.getBoundingClientRect().height))]);
    assert.deepEqual(await heights(), [32]);
    await page.setViewportSize({ width: 390, height: 844 });
    assert.deepEqual(await heights(), [32]);
    await page.getByRole("button", { name: "Columns", exact: true }).click();
    await page.getByRole("checkbox", { name: "Roomy rows" }).check();
    await page.waitForFunction(() => document.querySelector("table.roomy"));
    assert.deepEqual(await heights(), [44]);
    await leave();
  });

  test("is searched and ordered in a moment", async () => {
    const { page, leave } = await here.visit();
    await fillIn(page, JOB);
    await lookUp(page);
    await view(page).focus();
    await page.keyboard.press("End");
    await row(page, "Contact_4999").waitFor();
    await search(page, "usage_0007");
    assert.deepEqual(await column(page, "Name"), ["Usage_0007"]);
    assert.match(await sums(page), /^1 of 5,000 batches · /);
    await search(page, "");
    await header(page, "Records").getByRole("button").click();
    await header(page, "Records").getByRole("button").click();
    await view(page).evaluate((view) => view.scrollTo({ top: 0 }));
    await row(page, "Account_0000").waitFor({ state: "detached" });
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
    const details = table(page).locator("tr.details");
    assert.match(await details.innerText(), /57e557e557e557e557e557e5f0000002/);
    await leave();
  });
});
