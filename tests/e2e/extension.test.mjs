// The packed extension in Chromium: its page does the whole job straight against a tenant, and the
// toolbar button offers the tenant of the tab in front.

import assert from "node:assert/strict";
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, beforeEach, describe, test } from "node:test";

import { open } from "./support/browser.mjs";
import { packedExtension } from "./support/environment.mjs";
import { launchExtension, pressToolbarButton } from "./support/extension.mjs";
import { FILES, askForFiles, choosing, endOfSave, fileAtZuora, fileId, save, saved } from "./support/files.mjs";
import { askToCancel, ended, endsAs, field, fillIn, lookUp, press } from "./support/form.mjs";
import { readJob } from "./support/jobs.mjs";
import { notices, openGuide } from "./support/page.mjs";
import { startSimulator } from "./support/simulator.mjs";
import { standInForZuora } from "./support/zuora.mjs";

const JOB = "cafe".repeat(8);
const ROOT = new URL("../../", import.meta.url);

let simulator, zuora, extension;
before(async () => {
  simulator = await startSimulator();
  zuora = await standInForZuora(simulator);
  extension = await launchExtension(packedExtension(), zuora.browser);
});
after(async () => {
  await extension?.stop();
  await zuora?.stop();
  await simulator?.stop();
});
beforeEach(async () => {
  zuora.arrived.length = 0;
  await simulator.reset();
});

