// Leaving the page and coming back: nothing secret stays, and what was under way is never told wrong.

import assert from "node:assert/strict";
import { after, before, beforeEach, describe, test } from "node:test";

import { launch, visit } from "./support/browser.mjs";
import {
  PRACTICE_CREDENTIALS, askToCancel, button, claimed, dialog, ended, endsAs, field, fillIn, heading, outcome, signIn,
} from "./support/form.mjs";
import { outcomeText, progress } from "./support/page.mjs";
import { PRACTICE, startSimulator } from "./support/simulator.mjs";
import { answeredBy, startSite } from "./support/site.mjs";
import { table } from "./support/table.mjs";

const JOB = "cafe".repeat(8);
const SILENT_LOOK_UP = "100cdeaf".repeat(4);
const SILENT_CANCEL = "deaddeaf".repeat(4);

describe("leaving the page", () => {
  let simulator, site, browser, keeping;
  before(async () => {
    simulator = await startSimulator();
    // Its answers may be kept, or browsers do not keep the page either.
    site = await startSite([[/^\/practice\//, answeredBy(simulator.origin)]], PRACTICE);
    browser = await launch();
    // Keeps pages for Back, as browsers do unless Playwright has them not.
    keeping = await launch([], ["--disable-back-forward-cache"]);
  });
  after(async () => {
    await browser?.close();
    await keeping?.close();
    await site?.stop();
    await simulator?.stop();
  });
  beforeEach(() => simulator.reset());

  /** Another page on the same origin. */
  const other = () => `${site.origin}/config.schema.json`;

  /** The events of leaving that something on the page listens to. */
  const listened = async ({ context, page }) => {
    const session = await context.newCDPSession(page);
    const { result } = await session.send("Runtime.evaluate", { expression: "window" });
    const { listeners } = await session.send("DOMDebugger.getEventListeners", { objectId: result.objectId });
    await session.detach();
    const types = new Set(listeners.map(({ type }) => type));
    return ["beforeunload", "pagehide", "unload"].filter((type) => types.has(type));
  };

  /** Tries to close the page, and stays if it asks. */
  const tryToClose = async (page) => {
    const asked = page.waitForEvent("dialog");
    await page.close({ runBeforeUnload: true });
    return (await asked).type();
  };

  /** Whatever the browser asks is agreed to. */
  const agree = (page) => {
    page.removeAllListeners("dialog");
    page.on("dialog", (dialog) => dialog.accept());
  };

  /** Goes elsewhere and comes back; says whether the page was kept meanwhile. */
  const goAndComeBack = async (page) => {
    await page.evaluate(() => addEventListener("pageshow", ({ persisted }) => { globalThis.wasKept = persisted; }));
    await page.goto(other());
    await page.evaluate(() => history.back());
    await page.getByRole("form", { name: "Job" }).waitFor();
    return page.evaluate(() => globalThis.wasKept === true);
  };

  const signInFields = async (page) => {
    const texts = [];
    for (const [way, fields] of Object.entries(PRACTICE_CREDENTIALS)) {
      await signIn(page, way, {});
      for (const name of Object.keys(fields)) texts.push(await field(page, name).inputValue());
    }
    return texts;
  };

  test("asks while a call is under way, and only then", async () => {
    const visited = await visit(browser, site.origin);
    const { page, seen, leave } = visited;
    await fillIn(page, SILENT_LOOK_UP);
    assert.deepEqual(await listened(visited), ["pagehide"]);
    await button(page, "Look up").click();
    await simulator.silence(SILENT_LOOK_UP);
    assert.deepEqual(await listened(visited), ["beforeunload", "pagehide"]);
    assert.equal(await tryToClose(page), "beforeunload");
    // Whoever stays has lost nothing.
    assert.equal(await progress(page).isVisible(), true);
    assert.equal(await field(page, "Password").inputValue(), PRACTICE_CREDENTIALS.basic.Password);
    await button(page, "Stop waiting").click();
    await claimed(page).waitFor();
    assert.deepEqual(await listened(visited), ["pagehide"]);
    await field(page, "Job ID").fill(JOB);
    await askToCancel(page);
    assert.deepEqual(await listened(visited), ["pagehide"]);
    assert.deepEqual(seen.dialogs.splice(0), [""]);
    await page.reload();
    await page.getByRole("form", { name: "Job" }).waitFor();
    await leave();
  });

  test("asks while a cancel is under way, until it is known what became of it", async () => {
    const visited = await visit(browser, site.origin);
    const { page, seen, leave } = visited;
    await fillIn(page, SILENT_CANCEL);
    await askToCancel(page);
    assert.deepEqual(await listened(visited), ["pagehide"]);
    await button(page, "Cancel the job").click();
    await simulator.silence(SILENT_CANCEL);
    assert.equal(await tryToClose(page), "beforeunload");
    assert.equal(await progress(page).isVisible(), true);
    await button(page, "Stop waiting").click();
    await claimed(page).waitFor();
    assert.deepEqual(await listened(visited), ["pagehide"]);
    assert.equal((await simulator.deletes()).length, 1);
    assert.deepEqual(seen.dialogs.splice(0), [""]);
    await leave();
  });

  test("empties the sign-in fields before the browser keeps the page", async () => {
    const { page, leave } = await visit(browser, site.origin);
    for (const way of Object.keys(PRACTICE_CREDENTIALS)) {
      await fillIn(page, JOB, { way });
      await page.evaluate(() => addEventListener("pagehide", () => {
        const fields = [...document.querySelectorAll("input:not([type=radio])")];
        sessionStorage.setItem("left", JSON.stringify(fields.map(({ labels, value }) => [labels[0].innerText.trim(), value])));
      }));
      await page.goto(other());
      const left = JSON.parse(await page.evaluate(() => sessionStorage.getItem("left")));
      assert.deepEqual(left.filter(([, value]) => value !== "").map(([name]) => name), ["Job ID"], way);
      await page.goto(`${site.origin}/`);
      await page.getByRole("form", { name: "Job" }).waitFor();
    }
    await leave();
  });

  test("leaves nothing of the sign-in to whoever comes back, where the page was not kept", async () => {
    const { page, leave } = await visit(browser, site.origin);
    await fillIn(page, JOB);
    const { "User name": user, Password: password } = PRACTICE_CREDENTIALS.basic;
    assert.deepEqual(await signInFields(page), [user, password, "", "", "", "", ""]);
    assert.equal(await goAndComeBack(page), false);
    assert.deepEqual(await signInFields(page), ["", "", "", "", "", "", ""]);
    await leave();
  });

  test("leaves the job and nothing of the sign-in where the page was kept", async () => {
    const { page, leave } = await visit(keeping, site.origin);
    await fillIn(page, JOB);
    await button(page, "Look up").click();
    assert.equal(await ended(page), "still-running");
    assert.equal(await goAndComeBack(page), true);
    await page.getByText("Sign-in details forgotten when this page was left. The job and its batches stay.").waitFor();
    assert.equal(await table(page).isVisible(), true);
    assert.deepEqual(await signInFields(page), ["", "", "", "", "", "", ""]);
    // Neither is it kept where it does not show: looking again needs a sign-in.
    const before = (await simulator.requests()).length;
    await button(page, "Look again").click();
    await page.getByText("Enter the").first().waitFor();
    assert.equal((await simulator.requests()).length, before);
    await leave();
  });

  test("withdraws an open question", async () => {
    const { page, leave } = await visit(keeping, site.origin);
    await fillIn(page, JOB);
    assert.equal(await askToCancel(page), true);
    assert.equal(await goAndComeBack(page), true);
    assert.equal(await dialog(page).count(), 0);
    assert.deepEqual(await simulator.deletes(), []);
    await leave();
  });

  test("while a cancel is under way makes its end unknown, until the job is looked at again", async () => {
    const { page, seen, leave } = await visit(keeping, site.origin);
    agree(page);
    await fillIn(page, SILENT_CANCEL);
    await askToCancel(page);
    await button(page, "Cancel the job").click();
    await simulator.silence(SILENT_CANCEL);
    const calls = (await simulator.requests()).length;
    assert.equal(await goAndComeBack(page), true);
    assert.equal(await ended(page), "unknown");
    assert.equal(await heading(page), "It is not known whether the job was cancelled.");
    const text = await outcomeText(page);
    assert.match(text, /The cancel was sent\./);
    assert.match(text, /Sign in again, then look again\./);
    assert.doesNotMatch(text, /Nothing was sent|No cancel was sent/);
    assert.equal((await simulator.requests()).length, calls);
    await signIn(page);
    await button(page, "Look again").click();
    await endsAs(page, "cancelled");
    assert.equal((await simulator.deletes()).length, 1);
    assert.deepEqual(seen.dialogs, []);
    await leave();
  });

  test("while a job is looked up ends the look-up, and claims nothing", async () => {
    const { page, leave } = await visit(keeping, site.origin);
    agree(page);
    await fillIn(page, SILENT_LOOK_UP);
    await button(page, "Look up").click();
    await simulator.silence(SILENT_LOOK_UP);
    assert.equal(await goAndComeBack(page), true);
    assert.equal(await ended(page), "unknown");
    assert.equal(await heading(page), "You stopped waiting for the answer.");
    assert.equal(await progress(page).count(), 0);
    await leave();
  });
});
