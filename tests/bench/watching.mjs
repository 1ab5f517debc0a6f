// Many jobs watched for hours: what the page holds in memory, and how often it asks.
// node watching.mjs [--jobs 50] [--hours 3]
//
// Nobody waits for hours: the clocks of the page and of the practice tenant are put ahead second by second, and the
// page's answers are waited for before the next. The practice tenant is AQUA_SIMULATOR, the built page AQUA_PAGE,
// the browser CHROMIUM. What is checked: no job is asked for more often than the intervals allow.

import assert from "node:assert/strict";
import { parseArgs } from "node:util";

import { launch, visit } from "../e2e/support/browser.mjs";
import { button, fillIn } from "../e2e/support/form.mjs";
import { isShown, jobButton } from "../e2e/support/jobs-table.mjs";
import { runIs } from "../e2e/support/many.mjs";
import { startSimulator } from "../e2e/support/simulator.mjs";
import { findProgramMemory, memory } from "./memory.mjs";
import { conditions, load } from "./report.mjs";

/** Seconds from one look at a job that does not change to the next: at first, at most, and how they grow. */
const INTERVALS = { first: 2, most: 60, times: 1.5 };

/** Seconds by which the clocks are put ahead at once. */
const STEP = 1;

const HOUR = 3_600;

const { values } = parseArgs({
  options: { jobs: { type: "string", default: "50" }, hours: { type: "string", default: "3" } },
});
const [count, hours] = [values.jobs, values.hours].map(Number);
if (!Number.isInteger(count) || count < 1 || count > 100 || !(hours > 0)) {
  throw new Error("--jobs takes a number from 1 to 100, --hours one above 0.");
}

/** How many looks at a job the intervals allow in so many seconds. */
function allowed(seconds) {
  let looks = 0;
  for (let [at, interval] = [INTERVALS.first, INTERVALS.first]; at <= seconds; looks += 1) {
    interval = Math.min(interval * INTERVALS.times, INTERVALS.most);
    at += interval;
  }
  return looks;
}

const before = load();
const simulator = await startSimulator();
const browser = await launch();
try {
  const ids = (await simulator.hundred()).slice(0, count);
  const { context, page, leave } = await visit(browser, simulator.origin, {
    context: { viewport: { width: 1280, height: 800 } }, clock: true, first: findProgramMemory,
  });
  await fillIn(page, "");
  await page.getByLabel("Job ID", { exact: true }).fill(ids.join(", "));
  await button(page, "Look up").click();
  await runIs(page, `Looking up ${ids.length} jobs: done`);
  await simulator.holdClock();
  // From here on the page's time stands still but for what it is put ahead.
  await page.clock.pauseAt(await page.evaluate(() => Date.now() + 1_000));
  /** The seconds at which each job was asked for. */
  const looks = new Map(ids.map((id) => [id, []]));
  let [now, underWay] = [0, 0];
  const isLook = (request) => request.url().includes("/batch-query/");
  page.on("request", (request) => {
    if (!isLook(request)) return;
    underWay += 1;
    looks.get(request.url().split("/").at(-1)).push(now);
  });
  for (const end of ["requestfinished", "requestfailed"]) {
    page.on(end, (request) => { underWay -= isLook(request) ? 1 : 0; });
  }
  /** Puts both clocks ahead, and waits for the answers to what the page asks then. */
  const ahead = async () => {
    now += STEP;
    await simulator.advance(STEP);
    await page.clock.fastForward(STEP * 1_000);
    while (underWay > 0) await page.evaluate(() => undefined);
  };
  for (const id of ids) {
    await jobButton(page, id.slice(-6)).click();
    await page.clock.runFor(50);
    await isShown(page, id);
    await button(page, "Watch").click();
    await page.clock.runFor(50);
    await button(page, "Stop watching").waitFor();
  }
  for (const at of looks.values()) at.length = 0;
  now = 0;
  const held = [await memory(context, page)];
  for (const part of [1, 2]) {
    while (now < (hours * HOUR * part) / 2) {
      await ahead();
      // Somebody comes by each hour: the sign-in outlasts three hours without.
      if (now % HOUR === 0) await page.keyboard.press("Shift");
    }
    held.push(await memory(context, page));
  }
  await button(page, "Stop watching").waitFor();
  const most = allowed(now);
  const all = [...looks.values()];
  for (const [id, at] of looks) assert.ok(at.length <= most, `${id} was asked for ${at.length} times, at most ${most} are due`);
  const waits = all.flatMap((at) => at.slice(1).map((second, place) => second - at[place]));
  const calls = all.reduce((sum, at) => sum + at.length, 0);
  await leave();
  const [start, half, end] = held.map((megabytes) => megabytes.toFixed(1));
  console.log(`## ${count} jobs watched for ${hours} hours\n`);
  console.log("| what | figure |\n|---|---|");
  console.log(`| memory of the page once all are watched | ${start} MB |`);
  console.log(`| after half of the time | ${half} MB |`);
  console.log(`| at the end | ${end} MB |`);
  console.log(`| calls | ${calls} of ${most * count} that the intervals allow |`);
  console.log(`| seconds between two looks at a job | ${Math.min(...waits)} to ${Math.max(...waits)} |`);
  console.log(`\n${conditions(1, browser.version(), before, load())}`);
} finally {
  await Promise.all([browser.close(), simulator.stop()]);
}
