// The rest of what each shipped configuration does: the page's files, the health check and
// the limits.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { brotliDecompressSync, gunzipSync } from "node:zlib";

import { launch, visit } from "./support/browser.mjs";
import { builtPage } from "./support/environment.mjs";
import { ask } from "./support/raw.mjs";
import { JOB_PATH, askAsThePage, relayStage } from "./support/relay-stage.mjs";
import { RELAYS } from "./support/relay.mjs";

const get = (origin, path, headers = []) => ask(origin, `GET ${path} HTTP/1.1`, headers);

/** The names of the page's own files, out of index.html. */
const hashedFiles = (html) => [...new Set([...html.matchAll(/"\.\/([^"]+-[0-9a-f]{8,16}(?:_bg)?\.\w+)"/g)].map(([, name]) => name))];

const KINDS = {
  js: /^text\/javascript/, css: /^text\/css/, wasm: /^application\/wasm$/, svg: /^image\/svg\+xml/,
};

let browser;
before(async () => { browser = await launch(); });
after(() => browser?.close());

for (const server of RELAYS) {
  describe(`a site served by ${server}`, () => {
    const here = relayStage(server);

    const HEADERS = {
      "strict-transport-security": /^max-age=31536000; includeSubDomains$/,
      "x-content-type-options": /^nosniff$/,
      "referrer-policy": /^no-referrer$/,
      "cross-origin-opener-policy": /^same-origin$/,
      "cross-origin-embedder-policy": /^require-corp$/,
      "cross-origin-resource-policy": /^same-origin$/,
      "permissions-policy": /camera=\(\).*geolocation=\(\).*microphone=\(\)/,
      "content-security-policy": /^default-src 'none'.*frame-ancestors 'none'/,
    };

    test("sends every header that guards the page with every answer, once", async () => {
      const html = (await get(here.origin, "/")).body;
      const answers = [
        ...await Promise.all(["/", "/index.html", "/config.json", "/missing", "/healthz", `/${hashedFiles(html)[0]}`]
          .map((path) => get(here.origin, path))),
        await get(here.origin, JOB_PATH),
        await askAsThePage(here.origin, "GET", JOB_PATH),
        await askAsThePage(here.origin, "GET", "/relay/evil.example/"),
      ];
      for (const { status, lines, headers } of answers) {
        for (const [name, value] of Object.entries(HEADERS)) {
          assert.match(headers[name] ?? "", value, `${status} ${name}`);
          assert.equal(lines.filter((line) => line.toLowerCase().startsWith(`${name}:`)).length, 1, name);
        }
      }
    });

    test("has the page's files kept for a year by their hash, and the rest asked for anew", async () => {
      const html = (await get(here.origin, "/")).body;
      const files = hashedFiles(html);
      const ends = new Set(files.map((file) => file.split(".").pop()));
      assert.deepEqual([...ends].sort(), ["css", "js", "svg", "wasm"]);
      for (const file of files) {
        const { status, headers } = await get(here.origin, `/${file}`);
        assert.equal(status, 200);
        assert.equal(headers["cache-control"], "public, max-age=31536000, immutable", file);
        assert.match(headers["content-type"], KINDS[file.split(".").pop()], file);
      }
      for (const [path, kind] of [["/", /^text\/html/], ["/index.html", /^text\/html/], ["/config.json", /^application\/json/],
        ["/guide/index.html", /^text\/html/], ["/guide/guide.css", /^text\/css/], ["/guide/tokens.css", /^text\/css/],
        ["/guide/pictures/cancelled.webp", /^image\/webp/]]) {
        const { status, headers } = await get(here.origin, path);
        assert.equal(status, 200, path);
        assert.equal(headers["cache-control"], "no-cache", path);
        if (headers["content-type"]) assert.match(headers["content-type"], kind, path);
      }
      const missing = await get(here.origin, "/aqua-cancel-0123456789abcdef.js");
      assert.equal(missing.status, 404);
      assert.doesNotMatch(missing.headers["cache-control"], /immutable/);
      const again = await get(here.origin, `/${files[0]}`, [`If-None-Match: ${(await get(here.origin, `/${files[0]}`)).headers.etag}`]);
      assert.equal(again.status, 304);
    });

    test("sends what was compressed ahead", async () => {
      const html = (await get(here.origin, "/")).body;
      const wasm = hashedFiles(html).find((name) => name.endsWith(".wasm"));
      const plain = await readFile(join(builtPage(), wasm));
      const [coding, unpack] = server === "caddy" ? ["br", brotliDecompressSync] : ["gzip", gunzipSync];
      const { headers, body } = await get(here.origin, `/${wasm}`, ["Accept-Encoding: gzip, br"]);
      assert.equal(headers["content-encoding"], coding);
      assert.equal(headers["content-type"], "application/wasm");
      assert.match(headers.vary, /Accept-Encoding/);
      assert.ok(unpack(Buffer.from(body, "latin1")).equals(plain));
      assert.equal((await get(here.origin, `/${wasm}`)).headers["content-encoding"], undefined);
    });

    test("runs the page without breaking its policy", async () => {
      const { leave } = await visit(browser, here.origin);
      await leave();
    });

    test("answers a health check without asking Zuora", async () => {
      const { status, body } = await get(here.origin, "/healthz");
      assert.deepEqual([status, body.trim()], [200, "ok"]);
      assert.deepEqual(await here.simulator.requests(), []);
    });

    test("gives its files to those who read them, and to no other method", async () => {
      for (const path of ["/", "/config.json", "/missing"]) {
        assert.equal((await ask(here.origin, `HEAD ${path} HTTP/1.1`)).status, (await get(here.origin, path)).status, path);
        for (const method of ["PUT", "POST", "DELETE", "PATCH", "TRACE", "OPTIONS", "PROPFIND"]) {
          const { status, body } = await ask(here.origin, `${method} ${path} HTTP/1.1`);
          assert.ok([403, 405].includes(status), `${method} ${path}: ${status}`);
          assert.doesNotMatch(body, /<title>aqua-cancel|relay/, `${method} ${path}`);
        }
      }
    });

    test("sends nobody to the host that a request names", async () => {
      // A folder's name without its slash is answered with a redirect.
      for (const path of ["/relay", "//evil.example/relay", "/index.html/.."]) {
        const { headers } = await ask(here.origin, `GET ${path} HTTP/1.1`, ["Host: evil.example"]);
        assert.doesNotMatch(headers.location ?? "/", /^(\w+:)?\/\//, path);
      }
    });

    test("shows nothing but the page: no list of files, nothing beside it", async () => {
      for (const path of ["/run/", "/nginx.conf", "/Caddyfile", "/../nginx.conf", "/%2e%2e/Caddyfile", "/hosts.nginx", "/.git/config"]) {
        const { status, body } = await get(here.origin, path);
        assert.ok(status >= 400, `${path}: ${status} ${body.slice(0, 80)}`);
      }
    });

    for (const [what, name] of [["another site", "localhost"], ["another port of this machine", "127.0.0.1"]]) {
      test(`a page of ${what} cannot use the relay`, async () => {
        const context = await browser.newContext();
        const page = await context.newPage();
        await page.goto(`${here.simulator.origin.replace("127.0.0.1", name)}/practice/about.json`);
        const outcome = await page.evaluate(async (url) => {
          const ask = (mode) => fetch(url, { mode }).then((answer) => answer.type, () => "blocked");
          return [await ask("cors"), await ask("no-cors")];
        }, here.origin + JOB_PATH);
        // Of the second the browser only hides the answer, so the relay must refuse it.
        assert.equal(outcome[0], "blocked");
        assert.deepEqual(await here.simulator.requests(), []);
        await context.close();
      });
    }
  });
}

describe("the limits of nginx", () => {
  const here = relayStage("nginx");

  test("a caller who asks too often is told so by the relay", async () => {
    const answers = await Promise.all(Array.from({ length: 120 }, () => askAsThePage(here.origin, "GET", JOB_PATH)));
    const refused = answers.filter(({ status }) => status === 429);
    assert.ok(refused.length > 0 && refused.length < 120, `${refused.length}`);
    for (const { headers, body } of refused) {
      assert.equal(headers["aqua-relay"], "rate-limited");
      assert.equal(JSON.parse(body).relay, "rate-limited");
    }
    assert.equal((await here.simulator.requests()).length, 120 - refused.length);
  });
});
