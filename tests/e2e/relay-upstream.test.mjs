// What each shipped relay does with servers that are not, or not quite, the tenant.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createServer } from "node:https";
import { after, describe, test } from "node:test";

import { HOST, JOB, JOB_PATH, askAsThePage, relayStage } from "./support/relay-stage.mjs";
import { RELAYS } from "./support/relay.mjs";
import { startSimulator } from "./support/simulator.mjs";

/** Tenants whose certificate is no good; each is a practice tenant of its own. */
const BAD = {
  "self-signed.zuora.com": ({ authority }) => authority.selfSigned("self-signed.zuora.com"),
  "wrong-name.zuora.com": ({ authority }) => authority.issue("other.zuora.com"),
  "name-of-another-host.zuora.com": ({ authority }) => authority.issue(HOST),
  "expired.zuora.com": ({ authority }) => authority.issue("expired.zuora.com", -1),
};

/** Its certificate has the name in its subject alone, which no public authority issues any more. */
const SUBJECT_ALONE = "subject-alone.zuora.com";

const HOSTILE = "hostile.zuora.com";

/** Headers that an answer must not bring to this site's pages, with what a browser would do. */
const UNWANTED = {
  "Set-Cookie": ["a=b", "c=d; Domain=example.com"],
  "WWW-Authenticate": 'Basic realm="Zuora"',
  "Proxy-Authenticate": "Basic",
  "Access-Control-Allow-Origin": "*",
  "Access-Control-Allow-Credentials": "true",
  "Alt-Svc": 'h3="evil.example:443"',
  "Clear-Site-Data": '"*"',
  "Link": "<https://evil.example/>; rel=preload",
  "NEL": "{}",
  "Refresh": "0; url=https://evil.example/",
  "Report-To": "{}",
  "Service-Worker-Allowed": "/",
  "SourceMap": "https://evil.example/",
  "X-Powered-By": "PHP",
  "X-Accel-Redirect": "/config.json",
};

/** Headers of this site's own, which an answer must not replace or double. */
const OWN = {
  "Aqua-Relay": "host-not-listed",
  "Cache-Control": "public, max-age=9999",
  "Content-Security-Policy": "default-src *",
  "Content-Type": "text/html",
  "Cross-Origin-Resource-Policy": "cross-origin",
  "Referrer-Policy": "unsafe-url",
  "Strict-Transport-Security": "max-age=0",
  "X-Content-Type-Options": "none",
};

