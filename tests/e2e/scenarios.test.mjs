// Every job of the practice tenant, cancelled as a person would: what the page then claims, and that
// it sent one DELETE at the most, and none that was not confirmed.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";

import { launch, visit } from "./support/browser.mjs";
import { askToCancel, button, ended, fillIn, outcome } from "./support/form.mjs";
import { SCENARIOS } from "./support/scenarios.mjs";
import { startSimulator } from "./support/simulator.mjs";

/** A little more than the page waits for an answer. */
const OVER_THE_LIMIT = 31_000;

describe("every practice job", { concurrency: 3 }, () => {
  let simulator, browser;
  before(async () => {
    simulator = await startSimulator();
    browser = await launch();
  });
  after(async () => {
    await browser?.close();
    await simulator?.stop();
  });

  test("the table of expectations names exactly the jobs there are", async () => {
    const { jobs } = await simulator.about();
    assert.deepEqual(SCENARIOS.map(({ id }) => id).sort(), jobs.map(({ id }) => id).sort());
  });

  for (const { id, kind, asked, deletes, silent } of SCENARIOS) {
    test(`${id} is ${kind} after ${deletes} DELETE`, async () => {
      const { page, leave } = await visit(browser, simulator.origin, { clock: silent });
      const calls = async (method) =>
        (await simulator.requests()).filter((one) => one.method === method && one.path.endsWith(id));
      /** Has the time limit pass once the call has arrived that nobody will answer. */
      const outwait = async (method) => {
        if (!silent || (await calls(method)).at(-1)?.answer !== "hang") return;
        await page.clock.fastForward(OVER_THE_LIMIT);
      };

      await fillIn(page, id);
      if (silent && !asked) {
        await sent(page, "Cancel job", id);
        await outwait("GET");
        await outcome(page).waitFor();
      } else {
        assert.equal(await askToCancel(page), asked, "whether it asks");
      }
      assert.deepEqual(await calls("DELETE"), [], "nothing is cancelled without a yes");
      if (asked) {
        if (silent) {
          await sent(page, "Cancel the job", id);
          await outwait("DELETE");
        } else {
          await button(page, "Cancel the job").click();
        }
      }
      assert.equal(await ended(page), kind);
      assert.equal((await calls("DELETE")).length, deletes);
      await leave();
    });
  }
});

/** Presses a button and waits until the call that follows is on its way. */
async function sent(page, name, id) {
  await Promise.all([
    page.waitForRequest((request) => request.url().endsWith(id)),
    button(page, name).click(),
  ]);
}
