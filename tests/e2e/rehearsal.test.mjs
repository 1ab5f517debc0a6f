// Once the page is there, it draws itself a second time out of sight, with a made-up job, so that the
// browser has compiled what the first look-up needs. Nobody may notice.

import assert from "node:assert/strict";
import { describe, test } from "node:test";

import { field, fillIn, hasFocus, lookUp } from "./support/form.mjs";
import { stage } from "./support/stage.mjs";
import { column } from "./support/table.mjs";

/** Runs in the page: keeps each table that is made there, and each that comes into the document. */
function keepTables() {
  globalThis.made = [];
  globalThis.shown = 0;
  const create = Document.prototype.createElement;
  Document.prototype.createElement = function createElement(...given) {
    const element = create.apply(this, given);
    if (element.localName === "table") globalThis.made.push(element);
    return element;
  };
  new MutationObserver(() => { globalThis.shown += document.querySelectorAll("table").length; })
    .observe(document, { childList: true, subtree: true });
}

describe("the rehearsal of a look-up", () => {
  const here = stage();

  /** Opens the page and waits until it was drawn out of sight and was taken away again. */
  async function rehearsed(meanwhile = () => {}) {
    const visited = await here.visitAfresh({ first: keepTables });
    await meanwhile(visited.page);
    // Drawn, it hangs together from an element around everything; of what was taken away each part is alone.
    await visited.page.waitForFunction(() =>
      globalThis.made.length > 0 && globalThis.made.every((table) => table.getRootNode().localName === "main"));
    return visited;
  }

  test("shows nothing, sends nothing, keeps nothing", async () => {
    const { page, seen, leave } = await rehearsed();
    assert.equal(await page.evaluate(() => globalThis.shown), 0, "a table came into the page");
    assert.deepEqual(seen.urls.filter((url) => url.includes("batch-query")), []);
    assert.deepEqual(await page.evaluate(() => [localStorage.length, sessionStorage.length]), [0, 0]);
    await leave();
  });

  test("leaves what is being typed, and the focus, as they are", async () => {
    const typed = "57e5".repeat(8);
    const { page, leave } = await rehearsed((page) => field(page, "Job ID").pressSequentially(typed));
    assert.equal(await field(page, "Job ID").inputValue(), typed);
    assert.equal(await hasFocus(field(page, "Job ID")), true);
    await leave();
  });

  test("leaves nothing that the real look-up would show", async () => {
    const { page, leave } = await rehearsed();
    await fillIn(page, "57e5".repeat(8));
    await lookUp(page);
    assert.equal((await column(page, "Name"))[0], "Account_0000");
    assert.equal(await page.getByRole("main").count(), 1);
    await leave();
  });
});