describe("the extension's page", () => {
  const visit = (reaches = []) =>
    open(extension.context, extension.origin, { path: "/index.html", reaches });

  test("cancels a job straight at the tenant, with no preflight and no other call", async () => {
    const { page, check } = await visit(["https://rest.zuora.com"]);
    await fillIn(page, JOB, { tenant: "US Cloud 2 Production" });
    assert.equal(await lookUp(page), "still-running");
    assert.ok(await askToCancel(page));
    await field(page, "Type the last 6 characters of the job ID").fill(JOB.slice(-6));
    await press(page, "Cancel the job");
    await endsAs(page, "cancelled");
    assert.equal(await ended(page), "cancelled");

    const path = `/v1/batch-query/jobs/${JOB}`;
    const calls = zuora.arrived.map(({ method, host, path }) => `${method} ${host}${path}`);
    assert.deepEqual(calls, ["GET", "GET", "DELETE"].map((method) => `${method} rest.zuora.com${path}`));
    for (const { headers } of zuora.arrived) {
      assert.equal(headers.cookie, undefined);
      assert.equal(headers.referer, undefined);
    }
    assert.equal((await readJob(simulator, JOB)).status, "cancelled");
    await check();
    await page.close();
  });

  test("gets a token and reads a job with it, again with no preflight", async () => {
    const { page, check } = await visit(["https://rest.sandbox.eu.zuora.com"]);
    await fillIn(page, JOB, { tenant: "EU API Sandbox", way: "oauth" });
    assert.equal(await lookUp(page), "still-running");
    const calls = zuora.arrived.map(({ method, path }) => `${method} ${path}`);
    assert.deepEqual(calls, ["POST /oauth/token", `GET /v1/batch-query/jobs/${JOB}`]);
    assert.ok(zuora.arrived.every(({ host }) => host === "rest.sandbox.eu.zuora.com"));
    await check();
    await page.close();
  });

  test("saves a file byte for byte, straight from the tenant and with no other call", async () => {
    const { page, check } = await open(extension.context, extension.origin, {
      path: "/index.html", reaches: ["https://rest.zuora.com"], first: choosing,
    });
    await askForFiles(page, FILES.whole, "Account", { tenant: "US Cloud 2 Production" });
    await save(page);
    assert.match(await endOfSave(page), /Saved as NightlyExport-Account-/);
    const calls = zuora.arrived.map(({ method, host, path }) => `${method} ${host}${path}`);
    assert.deepEqual(calls, [
      `GET rest.zuora.com/v1/batch-query/jobs/${FILES.whole}`,
      `GET rest.zuora.com/v1/files/${fileId(FILES.whole, 0)}`,
    ]);
    const expected = await fileAtZuora(simulator, fileId(FILES.whole, 0));
    assert.deepEqual([...(await saved(page))], [[`NightlyExport-Account-${FILES.whole}.csv`, expected]]);
    await check();
    await page.close();
  });

  test("says that calls go straight to Zuora", async () => {
    const { page, check } = await visit();
    await page.getByText("Calls go straight to Zuora from this extension.", { exact: true }).waitFor();
    assert.equal(await notices(page).count(), 0);
    await check();
    await page.close();
  });

  /** A person cannot be had for the browser's question: `granted` is the answer. Gives what was asked. */
  const answerTheBrowser = async (page, granted) => {
    await page.evaluate((granted) => {
      globalThis.asked = [];
      chrome.permissions.request = async (wanted) => {
        globalThis.asked.push(wanted);
        return granted;
      };
    }, granted);
    return () => page.evaluate(() => globalThis.asked);
  };

  for (const name of ["Look up", "Cancel job", "Check connection"]) {
    test(`sends nothing for ${name} where the browser is not to let it reach the host`, async () => {
      const { page, check } = await visit();
      const asked = await answerTheBrowser(page, false);
      await fillIn(page, JOB, { tenant: "Custom address", address: "https://rest.pcopy.zuora.com/v1" });
      await press(page, name);
      await page.getByText("Nothing was sent: the browser has not allowed this extension").waitFor();
      assert.deepEqual(await asked(), [{ origins: ["https://rest.pcopy.zuora.com/*"] }]);
      assert.deepEqual(zuora.arrived, []);
      await check();
      await page.close();
    });
  }

  test("has the browser asked for a listed host too, since that can be taken back", async () => {
    const { page, check } = await visit(["https://rest.zuora.com"]);
    const asked = await answerTheBrowser(page, true);
    await fillIn(page, JOB, { tenant: "US Cloud 2 Production" });
    assert.equal(await lookUp(page), "still-running");
    assert.deepEqual(await asked(), [{ origins: ["https://rest.zuora.com/*"] }]);
    await check();
    await page.close();
  });

  test("has the guide at hand", async () => {
    const { page } = await visit();
    const guide = await openGuide(page);
    assert.equal(await guide.getByRole("heading", { level: 1 }).innerText(), "For support staff: stopping a job");
    await guide.close();
    await page.close();
  });

  test("may reach the listed hosts alone", async () => {
    const { page } = await visit();
    const list = await readFile(new URL("src/aqua/hosts.rs", ROOT), "utf8");
    const hosts = [...list.matchAll(/"([a-z0-9.]+\.zuora\.com)"/g)].map(([, host]) => `https://${host}/*`);
    const { origins, permissions } = await page.evaluate(() => chrome.permissions.getAll());
    assert.ok(hosts.length > 0);
    assert.deepEqual(origins.sort(), hosts.sort());
    assert.deepEqual(permissions, []);
    await page.close();
  });

  test("is kept by its policy from asking a host that is not Zuora's", async () => {
    const { page } = await visit();
    const reached = await page.evaluate(() =>
      fetch("https://example.com/").then(() => true, () => false));
    assert.equal(reached, false);
    // Refused twice: by the page's own policy and by the extension's.
    const refused = "connect-src https://example.com/";
    assert.deepEqual(await page.evaluate(() => globalThis.violations), [refused, refused]);
    await page.close();
  });
});

