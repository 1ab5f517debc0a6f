// The whole way through each shipped relay: the page from the relay's own site, the tenant behind it.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";

import { launch, visit } from "./support/browser.mjs";
import {
  askToCancel, button, check, ended, field, fillIn, heading, lookUp, outcome,
} from "./support/form.mjs";
import { outcomeText } from "./support/page.mjs";
import { HOST, JOB, relayStage } from "./support/relay-stage.mjs";
import { RELAYS } from "./support/relay.mjs";

const TENANT = "US Cloud 2 Production";

/** Every header that a call may arrive with at the tenant. */
const ALLOWED = [
  "accept", "apiaccesskeyid", "apisecretaccesskey", "authorization", "connection", "content-length",
  "content-type", "host", "user-agent", "zuora-entity-ids", "zuora-org-ids", "zuora-track-id",
];

let browser;
before(async () => { browser = await launch(); });
after(() => browser?.close());

for (const server of RELAYS) {
  describe(`the page behind ${server}`, () => {
    const here = relayStage(server);

    /** Cancels a job as a person does on a production tenant; gives the outcome. */
    const cancel = async (page, job) => {
      assert.equal(await askToCancel(page), true);
      await field(page, "Type the last 6 characters of the job ID").fill(job.slice(-6));
      await button(page, "Cancel the job").click();
      return ended(page);
    };

    /** Checks that the tenant was told nothing but what the page itself says. */
    const checkHeaders = (calls) => {
      for (const { headers } of calls) {
        assert.deepEqual(Object.keys(headers).filter((name) => !ALLOWED.includes(name)), []);
        assert.equal(headers.host, HOST);
        assert.equal(headers["user-agent"], "aqua-cancel");
      }
    };

    for (const way of ["basic", "oauth", "bearer", "keys"]) {
      test(`signs in by ${way}, looks a job up and cancels it with one DELETE`, async () => {
        const { context, page, leave } = await visit(browser, here.origin);
        await context.addCookies([{ name: "session", value: "of-this-site", url: here.origin }]);
        await fillIn(page, JOB, { tenant: TENANT, way });
        assert.equal(await lookUp(page), "still-running");
        assert.equal(await cancel(page, JOB), "cancelled");
        assert.match(await heading(page), /^Cancelled\. 1 of 3 batches had finished/);
        const calls = await here.simulator.requests();
        checkHeaders(calls);
        assert.equal(calls.filter(({ method }) => method === "DELETE").length, 1);
        assert.equal(calls.filter(({ path }) => path === "/oauth/token").length, way === "oauth" ? 1 : 0);
        for (const { method, path } of calls.filter(({ path }) => path !== "/oauth/token")) {
          assert.ok(["GET", "DELETE"].includes(method));
          assert.equal(path, `/v1/batch-query/jobs/${JOB}`);
        }
        await leave();
      });
    }

    for (const [what, job] of [
      ["cancels the first documented job", "e20b07474688ad5001468daf10e501de"],
      ["cancels the second documented job", "2c90839d46f936820146fd4ef77a1eb6"],
      ["finds out what became of a job when the answer to its DELETE is lost", "0ff0dead".repeat(4)],
    ]) {
      test(what, async () => {
        const { page, leave } = await visit(browser, here.origin);
        await fillIn(page, job, { tenant: TENANT });
        assert.equal(await cancel(page, job), "cancelled");
        assert.equal((await here.simulator.deletes()).length, 1);
        await leave();
      });
    }

    test("tells a refused sign-in from everything else, and opens no box of the browser's", async () => {
      const { page, leave } = await visit(browser, here.origin);
      const fields = { "User name": "me@example.com", Password: "wrong" };
      await fillIn(page, JOB, { tenant: TENANT, fields });
      assert.equal(await lookUp(page), "refused");
      assert.match(await heading(page), /sign-in/i);
      await leave();
    });

    test("says that a tenant which the relay does not list is not reached", async () => {
      const { page, leave } = await visit(browser, here.origin);
      await fillIn(page, JOB, { tenant: "EU API Sandbox" });
      assert.equal(await check(page), "relay-refuses");
      assert.equal(await lookUp(page), "unreachable");
      assert.equal(await heading(page), "This site’s relay did not pass the call on.");
      assert.match(await outcomeText(page), /This relay does not lead to that host\./);
      assert.deepEqual(await here.simulator.requests(), []);
      await leave();
    });
  });
}
