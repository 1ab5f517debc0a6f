// What an administrator sets in config.json, and what its description says of it.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";

import Ajv2020 from "ajv/dist/2020.js";

import { launch, visit } from "./support/browser.mjs";
import { builtPage } from "./support/environment.mjs";
import { button, field, fillIn } from "./support/form.mjs";
import { notices } from "./support/page.mjs";
import { startSimulator } from "./support/simulator.mjs";

const JOB = "cafe".repeat(8);

describe("config.json", () => {
  let browser, fits;
  before(async () => {
    browser = await launch();
    const schema = JSON.parse(await readFile(join(builtPage(), "config.schema.json"), "utf8"));
    fits = new Ajv2020().compile(schema);
  });
  after(() => browser?.close());

  /** Opens the page with a `config.json`. */
  const withConfig = async (config, look) => {
    const simulator = await startSimulator({ config });
    try {
      const { page, leave } = await visit(browser, simulator.origin);
      await look(page, simulator);
      await leave();
    } finally {
      await simulator.stop();
    }
  };

  const tenants = (page) =>
    field(page, "Tenant").locator("option:not([disabled])").allInnerTexts();

  test("narrows the tenants that the form offers", () =>
    withConfig({ relay: "relay/", tenants: ["rest.eu.zuora.com", "rest.sandbox.eu.zuora.com"] }, async (page) => {
      assert.deepEqual(await tenants(page), ["EU Production", "EU API Sandbox", "Custom address"]);
    }));

  test("keeps calls from tenants it leaves out, however they are named", () =>
    withConfig({ relay: "relay/", tenants: ["rest.eu.zuora.com"] }, async (page, simulator) => {
      await fillIn(page, JOB, { tenant: "Custom address", address: "https://rest.zuora.com/v1" });
      await button(page, "Look up").click();
      await page.getByText("This page is not set up for rest.zuora.com.").waitFor();
      await page.goto(`${simulator.origin}/#tenant=rest.zuora.com`);
      await page.reload();
      await page.getByRole("form", { name: "Job" }).waitFor();
      await button(page, "Check connection").click();
      await page.getByText("This page is not set up for rest.zuora.com.").waitFor();
      assert.deepEqual(await simulator.requests(), []);
    }));

  test("offers all tenants where it names none", () =>
    withConfig({ relay: "relay/" }, async (page) => {
      assert.equal((await tenants(page)).length, 14);
    }));

  test("names whom to ask, as text and nothing else", () =>
    withConfig({ relay: null, support: "Billing tools <b>4711</b> javascript:alert(1)" }, async (page) => {
      const foot = page.getByRole("contentinfo");
      assert.match(await foot.innerText(), /Help with this page: Billing tools <b>4711<\/b> javascript:alert\(1\)/);
      assert.equal(await foot.locator("a, b").count(), 0);
    }));

  for (const [what, config, good] of [
    ["a whole file", { relay: "relay/", tenants: ["rest.eu.zuora.com"], support: "Ada" }, true],
    ["its own description", { $schema: "config.schema.json", relay: null }, true],
    ["a relay from the site's root", { relay: "/zuora/relay/" }, true],
    ["a relay on another site", { relay: "https://evil.example/" }, false],
    ["a relay without a scheme", { relay: "//evil.example/" }, false],
    ["a relay that climbs", { relay: "a/../../b" }, false],
    ["a relay that is no text", { relay: 1 }, false],
    ["an empty relay", { relay: "" }, false],
    ["a tenant that is not known", { relay: null, tenants: ["rest.eu.zuora.co"] }, false],
    ["a misspelt key", { relay: null, tennants: ["rest.eu.zuora.com"] }, false],
  ]) {
    test(`with ${what} is ${good ? "taken" : "told to be wrong"}, by the page as by its description`, async () => {
      assert.equal(fits(config), good, JSON.stringify(fits.errors));
      await withConfig(config, async (page) => {
        assert.equal(await notices(page).count(), good ? 0 : 1);
      });
    });
  }
});
