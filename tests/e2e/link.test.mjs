// Tenant and jobs in the page's address: links, reloads, Copy link, and the tenants and jobs of before.

import assert from "node:assert/strict";
import { describe, test } from "node:test";

import { open, ready } from "./support/browser.mjs";
import { copied, paste } from "./support/clipboard.mjs";
import {
  PRACTICE_CREDENTIALS, becomes, button, claimed, ended, field, fillIn, lookUp, openConnection, press, signIn,
} from "./support/form.mjs";
import { everywhere, leaks } from "./support/secrets.mjs";
import { stage } from "./support/stage.mjs";
import { until } from "./support/wait.mjs";

const RUNS = "cafe".repeat(8);
const CODE = "c0de".repeat(8);
/** A token: it has the same form as a job ID. */
const TOKEN = "0f1e2d3c4b5a69788796a5b4c3d2e1f0";
const REST = "https://rest.zuora.com/v1/batch-query/jobs";

const fragment = (page) => page.evaluate(() => location.hash);
const becomesFragment = (page, wanted) =>
  until(page, async () => (await fragment(page)) === wanted, `the page's address ends with ${wanted}`);

/** Follows a link to the page while it is open. */
const follow = (page, to) => page.evaluate((to) => { location.hash = to; }, to);

describe("tenant and jobs in the page's address", () => {
  const here = stage();

  test("a link fills the form in, says so, and sends nothing", async () => {
    const { page, leave } = await here.visit();
    await follow(page, `#tenant=rest.eu.zuora.com&jobs=${RUNS},${CODE},${CODE}`);
    await page.getByText("From the link: tenant EU Production, 2 jobs. Nothing was sent.").waitFor();
    assert.equal(await field(page, "Tenant").inputValue(), "rest.eu.zuora.com");
    assert.match(await page.locator(".job-list-line").innerText(), /^2 jobs/);
    await follow(page, `#tenant=practice&jobs=${RUNS}`);
    await page.getByText("From the link: tenant Practice tenant, 1 job. Nothing was sent.").waitFor();
    await becomes(page, "Job ID", RUNS);
    assert.equal(await field(page, "Tenant").inputValue(), "practice");
    assert.deepEqual(await here.simulator.requests(), []);
    await leave();
  });

  test("a wrong link says what is wrong, and what was right of it is taken", async () => {
    const { page, leave } = await here.visit();
    await follow(page, `#tenant=evil.example&jobs=${RUNS},hunter2,../..`);
    await page.getByText("The link names “evil.example”, which is not a tenant of Zuora’s.").waitFor();
    await page.getByText("The link names 2 jobs by something that is no job ID").waitFor();
    await becomes(page, "Job ID", RUNS);
    assert.equal(await field(page, "Tenant").inputValue(), "");
    // Text is text.
    await follow(page, `#tenant=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E`);
    await page.getByText("The link names “<img src=x onerror=alert(1)>”").waitFor();
    assert.equal(await page.locator("img").count(), 0);
    await leave();
  });

  test("the address names a job once it was looked up, and a reload keeps tenant and job but no sign-in", async () => {
    const visited = await here.visit();
    const { page, leave } = visited;
    await fillIn(page, RUNS);
    await becomesFragment(page, "#tenant=practice");
    const before = await page.evaluate(() => history.length);
    assert.equal(await lookUp(page), "still-running");
    await becomesFragment(page, `#tenant=practice&jobs=${RUNS}`);
    assert.equal(await page.evaluate(() => history.length), before, "no entry in the browser's history");
    assert.deepEqual(leaks(await everywhere(visited), [PRACTICE_CREDENTIALS.basic.Password]), []);
    await page.reload();
    await ready(page);
    assert.equal(await field(page, "Job ID").inputValue(), RUNS);
    assert.equal(await field(page, "Tenant").inputValue(), "practice");
    assert.deepEqual([await field(page, "User name").inputValue(), await field(page, "Password").inputValue()], ["", ""]);
    assert.equal(await claimed(page).count(), 0);
    assert.equal((await here.simulator.requests()).length, 1, "nothing more was sent");
    await page.reload();
    await ready(page);
    assert.equal(await field(page, "Job ID").inputValue(), RUNS, "nor does a second one lose it");
    await leave();
  });

  test("what is typed or pasted and not known to be a job never stands in the address", async () => {
    const visited = await here.visit();
    const { page, leave } = visited;
    await fillIn(page, TOKEN);
    await paste(page, field(page, "Job ID"), `${TOKEN}\n${CODE}\n`);
    await page.locator(".job-list-line").waitFor();
    assert.equal(await fragment(page), "#tenant=practice");
    await press(page, "Clear list");
    await field(page, "Job ID").fill("hunter2");
    assert.equal(await fragment(page), "#tenant=practice");
    // Its address says of this one that it is a job.
    await paste(page, field(page, "Job ID"), `curl -H "Authorization: Bearer ${TOKEN}" ${REST}/${CODE}`);
    await becomesFragment(page, `#tenant=practice&jobs=${CODE}`);
    const places = await everywhere(visited);
    assert.deepEqual(leaks({ address: places.address, state: places.state, storage: places.localStorage }, [TOKEN, "hunter2"]), []);
    await leave();
  });

  test("Copy link copies what fills the form in again", async () => {
    const { page, leave } = await here.visit();
    await fillIn(page, "");
    assert.equal(await button(page, "Copy link").count(), 0, "there is nothing to link to yet");
    await paste(page, field(page, "Job ID"), `${RUNS},Stateless,Executing,12,00:41:10\n${CODE},Stateful,Submitted,3,00:00:10`);
    await press(page, "Copy link");
    await page.getByText("Copied").waitFor();
    const link = await copied(page);
    assert.equal(link, `${here.simulator.origin}/#tenant=practice&jobs=${RUNS},${CODE}`);
    await press(page, "Clear list");
    await page.evaluate((link) => location.replace(link), link.replace(RUNS, RUNS.toUpperCase()));
    await page.getByText("From the link: tenant Practice tenant, 2 jobs.").waitFor();
    await leave();
  });

  test("a link for another tenant opens the sign-in that was folded away", async () => {
    const { page, leave } = await here.visit();
    await fillIn(page, RUNS);
    await lookUp(page);
    await until(page, async () => !(await field(page, "User name").isVisible()), "the sign-in is folded away");
    await follow(page, `#tenant=rest.eu.zuora.com&jobs=${CODE}`);
    await field(page, "Tenant").waitFor({ state: "visible" });
    assert.equal(await field(page, "Tenant").inputValue(), "rest.eu.zuora.com");
    await leave();
  });
});

