// What people really paste into Job ID: secrets leave the field, several jobs are offered, and what is no
// job's ID is said to be what it is.

import assert from "node:assert/strict";
import { describe, test } from "node:test";

import { paste } from "./support/clipboard.mjs";
import {
  becomes, button, ended, field, fillIn, note, outcome, press, pressMore, signIn,
} from "./support/form.mjs";
import { everywhere, leaks } from "./support/secrets.mjs";
import { stage } from "./support/stage.mjs";

const J1 = "2c92a0fd6f1e2d3c016f2b1c0a7e0001";
const JOB = "cafe".repeat(8);
/** A token: it has the same form as a job ID. */
const TOKEN = "0f1e2d3c4b5a69788796a5b4c3d2e1f0";

const REST = "https://rest.zuora.com/v1/batch-query/jobs";

const jobId = (page) => field(page, "Job ID").inputValue();

/** Texts with a token in them and no job's ID, and what is said of each. */
const SECRETS = {
  "a submit command": [
    `curl -X POST https://rest.zuora.com/v1/batch-query/ -H "Authorization: Bearer ${TOKEN}" -H "Content-Type: application/json" -d '{"queries":[]}'`,
    /^This submits a job: it holds no job ID\. Look for the “id” in the answer.*What it held to sign in was taken out of the field\.$/,
  ],
  "a header": [`Authorization: Bearer ${TOKEN}`, /^This is part of a sign-in, not a job ID\. It was taken out of the field\./],
  "a header on two lines": [`Authorization: Bearer\n${TOKEN}`, /^This is part of a sign-in/],
  "the answer to a token call": [`{"access_token":"${TOKEN}","token_type":"bearer","expires_in":3598}`, /^This is part of a sign-in/],
  "a variable": [`ZUORA_TOKEN=${TOKEN}`, /^This is part of a sign-in/],
  "access keys": [`apiAccessKeyId: ${TOKEN}\napiSecretAccessKey: ${TOKEN}`, /^This is part of a sign-in/],
  "a user and password for curl": [`curl -u me@example.com:${TOKEN} https://rest.zuora.com/v1/accounts`, /^This command holds no job ID\..*taken out of the field\.$/],
  "a JWT": [`eyJhbGciOiJIUzI1NiJ9.${TOKEN}.c2ln`, /^This is part of a sign-in/],
};

/** Texts with one job in them. */
const ONE = {
  "a debug line": `{"level":"debug","fields":{"job_id":"${JOB}"},"ts":"2026-01-01"}`,
  "a callout": `{"JobId":"${JOB}","JobStatus":"Completed"}`,
  "another tool's job around it": `{"id":17509,"jobType":"sync","log":"GET ${REST}/${JOB}"}`,
  "a CI job's address beside it": `https://gitlab.example.com/acme/etl/-/jobs/7312345678 failed: AQuA job ${JOB} stuck`,
  "an address at the end of a sentence": `see ${REST}/${JOB}.`,
  "an address in backticks": `see \`${REST}/${JOB}\`, and stop it`,
  "a submit command and its answer": `curl -H 'Authorization: Bearer ${TOKEN}' ${REST}/${JOB}`,
  "a token and a job, each labelled": `token: ${TOKEN}\njob_id: ${JOB}`,
};

/** Texts without a job, and what they are said to be. */
const NONE = {
  "a Data Query job": ["https://rest.zuora.com/query/jobs/3a3e85c4-96e7-486b-ae02-827120104301", /^This is the ID of a Data Query job; this page stops AQuA jobs\./],
  "a template": ["GET /v1/batch-query/jobs/{{jobId}}", /^This is a template: put the job’s ID in its place/],
  "a file": [`https://rest.zuora.com/v1/files/${J1}`, /^This names a result file, not a job\./],
  "a batch": [`"batchId": "${J1}"`, /^This names a batch, not a job\./],
  "a Data Source Export": [`https://rest.zuora.com/v1/object/export/${J1}`, /^This is a Data Source Export/],
};

