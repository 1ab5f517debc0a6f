// The reason of a cancel: it goes where an account of the cancel goes, changes nothing about how a cancel is
// confirmed, and is never a secret.

import assert from "node:assert/strict";
import { describe, test } from "node:test";

import { reason } from "./support/account.mjs";
import { copied, paste } from "./support/clipboard.mjs";
import {
  PRACTICE_CREDENTIALS, askToCancel, button, dialog, endsAs, fillIn, hasFocus,
} from "./support/form.mjs";
import { focused, tabTo } from "./support/keyboard.mjs";
import { copyForTicket } from "./support/page.mjs";
import { everywhere, leaks } from "./support/secrets.mjs";
import { stage } from "./support/stage.mjs";

const JOB = "cafe".repeat(8);

describe("the reason of a cancel", () => {
  const here = stage();

  test("goes into the ticket", async () => {
    const { page, leave } = await here.visit();
    await fillIn(page, JOB);
    await askToCancel(page);
    assert.ok(await hasFocus(button(page, "Keep it running")));
    await reason(page).fill(" ZEN-48213: client went wild ");
    await button(page, "Cancel the job").click();
    await endsAs(page, "cancelled");
    await copyForTicket(page);
    assert.match(await copied(page), /^Reason: ZEN-48213: client went wild$/m);
    await leave();
  });

  test("may stay empty, and is asked for anew at the next question", async () => {
    const { page, leave } = await here.visit();
    await fillIn(page, JOB);
    await askToCancel(page);
    await reason(page).fill("not this one");
    await button(page, "Keep it running").click();
    await dialog(page).waitFor({ state: "detached" });
    await button(page, "Cancel job").click();
    await dialog(page).waitFor();
    assert.equal(await reason(page).inputValue(), "");
    await button(page, "Cancel the job").click();
    await endsAs(page, "cancelled");
    await copyForTicket(page);
    assert.doesNotMatch(await copied(page), /Reason/);
    await leave();
  });

  test("by the keyboard alone, Enter in it cancels nothing", async () => {
    const { page, leave } = await here.visit();
    await fillIn(page, JOB);
    await askToCancel(page);
    assert.equal(await focused(page), "button: Keep it running");
    await tabTo(page, "input: Reason or ticket number", "Shift+Tab");
    await page.keyboard.type("ZEN-1");
    await page.keyboard.press("Enter");
    assert.equal(await dialog(page).isVisible(), true);
    assert.equal(await reason(page).inputValue(), "ZEN-1");
    assert.deepEqual(await here.simulator.deletes(), []);
    await tabTo(page, "button: Cancel the job");
    await page.keyboard.press("Enter");
    await endsAs(page, "cancelled");
    assert.equal((await here.simulator.deletes()).length, 1);
    await leave();
  });

  test("is no place for a secret, pasted or typed", async () => {
    const visited = await here.visit();
    const { page, leave } = visited;
    const { Password: password } = PRACTICE_CREDENTIALS.basic;
    await fillIn(page, JOB);
    await askToCancel(page);
    const refused = dialog(page).getByText("This looks like a password or token, so it is not taken.");
    // The second time nothing about it is new.
    for (const text of ["Authorization: Bearer 0123456789abcdef0123456789abcdef", `use ${password}`, `use ${password}`]) {
      await paste(page, reason(page), text);
      await refused.waitFor();
      assert.equal(await reason(page).inputValue(), "", text);
    }
    await reason(page).fill("ZEN-2");
    await refused.waitFor({ state: "detached" });
    await reason(page).fill("");
    await reason(page).pressSequentially(password);
    await refused.waitFor();
    await button(page, "Cancel the job").click();
    await endsAs(page, "cancelled");
    await copyForTicket(page);
    const text = await copied(page);
    assert.doesNotMatch(text, /Reason/);
    assert.deepEqual(leaks({ ...(await everywhere(visited)), ticket: text }, [password]), []);
    await leave();
  });
});
