// A relay in front of a practice tenant that has a real host's name, for the tests of one `describe`.

import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, beforeEach } from "node:test";

import { makeAuthority } from "./certificates.mjs";
import { PRACTICE_CREDENTIALS } from "./form.mjs";
import { ask } from "./raw.mjs";
import { startRelay } from "./relay.mjs";
import { startSimulator } from "./simulator.mjs";

/** The host whose calls lead to the practice tenant. */
export const HOST = "rest.zuora.com";

/** A job that can be cancelled, and the path of its calls through the relay. */
export const JOB = "cafe".repeat(8);
export const JOB_PATH = `/relay/${HOST}/v1/batch-query/jobs/${JOB}`;

/** What the page's own calls carry. */
export const FROM_THE_PAGE = "Sec-Fetch-Site: same-origin";
export const SIGNED_IN = `Authorization: Bearer ${PRACTICE_CREDENTIALS.bearer.Token}`;

/** Asks as the page would, signed in. */
export const askAsThePage = (origin, method, path, more = []) =>
  ask(origin, `${method} ${path} HTTP/1.1`, [FROM_THE_PAGE, SIGNED_IN, ...more]);

/**
 * Starts both before the tests of this `describe`, ends them after, and takes the tenant back to its
 * start before each test. To be called in the `describe` itself.
 *
 * @param {string} server which relay.
 * @param {(here: object) => Promise<Record<string, string>>} more further hosts, and where they lead.
 * @param {(here: object) => Promise<object>} options further options of the relay's.
 */
export function relayStage(server, more = async () => ({}), options = async () => ({})) {
  const here = {};
  before(async () => {
    here.folder = await mkdtemp(join(tmpdir(), "aqua-e2e-tls-"));
    here.authority = await makeAuthority(here.folder);
    here.simulator = await startSimulator({ tls: await here.authority.issue(HOST) });
    const hosts = { [HOST]: here.simulator.secure, ...(await more(here)) };
    here.relay = await startRelay(server, { hosts, authority: here.authority.cert, ...(await options(here)) });
    here.origin = here.relay.origin;
  });
  after(async () => {
    await here.relay?.stop();
    await here.simulator?.stop();
    if (here.folder) await rm(here.folder, { recursive: true });
  });
  beforeEach(() => here.simulator.reset());
  return here;
}
