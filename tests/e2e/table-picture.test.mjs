// The picture above the table "Batches": its words, and what its parts do when pressed.

import assert from "node:assert/strict";
import { describe, test } from "node:test";

import { show as showJob } from "./support/jobs.mjs";
import { colourAt, place } from "./support/picture.mjs";
import { stage } from "./support/stage.mjs";
import { cell, column, recordBars, row, rows } from "./support/table.mjs";
import { bars, search } from "./support/table-tools.mjs";

describe("the picture", () => {
  const here = stage();

  const show = async (page, id) => (await showJob(here.simulator, page, id)).batches;

  const part = (page, name) => bars(page).and(page.getByRole("button", { name, exact: true }));

  test("filters by the statuses that are pressed", async () => {
    const { page, leave } = await here.visit();
    const batches = await show(page);
    const having = (...wanted) => batches.filter(({ status }) => wanted.includes(status));
    const button = (word) => part(page, `${having(word).length} ${word}`);
    await button("completed").click();
    assert.equal(await button("completed").getAttribute("aria-pressed"), "true");
    assert.equal((await rows(page)).length, having("completed").length);
    await button("aborted").click();
    assert.deepEqual(
      await column(page, "Name"),
      having("completed", "aborted").map(({ name }) => name),
    );
    await button("completed").click();
    assert.equal(await button("completed").getAttribute("aria-pressed"), "false");
    assert.deepEqual(new Set(await column(page, "Status")), new Set(["aborted"]));
    await leave();
  });

  test("adds to a search that was typed after it was drawn", async () => {
    const { page, leave } = await here.visit();
    const batches = await show(page);
    await search(page, "contact");
    const completed = batches.filter(({ status }) => status === "completed");
    await part(page, `${completed.length} completed`).click();
    const both = completed.filter((batch) => JSON.stringify(Object.values(batch)).toLowerCase().includes("contact"));
    assert.deepEqual(await column(page, "Name"), both.map(({ name }) => name));
    assert.equal(both.length > 0 && both.length < completed.length, true);
    await leave();
  });

  test("has the statuses in the order of a job's life, whichever comes first among the batches", async () => {
    const { page, leave } = await here.visit();
    await show(page);
    const words = (await bars(page).allInnerTexts()).map((text) => text.replace(/^[\d,]+\s+/, ""));
    const places = { completed: 0, executing: 1, pending: 2, submitted: 2, cancelled: 3, aborted: 4 };
    const found = words.map((word) => places[word]).filter((place) => place !== undefined);
    assert.ok(found.length > 3, `${words}`);
    assert.deepEqual(found, found.toSorted());
    await leave();
  });

  test("draws record counts as bars in proportion, and none for no records", async () => {
    const { page, leave } = await here.visit();
    const batches = await show(page);
    const most = Math.max(...batches.map(({ recordCount }) => recordCount ?? 0));
    const shares = await recordBars(page);
    for (const [at, { name, recordCount = 0 }] of batches.entries()) {
      const share = (100 * recordCount) / most;
      assert.equal(shares[at] > 0, recordCount > 0, name);
      assert.ok(Math.abs(shares[at] - share) <= 5, `${name}: ${shares[at]} for ${share}`);
    }
    await leave();
  });

  test("draws a record count's bar behind its number, from the edge where the number stands", async () => {
    const { page, leave } = await here.visit();
    await show(page);
    /** The colours in a batch's cell Records, a little above and below its number: left, right, and beside the cell. */
    const inCell = async (name) => {
      const at = await row(page, name).getAttribute("aria-rowindex");
      const { x, y, width, height } = await place(await cell(page, at, "Records"));
      const line = (y) => Promise.all([x + 3, x + width - 3, x + width + 3].map((x) => colourAt(page, x, y)));
      return Promise.all([line(y + 6), line(y + height - 8)]);
    };
    for (const [left, right, beside] of await inCell("Contact_49")) {
      assert.notEqual(right, beside, "the batch with the most records");
      assert.equal(left, right);
    }
    for (const [left, right, beside] of await inCell("RatePlanCharge_12")) {
      assert.notEqual(right, beside, "a batch with few records");
      assert.equal(left, beside);
    }
    await leave();
  });
});
