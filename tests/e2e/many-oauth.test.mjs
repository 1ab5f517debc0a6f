// Several jobs with one OAuth client, and a tenant that takes fewer calls at once than the page would make.

import assert from "node:assert/strict";
import { describe, test } from "node:test";

import { allowed } from "./support/clipboard.mjs";
import { button } from "./support/form.mjs";
import { hundredth } from "./support/jobs-table.mjs";
import { askToCancelAll, cancelAll, counts, jobsDialog, lookUpAll, runIs } from "./support/many.mjs";
import { progress } from "./support/page.mjs";
import { stage } from "./support/stage.mjs";
import { until } from "./support/wait.mjs";

/** Jobs that are cancelled as asked. */
const IDS = Array.from({ length: 24 }, (_, at) => at + 1).filter((number) => number % 10 !== 0).map(hundredth);

/** Seconds, a little more than a token is good for. */
const A_TOKENS_LIFE = 3600;

const idOf = ({ path }) => path.split("/").at(-1);

describe("several jobs with an OAuth client", () => {
  const here = stage();

  test("are looked up and cancelled with one token", async () => {
    const { page, leave } = await here.visit();
    await lookUpAll(page, IDS, { way: "oauth" });
    await cancelAll(page);
    await runIs(page, `Cancelling ${IDS.length} jobs: done`);
    assert.deepEqual(await counts(page), { cancelled: IDS.length });
    assert.equal((await here.simulator.tokenCalls()).length, 1);
    const calls = (await here.simulator.requests()).filter(({ path }) => path.includes("/jobs/"));
    assert.equal(new Set(calls.map(({ headers }) => headers.authorization)).size, 1);
    assert.equal((await here.simulator.deletes()).length, IDS.length);
    await leave();
  });

  test("whose token runs out in the middle are all read with one more", async () => {
    const { page, leave } = await here.visit();
    await here.simulator.holdClock();
    await here.simulator.limit({ latency: 500 });
    const looked = lookUpAll(page, IDS, { way: "oauth" });
    await until(page, async () => (await here.simulator.reads()).length >= 8, "some are read");
    await here.simulator.advance(A_TOKENS_LIFE);
    await looked;
    const answers = (await here.simulator.reads()).map(({ answer }) => answer);
    assert.ok(answers.includes("401"), "the token ran out");
    assert.equal(answers.filter((answer) => answer === "200").length, IDS.length, "all are read");
    assert.deepEqual(answers.filter((answer) => !["200", "401"].includes(answer)), []);
    assert.equal((await here.simulator.tokenCalls()).length, 2, "one more serves them all");
    await leave();
  });

  test("whose token runs out in the middle are cancelled, and no DELETE is sent again by itself", async () => {
    const { page, leave } = await here.visit();
    await here.simulator.holdClock();
    await lookUpAll(page, IDS, { way: "oauth" });
    await here.simulator.limit({ latency: 500 });
    await cancelAll(page);
    await until(page, async () => (await here.simulator.deletes()).length >= 8, "some are cancelled");
    await here.simulator.advance(A_TOKENS_LIFE);
    await runIs(page, `Cancelling ${IDS.length} jobs: done`);
    await here.simulator.limit({});
    const deletes = await here.simulator.deletes();
    const refused = deletes.filter(({ answer }) => answer === "401").map(idOf);
    assert.ok(refused.length > 0 && refused.length <= 4, `${refused.length} were refused`);
    assert.deepEqual(deletes.map(idOf).toSorted(), IDS.toSorted(), "one for each job");
    const told = await counts(page);
    assert.equal(told.cancelled, IDS.length - refused.length);
    assert.equal(told["not cancelled"], refused.length, JSON.stringify(told));
    assert.equal((await here.simulator.tokenCalls()).length, 2);

    // A person may ask again for those that were refused: that is another confirm.
    await askToCancelAll(page);
    assert.match(await jobsDialog(page).innerText(), new RegExp(`${IDS.length - refused.length} have ended, and are left out`));
    await button(page, "Cancel the jobs").click();
    await until(page, async () => (await here.simulator.deletes()).length === IDS.length + refused.length, "they are cancelled");
    const again = (await here.simulator.deletes()).slice(IDS.length);
    assert.deepEqual(again.map(idOf).toSorted(), refused.toSorted());
    await until(page, async () => (await counts(page)).cancelled === refused.length, "all are told to be cancelled");
    await leave();
  });
});

describe("a tenant that takes fewer calls at once", () => {
  const here = stage();

  test("is obeyed from its first answers on, by look-ups and cancels alike", async () => {
    const { page, leave } = await here.visitAfresh({ ...allowed, clock: true });
    await here.simulator.limit({ at_once: 2, latency: 300 });
    const looked = lookUpAll(page, IDS);
    await progress(page).getByRole("status").getByText(/Zuora takes no more calls for now/).waitFor();
    const answered = async () => (await here.simulator.requests()).every(({ ended }) => ended !== null);
    await until(page, answered, "all are answered");
    const first = (await here.simulator.requests()).length;
    assert.equal(first, 4, "nothing is sent during the wait");
    await page.clock.fastForward(11_000);
    await looked;
    await cancelAll(page);
    await runIs(page, `Cancelling ${IDS.length} jobs: done`);
    assert.deepEqual(await counts(page), { cancelled: IDS.length });
    const later = (await here.simulator.requests()).slice(first);
    assert.deepEqual(later.filter(({ answer }) => answer !== "200").map(idOf), [], "none is refused any more");
    assert.equal(Math.max(...later.map((call) => call.under_way)) <= 2, true, "never more than allowed");
    assert.equal((await here.simulator.deletes()).length, IDS.length);
    await leave();
  });
});
