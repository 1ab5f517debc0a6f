// The built page beside a plain one: node bench.mjs [--rows N,N] [--rounds N]. `cargo xtask bench` builds
// the page, sets everything up and runs this.

import { parseArgs } from "node:util";

import { launch } from "../e2e/support/browser.mjs";
import { builtPage } from "../e2e/support/environment.mjs";
import { conditions, load, section } from "./report.mjs";
import { serve } from "./server.mjs";
import { PAGES, scroll, visit } from "./steps.mjs";

/** Shows each change at once, not at the next of 60 ticks a second, whose wait would hide what is measured. */
const UNHURRIED = ["--disable-frame-rate-limit", "--disable-gpu-vsync"];

const { values } = parseArgs({
  options: {
    rows: { type: "string", default: "50,5000,100000" },
    rounds: { type: "string", default: "5" },
  },
});
const sizes = values.rows.split(",").map(Number);
const rounds = Number(values.rounds);
if (![...sizes, rounds].every((number) => Number.isInteger(number) && number > 0)) {
  throw new Error("--rows takes numbers with commas between, --rounds a number; both at least 1.");
}

const before = load();
const { origin, jobs, stop } = await serve(builtPage(), sizes);
const free = await launch(UNHURRIED);
const ticking = await launch();
try {
  console.log(`\n## Speed: this page beside a plain one\n`);
  for (const [rows, job] of jobs) {
    const visits = { ours: [], plain: [] };
    for (let round = 0; round < rounds; round += 1) {
      // Who comes first changes, so that neither always finds the computer as the other left it.
      const turns = Object.keys(PAGES);
      if (round % 2 === 1) turns.reverse();
      for (const name of turns) {
        const figures = await visit(free, origin, PAGES[name], job);
        figures.scroll = await scroll(ticking, origin, PAGES[name], job);
        visits[name].push(figures);
      }
    }
    console.log(`${section(rows, visits)}\n`);
  }
  console.log(conditions(rounds, free.version(), before, load()));
} finally {
  await Promise.all([free.close(), ticking.close(), stop()]);
}
