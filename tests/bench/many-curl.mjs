// What people write who have no page for it: xargs and curl, a look-up of each job and then a cancel of each.

import { spawn } from "node:child_process";
import { once } from "node:events";

import { PRACTICE_CREDENTIALS } from "../e2e/support/form.mjs";

/** The most calls at once, as of the page. */
export const AT_ONCE = 4;

/** Asks curl once for each ID, so many at a time; gives the time in milliseconds. An answer that is lost is no failure. */
async function each(origin, ids, method) {
  const { Token: token } = PRACTICE_CREDENTIALS.bearer;
  const curl = ["curl", "--silent", "--output", "/dev/null", "--request", method, "--header", `Authorization: Bearer ${token}`];
  const url = `${origin}/v1/batch-query/jobs/{}`;
  const since = performance.now();
  const xargs = spawn("xargs", ["-P", String(AT_ONCE), "-I", "{}", ...curl, url], { stdio: ["pipe", "inherit", "inherit"] });
  xargs.stdin.end(ids.join("\n"));
  const [code] = await once(xargs, "exit");
  // 123: of all that it ran, some came to an end of their own, as curl does without an answer.
  if (code !== 0 && code !== 123) throw new Error(`xargs ended with ${code}.`);
  return { time: performance.now() - since };
}

/** Looks every job up and cancels every job; gives the milliseconds of each. */
export async function byCurl({ simulator, ids }) {
  const lookUp = await each(simulator.origin, ids, "GET");
  const cancel = await each(simulator.origin, ids, "DELETE");
  return { lookUp, cancel };
}
