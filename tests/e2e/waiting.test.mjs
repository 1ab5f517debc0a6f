// Impatience, slow lines and no line at all: never a second DELETE, never a claim that may be false.

import assert from "node:assert/strict";
import { describe, test } from "node:test";

import {
  askToCancel, button, claimed, dialog, ended, endsAs, field, fillIn, heading, lookUp, outcome,
} from "./support/form.mjs";
import { facts, outcomeText, progress, progressText } from "./support/page.mjs";
import { OVER_THE_LIMIT } from "./support/simulator.mjs";
import { stage } from "./support/stage.mjs";
import { table } from "./support/table.mjs";
import { until } from "./support/wait.mjs";

const JOB = "cafe".repeat(8);
const SILENT_LOOK_UP = "100cdeaf".repeat(4);
const SILENT_CANCEL = "deaddeaf".repeat(4);

/** Has every answer take this many milliseconds. */
async function slow({ context, page }, latency) {
  const session = await context.newCDPSession(page);
  const conditions = { offline: false, latency, downloadThroughput: -1, uploadThroughput: -1 };
  await session.send("Network.emulateNetworkConditions", conditions);
}

describe("waiting", () => {
  const here = stage();

  const methods = async () => (await here.simulator.requests()).map(({ method }) => method);

  for (const latency of [0, 400]) {
    test(`a double click cancels once, with answers that take ${latency} ms`, async () => {
      const visited = await here.visitAfresh();
      const { page, leave } = visited;
      await fillIn(page, JOB);
      if (latency > 0) await slow(visited, latency);
      await button(page, "Cancel job").dblclick();
      await dialog(page).waitFor();
      assert.deepEqual(await methods(), ["GET"]);
      await button(page, "Cancel the job").dblclick();
      assert.equal(await ended(page), "cancelled");
      assert.deepEqual(await methods(), ["GET", "DELETE"]);
      await leave();
    });
  }

  test("nothing else is sent while a call is under way", async () => {
    const { page, leave } = await here.visit();
    await fillIn(page, SILENT_LOOK_UP);
    await button(page, "Look up").click();
    await here.simulator.silence(SILENT_LOOK_UP);
    for (const name of ["Look up", "Cancel job"]) {
      assert.equal(await button(page, name).getAttribute("aria-disabled"), "true");
      await button(page, name).click({ force: true });
      await button(page, name).press("Enter");
    }
    await field(page, "Job ID").press("Enter");
    await field(page, "Job ID").fill(JOB);
    await field(page, "Job ID").press("Enter");
    await progress(page).waitFor();
    await button(page, "Stop waiting").click();
    await claimed(page).waitFor();
    assert.deepEqual(await methods(), ["GET"]);
    await leave();
  });

  test("the wait is told in seconds, and ends a little after Zuora gives up", async () => {
    const { page, leave } = await here.visitAfresh({ clock: true });
    await fillIn(page, SILENT_LOOK_UP);
    await button(page, "Look up").click();
    await here.simulator.silence(SILENT_LOOK_UP);
    assert.equal(await progressText(page), "Looking the job up…");
    await page.clock.fastForward(12_000);
    await progress(page).getByText(/^1[23] s$/).waitFor();
    assert.doesNotMatch(await progress(page).innerText(), /longer than usual/);
    await page.clock.fastForward(20_000);
    await progress(page).getByText(/longer than usual.*You can stop waiting at any moment/s).waitFor();
    assert.equal(await button(page, "Stop waiting").isVisible(), true);
    assert.equal(await claimed(page).count(), 0);
    await page.clock.fastForward(OVER_THE_LIMIT - 32_000);
    assert.equal(await ended(page), "unreachable");
    assert.equal(await heading(page), "No answer came within 130 seconds.");
    assert.equal(await progress(page).count(), 0);
    await leave();
  });

  test("how long Zuora asks to wait is counted down beside Look again, and then no more is said of it", async () => {
    const { page, leave } = await here.visitAfresh({ clock: true });
    await fillIn(page, "0429".repeat(8));
    assert.equal(await lookUp(page), "refused");
    const described = () => button(page, "Look again").evaluate((button) =>
      document.getElementById(button.getAttribute("aria-describedby"))?.innerText ?? "");
    assert.match(await described(), /^in 1[67] seconds$/);
    await page.clock.fastForward(5_000);
    await until(page, async () => /^in 1[12] seconds$/.test(await described()), "five seconds less");
    await page.clock.fastForward(20_000);
    await until(page, async () => (await described()) === "", "the wait is over");
    const gap = await page.evaluate(() => {
      const buttons = [...document.querySelectorAll(".outcome .actions button")].map((it) => it.getBoundingClientRect());
      return buttons[1].left - buttons[0].right;
    });
    assert.equal(gap, 8, "nothing is left between the buttons");
    await leave();
  });

  test("after a wait that was stopped, the job can be looked at again", async () => {
    const { page, leave } = await here.visit();
    await fillIn(page, SILENT_LOOK_UP);
    await button(page, "Look up").click();
    await here.simulator.silence(SILENT_LOOK_UP);
    await button(page, "Stop waiting").click();
    assert.equal(await ended(page), "unknown");
    assert.equal(await heading(page), "You stopped waiting for the answer.");
    await here.simulator.mend(SILENT_LOOK_UP);
    await button(page, "Look again").click();
    await endsAs(page, "still-running");
    await leave();
  });

  test("whoever stops waiting for a cancel is told what became of the job", async () => {
    const { page, leave } = await here.visit();
    await fillIn(page, SILENT_CANCEL);
    await askToCancel(page);
    await button(page, "Cancel the job").click();
    await here.simulator.silence(SILENT_CANCEL);
    await button(page, "Stop waiting").click();
    assert.equal(await ended(page), "cancelled");
    assert.match(await heading(page), /^Cancelled\./);
    assert.match(
      await outcomeText(page),
      /The cancel was sent\. You stopped waiting for the answer\. Read again, the job says cancelled\./,
    );
    assert.deepEqual(await methods(), ["GET", "DELETE", "GET"]);
    await leave();
  });

  test("a computer that is offline is told so, and nothing is claimed", async () => {
    const { context, page, leave } = await here.visitAfresh();
    await fillIn(page, JOB);
    await context.setOffline(true);
    assert.equal(await lookUp(page), "unreachable");
    assert.equal(await heading(page), "This computer is offline.");
    assert.equal(await outcome(page).getByRole("alert").count(), 1);
    assert.deepEqual(await methods(), []);
    await context.setOffline(false);
    await button(page, "Look again").click();
    await endsAs(page, "still-running");
    await leave();
  });

  test("a computer that goes offline before the yes never says that the job was cancelled", async () => {
    const { context, page, leave } = await here.visitAfresh();
    await fillIn(page, JOB);
    await askToCancel(page);
    await context.setOffline(true);
    await button(page, "Cancel the job").click();
    assert.equal(await ended(page), "unknown");
    assert.equal(await heading(page), "It is not known whether the job was cancelled.");
    assert.deepEqual(await methods(), ["GET"]);
    await context.setOffline(false);
    await button(page, "Look again").click();
    await endsAs(page, "still-running");
    assert.match(await heading(page), /^Not cancelled so far: the job reads executing\./);
    assert.deepEqual(await methods(), ["GET", "GET"]);
    await leave();
  });

  test("a cancel that took effect late is found by looking again", async () => {
    const { page, leave } = await here.visit();
    await fillIn(page, "dead0ff0".repeat(4));
    await askToCancel(page);
    await button(page, "Cancel the job").click();
    assert.equal(await ended(page), "unknown");
    await here.simulator.mend("dead0ff0".repeat(4));
    await button(page, "Look again").click();
    await endsAs(page, "cancelled");
    assert.equal((await here.simulator.deletes()).length, 1);
    await leave();
  });

  test("a wish to wait for years is told among the answers, and is no instruction", async () => {
    const { page, leave } = await here.visit();
    await fillIn(page, "0503".repeat(8));
    assert.equal(await lookUp(page), "unreachable");
    const text = await outcomeText(page);
    assert.match(text, /Retry-After \w{3}, \d\d \w{3} 2098 .* GMT/);
    assert.doesNotMatch(text, /asks to wait/);
    await leave();
  });

  test("another job's answer is not shown for the job that was asked for", async () => {
    const { page, leave } = await here.visit();
    await fillIn(page, JOB);
    await lookUp(page);
    await field(page, "Job ID").fill("0404".repeat(8));
    assert.equal(await lookUp(page), "refused");
    assert.equal(await facts(page).count(), 0);
    assert.equal(await table(page).count(), 0);
    await leave();
  });
});
