// What each shipped relay writes down. A token has the very form of a job ID, so that anything in a
// request line may be a secret that was put in the wrong place.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";

import { PRACTICE_CREDENTIALS } from "./support/form.mjs";
import { startOddTenant } from "./support/odd-tenant.mjs";
import { ask, head, send } from "./support/raw.mjs";
import { FROM_THE_PAGE, HOST, JOB, JOB_PATH, relayStage } from "./support/relay-stage.mjs";
import { RELAYS } from "./support/relay.mjs";
import { codings } from "./support/secrets.mjs";

/**
 * Looks like a job's ID. No five characters of it stand in anything else that is sent here, and of any four at least one is
 * a letter: the times and ports in a log are digits.
 */
const TOKEN = "7f1e2d3c4b5a6f8e9d7c6b5c4a3de1f8";

/** Every run of this many characters of `secret`. */
const runs = (secret, length) =>
  Array.from({ length: secret.length - length + 1 }, (_, i) => secret.slice(i, i + length));

/** Hosts that do not answer as a tenant does. */
const ODD = "odd.zuora.com";
const NOBODY = "nobody.zuora.com";

for (const server of RELAYS) {
  describe(`the log of ${server}`, () => {
    let odd, log;
    const here = relayStage(server, async ({ authority }) => {
      odd = await startOddTenant(await authority.issue(ODD), { [TOKEN]: `HTTP/1.1 broken ${TOKEN}\r\n\r\n` });
      return { [ODD]: odd.at, [NOBODY]: "127.0.0.1:1" };
    });
    after(() => odd?.stop());

    const { bearer, keys, basic, oauth } = PRACTICE_CREDENTIALS;
    const password = Buffer.from(`${basic["User name"]}:${basic.Password}`).toString("base64");
    const lines = [
      `Authorization: Bearer ${bearer.Token}`,
      `apiSecretAccessKey: ${keys["Secret access key"]}`,
      "Cookie: session=of-this-site",
      `Zuora-Track-Id: ${password}`,
    ];
    const asked = (first, more = [], body = "") => ask(here.origin, first, [FROM_THE_PAGE, ...lines, ...more], body);
    const job = (id, host = HOST) => `/relay/${host}/v1/batch-query/jobs/${id}`;

    before(async () => {
      // What passes, and what Zuora refuses.
      await asked(`GET ${JOB_PATH} HTTP/1.1`);
      await asked(`DELETE ${JOB_PATH.replace(JOB, "a110ff00".repeat(4))} HTTP/1.1`);
      await asked(`GET /relay/${HOST}/v1/files/e20b07474688ad5001468daf155f01f5 HTTP/1.1`);
      const form = `client_secret=${encodeURIComponent(oauth["Client secret"])}`;
      await asked(`POST /relay/${HOST}/oauth/token HTTP/1.1`,
        ["Content-Type: application/x-www-form-urlencoded", `Content-Length: ${form.length}`], form);
      // A secret where an ID or a name is meant.
      await asked(`GET ${job(TOKEN)} HTTP/1.1`);
      await asked(`DELETE ${job(TOKEN)} HTTP/1.1`);
      await asked(`GET ${job(TOKEN.slice(0, 12))} HTTP/1.1`);
      await asked(`GET /relay/${HOST}/v1/files/${TOKEN} HTTP/1.1`);
      await asked(`GET ${job(`partner/${TOKEN}/project/${TOKEN}`)} HTTP/1.1`);
      // The same, and the tenant is not there or answers nonsense that quotes it.
      await asked(`DELETE ${job(TOKEN, NOBODY)} HTTP/1.1`);
      await asked(`DELETE ${job(TOKEN, ODD)} HTTP/1.1`);
      // A secret in what is refused.
      for (const target of [
        `${JOB_PATH}?token=${TOKEN}`, job(`${TOKEN}/x`), job(`${TOKEN}${TOKEN}${TOKEN}`), job(`%20${TOKEN}`),
        `/relay/${TOKEN}/v1/batch-query/jobs/x`, `/relay/${TOKEN}`, `/relay/${HOST}/${TOKEN}`, `/relay/${HOST}?${TOKEN}`,
        `/${TOKEN}`, `/missing?token=${TOKEN}`, `/index.html?token=${TOKEN}`, `/${TOKEN}/`, `/%zz${TOKEN}`,
        `http://${TOKEN}/`, `http://${TOKEN}${JOB_PATH}`, `/healthz?${TOKEN}`, `/${"x".repeat(20_000)}${TOKEN}`,
      ]) {
        await asked(`GET ${target} HTTP/1.1`);
        await asked(`PUT ${target} HTTP/1.1`);
        await ask(here.origin, `DELETE ${target} HTTP/1.1`);
      }
      await asked(`PUT ${job(TOKEN)} HTTP/1.1`);
      await asked(`DELETE ${job(TOKEN)} HTTP/1.1`, ["Content-Length: 5"], "hello");
      await asked(`${TOKEN.toUpperCase()} ${job(TOKEN)} HTTP/1.1`);
      await asked(`GET ${job(TOKEN)} HTTP/9.9`);
      await asked(`GET ${job(TOKEN)}`);
      // Another host's name, and headers that cannot be read.
      await asked("GET / HTTP/1.1", [`Host: ${TOKEN}.example`]);
      await asked(`GET ${job(TOKEN)} HTTP/1.1`, [`Host: ${TOKEN}.example`]);
      await asked(`GET ${JOB_PATH} HTTP/1.1`, [`Authorization : Bearer ${TOKEN}`]);
      await asked(`GET ${JOB_PATH} HTTP/1.1`, [`Authorization_: Bearer ${TOKEN}`, "Host: a", "Host: b"]);
      await asked(`GET ${JOB_PATH} HTTP/1.1`, [`X-Large: ${TOKEN}${"x".repeat(40_000)}`]);
      await send(here.origin, `${TOKEN}\r\n\r\n`);
      // More at once than is let through.
      const many = head(here.origin, `GET ${job(TOKEN)} HTTP/1.1`, [FROM_THE_PAGE]);
      await Promise.all(Array.from({ length: 80 }, () => send(here.origin, many)));
      log = await here.relay.stopAndReadLogs();
    });

    test("holds nothing that a caller signs in with, whatever comes of the call", () => {
      const secrets = [bearer.Token, keys["Secret access key"], basic.Password, oauth["Client secret"], "of-this-site"];
      for (const secret of [...secrets.flatMap(codings), password]) {
        assert.ok(!log.includes(secret), `${secret} is in the log: ${log}`);
      }
    });

    test("holds no more of an ID than its first and last four characters", () => {
      const lines = log.split("\n").filter((line) => runs(TOKEN, 5).some((run) => line.toLowerCase().includes(run)));
      assert.deepEqual(lines, []);
    });

    test("holds nothing of what was refused or not found", () => {
      for (const line of log.split("\n")) {
        if (!runs(TOKEN, 4).some((run) => line.toLowerCase().includes(run))) continue;
        // Where anything of it stands, a path of the closed set had passed every rule but the method's.
        assert.match(line, /\/relay\/(rest|odd|nobody)\.zuora\.com\/v1\/(batch-query\/jobs|files)\/7f1e…e1f8"?[ ,"]/);
      }
    });

    test("tells which call it was, what came of it and how long that took", () => {
      for (const wanted of [
        [`/relay/${HOST}/v1/batch-query/jobs/cafe…cafe`, "GET", "passed", "200"],
        [`/relay/${HOST}/v1/batch-query/jobs/a110…ff00`, "DELETE", "upstream-silent", "502"],
        [`/relay/${HOST}/v1/files/e20b…01f5`, "GET", "passed", "200"],
        [`/relay/${HOST}/v1/batch-query/jobs/…`, "GET", "passed"],
        [`/relay/${HOST}/v1/batch-query/jobs/partner/…/project/…`, "GET", "passed"],
        [`/relay/${HOST}/oauth/token`, "POST", "passed"],
        [`/relay/${NOBODY}/v1/batch-query/jobs/7f1e…e1f8`, "DELETE", "upstream-unreachable", "502"],
        [`/relay/${ODD}/v1/batch-query/jobs/7f1e…e1f8`, "DELETE", "upstream-silent"],
        [`/relay/${HOST}/…`, "GET", "path-not-allowed", "404"],
        ["/relay/…", "GET", "host-not-listed", "404"],
        [`/relay/${HOST}/v1/batch-query/jobs/7f1e…e1f8`, "PUT", "method-not-allowed", "405"],
        ["/index.html", "GET", "200"],
      ]) {
        const line = log.split("\n").find((line) => wanted.every((word) => line.includes(word)));
        assert.ok(line, `${wanted.join(", ")} is not in the log: ${log}`);
        assert.match(line, server === "nginx" ? /"seconds":\d/ : /"duration":\d/);
      }
    });
  });
}