describe("the toolbar button", () => {
  /** Presses it in front of a tab, and closes what is left. */
  const inFrontOf = async (address, look, there = extension) => {
    const box = await pressToolbarButton(there, address);
    const page = await look(box);
    await page?.close();
    await box.leave();
  };

  test("on a tenant's tab offers that tenant, and opens the page with it", () =>
    inFrontOf("https://www.zuora.com/apps/Home.do", async (box) => {
      const { said, buttons, focused, hint } = await box.shown();
      assert.equal(said, "This tab, www.zuora.com, looks like US Cloud 2 Production.");
      assert.deepEqual(buttons, ["Open with US Cloud 2 Production", "Open without a tenant"]);
      assert.equal(focused, buttons[0]);
      assert.match(hint, /^Calls would go to rest\.zuora\.com\. Check the tenant on the page; nothing is sent/);
      await box.press(buttons[0]);
      const page = await box.opened();
      assert.equal(page.url(), `${extension.origin}/index.html#tenant=rest.zuora.com`);
      await page.getByRole("form", { name: "Job" }).waitFor();
      assert.equal(await field(page, "Tenant").inputValue(), "rest.zuora.com");
      assert.deepEqual(zuora.arrived, []);
      return page;
    }));

  test("opens the page without that tenant where the person wants it so", () =>
    inFrontOf("https://rest.eu.zuora.com/", async (box) => {
      await box.shown();
      await box.press("Open without a tenant");
      const page = await box.opened();
      assert.equal(page.url(), `${extension.origin}/index.html`);
      return page;
    }));

  test("on a tab it may not see, opens the page or has the browser ask", () =>
    inFrontOf("https://eu.zuora.com/apps/Home.do", async (box) => {
      const { buttons, focused } = await box.shown();
      assert.deepEqual(buttons, ["Open aqua-cancel", "Use this tab’s tenant"]);
      assert.equal(focused, buttons[0]);
      await box.press(buttons[0]);
      const page = await box.opened();
      assert.equal(page.url(), `${extension.origin}/index.html`);
      return page;
    }));

  for (const [what, granted, expected] of [
    ["not allowed to see the tab", false, /^That was not allowed, so this tab stays unseen\. Choose the tenant on the page\.$/],
    ["allowed to, on a tab that is not Zuora's", true, /^This tab shows none of the tenants that aqua-cancel knows\./],
  ]) {
    test(`${what}, says so and opens the page`, () =>
      inFrontOf("about:blank", async (box) => {
        const before = await box.shown();
        await box.answer(granted);
        await box.press("Use this tab’s tenant");
        const { said, buttons } = await box.shown(before);
        assert.match(said, expected);
        assert.deepEqual(await box.asked(), [{ origins: ["https://*.zuora.com/*"] }]);
        await box.press(buttons[0]);
        return box.opened();
      }));
  }

  describe("once the browser lets it see all of zuora.com", () => {
    let folder, allowed;
    before(async () => {
      // What is granted later is what was granted at first, as far as the browser's checks go.
      folder = await mkdtemp(join(tmpdir(), "aqua-e2e-extension-"));
      await cp(packedExtension(), folder, { recursive: true });
      const file = join(folder, "manifest.json");
      const manifest = JSON.parse(await readFile(file, "utf8"));
      manifest.host_permissions = manifest.optional_host_permissions;
      await writeFile(file, JSON.stringify(manifest));
      allowed = await launchExtension(folder, zuora.browser);
    });
    after(async () => {
      await allowed?.stop();
      await rm(folder, { recursive: true });
    });

    test("offers the tenant of the application's tab", () =>
      inFrontOf("https://sandbox.eu.zuora.com/apps/Home.do", async (box) => {
        assert.equal((await box.shown()).said, "This tab, sandbox.eu.zuora.com, looks like EU API Sandbox.");
        await box.press("Open with EU API Sandbox");
        const page = await box.opened();
        assert.equal(page.url(), `${allowed.origin}/index.html#tenant=rest.sandbox.eu.zuora.com`);
        return page;
      }, allowed));

    for (const [what, address] of [
      ["is not Zuora's", "about:blank"],
      ["is Zuora's, but no tenant's", "https://community.zuora.com/"],
    ]) {
      test(`opens the page at once on a tab that ${what}`, () =>
        inFrontOf(address, async (box) => {
          const page = await box.opened();
          assert.equal(page.url(), `${allowed.origin}/index.html`);
          return page;
        }, allowed));
    }
  });
});
