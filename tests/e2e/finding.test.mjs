// For who has no job ID: where one stands, the last completed job, and the entities that a token names.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { describe, test } from "node:test";

import {
  becomes, button, claimed, ended, field, fillIn, lookUp, openConnection, press, pressMore,
} from "./support/form.mjs";
import { stage } from "./support/stage.mjs";
import { until } from "./support/wait.mjs";

const RUNS = "cafe".repeat(8);
const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Opens what helps to find a job. */
const openFinding = (page) => page.getByText("Where do I find a job ID?", { exact: true }).click();

/** The part with the search. */
const search = (page) => page.getByRole("region", { name: "Find the last completed job" });

describe("without a job ID", () => {
  const here = stage();

  test("it is told where an ID stands, with links to the tenant's own pages", async () => {
    const { page, leave } = await here.visit();
    await openFinding(page);
    await page.getByText("In the AQuA Job Finder, for jobs of the last 72 hours.").waitFor();
    const links = page.getByRole("link", { name: /^Open / });
    assert.equal(await links.count(), 0, "no tenant is chosen yet");
    for (const [tenant, host] of [
      ["EU Production", "eu.zuora.com"],
      ["US Cloud 2 Production", "www.zuora.com"],
      ["US legacy sandbox", "apisandbox.zuora.com"],
    ]) {
      await field(page, "Tenant").selectOption(tenant);
      assert.deepEqual(
        await links.evaluateAll((links) => links.map(({ href, target, rel }) => [href, target, rel])),
        ["/", "/apps/BatchQuery.do"].map((path) => [`https://${host}${path}`, "_blank", "noopener noreferrer"]),
      );
    }
    await leave();
  });

  test("the last completed job of a partner and project is shown, and said to be no running one", async () => {
    const { page, leave } = await here.visit();
    await fillIn(page, "");
    await openFinding(page);
    await field(page, "Partner").fill("practice");
    await field(page, "Project").fill("nightly");
    // Enter in the field finds it, and does not look up what stands in Job ID.
    await page.keyboard.press("Enter");
    assert.equal(await ended(page), "already-finished");
    const told = page.getByText("Shown below: the last completed job of practice / nightly. A job of theirs that is running now is another one.");
    await openConnection(page);
    await told.waitFor();
    const [call, ...more] = await here.simulator.requests();
    assert.deepEqual(more, []);
    assert.match(`${call.method} ${call.path}`, /^GET .*\/v1\/batch-query\/jobs\/partner\/practice\/project\/nightly$/);
    // It is a job like any other.
    await press(page, "Look again");
    await until(page, async () => (await here.simulator.requests()).length === 2, "it is read by its ID");
    assert.doesNotMatch((await here.simulator.requests())[1].path, /partner/);
    await leave();
  });

  test("a search that finds nothing says so, and shows no job", async () => {
    const { page, leave } = await here.visit();
    await fillIn(page, "");
    await openFinding(page);
    await field(page, "Partner").fill("nobody");
    await field(page, "Project").fill("a/../b");
    await search(page).getByRole("button").click();
    await search(page).locator(".error").waitFor();
    assert.equal(await claimed(page).count(), 0);
    const [call] = await here.simulator.requests();
    assert.match(call.path, /\/partner\/nobody\/project\/a(%2F|\/)\.\.(%2F|\/)b$/);
    await leave();
  });

  test("a search needs tenant and sign-in, and no job ID", async () => {
    const { page, leave } = await here.visit();
    await openFinding(page);
    await field(page, "Partner").fill("practice");
    await search(page).getByRole("button").click();
    await page.getByRole("alert").filter({ hasText: "Enter the partner and the project." }).waitFor();
    assert.equal(await page.getByText("Choose the tenant that").count(), 0, "one thing after the other");
    await field(page, "Project").fill("nightly");
    await search(page).getByRole("button").click();
    await page.getByRole("alert").filter({ hasText: "Choose the tenant" }).waitFor();
    assert.equal(await page.getByText("Enter the job ID").count(), 0);
    assert.deepEqual(await here.simulator.requests(), []);
    await leave();
  });

  test("the entities of the token are offered, and none is chosen by itself", async () => {
    const { page, leave } = await here.visit();
    await fillIn(page, RUNS, { way: "oauth" });
    await lookUp(page);
    await pressMore(page);
    const entities = page.getByRole("region", { name: "The OAuth token is good for these entities" });
    const second = "facade00-cafe-4bad-8bad-00000000e002";
    assert.equal(await entities.getByRole("button").count(), 2);
    assert.equal(await field(page, "Entity IDs").inputValue(), "");
    await entities.getByRole("button", { name: second }).click();
    await becomes(page, "Entity IDs", second);
    await press(page, "Look up");
    await until(page, async () => (await here.simulator.reads()).length === 2, "it is read again");
    assert.equal((await here.simulator.reads())[1].headers["zuora-entity-ids"], second);
    await openConnection(page);
    await button(page, "Forget sign-in").click();
    await entities.waitFor({ state: "detached" });
    await leave();
  });

  test("nothing in it is wrong by axe-core, on a wide page and a narrow one", async () => {
    const { page, leave } = await here.visit();
    await fillIn(page, `${RUNS}\n${"c0de".repeat(8)}`);
    await openFinding(page);
    await page.evaluate(axe);
    for (const width of [1280, 390]) {
      await page.setViewportSize({ width, height: 844 });
      const { violations } = await page.evaluate(() => globalThis.axe.run());
      assert.deepEqual(violations.map(({ id, nodes }) => [id, nodes[0].html]), []);
      const scrolls = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
      assert.ok(!scrolls, `${width} px are enough`);
    }
    await leave();
  });
});