describe("what people really paste into Job ID", () => {
  const here = stage();

  for (const [what, [text, says]] of Object.entries(SECRETS)) {
    test(`${what} leaves the field at once, and is told`, async () => {
      const visited = await here.visit();
      const { page, leave } = visited;
      await fillIn(page, "");
      await paste(page, field(page, "Job ID"), text);
      await becomes(page, "Job ID", "");
      await page.getByRole("alert").filter({ hasText: /./ }).waitFor();
      assert.match(await note(page, "Job ID"), says);
      for (const name of ["Look up", "Cancel job"]) await press(page, name);
      assert.match(await note(page, "Job ID"), says, "it is still said");
      assert.deepEqual(await here.simulator.requests(), []);
      assert.deepEqual(leaks(await everywhere(visited), [TOKEN]), []);
      await leave();
    });
  }

  for (const [what, text] of Object.entries(ONE)) {
    test(`the job is taken out of ${what}`, async () => {
      const { page, leave } = await here.visit();
      await fillIn(page, "");
      await paste(page, field(page, "Job ID"), text);
      await becomes(page, "Job ID", JOB);
      await press(page, "Look up");
      assert.equal(await ended(page), "still-running");
      await leave();
    });
  }

  for (const [what, [text, says]] of Object.entries(NONE)) {
    test(`${what} is said to be what it is`, async () => {
      const { page, leave } = await here.visit();
      await fillIn(page, "");
      await paste(page, field(page, "Job ID"), text);
      await press(page, "Look up");
      assert.match(await note(page, "Job ID"), says);
      assert.equal(await jobId(page), text, "what was pasted stays");
      assert.deepEqual(await here.simulator.requests(), []);
      await leave();
    });
  }

  test("a log of two jobs offers both, the last first, and takes neither unasked", async () => {
    const { page, leave } = await here.visit();
    await fillIn(page, "");
    const log = `INFO DELETE: ${REST}/${J1}\nINFO GET: ${REST}/${JOB}\nINFO GET: ${REST}/${JOB}`;
    await paste(page, field(page, "Job ID"), log);
    const choice = page.getByRole("radiogroup", { name: "Which of the 2 jobs?" });
    await choice.waitFor();
    const names = await choice.getByRole("radio").evaluateAll((radios) =>
      radios.map((radio) => radio.labels[0].innerText.replace(/\s+/g, " ").trim()));
    assert.deepEqual(names, [
      `${JOB} in an address of rest.zuora.com/v1, line 3, named last`,
      `${J1} in an address of rest.zuora.com/v1, line 1`,
    ]);
    assert.equal(await choice.getByRole("radio", { checked: true }).count(), 0);
    await press(page, "Look up");
    assert.match(await note(page, "Job ID"), /^This text holds 2 different IDs\. Choose/);
    assert.deepEqual(await here.simulator.requests(), []);
    // By keyboard: into the group, which takes the first, and down to the other and up again.
    await choice.getByRole("radio").first().focus();
    await page.keyboard.press("Space");
    assert.equal(await jobId(page), JOB);
    await page.keyboard.press("ArrowDown");
    assert.equal(await jobId(page), J1);
    await page.keyboard.press("ArrowUp");
    await press(page, "Look up");
    assert.equal(await ended(page), "still-running");
    assert.ok((await here.simulator.reads())[0].path.endsWith(JOB));
    await leave();
  });

  test("IDs on lines of their own stay apart, though the field has one line", async () => {
    const { page, leave } = await here.visit();
    await fillIn(page, "");
    await paste(page, field(page, "Job ID"), `stop ${J1}\n${JOB}\n${"c0de".repeat(8)}\n`);
    await page.getByRole("radiogroup", { name: "Which of the 3 jobs?" }).waitFor();
    await page.getByRole("radio", { name: JOB }).check();
    assert.equal(await jobId(page), JOB);
    await leave();
  });

  test("choosing a job of another tenant offers to change to that tenant", async () => {
    const { page, leave } = await here.visit();
    await field(page, "Tenant").selectOption("US Cloud 2 Production");
    await paste(page, field(page, "Job ID"), `${REST}/${J1} https://rest.eu.zuora.com/v1/batch-query/jobs/${JOB}`);
    await page.getByRole("radio", { name: JOB }).check();
    await button(page, "Change Tenant to EU Production").waitFor();
    await page.getByRole("radio", { name: J1 }).check();
    await button(page, "Change Tenant to EU Production").waitFor({ state: "detached" });
    await leave();
  });

  test("the text of the field Token is never sent as a job ID", async () => {
    const { page, leave } = await here.visit();
    await fillIn(page, JOB, { way: "bearer", fields: { Token: TOKEN } });
    await field(page, "Job ID").fill(TOKEN);
    await becomes(page, "Job ID", "");
    assert.match(await note(page, "Job ID"), /^This is what stands in the field Token, not a job ID\./);
    // The other way round: first the job ID, then the token.
    await field(page, "Token").fill("");
    await field(page, "Job ID").fill(TOKEN);
    await signIn(page, "bearer", { Token: TOKEN });
    for (const name of ["Look up", "Cancel job"]) await press(page, name);
    assert.match(await note(page, "Job ID"), /^This is what stands in the field Token/);
    assert.equal(await outcome(page).count(), 0);
    assert.deepEqual(await here.simulator.requests(), []);
    await leave();
  });

  test("an address of the web interface tells the tenant", async () => {
    const { page, leave } = await here.visit();
    await paste(page, field(page, "Job ID"), "https://eu.zuora.com/apps/BatchQuery.do");
    await page.getByText("The API of that tenant is rest.eu.zuora.com/v1.").waitFor();
    assert.match(await note(page, "Job ID"), /^This is an address of Zuora’s web interface/);
    await press(page, "Change Tenant to EU Production");
    assert.equal(await field(page, "Tenant").inputValue(), "rest.eu.zuora.com");
    await leave();
  });
});

