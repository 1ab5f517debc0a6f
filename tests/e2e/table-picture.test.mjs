// The picture above the table "Batches": its words, and what its parts do when pressed.

import assert from "node:assert/strict";
import { describe, test } from "node:test";

import { show as showJob } from "./support/jobs.mjs";
import { focused, tabTo } from "./support/keyboard.mjs";
import { stage } from "./support/stage.mjs";
import { column, recordBars, rows } from "./support/table.mjs";
import { bars, largest, others, search } from "./support/table-tools.mjs";

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

  test("names the batches with the most records, and the rest in one line", async () => {
    const { page, leave } = await here.visit();
    const batches = await show(page);
    const counted = batches.filter(({ recordCount }) => recordCount > 0)
      .toSorted((a, b) => b.recordCount - a.recordCount);
    const words = (n) => n.toLocaleString("en-US");
    const told = await largest(page).allInnerTexts();
    assert.deepEqual(
      told.map((text) => text.split(/\s*\n\s*/)),
      counted.slice(0, 5).map(({ name, recordCount: n }) => [name, `${words(n)} record${n === 1 ? "" : "s"}`]),
    );
    const rest = counted.slice(5).reduce((sum, { recordCount }) => sum + recordCount, 0);
    const line = `${words(counted.length - 5)} more batches with ${words(rest)} records`;
    assert.equal(await others(page), line);
    await leave();
  });

  test("leads to a batch with the keyboard, and back", async () => {
    const { page, leave } = await here.visit();
    await show(page);
    const button = largest(page).first();
    const name = (await button.innerText()).split("\n")[0].trim();
    await tabTo(page, `button: ${name}`);
    await page.keyboard.press("Enter");
    assert.ok((await column(page, "Name")).every((shown) => shown.includes(name)));
    assert.equal(await button.getAttribute("aria-pressed"), "true");
    assert.equal(await focused(page), `button: ${name}`);
    await page.keyboard.press("Enter");
    assert.equal((await rows(page)).length, 50);
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
});
