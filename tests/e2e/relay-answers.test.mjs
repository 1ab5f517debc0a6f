// What each shipped relay makes of a DELETE's answer that is not like a tenant's: a cancel that worked
// must not look lost where the answer can be passed on, and nothing unfiltered may get to the page.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";

import { launch, visit } from "./support/browser.mjs";
import { startOddTenant } from "./support/odd-tenant.mjs";
import { head, send } from "./support/raw.mjs";
import { FROM_THE_PAGE, SIGNED_IN, relayStage } from "./support/relay-stage.mjs";
import { RELAYS } from "./support/relay.mjs";

const ODD = "odd.zuora.com";

/** A header that would forge the relay's word, and others that act on the site. */
const UNWANTED = "Aqua-Relay: host-not-listed\r\nSet-Cookie: a=b\r\nClear-Site-Data: \"*\"\r\nWWW-Authenticate: Basic\r\n";
const FINAL = `HTTP/1.1 200 OK\r\n${UNWANTED}Content-Length: 2\r\n\r\n{}`;
const kilobytes = (count) => `HTTP/1.1 200 OK\r\n${`X-Long: ${"x".repeat(1014)}\r\n`.repeat(count)}Content-Length: 2\r\n\r\n{}`;

/** Answers that come in pieces or behind others. */
const ANNOUNCED = {
  "continue": `HTTP/1.1 100 Continue\r\n\r\n${FINAL}`,
  "hints": `HTTP/1.1 103 Early Hints\r\n${UNWANTED}Content-Security-Policy: x\r\nX-Content-Type-Options: x\r\nLink: </x>\r\n\r\n${FINAL}`,
  "hints-twice": `HTTP/1.1 103 Early Hints\r\n\r\nHTTP/1.1 103 Early Hints\r\n\r\n${FINAL}`,
  "hints-then-in-pieces": (connection) => {
    connection.setNoDelay(true);
    const pieces = ["HTTP/1.1 103 Early Hints\r\n\r\n", "HT", "TP/1", FINAL.slice(6)];
    const next = () => (pieces.length > 1 ? connection.write(pieces.shift(), () => setImmediate(next)) : connection.end(pieces[0]));
    next();
  },
};

/** Answers whose first line is none. */
const UNREADABLE = {
  "junk-before": `\r\nx${FINAL}`,
  "lower-case": FINAL.replace("HTTP", "http"),
  "no-number": FINAL.replace("200", "two"),
  "no-head": "{}",
};

for (const server of RELAYS) {
  describe(`${server} and odd answers`, () => {
    let odd, browser;
    const here = relayStage(server, async ({ authority }) => {
      const sizes = { "8-kb": kilobytes(8), "30-kb": kilobytes(30), "40-kb": kilobytes(40) };
      odd = await startOddTenant(await authority.issue(ODD), { ...ANNOUNCED, ...UNREADABLE, ...sizes });
      return { [ODD]: odd.at };
    });
    before(async () => { browser = await launch(); });
    after(() => browser?.close());
    after(() => odd?.stop());

    const path = (job) => `/relay/${ODD}/v1/batch-query/jobs/${job}`;
    const answers = (job) => send(here.origin, head(here.origin, `DELETE ${path(job)} HTTP/1.1`, [FROM_THE_PAGE, SIGNED_IN]));

    for (const [size, status, word] of [["8-kb", 200, "passed"], ["30-kb", 200, "passed"], ["40-kb", 502, "upstream-silent"]]) {
      test(`an answer with ${size} of headers is ${word}`, async () => {
        const [answer] = await answers(size);
        assert.equal(answer.status, status);
        assert.equal(answer.headers["aqua-relay"], word);
      });
    }

    /** Checks that the page, in a real browser, gets nothing that was not filtered. */
    const checkInBrowser = async (job) => {
      const { context, page } = await visit(browser, here.origin);
      const before = odd.arrived.length;
      const seen = await page.evaluate(async (path) => {
        try {
          const answer = await fetch(path, { method: "DELETE" });
          return { status: answer.status, headers: Object.fromEntries(answer.headers), body: await answer.text() };
        } catch {
          return null;
        }
      }, path(job));
      const cookies = await context.cookies();
      await context.close();
      assert.deepEqual(cookies, []);
      assert.equal(odd.arrived.length, before + 1);
      if (!seen) return seen;
      assert.notEqual(seen.headers["aqua-relay"], "host-not-listed");
      for (const name of ["clear-site-data", "www-authenticate", "link"]) assert.equal(seen.headers[name], undefined, name);
      return seen;
    };

    for (const job of Object.keys(ANNOUNCED)) {
      test(`of what follows an announcement nothing passes unfiltered: ${job}`, async () => {
        const all = await answers(job);
        for (const { lines } of all.slice(0, server === "nginx" ? 2 : undefined)) {
          assert.doesNotMatch(lines.join("\n"), /host-not-listed|Set-Cookie|Clear-Site-Data|WWW-Authenticate|Link:/i);
        }
        const seen = await checkInBrowser(job);
        assert.equal(seen.headers["aqua-relay"], server === "nginx" ? "upstream-silent" : "passed");
        assert.equal(seen.status, server === "nginx" ? 502 : 200);
        const { relay } = JSON.parse(seen.body);
        assert.equal(relay, server === "nginx" ? "upstream-silent" : undefined);
        if (server === "nginx") return;
        // Nor does a header of the announcement's take one of this site's own away.
        assert.match(all.at(-1).headers["content-security-policy"], /^default-src 'none'; frame-ancestors 'none'; sandbox$/);
        assert.equal(all.at(-1).headers["x-content-type-options"], "nosniff");
      });
    }

    for (const job of Object.keys(UNREADABLE)) {
      test(`an answer that cannot be read is not passed on as one: ${job}`, async () => {
        const seen = await checkInBrowser(job);
        if (seen) assert.deepEqual([seen.status, seen.headers["aqua-relay"]], [502, "upstream-silent"]);
      });
    }
  });
}
