// What surrounds the page: config.json.

import assert from "node:assert/strict";
import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";

import { launch, visit } from "./support/browser.mjs";
import { builtPage } from "./support/environment.mjs";
import { cancel, fillIn } from "./support/form.mjs";
import { notices } from "./support/page.mjs";
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
      const told = await notices(page).allInnerTexts();
      assert.equal(told.length, expected ? 1 : 0);
      if (expected) assert.match(told[0], expected);
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
