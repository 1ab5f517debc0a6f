// Sign-in details live in the form's own fields and in the calls, and nowhere else.

import assert from "node:assert/strict";
import { describe, test } from "node:test";

import { allowed, copied, paste } from "./support/clipboard.mjs";
import {
  PRACTICE_CREDENTIALS, askToCancel, button, ended, endsAs, field, fillIn, lookUp,
} from "./support/form.mjs";
import { copyForTicket, openRawAnswer, openRequests, requestsText } from "./support/page.mjs";
import { everywhere, leaks } from "./support/secrets.mjs";
import { stage } from "./support/stage.mjs";
import { table } from "./support/table.mjs";
import { save } from "./support/table-tools.mjs";
import { until } from "./support/wait.mjs";

const JOB = "cafe".repeat(8);

/** The fields whose text nobody else may see; a user name or ID is none of them. */
const SECRET = ["Password", "Client secret", "Token", "Secret access key"];

const secretsOf = (way) =>
  Object.entries(PRACTICE_CREDENTIALS[way])
    .filter(([name]) => SECRET.includes(name))
    .map(([, value]) => value);

describe("secrets", () => {
  const here = stage();

  /** What was sent to sign in: the headers' values, and so a token that was issued. */
  const sentToSignIn = async () =>
    (await here.simulator.requests()).flatMap(({ headers }) =>
      ["authorization", "apisecretaccesskey"].flatMap((name) =>
        name in headers ? [headers[name], headers[name].replace(/^\w+ /, "")] : []));

  for (const way of Object.keys(PRACTICE_CREDENTIALS)) {
    test(`nothing of ${way} is left anywhere after a whole cancel`, async () => {
      const visited = await here.visitAfresh(allowed);
      const { page, leave } = visited;
      await fillIn(page, JOB, { way });
      await lookUp(page);
      await askToCancel(page);
      const asking = await everywhere(visited);
      await button(page, "Cancel the job").click();
      assert.equal(await ended(page), "cancelled");
      for (const details of await table(page).getByRole("button", { name: "Details" }).all()) {
        await details.click();
      }
      await openRawAnswer(page);
      const files = [];
      for (const format of ["CSV", "TSV", "JSON"]) files.push((await save(page, format)).text);
      await copyForTicket(page);
      const log = await requestsText(page);
      assert.match(log, /DELETE/);
      const places = {
        ...(await everywhere(visited)),
        asking: Object.values(asking).join("\n"),
        files: files.join("\n"),
        ticket: await copied(page),
        log,
      };
      assert.match(places.ticket, new RegExp(JOB));
      const secrets = [...secretsOf(way), ...(await sentToSignIn())];
      assert.ok(secrets.length > 1);
      assert.deepEqual(leaks(places, secrets), []);
      await leave();
    });
  }

  test("nothing of a secret pasted into Job ID is left anywhere, whatever is done after", async () => {
    const token = "0f1e2d3c4b5a69788796a5b4c3d2e1f0";
    const visited = await here.visitAfresh(allowed);
    const { page, leave } = visited;
    await fillIn(page, "");
    const submit = `curl -X POST https://rest.zuora.com/v1/batch-query/ -H "Authorization: Bearer ${token}" -d '{}'`;
    for (const text of [submit, `Authorization: Bearer ${token}`, `ZUORA_TOKEN=${token}\njob_id=${JOB}`]) {
      await paste(page, field(page, "Job ID"), text);
      const isGone = async () => !(await field(page, "Job ID").inputValue()).includes(token);
      await until(page, isGone, "the token is no longer in the field");
      const before = await everywhere(visited);
      assert.deepEqual(leaks(before, [token]), [], text);
      await button(page, "Look up").click();
    }
    assert.equal(await ended(page), "still-running");
    await askToCancel(page);
    await button(page, "Cancel the job").click();
    await endsAs(page, "cancelled");
    await copyForTicket(page);
    await openRequests(page);
    const sent = JSON.stringify(await here.simulator.requests());
    const places = { ...(await everywhere(visited)), ticket: await copied(page), sent };
    assert.deepEqual(leaks(places, [token]), []);
    await leave();
  });

  test("nothing of a refused sign-in is left anywhere", async () => {
    const visited = await here.visitAfresh(allowed);
    const { page, leave } = visited;
    await fillIn(page, JOB, { fields: { "User name": "me@example.com", Password: "hunter2 & more" } });
    assert.equal(await lookUp(page), "refused");
    await copyForTicket(page);
    const places = { ...(await everywhere(visited)), ticket: await copied(page) };
    assert.deepEqual(leaks(places, ["hunter2 & more", ...(await sentToSignIn())]), []);
    await leave();
  });

  test("secret fields cannot be read over a shoulder and are not spell-checked", async () => {
    const { page, leave } = await here.visitAfresh();
    for (const way of Object.keys(PRACTICE_CREDENTIALS)) {
      await fillIn(page, JOB, { way });
      for (const name of SECRET.filter((name) => name in PRACTICE_CREDENTIALS[way])) {
        assert.equal(await field(page, name).getAttribute("type"), "password", name);
        assert.equal(await field(page, name).getAttribute("spellcheck"), "false", name);
      }
    }
    await leave();
  });

  test("sign-in details go with the calls to the tenant and with no other", async () => {
    const { page, leave } = await here.visitAfresh();
    const signed = [];
    page.on("request", (request) => {
      const headers = request.headers();
      if (headers.authorization || headers.apisecretaccesskey || request.postData()) {
        signed.push(`${request.method()} ${new URL(request.url()).pathname}`);
      }
    });
    await fillIn(page, JOB, { way: "oauth" });
    await lookUp(page);
    assert.deepEqual(signed, ["POST /practice/oauth/token", `GET /practice/v1/batch-query/jobs/${JOB}`]);
    await leave();
  });

  test("the test itself would see a secret", async () => {
    const visited = await here.visitAfresh();
    await visited.page.evaluate(() => localStorage.setItem("a", btoa("practice-secret")));
    const found = leaks(await everywhere(visited), ["practice-secret"]);
    assert.deepEqual(found, ["localStorage", "profile"]);
    await visited.leave();
  });
});
