// One visit to a page: the job is shown, ordered, searched and scrolled through, each step timed and its
// rows checked.

import assert from "node:assert/strict";

import { button } from "../e2e/support/form.mjs";
import { expected } from "./expected.mjs";
import { findProgramMemory, memory } from "./memory.mjs";
import { quantile } from "./statistics.mjs";
import { watch } from "./watch.mjs";

/** Milliseconds for which the form stays filled in before its button is pressed: no hand fills it in sooner. */
const HAND = 1_000;

/** A person scrolls through the whole table in so many frames: two seconds at 60 a second. */
const FRAMES = 120;

/** Milliseconds that a frame may take at 60 a second. */
const FRAME = 1000 / 60;

const same = (a, b) => a.first === b.first && a.count === b.count;

/** Opens a page in a profile of its own, with the job filled in. */
async function open(browser, origin, { path, form, selectors }, rows) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  await page.addInitScript(watch, selectors);
  await page.addInitScript(findProgramMemory);
  await page.goto(origin + path);
  await form(page, rows);
  // All pages have it alike, for what they prepare and for what the browser still compiles.
  await page.waitForTimeout(HAND);
  return { context, page };
}

/** Does something, waits for the rows that are due, and gives when it began and was painted. */
async function timed(page, due, events, act) {
  await page.evaluate(({ due, events }) => globalThis.bench.until(due, events), { due, events });
  await act();
  const { since, end, seen } = await page.evaluate(() => globalThis.bench.pending);
  assert.ok(seen.first.includes(due.first), `the first row is ${seen.first} and not ${due.first}`);
  assert.equal(seen.count, due.count);
  return { since, end };
}

/** The longest task within a span that kept the page from answering for more than 50 ms; 0 for none. */
async function longest(page, { since, end }) {
  const tasks = await page.evaluate(() => globalThis.bench.tasks);
  const within = tasks.filter(({ startTime, duration }) => startTime < end && startTime + duration > since);
  return Math.max(0, ...within.map(({ duration }) => duration));
}

/** Looks the job up. The answer has arrived when the browser has its last byte. Answers that are there are shown by a button. */
async function show(page, { shows }, due) {
  if (shows) return timed(page, due, ["click"], () => button(page, shows).click());
  const span = await timed(page, due, [], () => button(page, "Look up").click());
  const since = await page.evaluate(() =>
    performance.getEntriesByType("resource").findLast(({ name }) => name.includes("/batch-query/")).responseEnd);
  return { ...span, since };
}

/** What sorts by a column: the button in its header, or the header itself. */
async function header(page, { role }, name) {
  const whole = page.getByRole(role, { name: "Batches", exact: true }).getByRole("columnheader", { name });
  const inside = whole.getByRole("button");
  return await inside.count() > 0 ? inside.first() : whole;
}

/** Shows, orders and searches; gives the figures of each step in milliseconds, and megabytes. */
export async function visit(browser, origin, which, job) {
  const rows = job.batches.length;
  const due = expected(job);
  const { context, page } = await open(browser, origin, which, rows);
  const spans = { show: [], sort: [], search: [], "search for one": [] };
  spans.show.push(await show(page, which, due.all));
  const byRecords = await header(page, which, "Records");
  for (const order of [due.ascending, due.descending]) {
    spans.sort.push(await timed(page, order, ["click"], () => byRecords.click()));
  }
  await timed(page, due.all, ["click"], () => byRecords.click());
  const box = page.getByRole("searchbox", { name: "Search batches" });
  await box.focus();
  let now = due.all;
  for (const key of due.keys) {
    if (same(now, key)) {
      // Draws what is there already, so there is nothing to see the end of.
      await page.keyboard.press(key.key);
    } else {
      spans.search.push(await timed(page, key, ["keydown"], () => page.keyboard.press(key.key)));
    }
    now = key;
  }
  await page.keyboard.press("Control+A");
  spans["search for one"].push(
    await timed(page, due.rare, ["beforeinput"], () => page.keyboard.insertText(due.rare.text)));
  const held = await memory(context, page);
  const figures = { memory: held, task: {} };
  for (const [step, list] of Object.entries(spans)) {
    figures[step] = list.map(({ since, end }) => end - since);
    figures.task[step] = Math.max(...await Promise.all(list.map((span) => longest(page, span))));
  }
  await context.close();
  return figures;
}

/** Scrolls from the first row to the last; gives the shares of late and of bare frames and the work of a heavy one. */
export async function scroll(browser, origin, which, job) {
  const due = expected(job);
  const { context, page } = await open(browser, origin, which, job.batches.length);
  await show(page, which, due.all);
  const { lengths, works, bare } = await page.evaluate((frames) => globalThis.bench.scroll(frames), FRAMES);
  await page.waitForFunction((last) => {
    // Rows may have turned out higher than they were taken to be, and the last one to be further down.
    globalThis.bench.reachLast();
    return globalThis.bench.look().last?.includes(last);
  }, due.last);
  await context.close();
  // A frame is late when the browser had to leave one out: half a frame is allowed for its clock.
  const late = lengths.filter((length) => length > FRAME * 1.5).length;
  return { late: late / lengths.length, work: quantile(works, 0.95), bare: bare / FRAMES };
}
