// Check connection: how far a call gets, told before anything is at stake.

import assert from "node:assert/strict";
import { describe, test } from "node:test";

import {
  button, check, checked, field, fillIn, hasFocus, lookUp, openConnection, outcome, signIn,
} from "./support/form.mjs";
import { focused } from "./support/keyboard.mjs";
import { outcomeText } from "./support/page.mjs";
import { PRACTICE } from "./support/simulator.mjs";
import { stage } from "./support/stage.mjs";

const JOB = "cafe".repeat(8);
const NO_JOB = "1".padStart(32, "0");

describe("Check connection", () => {
  const here = stage({ site: { config: { ...PRACTICE, relay: "relay/" } } });

  /** Answers every call through the relay as a relay does, or a server without one. */
  const relayAnswers = (page, { status, headers = {}, body = "" }) =>
    page.route("**/relay/**", (route) => route.fulfill({ status, headers, body }));

  for (const way of ["basic", "oauth", "bearer", "keys"]) {
    test(`says that all works, signed in by ${way}, and changes nothing`, async () => {
      const { page, leave } = await here.visit();
      await field(page, "Tenant").selectOption("Practice tenant");
      await signIn(page, way);
      assert.equal(await check(page), "working");
      assert.match(await checked(page).innerText(), /^Working: 127\.0\.0\.1:\d+ answers and takes the sign-in\./);
      const calls = (await here.simulator.requests()).filter(({ method }) => method !== "POST");
      assert.deepEqual(calls.map(({ method }) => method), ["GET"]);
      assert.ok(calls[0].path.endsWith(NO_JOB), calls[0].path);
      assert.equal(await outcome(page).count(), 0);
      await leave();
    });
  }

  test("tells a sign-in that is refused from one that is not filled in", async () => {
    const { page, leave } = await here.visit();
    await field(page, "Tenant").selectOption("Practice tenant");
    assert.equal(await check(page), "reached");
    assert.match(await checked(page).innerText(), /The sign-in is not filled in, so that was not checked\./);
    await signIn(page, "basic", { "User name": "practice@example.com", Password: "wrong:obviously" });
    assert.equal(await check(page), "sign-in-refused");
    await signIn(page, "oauth", { "Client ID": "nobody", "Client secret": "wrong:obviously" });
    assert.equal(await check(page), "sign-in-refused");
    await leave();
  });

  test("asks for the tenant first, and sends nothing without one", async () => {
    const { page, leave } = await here.visit();
    await button(page, "Check connection").click();
    await page.getByText("Choose the tenant that the job is on.").waitFor();
    assert.equal(await hasFocus(field(page, "Tenant")), true);
    assert.deepEqual(await here.simulator.requests(), []);
    await leave();
  });

  for (const [what, answer, found, says] of [
    ["no relay", { status: 404, body: "<html>Not found</html>" }, "relay-missing", /No relay answers on this site/],
    ["the start page of the site in its place", { status: 200, body: "<!doctype html><p>Welcome" }, "relay-missing", /No relay answers on this site/],
    ["a relay that does not list the host",
      { status: 404, headers: { "aqua-relay": "host-not-listed" }, body: '{"relay":"host-not-listed","message":"This relay does not lead to that host."}' },
      "relay-refuses", /This relay does not lead to that host\./],
    ["a relay that does not reach the host",
      { status: 502, headers: { "aqua-relay": "upstream-unreachable" } }, "host-unreachable", /does not reach the tenant/],
    ["Zuora's refusal of the sign-in",
      { status: 401, headers: { "aqua-relay": "passed" }, body: '{"message":"Authentication error"}' },
      "sign-in-refused", /did not accept the sign-in/],
    ["Zuora's answer to an ID that is no job's",
      { status: 200, headers: { "aqua-relay": "passed" }, body: '{"errorCode":"90002","message":"Invalid job id."}' },
      "working", /rest\.eu\.zuora\.com answers and takes the sign-in/],
  ]) {
    test(`tells ${what}`, async () => {
      const { context, page, check: safe } = await here.visitAfresh();
      await relayAnswers(page, answer);
      await fillIn(page, JOB, { tenant: "EU Production" });
      assert.equal(await check(page), found);
      assert.match(await checked(page).innerText(), says);
      await safe();
      await context.close();
    });
  }

  test("leaves the job on the page as it is, and the focus where it was", async () => {
    const { page, leave } = await here.visit();
    await fillIn(page, JOB);
    assert.equal(await lookUp(page), "still-running");
    const before = await outcomeText(page);
    await openConnection(page);
    await button(page, "Check connection").focus();
    await page.keyboard.press("Enter");
    await checked(page).waitFor();
    assert.equal(await focused(page), "button: Check connection");
    assert.equal(await outcomeText(page), before);
    await leave();
  });

  test("takes the tenant that a link to the page names", async () => {
    const { page, context, check: safe } = await here.visitAfresh();
    await page.goto(`${here.simulator.origin}/#tenant=rest.eu.zuora.com`);
    await page.reload();
    await page.getByRole("form", { name: "Job" }).waitFor();
    assert.equal(await field(page, "Tenant").inputValue(), "rest.eu.zuora.com");
    await page.goto(`${here.simulator.origin}/#tenant=evil.example`);
    await page.reload();
    await page.getByRole("form", { name: "Job" }).waitFor();
    assert.equal(await field(page, "Tenant").inputValue(), "");
    await safe();
    await context.close();
  });
});
