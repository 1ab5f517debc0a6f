// Hands that are quicker than the network: keys held down, clicks too many, a second job while the first is
// under way, a press before it is time.

import assert from "node:assert/strict";
import { describe, test } from "node:test";

import { button, claimed, dialog, ended, endsAs, field, fillIn, hasFocus, heading, lookUp, outcome } from "./support/form.mjs";
import { factsByTerm, outcomeJob, outcomeText, progress } from "./support/page.mjs";
import { stage } from "./support/stage.mjs";
import { column } from "./support/table.mjs";
import { until } from "./support/wait.mjs";

const JOB = "cafe".repeat(8);
const HELD_LOOK_UP = "510e100c".repeat(4);
const HELD_CANCEL = "510ede1e".repeat(4);

/** Holds a key down until it has repeated so many times. */
async function hold(page, key, repeats = 20) {
  for (let times = 0; times <= repeats; times += 1) await page.keyboard.down(key);
  await page.keyboard.up(key);
}

/** Clicks so many times on the same spot, whatever is there by then. */
async function hammer(page, element, clicks = 6) {
  const { x, y, width, height } = await element.boundingBox();
  for (let count = 1; count <= clicks; count += 1) {
    await page.mouse.click(x + width / 2, y + height / 2, { clickCount: count });
  }
}

