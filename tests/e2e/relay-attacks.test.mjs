// Each shipped relay under attack, byte for byte. Nothing of it may reach the tenant.

import assert from "node:assert/strict";
import { describe, test } from "node:test";

import { ask, head, send } from "./support/raw.mjs";
import {
  FROM_THE_PAGE, HOST, JOB, JOB_PATH, SIGNED_IN, askAsThePage, relayStage,
} from "./support/relay-stage.mjs";
import { RELAYS } from "./support/relay.mjs";

/** Targets that are no call of the page's, and which rule names them, where one surely does. */
const TARGETS = [
  // Other hosts, and listed ones in disguise.
  ["/relay/evil.example/v1/batch-query/jobs/x", "host-not-listed"],
  ["/relay/rest.eu.zuora.com/v1/batch-query/jobs/x", "host-not-listed"],
  ["/relay/127.0.0.1/v1/batch-query/jobs/x", "host-not-listed"],
  [`/relay/${HOST}@evil.example/v1/batch-query/jobs/x`, "host-not-listed"],
  [`/relay/evil.example@${HOST}/v1/batch-query/jobs/x`, "host-not-listed"],
  [`/relay/${HOST}:8443/v1/batch-query/jobs/x`, "host-not-listed"],
  [`/relay/${HOST}:443/v1/batch-query/jobs/x`, "host-not-listed"],
  [`/relay/${HOST}./v1/batch-query/jobs/x`, "host-not-listed"],
  [`/relay/x.${HOST}/v1/batch-query/jobs/x`, "host-not-listed"],
  [`/relay/${HOST}.evil.example/v1/batch-query/jobs/x`, "host-not-listed"],
  [`/relay/${HOST.toUpperCase()}/v1/batch-query/jobs/x`, "host-not-listed"],
  ["/relay/rest%2ezuora.com/v1/batch-query/jobs/x", "host-not-listed"],
  [`/relay/https://${HOST}/v1/batch-query/jobs/x`, "host-not-listed"],
  [`/relay//${HOST}/v1/batch-query/jobs/x`, "host-not-listed"],
  [`/relay/evil.example%2f${HOST}/v1/batch-query/jobs/x`, "host-not-listed"],
  [`/relay/evil.example/../${HOST}/v1/batch-query/jobs/x`, "host-not-listed"],
  ["/relay/", "host-not-listed"],
  // Other paths of the same host.
  [`/relay/${HOST}/`, "path-not-allowed"],
  [`/relay/${HOST}/v1/accounts/1`, "path-not-allowed"],
  [`/relay/${HOST}/v1/batch-query`, "path-not-allowed"],
  [`/relay/${HOST}/v1/batch-query/`, "path-not-allowed"],
  [`/relay/${HOST}/v1/batch-query/jobs/`, "path-not-allowed"],
  [`/relay/${HOST}/v2/batch-query/jobs/x`, "path-not-allowed"],
  [`/relay/${HOST}/V1/batch-query/jobs/x`, "path-not-allowed"],
  [`/relay/${HOST}/v1/batch-query/jobs/x/y`, "path-not-allowed"],
  [`/relay/${HOST}/v1/batch-query/jobs/x/`, "path-not-allowed"],
  [`/relay/${HOST}/v1/batch-query/jobs/${"x".repeat(65)}`, "path-not-allowed"],
  [`/relay/${HOST}/v1/batch-query//jobs/x`, "path-not-allowed"],
  [`/relay/${HOST}//v1/batch-query/jobs/x`, "path-not-allowed"],
  [`/relay/${HOST}/v1/oauth/token`, "path-not-allowed"],
  [`/relay/${HOST}/login`, "path-not-allowed"],
  // Steps upwards, plain and encoded, once and twice.
  [`/relay/${HOST}/v1/batch-query/jobs/..`, null],
  [`/relay/${HOST}/v1/batch-query/jobs/.`, null],
  [`/relay/${HOST}/v1/batch-query/jobs/../../accounts`, null],
  [`/relay/${HOST}/v1/batch-query/jobs/x/..%2f..%2faccounts`, null],
  [`/relay/${HOST}/v1/batch-query/jobs/%2e%2e`, null],
  [`/relay/${HOST}/v1/batch-query/jobs/%2e%2e/%2e%2e/accounts`, null],
  [`/relay/${HOST}/v1/batch-query/jobs/%252e%252e`, null],
  [`/relay/${HOST}/v1/../v1/batch-query/jobs/x`, null],
  [`/relay/x/../${HOST}/v1/batch-query/jobs/x`, null],
  [`/x/../relay/${HOST}/v1/batch-query/jobs/x`, null],
  [`/./relay/${HOST}/v1/batch-query/jobs/x`, null],
  [`//relay/${HOST}/v1/batch-query/jobs/x`, null],
  [`/relay/${HOST}/v1/batch-query/jobs/partner/../project/x`, null],
  [`/relay/${HOST}/v1/batch-query/jobs/partner/x/project/..`, null],
  [`/relay/${HOST}/v1/batch-query/jobs/partner/%2e%2e/project/x`, null],
  // Encoded slashes, zeros, line breaks, and what some servers take for a slash.
  [`/relay/${HOST}/v1/batch-query/jobs/x%2f..`, null],
  [`/relay/${HOST}/v1/batch-query/jobs/x%2Fy`, null],
  [`/relay/${HOST}/v1%2fbatch-query/jobs/x`, null],
  [`/relay/${HOST}/v1/batch-query/jobs/x%5cy`, null],
  [`/relay/${HOST}/v1/batch-query/jobs/x\\y`, null],
  [`/relay/${HOST}/v1/batch-query/jobs/x%00`, null],
  [`/relay/${HOST}/v1/batch-query/jobs/x%0d%0aX-Evil:%201`, null],
  [`/relay/${HOST}/v1/batch-query/jobs/x%c0%af`, null],
  [`/relay/${HOST}/v1/batch-query/jobs/x;y=z`, null],
  [`/relay%2f${HOST}/v1/batch-query/jobs/x`, null],
  [`/%72elay/${HOST}/v1/batch-query/jobs/x`, null],
  // Query strings and fragments.
  [`${JOB_PATH}?force=true`, "path-not-allowed"],
  [`${JOB_PATH}?`, "path-not-allowed"],
  [`${JOB_PATH}%3fforce=true`, null],
  [`${JOB_PATH}#x`, null],
  [`/relay/${HOST}?/v1/batch-query/jobs/x`, null],
  // Whole addresses in place of a path.
  [`http://${HOST}/v1/batch-query/jobs/x`, null],
  [`https://evil.example/v1/batch-query/jobs/x`, null],
  [`http://SITE${JOB_PATH}`, null],
  [`//${HOST}/v1/batch-query/jobs/x`, null],
  ["*", null],
  [`${HOST}:443`, null],
];

