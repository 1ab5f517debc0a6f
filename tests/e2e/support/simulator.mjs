// The practice tenant, with the built page in front of it.

import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { builtPage, simulatorProgram } from "./environment.mjs";
import { start } from "./program.mjs";

/** A `config.json` that names the practice tenant and no relay. */
export const PRACTICE = { relay: null, practice: "practice/" };

/** Milliseconds, a little more than the page waits for an answer. */
export const OVER_THE_LIMIT = 131_000;

/**
 * Starts a practice tenant that serves the built page.
 *
 * @param {{page?: string, config?: unknown, tls?: {cert: string, key: string}}} options `page`: the folder to serve; `config`: what
 *   `config.json` says, as a string verbatim, otherwise as JSON; null for the folder's own; `tls`: the
 *   files of a certificate and its key, to answer at `secure` as well.
 */
export async function startSimulator({ page = builtPage(), config = PRACTICE, tls } = {}) {
  const folder = await mkdtemp(join(tmpdir(), "aqua-e2e-"));
  const args = ["--page", page, "--exit-with-stdin"];
  if (config !== null) {
    const file = join(folder, "config.json");
    await writeFile(file, typeof config === "string" ? config : JSON.stringify(config));
    args.push("--config", file);
  }
  if (tls) args.push("--tls-cert", tls.cert, "--tls-key", tls.key);
  const ready = /(?:listening on https:\/\/(?<secure>\S+)\n)?listening on (?<origin>http:\S+)/;
  const { match, stop } = await start(simulatorProgram(), args, ready);
  const { origin, secure } = match.groups;
  return {
    ...control(origin),
    /** Address and port at which it answers with TLS, if it does. */
    secure,
    stop: async () => {
      await stop();
      await rm(folder, { recursive: true });
    },
  };
}

/** What tests ask and tell a practice tenant at `origin`. */
export function control(origin) {
  const ask = async (path, method = "GET", body) => {
    const answer = await fetch(`${origin}/practice/${path}`, { method, body });
    if (!answer.ok) throw new Error(`${method} ${path}: HTTP ${answer.status}`);
    return answer;
  };
  const requests = async () => (await ask("control/requests")).json();
  const of = (wanted) => async () => (await requests()).filter(({ method }) => method === wanted);
  return {
    origin,
    /** Every call so far, oldest first. */
    requests,
    /** The look-ups so far. */
    reads: of("GET"),
    /** The cancels so far. */
    deletes: of("DELETE"),
    /** The token calls so far. */
    tokenCalls: of("POST"),
    /** Takes every job back to its start. */
    reset: () => ask("control/reset", "POST"),
    /** Takes every job back to its start, and holds the clock at this time. */
    resetTo: (at) => ask("control/reset", "POST", JSON.stringify({ at })),
    /** Waits until a call about a job has arrived that will not be answered. */
    silence: async (id) => {
      const unanswered = ({ path, answer }) => path.endsWith(id) && answer === "hang";
      while (!(await requests()).some(unanswered));
    },
    /** Waits until a call about a job has arrived that is answered late, and has it answered now. */
    release: async (id) => {
      const held = ({ path, answer }) => path.endsWith(id) && answer === "held";
      while (!(await requests()).some(held));
      await ask(`control/release/${id}`, "POST");
    },
    /** Puts the practice clock so many seconds ahead. */
    advance: (seconds) => ask("control/clock", "POST", JSON.stringify({ advance: seconds })),
    /** Holds the practice clock, so that only `advance` moves it. */
    holdClock: () => ask("control/clock", "POST", JSON.stringify({ frozen: true })),
    /**
     * Sets what is limited, `{}` for nothing: `at_once`, the most calls at once; `rate`, so many `calls` in so
     * many `seconds`; `latency`, the milliseconds that every call takes.
     */
    limit: (limits) => ask("control/limits", "POST", JSON.stringify(limits)),
    /** The most calls that were under way at once. */
    mostAtOnce: async () => Math.max(0, ...(await requests()).map((call) => call.under_way)),
    /** The IDs of the hundred jobs. */
    hundred: async () => (await (await ask("jobs.txt")).text()).trim().split("\n"),
    /** Puts a sign-on in front of the site, which answers so; null for none. */
    signOn: (answer) => ask("control/sign-on", "POST", JSON.stringify({ answer })),
    /** Lets a job's lost calls arrive from now on. */
    mend: (id) => ask(`control/mend/${id}`, "POST"),
    /** The jobs and credentials there are. */
    about: async () => (await ask("about.json")).json(),
  };
}
