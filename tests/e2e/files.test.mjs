// Result files, saved: byte for byte what Zuora has, under names that do no harm.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { describe, test } from "node:test";
import { gunzipSync } from "node:zlib";

import {
  FILES, askForFiles, choosing, endOfSave, fileAtZuora, fileId, save, saveDialog, saved, savedFiles, withoutBoxes,
  withoutHeader,
} from "./support/files.mjs";
import { button, field, hasFocus } from "./support/form.mjs";
import { requestsText } from "./support/page.mjs";
import { stage } from "./support/stage.mjs";

describe("result files", () => {
  const here = stage();
  const visit = (first = choosing, options = {}) => here.visitAfresh({ first, ...options });
  const at = (job, batch, place) => fileAtZuora(here.simulator, fileId(job, batch, place));

  /** The segments of a result, its header once. */
  const joined = async (job, batch, count, read = (bytes) => bytes) => {
    const segments = [];
    for (let place = 0; place < count; place += 1) segments.push(read(await at(job, batch, place)));
    return Buffer.concat([segments[0], ...segments.slice(1).map(withoutHeader)]);
  };

  test("a file is saved byte for byte where it was chosen, and its call is listed", async () => {
    const { page, leave } = await visit();
    await askForFiles(page, FILES.whole, "Account");
    assert.match(await saveDialog(page).innerText(), /1 file of 1 batch:\s+NightlyExport-Account-f11e0001.*\.csv/);
    assert.match(await saveDialog(page).innerText(), /Zuora keeps files three days: these until about \d{4}-/);
    await save(page);
    const name = `NightlyExport-Account-${FILES.whole}.csv`;
    assert.match(await endOfSave(page), new RegExp(`Saved as ${name}: \\d+\\.\\d KB\\.`));
    assert.deepEqual([...(await saved(page))], [[name, await at(FILES.whole, 0)]]);
    const log = await requestsText(page);
    assert.match(log, new RegExp(`GET\\s+\\S+/v1/files/${fileId(FILES.whole, 0)}\\s+HTTP 200`));
    assert.ok(!log.includes("Practice row"), "no content is listed");
    await leave();
  });

  test("all files of a job are saved into one folder, segments in order with their header once", async () => {
    const { page, leave } = await visit();
    await askForFiles(page, FILES.whole);
    assert.match(await saveDialog(page).innerText(), /3 files of 3 batches, fetched in 5 segments:/);
    await save(page);
    assert.match(await endOfSave(page), /All 3 files saved in the folder chosen: /);
    const files = await saved(page);
    const invoice = await joined(FILES.whole, 1, 3);
    assert.deepEqual(files.get(`NightlyExport-Invoice-${FILES.whole}.csv`), invoice);
    assert.equal(invoice.toString().match(/Invoice\.Id/g).length, 1);
    assert.deepEqual([...files.keys()].filter((name) => name.includes("passwd")), [
      `NightlyExport-etc_passwd_vsc_exe-${FILES.whole}.csv`,
    ]);
    await leave();
  });

  test("segments are saved each by itself where that is chosen, and nothing is written over", async () => {
    const { page, leave } = await visit();
    for (const [number, end] of [[1, ""], [2, " (2)"]]) {
      await askForFiles(page, FILES.whole);
      await field(page, "Put the segments of a batch together into one file").uncheck();
      await save(page);
      await page.getByText("All 5 files saved").nth(number - 1).waitFor();
      const files = await saved(page);
      assert.equal(files.size, 5 * number);
      for (const place of [0, 1, 2]) {
        const name = `NightlyExport-Invoice-${FILES.whole}-00${place + 1}${end}.csv`;
        assert.deepEqual(files.get(name), await at(FILES.whole, 1, place), name);
      }
    }
    await leave();
  });

  test("a browser without these boxes downloads them", async () => {
    const { page, leave } = await visit(withoutBoxes);
    await askForFiles(page, FILES.whole, "Account");
    assert.match(await saveDialog(page).innerText(), /takes files of at most 500\.0 MB/);
    const [download] = await Promise.all([page.waitForEvent("download"), save(page)]);
    assert.equal(download.suggestedFilename(), `NightlyExport-Account-${FILES.whole}.csv`);
    assert.deepEqual(await readFile(await download.path()), await at(FILES.whole, 0));
    assert.match(await endOfSave(page), /Saved with the browser’s downloads/);
    await leave();
  });

  test("what is packed is unpacked, or saved as it came", async () => {
    const { page, leave } = await visit();
    await askForFiles(page, FILES.gzip, "Account");
    await save(page);
    await endOfSave(page);
    await button(page, "Close saved files").click();
    await button(page, "Save Account").click();
    await field(page, "Unpack gzip").uncheck();
    await save(page);
    await endOfSave(page);
    const [packed, files] = [await at(FILES.gzip, 0), await saved(page)];
    assert.deepEqual(files.get(`NightlyExport-Account-${FILES.gzip}.csv`), gunzipSync(packed));
    assert.deepEqual(files.get(`NightlyExport-Account-${FILES.gzip}.csv.gz`), packed);
    await leave();
  });

  test("packed segments become one unpacked file; what is damaged or ends too soon is not kept", async () => {
    const { page, leave } = await visit();
    await askForFiles(page, FILES.gzip);
    await save(page);
    const told = await endOfSave(page);
    assert.match(told, /2 of 4 files saved/);
    assert.equal(told.match(/what came is damaged or ends too soon/g).length, 2);
    await button(page, "Close saved files").click();
    await savedFiles(page).waitFor({ state: "hidden" });
    const files = await saved(page);
    assert.deepEqual([...files.keys()].map((name) => name.split("-")[1]), ["Account", "Invoice"]);
    const invoice = await joined(FILES.gzip, 1, 2, (bytes) => gunzipSync(bytes));
    assert.deepEqual(files.get(`NightlyExport-Invoice-${FILES.gzip}.csv`), invoice);
    await leave();
  });

  test("encrypted files are left as they are, each segment by itself", async () => {
    const { page, leave } = await visit();
    await askForFiles(page, FILES.encrypted);
    assert.match(await saveDialog(page).innerText(), /These files are encrypted \(PGP\)\. They are saved as they are/);
    assert.equal(await saveDialog(page).getByRole("checkbox").count(), 0);
    await save(page);
    await endOfSave(page);
    const files = await saved(page);
    assert.equal(files.size, 3);
    assert.deepEqual(files.get(`NightlyExport-Invoice-${FILES.encrypted}-002.csv.pgp`), await at(FILES.encrypted, 1, 1));
    await leave();
  });

  test("the keyboard alone saves, and the focus comes back", async () => {
    const { page, leave } = await visit();
    await askForFiles(page, FILES.whole, "Account");
    await page.keyboard.press("Escape");
    await saveDialog(page).waitFor({ state: "hidden" });
    assert.ok(await hasFocus(button(page, "Save Account")));
    await page.keyboard.press("Enter");
    await saveDialog(page).getByRole("button", { name: "Save", exact: true }).press("Enter");
    assert.match(await endOfSave(page), /Saved as/);
    await leave();
  });

  test("the dialog and what is told have no serious violation, on a phone either", async () => {
    const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
    const serious = async (page) => {
      await page.evaluate(axe);
      const { violations } = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ["violations"] }));
      return violations.filter(({ impact }) => ["serious", "critical"].includes(impact)).map(({ help }) => help);
    };
    for (const [width, colorScheme] of [[1280, "light"], [390, "dark"]]) {
      const { page, leave } = await visit(choosing, { context: { viewport: { width, height: 844 }, colorScheme } });
      await askForFiles(page, FILES.faulty);
      assert.deepEqual(await serious(page), []);
      await save(page);
      await endOfSave(page);
      assert.deepEqual(await serious(page), []);
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
      await leave();
    }
  });
});