const OTHER_METHODS = ["POST", "PUT", "PATCH", "HEAD", "OPTIONS", "TRACE", "CONNECT", "PURGE", "delete", "GETX"];

/** Where a call may come from, other than the page. */
const ORIGINS = [
  ["cross-site", ["Sec-Fetch-Site: cross-site"]],
  ["same-site", ["Sec-Fetch-Site: same-site"]],
  ["none", ["Sec-Fetch-Site: none"]],
  ["nothing that says so", []],
  ["an empty word", ["Sec-Fetch-Site:"]],
  ["another spelling", ["Sec-Fetch-Site: Same-Origin"]],
  ["a header with an underscore", ["Sec_Fetch_Site: same-origin"]],
  ["two at once, the fitting one last", ["Sec-Fetch-Site: cross-site", "Sec-Fetch-Site: same-origin"]],
];

const FORM = "Content-Type: application/x-www-form-urlencoded";

for (const server of RELAYS) {
  describe(`${server} under attack`, () => {
    const here = relayStage(server);

    /** Checks that an attack was refused by the relay itself, and that the tenant knows nothing of it. */
    const checkRefused = async (answer, what, rule = null) => {
      assert.ok(answer.status >= 400 && answer.status < 500, `${what}: ${answer.status}`);
      if (rule) {
        assert.equal(answer.headers["aqua-relay"], rule, what);
        const { relay, message } = JSON.parse(answer.body);
        assert.equal(relay, rule, what);
        assert.match(message, /^[A-Z][^.]*\.$/, what);
      }
      assert.deepEqual(await here.simulator.requests(), [], what);
    };

    test("the page's own calls pass, or the rest would prove nothing", async () => {
      const read = await askAsThePage(here.origin, "GET", JOB_PATH);
      assert.equal(read.status, 200, read.body);
      assert.equal(read.headers["aqua-relay"], "passed");
      const legacy = await askAsThePage(here.origin, "DELETE", JOB_PATH.replace("/v1/", "/apps/api/"), ["Content-Length: 0"]);
      assert.equal(JSON.parse(legacy.body).status, "cancelled");
      const last = `/relay/${HOST}/v1/batch-query/jobs/partner/practice/project/nightly`;
      assert.equal((await askAsThePage(here.origin, "GET", last)).status, 200);
      for (const files of ["v1/files", "v1/file", "apps/api/file"]) {
        const path = `/relay/${HOST}/${files}/e20b07474688ad5001468daf155f01f5`;
        assert.equal((await askAsThePage(here.origin, "GET", path)).status, 200, files);
      }
      const paths = (await here.simulator.requests()).map(({ method, path }) => `${method} ${path}`);
      assert.deepEqual(paths, [
        `GET /v1/batch-query/jobs/${JOB}`,
        `DELETE /apps/api/batch-query/jobs/${JOB}`,
        "GET /v1/batch-query/jobs/partner/practice/project/nightly",
        ...["v1/files", "v1/file", "apps/api/file"].map((files) => `GET /${files}/e20b07474688ad5001468daf155f01f5`),
      ]);
    });

    test("a space in a partner's name stays as it was written", async () => {
      const path = "/v1/batch-query/jobs/partner/My%20Partner/project/a.b~c";
      await askAsThePage(here.origin, "GET", `/relay/${HOST}${path}`);
      assert.deepEqual((await here.simulator.requests()).map((call) => call.path), [path]);
    });

    for (const method of ["GET", "DELETE"]) {
      test(`no other host and no other path is reached with ${method}`, async () => {
        for (const [pattern, rule] of TARGETS) {
          const target = pattern.replace("SITE", new URL(here.origin).host);
          const answer = await askAsThePage(here.origin, method, target);
          const whole = `${method} ${target} → ${answer.status} ${answer.headers["aqua-relay"]}`;
          // A target that only leads to the site's own files may find one, or be sent to a tidier one;
          // and Caddy says nothing at all, with 200, to whoever asks for another site.
          if (rule === null && answer.status < 400 && answer.headers["aqua-relay"] === undefined) {
            const harmless = answer.body === "" || answer.body.includes("<title>aqua-cancel</title>");
            assert.ok(answer.status >= 300 || harmless, whole);
            assert.deepEqual(await here.simulator.requests(), [], whole);
          } else {
            await checkRefused(answer, whole, rule);
          }
        }
      });
    }

    test("no other method is passed on", async () => {
      const paths = [
        JOB_PATH,
        `/relay/${HOST}/oauth/token`,
        `/relay/${HOST}/v1/files/x`,
        `/relay/${HOST}/v1/batch-query/jobs/partner/a/project/b`,
      ];
      for (const path of paths) {
        for (const method of [...OTHER_METHODS, "GET", "DELETE"]) {
          const fits = path === JOB_PATH ? ["GET", "DELETE"] : path.endsWith("token") ? ["POST"] : ["GET"];
          if (fits.includes(method)) continue;
          const answer = await askAsThePage(here.origin, method, path, ["Content-Length: 0"]);
          const parsed = ["HEAD", "TRACE", "CONNECT", "delete"].includes(method);
          await checkRefused(answer, `${method} ${path}`, parsed ? null : "method-not-allowed");
        }
      }
    });

    test("a header cannot change the method", async () => {
      for (const name of ["X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override", "X-Original-Method"]) {
        await askAsThePage(here.origin, "GET", JOB_PATH, [`${name}: DELETE`]);
      }
      for (const { method, headers } of await here.simulator.requests()) {
        assert.equal(method, "GET");
        assert.deepEqual(Object.keys(headers).filter((name) => name.includes("method")), []);
      }
    });

    test("a header cannot change the path", async () => {
      for (const name of ["X-Original-URL", "X-Rewrite-URL", "X-Forwarded-Prefix", "X-Accel-Redirect"]) {
        await askAsThePage(here.origin, "GET", JOB_PATH, [`${name}: /v1/accounts`]);
      }
      for (const { path } of await here.simulator.requests()) {
        assert.equal(path, `/v1/batch-query/jobs/${JOB}`);
      }
    });

    // nginx before 1.23 reads only the first line of a header. Whoever can write two can as well write one.
    const more = server === "nginx" ? [] : [["two at once, the fitting one first", ["Sec-Fetch-Site: same-origin", "Sec-Fetch-Site: cross-site"]]];
    for (const [what, headers] of [...ORIGINS, ...more]) {
      test(`a call from ${what} is refused`, async () => {
        for (const method of ["GET", "DELETE"]) {
          const answer = await ask(here.origin, `${method} ${JOB_PATH} HTTP/1.1`, [SIGNED_IN, ...headers]);
          // A server may also refuse a header that comes twice.
          await checkRefused(answer, `${method}, ${headers}`, answer.status === 400 ? null : "cross-site");
          assert.ok([400, 403].includes(answer.status));
        }
      });
    }

    test("only the token call has a body, a small one with its length ahead", async () => {
      const token = `/relay/${HOST}/oauth/token`;
      const chunked = (length) => `${length.toString(16)}\r\n${"x".repeat(length)}\r\n0\r\n\r\n`;
      for (const [method, path, headers, body] of [
        ["GET", JOB_PATH, ["Content-Length: 5"], "hello"],
        ["DELETE", JOB_PATH, ["Content-Length: 5"], "hello"],
        ["GET", JOB_PATH, ["Transfer-Encoding: chunked"], chunked(5)],
        ["DELETE", JOB_PATH, ["Transfer-Encoding: chunked"], chunked(5)],
        ["DELETE", JOB_PATH, ["Transfer-Encoding: chunked"], chunked(5000)],
        ["DELETE", JOB_PATH, ["Transfer-Encoding: chunked"], chunked(60_000)],
        ["POST", token, [FORM, "Transfer-Encoding: chunked"], chunked(5)],
        ["POST", token, [FORM, "Content-Length: 0"], ""],
        ["POST", token, [FORM], ""],
        ["POST", token, [FORM, "Content-Length: 20000"], "x".repeat(20_000)],
        ["POST", token, [FORM, "Content-Length: 99999999999999999999"], "x"],
        ["POST", token, [FORM, "Content-Length: 5, 5"], "hello"],
        ["POST", token, [FORM, "Content-Length: +5"], "hello"],
        ["POST", token, [FORM, "Content-Length: -5"], "hello"],
      ]) {
        const answer = await ask(here.origin, `${method} ${path} HTTP/1.1`, [FROM_THE_PAGE, SIGNED_IN, ...headers], body);
        const what = `${method} ${headers.at(-1)} ${body.slice(0, 20)} → ${answer.status} ${answer.headers["aqua-relay"]}`;
        await checkRefused(answer, what, answer.headers["aqua-relay"] ? "body-not-allowed" : null);
        assert.ok([400, 413].includes(answer.status), what);
      }
    });

    test("no request can hide in another", async () => {
      const host = `Host: ${new URL(here.origin).host}`;
      // Judged by itself it is refused, so where it arrives it was hidden.
      const hidden = `DELETE ${JOB_PATH} HTTP/1.1\r\n${host}\r\n${SIGNED_IN}\r\n\r\n`;
      const last = `GET /healthz HTTP/1.1\r\n${host}\r\nConnection: close\r\n\r\n`;
      const outer = (first, ...lines) =>
        [first, host, FROM_THE_PAGE, SIGNED_IN, ...lines, "", ""].join("\r\n");
      const get = `GET ${JOB_PATH} HTTP/1.1`;
      const post = `POST /relay/${HOST}/oauth/token HTTP/1.1`;
      const wrapped = `${hidden.length.toString(16)}\r\n${hidden}\r\n0\r\n\r\n`;
      for (const [what, bytes] of [
        ["a length and chunks", outer(get, "Content-Length: 4", "Transfer-Encoding: chunked") + wrapped],
        ["chunks and a length", outer(post, "Transfer-Encoding: chunked", "Content-Length: 6") + `0\r\n\r\n${hidden}`],
        ["two lengths", outer(post, "Content-Length: 0", `Content-Length: ${hidden.length}`) + hidden],
        ["chunks in disguise", outer(post, "Transfer-Encoding: xchunked", "Content-Length: 4") + wrapped],
        ["chunks with a space", outer(post, "Transfer-Encoding : chunked", "Content-Length: 4") + wrapped],
        ["chunks with a tab", outer(post, "Transfer-Encoding:\tchunked", "Content-Length: 4") + wrapped],
        ["chunks twice", outer(post, "Transfer-Encoding: chunked", "Transfer-Encoding: identity", "Content-Length: 4") + wrapped],
        ["a folded header", outer(get, "X-Long: a", " Content-Length: 4")],
        ["a folded encoding", outer(post, "Transfer-Encoding:", " chunked", "Content-Length: 4") + wrapped],
        ["a length of another base", outer(post, `Content-Length: 0x${hidden.length.toString(16)}`) + hidden],
        ["a chunk of a bad length", outer(post, "Transfer-Encoding: chunked") + `-1\r\n${hidden}`],
        ["a bare line feed", `${get}\n${host}\n${FROM_THE_PAGE}\nContent-Length: 4\nTransfer-Encoding: chunked\n\n${wrapped}`],
        ["a zero in a header", outer(get, "X-Zero: a\0b")],
        ["no name before the colon", outer(get, ": x")],
        ["version 0.9", `GET ${JOB_PATH}\r\n\r\n`],
        ["a space in the target", outer(`GET ${JOB_PATH} x HTTP/1.1`)],
        ["a line break in the target", outer(`GET ${JOB_PATH}\r\nX: HTTP/1.1`)],
      ]) {
        await send(here.origin, bytes + last);
        const calls = await here.simulator.requests();
        // Nothing of these may pass, and what is hidden least of all.
        assert.deepEqual(calls.filter(({ method }) => method !== "GET"), [], what);
        for (const call of calls) {
          assert.equal(call.body_length, 0, what);
          assert.equal(call.headers["content-length"] ?? "0", "0", what);
          assert.equal(call.headers["transfer-encoding"], undefined, what);
          assert.ok(["a folded header", "no name before the colon"].includes(what), what);
        }
        await here.simulator.reset();
      }
    });

    test("a connection has one request; what follows on it is not even looked at", async () => {
      const good = head(here.origin, `GET ${JOB_PATH} HTTP/1.1`, [FROM_THE_PAGE, SIGNED_IN]).replace("Connection: close\r\n", "");
      const bad = head(here.origin, `DELETE ${JOB_PATH} HTTP/1.1`, [SIGNED_IN]);
      const all = await send(here.origin, good + bad);
      assert.deepEqual(all.map(({ headers }) => [headers["aqua-relay"], headers.connection]), [["passed", "close"]]);
      assert.deepEqual((await here.simulator.requests()).map(({ method }) => method), ["GET"]);
    });

    test("only the headers of the page go on, whatever Connection says of them", async () => {
      await askAsThePage(here.origin, "GET", JOB_PATH, [
        "Cookie: session=of-this-site", "Origin: https://tools.example.com", "Referer: https://tools.example.com/",
        "X-Forwarded-For: 10.0.0.1", "X-Forwarded-Host: evil.example", "Forwarded: for=10.0.0.1", "X-Real-IP: 10.0.0.1",
        "Accept-Language: de", "Sec-Fetch-Mode: cors", "User-Agent: Firefox", "Idempotency-Key: 1", "Via: 1.1 x",
        "Zuora_Version: 1", "X_Evil: 1", "Upgrade: websocket", "Expect: 100-continue", "TE: trailers", "DNT: 1",
        "Proxy-Authorization: Basic eDp5", "Accept: application/json", "Zuora-Track-Id: t1", "Zuora-Version: 2024-05-20",
        "Connection: Authorization, Upgrade, Sec-Fetch-Site, Host",
      ]);
      const [call] = await here.simulator.requests();
      assert.deepEqual(Object.keys(call.headers).sort(), [
        "accept", "authorization", "connection", "host", "user-agent", "zuora-track-id", "zuora-version",
      ]);
      assert.equal(call.headers.connection, "close");
      assert.equal(call.headers["zuora-version"], "2024-05-20");
    });

    test("the Host header leads nowhere else", async () => {
      const asked = (...lines) => ask(here.origin, `GET ${JOB_PATH} HTTP/1.1`, [...lines, FROM_THE_PAGE, SIGNED_IN]);
      for (const host of ["evil.example", "rest.eu.zuora.com", "127.0.0.1:1", "x@evil.example", "evil.example:443/x"]) {
        await asked(`Host: ${host}`);
      }
      for (const { headers } of await here.simulator.requests()) assert.equal(headers.host, HOST);
      await here.simulator.reset();
      await checkRefused(await asked("Host: a", "Host: b"), "two hosts");
      await checkRefused(await asked("Host: a b"), "a host with a space");
    });

    test("headers that are too large are refused", async () => {
      const large = await askAsThePage(here.origin, "GET", JOB_PATH, [`X-Large: ${"x".repeat(40_000)}`]);
      await checkRefused(large, "one large header");
      const many = Array.from({ length: 2000 }, (_, i) => `X-${i}: ${"x".repeat(40)}`);
      await checkRefused(await askAsThePage(here.origin, "GET", JOB_PATH, many), "many headers");
    });

    test("a long token is none of these", async () => {
      const token = `Authorization: Bearer ${"a".repeat(6000)}`;
      const answer = await ask(here.origin, `GET ${JOB_PATH} HTTP/1.1`, [FROM_THE_PAGE, token]);
      assert.equal(answer.status, 401);
      assert.equal((await here.simulator.requests())[0].headers.authorization.length, 6007);
    });
  });
}
