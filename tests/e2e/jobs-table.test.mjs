// The region Jobs: the table of the jobs that were asked for, beside the one that is shown or before it.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { before, describe, test } from "node:test";

import { button, field, fillIn, hasFocus, lookUp, outcome } from "./support/form.mjs";
import { FIFTY, readJob } from "./support/jobs.mjs";
import {
  endings, hundredth, isShown, jobButton, jobColumn, jobHeadings, jobRow, jobsButton, jobsRegion, jobsTable,
  lookUpOneByOne, searchJobs,
} from "./support/jobs-table.mjs";
import { focused, tabTo } from "./support/keyboard.mjs";
import { outcomeHasFocus, outcomeJob } from "./support/page.mjs";
import { stage } from "./support/stage.mjs";
import { table } from "./support/table.mjs";
import { save as saveTable } from "./support/table-tools.mjs";
import { until } from "./support/wait.mjs";

/** A job that has ended and three of the hundred: three owners, two states. */
const IDS = ["2c90839d46f936820146fd4ef77a1eb6", hundredth(1), hundredth(2), hundredth(3)];
const ENDS = IDS.map((id) => id.slice(-6));

const NARROW = { width: 390, height: 844 };

describe("the region Jobs", () => {
  const here = stage();

  const show = async (page, ids = IDS) => {
    await lookUpOneByOne(page, ids);
    return Promise.all(ids.map((id) => readJob(here.simulator, id)));
  };

  /** What a job is read as by the practice tenant, as the table tells it. */
  const counts = ({ batches }) => {
    const finished = batches.filter(({ status }) => status === "completed");
    return {
      batches: `${finished.length}/${batches.length}`,
      records: finished.reduce((sum, { recordCount = 0 }) => sum + recordCount, 0),
    };
  };

  const save = (page, format) => saveTable(page, format, jobsButton(page, "Export"));

  test("comes with the second job, marks the one that is shown, and leaves the focus with the outcome", async () => {
    const { page, leave } = await here.visit();
    await fillIn(page, IDS[0]);
    await lookUp(page);
    assert.equal(await jobsRegion(page).count(), 0);
    await field(page, "Job ID").fill(IDS[1]);
    await button(page, "Look up").click();
    await isShown(page, IDS[1]);
    await outcomeHasFocus(page);
    assert.deepEqual(await endings(page), ENDS.slice(0, 2));
    assert.deepEqual(
      await jobsTable(page).locator("tr[aria-current=true]").evaluateAll((rows) => rows.map((row) => row.rowIndex)),
      [await jobRow(page, ENDS[1]).evaluate((row) => row.rowIndex)],
    );
    await leave();
  });

  test("tells of each job what Zuora said of it, with every column in the whole table", async () => {
    const { page, leave } = await here.visit();
    const jobs = await show(page);
    assert.deepEqual(await jobHeadings(page), ["Job", "Outcome", "Batches"]);
    assert.deepEqual(await jobColumn(page, "Batches"), jobs.map((job) => counts(job).batches));
    await jobsButton(page, "Whole table").click();
    assert.deepEqual(
      await jobHeadings(page),
      ["Job", "Status", "Batches", "Records", "Running for", "Owner", "Outcome"],
    );
    assert.deepEqual(await jobColumn(page, "Status"), jobs.map(({ status }) => status));
    assert.deepEqual(
      await jobColumn(page, "Records"),
      jobs.map((job) => counts(job).records.toLocaleString("en-US")),
    );
    const running = await jobColumn(page, "Running for");
    assert.equal(running[0], "–", "it has ended");
    assert.match(running[1], /^2 h 5\d min$/, "the first job started 2 h 55 min before the first call");
    await leave();
  });

  test("orders, searches and filters its jobs, and a selection outlives that", async () => {
    const { page, leave } = await here.visit();
    await show(page);
    await jobsTable(page).getByRole("columnheader", { name: "Batches" }).getByRole("button").click();
    const done = (await jobColumn(page, "Batches")).map((text) => parseInt(text, 10));
    assert.deepEqual(done, done.toSorted((a, b) => a - b));
    await jobRow(page, ENDS[2]).getByRole("checkbox").check();
    await searchJobs(page).fill(ENDS[0]);
    assert.deepEqual(await endings(page), [ENDS[0]]);
    await page.getByRole("checkbox", { name: "Select all jobs" }).check();
    await searchJobs(page).fill("");
    const checked = jobsTable(page).locator("tbody").getByRole("checkbox", { checked: true });
    assert.equal(await checked.count(), 2);
    const byOutcome = jobsRegion(page).getByRole("region", { name: "Jobs by outcome" });
    await byOutcome.getByRole("button", { name: /Running/ }).click();
    const outcomes = await jobColumn(page, "Outcome");
    assert.ok(outcomes.length > 0 && outcomes.every((text) => text === "Running"), outcomes.join());
    await leave();
  });

  test("is saved with the whole IDs", async () => {
    const { page, leave } = await here.visit();
    const jobs = await show(page);
    const csv = await save(page, "CSV");
    assert.equal(csv.name, "aqua-jobs.csv");
    const [headings, ...rows] = csv.text.replace("\u{feff}", "").trimEnd().split("\r\n");
    assert.equal(headings, "Job,Status,Batches,Records,Running for (minutes),Owner,Outcome,Job ID");
    assert.deepEqual(rows.map((row) => row.split(",").at(-1)), IDS);
    await jobRow(page, ENDS[3]).getByRole("checkbox").check();
    const [only, ...others] = JSON.parse((await save(page, "JSON")).text);
    assert.deepEqual(others, []);
    assert.deepEqual([only.jobId, only.name], [IDS[3], jobs[3].name]);
    await leave();
  });

  test("leads to a job by its name, and the focus stays in the list", async () => {
    const { page, leave } = await here.visit();
    await show(page);
    const { length } = await here.simulator.reads();
    await jobButton(page, ENDS[1]).click();
    await isShown(page, IDS[1]);
    assert.ok(await hasFocus(jobButton(page, ENDS[1])));
    // Nothing is asked of Zuora for it.
    assert.equal((await here.simulator.reads()).length, length);
    await leave();
  });

  test("is used with the keyboard alone", async () => {
    const { page, leave } = await here.visit();
    await show(page);
    await searchJobs(page).focus();
    await tabTo(page, "input: Select all jobs");
    await page.keyboard.press("Space");
    const checked = jobsTable(page).locator("tbody").getByRole("checkbox", { checked: true });
    assert.equal(await checked.count(), IDS.length);
    const name = (await jobButton(page, ENDS[2]).innerText()).split("\n")[0].trim();
    const seen = await tabTo(page, `button: ${name}`);
    assert.ok(seen.length < 15, seen.join(", "));
    await page.keyboard.press("Enter");
    await until(page, async () => (await outcomeJob(page)) !== IDS[3], "another job is shown");
    assert.match(await focused(page), new RegExp(`^button: ${RegExp.escape?.(name) ?? name}`));
    await leave();
  });

  test("draws the row alone whose job changed", async () => {
    const { page, leave } = await here.visit();
    await show(page);
    await jobsTable(page).locator("tbody").evaluate((body) => {
      globalThis.changed = new Set();
      new MutationObserver((records) => {
        for (const { target } of records) {
          const row = (target.closest ?? target.parentElement.closest).call(target.closest ? target : target.parentElement, "tr");
          globalThis.changed.add(row?.innerText.match(/…(\w+)/)?.[1]);
        }
      }).observe(body, { subtree: true, childList: true, characterData: true, attributes: true });
    });
    const { length } = await here.simulator.reads();
    await button(page, "Look again").click();
    await until(page, () => here.simulator.reads().then((reads) => reads.length > length), "it was read");
    await outcome(page).and(page.locator("[data-outcome]")).waitFor();
    assert.deepEqual(await page.evaluate(() => [...globalThis.changed]), [ENDS[3]]);
    await leave();
  });

  test("on a phone leads to the job and back to where it was", async () => {
    const { page, leave } = await here.visitAfresh({ context: { viewport: NARROW } });
    await show(page);
    // The page stays calm: the job that was asked for is shown.
    assert.equal(await jobsRegion(page).count(), 0);
    await button(page, `Back to ${IDS.length} jobs`).click();
    assert.ok(await hasFocus(jobButton(page, ENDS[3])));
    assert.equal(await outcome(page).count(), 0);
    await jobRow(page, ENDS[0]).getByRole("checkbox").check();
    await searchJobs(page).fill(ENDS[1]);
    await jobButton(page, ENDS[1]).click();
    await isShown(page, IDS[1]);
    await outcomeHasFocus(page);
    await button(page, `Back to ${IDS.length} jobs`).click();
    assert.equal(await searchJobs(page).inputValue(), ENDS[1]);
    await searchJobs(page).fill("");
    assert.ok(await jobRow(page, ENDS[0]).getByRole("checkbox").isChecked());
    await leave();
  });

  test("keeps its layout apart from that of the batches", async () => {
    const { page, leave } = await here.visitAfresh();
    await show(page, [FIFTY, IDS[1]]);
    await jobsButton(page, "Whole table").click();
    await jobsButton(page, "Columns").click();
    const panel = page.getByRole("group", { name: "Columns", exact: true });
    await panel.getByRole("checkbox", { name: "Job ID", exact: true }).check();
    await panel.getByRole("checkbox", { name: "Owner", exact: true }).uncheck();
    await page.reload();
    await show(page, [FIFTY, IDS[1]]);
    assert.equal(await table(page).getByRole("columnheader", { name: "Status" }).count(), 1);
    await jobsButton(page, "Whole table").click();
    assert.deepEqual(
      await jobHeadings(page),
      ["Job", "Status", "Batches", "Records", "Running for", "Outcome", "Job ID"],
    );
    await leave();
  });
});

