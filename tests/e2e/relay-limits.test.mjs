// How long each shipped relay waits, and how many may call at once.

import assert from "node:assert/strict";
import { once } from "node:events";
import { connect, createServer } from "node:net";
import { availableParallelism } from "node:os";
import { after, describe, test } from "node:test";

import { ask, head } from "./support/raw.mjs";
import { FROM_THE_PAGE, HOST, JOB_PATH, SIGNED_IN, askAsThePage, relayStage } from "./support/relay-stage.mjs";
import { RELAYS } from "./support/relay.mjs";

/** Milliseconds: more than any of these waits may take, so that one without an end is told as such. */
const ENDLESS = 40_000;

const SILENT = "silent.zuora.com";

// Both at the same time, so that together they take no longer than one.
describe("waits", { concurrency: true, timeout: ENDLESS }, () => {
  for (const server of RELAYS) describe(`of ${server}`, () => {
    let silent;
    const open = new Set();
    const here = relayStage(server, async () => {
      // It takes connections and never says a word, so that no TLS comes to stand.
      silent = createServer((connection) => open.add(connection.on("error", () => {})));
      await new Promise((resolve) => silent.listen(0, "127.0.0.1", resolve));
      return { [SILENT]: `127.0.0.1:${silent.address().port}` };
    });
    after(() => {
      for (const connection of open) connection.destroy();
      silent?.close();
    });

    /** Sends these bytes and waits until the relay has closed; gives what it said. */
    const untilClosed = (bytes) => new Promise((resolve) => {
      const { hostname, port } = new URL(here.origin);
      let said = "";
      const line = connect(port, hostname, () => line.write(bytes, "latin1"));
      line.on("data", (chunk) => { said += chunk.toString("latin1"); });
      // One that is reset has said all it will say.
      line.on("error", () => {});
      line.on("close", () => resolve(said));
    });

    test("nothing that does not come is waited for without end, and then the server stops", async () => {
      const token = `POST /relay/${HOST}/oauth/token HTTP/1.1`;
      const form = "Content-Type: application/x-www-form-urlencoded";
      const [body, headers, nothing, handshake] = [
        untilClosed(head(here.origin, token, [FROM_THE_PAGE, form, "Content-Length: 10"])),
        untilClosed(head(here.origin, `GET ${JOB_PATH} HTTP/1.1`, [FROM_THE_PAGE]).slice(0, -4)),
        untilClosed(""),
        askAsThePage(here.origin, "DELETE", JOB_PATH.replace(HOST, SILENT)),
      ];
      const answer = await handshake;
      assert.equal(answer.headers["aqua-relay"], "upstream-unreachable");
      await Promise.all([body, headers, nothing]);
      assert.deepEqual(await here.simulator.deletes(), []);
      await here.relay.end();
    });
  });
});

for (const server of RELAYS) {
  describe(`a body under a DELETE to ${server}`, { timeout: ENDLESS }, () => {
    const here = relayStage(server);

    test("that is announced is refused at once, and its absence is not waited for", async () => {
      const { hostname, port } = new URL(here.origin);
      const line = connect(port, hostname);
      line.write(head(here.origin, `DELETE ${JOB_PATH} HTTP/1.1`, [FROM_THE_PAGE, SIGNED_IN, "Content-Length: 5"]));
      const started = performance.now();
      const [first] = await once(line, "data");
      // Far less than any server waits for a body.
      assert.ok(performance.now() - started < 4000);
      line.destroy();
      assert.match(first.toString("latin1"), /^HTTP\/1\.1 413 [^]*\r\nAqua-Relay: body-not-allowed\r\n/);
      assert.deepEqual(await here.simulator.requests(), []);
    });

    test("that is chunked is not passed on, and hides nothing", async () => {
      const hidden = head(here.origin, `DELETE ${JOB_PATH} HTTP/1.1`, [FROM_THE_PAGE, SIGNED_IN]);
      for (const body of ["5\r\nhello\r\n0\r\n\r\n", "0\r\n\r\n", "zz\r\n\r\n", `0\r\n\r\n${hidden}`, `zz\r\n${hidden}`, `-1\r\n${hidden}`]) {
        const answer = await ask(here.origin, `DELETE ${JOB_PATH} HTTP/1.1`, [FROM_THE_PAGE, SIGNED_IN, "Transfer-Encoding: chunked"], body);
        const calls = await here.simulator.requests();
        // Caddy 2.6 cannot tell a chunked body of no bytes, or one it cannot read, from none: the
        // call goes on, with a body of no bytes that Caddy frames anew.
        if (server === "nginx" || body.startsWith("5")) {
          assert.equal(answer.headers["aqua-relay"], "body-not-allowed", body);
          assert.deepEqual(calls, [], body);
        } else {
          assert.equal(calls.length, 1, body);
          assert.equal(calls[0].body_length, 0, body);
        }
        await here.simulator.reset();
      }
    });
  });
}

describe("the places of nginx", { timeout: ENDLESS }, () => {
  const here = relayStage("nginx");

  test("are more than those who say nothing can take at once", async () => {
    const { hostname, port } = new URL(here.origin);
    let closed = 0;
    // Each of its processes had room for 1,024.
    const count = 1024 * availableParallelism() + 300;
    const lines = Array.from({ length: count }, () =>
      connect(port, hostname).on("error", () => {}).on("close", () => { closed += 1; }));
    await Promise.all(lines.map((line) => new Promise((resolve) => line.once("connect", resolve))));
    const { status } = await ask(here.origin, "GET /healthz HTTP/1.1");
    const closedBefore = closed;
    for (const line of lines) line.destroy();
    assert.equal(status, 200);
    assert.equal(closedBefore, 0);
  });
});
