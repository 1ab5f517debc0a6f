// The history: off until it is switched on, kept in this browser alone, without a secret, a query or a result.

import assert from "node:assert/strict";
import { describe, test } from "node:test";

import {
  allowed, entries, entriesAre, keep, keepHistory, openHistory, reason, saved, sheet,
} from "./support/account.mjs";
import { open } from "./support/browser.mjs";
import {
  PRACTICE_CREDENTIALS, askToCancel, button, endsAs, field, fillIn, hasFocus, lookUp,
} from "./support/form.mjs";
import { tabTo } from "./support/keyboard.mjs";
import { everywhere, leaks } from "./support/secrets.mjs";
import { stage } from "./support/stage.mjs";
import { until } from "./support/wait.mjs";

const JOB = "cafe".repeat(8);
const OTHER = "57a7".repeat(8);
const SILENT_CANCEL = "deaddeaf".repeat(4);

const databases = (page) => page.evaluate(async () => (await indexedDB.databases()).length);

/** What is kept of the switch. */
const switchKept = (page) => page.evaluate(() => localStorage.getItem("aqua-cancel history"));

/** Looks a job up and cancels it for a reason. */
async function cancelFor(page, why, job = JOB) {
  await fillIn(page, job);
  await askToCancel(page);
  await reason(page).fill(why);
  await button(page, "Cancel the job").click();
  await endsAs(page, "cancelled");
}

/** Leaves the profile as it came. */
const forget = (page) => page.evaluate(() => { localStorage.clear(); indexedDB.deleteDatabase("aqua-cancel history"); });