describe("the region Jobs, for everybody", () => {
  const here = stage();
  let axe;
  before(async () => {
    axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
  });

  const violations = async (page) => {
    await page.evaluate(axe);
    const found = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ["violations"] }));
    return found.violations
      .filter(({ impact }) => impact === "serious" || impact === "critical")
      .map(({ id, nodes }) => ({ id, at: nodes.map(({ html }) => html.slice(0, 200)) }));
  };

  const beyond = (page) =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

  for (const [where, viewport, colorScheme] of [
    ["on a wide screen", { width: 1280, height: 800 }, "light"],
    ["in the dark", { width: 1280, height: 800 }, "dark"],
    ["in between", { width: 1000, height: 800 }, "light"],
    ["on a phone", NARROW, "light"],
  ]) {
    test(`axe finds nothing serious ${where}, and nothing lies beyond its edge`, async () => {
      const { page, leave } = await here.visitAfresh({ context: { colorScheme, viewport } });
      await lookUpOneByOne(page, IDS);
      const found = { "the job": [await violations(page), await beyond(page)] };
      const back = button(page, `Back to ${IDS.length} jobs`);
      if (await back.isVisible()) await back.click();
      else await jobsButton(page, "Whole table").click();
      await page.getByRole("checkbox", { name: "Select all jobs" }).check();
      found.jobs = [await violations(page), await beyond(page)];
      assert.deepEqual(found, { "the job": [[], 0], jobs: [[], 0] });
      await leave();
    });
  }
});
