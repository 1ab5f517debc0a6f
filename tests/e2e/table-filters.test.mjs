// The filters by column of the table "Batches", and the chips that tell of them.

import assert from "node:assert/strict";
import { describe, test } from "node:test";

import { button } from "./support/form.mjs";
import { show as showJob } from "./support/jobs.mjs";
import { focused, tabTo } from "./support/keyboard.mjs";
import { stage } from "./support/stage.mjs";
import { column, rows } from "./support/table.mjs";
import { bars, chips, search, statusChosen } from "./support/table-tools.mjs";

describe("the filters by column", () => {
  const here = stage();

  const show = async (page) => {
    const { batches } = await showJob(here.simulator, page);
    await button(page, "Filters").click();
    return batches;
  };

  const panel = (page) => page.getByRole("group", { name: "Filters by column" });

  const ask = (page, label, value) => panel(page).getByLabel(label, { exact: true }).fill(value);

  /** The chips as they are read: `Status: completed (12)`. */
  const told = async (page) =>
    (await chips(page).allInnerTexts()).map((text) => text.trim().replace(/\s*, remove$/, ""));

  const names = (batches) => batches.map(({ name }) => name);

  test("keep a range of records, each end with what it leaves", async () => {
    const { page, leave } = await here.visit();
    const batches = await show(page);
    const counts = batches.map(({ recordCount }) => recordCount ?? -1).toSorted((a, b) => a - b);
    const [least, most] = [counts[20], counts[40]];
    await ask(page, "Records at least", String(least));
    await ask(page, "Records at most", String(most));
    const within = batches.filter(({ recordCount: n }) => n >= least && n <= most);
    assert.ok(within.length > 0 && within.length < 50);
    assert.deepEqual(await column(page, "Name"), names(within));
    const left = (keeps) => batches.filter(({ recordCount }) => keeps(recordCount)).length;
    assert.deepEqual(await told(page), [
      `Records at least ${least.toLocaleString("en-US")} (${left((n) => n >= least)})`,
      `Records at most ${most.toLocaleString("en-US")} (${left((n) => n <= most)})`,
    ]);
    await leave();
  });

  test("find a text in one column and not in the others", async () => {
    const { page, leave } = await here.visit();
    const batches = await show(page);
    await ask(page, "Query contains", "FROM Contact");
    const found = batches.filter(({ query }) => /from contact/i.test(query));
    assert.ok(found.length > 0 && found.length < 50);
    assert.deepEqual(await column(page, "Name"), names(found));
    await ask(page, "Query contains", "");
    await ask(page, "Message contains", "from contact");
    assert.deepEqual(await rows(page), []);
    await leave();
  });

  test("keep several statuses at once, which the chips take away one by one", async () => {
    const { page, leave } = await here.visit();
    const batches = await show(page);
    const having = (...wanted) => names(batches.filter(({ status }) => wanted.includes(status)));
    for (const word of ["aborted", "completed"]) {
      await bars(page).filter({ hasText: word }).click();
    }
    assert.deepEqual(await column(page, "Name"), having("aborted", "completed"));
    assert.deepEqual(await told(page), [
      `Status: aborted (${having("aborted").length})`,
      `Status: completed (${having("completed").length})`,
    ]);
    assert.equal(await statusChosen(page), "Several (2)");
    await chips(page).first().click();
    assert.deepEqual(await column(page, "Name"), having("completed"));
    assert.match(await statusChosen(page), /^completed/);
    await chips(page).first().click();
    assert.equal((await rows(page)).length, 50);
    assert.equal(await statusChosen(page), "All (50)");
    assert.equal(await chips(page).count(), 0);
    await leave();
  });

  test("are cleared together with the search, and the focus stays in reach", async () => {
    const { page, leave } = await here.visit();
    const batches = await show(page);
    await search(page, "contact");
    await ask(page, "Name contains", "1");
    const found = batches.filter(({ name }) => /contact/i.test(name) && name.includes("1"));
    assert.deepEqual(await column(page, "Name"), names(found));
    assert.match((await told(page))[0], /^Search: contact \(\d+\)$/);
    await tabTo(page, "button: Clear filters");
    await page.keyboard.press("Enter");
    assert.equal((await rows(page)).length, 50);
    assert.equal(await focused(page), "input: Search batches");
    assert.equal(await panel(page).getByLabel("Name contains").inputValue(), "");
    await leave();
  });

  test("stay in force while their fields are folded away", async () => {
    const { page, leave } = await here.visit();
    await show(page);
    await ask(page, "Name contains", "usage");
    const before = (await rows(page)).length;
    await button(page, "Filters").click();
    assert.equal(await panel(page).count(), 0);
    assert.equal((await rows(page)).length, before);
    assert.deepEqual(await told(page), [`Name contains: usage (${before})`]);
    await leave();
  });
});
