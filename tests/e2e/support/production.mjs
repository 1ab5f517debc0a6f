// Production tenants behind a relay on the page's own site: the practice tenant answers for each.

import { answeredBy, startSite } from "./site.mjs";

/** What begins the path of a call through the relay, with the tenant's host. */
const RELAYED = /^\/relay\/[a-z0-9.]+\.zuora\.com(?=\/)/;

/**
 * Serves the built page with a relay that leads every host under zuora.com to the practice tenant.
 *
 * @returns the site, with `calls`: the method, host, path and `authorization` of each call so far.
 */
export async function startProduction(simulator) {
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
