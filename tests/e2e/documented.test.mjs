// The two answers in Zuora's documentation, cancelled, must come out to the last character.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { describe, test } from "node:test";

import { PRACTICE_CREDENTIALS, cancel, fillIn, heading, outcome } from "./support/form.mjs";
import { factsByTerm, rawAnswer } from "./support/page.mjs";
import { stage } from "./support/stage.mjs";
import { detail, detailsWith, longText, row, rows, segments } from "./support/table.mjs";

const fixture = async (name) =>
  JSON.parse(await readFile(new URL(`../fixtures/${name}.json`, import.meta.url), "utf8"));

const spaceless = (text) => text.replace(/\s+/g, "");

const count = (n) => (n === undefined ? "–" : n.toLocaleString("en-US"));

/** What a batch's row must show. */
const cells = (batch) => [
  batch.name,
  batch.status,
  count(batch.recordCount),
  batch.batchType,
  batch.query,
  batch.message || "–",
  // Segments are named in the details; the row has the button that saves them.
  batch.fileId ?? (batch.segments ? "" : "–"),
  count(batch.segments?.length),
  batch.batchId,
];

const ANSWERS = {
  june10: "Cancelled. 2 of 2 batches had finished with 1,991 records.",
  dsexport: "Cancelled. 1 of 2 batches had finished with 1,322 records; 1 never ran.",
};

describe("the documented answers", () => {
  const here = stage();

  for (const [name, sentence] of Object.entries(ANSWERS)) {
    test(`${name} is cancelled and told exactly`, async () => {
      const job = await fixture(name);
      const { page, leave } = await here.visit();
      await fillIn(page, job.id);
      assert.deepEqual(await cancel(page), { asked: true, kind: "cancelled" });
      assert.equal(await heading(page), sentence);
      assert.equal(await outcome(page).getByRole("alert").count(), 0);
      assert.deepEqual(await rows(page), job.batches.map(cells));
      await leave();
    });

    test(`${name}'s facts and raw answer are what Zuora said`, async () => {
      const job = await fixture(name);
      const { page, leave } = await here.visit();
      await fillIn(page, job.id);
      await cancel(page);
      const { "Read at": readAt, "Request ID": requestId, ...others } = await factsByTerm(page);
      assert.deepEqual(others, {
        "Job ID": job.id,
        Tenant: "Practice tenant",
        Name: job.name,
        Status: "cancelled",
        Format: "CSV",
        Encryption: "none",
        Version: "1.1",
      });
      assert.match(readAt, /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/);
      assert.match(requestId, /^00000000-0000-4000-8000-[0-9a-f]{12}$/);
      assert.deepEqual(JSON.parse(await rawAnswer(page)), job);
      await leave();
    });

    test(`${name}'s details hold every query, ID, message and segment`, async () => {
      const job = await fixture(name);
      const { page, leave } = await here.visit();
      await fillIn(page, job.id);
      await cancel(page);
      for (const batch of job.batches) {
        await row(page, batch.batchId).getByRole("button", { name: "Details" }).click();
        const details = detailsWith(page, batch.batchId);
        const query = longText(details, "Query");
        // Laid out anew, but not a character besides white space added or lost.
        assert.equal(spaceless(await query.innerText()), spaceless(batch.query));
        assert.match(await query.innerText(), /^select [^]*\nfrom +\w+$/i);
        assert.equal(await longText(details, "Message").count(), batch.message ? 1 : 0);
        assert.equal(await detail(details, "Batch ID"), batch.batchId);
        assert.equal(await detail(details, "File ID"), batch.fileId ?? "–");
        assert.equal(await detail(details, "Type"), "zoqlexport");
        assert.deepEqual(await segments(details), batch.segments ?? []);
      }
      await leave();
    });

    test(`${name}'s cancel is one plain DELETE after one look-up`, async () => {
      const job = await fixture(name);
      const { page, leave } = await here.visit();
      await fillIn(page, job.id);
      await cancel(page);
      const sent = await here.simulator.requests();
      const path = `/practice/v1/batch-query/jobs/${job.id}`;
      assert.deepEqual(
        sent.map((one) => [one.method, one.path, one.body_length]),
        [["GET", path, 0], ["DELETE", path, 0]],
      );
      const { "User name": user, Password: password } = PRACTICE_CREDENTIALS.basic;
      const coded = Buffer.from(`${user}:${password}`, "utf8").toString("base64");
      for (const { headers } of sent) {
        assert.equal(headers.authorization, `Basic ${coded}`);
        assert.equal(headers.accept, "application/json");
        for (const name of ["idempotency-key", "cookie", "referer", "content-type"]) {
          assert.equal(headers[name], undefined, name);
        }
      }
      await leave();
    });
  }
});
