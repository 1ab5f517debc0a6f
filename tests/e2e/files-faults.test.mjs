// Result files that do not come as they should: told, never kept as whole, and fetched again where that helps.

import assert from "node:assert/strict";
import { describe, test } from "node:test";

import {
  FILES, askForFiles, choosing, endOfSave, fileAtZuora, fileId, save, saved, savedFiles, withoutHeader,
} from "./support/files.mjs";
import { button, fillIn, lookUp } from "./support/form.mjs";
import { stage } from "./support/stage.mjs";
import { until } from "./support/wait.mjs";

/** Seconds, a little more than three days. */
const THREE_DAYS = 3 * 24 * 3600 + 60;

describe("a result file", () => {
  const here = stage();
  const visit = () => here.visitAfresh({ first: choosing });
  const at = (job, batch, place) => fileAtZuora(here.simulator, fileId(job, batch, place));

  /** How often a file was asked for. */
  const asked = async (id) => (await here.simulator.reads()).filter(({ path }) => path.endsWith(id)).length;

  const close = (page) => button(page, "Close saved files").click();

  test("that is cut off is told and not kept; resumed it is whole, and finished segments are not fetched again", async () => {
    const { page, leave } = await visit();
    await fillIn(page, FILES.faulty);
    await lookUp(page);
    // Its segments, in its details: the column of files has buttons only.
    await button(page, "Save Usage").first().click();
    await save(page);
    assert.match(await endOfSave(page), /Not saved\.[^]*Usage\S+\.csv The line broke after \S+ \S+ of 491\.3 KB\./);
    const [name, bytes] = [...(await saved(page))][0];
    assert.equal(bytes.length, 0, "nothing of it stands under its name");
    await button(page, "Resume saving").click();
    assert.match(await endOfSave(page), /Saved as/);
    const calls = await Promise.all([0, 1, 2].map((place) => asked(fileId(FILES.faulty, 0, place))));
    assert.deepEqual(calls, [1, 2, 1]);
    const [first, second, third] = await Promise.all([0, 1, 2].map((place) => at(FILES.faulty, 0, place)));
    const whole = Buffer.concat([first, withoutHeader(second), withoutHeader(third)]);
    assert.deepEqual((await saved(page)).get(name), whole);
    await leave();
  });

  test("that was changed meanwhile is refused, and fetched anew from its first segment", async () => {
    const { page, leave } = await visit();
    await askForFiles(page, FILES.faulty, "Payment");
    await save(page);
    assert.match(await endOfSave(page), /The line broke/);
    await button(page, "Resume saving").click();
    await page.getByText("The file at Zuora is another than the one that the save began with.").waitFor();
    assert.equal([...(await saved(page)).values()][0].length, 0);
    await button(page, "Resume saving").click();
    assert.match(await endOfSave(page), /Saved as/);
    assert.equal(await asked(fileId(FILES.faulty, 1, 0)), 2);
    const [first, second] = [await at(FILES.faulty, 1, 0), await at(FILES.faulty, 1, 1)];
    assert.deepEqual([...(await saved(page)).values()][0], Buffer.concat([first, withoutHeader(second)]));
    await leave();
  });

  test("that is gone, or in whose place an error or a page comes, is told as that, and leaves nothing", async () => {
    const { page, leave } = await visit();
    await askForFiles(page, FILES.faulty);
    await save(page);
    const told = await endOfSave(page);
    assert.match(told, /None of 5 files saved\./);
    assert.match(told, /Product\S+\.csv Zuora has no such file any more\. It keeps files three days/);
    assert.match(told, /Subscription\S+\.csv .*90008: Unable to get the file from storage\./);
    assert.match(told, /Contact\S+\.csv Something that is no file came in its place\./);
    await close(page);
    await until(page, async () => (await saved(page)).size === 0, "the folder is empty");
    await leave();
  });

  test("is gone after three days", async () => {
    const { page, leave } = await visit();
    await fillIn(page, FILES.whole);
    await lookUp(page);
    await here.simulator.advance(THREE_DAYS);
    await button(page, "Save Account").click();
    await save(page);
    assert.match(await endOfSave(page), /Zuora has no such file any more/);
    assert.equal(await button(page, "Resume saving").count(), 0);
    await leave();
  });

  test("is asked for with a new token, once, where the former one has run out", async () => {
    const { page, leave } = await visit();
    await fillIn(page, FILES.whole, { way: "oauth" });
    await lookUp(page);
    await here.simulator.advance(2 * 3600);
    await button(page, "Save Account").click();
    await save(page);
    assert.match(await endOfSave(page), /Saved as/);
    const calls = (await here.simulator.requests()).map(({ method, path, answer }) => `${method} ${path.split("/").at(-2)} ${answer}`);
    assert.deepEqual(calls, ["POST oauth 200", "GET jobs 200", "GET files 401", "POST oauth 200", "GET files 200"]);
    await leave();
  });

  test("carries no more than a call about a job does", async () => {
    const { page, leave } = await visit();
    await askForFiles(page, FILES.whole, "Account");
    await save(page);
    await endOfSave(page);
    const [job, file] = await here.simulator.requests();
    assert.deepEqual(Object.keys(file.headers).sort(), Object.keys(job.headers).sort());
    assert.equal(file.cookie, false);
    await leave();
  });

  test("that is stopped leaves nothing, and leaving the page while it comes is asked about", async () => {
    const { page, seen, leave } = await visit();
    await askForFiles(page, FILES.slow, "Usage");
    await save(page);
    await savedFiles(page).getByText(/KB of 20\.0 MB/).waitFor();
    const question = page.waitForEvent("dialog");
    await page.close({ runBeforeUnload: true });
    assert.equal((await question).type(), "beforeunload");
    seen.dialogs.length = 0;
    await button(page, "Stop saving").click();
    assert.match(await endOfSave(page), /Stopped: NightlyExport-Usage-\S+\.csv is not saved\./);
    assert.equal([...(await saved(page)).values()][0].length, 0);
    await leave();
  });

  test("is not asked for with a sign-in that was forgotten", async () => {
    const { page, leave } = await visit();
    await fillIn(page, FILES.whole);
    await lookUp(page);
    await button(page, "Forget sign-in").click();
    await button(page, "Save Account").click();
    await save(page);
    assert.match(await endOfSave(page), /The sign-in was forgotten\. Sign in, press Look again, then Resume\./);
    assert.equal(await asked(fileId(FILES.whole, 0)), 0);
    await leave();
  });
});