describe("the tenants and jobs of before", () => {
  const here = stage();

  const openRecent = (page) => page.getByText("Recent", { exact: true }).click();
  const jobs = (page) => page.getByRole("region", { name: "Recent jobs" });

  test("only jobs that a tenant answered for are kept, offered to the next visit, and cleared", async () => {
    const visited = await here.visitAfresh();
    const { context, page, check } = visited;
    assert.equal(await page.getByText("Recent", { exact: true }).count(), 0);
    await fillIn(page, "0".repeat(31) + "1");
    await lookUp(page);
    assert.equal(await page.evaluate(() => localStorage.getItem("aqua-cancel recent")), null, "no job was found");
    await fillIn(page, RUNS);
    await press(page, "Look up");
    await until(page, async () => (await page.evaluate(() => localStorage.getItem("aqua-cancel recent"))) !== null, "the job is kept");
    const secrets = [PRACTICE_CREDENTIALS.basic.Password, PRACTICE_CREDENTIALS.basic["User name"]];
    const { localStorage, profile } = await everywhere(visited);
    assert.deepEqual(leaks({ localStorage, profile }, secrets), []);
    // The job that was read just now is offered at once.
    await openConnection(page);
    await openRecent(page);
    assert.equal(await jobs(page).getByRole("button").count(), 1);
    await check();
    await page.close();

    const next = await open(context, here.simulator.origin);
    await openRecent(next.page);
    await jobs(next.page).getByRole("button", { name: "NightlyExport …fecafe" }).click();
    await becomes(next.page, "Job ID", RUNS);
    assert.equal(await field(next.page, "Tenant").inputValue(), "practice");
    const sent = (await here.simulator.requests()).length;
    assert.equal(sent, 2, "a press sends nothing");
    await signIn(next.page);
    await press(next.page, "Look up");
    assert.equal(await ended(next.page), "still-running");
    await openConnection(next.page);
    await button(next.page, "Clear recent").click();
    await until(next.page, async () => (await next.page.getByText("Recent", { exact: true }).count()) === 0, "nothing is offered");
    assert.equal(await next.page.evaluate(() => localStorage.getItem("aqua-cancel recent")), null);
    // What was cleared does not come back with the next call.
    await field(next.page, "Job ID").fill(CODE);
    await press(next.page, "Look up");
    await until(next.page, async () => (await next.page.evaluate(() => localStorage.getItem("aqua-cancel recent")))?.includes(CODE), "the next job is kept");
    assert.ok(!(await next.page.evaluate(() => localStorage.getItem("aqua-cancel recent"))).includes(RUNS));
    await next.check();
    await context.close();
  });
});
