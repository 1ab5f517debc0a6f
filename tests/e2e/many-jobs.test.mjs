// Several jobs looked up and cancelled together: one queue, one question, one DELETE each.

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { isDeepStrictEqual } from "node:util";

import { allowed } from "./support/clipboard.mjs";
import { button, endsAs, hasFocus, press } from "./support/form.mjs";
import { askToCancelAll, cancelAll, counts, jobsDialog, lookUpAll, requests, runIs } from "./support/many.mjs";
import { progress } from "./support/page.mjs";
import { stage } from "./support/stage.mjs";
import { until } from "./support/wait.mjs";

/** How a call is told apart from others: the method and the job. */
const name = ({ method, path }) => `${method} ${path.split("/").at(-1)}`;

/** How often each call was made. */
const tally = (calls) => {
  const counts = new Map();
  for (const call of calls) counts.set(name(call), (counts.get(name(call)) ?? 0) + 1);
  return counts;
};

describe("several jobs together", () => {
  const here = stage();

  /** Only the calls about jobs. */
  const journal = async () => (await here.simulator.requests()).filter(({ path }) => path.includes("/jobs/"));

  /** What the page lists of its calls, and what the tenant has seen of them. */
  const accounts = async (page) => {
    const listed = await requests(page);
    const seen = tally(await journal());
    // A browser may send a DELETE again by itself where a connection that was kept open drops.
    for (const call of listed.filter(({ result }) => result.includes("may have sent it twice"))) {
      seen.set(name(call), Math.min(seen.get(name(call)), 1));
    }
    return { listed, page: [...tally(listed)].sort(), tenant: [...seen].sort() };
  };

  /**
   * Checks that the page lists the calls that the tenant has seen, no more and no fewer. A job whose cancel
   * has not settled is watched, and its next read may be under way: once it is answered both agree.
   */
  const accountsForAll = async (page) => {
    let both;
    const agree = async () => {
      both = await accounts(page);
      return isDeepStrictEqual(both.page, both.tenant);
    };
    await until(page, agree, "the page lists what the tenant has seen").catch(() => {
      assert.deepEqual(both.page, both.tenant);
    });
    return both.listed;
  };

  test("a hundred jobs, every tenth of them faulty, are cancelled by one DELETE each", async () => {
    const ids = await here.simulator.hundred();
    // Without the two whose limits the page waits for; they have a test of their own.
    const jobs = ids.filter((_, at) => ![19, 29].includes(at));
    const { page, leave } = await here.visit();
    await lookUpAll(page, jobs);
    assert.ok((await here.simulator.mostAtOnce()) <= 4, "at most four calls at once");
    await cancelAll(page);
    await runIs(page, "Cancelling 98 jobs: done");
    assert.deepEqual(await counts(page), { cancelled: 93, "had ended": 1, "not cancelled": 3, "not known": 1 });
    assert.ok((await here.simulator.mostAtOnce()) <= 4, "at most four calls at once");
    const listed = await accountsForAll(page);
    const deletes = listed.filter(({ method }) => method === "DELETE");
    assert.equal(deletes.length, 98);
    assert.equal(tally(deletes).size, 98, "one for each job");
    await leave();
  });

  test("progress is closed once all is done, the focus goes on to the jobs, and the next run is told of", async () => {
    const ids = (await here.simulator.hundred()).slice(0, 3);
    const { page, leave } = await here.visit();
    await lookUpAll(page, ids);
    await button(page, "Close progress").press("Enter");
    await progress(page).waitFor({ state: "hidden" });
    const isInJobs = () => page.evaluate(() => document.activeElement.closest(".job-area") !== null);
    assert.ok(await isInJobs(), "the focus is not lost");
    await page.keyboard.press("Tab");
    assert.ok(await isInJobs(), "the keyboard goes on among the jobs");
    await press(page, "Look up");
    await runIs(page, "Looking up 3 jobs: done");
    await leave();
  });

  test("the question says what would be stopped, and Keep them running sends nothing", async () => {
    const ids = (await here.simulator.hundred()).slice(0, 9);
    const { page, leave } = await here.visit();
    await lookUpAll(page, ids);
    await askToCancelAll(page);
    const text = await jobsDialog(page).innerText();
    assert.match(text, /\d+ running jobs?( and \d+ that waits?)? of \d+ owners?; \d+ batches have not finished; \d+ (is|are) stateful\./);
    assert.match(text, /Estuary/);
    assert.ok(await hasFocus(button(page, "Keep them running")));
    await page.keyboard.press("Escape");
    await jobsDialog(page).waitFor({ state: "hidden" });
    assert.deepEqual(await here.simulator.deletes(), []);
    await leave();
  });

  test("jobs that have ended are left out of the question, and nothing more is sent about them", async () => {
    const ids = (await here.simulator.hundred()).slice(0, 3);
    const { page, leave } = await here.visit();
    await lookUpAll(page, ids);
    await cancelAll(page);
    await runIs(page, "Cancelling 3 jobs: done");
    await askToCancelAll(page);
    assert.match(await jobsDialog(page).innerText(), /3 have ended, and are left out/);
    assert.ok(await button(page, "Cancel the jobs").isDisabled());
    await press(page, "Keep them running");
    assert.equal((await here.simulator.deletes()).length, 3);
    await leave();
  });

  test("paused, nothing new is sent; stopped, what was not sent is said not to have been", async () => {
    const ids = (await here.simulator.hundred()).filter((_, at) => (at + 1) % 10 !== 0).slice(0, 24);
    const { page, leave } = await here.visit();
    await lookUpAll(page, ids);
    await here.simulator.limit({ latency: 2000 });
    await cancelAll(page);
    await until(page, async () => (await here.simulator.deletes()).length >= 4, "the first are sent");
    await press(page, "Pause");
    await until(page, async () => (await journal()).every(({ ended }) => ended !== null), "all are answered");
    const sent = (await here.simulator.deletes()).length;
    assert.ok(sent < 24, `${sent} were sent`);
    await press(page, "Resume");
    await until(page, async () => (await here.simulator.deletes()).length > sent, "it goes on");
    await press(page, "Stop");
    await runIs(page, "Cancelling 24 jobs: stopped");
    const deletes = (await here.simulator.deletes()).length;
    assert.deepEqual(await counts(page), { cancelled: deletes, "not sent": 24 - deletes });
    assert.match(await progress(page).innerText(), /Not sent: stopped/);
    assert.ok(await hasFocus(progress(page).getByRole("heading")), "the focus stays where Stop was");
    await accountsForAll(page);
    assert.equal(tally(await here.simulator.deletes()).size, deletes, "nothing was sent twice");
    await leave();
  });

  test("a limit holds the whole queue until the time that Zuora names, and all is read in the end", async () => {
    const ids = (await here.simulator.hundred()).filter((_, at) => (at + 1) % 10 !== 0).slice(0, 20);
    const { page, leave } = await here.visitAfresh({ ...allowed, clock: true });
    await here.simulator.holdClock();
    await here.simulator.limit({ rate: { calls: 10, seconds: 60 } });
    const looked = lookUpAll(page, ids);
    const state = progress(page).getByRole("status");
    await state.getByText(/Zuora asks to wait until \d\d:\d\d:\d\d; \d+ to go/).waitFor();
    await until(page, async () => (await journal()).every(({ ended }) => ended !== null), "all are answered");
    const before = (await journal()).length;
    await here.simulator.limit({});
    await page.clock.fastForward(70_000);
    await looked;
    const answers = (await journal()).map(({ answer }) => answer);
    assert.equal(answers.filter((answer) => answer === "200").length, 20);
    assert.ok(answers.slice(before).every((answer) => answer === "200"), "the wait was long enough");
    assert.ok(before <= 14, `${before} calls were made before the wait`);
    await accountsForAll(page);
    await leave();
  });

  test("a cancel that a limit refused is not sent again: its job is read after the wait", async () => {
    const ids = (await here.simulator.hundred()).slice(10, 28);
    const { page, leave } = await here.visitAfresh({ ...allowed, clock: true });
    await lookUpAll(page, ids);
    await cancelAll(page);
    await progress(page).getByRole("status").getByText(/Zuora asks to wait until/).waitFor();
    await page.clock.fastForward(6_000);
    await runIs(page, "Cancelling 18 jobs: done");
    assert.deepEqual(await counts(page), { cancelled: 17, "not cancelled": 1 });
    const listed = await accountsForAll(page);
    assert.equal(listed.filter(({ method }) => method === "DELETE").length, 18);
    await leave();
  });

  test("a refused sign-in halts the run, and it goes on with the right one", async () => {
    const ids = (await here.simulator.hundred()).slice(0, 20);
    const { page, leave } = await here.visit();
    const wrong = { "User name": "practice@example.com", Password: "wrong" };
    const looked = lookUpAll(page, ids, { fields: wrong });
    await progress(page).getByText(/Zuora refused the sign-in/).waitFor();
    assert.ok((await journal()).length <= 4, "no more wrong sign-ins than were under way");
    await page.getByLabel("Password", { exact: true }).fill("präctice-päss:1");
    await press(page, "Resume");
    await looked;
    assert.equal((await counts(page)).refused, 4);
    await press(page, "Look again at unknown jobs");
    await runIs(page, "Looking up 4 jobs: done");
    assert.equal((await journal()).filter(({ answer }) => answer === "200").length, 20);
    await leave();
  });

  test("what a person asks about one job does not wait for the paused others", async () => {
    const ids = (await here.simulator.hundred()).slice(0, 9);
    const { page, leave } = await here.visit();
    await lookUpAll(page, ids);
    await here.simulator.limit({ latency: 2000 });
    await cancelAll(page);
    await press(page, "Pause");
    await until(page, async () => (await journal()).every(({ ended }) => ended !== null), "all are answered");
    const sent = (await here.simulator.deletes()).length;
    assert.ok(sent < 9, `${sent} were sent`);
    await press(page, "Look again");
    await until(page, async () => (await here.simulator.reads()).length === 10, "it is read");
    await endsAs(page, "cancelled");
    assert.equal((await here.simulator.deletes()).length, sent, "the others wait");
    await press(page, "Stop");
    await runIs(page, "Cancelling 9 jobs: stopped");
    await leave();
  });

  test("the page asks before it is left while a run has jobs to cancel, also while it is paused", async () => {
    const ids = (await here.simulator.hundred()).filter((_, at) => (at + 1) % 10 !== 0).slice(0, 12);
    const { context, page } = await here.visitAfresh(allowed);
    await lookUpAll(page, ids);
    await here.simulator.limit({ latency: 2000 });
    await cancelAll(page);
    await press(page, "Pause");
    await until(page, async () => (await journal()).every(({ ended }) => ended !== null), "all are answered");
    page.removeAllListeners("dialog");
    const asked = page.waitForEvent("dialog");
    await page.close({ runBeforeUnload: true });
    assert.equal((await asked).type(), "beforeunload");
    await context.close();
  });
});
