// The whole way on a production tenant, through the relay that `cargo xtask serve` sets up. This
// builds the page, so it takes a while.

import assert from "node:assert/strict";
import { after, before, beforeEach, describe, test } from "node:test";

import { launch, visit } from "./support/browser.mjs";
import { xtaskProgram } from "./support/environment.mjs";
import {
  askToCancel, button, cancel, check, dialog, ended, field, fillIn, heading, lookUp,
} from "./support/form.mjs";
import { focused, tabTo } from "./support/keyboard.mjs";
import { outcomeText } from "./support/page.mjs";
import { start } from "./support/program.mjs";
import { control } from "./support/simulator.mjs";
import { freePort } from "./support/relay.mjs";

const HOST = "rest.zuora.com";
const TENANT = "US Cloud 2 Production";
const JOB = "cafe".repeat(8);

describe("a production tenant behind a relay", () => {
  let site, simulator, browser;
  before(async () => {
    const args = ["serve", "--port", "0", "--relay-to-practice", HOST];
    // A proxy at which nobody listens: no call to another host leaves this machine.
    const nowhere = `http://127.0.0.1:${await freePort()}`;
    const env = { ...process.env, HTTPS_PROXY: nowhere, https_proxy: nowhere, NO_PROXY: "", no_proxy: "" };
    site = await start(xtaskProgram(), args, /Open (http:\/\/[\d.:]+)\//, { env });
    simulator = control(site.origin);
    browser = await launch();
  });
  after(async () => {
    await browser?.close();
    await site?.stop();
  });
  beforeEach(() => simulator.reset());

  const ending = (page) => field(page, "Type the last 6 characters of the job ID");

  const isReady = (page) => button(page, "Cancel the job").isEnabled();

  test("is cancelled after its job's ending was typed, with one DELETE", async () => {
    const { page, seen, leave } = await visit(browser, site.origin);
    await page.getByText("Calls go to Zuora through this site’s relay.", { exact: true }).waitFor();
    await fillIn(page, JOB, { tenant: TENANT });
    assert.equal(await check(page), "working");
    await simulator.reset();
    seen.urls.length = 0;
    assert.equal(await askToCancel(page), true);
    assert.match(await dialog(page).innerText(), new RegExp(`Production\\s+${TENANT}`));
    assert.equal(await focused(page), "button: Keep it running");
    assert.equal(await isReady(page), false);
    for (const [typed, ready] of [
      ["", false], ["cafe", false], ["afecaf", false], [JOB.slice(-7), false],
      [` ${JOB.slice(-6).toUpperCase()} `, true], [JOB.slice(-6), true],
    ]) {
      await ending(page).fill(typed);
      assert.equal(await isReady(page), ready, `“${typed}”`);
    }
    await button(page, "Cancel the job").click();
    assert.equal(await ended(page), "cancelled");
    assert.equal(await heading(page), "Cancelled. 1 of 3 batches had finished with 1,322 records; 2 never ran.");
    const [one, ...more] = await simulator.deletes();
    assert.deepEqual(more, []);
    assert.ok(one.path.endsWith(`/v1/batch-query/jobs/${JOB}`), one.path);
    assert.match(one.headers.authorization, /^Basic /);
    assert.equal(one.body_length, 0);
    const call = `${site.origin}/relay/${HOST}/v1/batch-query/jobs/${JOB}`;
    assert.equal(seen.urls.filter((url) => url === call).length, 2);
    await leave();
  });

  test("is not cancelled by Enter before the ending is typed, and is by Enter after", async () => {
    const { page, leave } = await visit(browser, site.origin);
    await fillIn(page, JOB, { tenant: TENANT });
    await askToCancel(page);
    await tabTo(page, "input: Type the last 6 characters of the job ID", "Shift+Tab");
    await page.keyboard.type("cafec");
    await page.keyboard.press("Enter");
    assert.equal(await dialog(page).isVisible(), true);
    assert.deepEqual(await simulator.deletes(), []);
    await page.keyboard.press("Control+A");
    await page.keyboard.type(JOB.slice(-6));
    await page.keyboard.press("Enter");
    assert.equal(await ended(page), "cancelled");
    assert.equal((await simulator.deletes()).length, 1);
    await leave();
  });

  test("asks for the ending again when the question was left", async () => {
    const { page, leave } = await visit(browser, site.origin);
    await fillIn(page, JOB, { tenant: TENANT });
    await askToCancel(page);
    await ending(page).fill(JOB.slice(-6));
    await button(page, "Keep it running").click();
    await askToCancel(page);
    assert.equal(await ending(page).inputValue(), "");
    assert.equal(await isReady(page), false);
    await page.keyboard.press("Escape");
    assert.deepEqual(await simulator.deletes(), []);
    await leave();
  });

  test("is signed in to with an OAuth client, beside the API's path", async () => {
    const { page, leave } = await visit(browser, site.origin);
    await fillIn(page, JOB, { tenant: TENANT, way: "oauth" });
    assert.equal(await lookUp(page), "still-running");
    const sent = (await simulator.requests()).map(({ method, path }) => `${method} ${path}`);
    assert.equal(sent.length, 2);
    assert.match(sent[0], /^POST \/(practice\/)?oauth\/token$/);
    assert.match(sent[1], /^GET \/(practice\/)?v1\/batch-query\/jobs\/cafe/);
    await leave();
  });

  test("asks for the ending under a custom address, too", async () => {
    const { page, leave } = await visit(browser, site.origin);
    const address = `${site.origin}/relay/${HOST}/v1`;
    await fillIn(page, JOB, { tenant: "Custom address", address });
    await askToCancel(page);
    assert.equal(await isReady(page), false);
    await ending(page).fill(JOB.slice(-6));
    await button(page, "Cancel the job").click();
    assert.equal(await ended(page), "cancelled");
    await leave();
  });

  test("that the relay does not list is not reached, and that is explained", async () => {
    const { page, leave } = await visit(browser, site.origin);
    const address = "https://rest.unlisted.zuora.com/v1";
    await fillIn(page, JOB, { tenant: "Custom address", address });
    const { kind } = await cancel(page);
    assert.notEqual(kind, "cancelled");
    assert.match(await outcomeText(page), /[Tt]ell whoever installed this page/);
    assert.deepEqual(await simulator.requests(), []);
    await leave();
  });

  test("that is not reached is told from a relay that is not there", async () => {
    const { page, leave } = await visit(browser, site.origin);
    await fillIn(page, JOB, { tenant: "EU Production" });
    assert.equal(await check(page), "host-unreachable");
    assert.equal(await lookUp(page), "unreachable");
    assert.match(await heading(page), /had no answer of Zuora’s/);
    await leave();
  });

  test("a practice tenant beside it needs no typing", async () => {
    const { page, leave } = await visit(browser, site.origin);
    await fillIn(page, JOB);
    await askToCancel(page);
    assert.equal(await ending(page).count(), 0);
    await button(page, "Cancel the job").click();
    assert.equal(await ended(page), "cancelled");
    await leave();
  });
});
