// The question about several jobs on a production tenant, with the keyboard alone.

import assert from "node:assert/strict";
import { describe, test } from "node:test";

import { allowed } from "./support/clipboard.mjs";
import { button, field } from "./support/form.mjs";
import { focused, tabTo } from "./support/keyboard.mjs";
import { askToCancelAll, counts, jobsDialog, lookUpAll, runIs } from "./support/many.mjs";
import { productionStage } from "./support/production.mjs";

const TENANT = "US Cloud 2 Production";
const NUMBER = "Type the number of jobs";

describe("the question about several jobs on a production tenant", () => {
  const here = productionStage();

  const ask = async (jobs) => {
    const visited = await here.visit(allowed);
    const ids = (await here.simulator.hundred()).slice(0, jobs);
    await lookUpAll(visited.page, ids, { tenant: TENANT });
    await askToCancelAll(visited.page);
    return visited;
  };

  test("wants the number of jobs, tells of a wrong one, and is answered with the keyboard alone", async () => {
    const { page, leave } = await ask(9);
    const { keyboard } = page;
    assert.match(await jobsDialog(page).getByRole("heading").first().innerText(), /Production/);
    assert.equal(await focused(page), "button: Keep them running");
    await tabTo(page, `input: ${NUMBER}`, "Shift+Tab");
    await keyboard.type("8");
    await jobsDialog(page).getByText("That is not the number of jobs.").waitFor();
    assert.equal(await field(page, NUMBER).getAttribute("aria-invalid"), "true");
    assert.equal(await button(page, "Cancel the jobs").isDisabled(), true);
    await keyboard.press("Enter");
    assert.equal(await jobsDialog(page).isVisible(), true);
    await keyboard.press("Backspace");
    await keyboard.type("9");
    await tabTo(page, "button: Cancel the jobs");
    await keyboard.press("Space");
    await runIs(page, "Cancelling 9 jobs: done");
    assert.deepEqual(await counts(page), { cancelled: 9 });
    const deletes = here.calls.filter(({ method }) => method === "DELETE");
    assert.equal(new Set(deletes.map(({ path }) => path)).size, 9);
    assert.equal(deletes.length, 9);
    await leave();
  });

  test("has its buttons and its field in sight in windows of every size", async () => {
    const { page, leave } = await ask(9);
    for (const [width, height] of [[1280, 800], [390, 844], [844, 390]]) {
      await page.setViewportSize({ width, height });
      for (const part of [field(page, NUMBER), button(page, "Keep them running"), button(page, "Cancel the jobs")]) {
        await part.scrollIntoViewIfNeeded();
        const box = await part.boundingBox();
        const where = `${width} × ${height}`;
        assert.ok(box.x >= 0 && box.x + box.width <= width, where);
        assert.ok(box.y >= 0 && box.y + box.height <= height, where);
      }
    }
    await leave();
  });
});
