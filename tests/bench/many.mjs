// Many jobs looked up and cancelled: by the page, and by what people would write instead, xargs and curl. While
// the page works somebody types into its search: no task may keep the page from answering.
// node many.mjs [--latency MS] [--rounds N] [--only curl|page] [--jobs N] [--all]
//
// The practice tenant is AQUA_SIMULATOR, the built page AQUA_PAGE, the browser CHROMIUM. Of the hundred practice
// jobs it takes the ninety that can be cancelled, or the first N of them; with --all also those whose cancel goes
// wrong, after which the page reads the job once more, and waits where it is told to wait. curl does neither.

import assert from "node:assert/strict";
import { parseArgs } from "node:util";

import { launch } from "../e2e/support/browser.mjs";
import { startSimulator } from "../e2e/support/simulator.mjs";
import { AT_ONCE, byCurl } from "./many-curl.mjs";
import { byPage } from "./many-page.mjs";
import { conditions, load } from "./report.mjs";
import { median, ratio } from "./statistics.mjs";

const { values } = parseArgs({
  options: {
    latency: { type: "string", default: "200" },
    rounds: { type: "string", default: "3" },
    only: { type: "string" },
    jobs: { type: "string", default: "100" },
    all: { type: "boolean", default: false },
  },
});
const latency = Number(values.latency);
const [rounds, most] = [values.rounds, values.jobs].map(Number);
if (![latency, rounds, most].every(Number.isInteger) || latency < 0 || rounds < 1 || most < 1) {
  throw new Error("--latency takes milliseconds, --rounds and --jobs a number of at least 1.");
}
const ways = { curl: byCurl, page: byPage };
if (values.only && !(values.only in ways)) throw new Error("--only takes curl or page.");
const names = values.only ? [values.only] : Object.keys(ways);

/** What became of the hundred, by the tenant's own word. */
async function checked(simulator, ids) {
  const calls = await simulator.requests();
  const of = (method, id) => calls.filter((call) => call.method === method && call.path.endsWith(id));
  for (const id of ids) {
    assert.ok(of("GET", id).length >= 1, `${id} was looked up`);
    assert.equal(of("DELETE", id).length, 1, `one DELETE of ${id}`);
  }
  assert.ok((await simulator.mostAtOnce()) <= AT_ONCE, `at most ${AT_ONCE} calls at once`);
  return { calls: calls.length, cancelled: calls.filter((call) => call.effect).length };
}

const before = load();
const simulator = await startSimulator(values.only === "curl" ? { page: "." } : {});
const browser = names.includes("page") ? await launch() : undefined;
let ids;
const times = Object.fromEntries(names.map((name) => [name, []]));
try {
  // The tenant makes its jobs when it is first asked for one, which must not count as anybody's time.
  await simulator.about();
  const hundred = await simulator.hundred();
  ids = (values.all ? hundred : hundred.filter((_, place) => place % 10 !== 9)).slice(0, most);
  for (let round = 0; round < rounds; round += 1) {
    for (const name of round % 2 ? names.toReversed() : names) {
      await simulator.reset();
      await simulator.limit({ latency });
      const time = await ways[name]({ simulator, browser, ids });
      times[name].push({ ...time, ...(await checked(simulator, ids)) });
    }
  }
} finally {
  await Promise.all([browser?.close(), simulator.stop()]);
}

const seconds = (name, part) => times[name].map((one) => one[part].time / 1000);
const cell = (name, part) => {
  const own = `${median(seconds(name, part)).toFixed(2)} s`;
  if (name === "curl" || !times.curl) return own;
  return `${ratio(seconds(name, part), seconds("curl", part)).toFixed(2)} × (${own})`;
};
const line = (cells) => `| ${cells.join(" | ")} |`;
console.log(`## ${ids.length} jobs, ${latency} ms a call, at most ${AT_ONCE} at once\n`);
console.log(line(["step", ...names]));
console.log(`|${"---|".repeat(names.length + 1)}`);
console.log(line(["looked up", ...names.map((name) => cell(name, "lookUp"))]));
console.log(line(["cancelled", ...names.map((name) => cell(name, "cancel"))]));
for (const part of ["calls", "cancelled"]) {
  console.log(line([part === "calls" ? "calls" : "cancels that took effect", ...names.map((name) => times[name][0][part])]));
}
if (times.page) {
  const steps = { lookUp: "looking up", cancel: "cancelling" };
  const longest = (part, what) => Math.max(...times.page.map((one) => one[part][what]));
  console.log("\n| this page meanwhile | aim | longest |\n|---|---|---|");
  for (const [part, step] of Object.entries(steps)) {
    const [task, key] = [longest(part, "task"), longest(part, "key")];
    console.log(line([`a task while ${step}`, "none over 50 ms", task > 0 ? `${task} ms` : "none over 50 ms"]));
    console.log(line([`a key until its paint while ${step}`, "", key > 0 ? `${key} ms` : "under 16 ms"]));
  }
}
console.log(`\n${conditions(rounds, browser?.version() ?? "not used", before, load())}`);
