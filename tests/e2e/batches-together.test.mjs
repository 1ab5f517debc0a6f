// All batches together: those of several jobs in one table.

import assert from "node:assert/strict";
import { describe, test } from "node:test";

import { button } from "./support/form.mjs";
import { readJob } from "./support/jobs.mjs";
import { hundredth, isShown, jobButton, jobRow, jobsButton, lookUpOneByOne } from "./support/jobs-table.mjs";
import { outcomeHasFocus, outcomeJob } from "./support/page.mjs";
import { stage } from "./support/stage.mjs";
import { announced, headings, lines, row, table } from "./support/table.mjs";
import { save as saveTable, search } from "./support/table-tools.mjs";

const IDS = ["2c90839d46f936820146fd4ef77a1eb6", hundredth(1), hundredth(2)];
const ENDS = IDS.map((id) => id.slice(-6));
/** Zuora knows no such job. */
const NONE = "0e".repeat(16);

describe("all batches together", () => {
  const here = stage();

  const show = async (page, ids = IDS) => {
    await lookUpOneByOne(page, ids);
    const jobs = await Promise.all(IDS.map((id) => readJob(here.simulator, id)));
    await jobsButton(page, "All batches together").click();
    await table(page).waitFor();
    return jobs;
  };

  const save = (page, format) => {
    const region = page.getByRole("region", { name: "Batches of several jobs" });
    return saveTable(page, format, region.getByRole("button", { name: "Export", exact: true }));
  };

  const all = (jobs) => jobs.reduce((sum, { batches }) => sum + batches.length, 0);

  test("names the job of each batch, and saves it with its ID", async () => {
    const { page, leave } = await here.visit();
    const jobs = await show(page);
    assert.equal(await announced(page), all(jobs));
    assert.deepEqual((await headings(page)).slice(0, 3), ["Name", "Job", "Status"]);
    const { name, text } = await save(page, "JSON");
    assert.equal(name, "aqua-jobs-batches.json");
    assert.deepEqual(
      JSON.parse(text).map(({ jobId, batchId }) => [jobId, batchId]),
      jobs.flatMap(({ batches }, at) => batches.map(({ batchId }) => [IDS[at], batchId])),
    );
    await leave();
  });

  test("finds the batches of a job by its ID", async () => {
    const { page, leave } = await here.visit();
    const jobs = await show(page);
    await search(page, IDS[1]);
    assert.equal(await announced(page), jobs[1].batches.length);
    await leave();
  });

  test("are those of the selected jobs where some are selected", async () => {
    const { page, leave } = await here.visit();
    const jobs = await show(page);
    for (const end of [ENDS[0], ENDS[2]]) await jobRow(page, end).getByRole("checkbox").check();
    assert.equal(await announced(page), jobs[0].batches.length + jobs[2].batches.length);
    await jobRow(page, ENDS[2]).getByRole("checkbox").uncheck();
    assert.equal(await announced(page), jobs[0].batches.length);
    await jobRow(page, ENDS[0]).getByRole("checkbox").uncheck();
    assert.equal(await announced(page), all(jobs));
    await leave();
  });

  test("are grouped by job, each under its name and whole ID", async () => {
    const { page, leave } = await here.visit();
    const jobs = await show(page);
    const region = page.getByRole("region", { name: "Batches of several jobs" });
    await region.getByRole("button", { name: "Columns", exact: true }).click();
    await page.getByLabel("Group by", { exact: true }).selectOption("Job");
    const groups = (await lines(page)).filter(({ text }) => text.startsWith("# ")).map(({ text }) => text);
    for (const [at, group] of groups.entries()) {
      assert.ok(group.includes(`${jobs[at].name ?? ""} ${IDS[at]}`.trim()), group);
    }
    assert.ok(groups.length > 0);
    await leave();
  });

  test("tell of jobs that could not be read", async () => {
    const { page, leave } = await here.visit();
    await show(page, [...IDS, NONE]);
    await page.getByText("Batches of 4 jobs; 1 of them could not be read.").waitFor();
    await leave();
  });

  test("lead back to the job, with the focus on its outcome", async () => {
    const { page, leave } = await here.visit();
    await show(page);
    assert.ok(await row(page, ENDS[2]).isVisible());
    await button(page, "Back to the job").click();
    await outcomeHasFocus(page);
    assert.equal(await outcomeJob(page), IDS[2]);
    await jobsButton(page, "All batches together").click();
    await jobButton(page, ENDS[0]).click();
    await isShown(page, IDS[0]);
    await leave();
  });
});
