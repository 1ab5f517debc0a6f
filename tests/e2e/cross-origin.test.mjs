// Without a relay the browser itself blocks the call: a real one, to a real host name over TLS, whose
// server answers as Zuora does, without the headers that would let a page in.

import assert from "node:assert/strict";
import { createServer } from "node:https";
import { after, before, describe, test } from "node:test";

import { launch, visit } from "./support/browser.mjs";
import { certificate } from "./support/certificate.mjs";
import { cancel, check, field, fillIn, heading, lookUp } from "./support/form.mjs";
import { outcomeText } from "./support/page.mjs";
import { startSimulator } from "./support/simulator.mjs";

const HOST = "rest.test.zuora.com";
const JOB = "cafe".repeat(8);

describe("a page without a relay", () => {
  let server, simulator, browser;
  const arrived = [];
  before(async () => {
    server = createServer(await certificate(HOST), (request, response) => {
      arrived.push({ method: request.method, url: request.url, headers: request.headers });
      const body = JSON.stringify({ id: JOB, status: "cancelled", batches: [] });
      response.writeHead(200, { "content-type": "application/json" }).end(body);
    });
    await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
    simulator = await startSimulator({ config: { relay: null } });
    const rule = `MAP ${HOST} 127.0.0.1:${server.address().port}`;
    browser = await launch([`--host-resolver-rules=${rule}`, "--ignore-certificate-errors"]);
  });
  after(async () => {
    await browser?.close();
    await simulator?.stop();
    server?.closeAllConnections();
    server?.close();
  });

  for (const way of ["basic", "oauth"]) {
    test(`says that the browser blocked the call, signed in by ${way}, and why`, async () => {
      arrived.length = 0;
      const { context, page, seen } = await visit(browser, simulator.origin);
      await fillIn(page, JOB, { tenant: "US Developer & Central Sandbox", way });
      assert.deepEqual(await cancel(page), { asked: false, kind: "unreachable" });
      assert.equal(await heading(page), "The browser blocked the call, or Zuora could not be reached.");
      const text = await outcomeText(page);
      assert.match(text, /Zuora does not take calls straight from a web page/);
      assert.match(text, /needs a relay on its own site, or to be opened as a browser extension/);
      assert.ok(seen.console.some((text) => text.includes("blocked by CORS policy")));
      // The browser asked first, and went no further with a password; nothing was cancelled.
      assert.ok(arrived.length > 0);
      for (const { method, headers } of arrived) {
        assert.notEqual(method, "DELETE");
        assert.equal(headers.authorization, undefined);
      }
      assert.deepEqual(await simulator.requests(), []);
      await context.close();
    });
  }

  test("says how calls go, and that they are blocked when it is asked to try", async () => {
    const { context, page } = await visit(browser, simulator.origin);
    const route = page.getByText("Calls go straight from this page: Zuora does not allow it.");
    assert.match(await route.innerText(), /A relay on this site, or the browser extension, is needed/);
    await field(page, "Tenant").selectOption("US Developer & Central Sandbox");
    assert.equal(await check(page), "blocked");
    assert.equal(await page.getByRole("option", { name: "Practice tenant" }).count(), 0);
    await context.close();
  });

  test("is kept by its own policy from asking a host that is not Zuora's", async () => {
    const { context, page } = await visit(browser, simulator.origin);
    const reached = await page.evaluate(() =>
      fetch("https://example.com/").then(() => true, () => false));
    assert.equal(reached, false);
    assert.deepEqual(await page.evaluate(() => globalThis.violations), ["connect-src https://example.com/"]);
    await context.close();
  });
});

describe("a page whose relay is not there", () => {
  let simulator, browser;
  before(async () => {
    simulator = await startSimulator({ config: { relay: "relay/" } });
    browser = await launch();
  });
  after(async () => {
    await browser?.close();
    await simulator?.stop();
  });

  test("asks its own site alone, and says what is likely wrong", async () => {
    const { page, leave } = await visit(browser, simulator.origin);
    await page.getByText("Calls go to Zuora through this site’s relay.", { exact: true }).waitFor();
    await fillIn(page, JOB, { tenant: "EU API Sandbox" });
    assert.equal(await check(page), "relay-missing");
    assert.equal(await lookUp(page), "unreachable");
    assert.match(await heading(page), /^No relay answers on this site: /);
    assert.match(await outcomeText(page), /config\.json names a relay/);
    assert.doesNotMatch(await outcomeText(page), /Zuora had an error|request ID/);
    await leave();
  });
});
