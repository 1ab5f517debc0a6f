// The page with many jobs in its list: looked up, selected, cancelled.

import assert from "node:assert/strict";

import { button, field, fillIn } from "../e2e/support/form.mjs";

/** Milliseconds, far beyond what a hundred jobs take. */
const PATIENCE = 120_000;

/** Notes tasks of over 50 ms, and how long each key takes until what it changes is painted. Runs in the page. */
function noteDelays() {
  globalThis.delays = { tasks: [], keys: [] };
  const note = (list, of, options) =>
    new PerformanceObserver((seen) => list.push(...seen.getEntries().filter(of).map(({ duration }) => duration)))
      .observe(options);
  note(globalThis.delays.tasks, () => true, { type: "longtask" });
  // What takes less than 16 ms is not told.
  note(globalThis.delays.keys, ({ name }) => name === "keydown", { type: "event", durationThreshold: 16 });
}

/** The longest task and the longest time from a key to its paint since the last look at them; 0 for none to tell. */
const delays = (page) =>
  page.evaluate(() => {
    const { tasks, keys } = globalThis.delays;
    return { task: Math.max(0, ...tasks.splice(0)), key: Math.max(0, ...keys.splice(0)) };
  });

/** Milliseconds from one key to the next. */
const KEY_EVERY = 250;

/** Writes into **Search jobs** and takes it back, key by key, until told to stop, which leaves nothing there. */
function typing(page) {
  let goesOn = true;
  const done = (async () => {
    const box = page.getByRole("searchbox", { name: "Search jobs" });
    await box.focus();
    while (goesOn) {
      for (const key of ["5", "Backspace"]) {
        await page.keyboard.press(key);
        await page.waitForTimeout(KEY_EVERY);
      }
    }
  })();
  return () => {
    goesOn = false;
    return done;
  };
}

/**
 * Does something, and gives the milliseconds until the region **Progress** says that all of it is done, the longest
 * task and the longest time from a key to its paint meanwhile.
 */
async function timed(page, done, act) {
  await delays(page);
  const since = performance.now();
  await act();
  const stop = typing(page);
  const progress = page.getByRole("region", { name: "Progress", exact: true });
  await progress.getByRole("heading", { name: done, exact: true }).waitFor({ timeout: PATIENCE });
  const time = performance.now() - since;
  await stop();
  return { time, ...(await delays(page)) };
}

/** Looks every job up and cancels every job, as a person would who writes meanwhile; gives what `timed` does of each. */
export async function byPage({ simulator, browser, ids }) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  await page.addInitScript(noteDelays);
  await page.goto(simulator.origin);
  await fillIn(page, "");
  await field(page, "Job ID").fill(ids.join(", "));
  const lookUp = await timed(page, `Looking up ${ids.length} jobs: done`, () => button(page, "Look up").click());
  await page.getByRole("checkbox", { name: "Select all jobs", exact: true }).check();
  await button(page, "Cancel selected jobs").click();
  const dialog = page.getByRole("dialog", { name: "Cancel these jobs?" });
  const confirm = dialog.getByRole("button", { name: "Cancel the jobs", exact: true });
  await confirm.waitFor();
  const cancel = await timed(page, `Cancelling ${ids.length} jobs: done`, () => confirm.click());
  const rows = page.getByRole("table", { name: "Jobs", exact: true }).getByRole("row");
  assert.ok((await rows.count()) > 1, "the jobs stand in the table");
  await context.close();
  return { lookUp, cancel };
}
