// Result files of several jobs, saved together or from all batches together.

import assert from "node:assert/strict";
import { describe, test } from "node:test";

import {
  FILES, choosing, endOfSave, fileAtZuora, fileId, save, saveDialog, saved,
} from "./support/files.mjs";
import { button } from "./support/form.mjs";
import { jobRow, jobsButton, lookUpOneByOne } from "./support/jobs-table.mjs";
import { stage } from "./support/stage.mjs";
import { detailsRows, table } from "./support/table.mjs";

/** Two jobs of one name, whose batches have the same names. */
const [WHOLE, ENCRYPTED] = [FILES.whole, FILES.encrypted];
/** Zuora knows no such job. */
const NONE = "0e".repeat(16);
const end = (job) => job.slice(-6);

describe("result files of several jobs", () => {
  const here = stage();
  const at = (job, batch, place) => fileAtZuora(here.simulator, fileId(job, batch, place));

  const visit = async (jobs) => {
    const visited = await here.visitAfresh({ first: choosing });
    await lookUpOneByOne(visited.page, jobs);
    return visited;
  };
  const saveSelected = (page) => jobsButton(page, "Save files of selected jobs");
  const select = (page, job) => jobRow(page, end(job)).getByRole("checkbox").check();

  test("those of the selected jobs are saved in one folder, each under a name of its own", async () => {
    const { page, leave } = await visit([WHOLE, ENCRYPTED]);
    for (const job of [WHOLE, ENCRYPTED]) await select(page, job);
    await saveSelected(page).click();
    assert.match(await saveDialog(page).innerText(), /6 files of 5 batches, fetched in 8 segments:/);
    await save(page);
    assert.match(await endOfSave(page), /All 6 files saved in the folder chosen: /);
    const files = await saved(page);
    assert.equal(files.size, 6);
    assert.deepEqual(files.get(`NightlyExport-Account-${WHOLE}.csv`), await at(WHOLE, 0));
    assert.deepEqual(files.get(`NightlyExport-Account-${ENCRYPTED}.csv.pgp`), await at(ENCRYPTED, 0));
    assert.deepEqual(files.get(`NightlyExport-Invoice-${ENCRYPTED}-002.csv.pgp`), await at(ENCRYPTED, 1, 1));
    await leave();
  });

  test("only those of the selected jobs are asked for; where none of these has files, it is said", async () => {
    const { page, leave } = await visit([WHOLE, ENCRYPTED, NONE]);
    const isIdle = async () => (await saveSelected(page).getAttribute("aria-disabled")) === "true";
    assert.ok(await isIdle(), "none is selected");
    await select(page, NONE);
    assert.ok(await isIdle(), "the selected one has none");
    assert.match(await saveSelected(page).getAttribute("title"), /^Select jobs/);
    await saveSelected(page).press("Enter");
    assert.equal(await saveDialog(page).count(), 0);
    await select(page, ENCRYPTED);
    assert.ok(!(await isIdle()));
    await saveSelected(page).press("Enter");
    const told = await saveDialog(page).innerText();
    assert.match(told, /3 files of 2 batches/);
    assert.ok(told.includes(ENCRYPTED) && !told.includes(WHOLE));
    await leave();
  });

  test("there is no such button where no job has files", async () => {
    const { page, leave } = await visit([NONE, "0f".repeat(16)]);
    await jobsButton(page, "Cancel selected jobs").waitFor();
    assert.equal(await saveSelected(page).count(), 0);
    await leave();
  });

  test("all batches together save each batch's files, from its row and from its details", async () => {
    const { page, leave } = await visit([WHOLE, ENCRYPTED]);
    await jobsButton(page, "All batches together").click();
    const row = (name, job) => table(page).getByRole("row").filter({ hasText: name }).filter({ hasText: end(job) });

    await row("Account", ENCRYPTED).getByRole("button", { name: "Save Account", exact: true }).click();
    assert.match(await saveDialog(page).innerText(), /1 file of 1 batch:/);
    await save(page);
    await endOfSave(page);
    await button(page, "Close saved files").click();

    await row("Account", WHOLE).getByRole("rowheader").getByRole("button").click();
    await detailsRows(page).getByRole("button", { name: "Save Account", exact: true }).click();
    await save(page);
    await endOfSave(page);

    const files = await saved(page);
    assert.deepEqual([...files], [
      [`NightlyExport-Account-${WHOLE}.csv`, await at(WHOLE, 0)],
      [`NightlyExport-Account-${ENCRYPTED}.csv.pgp`, await at(ENCRYPTED, 0)],
    ]);
    await leave();
  });
});
