// The figures as a table in Markdown.

import { cpus, loadavg, totalmem } from "node:os";

import { median, ratio } from "./statistics.mjs";

const LABELS = {
  show: "answer arrived to rows painted",
  sort: "order by Records",
  search: "search, each key",
  "search for one": "search for one ID, pasted",
};

const number = (value) => value.toFixed(value < 10 ? 1 : 0);
const percent = (share) => `${(share * 100).toFixed(1)} %`;
const line = (cells) => `| ${cells.join(" | ")} |`;

/**
 * The table of one size.
 *
 * @param {{ours: object[], plain: object[]}} visits what each round gave, in the order of the rounds
 */
export function section(rows, visits) {
  const { ours, plain } = visits;
  const lines = [
    `### ${rows.toLocaleString("en")} batches`, "",
    "| step | this page | plain page | ratio | longest task over 50 ms, this page | plain page |",
    "|---|---|---|---|---|---|",
  ];
  const task = (all, step) => {
    // One that was there: between none and a long one there is no middle.
    const value = all.map((visit) => visit.task[step]).toSorted((a, b) => a - b)[Math.floor(all.length / 2)];
    return value > 0 ? `${number(value)} ms` : "none";
  };
  for (const [step, label] of Object.entries(LABELS)) {
    const of = (all) => all.map((visit) => median(visit[step]));
    const [a, b] = [of(ours), of(plain)];
    lines.push(line([
      label, `${number(median(a))} ms`, `${number(median(b))} ms`, ratio(a, b).toFixed(2), task(ours, step), task(plain, step),
    ]));
  }
  const held = (all) => all.map((visit) => visit.memory);
  const mb = (all) => `${number(median(held(all)))} MB`;
  lines.push(line(["memory held after it all", mb(ours), mb(plain), ratio(held(ours), held(plain)).toFixed(2), "", ""]));
  const share = (all, name) => percent(median(all.map((visit) => visit.scroll[name])));
  const work = (all) => median(all.map((visit) => visit.scroll.work));
  const works = [work(ours), work(plain)];
  lines.push(line(["scrolling: work for 19 of 20 frames is under", ...works.map((ms) => `${number(ms)} ms`), (works[0] / works[1]).toFixed(2), "", ""]));
  lines.push(line(["scrolling: late frames", share(ours, "late"), share(plain, "late"), "", "", ""]));
  lines.push(line(["scrolling: frames without rows", share(ours, "bare"), share(plain, "bare"), "", "", ""]));
  return lines.join("\n");
}

/** What the figures were taken on, and how busy it was. */
export function conditions(rounds, version, before, after) {
  const [{ model }] = cpus();
  return `Medians of ${rounds} rounds; Chromium ${version}, headless; ${cpus().length} × ${model.trim()}, `
    + `${Math.round(totalmem() / 2 ** 30)} GB. Load (programs that wanted to run, over a minute): `
    + `${before.toFixed(1)} before, ${after.toFixed(1)} after; without other work it would begin near 0.`;
}

/** How many programs wanted to run, over the last minute. */
export const load = () => loadavg()[0];
