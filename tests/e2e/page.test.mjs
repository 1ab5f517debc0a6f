// What is in sight, and what stays where it is: after a cancel the job is told and its batches are there.

import assert from "node:assert/strict";
import { describe, test } from "node:test";

import { askToCancel, button, cancel, dialog, ended, field, fillIn, heading, lookUp, outcome } from "./support/form.mjs";
import { FIFTY } from "./support/jobs.mjs";
import { copyForTicket, facts, openGuide, progress } from "./support/page.mjs";
import { stage } from "./support/stage.mjs";
import { LINE, row, table } from "./support/table.mjs";
import { search, searchBox } from "./support/table-tools.mjs";
import { until } from "./support/wait.mjs";

const WIDE = { width: 1280, height: 800 };
const PHONE = { width: 390, height: 844 };

/** Where an element is in the window, in whole pixels. */
const place = (element) =>
  element.evaluate((element) => {
    const { top, bottom, height } = element.getBoundingClientRect();
    return { top: Math.round(top), bottom: Math.round(bottom), height: Math.round(height) };
  });

/** How many rows of the table are whole in the window. */
const rowsInSight = (page) =>
  table(page).locator(LINE).evaluateAll((rows) =>
    rows.filter((row) => {
      const { top, bottom } = row.getBoundingClientRect();
      return top >= 0 && bottom <= innerHeight;
    }).length);

const isInSight = async (page, element) => {
  const { top, bottom } = await place(element);
  return top >= 0 && bottom <= page.viewportSize().height;
};

