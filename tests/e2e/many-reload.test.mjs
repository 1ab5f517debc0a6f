// A run of cancels whose page is loaded anew, and two pages that cancel the same jobs at the same time.

import assert from "node:assert/strict";
import { describe, test } from "node:test";

import { open, ready } from "./support/browser.mjs";
import { allowed } from "./support/clipboard.mjs";
import { PRACTICE_CREDENTIALS, field, press, signIn } from "./support/form.mjs";
import { readJob } from "./support/jobs.mjs";
import { endings, hundredth, jobColumn } from "./support/jobs-table.mjs";
import { askToCancelAll, cancelAll, counts, jobsDialog, lookUpAll, requests, runIs } from "./support/many.mjs";
import { stage } from "./support/stage.mjs";
import { until } from "./support/wait.mjs";

/** Jobs that are cancelled as asked. */
const IDS = Array.from({ length: 24 }, (_, at) => at + 1).filter((number) => number % 10 !== 0).map(hundredth);

const idOf = ({ path }) => path.split("/").at(-1);

describe("a run of cancels", () => {
  const here = stage();

  /** Checks that no job was sent more than one DELETE. */
  const atMostOneEach = async () => {
    const ids = (await here.simulator.deletes()).map(idOf);
    assert.equal(new Set(ids).size, ids.length, "at most one DELETE for each job");
    return ids;
  };

  test("that is cut short by a reload is asked about, sends nothing by itself after, and every job's state is told", async () => {
    const { page, leave } = await here.visitAfresh(allowed);
    await lookUpAll(page, IDS);
    await here.simulator.limit({ latency: 2000 });
    await cancelAll(page);
    await until(page, async () => (await here.simulator.deletes()).length >= 4, "the first are sent");
    const asked = [];
    page.removeAllListeners("dialog");
    page.on("dialog", async (dialog) => {
      asked.push(dialog.type());
      await dialog.accept();
    });
    await page.reload();
    assert.deepEqual(asked, ["beforeunload"]);
    await ready(page);
    await here.simulator.limit({});

    assert.equal(await field(page, "Tenant").inputValue(), "practice");
    assert.match(await page.locator(".job-list-line").innerText(), new RegExp(`^${IDS.length} jobs`));
    for (const name of Object.keys(PRACTICE_CREDENTIALS.basic)) {
      assert.equal(await field(page, name).inputValue(), "", name);
    }
    const cancelled = await atMostOneEach();
    const sent = (await here.simulator.requests()).length;
    assert.ok(cancelled.length < IDS.length, "the run was cut short");

    await signIn(page);
    assert.equal((await here.simulator.requests()).length, sent, "nothing was sent by itself");
    await press(page, "Look up");
    await runIs(page, `Looking up ${IDS.length} jobs: done`);
    const told = await jobColumn(page, "Outcome");
    for (const [at, end] of (await endings(page)).entries()) {
      const id = IDS.find((id) => id.endsWith(end));
      const { status } = await readJob(here.simulator, id);
      assert.equal(status === "cancelled", cancelled.includes(id), `${id} reads ${status}`);
      assert.equal(told[at], cancelled.includes(id) ? "Already cancelled" : status === "executing" ? "Running" : "Not begun", id);
    }
    assert.deepEqual(await atMostOneEach(), cancelled, "a look-up cancels nothing");

    await askToCancelAll(page);
    assert.match(await jobsDialog(page).innerText(), new RegExp(`${cancelled.length} have ended, and are left out`));
    await press(page, "Cancel the jobs");
    const rest = IDS.length - cancelled.length;
    await runIs(page, `Cancelling ${rest} jobs: done`);
    assert.deepEqual(await counts(page), { cancelled: rest });
    assert.deepEqual((await atMostOneEach()).toSorted(), IDS.toSorted());
    await leave();
  });

  test("in two pages at the same time tells of no job wrong, and each page lists its own calls", async () => {
    const first = await here.visitAfresh(allowed);
    const second = await open(first.context, here.simulator.origin);
    const pages = [first.page, second.page];
    const made = pages.map((page) => {
      const calls = [];
      page.on("request", (request) => {
        const { pathname } = new URL(request.url());
        if (pathname.includes("/jobs/")) calls.push(`${request.method()} ${pathname}`);
      });
      return calls;
    });
    for (const page of pages) {
      await page.bringToFront();
      await lookUpAll(page, IDS);
      await askToCancelAll(page);
    }
    await here.simulator.limit({ latency: 200 });
    await Promise.all(pages.map((page) => jobsDialog(page).getByRole("button", { name: "Cancel the jobs" }).click()));
    for (const [at, page] of pages.entries()) {
      await page.bringToFront();
      await runIs(page, `Cancelling ${IDS.length} jobs: done`);
      const { cancelled = 0, "had ended": ended = 0, ...others } = await counts(page);
      assert.deepEqual(others, {}, "a job that the other page has cancelled is no failure");
      assert.equal(cancelled + ended, IDS.length);
      const told = await jobColumn(page, "Outcome");
      assert.deepEqual([...new Set(told)].filter((word) => !["Cancelled", "Already cancelled"].includes(word)), []);
      const listed = (await requests(page)).map(({ method, path }) => `${method} ${path}`);
      assert.deepEqual(listed.toSorted(), made[at].toSorted());
      const deletes = made[at].filter((call) => call.startsWith("DELETE"));
      assert.equal(new Set(deletes).size, deletes.length, "one DELETE for each job and confirm");
      await page.keyboard.press("Escape");
    }
    for (const id of IDS) assert.equal((await readJob(here.simulator, id)).status, "cancelled");
    await second.check();
    await first.leave();
  });
});
