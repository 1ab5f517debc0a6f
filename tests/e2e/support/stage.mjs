// A practice tenant and a browser for the tests of one `describe`.

import { after, before, beforeEach } from "node:test";

import { launch, visit } from "./browser.mjs";
import { allowed } from "./clipboard.mjs";
import { startSimulator } from "./simulator.mjs";

/**
 * Starts both before the tests of this `describe`, ends them after, and takes the tenant back to its
 * start before each, unless `reset` is false. To be called in the `describe` itself.
 */
export function stage({ site, browser = [], reset = true } = {}) {
  const left = [];
  const here = {
    /** Opens the page in a fresh profile. */
    visitAfresh: (options) => visit(here.browser, here.simulator.origin, options),
    /**
     * Opens the page, in a profile that another test has left in good order if there is one: that
     * takes a third of the time. The page itself always starts with nothing.
     */
    visit: async () => {
      const visited = left.pop() ?? (await here.visitAfresh(allowed));
      const leave = async () => {
        await visited.restart();
        left.push(visited);
      };
      return { ...visited, leave };
    },
  };
  before(async () => {
    here.simulator = await startSimulator(site);
    here.browser = await launch(browser);
  });
  after(async () => {
    await here.browser?.close();
    await here.simulator?.stop();
  });
  if (reset) beforeEach(() => here.simulator.reset());
  return here;
}
