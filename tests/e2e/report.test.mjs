// The report of a job and of the sitting: copied or saved, in four formats, with what Zuora's support asks for and
// without a secret.

import assert from "node:assert/strict";
import { describe, test } from "node:test";

import {
  allowed, copiedHtml, copiedReport, openReport, openSittingsReport, reason, savedReport, sheet,
} from "./support/account.mjs";
import { copied } from "./support/clipboard.mjs";
import {
  PRACTICE_CREDENTIALS, askToCancel, button, endsAs, field, fillIn, hasFocus, lookUp, signIn,
} from "./support/form.mjs";
import { focused, tabTo } from "./support/keyboard.mjs";
import { openRequests } from "./support/page.mjs";
import { codings, everywhere, leaks } from "./support/secrets.mjs";
import { stage } from "./support/stage.mjs";
import { until } from "./support/wait.mjs";

const JOB = "cafe".repeat(8);
const REFUSED = "0404".repeat(8);
const FORMATS = ["Markdown", "Plain text", "Formatted text (HTML)", "JSON"];

/** Looks a job up and cancels it for a reason. */
async function cancelFor(page, why, { job = JOB, way } = {}) {
  await fillIn(page, job, { way });
  await askToCancel(page);
  await reason(page).fill(why);
  await button(page, "Cancel the job").click();
  await endsAs(page, "cancelled");
}

