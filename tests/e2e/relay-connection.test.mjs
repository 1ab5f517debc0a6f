// Browsers repeat a call by themselves when a connection that was kept open breaks under it, a DELETE
// as well (RFC 9110, section 9.2.2). On a connection of its own they do not.

import assert from "node:assert/strict";
import { connect, createServer } from "node:net";
import { after, before, describe, test } from "node:test";

import { launch, visit } from "./support/browser.mjs";
import { JOB_PATH, SIGNED_IN, relayStage } from "./support/relay-stage.mjs";
import { RELAYS } from "./support/relay.mjs";

/** What is between browser and relay; it breaks the connection as soon as a DELETE has been answered. */
async function startBreaker(origin) {
  const { hostname, port } = new URL(origin);
  const open = new Set();
  const server = createServer((near) => {
    const far = connect(port, hostname);
    open.add(near).add(far);
    let breaks = false;
    near.on("data", (chunk) => {
      breaks ||= chunk.toString("latin1").startsWith("DELETE ");
      far.write(chunk);
    });
    far.on("data", (chunk) => (breaks ? near.destroy() : near.write(chunk)));
    for (const [one, other] of [[near, far], [far, near]]) {
      one.on("error", () => other.destroy()).on("end", () => other.end()).on("close", () => open.delete(one));
    }
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    stop: () => {
      for (const one of open) one.destroy();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}

for (const server of RELAYS) {
  describe(`connections to ${server}`, () => {
    let breaker, browser;
    const here = relayStage(server);
    before(async () => {
      breaker = await startBreaker(here.origin);
      browser = await launch();
    });
    after(() => browser?.close());
    after(() => breaker?.stop());

    // Right after the page's own files, and after a call: both leave connections behind that a browser
    // would use again.
    for (const reads of [0, 1, 6]) {
      test(`a DELETE whose connection breaks is not repeated by the browser, after ${reads} calls`, async () => {
        const { context, page } = await visit(browser, breaker.origin);
        const outcome = await page.evaluate(async ({ path, authorization, reads }) => {
          const headers = { authorization };
          const calls = Array.from({ length: reads }, () => fetch(path, { headers }).then((answer) => answer.text()));
          await Promise.all(calls);
          return fetch(path, { method: "DELETE", headers }).then(({ status }) => status, () => "broken");
        }, { path: JOB_PATH, authorization: SIGNED_IN.split(": ")[1], reads });
        assert.equal(outcome, "broken");
        assert.equal((await here.simulator.reads()).length, reads);
        assert.equal((await here.simulator.deletes()).length, 1);
        // The browser writes the broken call to the console, so this is no visit without a word.
        await context.close();
      });
    }
  });
}
