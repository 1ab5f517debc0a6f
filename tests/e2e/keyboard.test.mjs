// Everything can be done with the keyboard alone, and the focus is always where it is needed.

import assert from "node:assert/strict";
import { describe, test } from "node:test";

import { button, claimed, dialog, ended, endsAs, fillIn, lookUp, outcome, signIn } from "./support/form.mjs";
import { FIFTY } from "./support/jobs.mjs";
import { focused, hasRing, tabTo } from "./support/keyboard.mjs";
import { outcomeHasFocus } from "./support/page.mjs";
import { stage } from "./support/stage.mjs";
import { column, detailsRows, header, rows, table } from "./support/table.mjs";

const JOB = "cafe".repeat(8);

describe("the keyboard alone", () => {
  const here = stage();

  test("leads from the empty form to the cancelled job", async () => {
    const { page, leave } = await here.visit();
    const { keyboard } = page;
    await tabTo(page, "select: Tenant");
    assert.equal(await hasRing(page), true, "the focus can be seen");
    await keyboard.type("Practice");
    await tabTo(page, "input: User name and password");
    await keyboard.press("ArrowDown");
    assert.equal(await focused(page), "input: OAuth client");
    await keyboard.press("ArrowUp");
    await tabTo(page, "input: User name");
    await keyboard.type("practice@example.com");
    await tabTo(page, "input: Password");
    await keyboard.insertText("präctice-päss:1");
    await tabTo(page, "input: Job ID");
    await keyboard.type(JOB);
    await tabTo(page, "button: Cancel job");
    await keyboard.press("Enter");

    await dialog(page).waitFor();
    assert.equal(await focused(page), "button: Keep it running");
    await keyboard.press("Escape");
    await dialog(page).waitFor({ state: "detached" });
    assert.equal(await focused(page), "button: Cancel job");
    assert.deepEqual(await here.simulator.deletes(), []);

    await keyboard.press("Enter");
    await dialog(page).waitFor();
    await keyboard.press("Enter");
    await dialog(page).waitFor({ state: "detached" });
    assert.deepEqual(await here.simulator.deletes(), [], "a hasty Enter keeps the job running");

    await keyboard.press("Enter");
    await dialog(page).waitFor();
    await tabTo(page, "button: Cancel the job");
    assert.equal(await hasRing(page), true, "the focus can be seen");
    await keyboard.press("Enter");
    assert.equal(await ended(page), "cancelled");
    await outcomeHasFocus(page);
    assert.match(await focused(page), /^h2: Cancelled\. 1 of 3 batches had finished/);
    assert.equal((await here.simulator.deletes()).length, 1);
    await leave();
  });

  test("Enter in a field looks the job up, which changes nothing", async () => {
    const { page, leave } = await here.visit();
    await fillIn(page, JOB);
    await page.keyboard.press("Enter");
    assert.equal(await ended(page), "still-running");
    assert.match(await focused(page), /^h2: Running: the job reads executing\./);
    assert.deepEqual(await here.simulator.deletes(), []);
    await leave();
  });

  test("while the question is open, Tab stays within it", async () => {
    const { page, leave } = await here.visit();
    await fillIn(page, JOB);
    await button(page, "Cancel job").focus();
    await page.keyboard.press("Enter");
    await dialog(page).waitFor();
    const reached = new Set();
    for (let presses = 0; presses < 8; presses += 1) {
      await page.keyboard.press("Tab");
      reached.add(await focused(page));
    }
    // The browser's own frame is passed on the way round; the page then has no focus.
    const inside = [...reached].filter((name) => !name.startsWith("body:"));
    assert.deepEqual(inside.sort(),
      ["button: Cancel the job", "button: Keep it running", "input: Reason or ticket number"]);
    await leave();
  });

  test("a failed look-up puts the focus on what is said about it", async () => {
    const { page, leave } = await here.visit();
    await fillIn(page, "05020502".repeat(4));
    await button(page, "Cancel job").focus();
    await page.keyboard.press("Enter");
    assert.equal(await ended(page), "unreachable");
    assert.match(await focused(page), /^h2: Zuora’s service did not answer/);
    await tabTo(page, "button: Look again");
    await page.keyboard.press("Enter");
    await claimed(page).waitFor();
    await outcomeHasFocus(page);
    await leave();
  });

  test("the table is ordered, opened and closed", async () => {
    const { page, leave } = await here.visit();
    const { keyboard } = page;
    await fillIn(page, JOB);
    await lookUp(page);
    await tabTo(page, "input: Search batches");
    await tabTo(page, "button: Records");
    const sort = (name) => header(page, name).getAttribute("aria-sort");
    for (const [way, records] of [
      ["ascending", ["0", "0", "1,322"]],
      ["descending", ["1,322", "0", "0"]],
      ["none", ["1,322", "0", "0"]],
      ["ascending", ["0", "0", "1,322"]],
    ]) {
      await keyboard.press("Enter");
      assert.equal(await sort("Records"), way);
      assert.deepEqual(await column(page, "Records"), records);
    }
    await tabTo(page, "button: Name", "Shift+Tab");
    await keyboard.press("Shift+Enter");
    assert.deepEqual([await sort("Records"), await sort("Name")], ["ascending", "ascending"]);
    assert.deepEqual(await column(page, "Name"), ["RatePlanCharge", "Subscription", "Account"]);
    await tabTo(page, "button: Details");
    await keyboard.press("Enter");
    assert.equal(await detailsRows(page).count(), 1);
    const details = table(page).getByRole("button", { name: "Details" }).first();
    assert.equal(await details.getAttribute("aria-expanded"), "true");
    await tabTo(page, "button: Copy the query");
    await tabTo(page, "button: Details", "Shift+Tab");
    await keyboard.press("Space");
    assert.equal(await detailsRows(page).count(), 0);
    assert.equal((await rows(page)).length, 3);
    await leave();
  });

  // Each stop is a control of its own: what to do next, statuses, tools, headings, the row's box.
  for (const [where, viewport, most] of [
    ["on a wide screen", { width: 1280, height: 800 }, 27],
    ["on a phone", { width: 390, height: 844 }, 17],
  ]) {
    test(`from the outcome to the first batch of fifty it is at most ${most} presses of Tab ${where}`, async () => {
      const { page, leave } = await here.visitAfresh({ context: { viewport } });
      await fillIn(page, FIFTY);
      await button(page, "Cancel job").click();
      await button(page, "Cancel the job").click();
      await endsAs(page, "cancelled");
      await outcomeHasFocus(page);
      const passed = await tabTo(page, "button: Details");
      assert.equal(passed.at(-2), "input: Select Account_00");
      assert.ok(passed.length <= most, `${passed.length}: ${passed.join(", ")}`);
      await leave();
    });
  }

  test("the first press of Tab on a page with a job offers to skip to its batches", async () => {
    const { page, leave } = await here.visit();
    await fillIn(page, JOB);
    await lookUp(page);
    // As if from the address bar.
    await page.evaluate(() => {
      document.body.tabIndex = -1;
      document.body.focus();
      document.body.removeAttribute("tabindex");
    });
    await page.keyboard.press("Tab");
    assert.equal(await focused(page), "a: Skip to the batches");
    const { width, height } = await page.getByText("Skip to the batches").boundingBox();
    assert.ok(width > 50 && height > 10, "it is seen");
    await page.keyboard.press("Enter");
    const passed = await tabTo(page, "input: Search batches");
    assert.ok(passed.every((name) => /^(button: \d|input: Search)/.test(name)), passed.join(", "));
    await leave();
  });

  test("the menu Export is opened, walked through, left and used", async () => {
    const { page, leave } = await here.visit();
    const { keyboard } = page;
    await fillIn(page, JOB);
    await lookUp(page);
    await tabTo(page, "button: Export");
    await keyboard.press("Enter");
    await page.getByRole("menu", { name: "Export" }).waitFor();
    for (const [key, item] of [
      [null, "CSV"], ["ArrowDown", "TSV"], ["ArrowDown", "JSON"], ["ArrowDown", "CSV"],
      ["ArrowUp", "JSON"], ["Home", "CSV"], ["End", "JSON"],
    ]) {
      if (key) await keyboard.press(key);
      assert.equal(await focused(page), `button: ${item}`);
    }
    await keyboard.press("Escape");
    assert.equal(await focused(page), "button: Export");
    assert.equal(await page.getByRole("menu").count(), 0);
    assert.equal(await button(page, "Export").getAttribute("aria-expanded"), "false");
    await keyboard.press("ArrowDown");
    await page.getByRole("menu", { name: "Export" }).waitFor();
    assert.equal(await focused(page), "button: CSV");
    const [download] = await Promise.all([page.waitForEvent("download"), keyboard.press("Enter")]);
    assert.equal(download.suggestedFilename(), `aqua-job-${JOB}-batches.csv`);
    assert.equal(await focused(page), "button: Export");
    await leave();
  });

  test("waiting can be stopped", async () => {
    const { page, leave } = await here.visit();
    const id = "100cdeaf".repeat(4);
    await fillIn(page, id);
    await signIn(page);
    await button(page, "Look up").focus();
    await page.keyboard.press("Enter");
    await tabTo(page, "button: Stop waiting");
    await page.keyboard.press("Enter");
    assert.equal(await ended(page), "unknown");
    assert.equal(await focused(page), "h2: You stopped waiting for the answer.");
    await leave();
  });
});