describe("the history", () => {
  const here = stage();

  test("is off until it is switched on, and leaves no trace until then", async () => {
    const { page, leave } = await here.visitAfresh();
    await cancelFor(page, "ZEN-1");
    await openHistory(page);
    assert.equal(await keep(page).isChecked(), false);
    assert.deepEqual(await entries(page), []);
    assert.match(await sheet(page, "History").innerText(), /Kept for 90 days, in this browser alone/);
    assert.equal(await databases(page), 0);
    assert.equal(await switchKept(page), null);
    await leave();
  });

  test("keeps what was looked up and cancelled across visits, newest first", async () => {
    const { page, leave } = await here.visitAfresh();
    await keepHistory(page);
    await cancelFor(page, "ZEN-48213");
    await field(page, "Job ID").fill(OTHER);
    await lookUp(page);
    await page.reload();
    await openHistory(page);
    await entriesAre(page, 2);
    const [looked, cancelled] = await entries(page);
    assert.match(looked, new RegExp(`${OTHER} (Running|Waiting):`));
    assert.match(cancelled, new RegExp(`${JOB} Cancelled\\. .* ZEN-48213 Practice tenant`));
    assert.match(cancelled, /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d /);
    await leave();
  });

  test("has a cancel whose page was left before it was answered", async () => {
    const { page, seen, leave } = await here.visitAfresh();
    await keepHistory(page);
    await fillIn(page, SILENT_CANCEL);
    await askToCancel(page);
    await button(page, "Cancel the job").click();
    await here.simulator.silence(SILENT_CANCEL);
    page.removeAllListeners("dialog");
    page.on("dialog", (dialog) => dialog.accept());
    await page.reload();
    await openHistory(page);
    await entriesAre(page, 1);
    assert.match((await entries(page))[0], /A cancel was sent|It is not known whether the job was cancelled/);
    assert.deepEqual(seen.dialogs, []);
    await leave();
  });

  test("is searched, saved without formulas, and cleared after a question", async () => {
    const { page, leave } = await here.visitAfresh();
    await keepHistory(page);
    await cancelFor(page, "=1+1");
    await field(page, "Job ID").fill(OTHER);
    await lookUp(page);
    await openHistory(page);
    await entriesAre(page, 2);
    const csv = await saved(page, () => button(page, "Save as CSV").click());
    assert.equal(csv.name, "aqua-history.csv");
    assert.match(csv.text, /,'=1\+1,1\r\n/);
    await sheet(page, "History").getByRole("searchbox", { name: "Search history" }).fill(OTHER.slice(0, 8));
    await entriesAre(page, 1);
    const json = await saved(page, () => button(page, "Save as JSON").click());
    assert.deepEqual(JSON.parse(json.text).map(({ jobId }) => jobId), [OTHER], "what is found is saved");
    await sheet(page, "History").getByRole("searchbox").fill("");
    await button(page, "Clear").click();
    await button(page, "Keep them").click();
    await entriesAre(page, 2);
    await button(page, "Clear").click();
    await button(page, "Remove them").click();
    await entriesAre(page, 0);
    await page.reload();
    await openHistory(page);
    await page.getByText("Nothing is kept yet.").waitFor();
    await leave();
  });

  test("switched off writes nothing any more, and offers to clear what is there", async () => {
    const { page, leave } = await here.visitAfresh();
    await keepHistory(page);
    await fillIn(page, JOB);
    await lookUp(page);
    await openHistory(page);
    await entriesAre(page, 1);
    await keep(page).uncheck();
    await page.getByText("Remove the one entry of the history from this computer?").waitFor();
    await button(page, "Keep them").click();
    await page.keyboard.press("Escape");
    await field(page, "Job ID").fill(OTHER);
    await lookUp(page);
    await openHistory(page);
    await entriesAre(page, 1);
    await button(page, "Clear").click();
    await button(page, "Remove them").click();
    await entriesAre(page, 0);
    await until(page, async () => (await switchKept(page)) === null, "nothing is kept of the switch");
    await leave();
  });

  test("puts a job into the form and sends nothing", async () => {
    const { page, leave } = await here.visitAfresh();
    await keepHistory(page);
    await fillIn(page, JOB);
    await lookUp(page);
    await page.reload();
    const before = (await here.simulator.requests()).length;
    await openHistory(page);
    await button(page, `Use the job ${JOB}`).click();
    await sheet(page, "History").waitFor({ state: "hidden" });
    assert.equal(await field(page, "Job ID").inputValue(), JOB);
    assert.ok(await hasFocus(field(page, "Job ID")));
    assert.equal(await field(page, "Tenant").inputValue(), "practice");
    assert.equal((await here.simulator.requests()).length, before);
    await leave();
  });

  test("removes what is older than ninety days when the page is opened", async () => {
    const { page, leave } = await here.visitAfresh();
    await keepHistory(page);
    await fillIn(page, JOB);
    await lookUp(page);
    await openHistory(page);
    await entriesAre(page, 1);
    await page.evaluate(() => new Promise((resolve) => {
      indexedDB.open("aqua-cancel history").onsuccess = ({ target: { result } }) => {
        const day = 24 * 60 * 60 * 1000;
        const transaction = result.transaction("entries", "readwrite");
        for (const days of [89, 91]) {
          const id = String(Date.now() - days * day).padStart(13, "0");
          transaction.objectStore("entries").put({ id, jobId: `${days} days`, at: "" });
        }
        transaction.oncomplete = () => { result.close(); resolve(); };
      };
    }));
    await page.reload();
    await openHistory(page);
    await entriesAre(page, 2);
    assert.match((await entries(page))[1], /89 days/);
    await leave();
  });

  test("of two tabs at once loses nothing", async () => {
    const { context, page, leave } = await here.visitAfresh();
    const second = await open(context, here.simulator.origin);
    await keepHistory(page);
    // The other tab hears of it.
    await openHistory(second.page);
    await until(second.page, () => keep(second.page).isChecked(), "the switch is on in the other tab");
    await second.page.keyboard.press("Escape");
    await fillIn(page, JOB);
    await fillIn(second.page, OTHER);
    await Promise.all([lookUp(page), lookUp(second.page)]);
    await openHistory(page);
    await entriesAre(page, 2);
    const jobs = (await entries(page)).map((entry) => entry.match(/[0-9a-f]{32}/)[0]);
    assert.deepEqual(jobs.toSorted(), [JOB, OTHER].toSorted());
    await second.check();
    await leave();
  });

  for (const [what, first] of Object.entries({
    "has no database": () => Object.defineProperty(globalThis, "indexedDB", { value: undefined }),
    "refuses its database": () => {
      IDBFactory.prototype.open = () => { throw new DOMException("no", "SecurityError"); };
    },
  })) {
    test(`says so where the browser ${what}, and the page works on`, async () => {
      const context = await here.browser.newContext();
      const { page, leave } = await open(context, here.simulator.origin, { first });
      await keepHistory(page);
      await fillIn(page, JOB);
      assert.equal(await lookUp(page), "still-running");
      await openHistory(page);
      await page.getByText("The browser refuses to keep a history here").waitFor();
      assert.deepEqual(await entries(page), []);
      await leave();
    });
  }

  test("is used by the keyboard alone", async () => {
    const { page, leave } = await here.visitAfresh();
    await button(page, "History").focus();
    await page.keyboard.press("Enter");
    await tabTo(page, "input: Keep a history on this computer");
    await page.keyboard.press("Space");
    assert.equal(await keep(page).isChecked(), true);
    await page.keyboard.press("Escape");
    await sheet(page, "History").waitFor({ state: "hidden" });
    assert.ok(await hasFocus(button(page, "History")));
    await leave();
  });

  for (const way of Object.keys(PRACTICE_CREDENTIALS)) {
    test(`holds nothing of a sign-in by ${way}, and no query`, async () => {
      const visited = await here.visitAfresh(allowed);
      const { page, leave } = visited;
      await keepHistory(page);
      await fillIn(page, JOB, { way });
      await askToCancel(page);
      await button(page, "Cancel the job").click();
      await endsAs(page, "cancelled");
      const used = (await here.simulator.requests()).map(({ headers }) => headers.authorization?.split(" ")[1]);
      const typed = Object.values(PRACTICE_CREDENTIALS[way]);
      await openHistory(page);
      await entriesAre(page, 1);
      const csv = (await saved(page, () => button(page, "Save as CSV").click())).text;
      const json = (await saved(page, () => button(page, "Save as JSON").click())).text;
      const { profile, localStorage, sessionStorage } = await everywhere(visited);
      assert.match(profile, new RegExp(JOB), "the database is looked at");
      const kept = { profile, localStorage, sessionStorage, csv, json };
      // Neither a user name nor a client ID is kept.
      assert.deepEqual(leaks(kept, [...typed, ...used.filter(Boolean)]), []);
      assert.deepEqual(Object.keys(kept).filter((place) => /select /i.test(kept[place])), []);
      await leave();
    });
  }
});
