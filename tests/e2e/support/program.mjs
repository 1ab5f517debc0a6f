// A program that runs beside a test and says in a line of its output where it answers.

import { spawn } from "node:child_process";

/**
 * Starts a program and waits for the line that `ready` matches.
 *
 * @returns {Promise<{origin: string, match: string[], stop: () => Promise<void>}>} `origin` is the
 *   first group of the match; `stop` closes the program's standard input, asks it to end, and waits until it has.
 */
export async function start(program, args, ready, options = {}) {
  const child = spawn(program, args, { stdio: ["pipe", "pipe", "pipe"], ...options });
  const ended = new Promise((resolve) => child.once("exit", resolve));
  let said = "";
  const match = await new Promise((resolve, reject) => {
    const listen = (chunk) => {
      said += chunk;
      const match = said.match(ready);
      if (match) resolve(match);
    };
    child.stdout.setEncoding("utf8").on("data", listen);
    child.stderr.setEncoding("utf8").on("data", listen);
    child.once("error", reject);
    child.once("exit", (code) => reject(new Error(`${program} ended (${code}): ${said}`)));
  });
  const stop = async () => {
    child.stdin.end();
    child.kill();
    await ended;
  };
  return { origin: match[1], match, stop };
}
