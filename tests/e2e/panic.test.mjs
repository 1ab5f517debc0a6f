// When the program stops in the middle of something, a page that says so takes its place.

import assert from "node:assert/strict";
import { describe, test } from "node:test";

import { PRACTICE_CREDENTIALS, button, field, fillIn } from "./support/form.mjs";
import { stage } from "./support/stage.mjs";

describe("a program that stops", () => {
  const here = stage();

  test("is replaced by a page that says what to do, with nothing secret left", async () => {
    const { page } = await here.visit();
    await fillIn(page, "cafe".repeat(8));
    // The one element that only the question needs cannot be made: drawing it ends the program.
    await page.evaluate(() => {
      const create = document.createElement.bind(document);
      document.createElement = (tag, ...more) => {
        if (tag === "dialog") throw new Error("no dialog today");
        return create(tag, ...more);
      };
    });
    await button(page, "Cancel job").click();
    const alert = page.getByRole("alert");
    await alert.getByRole("heading", { name: "This page has stopped working." }).waitFor();
    assert.match(await alert.innerText(), /a cancel that was sent is not undone by this/);
    assert.match(await alert.innerText(), /For a bug report: wasm-function\[\d+\]:0x/);
    assert.equal(await page.getByRole("form").count(), 0);
    const password = PRACTICE_CREDENTIALS.basic.Password;
    assert.ok(password.length > 0);
    assert.ok(!(await page.content()).includes(password));
    assert.deepEqual(await here.simulator.deletes(), []);
    await button(page, "Reload").click();
    await page.getByRole("form", { name: "Job" }).waitFor();
    assert.equal(await field(page, "Password").inputValue(), "");
    await page.context().close();
  });
});
