// Production tenants behind a relay on the page's own site: the practice tenant answers for each.

import { after, before, beforeEach } from "node:test";

import { launch, visit } from "./browser.mjs";
import { startSimulator } from "./simulator.mjs";
import { answeredBy, startSite } from "./site.mjs";

/** What begins the path of a call through the relay, with the tenant's host. */
const RELAYED = /^\/relay\/[a-z0-9.]+\.zuora\.com(?=\/)/;

/**
 * Serves the built page with a relay that leads every host under zuora.com to the practice tenant.
 *
 * @returns the site, with `calls`: the method, host, path and `authorization` of each call so far.
 */
async function startProduction(simulator) {
  const pass = answeredBy(simulator.origin);
  const calls = [];
  const relay = async (answer, { method, url, headers }, response) => {
    const [, , host, ...rest] = url.split("/");
    const path = `/${rest.join("/")}`;
    calls.push({ method, host, path, authorization: headers.authorization });
    const passed = await pass(answer, { method, url: path, headers }, response);
    return passed && { ...passed, headers: { ...passed.headers, "aqua-relay": "passed" } };
  };
  const site = await startSite([[RELAYED, relay]], { relay: "relay/" });
  return Object.assign(site, { calls });
}

/**
 * Starts such a site and a browser before the tests of this `describe`, and ends them after; before each test no
 * call has been made. To be called in the `describe` itself.
 */
export function productionStage() {
  const here = {
    /** Opens the page in a fresh profile. */
    visit: (options) => visit(here.browser, here.site.origin, options),
    /** The calls to tenants so far. */
    get calls() {
      return here.site.calls;
    },
  };
  before(async () => {
    here.simulator = await startSimulator();
    here.site = await startProduction(here.simulator);
    here.browser = await launch();
  });
  after(async () => {
    await here.browser?.close();
    await here.site?.stop();
    await here.simulator?.stop();
  });
  beforeEach(async () => {
    here.site.calls.length = 0;
    await here.simulator.reset();
  });
  return here;
}
