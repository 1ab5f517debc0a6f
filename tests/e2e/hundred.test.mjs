// The hundred practice jobs: offered by the form in one entry, and looked up within the tenant's limits.

import assert from "node:assert/strict";
import { describe, test } from "node:test";

import { button, field } from "./support/form.mjs";
import { stage } from "./support/stage.mjs";
import { until } from "./support/wait.mjs";

/** Chooses all of them under **Practice job**, which fills in the sign-in as well. */
async function chooseAll(page) {
  await field(page, "Tenant").selectOption("Practice tenant");
  await field(page, "Practice job").selectOption("All hundred at once");
}

describe("the hundred practice jobs", () => {
  const here = stage();

  test("are one entry, which says what they are and fills the list", async () => {
    const { page, leave } = await here.visit();
    await field(page, "Tenant").selectOption("Practice tenant");
    const named = await field(page, "Practice job").locator("option").allTextContents();
    assert.deepEqual(named.filter((name) => /hundred/.test(name)), ["All hundred at once"]);
    await chooseAll(page);
    await page.getByText("100 jobs", { exact: true }).waitFor();
    await page.getByText(/fill all 50 stateful and 50 stateless places/).waitFor();
    await leave();
  });

  test("are each looked up once, and never more than four at a time", async () => {
    const { page, leave } = await here.visit();
    const ids = await here.simulator.hundred();
    await here.simulator.limit({ at_once: 4, latency: 20 });
    await chooseAll(page);
    await button(page, "Look up").click();
    const ended = async () => (await here.simulator.reads()).filter((call) => call.ended !== null);
    await until(page, async () => (await ended()).length >= 100, "all hundred are answered", 60_000);
    const calls = await here.simulator.requests();
    assert.deepEqual(calls.map(({ path }) => path.split("/").at(-1)).sort(), ids);
    assert.deepEqual(calls.filter(({ answer }) => answer !== "200"), [], "none is refused");
    assert.equal(await here.simulator.mostAtOnce(), 4);
    await leave();
  });
});
