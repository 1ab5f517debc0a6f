// A practice tenant and a browser for the tests of one `describe`.

import { after, before, beforeEach } from "node:test";

import { launch, visit } from "./browser.mjs";
import { startSimulator } from "./simulator.mjs";

/**
 * Starts both before the tests of this `describe`, ends them after, and takes the tenant back to its
 * start before each. To be called in the `describe` itself.
 */
export function stage({ site, browser = [] } = {}) {
  const here = {
    /** Opens the page in a fresh profile. */
    visit: (options) => visit(here.browser, here.simulator.origin, options),
  };
  before(async () => {
    here.simulator = await startSimulator(site);
    here.browser = await launch(browser);
  });
  after(async () => {
    await here.browser?.close();
    await here.simulator?.stop();
  });
  beforeEach(() => here.simulator.reset());
  return here;
}
