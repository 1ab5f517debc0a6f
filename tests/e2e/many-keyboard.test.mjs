// Several jobs of a production tenant, from the empty form to the last of them, with the keyboard alone.

import assert from "node:assert/strict";
import { describe, test } from "node:test";

import { allowed } from "./support/clipboard.mjs";
import { outcome } from "./support/form.mjs";
import { hundredth } from "./support/jobs-table.mjs";
import { focused, hasRing, tabTo } from "./support/keyboard.mjs";
import { counts, jobsDialog, requests, runIs } from "./support/many.mjs";
import { outcomeHasFocus, outcomeJob } from "./support/page.mjs";
import { productionStage } from "./support/production.mjs";
import { until } from "./support/wait.mjs";

/** Its cancel gets no answer, and nor do the look-ups after it until it is mended. */
const UNKNOWN = "dead0ff0".repeat(4);
/** Jobs that are cancelled as asked, but for the last: what became of its cancel is not known. */
const IDS = [...Array.from({ length: 9 }, (_, at) => hundredth(at + 1)), UNKNOWN];
const LEFT_OUT = "000002";

describe("several jobs, with the keyboard alone", () => {
  const here = productionStage();

  const calls = async (wanted) => (await here.simulator.requests()).filter(({ method }) => method === wanted);
  const allAnswered = async () => (await here.simulator.requests()).every(({ ended }) => ended !== null);

  test("are pasted, looked up, chosen, cancelled with a pause, stopped, looked at again and seen together", async () => {
    const { page, leave } = await here.visit(allowed);
    const { keyboard } = page;
    /** Checks that the focus is on this, or on anything at all, and can be seen. */
    const isAt = async (wanted) => {
      const name = await focused(page);
      assert.doesNotMatch(name, /^body:/, "the focus is not lost");
      if (wanted) assert.equal(name, wanted);
      assert.equal(await hasRing(page), true, `the focus on ${name} can be seen`);
    };
    /** Goes to a control with Tab and presses a key there. */
    const use = async (wanted, key = "Enter", way = "Tab") => {
      await tabTo(page, wanted, way);
      await isAt(wanted);
      await keyboard.press(key);
    };

    await page.evaluate((text) => navigator.clipboard.writeText(text), IDS.join("\n"));
    await tabTo(page, "select: Tenant");
    await keyboard.type("US Cloud 2 Pro");
    await tabTo(page, "input: User name");
    await keyboard.type("practice@example.com");
    await tabTo(page, "input: Password");
    await keyboard.insertText("präctice-päss:1");
    await use("input: Job ID", "Control+V");
    await page.locator(".job-list-line").waitFor();
    await isAt("button: Edit list");
    await use("button: Look up");
    await runIs(page, "Looking up 10 jobs: done");
    await isAt();

    // All but one are chosen.
    await use("input: Select all jobs", "Space");
    await use(`input: Select WarehouseSync ${LEFT_OUT}`, "Space");
    await use("button: Cancel selected jobs", "Enter", "Shift+Tab");
    await jobsDialog(page).waitFor();
    await isAt("button: Keep them running");

    // Tab stays in the question; Escape leaves it and gives the focus back.
    const reached = new Set();
    for (let presses = 0; presses < 8; presses += 1) {
      await keyboard.press("Tab");
      reached.add(await focused(page));
    }
    const inside = [...reached].filter((name) => !name.startsWith("body:"));
    assert.deepEqual(inside.sort(), [
      "button: Keep them running", "input: Reason or ticket number", "input: Type the number of jobs",
    ], "the button that cancels is out of reach until the number is typed");
    await keyboard.press("Escape");
    await jobsDialog(page).waitFor({ state: "detached" });
    await isAt("button: Cancel selected jobs");
    await keyboard.press("Enter");
    await jobsDialog(page).waitFor();
    await keyboard.press("Enter");
    await jobsDialog(page).waitFor({ state: "detached" });
    await isAt("button: Cancel selected jobs");
    assert.deepEqual(await calls("DELETE"), [], "a hasty Enter keeps them running");

    await here.simulator.limit({ latency: 3000 });
    await keyboard.press("Enter");
    await jobsDialog(page).waitFor();
    await use("input: Type the number of jobs", "9", "Shift+Tab");
    await use("button: Cancel the jobs", "Space");
    await jobsDialog(page).waitFor({ state: "detached" });
    await isAt();
    await until(page, async () => (await calls("DELETE")).length >= 4, "the first are sent");
    await use("button: Pause", "Enter", "Shift+Tab");
    await page.getByRole("button", { name: "Resume", exact: true }).waitFor();
    await isAt("button: Resume");
    await until(page, allAnswered, "all are answered");
    const sent = (await calls("DELETE")).length;
    await keyboard.press("Enter");
    await page.getByRole("button", { name: "Pause", exact: true }).waitFor();
    await isAt("button: Pause");
    await until(page, async () => (await calls("DELETE")).length > sent, "it goes on");
    await keyboard.press("Tab");
    await isAt("button: Stop");
    await keyboard.press("Enter");
    await runIs(page, "Cancelling 9 jobs: stopped");
    await isAt("h2: Cancelling 9 jobs: stopped");
    await here.simulator.limit({});

    // What was not sent is asked about again: Stop sent nothing of it.
    const stopped = (await counts(page))["not sent"];
    assert.ok(stopped > 0 && stopped < 9, `${stopped} were stopped`);
    await use("button: Cancel selected jobs");
    await jobsDialog(page).waitFor();
    await use("input: Type the number of jobs", String(stopped), "Shift+Tab");
    await use("button: Cancel the jobs", "Space");
    await jobsDialog(page).waitFor({ state: "detached" });
    await runIs(page, `Cancelling ${stopped === 1 ? "1 job" : `${stopped} jobs`}: done`);
    await isAt();

    // One job, and back to the list.
    await use("button: RevenueFeed", "Enter");
    await until(page, async () => (await outcomeJob(page)) === hundredth(4), "the job is shown");
    await isAt("button: RevenueFeed");

    await here.simulator.mend(UNKNOWN);
    const unknown = (await calls("GET")).length;
    await use("button: Look again at unknown jobs", "Enter", "Shift+Tab");
    await until(page, async () => (await calls("GET")).length > unknown, "it is read again");
    await page.getByRole("button", { name: "Look again at unknown jobs" }).waitFor({ state: "detached" });
    // The button has nothing left to look at, and is gone.
    await isAt("h2: Looking up 1 job: done");

    await use("button: All batches together");
    await page.getByRole("region", { name: "Batches of several jobs" }).waitFor();
    await isAt("button: All batches together");
    await use("button: Back to the job");
    await outcome(page).waitFor();
    await outcomeHasFocus(page);

    // As the page lists them: where a connection drops, the browser sends a DELETE again by itself.
    const deletes = (await requests(page)).filter(({ method }) => method === "DELETE").map(({ path }) => path.split("/").at(-1));
    assert.deepEqual(deletes.toSorted(), IDS.filter((id) => !id.endsWith(LEFT_OUT)).sort(), "one DELETE for each chosen job");
    await leave();
  });
});