for (const server of RELAYS) {
  describe(`${server} in front of what is not the tenant`, () => {
    const bad = [];
    let hostile;
    const arrived = [];
    const here = relayStage(server, async (here) => {
      const hosts = {};
      for (const [host, certificate] of Object.entries(BAD)) {
        const simulator = await startSimulator({ tls: await certificate(here) });
        bad.push(simulator);
        hosts[host] = simulator.secure;
      }
      const subject = await startSimulator({ tls: await here.authority.issue(SUBJECT_ALONE, 2, "basicConstraints=CA:FALSE") });
      bad.push(subject);
      hosts[SUBJECT_ALONE] = subject.secure;
      const plain = await startSimulator();
      bad.push(plain);
      hosts["plain.zuora.com"] = new URL(plain.origin).host;
      const { cert, key } = await here.authority.issue(HOSTILE);
      hostile = createServer({ cert: await readFile(cert), key: await readFile(key) }, (request, response) => {
        arrived.push(`${request.method} ${request.url}`);
        if (request.url.endsWith("/redirect")) {
          response.writeHead(302, { Location: "https://evil.example/login" }).end();
        } else {
          response.writeHead(200, { ...UNWANTED, ...OWN, "Zuora-Request-Id": "r1" }).end("<script>alert(1)</script>");
        }
      });
      await new Promise((resolve) => hostile.listen(0, "127.0.0.1", resolve));
      hosts[HOSTILE] = `127.0.0.1:${hostile.address().port}`;
      // Nobody listens at the lowest of ports.
      hosts["nobody.zuora.com"] = "127.0.0.1:1";
      return hosts;
    });
    after(async () => {
      await Promise.all(bad.map((simulator) => simulator.stop()));
      hostile?.closeAllConnections();
      hostile?.close();
    });

    for (const host of [...Object.keys(BAD), "plain.zuora.com", "nobody.zuora.com"]) {
      test(`${host} gets nothing of a call, and that is said`, async () => {
        for (const method of ["GET", "DELETE"]) {
          const answer = await askAsThePage(here.origin, method, JOB_PATH.replace(HOST, host));
          assert.equal(answer.status, 502);
          assert.equal(answer.headers["aqua-relay"], "upstream-unreachable");
          assert.equal(JSON.parse(answer.body).relay, "upstream-unreachable");
        }
        for (const simulator of bad) assert.deepEqual(await simulator.requests(), []);
      });
    }

    test(`a name in a certificate's subject alone is ${server === "nginx" ? "taken" : "not taken"} for the tenant's`, async () => {
      const answer = await askAsThePage(here.origin, "GET", JOB_PATH.replace(HOST, SUBJECT_ALONE));
      // OpenSSL falls back on the subject, and nginx 1.22 has no way to tell it not to. docs/relay.md says so.
      assert.equal(answer.headers["aqua-relay"], server === "nginx" ? "passed" : "upstream-unreachable");
      await Promise.all(bad.map((simulator) => simulator.reset()));
    });

    test("the same tenants' calls do pass under the right name", async () => {
      const answer = await askAsThePage(here.origin, "GET", JOB_PATH);
      assert.equal(answer.status, 200);
    });

    for (const job of ["0ff0dead", "dead0ff0", "0ff00ff0"]) {
      test(`a DELETE whose line breaks is sent once and not called unsent: ${job}`, async () => {
        const path = JOB_PATH.replace(JOB, job.repeat(4));
        const answer = await askAsThePage(here.origin, "DELETE", path);
        assert.equal(answer.status, 502);
        assert.equal(answer.headers["aqua-relay"], "upstream-silent");
        assert.match(JSON.parse(answer.body).message, /may have taken effect/);
        assert.equal((await here.simulator.deletes()).length, 1);
      });
    }

    test("an answer that is cut off stays cut off", async () => {
      const path = JOB_PATH.replace(JOB, "c075".repeat(8));
      const answer = await askAsThePage(here.origin, "GET", path);
      assert.equal(answer.status, 200);
      assert.equal(answer.whole, false);
      assert.equal((await here.simulator.requests()).length, 1);
    });

    test("Zuora's own errors come through as they are, and are not the relay's", async () => {
      for (const status of [429, 500, 502, 503, 504, 403, 404]) {
        const path = JOB_PATH.replace(JOB, `0${status}`.repeat(8));
        const answer = await askAsThePage(here.origin, "GET", path);
        assert.equal(answer.status, status);
        assert.equal(answer.headers["aqua-relay"], "passed");
        if (status === 429) assert.equal(answer.headers["retry-after"], "17");
      }
    });

    test("a refused sign-in keeps its status and loses its challenge", async () => {
      const answer = await askAsThePage(here.origin, "GET", JOB_PATH.replace(JOB, "0401".repeat(8)));
      assert.equal(answer.status, 401);
      assert.equal(answer.headers["www-authenticate"], undefined);
      assert.equal(answer.headers["aqua-relay"], "passed");
      assert.deepEqual(JSON.parse(answer.body), { message: "Authentication error" });
    });

    test("a redirect is passed on and never followed", async () => {
      arrived.length = 0;
      const path = `/relay/${HOSTILE}/v1/batch-query/jobs/redirect`;
      const answer = await askAsThePage(here.origin, "GET", path);
      assert.equal(answer.status, 302);
      assert.equal(answer.headers.location, "https://evil.example/login");
      assert.deepEqual(arrived, ["GET /v1/batch-query/jobs/redirect"]);
    });

    test("nothing in an answer acts on this site", async () => {
      const answer = await askAsThePage(here.origin, "GET", `/relay/${HOSTILE}/v1/batch-query/jobs/x`);
      assert.equal(answer.status, 200);
      assert.match(answer.body, /alert\(1\)/);
      for (const name of Object.keys(UNWANTED)) {
        if (name === "X-Accel-Redirect" && server === "caddy") continue; // It means nothing to Caddy.
        assert.equal(answer.headers[name.toLowerCase()], undefined, name);
      }
      for (const name of Object.keys(OWN)) {
        const lines = answer.lines.filter((line) => line.toLowerCase().startsWith(`${name.toLowerCase()}:`));
        assert.equal(lines.length, 1, lines.join("\n") || name);
      }
      assert.equal(answer.headers["aqua-relay"], "passed");
      assert.equal(answer.headers["cache-control"], "no-store");
      assert.match(answer.headers["content-security-policy"], /^default-src 'none'; frame-ancestors 'none'; sandbox$/);
      assert.equal(answer.headers["x-content-type-options"], "nosniff");
      assert.equal(answer.headers["strict-transport-security"], "max-age=31536000; includeSubDomains");
      assert.equal(answer.headers["cross-origin-resource-policy"], "same-origin");
      assert.equal(answer.headers["referrer-policy"], "no-referrer");
      assert.equal(answer.headers["zuora-request-id"], "r1");
    });
  });
}
