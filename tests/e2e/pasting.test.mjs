// What people paste into Job ID: the ID is taken out of it, and a password in it leaves the page.

import assert from "node:assert/strict";
import { describe, test } from "node:test";

import { paste } from "./support/clipboard.mjs";
import { becomes, button, ended, field, fillIn, press } from "./support/form.mjs";
import { stage } from "./support/stage.mjs";

const JOB = "cafe".repeat(8);
const SECRET = "hunter2";

const PASTED = {
  "stray white space and quotes": [`  “${JOB}”,\u200b `, null],
  "an ID broken in two": ["cafecafecafecafe cafecafecafecafe", null],
  "a job's address": [
    `https://rest.zuora.com/v1/batch-query/jobs/${JOB}?a=b`,
    "Job ID taken from the pasted address.",
  ],
  "an address with a password in it": [
    `https://me:${SECRET}@rest.zuora.com/v1/batch-query/jobs/${JOB}`,
    "Job ID taken from the pasted address.",
  ],
  "a curl command with a password": [
    `curl -u 'me:${SECRET}' -X DELETE "https://rest.zuora.com/v1/batch-query/jobs/${JOB}" -H 'a: b'`,
    "Job ID taken from the pasted command. Nothing else of it was kept.",
  ],
  "a curl command with access keys": [
    `curl -H "apiSecretAccessKey: ${SECRET}" https://rest.zuora.com/v1/batch-query/jobs/${JOB}`,
    "Job ID taken from the pasted command. Nothing else of it was kept.",
  ],
  "a job's JSON": [
    JSON.stringify({ batches: [{ batchId: "c0de".repeat(8) }], id: JOB, note: SECRET }),
    "Job ID taken from the pasted JSON.",
  ],
  "a sentence": [`${SECRET}: please stop job ${JOB} tonight`, "Job ID taken from the pasted text."],
};

/** Whether a text is anywhere in the document: its markup, its attributes, its fields. */
const isOnPage = (page, text) =>
  page.evaluate((text) => {
    const fields = [...document.querySelectorAll("input, select, textarea")].map(({ value }) => value);
    return [document.documentElement.outerHTML, ...fields].some((part) => part.includes(text));
  }, text);

describe("pasting into Job ID", () => {
  const here = stage();

  for (const [what, [text, says]] of Object.entries(PASTED)) {
    test(`the ID is taken out of ${what} at once`, async () => {
      const { page, leave } = await here.visit();
      await fillIn(page, "");
      await paste(page, field(page, "Job ID"), text);
      await becomes(page, "Job ID", JOB);
      assert.equal(await isOnPage(page, SECRET), false, "nothing else of it is kept");
      if (says) await page.getByRole("status").filter({ hasText: says }).waitFor();
      await press(page, "Look up");
      assert.equal(await ended(page), "still-running");
      await leave();
    });

    test(`the ID is taken out of ${what} that was typed`, async () => {
      const { page, leave } = await here.visit();
      await fillIn(page, text);
      await press(page, "Look up");
      assert.equal(await ended(page), "still-running");
      assert.equal(await field(page, "Job ID").inputValue(), JOB);
      assert.equal(await isOnPage(page, SECRET), false, "nothing else of it is kept");
      await leave();
    });
  }

  test("an address of another tenant comes with an offer to change to it", async () => {
    const { page, leave } = await here.visit();
    await field(page, "Tenant").selectOption("US Cloud 2 Production");
    await paste(page, field(page, "Job ID"), `https://rest.eu.zuora.com/v1/batch-query/jobs/${JOB}`);
    await page
      .getByRole("status")
      .filter({ hasText: "The pasted address is on EU Production, which is not the tenant chosen." })
      .waitFor();
    assert.equal(await field(page, "Tenant").inputValue(), "rest.zuora.com", "not changed unasked");
    await press(page, "Change Tenant to EU Production");
    assert.equal(await field(page, "Tenant").inputValue(), "rest.eu.zuora.com");
    await button(page, "Change Tenant to EU Production").waitFor({ state: "detached" });
    await leave();
  });

  test("what was said about a pasted address is still said when the field is left", async () => {
    const { page, leave } = await here.visit();
    await field(page, "Tenant").selectOption("US Cloud 2 Production");
    await paste(page, field(page, "Job ID"), `https://rest.eu.zuora.com/v1/batch-query/jobs/${JOB}`);
    const note = page.getByText("Job ID taken from the pasted address.");
    await note.waitFor();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Shift+Tab");
    await page.keyboard.press("Tab");
    assert.equal(await note.isVisible(), true);
    assert.equal(await button(page, "Change Tenant to EU Production").isVisible(), true);
    await leave();
  });

  test("an address chooses its tenant where none is chosen yet", async () => {
    const { page, leave } = await here.visit();
    await paste(page, field(page, "Job ID"), `https://rest.eu.zuora.com/v1/batch-query/jobs/${JOB}`);
    await becomes(page, "Tenant", "rest.eu.zuora.com");
    assert.deepEqual(await here.simulator.requests(), []);
    await leave();
  });
});
