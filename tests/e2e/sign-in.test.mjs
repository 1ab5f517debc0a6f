// The four ways to sign in: what travels in the headers, and what a refused sign-in does.

import assert from "node:assert/strict";
import { describe, test } from "node:test";

import {
  PRACTICE_CREDENTIALS, askToCancel, button, cancel, dialog, ended, field, fillIn, heading, lookUp,
  openConnection, outcome, pressMore,
} from "./support/form.mjs";
import { outcomeText } from "./support/page.mjs";
import { stage } from "./support/stage.mjs";

const JOB = "cafe".repeat(8);

/** What each way puts into the headers of a call; OAuth's token is made up anew each time. */
const HEADERS = {
  basic: { authorization: /^Basic [A-Za-z0-9+/=]+$/ },
  oauth: { authorization: /^Bearer [0-9a-f]{32}$/ },
  bearer: { authorization: /^Bearer practice0pasted0bearer0token0001$/ },
  keys: {
    apiaccesskeyid: /^practice-access-key-id$/,
    apisecretaccesskey: /^practice-secret-access-key$/,
  },
};

const SIGNING = ["authorization", "apiaccesskeyid", "apisecretaccesskey"];

describe("signing in", () => {
  const here = stage();

  /** Every call so far, as its method and answer. */
  const sent = async () =>
    (await here.simulator.requests()).map(({ method, answer }) => `${method} ${answer}`);

  for (const [way, headers] of Object.entries(HEADERS)) {
    test(`a job is cancelled when signed in by ${way}, with that way's headers alone`, async () => {
      const { page, leave } = await here.visit();
      await fillIn(page, JOB, { way });
      assert.deepEqual(await cancel(page), { asked: true, kind: "cancelled" });
      const calls = (await here.simulator.requests()).filter(({ method }) => method !== "POST");
      assert.deepEqual(calls.map(({ method }) => method), ["GET", "DELETE"]);
      for (const call of calls) {
        const sent = SIGNING.filter((name) => name in call.headers);
        assert.deepEqual(sent, Object.keys(headers));
        for (const name of sent) assert.match(call.headers[name], headers[name]);
      }
      await leave();
    });

    test(`wrong details for ${way} are refused on the page, never by a box of the browser`, async () => {
      const { page, leave } = await here.visit();
      const names = Object.keys(PRACTICE_CREDENTIALS[way]);
      const fields = { ...PRACTICE_CREDENTIALS[way], [names.at(-1)]: "wrong" };
      await fillIn(page, JOB, { way, fields });
      assert.deepEqual(await cancel(page), { asked: false, kind: "refused" });
      assert.equal(await heading(page), "Zuora did not accept the sign-in.");
      assert.equal(await outcome(page).getByRole("alert").count(), 1);
      assert.deepEqual(await here.simulator.deletes(), []);
      await leave();
    });
  }

  test("an OAuth client gets one token for several jobs", async () => {
    const { page, leave } = await here.visit();
    await fillIn(page, JOB, { way: "oauth" });
    await cancel(page);
    await field(page, "Job ID").fill("c0de".repeat(8));
    await cancel(page);
    const [call, ...more] = await here.simulator.tokenCalls();
    assert.deepEqual(more, []);
    assert.equal(call.path, "/practice/oauth/token");
    assert.equal(call.headers["content-type"], "application/x-www-form-urlencoded");
    assert.equal(call.headers.authorization, undefined);
    const tokens = (await here.simulator.requests())
      .filter(({ method }) => method !== "POST")
      .map(({ headers }) => headers.authorization);
    assert.equal(tokens.length, 4);
    assert.equal(new Set(tokens).size, 1);
    await leave();
  });

  test("other OAuth details get a token of their own", async () => {
    const { page, leave } = await here.visit();
    await fillIn(page, JOB, { way: "oauth" });
    await lookUp(page);
    await openConnection(page);
    await field(page, "Client secret").fill("wrong");
    assert.equal(await lookUp(page), "refused");
    assert.equal((await here.simulator.tokenCalls()).length, 2);
    await leave();
  });

  test("a token that ran out is renewed once, and the look-up goes on", async () => {
    const { page, leave } = await here.visit();
    await fillIn(page, JOB, { way: "oauth" });
    await lookUp(page);
    await field(page, "Job ID").fill("70ce".repeat(8));
    assert.deepEqual(await cancel(page), { asked: true, kind: "cancelled" });
    assert.deepEqual(await sent(), [
      "POST 200", "GET 200", // the other job, with the token that then runs out
      "GET 401", "POST 200", "GET 200", "DELETE 200",
    ]);
    await leave();
  });

  test("a renewed token that is refused too is not renewed for ever", async () => {
    const { page, leave } = await here.visit();
    await fillIn(page, JOB, { way: "oauth" });
    await lookUp(page);
    await field(page, "Job ID").fill("0401".repeat(8));
    assert.equal(await lookUp(page), "refused");
    assert.deepEqual(await sent(), ["POST 200", "GET 200", "GET 401", "POST 200", "GET 401"]);
    await leave();
  });

  test("a new token that is refused is renewed once, too", async () => {
    const { page, leave } = await here.visit();
    await fillIn(page, "70ce".repeat(8), { way: "oauth" });
    assert.equal(await lookUp(page), "still-running");
    assert.deepEqual(await sent(), ["POST 200", "GET 401", "POST 200", "GET 200"]);
    await here.simulator.reset();
    await field(page, "Job ID").fill("0401".repeat(8));
    assert.equal(await lookUp(page), "refused");
    assert.deepEqual(await sent(), ["GET 401", "POST 200", "GET 401"]);
    await leave();
  });

  test("a DELETE whose token ran out is not repeated until somebody asks again", async () => {
    const { page, leave } = await here.visit();
    await fillIn(page, "de1e70ce".repeat(4), { way: "oauth" });
    assert.deepEqual(await cancel(page), { asked: true, kind: "still-running" });
    assert.match(await heading(page), /^Not cancelled so far: the job reads executing\./);
    const answers = async () => (await here.simulator.deletes()).map(({ answer }) => answer);
    assert.deepEqual(await answers(), ["401"]);
    await button(page, "Cancel job").click();
    await dialog(page).waitFor();
    assert.deepEqual(await answers(), ["401"]);
    await button(page, "Cancel the job").click();
    assert.equal(await ended(page), "cancelled");
    assert.deepEqual(await answers(), ["401", "200"]);
    await leave();
  });

  test("a pasted token may begin with the word Bearer", async () => {
    const { page, leave } = await here.visit();
    await fillIn(page, JOB, { way: "bearer", fields: { Token: "Bearer practice0pasted0bearer0token0001 " } });
    assert.equal(await lookUp(page), "still-running");
    await leave();
  });

  test("a user who may not cancel is told which permission is missing", async () => {
    const { page, leave } = await here.visit();
    const fields = { ...PRACTICE_CREDENTIALS.basic, "User name": "readonly@example.com" };
    await fillIn(page, JOB, { fields });
    assert.deepEqual(await cancel(page), { asked: true, kind: "still-running" });
    assert.match(await outcomeText(page), /needs the permission “API Write Access”/);
    assert.equal((await here.simulator.deletes()).length, 1);
    await leave();
  });

  test("a user who may cancel and not look up is asked with that doubt, and can cancel", async () => {
    const { page, leave } = await here.visit();
    const fields = { ...PRACTICE_CREDENTIALS.basic, "User name": "deleteonly@example.com" };
    await fillIn(page, JOB, { fields });
    assert.equal(await askToCancel(page), true);
    assert.match(await dialog(page).getByRole("alert").innerText(), /^The job could not be looked up/);
    await button(page, "Cancel the job").click();
    assert.equal(await ended(page), "cancelled");
    await leave();
  });

  test("entity and organization go along as headers, and only if they are given", async () => {
    const { page, leave } = await here.visit();
    await fillIn(page, JOB);
    await pressMore(page);
    await field(page, "Entity IDs").fill(" 11e6-4a ");
    await field(page, "Organization IDs").fill("org-1, org-2");
    await cancel(page);
    for (const { headers } of await here.simulator.requests()) {
      assert.equal(headers["zuora-entity-ids"], "11e6-4a");
      assert.equal(headers["zuora-org-ids"], "org-1, org-2");
    }
    await here.simulator.reset();
    await openConnection(page);
    await field(page, "Entity IDs").fill("");
    await field(page, "Organization IDs").fill("");
    await cancel(page);
    for (const { headers } of await here.simulator.requests()) {
      const named = Object.keys(headers).filter((name) => name.startsWith("zuora-"));
      assert.deepEqual(named, ["zuora-track-id"]);
    }
    await leave();
  });
});
