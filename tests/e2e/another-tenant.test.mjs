// Another tenant is chosen, or the sign-in forgotten, while a question is open or a call under way: what was
// asked goes on where it was asked, and nothing is claimed of the sign-in that is in the form now.

import assert from "node:assert/strict";
import { describe, test } from "node:test";

import {
  askToCancel, button, claimed, dialog, ended, endsAs, field, fillIn, hasFocus, lookUp, signIn,
} from "./support/form.mjs";
import { focused } from "./support/keyboard.mjs";
import { outcomeText, progress } from "./support/page.mjs";
import { productionStage } from "./support/production.mjs";
import { stage } from "./support/stage.mjs";
import { until } from "./support/wait.mjs";

const JOB = "cafe".repeat(8);
const HELD_LOOK_UP = "510e100c".repeat(4);
const HELD_CANCEL = "510ede1e".repeat(4);
const US = { name: "US Cloud 2 Production", host: "rest.zuora.com" };
const EU = { name: "EU Production", host: "rest.eu.zuora.com" };

/** Whether tenant and sign-in are folded to a line, which is said of a sign-in that has worked. */
const isFolded = (page) => button(page, "Change tenant or sign-in").isVisible();

const chosen = (page) => field(page, "Tenant").evaluate((list) => list.selectedOptions[0].text);

describe("another tenant", () => {
  const here = productionStage();

  const open = async (id) => {
    const visited = await here.visit();
    await fillIn(visited.page, id, { tenant: US.name });
    return visited;
  };

  /** Follows a link to the page at a tenant, as from a bookmark. */
  const follow = async (page, { host, name }) => {
    await page.evaluate((host) => { location.hash = `tenant=${host}`; }, host);
    await page.waitForFunction((name) => document.querySelector("#tenant").selectedOptions[0].text === name, name);
  };

  /** Methods and hosts of the calls so far. */
  const made = () => here.calls.map(({ method, host }) => `${method} ${host}`);

  test("by a link, while the question is open: it stays about its own tenant, and so does the cancel", async () => {
    const { page, leave } = await open(JOB);
    await askToCancel(page);
    const ending = field(page, "Type the last 6 characters of the job ID");
    await ending.fill("fec");
    await follow(page, EU);
    assert.match(await dialog(page).innerText(), new RegExp(`Production\\s+${US.name}`));
    assert.equal(await ending.inputValue(), "fec", "what was typed stays");
    assert.equal(await hasFocus(ending), true, "the focus does not leave the question");
    await ending.fill(JOB.slice(-6));
    await button(page, "Cancel the job").click();
    assert.equal(await ended(page), "cancelled");
    assert.deepEqual(made(), [`GET ${US.host}`, `DELETE ${US.host}`]);
    assert.equal(await isFolded(page), false, "the sign-in was never tried at the other tenant");
    assert.equal(await chosen(page), EU.name);
    await leave();
  });

  test("by a link, while a job is looked up: its answer does not fold away a sign-in that it was not made with", async () => {
    const { page, leave } = await open(JOB);
    await lookUp(page);
    assert.equal(await isFolded(page), true);
    await field(page, "Job ID").fill(HELD_LOOK_UP);
    await button(page, "Look up").click();
    await progress(page).waitFor();
    await follow(page, EU);
    await here.simulator.release(HELD_LOOK_UP);
    assert.equal(await ended(page), "still-running");
    assert.equal(await isFolded(page), false);
    assert.deepEqual(new Set(made()), new Set([`GET ${US.host}`]));
    await leave();
  });

  // The page's address names the tenant and the job, and the form says what the address says.
  test("Back after a link goes back to the tenant and the job of before, and sends nothing", async () => {
    const { page, leave } = await open(JOB);
    await lookUp(page);
    await follow(page, EU);
    const becomes = (name) => until(page, async () => (await chosen(page)) === name, `${name} is chosen`);
    await page.goBack();
    await becomes(US.name);
    assert.equal(await field(page, "Job ID").inputValue(), JOB);
    await page.goForward();
    await becomes(EU.name);
    assert.equal(await field(page, "Job ID").inputValue(), JOB);
    assert.deepEqual(made(), [`GET ${US.host}`]);
    await leave();
  });

  test("gets its sign-in to itself: Look again at a job of the other takes the one it was looked up with", async () => {
    const { page, leave } = await open(JOB);
    await lookUp(page);
    await follow(page, EU);
    await signIn(page, "basic", { "User name": "eu@example.com", Password: "only for the EU" });
    await button(page, "Look again").click();
    await claimed(page).waitFor();
    await page.waitForFunction(() => document.querySelector("[data-outcome]"));
    assert.deepEqual(made(), [`GET ${US.host}`, `GET ${US.host}`]);
    const [first, second] = here.calls;
    assert.equal(second.authorization, first.authorization, "the sign-in for the EU went to the US");
    await leave();
  });

  test("after forgetting, Look again at a job of the other asks for its tenant and sends nothing", async () => {
    const { page, leave } = await open(JOB);
    await lookUp(page);
    await follow(page, EU);
    await button(page, "Forget sign-in").click();
    await signIn(page, "basic", { "User name": "eu@example.com", Password: "only for the EU" });
    await button(page, "Look again").click();
    assert.equal(await hasFocus(field(page, "Tenant")), true);
    const why = page.getByText("the job shown is on another tenant than the one chosen");
    await why.waitFor();
    await page.getByText(`Shown: …fecafe on ${US.host}`).waitFor();
    assert.deepEqual(made(), [`GET ${US.host}`]);
    await field(page, "Tenant").selectOption(US.name);
    await signIn(page);
    await button(page, "Look again").click();
    await page.waitForFunction(() => document.querySelector("[data-outcome]"));
    await endsAs(page, "still-running");
    assert.equal(await why.count(), 0);
    assert.deepEqual(made(), [`GET ${US.host}`, `GET ${US.host}`]);
    await leave();
  });
});

