// Watching a job until it has settled: after a cancel that has not, and at a person's wish.

import assert from "node:assert/strict";
import { describe, test } from "node:test";

import { askToCancel, button, cancel, claimed, endsAs, fillIn, hasFocus, heading, lookUp, outcome } from "./support/form.mjs";
import { facts, outcomeText, progress } from "./support/page.mjs";
import { stage } from "./support/stage.mjs";
import { cancelElsewhere, setHidden, submit, tenantClock, watchEnd, watchLine } from "./support/watch.mjs";

const RUNNING = "cafe".repeat(8);
/** The cancel is answered with the job still executing, and stays so. */
const STALLED = "57a1".repeat(8);
/** The cancel is answered with the job still executing, and takes effect half a minute later. */
const LATE = "1a7e0030".repeat(4);
/** Its batches read cancelled only a minute after their job. */
const SETTLING = "5e77".repeat(8);
const MINUTE = 60_000;

describe("watching", () => {
  const here = stage();

  const methods = async () => (await here.simulator.requests()).map(({ method }) => method);
  const reads = async () => (await here.simulator.reads()).length;

  /** Waits until so many reads of the job have arrived, no more, and the page shows what the last one told. */
  async function readTimes(page, count) {
    while ((await reads()) < count);
    await watchLine(page).getByText(/^next look in/).waitFor();
    assert.equal(await reads(), count);
  }

  /** Opens the page; from then on its time stands still but for what the test puts it ahead. */
  async function visit(options) {
    const visited = await here.visitAfresh({ clock: true, ...options });
    await visited.page.clock.pauseAt(await visited.page.evaluate(() => Date.now() + 1_000));
    return visited;
  }

  /** Looks a job up and watches it. */
  async function watched(page, id = RUNNING) {
    await fillIn(page, id);
    await lookUp(page);
    // A frame: the clock's numbers for frames are longer than the page's program can take one back by.
    await page.clock.runFor(20);
    await button(page, "Watch").click();
    await button(page, "Stop watching").waitFor();
  }

  test("a cancel that settles late ends as cancelled by itself, with one DELETE of the page's", async () => {
    await tenantClock(here.simulator, { frozen: true });
    const { page, leave } = await visit();
    await fillIn(page, LATE);
    assert.deepEqual(await cancel(page), { asked: true, kind: "still-running" });
    assert.match(await heading(page), /^Not cancelled so far: the job reads executing\./);
    await watchLine(page).getByText(/^Watching: \S+ is executing$/).waitFor();
    await tenantClock(here.simulator, { advance: 31 });
    await page.clock.fastForward(2_100);
    await endsAs(page, "cancelled");
    assert.match(await heading(page), /^Cancelled\./);
    assert.match(await watchEnd(page).innerText(), /^Settled at \d\d:\d\d:\d\d; watched for .*\. The watch has ended\.$/);
    assert.match(await outcomeText(page), /Read again, the job says cancelled\./);
    assert.equal((await here.simulator.deletes()).length, 1);
    const before = await reads();
    await page.clock.fastForward(10 * MINUTE);
    assert.equal(await reads(), before);
    await leave();
  });

  test("a cancelled job is watched until none of its batches reads executing", async () => {
    await tenantClock(here.simulator, { frozen: true });
    const { page, leave } = await visit();
    await fillIn(page, SETTLING);
    assert.deepEqual(await cancel(page), { asked: true, kind: "cancelled" });
    assert.match(await heading(page), /^Cancelled\. .*still reads executing/);
    await button(page, "Stop watching").waitFor();
    await tenantClock(here.simulator, { advance: 61 });
    await page.clock.fastForward(2_100);
    await watchEnd(page).getByText(/The watch has ended\.$/).waitFor();
    assert.doesNotMatch(await heading(page), /executing/);
    assert.match(await heading(page), /^Cancelled\./);
    assert.equal((await here.simulator.deletes()).length, 1);
    await leave();
  });

  test("a running job is watched to its end: batches, query, title", async () => {
    await tenantClock(here.simulator, { frozen: true });
    const id = await submit(here.simulator, ["Account", "Invoice"]);
    await tenantClock(here.simulator, { advance: 4 });
    const { page, leave } = await visit();
    await watched(page, id);
    await watchLine(page).getByText("Watching: Account is executing").waitFor();
    await watchLine(page).getByText(/^next look in [12] s$/).waitFor();
    assert.equal(await page.title(), "0 of 2 batches · Watching NightlyExport - aqua-cancel");
    await tenantClock(here.simulator, { advance: 5 });
    await page.clock.fastForward(2_100);
    await watchLine(page).getByText("Watching: Invoice is executing").waitFor();
    assert.match(await heading(page), /1 of 2 batches has finished/);
    assert.equal(await page.title(), "1 of 2 batches · Watching NightlyExport - aqua-cancel");
    await tenantClock(here.simulator, { advance: 5 });
    await page.clock.fastForward(2_100);
    await endsAs(page, "already-finished");
    assert.match(await watchEnd(page).innerText(), /The watch has ended\.$/);
    assert.equal(await page.title(), "Completed - NightlyExport - aqua-cancel");
    assert.deepEqual(await methods(), ["POST", "GET", "GET", "GET"]);
    await leave();
  });

  test("a look neither takes the focus nor marks what is shown as old, and what is unfolded stays so", async () => {
    await tenantClock(here.simulator, { frozen: true });
    const id = await submit(here.simulator, ["Account", "Invoice"]);
    await tenantClock(here.simulator, { advance: 4 });
    const { page, leave } = await visit();
    await watched(page, id);
    assert.equal(await hasFocus(button(page, "Stop watching")), true);
    await outcome(page).getByText(/^Answers/).click();
    await button(page, "Stop watching").focus();
    await page.evaluate(() => {
      const region = document.querySelector(".outcome");
      globalThis.seen = [];
      new MutationObserver(() => globalThis.seen.push(region.className, region.dataset.outcome))
        .observe(region, { attributes: true });
    });
    await tenantClock(here.simulator, { advance: 5 });
    await page.clock.fastForward(2_100);
    await watchLine(page).getByText("Watching: Invoice is executing").waitFor();
    assert.equal(await hasFocus(button(page, "Stop watching")), true);
    assert.deepEqual(await page.evaluate(() => globalThis.seen), [], "the region did not flicker");
    assert.equal(await outcome(page).getByRole("list", { name: "Answers" }).isVisible(), true);
    await facts(page).getByText(/^read \d s ago$/).waitFor();
    await tenantClock(here.simulator, { advance: 5 });
    await page.clock.fastForward(2_100);
    await endsAs(page, "already-finished");
    assert.equal(await hasFocus(button(page, "Watch")), true, "nor is it lost with the button");
    await leave();
  });

  test("the looks are further and further apart, and Stop watching ends them", async () => {
    const { page, leave } = await visit();
    await watched(page);
    for (const [count, seconds] of [[2, 2.1], [3, 3.1], [4, 4.6]]) {
      await page.clock.fastForward(seconds * 1_000);
      await readTimes(page, count);
    }
    await button(page, "Stop watching").click();
    await button(page, "Watch").waitFor();
    assert.equal(await watchLine(page).innerText(), "");
    assert.equal(await page.title(), "aqua-cancel");
    await page.clock.fastForward(10 * MINUTE);
    assert.equal(await reads(), 4);
    await leave();
  });

  test("after a cancel nothing is asked while another tab is in front, and once when this one is again", async () => {
    const { page, leave } = await visit();
    await fillIn(page, STALLED);
    await cancel(page);
    await setHidden(page, true);
    const before = await reads();
    await page.clock.fastForward(5 * MINUTE);
    assert.equal(await reads(), before);
    await setHidden(page, false);
    await readTimes(page, before + 1);
    await leave();
  });

  test("a watch that was asked for goes on while another tab is in front", async () => {
    const { page, leave } = await visit();
    await watched(page);
    await setHidden(page, true);
    await page.clock.fastForward(2_100);
    await readTimes(page, 2);
    await leave();
  });

  test("a computer that slept asks once, and the sign-in outlasts a quarter of an hour", async () => {
    const { page, leave } = await visit();
    await watched(page);
    await page.clock.fastForward(120 * MINUTE);
    await readTimes(page, 2);
    assert.equal(await button(page, "Forget sign-in").isVisible(), true);
    await page.clock.fastForward(3_100);
    await readTimes(page, 3);
    await leave();
  });

  test("a sign-in that is refused ends the watch and says so, and what is known stays", async () => {
    const { page, leave } = await visit();
    await watched(page);
    const before = await heading(page);
    // The tenant takes this password no more.
    await page.route("**/batch-query/jobs/**", (route) =>
      route.continue({ headers: { ...route.request().headers(), authorization: "Basic eDp5" } }));
    await page.clock.fastForward(2_100);
    await watchEnd(page).getByText(/Zuora does not accept the sign-in any more/).waitFor();
    assert.equal(await heading(page), before);
    assert.equal(await button(page, "Stop watching").count(), 0);
    const count = await reads();
    await page.clock.fastForward(10 * MINUTE);
    assert.equal(await reads(), count);
    await leave();
  });

  test("a look that gets no answer is told, and the next one is waited for", async () => {
    const { context, page, leave } = await visit();
    await watched(page);
    const before = await heading(page);
    await context.setOffline(true);
    await page.clock.fastForward(2_100);
    await watchLine(page).getByText(/told nothing.*This computer is offline\./).waitFor();
    assert.equal(await heading(page), before);
    assert.equal(await claimed(page).getAttribute("data-outcome"), "still-running");
    await context.setOffline(false);
    await page.clock.fastForward(3_100);
    await watchLine(page).getByText(/told nothing/).waitFor({ state: "detached" });
    await leave();
  });

  test("Forget sign-in ends the watch", async () => {
    const { page, leave } = await visit();
    await watched(page);
    await button(page, "Forget sign-in").click();
    await watchEnd(page).getByText(/the sign-in details were forgotten/).waitFor();
    await page.clock.fastForward(10 * MINUTE);
    assert.equal(await reads(), 1);
    await leave();
  });

  test("while a job is watched it can be cancelled, and another looked up", async () => {
    const { page, leave } = await visit();
    await watched(page);
    assert.equal(await button(page, "Cancel job").getAttribute("aria-disabled"), "false");
    assert.equal(await askToCancel(page), true);
    const before = await reads();
    await page.clock.fastForward(5 * MINUTE);
    assert.equal(await reads(), before, "not while the question is open");
    await button(page, "Cancel the job").click();
    await endsAs(page, "cancelled");
    assert.equal((await here.simulator.deletes()).length, 1);
    assert.equal(await progress(page).count(), 0);
    await fillIn(page, STALLED);
    await lookUp(page);
    assert.equal(await button(page, "Stop watching").count(), 0);
    await leave();
  });

  test("the browser notifies of a job that has settled in a tab that is not in front, once it was asked to", async () => {
    const { page, leave } = await visit({
      context: { permissions: ["notifications"] },
      first: () => {
        globalThis.notified = [];
        const Browsers = globalThis.Notification;
        globalThis.Notification = class extends Browsers {
          constructor(title, options) {
            super(title, options);
            globalThis.notified.push([title, options.body]);
          }
        };
      },
    });
    await tenantClock(here.simulator, { frozen: true });
    const id = await submit(here.simulator, ["Account"]);
    await tenantClock(here.simulator, { advance: 4 });
    await watched(page, id);
    await page.getByRole("checkbox", { name: "Tell me when it is done" }).check();
    await setHidden(page, true);
    await tenantClock(here.simulator, { advance: 5 });
    await page.clock.fastForward(2_100);
    await endsAs(page, "already-finished");
    const notified = await page.evaluate(() => globalThis.notified);
    assert.equal(notified.length, 1);
    assert.equal(notified[0][0], "Completed - NightlyExport - aqua-cancel");
    assert.match(notified[0][1], /the job has completed\. 1 of 1 batch has finished/);
    await leave();
  });

  test("nothing notifies that was not asked to", async () => {
    const { page, leave } = await visit({
      context: { permissions: ["notifications"] },
      first: () => {
        globalThis.notified = 0;
        globalThis.Notification = class extends globalThis.Notification {
          constructor(...all) {
            super(...all);
            globalThis.notified += 1;
          }
        };
      },
    });
    await watched(page);
    await setHidden(page, true);
    await cancelElsewhere(here.simulator, RUNNING);
    await page.clock.fastForward(2_100);
    await endsAs(page, "already-finished");
    assert.equal(await page.evaluate(() => globalThis.notified), 0);
    await leave();
  });
});
