// What the page is to reach, and where a run misses it. One run is one run: an aim is missed when a
// second run misses it too.

import { median, ratio } from "./statistics.mjs";
import { PAGES, PEERS } from "./pages.mjs";

/**
 * By the number of batches. For a step: `most`, of the plain page's time; `under`, milliseconds; `task`,
 * the longest a task may take, in milliseconds. `quicker`: the pages that are to be slower. `late`: the
 * share of late frames. `memory`: of what the plain page holds.
 */
export const AIMS = {
  50: {
    steps: { show: { most: 1.25 }, sort: { most: 1.5 }, search: { most: 1.3 } },
    quicker: ["tabulator", "ag-grid"],
  },
  5000: {
    steps: { show: { most: 1.3, task: 50 }, sort: { most: 1.25 }, search: { most: 1.15, under: 50 } },
    quicker: PEERS,
    late: 0.1,
  },
  100000: {
    steps: { show: { most: 1.5 }, sort: { most: 1.3 }, search: { most: 1.0 } },
    quicker: PEERS,
    memory: 1.6,
  },
};

/** How many times as long as a Yew page that only greets may this page take until its form is usable. */
export const FORM_AIM = 1.5;

/** The names of the steps in the sentences below. */
const NAMES = { show: "showing", sort: "sorting", search: "a key in the search" };

/** The medians of each round of a step. */
export const rounds = (visits, step) => visits.map((visit) => median(visit[step]));

/** The longest task in the middle round: between none and a long one there is no mean. */
export const task = (visits, step) =>
  visits.map((visit) => visit.task[step]).toSorted((a, b) => a - b)[Math.floor(visits.length / 2)];

/** The median share of late frames. */
export const late = (visits) => median(visits.map((visit) => visit.scroll.late));

/**
 * The aims that a run has missed, a sentence each; undefined where there are none for this size.
 *
 * @param {Record<string, object[]>} visits what each round gave for each page, in the order of the rounds
 */
export function missed(rows, visits) {
  const aims = AIMS[rows];
  if (!aims) return undefined;
  const said = [];
  const check = (is, most, unit, what) => {
    // As it is printed, so that the report does not contradict itself.
    if (Number(is.toFixed(2)) > most) said.push(`${what}: ${is.toFixed(2)}${unit}, to be at most ${most}${unit}`);
  };
  const { ours, plain } = visits;
  for (const [step, { most, under, task: longest }] of Object.entries(aims.steps)) {
    check(ratio(rounds(ours, step), rounds(plain, step)), most, " times the plain page", NAMES[step]);
    if (under) check(median(rounds(ours, step)), under, " ms", NAMES[step]);
    if (longest) check(task(ours, step), longest, " ms", `the longest task in ${NAMES[step]}`);
    for (const peer of aims.quicker.filter((name) => visits[name])) {
      const times = ratio(rounds(ours, step), rounds(visits[peer], step)).toFixed(2);
      if (Number(times) >= 1) said.push(`${NAMES[step]}: not quicker than ${PAGES[peer].label}, ${times} times its time`);
    }
  }
  const held = (all) => all.map(({ memory }) => memory);
  if (aims.late) check(late(ours) * 100, aims.late * 100, " %", "late frames while scrolling");
  if (aims.memory) check(ratio(held(ours), held(plain)), aims.memory, " times the plain page", "memory");
  return said;
}
