// The built page beside others: node bench.mjs [--rows N,N] [--rounds N] [--beside NAME,NAME].
// `cargo xtask bench` builds the page, sets everything up and runs this.

import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";

import { launch } from "../e2e/support/browser.mjs";
import { builtPage } from "../e2e/support/environment.mjs";
import { timeToForm } from "./form.mjs";
import { PAGES, PEERS } from "./pages.mjs";
import { BUILT, prepare } from "./prepare.mjs";
import { conditions, formSection, load, section } from "./report.mjs";
import { serve } from "./server.mjs";
import { scroll, visit } from "./steps.mjs";

/** Shows each change at once, not at the next of 60 ticks a second, whose wait would hide what is measured. */
const UNHURRIED = ["--disable-frame-rate-limit", "--disable-gpu-vsync"];

const { values } = parseArgs({
  options: {
    rows: { type: "string", default: "50,5000,100000" },
    rounds: { type: "string", default: "5" },
    beside: { type: "string", default: ["plain", ...PEERS, "hello"].join(",") },
  },
});
const sizes = values.rows.split(",").map(Number);
const rounds = Number(values.rounds);
if (![...sizes, rounds].every((number) => Number.isInteger(number) && number > 0)) {
  throw new Error("--rows takes numbers with commas between, --rounds a number; both at least 1.");
}
const beside = values.beside.split(",");
const known = [...Object.keys(PAGES).filter((name) => name !== "ours"), "hello"];
if (!beside.includes("plain") || !beside.every((name) => known.includes(name))) {
  throw new Error(`--beside takes plain, and of these any more with commas between: ${known.join(", ")}.`);
}
const names = ["ours", ...beside.filter((name) => name !== "hello")];

/** Who comes first and who comes after whom changes, since each finds the computer as another left it. */
function turns(all, round) {
  const rotated = all.map((_, place) => all[(place + round) % all.length]);
  return round % 2 === 1 ? rotated.reverse() : rotated;
}

await prepare(beside);
const before = load();
const { origin, jobs, stop } = await serve(builtPage(), sizes);
const free = await launch(UNHURRIED);
const ticking = await launch();
const sections = [];
const say = (text) => {
  sections.push(text);
  console.log(`${text}\n`);
};
try {
  say("# Figures: this page beside others");
  for (const [rows, job] of jobs) {
    const visits = Object.fromEntries(names.map((name) => [name, []]));
    for (let round = 0; round < rounds; round += 1) {
      for (const name of turns(names, round)) {
        try {
          const figures = await visit(free, origin, PAGES[name], job);
          figures.scroll = await scroll(ticking, origin, PAGES[name], job);
          visits[name].push(figures);
        } catch (error) {
          throw new Error(`${PAGES[name].label} did not get through its steps with ${rows} batches.`, { cause: error });
        }
      }
    }
    say(section(rows, visits));
  }
  if (beside.includes("hello")) {
    const times = { ours: [], hello: [] };
    const paths = { ours: "/", hello: "/hello/" };
    // The first visit finds files that were never sent, and is not counted.
    for (const path of Object.values(paths)) await timeToForm(ticking, origin + path);
    for (let round = 0; round < rounds; round += 1) {
      for (const name of turns(Object.keys(paths), round)) times[name].push(await timeToForm(ticking, origin + paths[name]));
    }
    say(formSection(times));
  }
  say(conditions(rounds, free.version(), before, load()));
} finally {
  await Promise.all([free.close(), ticking.close(), stop()]);
}
// Fewer pages than there are make no report to keep.
if (beside.length === known.length) {
  await mkdir(BUILT, { recursive: true });
  await writeFile(join(BUILT, "report.md"), `${sections.join("\n\n")}\n`);
}
