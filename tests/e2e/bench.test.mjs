// The benchmark itself: its jobs, its arithmetic, and that it runs. Its figures are nobody's test, and the
// pages of others, which have to be downloaded, are driven by `cargo xtask bench` alone.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

import { AIMS, missed } from "../bench/aims.mjs";
import { expected } from "../bench/expected.mjs";
import { makeJob } from "../bench/job.mjs";
import { PEERS } from "../bench/pages.mjs";
import { formSection, section } from "../bench/report.mjs";
import { median, quantile, ratio } from "../bench/statistics.mjs";

const place = (path) => fileURLToPath(new URL(path, import.meta.url));
const json = async (path) => JSON.parse(await readFile(place(path), "utf8"));

/** What two rounds gave for a page in which everything takes so many milliseconds. */
const taking = (time, { task = 0, late = 0, memory = 10 } = {}) => {
  const steps = ["show", "sort", "search", "search for one"];
  const each = (value) => Object.fromEntries(steps.map((step) => [step, value]));
  const visit = { ...each([time]), task: each(task), scroll: { late, bare: 0, work: 5 }, memory };
  return [visit, visit];
};

/** The visits to every page; those of the peers take twice as long as the plain page. */
const visits = (ours) => ({
  ours,
  plain: taking(20),
  ...Object.fromEntries(PEERS.map((name) => [name, taking(40)])),
});

/** The version of a package in the Cargo.lock at `path`. */
async function locked(path, name) {
  const lock = await readFile(place(path), "utf8");
  return lock.match(new RegExp(`^name = "${name}"\\nversion = "(.*)"$`, "m"))[1];
}

describe("the benchmark", () => {
  test("makes the same job every time", () => {
    assert.deepEqual(makeJob(50), makeJob(50));
    assert.notDeepEqual(makeJob(51).batches.slice(0, 50), makeJob(50).batches);
    const { batches } = makeJob(5000);
    assert.equal(new Set(batches.map(({ batchId }) => batchId)).size, 5000);
    assert.ok(batches.some(({ recordCount }) => recordCount === undefined));
    assert.ok(batches.some(({ recordCount }) => recordCount > 100_000));
  });

  test("knows what each step must show", () => {
    const batch = (name, recordCount) => ({ name, recordCount, batchId: `${name.length}f00d` });
    const due = expected({ batches: [batch("Alpha", 7), batch("West"), batch("Omega", 9), batch("Seventh", 7)] });
    assert.deepEqual(due.all, { first: "Alpha", count: 4 });
    assert.deepEqual([due.ascending.first, due.descending.first], ["Alpha", "Omega"]);
    assert.deepEqual(due.keys.map(({ first, count }) => [first, count]), [["West", 1], ["West", 1], ["West", 1], ["West", 1]]);
    assert.deepEqual([due.rare.first, due.rare.count, due.last], ["Seventh", 1, "Seventh"]);
  });

  test("takes medians, and ratios round by round", () => {
    assert.equal(median([9, 1, 5]), 5);
    assert.equal(median([4, 1, 2, 3]), 2.5);
    assert.equal(quantile([0, 10, 20, 30, 40], 0.95), 38);
    // Twice as slow in each round, whatever the rounds were like.
    assert.equal(ratio([20, 200, 2], [10, 100, 1]), 2);
  });

  test("says which aims a run has missed, and by how much", () => {
    for (const rows of Object.keys(AIMS)) assert.deepEqual(missed(rows, visits(taking(19))), [], rows);
    assert.deepEqual(missed(50, visits(taking(26))), ["showing: 1.30 times the plain page, to be at most 1.25 times the plain page"]);
    assert.match(missed(50, visits(taking(41))).join("; "), /showing: not quicker than Tabulator, 1\.02 times .*a key in the search: not quicker than AG Grid/);
    assert.doesNotMatch(missed(50, visits(taking(41))).join("; "), /TanStack/);
    assert.match(missed(5000, visits(taking(41))).join("; "), /TanStack/);
    assert.deepEqual(missed(5000, visits(taking(19, { task: 60, late: 0.2 }))), [
      "the longest task in showing: 60.00 ms, to be at most 50 ms",
      "late frames while scrolling: 20.00 %, to be at most 10 %",
    ]);
    assert.deepEqual(missed(100_000, visits(taking(19, { memory: 17 }))), [
      "memory: 1.70 times the plain page, to be at most 1.6 times the plain page",
    ]);
    assert.equal(missed(7, visits(taking(99))), undefined, "there are no aims for other sizes");
  });

  test("gives times as multiples of the plain page's beside the medians", () => {
    const table = section(5000, visits(taking(26))).split("\n");
    assert.equal(table[2], "| step | aim | this page | plain page | TanStack Table | Tabulator | AG Grid |");
    assert.equal(table[5], "| sort by Records | ≤ 1.25 × | 1.30 × (26 ms) | 20 ms | 2.00 × (40 ms) | 2.00 × (40 ms) | 2.00 × (40 ms) |");
    const form = formSection({ ours: [800, 900], hello: [400, 450] });
    assert.match(form, /\| 2\.00 × \(850 ms\) \| 425 ms \|/);
    assert.match(form, /2\.00 times the hello page, to be at most 1\.5$/);
  });

  test("names every package of the others by one version, and a digest with it", async () => {
    const { devDependencies } = await json("../bench/package.json");
    const { packages } = await json("../bench/package-lock.json");
    for (const [name, version] of Object.entries(devDependencies)) {
      assert.match(version, /^\d+\.\d+\.\d+$/, name);
      assert.equal(packages[`node_modules/${name}`].version, version);
    }
    for (const [name, { integrity }] of Object.entries(packages)) assert.ok(name === "" || integrity, name);
  });

  test("compares with a Yew page of the same Yew", async () => {
    for (const name of ["yew", "wasm-bindgen"]) {
      assert.equal(await locked("../bench/hello/Cargo.lock", name), await locked("../../Cargo.lock", name), name);
    }
  });

  test("has curl look up and cancel jobs of the practice tenant", async () => {
    const many = [place("../bench/many.mjs"), "--only", "curl", "--jobs", "9", "--latency", "0", "--rounds", "1"];
    const { stdout } = await promisify(execFile)(process.execPath, many);
    assert.match(stdout, /^## 9 jobs, 0 ms a call, at most 4 at once$/m);
    assert.match(stdout, /^\| calls \| 18 \|\n\| cancels that took effect \| 9 \|$/m);
  });

  test("drives this page and the plain one through every step and prints the table", async () => {
    const bench = [place("../bench/bench.mjs"), "--rows", "50", "--rounds", "1", "--beside", "plain"];
    const { stdout } = await promisify(execFile)(process.execPath, bench);
    assert.match(stdout, /^## 50 batches$/m);
    for (const step of ["answer arrived", "sort by Records", "a key in the search", "memory held", "late frames"]) {
      assert.match(stdout, new RegExp(`^\\| [^|]*${step}.*\\d`, "m"));
    }
  });
});
