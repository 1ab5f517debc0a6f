// What surrounds the page: config.json, and files that do not arrive as they were built.

import assert from "node:assert/strict";
import { cp, mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";

import { launch, visit } from "./support/browser.mjs";
import { builtPage } from "./support/environment.mjs";
import { cancel, fillIn } from "./support/form.mjs";
import { startSimulator } from "./support/simulator.mjs";

const JOB = "cafe".repeat(8);

describe("config.json", () => {
  let browser;
  before(async () => { browser = await launch(); });
  after(() => browser?.close());

  /** The page with this config.json, and the notice about it. */
  const withConfig = async (config, expected) => {
    const simulator = await startSimulator({ config });
    try {
      const { page, leave } = await visit(browser, simulator.origin);
      const notices = await page.locator("p.notice").allInnerTexts();
      assert.equal(notices.length, expected ? 1 : 0);
      if (expected) assert.match(notices[0], expected);
      await fillIn(page, JOB, { tenant: "Custom address", address: `${simulator.origin}/v1` });
      assert.deepEqual(await cancel(page), { asked: true, kind: "cancelled" });
      await leave();
    } finally {
      await simulator.stop();
    }
  };

  test("that is as it should be needs no notice", () => withConfig({ relay: null }, null));

  test("that is broken is told, and the page works without a relay", () =>
    withConfig("<html>not JSON</html>", /^config\.json is not a JSON object, so calls go without a relay\./));

  test("whose relay is on another site is told and not used", () =>
    withConfig({ relay: "https://evil.example/" }, /^“relay” in config\.json is not a path on this site/));

  test("that is missing is told, and the page works without a relay", async () => {
    const folder = await mkdtemp(join(tmpdir(), "aqua-e2e-page-"));
    await cp(builtPage(), folder, { recursive: true });
    await rm(join(folder, "config.json"));
    const simulator = await startSimulator({ page: folder, config: null });
    try {
      const { page, leave } = await visit(browser, simulator.origin);
      const notice = page.getByRole("status").filter({ hasText: "config.json is missing beside this page" });
      await notice.waitFor();
      await fillIn(page, JOB, { tenant: "Custom address", address: `${simulator.origin}/v1` });
      assert.deepEqual(await cancel(page), { asked: true, kind: "cancelled" });
      await leave();
    } finally {
      await simulator.stop();
      await rm(folder, { recursive: true });
    }
  });
});

describe("a page that does not arrive as it was built", () => {
  let browser;
  before(async () => { browser = await launch(); });
  after(() => browser?.close());

  /** Serves the page with the file of the `wanted` name changed, and reads what it shows. */
  const shown = async (wanted, change) => {
    const folder = await mkdtemp(join(tmpdir(), "aqua-e2e-page-"));
    await cp(builtPage(), folder, { recursive: true });
    const file = join(folder, (await readdir(folder)).find((name) => wanted.test(name)));
    await change(file);
    const simulator = await startSimulator({ page: folder });
    try {
      const { context, page, seen } = await visit(browser, simulator.origin, { wait: false });
      const alert = page.getByRole("alert");
      await alert.waitFor();
      const text = await alert.innerText();
      assert.equal(await page.getByRole("form").count(), 0);
      assert.ok(!seen.urls.some((url) => url.endsWith("config.json")), "the program did not run");
      await context.close();
      return text;
    } finally {
      await simulator.stop();
      await rm(folder, { recursive: true });
    }
  };

  const oneByte = async (file) => {
    const bytes = await readFile(file);
    bytes[bytes.length - 1] ^= 1;
    await writeFile(file, bytes);
  };

  for (const [what, wanted, change] of [
    ["a changed program", /\.wasm$/, oneByte],
    ["a program that is not there", /\.wasm$/, rm],
    ["changed glue around it", /aqua-cancel-\w+\.js$/, (file) => writeFile(file, "globalThis.ran = 1", { flag: "a" })],
  ]) {
    test(`${what} is not run, and that is said`, async () => {
      const text = await shown(wanted, change);
      assert.match(text, /^The page could not start\n/);
      assert.match(text, /Reload the page\. If this stays, tell whoever runs this page/);
    });
  }
});
