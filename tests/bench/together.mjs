// The batches of a hundred jobs in one table: node together.mjs [--rounds N] [--jobs N]. Beside it the plain
// page, with the same batches as of one job. The built page is AQUA_PAGE, the browser CHROMIUM.

import { parseArgs } from "node:util";

import { launch } from "../e2e/support/browser.mjs";
import { builtPage } from "../e2e/support/environment.mjs";
import { makeJob } from "./job.mjs";
import { PAGES, together } from "./pages.mjs";
import { conditions, load, stepLines } from "./report.mjs";
import { serve } from "./server.mjs";
import { visit } from "./steps.mjs";

/** The most batches that a job can have. */
const EACH = 50;

const { values } = parseArgs({
  options: { rounds: { type: "string", default: "3" }, jobs: { type: "string", default: "100" } },
});
const [rounds, count] = [values.rounds, values.jobs].map(Number);
if (![rounds, count].every((number) => Number.isInteger(number) && number > 0)) {
  throw new Error("--rounds and --jobs take a number of at least 1.");
}

const whole = makeJob(count * EACH);
const jobs = Array.from({ length: count }, (_, place) => ({
  ...whole,
  id: "be4c".repeat(7) + String(place).padStart(4, "0"),
  status: "executing",
  batches: whole.batches.slice(place * EACH, (place + 1) * EACH),
}));
const before = load();
const { origin, stop } = await serve(builtPage(), [whole.batches.length], jobs);
const browser = await launch(["--disable-frame-rate-limit", "--disable-gpu-vsync"]);
const pages = { ours: together(jobs.map(({ id }) => id)), plain: PAGES.plain };
const visits = { ours: [], plain: [] };
try {
  for (let round = 0; round < rounds; round += 1) {
    for (const name of round % 2 ? ["plain", "ours"] : ["ours", "plain"]) {
      visits[name].push(await visit(browser, origin, pages[name], whole));
    }
  }
} finally {
  await Promise.all([browser.close(), stop()]);
}
console.log(`## ${whole.batches.length.toLocaleString("en")} batches of ${count} jobs together\n`);
console.log("Showing is, for this page, the time from a click on **All batches together** and, for the plain page, that");
console.log("from the last byte of the answer.\n");
console.log(stepLines(visits, Object.values(pages).map(({ label }) => label)).join("\n"));
console.log(`\n${conditions(rounds, browser.version(), before, load())}`);
