// The pages that are measured: where each is, how a job is asked for and how its table is read.

import { button, field, fillIn } from "../e2e/support/form.mjs";
import { runIs } from "../e2e/support/many.mjs";
import { jobId } from "./job.mjs";

/** A real table; the page may draw rows of other kinds between those of the batches. */
const TABLE = {
  role: "table",
  selectors: { table: 'table[aria-label="Batches"]', row: "tbody > tr:not([hidden])", name: "th[scope=row]" },
};

const justTheId = (page, rows) => field(page, "Job ID").fill(jobId(rows));

/**
 * `role` and `selectors` say what the table is; `order`, where the rows do not stand in the document in
 * the order in which they are seen, names the attribute that has it; `shows`, where all answers are there
 * already, the button that shows them.
 */
export const PAGES = {
  ours: {
    label: "this page",
    path: "/",
    form: (page, rows) => fillIn(page, jobId(rows)),
    ...TABLE,
  },
  plain: { label: "plain page", path: "/plain/", form: justTheId, ...TABLE },
  tanstack: { label: "TanStack Table", path: "/tanstack/", form: justTheId, ...TABLE },
  tabulator: {
    label: "Tabulator",
    path: "/tabulator/",
    form: justTheId,
    role: "grid",
    selectors: {
      table: '[role=grid][aria-label="Batches"]',
      row: ".tabulator-tableholder [role=row]",
      name: "[tabulator-field=name]",
    },
  },
  "ag-grid": {
    label: "AG Grid",
    path: "/ag-grid/",
    form: justTheId,
    role: "grid",
    selectors: {
      table: '[role=grid][aria-label="Batches"]',
      row: "[role=row][row-index]",
      name: "[col-id=name]",
      order: "row-index",
    },
  },
};

/** The pages that people would pick instead. */
export const PEERS = ["tanstack", "tabulator", "ag-grid"];

/** This page with the batches of many jobs in one table: the jobs are looked up before anything is measured. */
export const together = (ids) => ({
  label: "this page, all batches together",
  path: "/",
  form: async (page) => {
    await fillIn(page, ids.join(", "));
    await button(page, "Look up").click();
    await runIs(page, `Looking up ${ids.length} jobs: done`);
  },
  shows: "All batches together",
  ...TABLE,
});
