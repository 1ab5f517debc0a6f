// The figures as tables in Markdown.

import { cpus, loadavg, totalmem } from "node:os";

import { AIMS, FORM_AIM, late, missed, rounds, task } from "./aims.mjs";
import { PAGES } from "./pages.mjs";
import { median, ratio } from "./statistics.mjs";

const STEPS = {
  show: "show: answer arrived to rows painted",
  sort: "sort by Records",
  search: "a key in the search",
  "search for one": "an ID pasted into the search",
};

const number = (value) => value.toFixed(value < 10 ? 1 : 0);
const percent = (share) => `${(share * 100).toFixed(1)} %`;
const line = (cells) => `| ${cells.join(" | ")} |`;
const head = (cells) => [line(cells), `|${"---|".repeat(cells.length)}`];

/** A page's median, and how many times the plain page's it is. */
function beside(values, plain, unit) {
  const own = `${number(median(values))} ${unit}`;
  return values === plain ? own : `${ratio(values, plain).toFixed(2)} × (${own})`;
}

/** The aims for a step in a cell. */
function aim(rows, step) {
  const { most, under, task } = AIMS[rows]?.steps[step] ?? {};
  return [most && `≤ ${most} ×`, under && `≤ ${under} ms`, task && `no task over ${task} ms`].filter(Boolean).join(", ");
}

/** The lines of a table with the times of the steps, and with the longest tasks. */
export function stepLines(visits, labels, rows) {
  const all = Object.values(visits);
  const lines = head(["step", "aim", ...labels]);
  for (const [step, label] of Object.entries(STEPS)) {
    const plain = rounds(visits.plain, step);
    const cells = all.map((one) => beside(one === visits.plain ? plain : rounds(one, step), plain, "ms"));
    lines.push(line([label, aim(rows, step), ...cells]));
  }
  for (const [step, label] of Object.entries(STEPS)) {
    const longest = all.map((one) => task(one, step));
    // Where no page has one the row would say nothing.
    if (longest.every((duration) => duration === 0)) continue;
    const cells = longest.map((duration) => (duration > 0 ? `${number(duration)} ms` : "none"));
    lines.push(line([`task over 50 ms: ${label.split(":")[0]}`, "", ...cells]));
  }
  return lines;
}

/**
 * The table of one size: a column for each page, times as multiples of the plain page's.
 *
 * @param {Record<string, object[]>} visits what each round gave for each page, in the order of the rounds
 */
export function section(rows, visits) {
  const all = Object.values(visits);
  const labels = Object.keys(visits).map((name) => PAGES[name].label);
  const lines = [`## ${rows.toLocaleString("en")} batches`, "", ...stepLines(visits, labels, rows)];
  const { late: most, memory } = AIMS[rows] ?? {};
  lines.push(line(["scrolling: late frames", most ? `≤ ${most * 100} %` : "", ...all.map((one) => percent(late(one)))]));
  const bare = (one) => percent(median(one.map(({ scroll }) => scroll.bare)));
  lines.push(line(["scrolling: frames without rows", "", ...all.map(bare)]));
  const work = (one) => `${number(median(one.map(({ scroll }) => scroll.work)))} ms`;
  lines.push(line(["scrolling: work for 19 of 20 frames is under", "", ...all.map(work)]));
  const held = all.map((one) => one.map((visit) => visit.memory));
  const plain = held[all.indexOf(visits.plain)];
  lines.push(line(["memory held after it all", memory ? `≤ ${memory} ×` : "", ...held.map((one) => beside(one, plain, "MB"))]));
  const sentences = missed(rows, visits);
  if (sentences) lines.push("", verdict(sentences));
  return lines.join("\n");
}

/** The table of the time to a usable form; `times` are milliseconds, round by round. */
export function formSection({ ours, hello }) {
  const lines = ["## First form", "", ...head(["step", "aim", "this page", "Yew hello page"])];
  lines.push(line(["opened to a usable form", `≤ ${FORM_AIM} ×`, beside(ours, hello, "ms"), beside(hello, hello, "ms")]));
  const times = ratio(ours, hello);
  const sentences = times > FORM_AIM ? [`the first form: ${times.toFixed(2)} times the hello page, to be at most ${FORM_AIM}`] : [];
  return [...lines, "", verdict(sentences)].join("\n");
}

const verdict = (sentences) =>
  (sentences.length > 0 ? ["Missed:", "", ...sentences.map((sentence) => `- ${sentence}`)].join("\n") : "Every aim is met.");

/** What the figures were taken on, and how busy it was. */
export function conditions(rounds, version, before, after) {
  const [{ model }] = cpus();
  return `Medians of ${rounds === 1 ? "1 round" : `${rounds} rounds`}; Chromium ${version}, headless; ${cpus().length} × ${model.trim()}, `
    + `${Math.round(totalmem() / 2 ** 30)} GB. Load (programs that wanted to run, over a minute): `
    + `${before.toFixed(1)} before, ${after.toFixed(1)} after; without other work it would begin near 0.`;
}

/** How many programs wanted to run, over the last minute. */
export const load = () => loadavg()[0];
