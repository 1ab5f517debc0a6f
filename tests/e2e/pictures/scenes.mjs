// What each of the guide's pictures shows, and how the page gets there.

import { keep, openHistory, openReport, reason, sheet } from "../support/account.mjs";
import { paste } from "../support/clipboard.mjs";
import { FILES, askForFiles, choosing, save, saveDialog, savedFiles } from "../support/files.mjs";
import { askToCancel, button, endsAs, field, fillIn, lookUp, outcome, press } from "../support/form.mjs";
import { FIFTY } from "../support/jobs.mjs";
import { hundredth, jobButton, isShown, jobsButton, jobsRegion } from "../support/jobs-table.mjs";
import { askToCancelAll, cancelAll, counts, jobsDialog, lookUpAll } from "../support/many.mjs";
import { openRequests } from "../support/page.mjs";
import { table } from "../support/table.mjs";
import { until } from "../support/wait.mjs";
import { watchLine } from "../support/watch.mjs";

/** When it is in all of them. */
export const NIGHT = new Date("2026-11-30T02:40:00Z");

const TICKET = "ZEN-48213: the client was stopped";
/** A job that waits behind another one. */
const RUNS = "cafe".repeat(8);

/** Cancels a job for a reason. */
async function cancelFor(page, id) {
  await fillIn(page, id);
  await askToCancel(page);
  await reason(page).fill(TICKET);
  await button(page, "Cancel the job").click();
  await endsAs(page, "cancelled");
}

/** Looks up the hundred jobs, and has one of them shown. */
async function hundred(page, simulator, without = []) {
  const ids = (await simulator.hundred()).filter((_, at) => !without.includes(at + 1));
  await lookUpAll(page, ids);
  await choose(page, 4);
}

/** Has one of the hundred jobs shown. */
async function choose(page, number) {
  await jobButton(page, hundredth(number).slice(-6)).click();
  await isShown(page, hundredth(number));
}

/** Lets so many cancels through; those after them are under way for good. Gives how many these are. */
async function holdAfter(page, count) {
  let sent = 0;
  await page.route("**/batch-query/jobs/*", (route) => {
    if (route.request().method() === "DELETE") sent += 1;
    if (sent <= count || route.request().method() !== "DELETE") return route.continue();
  });
  return () => sent - count;
}

/** To be run in the page before its own code: of a result file so many bytes come, at a word, and then no more. */
function receiving() {
  const real = globalThis.fetch;
  globalThis.fetch = async (...all) => {
    const answer = await real(...all);
    if (!answer.url.includes("/files/")) return answer;
    const body = new ReadableStream({
      start: (stream) => { globalThis.receive = () => stream.enqueue(new Uint8Array(7_400_000).fill(48)); },
    });
    return new Response(body, answer);
  };
}

const cancelled = async (page) => {
  await cancelFor(page, FIFTY);
};

/** The pictures by name: `width` and `height` of the window, `first` as in `visit`, and `show`, which gives the part that is taken. */
export const SCENES = {
  cancelled: { height: 760, show: cancelled },
  jobs: { height: 660, show: hundred },
  "cancel-jobs": {
    height: 700,
    show: async (page, simulator) => {
      await hundred(page, simulator);
      await askToCancelAll(page);
      await reason(page).fill(TICKET);
      return jobsDialog(page);
    },
  },
  progress: {
    height: 660,
    show: async (page, simulator) => {
      // Without the two whose limits the page would wait for.
      await hundred(page, simulator, [20, 30]);
      const held = await holdAfter(page, 40);
      await cancelAll(page);
      await until(page, async () => held() === 4 && (await counts(page)).cancelled === 39, "all that were let through are answered");
    },
  },
  watch: {
    show: async (page) => {
      await fillIn(page, RUNS);
      await lookUp(page);
      await press(page, "Watch");
      await watchLine(page).getByText(/^next look in/).waitFor();
      await page.clock.setFixedTime(NIGHT.valueOf() + 4 * 60_000);
      await watchLine(page).getByText(/^for 4 min/).waitFor();
      await watchLine(page).getByText(/^next look in/).waitFor();
      return outcome(page);
    },
  },
  stuck: {
    show: async (page, simulator) => {
      await hundred(page, simulator);
      await choose(page, 8);
      return outcome(page);
    },
  },
  report: {
    show: async (page) => {
      await cancelFor(page, RUNS);
      await openReport(page);
      return sheet(page, "Report");
    },
  },
  history: {
    show: async (page) => {
      await openHistory(page);
      await keep(page).check();
      await page.keyboard.press("Escape");
      await cancelFor(page, RUNS);
      await field(page, "Job ID").fill(FIFTY);
      await lookUp(page);
      await openHistory(page);
      return sheet(page, "History");
    },
  },
  requests: {
    show: async (page) => {
      await cancelFor(page, RUNS);
      await openRequests(page);
      return sheet(page, "Requests sent");
    },
  },
  "save-files": {
    first: choosing,
    show: async (page) => {
      await askForFiles(page, FILES.gzip);
      return saveDialog(page);
    },
  },
  "saved-files": {
    first: receiving,
    show: async (page) => {
      await page.evaluate(choosing);
      await askForFiles(page, FILES.slow);
      await save(page);
      await page.waitForFunction(() => globalThis.receive);
      await page.clock.setFixedTime(NIGHT.valueOf() + 6_000);
      await page.evaluate(() => globalThis.receive());
      await savedFiles(page).getByText(/ of /).first().waitFor();
      return savedFiles(page);
    },
  },
  together: {
    height: 640,
    show: async (page, simulator) => {
      await hundred(page, simulator);
      await jobsButton(page, "All batches together").click();
      await table(page).waitFor();
    },
  },
  finding: {
    height: 690,
    show: async (page) => {
      await field(page, "Tenant").selectOption("EU Production");
      await page.getByText("Where do I find a job ID?", { exact: true }).click();
    },
  },
  link: {
    height: 370,
    show: async (page) => {
      await page.evaluate((to) => { location.hash = to; }, `#tenant=rest.eu.zuora.com&jobs=${[1, 2, 3].map(hundredth)}`);
      await page.getByText(/^From the link/).waitFor();
    },
  },
  "phone-job": { width: 390, height: 844, show: cancelled },
  "phone-jobs": {
    width: 390,
    height: 844,
    show: async (page, simulator) => {
      await lookUpAll(page, await simulator.hundred());
      await jobsRegion(page).scrollIntoViewIfNeeded();
    },
  },
};
