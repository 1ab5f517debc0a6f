// Text that tries to be more than text: nothing of it may run, and all of it must be readable.

import assert from "node:assert/strict";
import { describe, test } from "node:test";

import { copied } from "./support/clipboard.mjs";
import {
  askToCancel, button, dialog, ended, fillIn, heading, lookUp,
} from "./support/form.mjs";
import { readJob } from "./support/jobs.mjs";
import { answers, copyForTicket, openRawAnswer, openRequests, quoted } from "./support/page.mjs";
import { stage } from "./support/stage.mjs";
import { detailsRows, longText, rows, table } from "./support/table.mjs";
import { save } from "./support/table-tools.mjs";

const HOSTILE = ["bad1", "bad2", "bad3", "bad4", "bad5", "bad6", "bad7", "bad8", "bad9", "bada"];

const whole = (digits) => digits.repeat(8);

/** Elements that the page itself never makes, and all that could load or run something. */
const FOREIGN = "main :is(img, script, iframe, object, embed, a, link, style, base, meta, video, audio, svg [onload])";

/** Characters that change how others look, or show nothing. */
const TRICKS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u034f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;

const marked = (text) =>
  text.replace(TRICKS, (c) => `U+${c.codePointAt(0).toString(16).toUpperCase().padStart(4, "0")}`);

/** A batch as its row must show it, invisible characters by their number. */
const shown = (batch) => [
  marked(batch.name ?? "–"),
  marked(batch.status ?? "–"),
  batch.recordCount?.toLocaleString("en-US") ?? "–",
  ...[batch.batchType, batch.query, batch.message, batch.fileId].map((text) => marked(text || "–")),
  batch.segments?.length.toLocaleString("en-US") ?? "–",
  marked(batch.batchId ?? "–"),
];

/** CSV by RFC 4180, as rows of cells. */
function parseCsv(text) {
  const rows = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/gy)) {
    rows.at(-1).push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === "\r\n") rows.push([]);
    if (end === "") break;
  }
  return rows.slice(0, -1);
}

/** The cells of an exported row, in the table's order. */
const exported = (batch) => [
  batch.name, batch.status, batch.recordCount, batch.batchType, batch.query, batch.message,
  batch.fileId, batch.segments?.join(" "), batch.batchId,
].map((cell) => String(cell ?? ""));

/** What a spreadsheet might take for a formula: after white space and what cannot be seen, too. */
const FORMULA = /^[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]|^[\t\r\n]/u;

describe("hostile text", () => {
  const here = stage();

  const nothingRan = async (page) => {
    // A watched job's name stands in it.
    assert.match(await page.title(), /aqua-cancel$/, "a script ran");
    assert.equal(await page.locator(FOREIGN).count(), 0, "text became an element");
  };

  for (const digits of HOSTILE) {
    test(`${digits}: nothing of it runs, from the look-up to the ticket`, async () => {
      const { page, leave } = await here.visit();
      await fillIn(page, whole(digits));
      await lookUp(page);
      await nothingRan(page);
      assert.equal(await askToCancel(page), true);
      await nothingRan(page);
      assert.doesNotMatch(await dialog(page).innerText(), TRICKS);
      await button(page, "Cancel the job").click();
      await ended(page);
      for (const details of await table(page).getByRole("button", { name: "Details" }).all()) {
        await details.click();
      }
      await openRawAnswer(page);
      await copyForTicket(page);
      assert.ok((await copied(page)).startsWith(await heading(page)));
      await openRequests(page);
      await nothingRan(page);
      const visible = (await page.locator("body").innerText()).replaceAll(/[\n\r\t]/g, "");
      assert.doesNotMatch(visible, TRICKS, "an invisible character is on the page");
      await leave();
    });
  }

  for (const digits of ["bad1", "bad2", "bad4", "bad5", "bad6", "bad7"]) {
    test(`${digits}: every cell shows its text verbatim`, async () => {
      const { batches } = await readJob(here.simulator, whole(digits));
      const { page, leave } = await here.visit();
      await fillIn(page, whole(digits));
      await lookUp(page);
      assert.deepEqual(await rows(page), batches.map(shown));
      await leave();
    });
  }

  test("a long exception is shown whole, line by line", async () => {
    const { batches } = await readJob(here.simulator, whole("bad3"));
    const { page, leave } = await here.visit();
    await fillIn(page, whole("bad3"));
    await lookUp(page);
    await table(page).getByRole("button", { name: "Details" }).nth(1).click();
    const message = await longText(detailsRows(page), "Message").textContent();
    assert.equal(message.length, 2_000);
    assert.equal(message, batches[1].message);
    await leave();
  });

  test("Zuora's own words in an error are shown verbatim", async () => {
    const { page, leave } = await here.visit();
    await fillIn(page, whole("bad8"));
    await askToCancel(page);
    await button(page, "Cancel the job").click();
    await ended(page);
    assert.match(await (await answers(page)).innerText(), /code <img src=x onerror="document\.title='owned'">/);
    assert.match(await quoted(page), /^<svg\/onload=document\.title='owned'>/);
    await leave();
  });

  for (const digits of ["bad1", "bad2", "bad5"]) {
    test(`${digits}: an exported file has every formula defused and every text whole`, async () => {
      const { batches } = await readJob(here.simulator, whole(digits));
      const { page, leave } = await here.visit();
      await fillIn(page, whole(digits));
      await lookUp(page);

      const csv = await save(page, "CSV");
      assert.equal(csv.name, `aqua-job-${whole(digits)}-batches.csv`);
      assert.ok(csv.text.startsWith("\ufeff"));
      const [, ...cells] = parseCsv(csv.text.slice(1));
      const safe = (text) => (FORMULA.test(text) ? `'${text}` : text);
      assert.deepEqual(cells, batches.map((batch) => exported(batch).map(safe)));

      const tsv = await save(page, "TSV");
      const lines = tsv.text.split("\n").slice(1, -1).map((line) => line.split("\t"));
      assert.deepEqual(lines.map(({ length }) => length), batches.map(() => 9));
      assert.deepEqual(lines.flat().filter((cell) => FORMULA.test(cell) || cell.startsWith('"')), []);

      const json = JSON.parse((await save(page, "JSON")).text);
      assert.deepEqual(json.map(({ name, query }) => [name, query]),
        batches.map(({ name, query }) => [name, query]));
      await leave();
    });
  }
});