describe("the report", () => {
  const here = stage();

  test("of a job is copied in each format, with the reason and the five facts", async () => {
    const { page, leave } = await here.visit();
    await cancelFor(page, "ZEN-48213 | <b>");
    const [read, cancelled] = (await here.simulator.requests()).map(({ headers }) => headers["zuora-track-id"]);
    assert.equal(read, cancelled);
    await openReport(page);
    const markdown = await copiedReport(page, "Markdown");
    assert.match(markdown, /^# Report of the Zuora AQuA job /);
    assert.match(markdown, new RegExp(`^- Job ID: \`${JOB}\`$`, "m"));
    assert.match(markdown, /^- Reason: `ZEN-48213 \| <b>`$/m);
    assert.match(markdown, /^- Operation: Cancel$/m);
    assert.match(markdown, /^- Time: \d{4}-\d\d-\d\d \d\d:\d\d:\d\d \(UTC[+-]\d\d:\d\d\)$/m);
    assert.match(markdown, /^- Zuora-Request-Id: `[^`]+`$/m);
    assert.match(markdown, new RegExp(`^- Zuora-Track-Id: \`${read}\`$`, "m"));
    const text = await copiedReport(page, "Plain text");
    assert.match(text, /^Reason: ZEN-48213 \| <b>$/m);
    const json = JSON.parse(await copiedReport(page, "JSON"));
    assert.deepEqual([json.jobs[0].jobId, json.jobs[0].outcome, json.jobs[0].reason], [JOB, "cancelled", "ZEN-48213 | <b>"]);
    assert.deepEqual(json.calls.map(({ method }) => method), ["GET", "DELETE"]);
    await leave();
  });

  test("is copied as formatted text, with plain text beside it", async () => {
    const { page, leave } = await here.visit();
    await cancelFor(page, "ZEN-48213 <img src=x onerror=alert(1)>");
    await openReport(page);
    const text = await copiedReport(page, "Formatted text (HTML)");
    assert.match(text, /^Reason: ZEN-48213 <img src=x onerror=alert\(1\)>$/m);
    const html = await copiedHtml(page);
    // As wherever it is pasted: the page itself makes nothing of HTML.
    const elsewhere = await page.context().newPage();
    await elsewhere.setContent(html);
    const shown = await elsewhere.evaluate(() => ({
      headings: document.querySelectorAll("h1").length,
      rows: document.querySelectorAll("tr").length,
      others: document.querySelectorAll("img, a, script").length,
      text: document.body.textContent,
    }));
    await elsewhere.close();
    assert.deepEqual([shown.headings, shown.rows, shown.others], [1, 3, 0]);
    assert.match(shown.text, /ZEN-48213 <img src=x onerror=alert\(1\)>/);
    await leave();
  });

  test("is saved as a file of its job", async () => {
    const { page, leave } = await here.visit();
    await cancelFor(page, "ZEN-48213");
    await openReport(page);
    for (const [format, end] of [["Markdown", "md"], ["Plain text", "txt"], ["Formatted text (HTML)", "html"], ["JSON", "json"]]) {
      const file = await savedReport(page, format);
      assert.equal(file.name, `aqua-job-${JOB}-report.${end}`);
      assert.match(file.text, /ZEN-48213/);
    }
    await leave();
  });

  test("of the sitting has every job and every call", async () => {
    const { page, leave } = await here.visit();
    await cancelFor(page, "first");
    await field(page, "Job ID").fill(REFUSED);
    await lookUp(page);
    await openSittingsReport(page);
    const json = JSON.parse(await copiedReport(page, "JSON"));
    assert.deepEqual(json.jobs.map(({ jobId }) => jobId), [JOB, REFUSED]);
    assert.equal(json.calls.length, (await here.simulator.requests()).length);
    const file = await savedReport(page, "Markdown");
    assert.equal(file.name, "aqua-report.md");
    assert.match(file.text, /^# Report of 2 Zuora AQuA jobs$/m);
    await leave();
  });

  test("is reached, chosen and left by the keyboard alone", async () => {
    const { page, leave } = await here.visit();
    await cancelFor(page, "");
    await tabTo(page, "button: Report");
    await page.keyboard.press("Enter");
    await sheet(page, "Report").waitFor();
    await tabTo(page, "input: Markdown");
    await page.keyboard.press("ArrowDown");
    assert.equal(await focused(page), "input: Plain text");
    await tabTo(page, "button: Copy the report");
    await page.evaluate(() => navigator.clipboard.writeText(""));
    await page.keyboard.press("Enter");
    await until(page, async () => (await copied(page)).startsWith("Report of"), "plain text is copied");
    await page.keyboard.press("Escape");
    await sheet(page, "Report").waitFor({ state: "hidden" });
    const opener = sheet(page, "Outcome").getByRole("button", { name: "Report", exact: true });
    assert.ok(await hasFocus(opener));
    await leave();
  });

  for (const way of Object.keys(PRACTICE_CREDENTIALS)) {
    test(`holds nothing of a sign-in by ${way}, in no format`, async () => {
      const visited = await here.visitAfresh(allowed);
      const { page, leave } = visited;
      await cancelFor(page, "ZEN-48213", { way });
      const used = (await here.simulator.requests()).map(({ headers }) => headers.authorization?.split(" ")[1]);
      const typed = Object.entries(PRACTICE_CREDENTIALS[way]);
      const secrets = typed.filter(([name]) => !["User name", "Client ID"].includes(name)).map(([, value]) => value);
      secrets.push(...used.filter(Boolean));
      const texts = {};
      await openReport(page);
      for (const format of FORMATS) {
        texts[`copied ${format}`] = await copiedReport(page, format);
        texts[`saved ${format}`] = (await savedReport(page, format)).text;
      }
      await page.keyboard.press("Escape");
      await openSittingsReport(page);
      texts.sitting = await copiedReport(page, "JSON");
      await page.keyboard.press("Escape");
      await openRequests(page);
      for (const name of ["Copy all"]) {
        await page.evaluate(() => navigator.clipboard.writeText(""));
        await button(page, name).click();
        await until(page, async () => (await copied(page)) !== "", "it is copied");
        texts[name] = await copied(page);
      }
      assert.equal(texts["Copy all"].trim().split("\n").length, (await here.simulator.requests()).length);
      assert.ok(secrets.length > 0 && secrets.flatMap(codings).every((secret) => secret.length > 3));
      assert.deepEqual(leaks({ ...texts, ...(await everywhere(visited)) }, secrets), []);
      await leave();
    });
  }

  test("the cancel of a job that runs is copied as a command, and nothing is sent", async () => {
    const { page, leave } = await here.visit();
    await fillIn(page, JOB);
    await lookUp(page);
    await openRequests(page);
    await page.evaluate(() => navigator.clipboard.writeText(""));
    await button(page, "Copy the cancel as curl").click();
    await until(page, async () => (await copied(page)) !== "", "it is copied");
    const command = await copied(page);
    assert.match(command, new RegExp(`^curl --request DELETE '.*/batch-query/jobs/${JOB}'`));
    assert.match(command, /--user 'practice@example\.com':"\$PASSWORD"/);
    assert.deepEqual(await here.simulator.deletes(), []);
    await page.keyboard.press("Escape");
    await askToCancel(page);
    await button(page, "Cancel the job").click();
    await endsAs(page, "cancelled");
    await openRequests(page);
    assert.equal(await button(page, "Copy the cancel as curl").count(), 0);
    await leave();
  });

  test("of hundreds of calls the last fifty are shown, unless all are asked for", async () => {
    const { page, leave } = await here.visit();
    await fillIn(page, JOB);
    await lookUp(page);
    for (let calls = 1; calls < 60; calls += 1) {
      await button(page, "Look again").click();
      await page.getByText(`Requests sent (${calls + 1})`).waitFor();
    }
    await openRequests(page);
    const rows = sheet(page, "Requests sent").locator("tbody tr");
    assert.equal(await rows.count(), 50);
    await button(page, "Show all 60").click();
    await until(page, async () => (await rows.count()) === 60, "all calls are shown");
    assert.match(await rows.first().innerText(), /…fecafe/);
    await leave();
  });
});
