// A list of jobs in place of one: pasted, edited, looked up, and the way back to one.

import assert from "node:assert/strict";
import { describe, test } from "node:test";

import { paste } from "./support/clipboard.mjs";
import { becomes, button, ended, field, fillIn, hasFocus, press } from "./support/form.mjs";
import { tabTo } from "./support/keyboard.mjs";
import { everywhere, leaks } from "./support/secrets.mjs";
import { stage } from "./support/stage.mjs";
import { until } from "./support/wait.mjs";

const RUNS = "cafe".repeat(8);
const CODE = "c0de".repeat(8);
const STATES = "57a7".repeat(8);
/** A token: it has the same form as a job ID. */
const TOKEN = "0f1e2d3c4b5a69788796a5b4c3d2e1f0";

const REST = "https://rest.zuora.com/v1/batch-query/jobs";
const DASHBOARD = [
  "Job ID,Mode,Status,Total Tasks,Job Execution Time",
  `"${RUNS}","Stateless","Executing","12","00:41:10"`,
  `"${CODE}","Stateful","Submitted","3","00:00:10"`,
  `"${STATES}","Stateful","Submitted","3","00:00:10"`,
].join("\n");

/** The list as it stands folded in the form, in one line. */
const folded = async (page) =>
  (await page.locator(".job-list-line").innerText()).replaceAll(/\s+/g, " ").trim();

/** The list as a text. */
const editor = (page) => page.getByRole("textbox", { name: "Job IDs", exact: true });

/** What is said below that text. */
const faults = (page) => page.locator("#job-ids-notes li").allInnerTexts();

/** The jobs that were read, once there are so many, by their IDs. */
async function read(here, page, count) {
  const ids = async () => (await here.simulator.reads()).map(({ path }) => path.split("/").at(-1));
  await until(page, async () => (await ids()).length >= count, `${count} jobs are read`);
  return (await ids()).sort();
}