describe("a sign-in that is forgotten", () => {
  const here = stage();

  for (const [what, id, kind] of [["a look-up", HELD_LOOK_UP, "still-running"], ["a cancel", HELD_CANCEL, "cancelled"]]) {
    test(`during ${what} is not said to have worked when the answer comes`, async () => {
      const { page, leave } = await here.visit();
      await fillIn(page, JOB);
      await lookUp(page);
      await field(page, "Job ID").fill(id);
      await button(page, kind === "cancelled" ? "Cancel job" : "Look up").click();
      if (kind === "cancelled") await button(page, "Cancel the job").click();
      await progress(page).waitFor();
      await button(page, "Forget sign-in").click();
      await here.simulator.release(id);
      assert.equal(await ended(page), kind);
      assert.equal(await isFolded(page), false);
      assert.equal(await field(page, "Password").inputValue(), "");
      await leave();
    });
  }

  test("while the question is open takes the question with it, and says so where the focus then is", async () => {
    const { page, leave } = await here.visitAfresh({ clock: true });
    await fillIn(page, JOB);
    await lookUp(page);
    await askToCancel(page);
    await page.clock.fastForward(15.2 * 60_000);
    await dialog(page).waitFor({ state: "detached" });
    const told = page.getByRole("status").filter({ hasText: "Sign-in details forgotten after 15 minutes without use" });
    await told.waitFor();
    assert.equal(await focused(page), "input: User name");
    assert.doesNotMatch(await outcomeText(page), /Cancelled|Kept running/);
    // What was about to be pressed asks for the sign-in first.
    await button(page, "Cancel job").click();
    assert.equal(await dialog(page).count(), 0);
    assert.equal(await hasFocus(field(page, "User name")), true);
    assert.deepEqual((await here.simulator.requests()).map(({ method }) => method), ["GET", "GET"]);
    await leave();
  });
});
