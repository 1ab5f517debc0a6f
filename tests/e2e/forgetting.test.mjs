// Sign-in details are forgotten when asked, and after fifteen minutes without use; in this tab alone.

import assert from "node:assert/strict";
import { describe, test } from "node:test";

import { open } from "./support/browser.mjs";
import {
  PRACTICE_CREDENTIALS, askToCancel, button, cancel, dialog, ended, endsAs, field, fillIn, hasFocus, heading,
  lookUp, outcome, signIn,
} from "./support/form.mjs";
import { outcomeJob, outcomeText } from "./support/page.mjs";
import { OVER_THE_LIMIT } from "./support/simulator.mjs";
import { stage } from "./support/stage.mjs";
import { rows } from "./support/table.mjs";

const JOB = "cafe".repeat(8);
const MINUTE = 60_000;

describe("forgetting", () => {
  const here = stage();

  /** Fills in all four ways to sign in. */
  const fillInAll = async (page) => {
    await fillIn(page, JOB);
    for (const way of Object.keys(PRACTICE_CREDENTIALS)) await signIn(page, way);
    await signIn(page, "basic");
  };

  /** What is in the fields for signing in, whichever way is chosen. */
  const signInFields = async (page) => {
    const values = [];
    for (const [way, fields] of Object.entries(PRACTICE_CREDENTIALS)) {
      await signIn(page, way, {});
      for (const name of Object.keys(fields)) values.push(await field(page, name).inputValue());
    }
    return values;
  };

  const forgotten = (page) => page.getByRole("status").filter({ hasText: "Sign-in details forgotten" });

  test("Forget sign-in empties every way to sign in and keeps the job", async () => {
    const { page, leave } = await here.visit();
    await fillInAll(page);
    await lookUp(page);
    await button(page, "Forget sign-in").click();
    assert.equal(await forgotten(page).innerText(), "Sign-in details forgotten.");
    assert.deepEqual(await signInFields(page), ["", "", "", "", "", "", ""]);
    assert.equal(await field(page, "Job ID").inputValue(), JOB);
    assert.equal((await rows(page)).length, 3);
    await leave();
  });

  test("after forgetting, Look again asks to sign in and sends nothing", async () => {
    const { page, leave } = await here.visit();
    await fillIn(page, JOB);
    await lookUp(page);
    await button(page, "Forget sign-in").click();
    await here.simulator.reset();
    await button(page, "Look again").click();
    assert.equal(await hasFocus(field(page, "User name")), true);
    assert.deepEqual(await here.simulator.requests(), []);
    await signIn(page);
    await button(page, "Look again").click();
    assert.equal(await ended(page), "still-running");
    await leave();
  });

  test("an OAuth token is forgotten with the rest", async () => {
    const { page, leave } = await here.visit();
    await fillIn(page, JOB, { way: "oauth" });
    await lookUp(page);
    await button(page, "Forget sign-in").click();
    await signIn(page, "oauth");
    await lookUp(page);
    assert.equal((await here.simulator.tokenCalls()).length, 2);
    await leave();
  });

  test("fifteen minutes without use forget, and not a minute less", async () => {
    const { page, leave } = await here.visitAfresh({ clock: true });
    await fillInAll(page);
    await lookUp(page);
    await page.clock.fastForward(14 * MINUTE);
    assert.equal(await field(page, "Password").inputValue(), PRACTICE_CREDENTIALS.basic.Password);
    await page.clock.fastForward(1.2 * MINUTE);
    await forgotten(page).waitFor();
    assert.match(await forgotten(page).innerText(), /after 15 minutes without use/);
    assert.deepEqual(await signInFields(page), ["", "", "", "", "", "", ""]);
    assert.equal((await rows(page)).length, 3);
    await leave();
  });

  test("any use begins the fifteen minutes anew", async () => {
    const { page, leave } = await here.visitAfresh({ clock: true });
    await fillIn(page, JOB);
    for (const use of [() => page.keyboard.press("Shift"), () => page.mouse.move(20, 20)]) {
      await page.clock.fastForward(14 * MINUTE);
      await use();
    }
    await page.clock.fastForward(14 * MINUTE);
    assert.equal(await field(page, "Password").inputValue(), PRACTICE_CREDENTIALS.basic.Password);
    await page.clock.fastForward(1.2 * MINUTE);
    await forgotten(page).waitFor();
    await leave();
  });

  test("a question left open for fifteen minutes is withdrawn", async () => {
    const { page, leave } = await here.visitAfresh({ clock: true });
    await fillIn(page, JOB);
    await askToCancel(page);
    await page.clock.fastForward(15.2 * MINUTE);
    await dialog(page).waitFor({ state: "detached" });
    assert.equal(await field(page, "Password").inputValue(), "");
    assert.deepEqual(await here.simulator.deletes(), []);
    await leave();
  });

  test("forgetting while a cancel is under way leaves no false answer", async () => {
    const { page, leave } = await here.visitAfresh({ clock: true });
    const id = "deaf".repeat(8);
    await fillIn(page, id);
    await askToCancel(page);
    await button(page, "Cancel the job").click();
    await here.simulator.silence(id);
    await button(page, "Forget sign-in").click();
    await page.clock.fastForward(OVER_THE_LIMIT);
    assert.equal(await ended(page), "unknown");
    assert.equal(await heading(page), "It is not known whether the job was cancelled.");
    assert.match(await outcomeText(page), /Sign in again, then look again\./);
    await signIn(page);
    await button(page, "Look again").click();
    await endsAs(page, "still-running");
    assert.equal((await here.simulator.deletes()).length, 1);
    await leave();
  });

  test("two tabs share nothing", async () => {
    const { context, page, check, leave } = await here.visitAfresh();
    const other = await open(context, here.simulator.origin);
    await fillIn(page, JOB);
    await fillIn(other.page, "c0de".repeat(8));
    assert.deepEqual(await cancel(page), { asked: true, kind: "cancelled" });
    assert.equal(await outcome(other.page).count(), 0);
    await button(page, "Forget sign-in").click();
    assert.equal(await field(page, "Password").inputValue(), "");
    assert.equal(await field(other.page, "Password").inputValue(), PRACTICE_CREDENTIALS.basic.Password);
    assert.deepEqual(await cancel(other.page), { asked: true, kind: "cancelled" });
    assert.equal(await outcomeJob(page), JOB);
    await check();
    await other.check();
    await leave();
  });
});