describe("a list of jobs", () => {
  const here = stage();

  for (const [what, text] of Object.entries({
    "the dashboard's CSV": DASHBOARD,
    "a column of a spreadsheet": `${RUNS}\r\n${CODE}\r\n${STATES}\r\n`,
    "IDs with commas": `${RUNS}, ${CODE}, ${STATES}`,
    "a numbered list": `1. ${RUNS}\n2. ${CODE}\n3. ${STATES}`,
    "addresses": [RUNS, CODE, STATES].map((id) => `${REST}/${id}`).join("\n"),
    "an array": JSON.stringify([RUNS, CODE, STATES]),
  })) {
    test(`${what} is taken whole, and Look up reads each of its jobs once`, async () => {
      const { page, leave } = await here.visit();
      await fillIn(page, "");
      await paste(page, field(page, "Job ID"), text);
      await page.locator(".job-list-line").waitFor();
      assert.match(await folded(page), /^3 jobs Edit list Clear list/);
      await press(page, "Look up");
      assert.deepEqual(await read(here, page, 3), [RUNS, CODE, STATES].sort());
      await ended(page);
      await leave();
    });
  }

  test("what was left out is counted, and Edit list names the lines", async () => {
    const { page, leave } = await here.visit();
    await fillIn(page, "");
    const text = `Job ID\n${RUNS}\n${CODE}\n${RUNS}\n${RUNS}\n2c92a0fd6f1e2d3c\n${STATES}\n${RUNS}\n`;
    await paste(page, field(page, "Job ID"), text);
    await page.locator(".job-list-line").waitFor();
    assert.match(await folded(page), /^3 jobs 3 repeated, 1 line without an ID Edit list/);
    await press(page, "Edit list");
    await until(page, () => hasFocus(editor(page)), "the list has the focus");
    assert.equal(await editor(page).inputValue(), [RUNS, CODE, "2c92a0fd6f1e2d3c", STATES].join("\n"));
    assert.deepEqual(await faults(page), ["Line 3 has 16 digits; a job ID has 32."]);
    await editor(page).fill([RUNS, CODE].join("\n"));
    await until(page, async () => (await faults(page)).length === 0, "no line is at fault");
    await press(page, "Done");
    await editor(page).waitFor({ state: "detached" });
    assert.match(await folded(page), /^2 jobs Edit list/);
    assert.ok(await hasFocus(button(page, "Edit list")));
    await leave();
  });

  test("of a log all jobs are taken once that is pressed", async () => {
    const { page, leave } = await here.visit();
    await fillIn(page, "");
    await paste(page, field(page, "Job ID"), `INFO GET: ${REST}/${RUNS}\nINFO GET: ${REST}/${CODE}\nINFO GET: ${REST}/${CODE}`);
    await press(page, "Use all 2 jobs");
    assert.match(await folded(page), /^2 jobs 1 repeated Edit list/);
    await button(page, "Change Tenant to US Cloud 2 Production").waitFor();
    await leave();
  });

  test("Cancel job reads the jobs of a list, asks about all of them, and cancels each once", async () => {
    const { page, leave } = await here.visit();
    await fillIn(page, "");
    await paste(page, field(page, "Job ID"), `${RUNS}\n${STATES}\n`);
    const question = page.getByRole("dialog", { name: "Cancel these jobs?" });
    await press(page, "Cancel job");
    await question.waitFor();
    assert.deepEqual(await read(here, page, 2), [RUNS, STATES].sort());
    await press(page, "Keep them running");
    await question.waitFor({ state: "detached" });
    assert.deepEqual(await here.simulator.deletes(), [], "nothing is cancelled unasked");
    await press(page, "Cancel job");
    await press(page, "Cancel the jobs");
    await until(page, async () => (await here.simulator.deletes()).length === 2, "both are cancelled");
    const ids = (await here.simulator.deletes()).map(({ path }) => path.split("/").at(-1));
    assert.deepEqual(ids.sort(), [RUNS, STATES].sort());
    await until(page, async () => (await page.locator("[data-outcome=cancelled]").count()) > 0, "it is told");
    await leave();
  });

  test("of jobs of two tenants those of one are taken", async () => {
    const { page, leave } = await here.visit();
    await paste(page, field(page, "Job ID"), `${REST}/${RUNS}\nhttps://rest.eu.zuora.com/v1/batch-query/jobs/${CODE}\n${REST}/${STATES}`);
    await page.getByText("This text names jobs of 2 tenants: rest.zuora.com/v1, rest.eu.zuora.com/v1.").waitFor();
    await press(page, "Use the 2 jobs of rest.zuora.com/v1");
    assert.match(await folded(page), /^2 jobs Edit list/);
    assert.equal(await field(page, "Tenant").inputValue(), "rest.zuora.com");
    await leave();
  });

  test("the way back to one job is one press", async () => {
    const { page, leave } = await here.visit();
    await fillIn(page, "");
    await paste(page, field(page, "Job ID"), DASHBOARD);
    await press(page, "Clear list");
    await becomes(page, "Job ID", "");
    assert.ok(await hasFocus(field(page, "Job ID")));
    await field(page, "Job ID").fill(RUNS);
    await press(page, "Look up");
    assert.equal(await ended(page), "still-running");
    assert.deepEqual(await read(here, page, 1), [RUNS]);
    await leave();
  });

  test("more jobs than are taken at once are refused before anything is sent", async () => {
    const { page, leave } = await here.visit();
    await fillIn(page, "");
    const ids = Array.from({ length: 501 }, (_, at) => (at + 1).toString(16).padStart(32, "0"));
    await paste(page, field(page, "Job ID"), ids.join("\n"));
    await page.getByText("501 jobs are too many at once. Take at most 500").waitFor();
    await press(page, "Look up");
    assert.deepEqual(await here.simulator.requests(), []);
    await leave();
  });

  test("a secret pasted into the list leaves it, and nothing of it is left anywhere", async () => {
    const visited = await here.visit();
    const { page, leave } = visited;
    await fillIn(page, "");
    await paste(page, field(page, "Job ID"), DASHBOARD);
    await press(page, "Edit list");
    await paste(page, editor(page), `${RUNS}\nAuthorization: Bearer ${TOKEN}\njob_id=${CODE}`);
    await until(page, async () => (await editor(page).inputValue()) === `${RUNS}\n${CODE}`, "only the jobs are left");
    await page.getByText("What it held to sign in was taken out of the field.").waitFor();
    assert.deepEqual(leaks(await everywhere(visited), [TOKEN]), []);
    await press(page, "Done");
    await press(page, "Look up");
    assert.deepEqual(await read(here, page, 2), [RUNS, CODE].sort());
    assert.deepEqual(leaks(await everywhere(visited), [TOKEN]), []);
    await leave();
  });

  test("all of it goes by the keyboard", async () => {
    const { page, leave } = await here.visit();
    await fillIn(page, "");
    await paste(page, field(page, "Job ID"), DASHBOARD);
    await page.locator(".job-list-line").waitFor();
    await until(page, () => hasFocus(button(page, "Edit list")), "Edit list has the focus");
    await page.keyboard.press("Enter");
    await until(page, () => hasFocus(editor(page)), "the text has the focus");
    await page.keyboard.press("Control+End");
    await page.keyboard.type(`\n${TOKEN.replace("0f", "ff")}`);
    await page.keyboard.press("Shift+Tab");
    assert.match(await folded(page), /^4 jobs/);
    await button(page, "Done").focus();
    await page.keyboard.press("Enter");
    await editor(page).waitFor({ state: "detached" });
    assert.deepEqual(await tabTo(page, "button: Look up"), ["button: Clear list", "button: Copy link", "button: Look up"]);
    await leave();
  });

  test("Look up with a list that holds nothing says what is missing", async () => {
    const { page, leave } = await here.visit();
    await fillIn(page, "");
    await paste(page, field(page, "Job ID"), DASHBOARD);
    await press(page, "Edit list");
    await editor(page).fill("");
    await press(page, "Look up");
    await page.getByText("Enter the job ID: 32 hexadecimal digits").waitFor();
    assert.deepEqual(await here.simulator.requests(), []);
    await leave();
  });
});
