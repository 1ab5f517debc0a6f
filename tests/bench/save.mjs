// A file of a gigabyte saved by the page: what the page and the browser's processes hold meanwhile.
// node save.mjs [--megabytes 1000|80]
//
// The practice tenant is AQUA_SIMULATOR, the built page AQUA_PAGE, the browser CHROMIUM. The file is written
// into the page's own file system, by the same means as into a folder of the person's.

import assert from "node:assert/strict";
import { mkdtemp, readFile, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";

import { launchWith, open } from "../e2e/support/browser.mjs";
import { FILES, askForFiles, choosing, save, savedFiles } from "../e2e/support/files.mjs";
import { startSimulator } from "../e2e/support/simulator.mjs";
import { conditions, load } from "./report.mjs";

/** Kilobytes of growth that are aimed at, at most. */
const AIM = 64_000;

/** Milliseconds between two looks at the memory. */
const EVERY = 250;

const { values } = parseArgs({ options: { megabytes: { type: "string", default: "1000" } } });
const batch = { 1000: "Usage", 80: "Invoice" }[values.megabytes];
if (!batch) throw new Error("--megabytes takes 1000 or 80.");

/** Every process that a process has started, and those that these have. */
async function processesBelow(root) {
  const parents = new Map();
  for (const id of (await readdir("/proc")).filter((name) => /^\d+$/.test(name))) {
    const stat = await readFile(`/proc/${id}/stat`, "utf8").catch(() => "");
    // What stands in brackets may have anything in it.
    const parent = Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]);
    parents.set(Number(id), parent);
  }
  const isBelow = (id) => id === root || (parents.has(id) && isBelow(parents.get(id)));
  return [...parents.keys()].filter(isBelow);
}

/** The browser's own process: the one with this profile that no other such process has started. */
async function idOf(profile) {
  for (const id of (await readdir("/proc")).filter((name) => /^\d+$/.test(name))) {
    const command = await readFile(`/proc/${id}/cmdline`, "utf8").catch(() => "");
    if (command.includes(`--user-data-dir=${profile}`) && !command.includes("--type=")) return Number(id);
  }
  throw new Error("The browser's process is not there.");
}

/** Kilobytes that the processes hold in memory for themselves, or share with each other. */
async function held(root) {
  let sum = 0;
  for (const id of await processesBelow(root)) {
    const rollup = await readFile(`/proc/${id}/smaps_rollup`, "utf8").catch(() => "");
    sum += Number(/^Pss_Anon:\s+(\d+)/m.exec(rollup)?.[1] ?? 0);
  }
  return sum;
}

const before = load();
const simulator = await startSimulator();
// A profile on the disk: one in memory would keep its files there, too.
const profile = await mkdtemp(join(tmpdir(), "aqua-bench-"));
const browser = await launchWith(profile);
try {
  const root = await idOf(profile);
  const { page, leave } = await open(browser, simulator.origin, { first: choosing });
  await askForFiles(page, FILES.large, batch);
  const start = await held(root);
  const began = performance.now();
  await save(page);
  let [most, looks] = [start, 0];
  const done = savedFiles(page).getByText(/^.*Saved as/);
  while ((await done.count()) === 0) {
    most = Math.max(most, await held(root));
    looks += 1;
    await page.waitForTimeout(EVERY);
  }
  const seconds = (performance.now() - began) / 1000;
  const end = await held(root);
  const bytes = await page.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    const folder = await root.getDirectoryHandle("chosen");
    for await (const handle of folder.values()) return (await handle.getFile()).size;
  });
  assert.equal(bytes, Number(values.megabytes) * 1_000_000, "all bytes were written");
  const version = await page.evaluate(() => navigator.userAgent.match(/Chrome\/([\d.]+)/)[1]);
  await leave();
  const told = (kilobytes) => `${(kilobytes / 1000).toFixed(1)} MB`;
  console.log(`## A file of ${values.megabytes} MB saved\n`);
  console.log("| what | aim | figure |\n|---|---|---|");
  console.log(`| memory of all the browser's processes, at most, over that before | ≤ ${told(AIM)} | ${told(most - start)} |`);
  console.log(`| the same right after | | ${told(end - start)} |`);
  console.log(`| time | | ${seconds.toFixed(1)} s, ${(bytes / 1e6 / seconds).toFixed(0)} MB a second |`);
  console.log(`\n${looks} looks. ${conditions(1, version, before, load())}`);
} finally {
  await Promise.all([browser.close(), simulator.stop()]);
  await rm(profile, { recursive: true });
}
