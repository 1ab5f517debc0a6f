// The benchmark itself: its jobs, its arithmetic, and that it runs. Its figures are nobody's test.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

import { expected } from "../bench/expected.mjs";
import { makeJob } from "../bench/job.mjs";
import { median, quantile, ratio } from "../bench/statistics.mjs";

const BENCH = fileURLToPath(new URL("../bench/bench.mjs", import.meta.url));

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

  test("drives both pages through every step and prints the table", async () => {
    const { stdout } = await promisify(execFile)(process.execPath, [BENCH, "--rows", "50", "--rounds", "1"]);
    assert.match(stdout, /^### 50 batches$/m);
    for (const step of ["answer arrived", "order by Records", "search, each key", "memory held", "late frames"]) {
      assert.match(stdout, new RegExp(`^\\| [^|]*${step}.*\\d`, "m"));
    }
  });
});
