// Every job of the practice tenant, cancelled as a person would: what the page then claims, and that
// it sent one DELETE at the most, and none that was not confirmed.

import assert from "node:assert/strict";
import { describe, test } from "node:test";

import { askToCancel, button, dialog, ended, fillIn } from "./support/form.mjs";
import { SCENARIOS } from "./support/scenarios.mjs";
import { OVER_THE_LIMIT } from "./support/simulator.mjs";
import { stage } from "./support/stage.mjs";

describe("every practice job", { concurrency: 2 }, () => {
  const here = stage({ reset: false });

  /** The calls about a job that arrived, by method. */
  const calls = async (method, id) =>
    (await here.simulator.requests()).filter((one) => one.method === method && one.path.endsWith(id));

  test("the table of expectations names exactly the jobs there are", async () => {
    const { jobs } = await here.simulator.about();
    assert.deepEqual(SCENARIOS.map(({ id }) => id).sort(), jobs.map(({ id }) => id).sort());
  });

  for (const { id, kind, asked, deletes } of SCENARIOS.filter(({ silent, held }) => !silent && !held)) {
    test(`${id} is ${kind} after ${deletes} DELETE`, async () => {
      const { page, leave } = await here.visit();
      await fillIn(page, id);
      assert.equal(await askToCancel(page), asked, "whether it asks");
      assert.deepEqual(await calls("DELETE", id), [], "nothing is cancelled without a yes");
      if (asked) await button(page, "Cancel the job").click();
      assert.equal(await ended(page), kind);
      assert.equal((await calls("DELETE", id)).length, deletes);
      await leave();
    });
  }

  for (const { id, kind, deletes } of SCENARIOS.filter(({ held }) => held)) {
    test(`${id}, answered late, is ${kind} after ${deletes} DELETE`, async () => {
      const { page, leave } = await here.visit();
      await fillIn(page, id);
      await button(page, "Cancel job").click();
      const late = (await here.simulator.about()).jobs.find((job) => job.id === id);
      const deleteIsLate = /cancel/i.test(late.title);
      if (!deleteIsLate) await here.simulator.release(id);
      await dialog(page).waitFor();
      assert.deepEqual(await calls("DELETE", id), [], "nothing is cancelled without a yes");
      await button(page, "Cancel the job").click();
      if (deleteIsLate) await here.simulator.release(id);
      assert.equal(await ended(page), kind);
      assert.equal((await calls("DELETE", id)).length, deletes);
      await leave();
    });
  }

  for (const { id, kind, asked, deletes } of SCENARIOS.filter(({ silent }) => silent)) {
    test(`${id}, never answered, is ${kind} after ${deletes} DELETE`, async () => {
      const { page, leave } = await here.visitAfresh({ clock: true });
      await fillIn(page, id);
      await button(page, "Cancel job").click();
      if (asked) {
        await dialog(page).waitFor();
        assert.deepEqual(await calls("DELETE", id), [], "nothing is cancelled without a yes");
        await button(page, "Cancel the job").click();
      }
      await here.simulator.silence(id);
      await page.clock.fastForward(OVER_THE_LIMIT);
      assert.equal(await ended(page), kind);
      assert.equal((await calls("DELETE", id)).length, deletes);
      await leave();
    });
  }
});
