// The question on a production tenant, with the keyboard alone and in windows of every size.

import assert from "node:assert/strict";
import { describe, test } from "node:test";

import { button, dialog, ended, field, fillIn, hasFocus } from "./support/form.mjs";
import { focused, tabTo } from "./support/keyboard.mjs";
import { outcomeText } from "./support/page.mjs";
import { productionStage } from "./support/production.mjs";

const TENANT = "US Cloud 2 Production";
const JOB = "cafe".repeat(8);
/** A job of very long names. */
const LONG = "bad6".repeat(8);
/** A job whose names turn the writing direction. */
const TURNED = "bad4".repeat(8);
const FIELD = "Type the last 6 characters of the job ID";
const WRONG = "That is not how the job ID ends.";

/** A desk, a phone, a phone on its side, and a page of 1280 by 1024 made four times larger (WCAG 1.4.10). */
const WINDOWS = [[1280, 800], [390, 844], [844, 390], [320, 256]];

describe("the question on a production tenant", () => {
  const here = productionStage();

  const ask = async (id, options) => {
    const visited = await here.visit(options);
    await fillIn(visited.page, id, { tenant: TENANT });
    await button(visited.page, "Cancel job").focus();
    await visited.page.keyboard.press("Enter");
    await dialog(visited.page).waitFor();
    return visited;
  };

  test("tells of a wrong ending, and is answered, with the keyboard alone", async () => {
    const { page, leave } = await ask(JOB);
    const { keyboard } = page;
    assert.equal(await focused(page), "button: Keep it running");
    await tabTo(page, `input: ${FIELD}`, "Shift+Tab");
    const told = dialog(page).getByRole("status");
    await keyboard.type("cafec");
    assert.equal(await told.innerText(), "", "it is being typed");
    await keyboard.type("a");
    assert.equal((await told.innerText()).trim(), WRONG);
    assert.equal(await field(page, FIELD).getAttribute("aria-invalid"), "true");
    const described = await field(page, FIELD).getAttribute("aria-describedby");
    assert.equal(await told.getAttribute("id"), described, "it is told with the field");
    assert.equal(await button(page, "Cancel the job").isDisabled(), true);
    await keyboard.press("Enter");
    assert.equal(await dialog(page).isVisible(), true);
    for (let presses = 0; presses < 6; presses += 1) await keyboard.press("Backspace");
    assert.equal(await told.innerText(), "");
    await keyboard.type(JOB.slice(-6));
    assert.equal(await told.innerText(), "");
    await tabTo(page, "button: Cancel the job");
    await keyboard.press("Space");
    assert.equal(await ended(page), "cancelled");
    assert.match(await focused(page), /^h2: Cancelled\./);
    assert.equal((await here.simulator.deletes()).length, 1);
    await leave();
  });

  test("is left by Escape while the ending is typed, and nothing of it stays", async () => {
    const { page, leave } = await ask(JOB);
    await field(page, FIELD).focus();
    await page.keyboard.type(JOB.slice(-6));
    await page.keyboard.press("Escape");
    await dialog(page).waitFor({ state: "detached" });
    assert.equal(await hasFocus(button(page, "Cancel job")), true);
    assert.match(await outcomeText(page), /Kept running\. No cancel was sent\./);
    await button(page, "Cancel job").focus();
    await page.keyboard.press("Enter");
    await dialog(page).waitFor();
    assert.equal(await field(page, FIELD).inputValue(), "");
    assert.equal(await button(page, "Cancel the job").isDisabled(), true);
    await page.keyboard.press("Escape");
    assert.deepEqual(await here.simulator.deletes(), []);
    await leave();
  });

  for (const [width, height] of WINDOWS) {
    for (const [names, id] of [["very long", LONG], ["turned", TURNED]]) {
      test(`shows whose job it is and can be answered at ${width} by ${height}, with ${names} names`, async () => {
        const { page, leave } = await ask(id, { context: { viewport: { width, height } } });
        const inWindow = async (element) => {
          const { x, y, width: wide, height: high } = await element.boundingBox();
          return x >= 0 && y >= 0 && x + wide <= width && y + high <= height;
        };
        const question = dialog(page);
        // At once, without scrolling:
        for (const shown of [
          question.getByRole("heading"), question.getByText(TENANT), question.getByText(`…${id.slice(-6)}`).first(),
          button(page, "Keep it running"), button(page, "Cancel the job"),
        ]) {
          assert.equal(await inWindow(shown), true, await shown.innerText());
        }
        const aside = await question.evaluate((one) => one.scrollWidth - one.clientWidth);
        assert.equal(aside, 0, "nothing lies aside");
        // The whole of it can be reached.
        for (const text of ["Zuora stops the job.", "Partner, project"]) {
          const part = question.getByText(text).first();
          await part.scrollIntoViewIfNeeded();
          assert.equal(await part.evaluate((one) => {
            const { x, y, height } = one.getBoundingClientRect();
            const top = document.elementFromPoint(x + 4, y + Math.min(height / 2, 10));
            return one.contains(top);
          }), true, text);
        }
        await field(page, FIELD).focus();
        await page.keyboard.type("wrong!");
        const told = question.getByText(WRONG);
        await told.scrollIntoViewIfNeeded();
        assert.equal(await inWindow(told) && await inWindow(field(page, FIELD)), true, "what is typed, and that it is wrong");
        await field(page, FIELD).fill(id.slice(-6));
        await button(page, "Cancel the job").click();
        assert.equal(await ended(page), "cancelled");
        await leave();
      });
    }
  }
});