describe("impatience", () => {
  const here = stage();

  const methods = async () => (await here.simulator.requests()).map(({ method }) => method);

  test("a second job waits for the first, whose answer is never taken for its own", async () => {
    const { page, leave } = await here.visit();
    await fillIn(page, HELD_LOOK_UP);
    await button(page, "Look up").click();
    await progress(page).waitFor();
    await field(page, "Job ID").fill(JOB);
    for (const name of ["Look up", "Cancel job"]) {
      assert.equal(await button(page, name).getAttribute("aria-disabled"), "true", name);
      await button(page, name).click({ force: true });
    }
    await field(page, "Job ID").press("Enter");
    await page.getByText("Shown: …0e100c").waitFor();
    await here.simulator.release(HELD_LOOK_UP);
    assert.equal(await ended(page), "still-running");
    assert.equal(await outcomeJob(page), HELD_LOOK_UP);
    assert.equal((await factsByTerm(page))["Job ID"], HELD_LOOK_UP);
    for (const id of await column(page, "Batch ID")) assert.ok(id.startsWith(HELD_LOOK_UP.slice(0, 8)), id);
    assert.equal(await field(page, "Job ID").inputValue(), JOB);
    assert.equal(await page.getByText("Shown: …0e100c").isVisible(), true, "the two are told apart");
    assert.deepEqual(await methods(), ["GET"]);
    // Now it may be asked for, and is what the question and the cancel are about.
    await button(page, "Cancel job").click();
    await dialog(page).waitFor();
    assert.match(await dialog(page).innerText(), /…fecafe/);
    await button(page, "Cancel the job").click();
    await endsAs(page, "cancelled");
    assert.equal(await outcomeJob(page), JOB);
    assert.deepEqual((await here.simulator.deletes()).map(({ path }) => path.slice(-32)), [JOB]);
    await leave();
  });

  test("many clicks on Cancel the job send one cancel", async () => {
    const { page, leave } = await here.visit();
    await fillIn(page, HELD_CANCEL);
    await button(page, "Cancel job").dblclick();
    await dialog(page).waitFor();
    await hammer(page, button(page, "Cancel the job"));
    await progress(page).waitFor();
    await here.simulator.release(HELD_CANCEL);
    assert.equal(await ended(page), "cancelled");
    assert.deepEqual(await methods(), ["GET", "DELETE"]);
    await leave();
  });

  test("Enter held down on Cancel job asks once, and answers nothing", async () => {
    const { page, leave } = await here.visit();
    await fillIn(page, JOB);
    await button(page, "Cancel job").focus();
    await page.keyboard.down("Enter");
    await dialog(page).waitFor();
    await hold(page, "Enter");
    assert.equal(await dialog(page).isVisible(), true, "a key that was down before has answered");
    assert.equal(await hasFocus(button(page, "Keep it running")), true);
    assert.deepEqual(await methods(), ["GET"]);
    // Pressed anew it does.
    await page.keyboard.press("Enter");
    await dialog(page).waitFor({ state: "detached" });
    assert.deepEqual(await methods(), ["GET"]);
    await leave();
  });

  test("Enter held down in Job ID looks the job up once", async () => {
    const { page, leave } = await here.visit();
    await fillIn(page, HELD_LOOK_UP);
    await field(page, "Job ID").focus();
    await hold(page, "Enter");
    await progress(page).waitFor();
    await here.simulator.release(HELD_LOOK_UP);
    assert.equal(await ended(page), "still-running");
    assert.deepEqual(await methods(), ["GET"]);
    await leave();
  });

  test("Look again counts down after too many requests, and may be pressed before", async () => {
    const { page, leave } = await here.visitAfresh({ clock: true });
    await fillIn(page, "0429".repeat(8));
    assert.equal(await lookUp(page), "refused");
    const again = button(page, "Look again");
    const told = () => again.evaluate((one) => document.getElementById(one.getAttribute("aria-describedby"))?.innerText);
    assert.equal(await told(), "in 17 seconds");
    await page.clock.fastForward(5_000);
    await until(page, async () => (await told()) === "in 12 seconds", "it counts down");
    // It advises, and does not forbid: the person may know better.
    assert.equal(await again.getAttribute("aria-disabled"), "false");
    await again.click();
    await until(page, async () => (await methods()).length === 2, "it is sent");
    await until(page, async () => (await told()) === "in 17 seconds", "the new answer begins anew");
    await page.clock.fastForward(16_000);
    await until(page, async () => /^in 1 second$/.test(await told()), "the last second");
    await page.clock.fastForward(1_100);
    await until(page, async () => (await told()) === "", "the wait is over");
    assert.deepEqual(await methods(), ["GET", "GET"], "nothing is sent by itself");
    await leave();
  });

  test("what was known before stays in sight while a cancel is under way, and is said to be old", async () => {
    const { page, leave } = await here.visit();
    await fillIn(page, HELD_CANCEL);
    await lookUp(page);
    const before = await heading(page);
    const statuses = await column(page, "Status");
    await button(page, "Cancel job").click();
    await button(page, "Cancel the job").click();
    await progress(page).waitFor();
    assert.equal(await claimed(page).count(), 0, "nothing is claimed meanwhile");
    assert.match(await outcome(page).innerText(), /Before:\s/);
    assert.equal(await heading(page), before);
    assert.equal(await outcome(page).getAttribute("aria-busy"), "true");
    await page.getByText(/^as read \d\d:\d\d:\d\d, before the cancel$/).waitFor();
    assert.deepEqual(await column(page, "Status"), statuses);
    await here.simulator.release(HELD_CANCEL);
    await endsAs(page, "cancelled");
    assert.equal(await page.getByText(/^as read .*, before the cancel$/).count(), 0);
    assert.doesNotMatch(await outcomeText(page), /Before:/);
    assert.notDeepEqual(await column(page, "Status"), statuses);
    await leave();
  });

  test("what was known before stays in sight while the job is looked up again, and is said to be old", async () => {
    const { page, leave } = await here.visit();
    await fillIn(page, HELD_LOOK_UP);
    await button(page, "Look up").click();
    await here.simulator.release(HELD_LOOK_UP);
    await ended(page);
    const before = await heading(page);
    const statuses = await column(page, "Status");
    await button(page, "Look again").click();
    await progress(page).waitFor();
    assert.equal(await claimed(page).count(), 0);
    assert.match(await outcome(page).innerText(), /Before:\s/);
    assert.equal(await heading(page), before);
    assert.deepEqual(await column(page, "Status"), statuses);
    await leave();
  });
});