describe("the page", () => {
  const here = stage();

  test("has the outcome, the facts and twelve batches in sight right after a cancel", async () => {
    const { page, leave } = await here.visitAfresh({ context: { viewport: WIDE } });
    await fillIn(page, FIFTY);
    await cancel(page);
    assert.equal(await isInSight(page, outcome(page)), true);
    assert.equal(await isInSight(page, facts(page)), true);
    assert.ok((await rowsInSight(page)) >= 12, `${await rowsInSight(page)} rows are in sight`);
    await leave();
  });

  test("has the outcome, its buttons and five batches in sight on a phone", async () => {
    const { page, leave } = await here.visitAfresh({ context: { viewport: PHONE } });
    await fillIn(page, FIFTY);
    await cancel(page);
    for (const part of [outcome(page), button(page, "Look again"), button(page, "Copy for a ticket")]) {
      assert.equal(await isInSight(page, part), true);
    }
    assert.ok((await rowsInSight(page)) >= 5, `${await rowsInSight(page)} rows are in sight`);
    await leave();
  });

  for (const [where, viewport] of [["wide screen", WIDE], ["phone", PHONE]]) {
    test(`keeps the table's header below the row with the job ID on a ${where}`, async () => {
      const { page, leave } = await here.visitAfresh({ context: { viewport } });
      await fillIn(page, FIFTY);
      await lookUp(page);
      await row(page, "Account_30").evaluate((row) => row.scrollIntoView({ block: "start", behavior: "instant" }));
      const header = table(page).getByRole("columnheader", { name: "Name", exact: true });
      const rowOfJob = await place(field(page, "Job ID").locator("xpath=ancestor::div[contains(@class, 'job-row')]"));
      const head = await place(header);
      // Where the table is wider than the page it scrolls in a box, which may end a little lower.
      const gap = head.top - rowOfJob.bottom;
      assert.ok(gap >= -1 && gap <= 16, `${head.top} and ${rowOfJob.bottom}`);
      // What was scrolled to came out from under both.
      assert.ok((await place(row(page, "Account_30"))).top >= head.bottom);
      await leave();
    });
  }

  test("gives a low window to the batches: nothing stays there but their header", async () => {
    const { page, leave } = await here.visitAfresh({ context: { viewport: { width: 320, height: 256 } } });
    await fillIn(page, FIFTY);
    await lookUp(page);
    await row(page, "Account_30").evaluate((row) => row.scrollIntoView({ block: "start", behavior: "instant" }));
    assert.ok((await place(field(page, "Job ID"))).bottom <= 0);
    assert.equal((await place(table(page).locator("thead"))).top, 0);
    await leave();
  });

  test("opens the question at its top on a small screen, with job, tenant and buttons in sight", async () => {
    const { page, leave } = await here.visitAfresh({ context: { viewport: { width: 360, height: 480 } } });
    await fillIn(page, FIFTY);
    await askToCancel(page);
    const parts = [
      dialog(page).getByRole("heading"), dialog(page).getByText("FullExport").first(),
      button(page, "Keep it running"), button(page, "Cancel the job"),
    ];
    for (const part of parts) assert.equal(await isInSight(page, part), true);
    await leave();
  });

  test("adds that a job is kept running to its outcome, and stays where it is", async () => {
    const { page, leave } = await here.visitAfresh({ context: { viewport: WIDE } });
    await fillIn(page, FIFTY);
    await lookUp(page);
    const [said, before] = [await heading(page), await place(table(page))];
    for (const keep of [() => button(page, "Keep it running").click(), () => page.keyboard.press("Escape")]) {
      await button(page, "Cancel job").click();
      await dialog(page).waitFor();
      await keep();
      await dialog(page).waitFor({ state: "detached" });
      await outcome(page).getByText("Kept running. No cancel was sent.").waitFor();
      assert.equal(await heading(page), said);
      assert.deepEqual(await place(table(page)), before);
    }
    assert.equal(await button(page, "Copy for a ticket").isVisible(), true);
    assert.equal((await here.simulator.deletes()).length, 0);
    await leave();
  });

  test("moves nothing when it says that something was copied, or when a search finds less", async () => {
    const { page, leave } = await here.visitAfresh({ context: { viewport: WIDE } });
    await fillIn(page, FIFTY);
    await cancel(page);
    const before = await Promise.all([searchBox(page), table(page).locator("thead")].map(place));
    await copyForTicket(page);
    assert.deepEqual(await Promise.all([searchBox(page), table(page).locator("thead")].map(place)), before);
    await search(page, "Account_30");
    assert.deepEqual(await place(searchBox(page)), before[0]);
    await search(page, "nothing is called so");
    assert.deepEqual(await place(searchBox(page)), before[0]);
    await leave();
  });

  test("opens the guide in its own colours in another tab, and the job stays", async () => {
    const { page, leave } = await here.visitAfresh({ context: { colorScheme: "dark" } });
    await fillIn(page, FIFTY);
    await cancel(page);
    const guide = await openGuide(page);
    assert.equal(await guide.getByRole("heading", { level: 1 }).innerText(), "For support staff: stopping a job");
    const ground = (page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    assert.equal(await ground(guide), await ground(page));
    await guide.getByRole("link", { name: "what may be pasted" }).click();
    const place = guide.getByRole("heading", { name: "What may be pasted" });
    await until(guide, () => place.evaluate((heading) => Math.abs(heading.getBoundingClientRect().top) < 2), "it is at the top");
    await guide.close();
    assert.equal(await ended(page), "cancelled");
    await leave();
  });

  test("cancels no job by Enter that is held down on Cancel job", async () => {
    const { page, leave } = await here.visit();
    await fillIn(page, FIFTY);
    await button(page, "Cancel job").focus();
    await page.keyboard.down("Enter");
    for (let repeats = 0; repeats < 20; repeats += 1) await page.keyboard.down("Enter");
    await page.keyboard.up("Enter");
    assert.equal((await here.simulator.deletes()).length, 0);
    await leave();
  });

  test("keeps the outcome's size while a call is under way", async () => {
    const { page, leave } = await here.visitAfresh({ context: { viewport: WIDE } });
    const silent = "deaddeaf".repeat(4);
    await fillIn(page, silent);
    await askToCancel(page);
    const before = await place(outcome(page));
    await button(page, "Cancel the job").click();
    await progress(page).waitFor();
    assert.deepEqual(await place(outcome(page)), before);
    await here.simulator.silence(silent);
    await button(page, "Stop waiting").click();
    assert.equal(await ended(page), "cancelled");
    await leave();
  });
});
