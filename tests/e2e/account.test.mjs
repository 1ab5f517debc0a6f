// The account of what was sent: the ID by which Zuora's support finds it, and each call as a command that makes
// the same call again.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { describe, test } from "node:test";
import { promisify } from "node:util";

import { copied } from "./support/clipboard.mjs";
import { PRACTICE_CREDENTIALS, button, cancel, endsAs, fillIn, lookUp } from "./support/form.mjs";
import { copyForTicket, openRequests } from "./support/page.mjs";
import { codings } from "./support/secrets.mjs";
import { stage } from "./support/stage.mjs";
import { until } from "./support/wait.mjs";

const JOB = "cafe".repeat(8);
const TRACK_ID = /^aqua-cancel-[0-9a-f]{16}$/;

const requests = (page) => page.getByRole("region", { name: "Requests sent", exact: true });

/** What a command hands to curl, word by word, once a shell has read it. */
async function words(command, variables) {
  const script = `curl() { for word in "$@"; do printf '%s\\0' "$word"; done; }; ${command}`;
  const { stdout } = await promisify(execFile)("sh", ["-c", script], { env: variables });
  return stdout.split("\0").slice(0, -1);
}

/** Makes the call that curl would make with these words. */
async function make([...words]) {
  const call = { method: "GET", headers: {} };
  const body = new URLSearchParams();
  while (words.length > 0) {
    const word = words.shift();
    if (word === "--request") call.method = words.shift();
    else if (word === "--user") call.headers.authorization = `Basic ${Buffer.from(words.shift()).toString("base64")}`;
    else if (word.startsWith("--data")) body.append(...words.shift().split(/=(.*)/s).slice(0, 2));
    else if (word === "--header") {
      const [name, value] = words.shift().split(/: (.*)/s);
      call.headers[name.toLowerCase()] = value;
    } else call.url = word;
  }
  if (body.size > 0) call.body = body;
  return fetch(call.url, call);
}

/** Presses a button that copies, and gives what is on the clipboard then. */
async function copy(page, button) {
  await page.evaluate(() => navigator.clipboard.writeText(""));
  await button.click();
  await until(page, async () => (await copied(page)) !== "", "something is copied");
  return copied(page);
}

/** Copies a call, counted from 0. */
async function copyCall(page, at) {
  await openRequests(page);
  return copy(page, requests(page).getByRole("button", { name: /^Copy as curl/ }).nth(at));
}

describe("the account of what was sent", () => {
  const here = stage();

  test("has one track ID for all calls of the page, which the ticket tells", async () => {
    const { page, leave } = await here.visit();
    await fillIn(page, JOB, { way: "oauth" });
    await cancel(page);
    await endsAs(page, "cancelled");
    const sent = (await here.simulator.requests()).map(({ headers }) => headers["zuora-track-id"]);
    assert.equal(sent.length, 3);
    assert.match(sent[0], TRACK_ID);
    assert.deepEqual(new Set(sent).size, 1);
    await copyForTicket(page);
    assert.match(await copied(page), new RegExp(`^Zuora-Track-Id: ${sent[0]}$`, "m"));
    await openRequests(page);
    assert.match(await requests(page).innerText(), new RegExp(`Zuora-Track-Id, sent with each of them: ${sent[0]}`));
    assert.equal(await copy(page, button(page, "Copy the track ID")), sent[0]);
    await page.reload();
    await fillIn(page, JOB);
    await lookUp(page);
    const [, , , again] = await here.simulator.requests();
    assert.match(again.headers["zuora-track-id"], TRACK_ID);
    assert.notEqual(again.headers["zuora-track-id"], sent[0], "another page is another sitting");
    await leave();
  });

  const { basic, bearer, keys, oauth } = PRACTICE_CREDENTIALS;
  for (const [way, variables] of Object.entries({
    basic: { PASSWORD: basic.Password },
    bearer: { TOKEN: bearer.Token },
    keys: { ACCESS_KEY_ID: keys["Access key ID"], SECRET_ACCESS_KEY: keys["Secret access key"] },
    oauth: { CLIENT_SECRET: oauth["Client secret"] },
  })) {
    test(`has each call as a command that makes it again, signed in by ${way}, and holds no secret`, async () => {
      const { page, leave } = await here.visit();
      await fillIn(page, JOB, { way });
      await lookUp(page);
      const [first] = await here.simulator.requests();
      const command = await copyCall(page, 0);
      for (const secret of Object.values(variables).flatMap(codings)) {
        assert.ok(!command.includes(secret), command);
      }
      const answer = await make(await words(command, variables));
      assert.equal(answer.status, 200, command);
      const second = (await here.simulator.requests()).at(-1);
      assert.deepEqual([second.method, second.path, second.answer], [first.method, first.path, first.answer]);
      for (const name of ["accept", "authorization", "apiaccesskeyid", "apisecretaccesskey", "zuora-track-id"]) {
        assert.equal(second.headers[name], first.headers[name], name);
      }
      assert.equal(second.body_length, first.body_length);
      await leave();
    });
  }

  test("has a call by OAuth with the token as a variable", async () => {
    const { page, leave } = await here.visit();
    await fillIn(page, JOB, { way: "oauth" });
    await lookUp(page);
    const read = (await here.simulator.requests()).at(-1);
    const token = read.headers.authorization.replace("Bearer ", "");
    const command = await copyCall(page, 1);
    assert.ok(!command.includes(token), command);
    assert.equal((await make(await words(command, { TOKEN: token }))).status, 200);
    await leave();
  });
});