describe("what people really type into the other fields", () => {
  const here = stage();

  const custom = async (page, typed) => {
    await field(page, "Tenant").selectOption("Custom address");
    await field(page, "Address").fill(typed);
  };

  for (const [typed, api] of [
    ["https://eu.zuora.com/apps/BatchQuery.do", "https://rest.eu.zuora.com/v1"],
    ["https://www.zuora.com/platform/webui/", "https://rest.zuora.com/v1"],
    ["rest.zuora.com", "https://rest.zuora.com/v1"],
  ]) {
    test(`${typed} leads to ${api} with one click`, async () => {
      const { page, leave } = await here.visit();
      await custom(page, typed);
      await press(page, `Use ${api}`);
      assert.equal(await field(page, "Address").inputValue(), api);
      assert.equal(await field(page, "Address").getAttribute("aria-invalid"), "false");
      await leave();
    });
  }

  test("the apex and unlisted hosts are taken, and said to be unlisted before anything is sent", async () => {
    const { page, leave } = await here.visit();
    for (const host of ["zuora.com", "services65.zuora.com", "rest-staging2.zuora.com"]) {
      await custom(page, `https://${host}/apps/api`);
      assert.equal(await field(page, "Address").getAttribute("aria-invalid"), "false", host);
      assert.match(await note(page, "Address"), /is not in Zuora’s list of tenants\. It counts as production\./);
    }
    await custom(page, "https://rest.zuora.com/v1");
    assert.doesNotMatch(await note(page, "Address"), /not in Zuora’s list/);
    assert.deepEqual(await here.simulator.requests(), []);
    await leave();
  });

  test("an unlisted tenant in the page's address is said to be one", async () => {
    const { context, page, check } = await here.visitAfresh();
    await page.goto(`${here.simulator.origin}/#tenant=rest-staging2.zuora.com`);
    await page.reload();
    await page.getByText("rest-staging2.zuora.com is not in Zuora’s list of tenants.").waitFor();
    await check();
    await context.close();
  });

  for (const typed of [
    "Authorization: Bearer practice0pasted0bearer0token0001",
    '{"access_token":"practice0pasted0bearer0token0001","token_type":"bearer"}',
    '"practice0pasted0bearer0token0001"',
  ]) {
    test(`a token is found in ${typed.slice(0, 20)}…`, async () => {
      const { page, leave } = await here.visit();
      await fillIn(page, JOB, { way: "bearer", fields: { Token: typed } });
      await press(page, "Look up");
      assert.equal(await ended(page), "still-running");
      await leave();
    });
  }

  test("entity IDs get their hyphens, and that is said", async () => {
    const { page, leave } = await here.visit();
    await fillIn(page, JOB);
    await pressMore(page);
    await field(page, "Entity IDs").fill("2c92a0fd6f1e2d3c016f2b1c0a7e0001");
    assert.equal(
      await note(page, "Entity IDs"),
      "Sent with the hyphens that Zuora wants: 2c92a0fd-6f1e-2d3c-016f-2b1c0a7e0001",
    );
    await press(page, "Look up");
    assert.equal(await ended(page), "still-running");
    const [{ headers }] = await here.simulator.requests();
    assert.equal(headers["zuora-entity-ids"], "2c92a0fd-6f1e-2d3c-016f-2b1c0a7e0001");
    await leave();
  });
});
