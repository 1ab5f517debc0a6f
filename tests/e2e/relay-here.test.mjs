// What `here.nginx`, `here.caddy` and the environment say of a place: each example there is tried as
// it stands, with only its addresses and files replaced.

import assert from "node:assert/strict";
import { chmod, readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { request } from "node:https";
import { dirname } from "node:path";
import { after, before, describe, test } from "node:test";

import { launch } from "./support/browser.mjs";
import { ask } from "./support/raw.mjs";
import { FROM_THE_PAGE, JOB_PATH, SIGNED_IN, askAsThePage, relayStage } from "./support/relay-stage.mjs";
import { RELAYS, example, freePort } from "./support/relay.mjs";

const SITE = "tools.example.com";
const NONE = async () => ({});

/** Replaces each of these in an example, and checks that it is there to be replaced. */
const fitted = (text, replaced) => Object.entries(replaced).reduce((text, [from, to]) => {
  assert.ok(text.includes(from), `${from} is not in: ${text}`);
  return text.replaceAll(from, to);
}, text);

for (const server of RELAYS) {
  describe(`the names of ${server}`, () => {
    const here = relayStage(server, NONE, async () => ({
      here: server === "nginx" ? await example("nginx", "The site's own name.") : "",
      name: SITE,
    }));

    test("are the site's own alone, and its health may be asked by any", async () => {
      const asked = (path, host) => ask(here.origin, `GET ${path} HTTP/1.1`, [`Host: ${host}`, FROM_THE_PAGE, SIGNED_IN]);
      assert.equal((await asked("/", SITE)).status, 200);
      assert.equal((await asked(JOB_PATH, SITE)).headers["aqua-relay"], "passed");
      await here.simulator.reset();
      for (const host of ["evil.example", "127.0.0.1", `${SITE}.evil.example`, `x.${SITE}`]) {
        for (const path of ["/", "/config.json", "/missing", JOB_PATH]) {
          const answer = await asked(path, host);
          assert.equal(answer.status, 421, `${host} ${path}`);
          assert.equal(answer.headers["aqua-relay"], undefined);
          assert.match(answer.headers["content-security-policy"], /frame-ancestors 'none'/);
          assert.equal(answer.headers["x-content-type-options"], "nosniff");
        }
        assert.equal((await asked("/healthz", host)).status, 200);
      }
      assert.deepEqual(await here.simulator.requests(), []);
    });
  });

  describe(`addresses that ${server} answers to`, () => {
    const allowed = async (network) =>
      fitted(await example(server, "Only these addresses."), { "10.0.0.0/8": network });
    const inside = relayStage(server, NONE, async () => ({ here: await allowed("127.0.0.0/8") }));
    const outside = relayStage(server, NONE, async () => ({ here: await allowed("10.0.0.0/8") }));

    test("are those that the place names, and no others", async () => {
      const within = await askAsThePage(inside.origin, "GET", JOB_PATH);
      assert.deepEqual([within.status, within.headers["aqua-relay"]], [200, "passed"]);
      assert.equal((await ask(inside.origin, "GET / HTTP/1.1")).status, 200);
      for (const method of ["GET", "DELETE"]) {
        const answer = await askAsThePage(outside.origin, method, JOB_PATH);
        assert.deepEqual([answer.status, answer.headers["aqua-relay"]], [403, undefined]);
      }
      for (const path of ["/", "/config.json"]) assert.equal((await ask(outside.origin, `GET ${path} HTTP/1.1`)).status, 403, path);
      assert.equal((await ask(outside.origin, "GET /healthz HTTP/1.1")).status, 200);
      assert.deepEqual(await outside.simulator.requests(), []);
    });
  });

  describe(`a sign-on before ${server}`, () => {
    let signOn, browser;
    const asked = [];
    let ways = "as usual";
    /** Answers on the paths of oauth2-proxy as that does. */
    const answer = (incoming, response) => {
      const chunks = [];
      incoming.on("data", (chunk) => chunks.push(chunk));
      incoming.on("end", () => {
        asked.push({ ...incoming, method: incoming.method, url: incoming.url, headers: incoming.headers, body: Buffer.concat(chunks).toString() });
        const signedOn = /session=good/.test(incoming.headers.cookie ?? "");
        if (ways === "broken") incoming.socket.destroy();
        else if (incoming.url === "/oauth2/auth") response.writeHead(signedOn ? 202 : 401, { "Set-Cookie": "of=sign-on" }).end("no page");
        else response.writeHead(200, { "Content-Type": "text/html", "Set-Cookie": "session=good; Path=/; HttpOnly" }).end("<title>Sign on</title>");
      });
    };
    const here = relayStage(server, NONE, async () => {
      signOn = createServer(answer);
      await new Promise((resolve) => signOn.listen(0, "127.0.0.1", resolve));
      const to = `127.0.0.1:${signOn.address().port}`;
      return { here: fitted(await example(server, "Only who has signed on"), { "127.0.0.1:4180": to }) };
    });
    before(async () => { browser = await launch(); });
    after(() => browser?.close());
    after(() => {
      signOn?.closeAllConnections();
      signOn?.close();
    });

    test("lets a call through with its cookie alone, which neither goes to the tenant nor comes back from it", async () => {
      asked.length = 0;
      const keys = ["apiAccessKeyId: key-id", "apiSecretAccessKey: key-secret"];
      const answer = await askAsThePage(here.origin, "GET", JOB_PATH, ["Cookie: session=good", ...keys]);
      assert.deepEqual([answer.status, answer.headers["aqua-relay"]], [200, "passed"]);
      assert.equal(answer.headers["set-cookie"], undefined);
      // What the sign-on answers does not change what this answer carries.
      assert.match(answer.headers["content-security-policy"], /sandbox$/);
      assert.equal(answer.headers["cache-control"], "no-store");
      const [{ headers }] = await here.simulator.requests();
      assert.equal(headers.cookie, undefined);
      // The sign-on is told nothing of what signs in to Zuora.
      assert.equal(asked.length, 1);
      assert.equal(asked[0].headers.cookie, "session=good");
      assert.doesNotMatch(JSON.stringify(asked[0].headers), /key-id|key-secret|Bearer|cafecafe/);
    });

    test("is told nothing of a token call's body", async () => {
      asked.length = 0;
      const form = "client_id=id&client_secret=made-up&grant_type=client_credentials";
      const more = ["Cookie: session=good", "Content-Type: application/x-www-form-urlencoded", `Content-Length: ${form.length}`];
      const path = JOB_PATH.replace(/\/v1\/.*/, "/oauth/token");
      const answer = await ask(here.origin, `POST ${path} HTTP/1.1`, [FROM_THE_PAGE, ...more], form);
      assert.equal(answer.headers["aqua-relay"], "passed");
      assert.deepEqual(asked.map(({ body }) => body), [""]);
      assert.equal((await here.simulator.tokenCalls())[0].body_length, form.length);
    });

    test("stops every call without it, in words that are not the relay's", async () => {
      for (const [method, cookies] of [["GET", []], ["DELETE", []], ["DELETE", ["Cookie: session=old"]]]) {
        const answer = await askAsThePage(here.origin, method, JOB_PATH, cookies);
        assert.deepEqual([answer.status, answer.headers["aqua-relay"]], [401, undefined]);
        // It would open the browser's own sign-in box.
        assert.equal(answer.headers["www-authenticate"], undefined);
      }
      assert.deepEqual(await here.simulator.requests(), []);
    });

    test("sends whoever opens the page there, and lets balancers ask for its health", async () => {
      for (const path of ["/", "/config.json", "/index.html"]) {
        const answer = await ask(here.origin, `GET ${path} HTTP/1.1`);
        assert.deepEqual([answer.status, answer.headers.location], [302, "/oauth2/start?rd=/"], path);
        assert.equal(answer.headers["aqua-relay"], undefined);
      }
      const page = await ask(here.origin, "GET /oauth2/start?rd=/ HTTP/1.1", [SIGNED_IN]);
      assert.deepEqual([page.status, page.headers["aqua-relay"]], [200, undefined]);
      assert.equal(asked.at(-1).headers.authorization, undefined);
      assert.equal((await ask(here.origin, "GET /healthz HTTP/1.1")).status, 200);
    });

    test("that is out of order stops everything, and is not taken for a tenant", async () => {
      ways = "broken";
      const answer = await askAsThePage(here.origin, "DELETE", JOB_PATH, ["Cookie: session=good"]);
      ways = "as usual";
      assert.ok(answer.status >= 500, `${answer.status}`);
      assert.equal(answer.headers["aqua-relay"], undefined);
      assert.deepEqual(await here.simulator.requests(), []);
    });

    test("once passed, lets a browser open the page and the page call", async () => {
      const context = await browser.newContext();
      const page = await context.newPage();
      await page.goto(here.origin);
      assert.equal(await page.title(), "Sign on");
      await page.goto(here.origin);
      await page.getByRole("form", { name: "Job" }).waitFor();
      const word = await page.evaluate((path) =>
        fetch(path, { credentials: "same-origin" }).then(({ headers }) => headers.get("aqua-relay")), JOB_PATH);
      assert.equal(word, "passed");
      assert.equal((await here.simulator.requests())[0].headers.cookie, undefined);
      await context.close();
    });
  });
}

describe("nginx that ends TLS itself", () => {
  let port;
  const here = relayStage("nginx", NONE, async ({ authority }) => {
    port = await freePort();
    const { cert, key } = await authority.issue(SITE);
    // The server is not run by the user who made these.
    await chmod(dirname(key), 0o755);
    await chmod(key, 0o644);
    return {
      here: fitted(await example("nginx", "To end TLS here"), {
        "listen 8443 ssl": `listen 127.0.0.1:${port} ssl`,
        "/etc/ssl/site/fullchain.pem": cert,
        "/etc/ssl/site/key.pem": key,
      }),
    };
  });

  /** The status and protocol of the start page over TLS of this version, or what went wrong. */
  const opened = async (version) => {
    const ca = await readFile(here.authority.cert);
    return new Promise((resolve) => {
      const options = { host: "127.0.0.1", port, servername: SITE, ca, minVersion: version, maxVersion: version };
      const call = request({ ...options, agent: false }, (response) => {
        resolve([response.statusCode, response.socket.getProtocol()]);
        response.resume();
      });
      call.on("error", ({ code }) => resolve([code]));
      call.end();
    });
  };

  test("takes TLS 1.2 and 1.3 and nothing older", async () => {
    assert.deepEqual(await opened("TLSv1.3"), [200, "TLSv1.3"]);
    assert.deepEqual(await opened("TLSv1.2"), [200, "TLSv1.2"]);
    assert.notEqual((await opened("TLSv1.1"))[0], 200);
  });

  test("answers plain http only with the way to https, and passes no call on", async () => {
    for (const path of ["/", "/config.json", JOB_PATH]) {
      const answer = await askAsThePage(here.origin, "GET", path);
      assert.deepEqual([answer.status, answer.headers.location], [301, `https://${SITE}/`], path);
    }
    assert.deepEqual(await here.simulator.requests(), []);
  });
});
