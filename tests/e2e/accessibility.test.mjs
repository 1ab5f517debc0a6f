// No serious violation by axe-core in any state of the page, and no sideways scrolling on a phone.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { before, describe, test } from "node:test";

import { entriesAre, keepHistory, openHistory, openReport, reason } from "./support/account.mjs";
import { allowed, paste } from "./support/clipboard.mjs";
import { FILES, askForFiles, choosing, endOfSave, save } from "./support/files.mjs";
import {
  button, cancel, claimed, dialog, field, fillIn, lookUp, openConnection, press, pressMore,
} from "./support/form.mjs";
import { jobsButton } from "./support/jobs-table.mjs";
import { askToCancelAll, cancelAll, lookUpAll } from "./support/many.mjs";
import { openGuide, openRawAnswer, openRequests, progress } from "./support/page.mjs";
import { stage } from "./support/stage.mjs";
import { table } from "./support/table.mjs";
import { search } from "./support/table-tools.mjs";

const WIDTHS = { wide: { width: 1280, height: 800 }, narrow: { width: 390, height: 844 } };

/** A kind of page to look at, and how to get there. */
const STATES = {
  "the start": async () => {},
  "the form with errors": async (page) => {
    await press(page, "Look up");
  },
  "a practice job chosen": async (page) => {
    await fillIn(page, "2c90839d");
    await pressMore(page);
  },
  "jobs to choose from": async (page) => {
    const jobs = ["c0de", "cafe", "57a7"].map((mark) => `https://rest.eu.zuora.com/v1/batch-query/jobs/${mark.repeat(8)}`);
    await fillIn(page, `stop ${jobs.join(" ")}`);
    await page.getByRole("radiogroup", { name: "Which of the 3 jobs?" }).waitFor();
  },
  "an ID that is asked about, on an unlisted tenant": async (page) => {
    await fillIn(page, "job-17", { tenant: "Custom address", address: "https://rest-staging2.zuora.com/v1" });
    await press(page, "Look up");
    await button(page, "Use this ID all the same").waitFor();
  },
  "an address of the web interface": async (page) => {
    await fillIn(page, "https://eu.zuora.com/apps/BatchQuery.do", { tenant: "Custom address", address: "https://na.zuora.com/" });
    await button(page, "Change Tenant to EU Production").waitFor();
  },
  "the words of a firewall": async (page) => {
    await fillIn(page, "c10f".repeat(8));
    await lookUp(page);
  },
  "the question": async (page) => {
    await fillIn(page, "57a7".repeat(8));
    await button(page, "Cancel job").click();
    await dialog(page).waitFor();
  },
  "the question, with a reason that is refused": async (page) => {
    await fillIn(page, "57a7".repeat(8));
    await button(page, "Cancel job").click();
    await reason(page).fill("password: hunter22");
    await dialog(page).getByText("This looks like a password or token").waitFor();
  },
  "a report to be had": async (page) => {
    await fillIn(page, "57a7".repeat(8));
    await cancel(page);
    await openReport(page);
  },
  "the history, about to be cleared": async (page) => {
    await keepHistory(page);
    await fillIn(page, "57a7".repeat(8));
    await lookUp(page);
    await fillIn(page, "04010401".repeat(4));
    await lookUp(page);
    await openHistory(page);
    await entriesAre(page, 2);
    await button(page, "Clear").click();
  },
  "the question about several jobs": async (page, { simulator }) => {
    await lookUpAll(page, (await simulator.hundred()).slice(0, 9));
    await askToCancelAll(page);
  },
  "several jobs, some of them cancelled": async (page, { simulator }) => {
    await lookUpAll(page, (await simulator.hundred()).slice(0, 9));
    await simulator.limit({ latency: 2000 });
    await cancelAll(page);
    await press(page, "Pause");
    await progress(page).getByText(/^Paused/).waitFor();
    await simulator.limit({});
  },
  "several jobs, by owner": async (page, { simulator }) => {
    await lookUpAll(page, (await simulator.hundred()).slice(0, 9));
    await page.getByText("Cancel by owner").click();
  },
  "all batches together": async (page, { simulator }) => {
    await lookUpAll(page, (await simulator.hundred()).slice(0, 9));
    await jobsButton(page, "All batches together").click();
    await page.getByRole("region", { name: "Batches of several jobs" }).waitFor();
  },
  "the whole table of jobs": async (page, { simulator }) => {
    await lookUpAll(page, (await simulator.hundred()).slice(0, 9));
    // Where there is no room for a job beside it, it is whole already.
    const whole = jobsButton(page, "Whole table");
    if (await whole.isVisible()) await whole.click();
    await page.getByRole("checkbox", { name: "Select all jobs", exact: true }).check();
  },
  "a list that is edited, with faults": async (page) => {
    await fillIn(page, "");
    await paste(page, field(page, "Job ID"), ["Job ID", "cafe".repeat(8), "2c92a0fd6f1e2d3c", "57a7".repeat(8)].join("\n"));
    await press(page, "Edit list");
    await page.getByText("Line 2 has 16 digits; a job ID has 32.").waitFor();
  },
  "the last completed job, found": async (page) => {
    await fillIn(page, "");
    await page.getByText("Where do I find a job ID?", { exact: true }).click();
    await field(page, "Partner").fill("practice");
    await field(page, "Project").fill("nightly");
    await page.keyboard.press("Enter");
    await claimed(page).waitFor();
    await openConnection(page);
    await page.getByText(/^Shown below: the last completed job/).waitFor();
  },
  "a last completed job that there is not": async (page) => {
    await fillIn(page, "");
    await page.getByText("Where do I find a job ID?", { exact: true }).click();
    await field(page, "Partner").fill("nobody");
    await field(page, "Project").fill("nothing");
    await page.keyboard.press("Enter");
    await page.getByRole("region", { name: "Find the last completed job" }).locator(".error").waitFor();
  },
  "files about to be saved": async (page) => {
    await askForFiles(page, FILES.whole);
  },
  "files of which some were not saved": async (page) => {
    await askForFiles(page, FILES.gzip);
    await save(page);
    await endOfSave(page);
  },
  "a call under way": async (page) => {
    await fillIn(page, "100cdeaf".repeat(4));
    await button(page, "Look up").click();
    await progress(page).waitFor();
  },
  "an error": async (page) => {
    await fillIn(page, "04010401".repeat(4));
    await lookUp(page);
  },
  "the documented job, everything open": async (page) => {
    await fillIn(page, "2c90839d46f936820146fd4ef77a1eb6");
    await cancel(page);
    for (const details of await table(page).getByRole("button", { name: "Details" }).all()) {
      await details.click();
    }
    await openRawAnswer(page);
    await search(page, "account");
    await button(page, "Export").click();
    await page.getByRole("menu").waitFor();
  },
  "the calls that were made": async (page) => {
    await fillIn(page, "2c90839d46f936820146fd4ef77a1eb6");
    await cancel(page);
    await openRequests(page);
  },
  "a job that is watched": async (page) => {
    await fillIn(page, "f1f7".repeat(8));
    await lookUp(page);
    await button(page, "Watch").click();
    await button(page, "Stop watching").waitFor();
  },
  "a watch that ended": async (page) => {
    await fillIn(page, "cafe".repeat(8));
    await lookUp(page);
    await button(page, "Watch").click();
    await button(page, "Forget sign-in").click();
    await page.getByText(/^The watch ended at /).waitFor();
  },
  "fifty batches, ordered": async (page) => {
    await fillIn(page, "b160".repeat(8));
    await lookUp(page);
    await table(page).getByRole("button", { name: "Records" }).click();
  },
  "fifty batches, filtered and selected": async (page) => {
    await fillIn(page, "b160".repeat(8));
    await lookUp(page);
    await button(page, "Filters").click();
    await page.getByLabel("Name contains").fill("account");
    await page.getByRole("checkbox", { name: "Select all shown" }).check();
    // A phone has no room for the bar's words.
    await page.getByRole("combobox", { name: "Status", exact: true }).selectOption({ index: 1 });
  },
  "the keys": async (page) => {
    await fillIn(page, "cafe".repeat(8));
    await lookUp(page);
    await button(page, "Keys").click();
  },
  "long names without a space": async (page) => {
    await fillIn(page, "bad6".repeat(8));
    await cancel(page);
    await table(page).getByRole("button", { name: "Details" }).nth(1).click();
    await openRawAnswer(page);
  },
};

describe("for everybody", () => {
  const here = stage();
  let axe;
  before(async () => {
    axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
  });

  /** The serious and critical violations of these rules, or of all, each with where it is. */
  const violations = async (page, rules) => {
    await page.evaluate(axe);
    const runOnly = rules && { type: "rule", values: rules };
    const found = await page.evaluate((runOnly) =>
      globalThis.axe.run(document, { resultTypes: ["violations"], ...(runOnly && { runOnly }) }), runOnly);
    return found.violations
      .filter(({ impact }) => impact === "serious" || impact === "critical")
      .map(({ id, help, nodes }) => ({ id, help, at: nodes.map(({ html }) => html.slice(0, 200)) }));
  };

  /** How much of the page, or of the question on it, lies beyond the right edge of the screen. */
  const beyond = (page) =>
    page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      const dialogs = [...document.querySelectorAll("dialog[open]")].map((dialog) =>
        Math.max(dialog.scrollWidth - dialog.clientWidth, dialog.getBoundingClientRect().right - innerWidth));
      return Math.max(scrollWidth - clientWidth, ...dialogs);
    });

  for (const [where, viewport, colorScheme, rules] of [
    ["on a wide screen", WIDTHS.wide, "light", undefined],
    ["on a phone", WIDTHS.narrow, "light", undefined],
    // Only the colours differ.
    ["in the dark", WIDTHS.wide, "dark", ["color-contrast"]],
  ]) {
    test(`axe finds nothing serious ${where}, and nothing lies beyond its edge`, async () => {
      const visited = await here.visitAfresh({
        context: { ...allowed.context, colorScheme, viewport },
        first: choosing,
      });
      const found = {};
      const look = async (page, state) => {
        const wrong = await violations(page, rules);
        const pixels = await beyond(page);
        if (pixels > 0) wrong.push(`${pixels} px beyond the edge`);
        if (wrong.length > 0) found[state] = wrong;
      };
      for (const [state, go] of Object.entries(STATES)) {
        await here.simulator.reset();
        await go(visited.page, here);
        await look(visited.page, state);
        await visited.restart();
      }
      await look(await openGuide(visited.page), "the guide");
      assert.deepEqual(found, {});
      await visited.leave();
    });
  }

  test("colours follow the system, and nothing moves where less motion is asked for", async () => {
    const visited = await here.visitAfresh({ context: { reducedMotion: "reduce" } });
    const { page } = visited;
    const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    await page.emulateMedia({ colorScheme: "light" });
    const light = await ground();
    await page.emulateMedia({ colorScheme: "dark" });
    assert.notEqual(await ground(), light);
    await fillIn(page, "cafe".repeat(8));
    await button(page, "Cancel job").click();
    await dialog(page).waitFor();
    const moving = await page.evaluate(() => document.getAnimations().length);
    assert.equal(moving, 0);
    await visited.leave();
  });

  test("the page has one main heading, landmarks and a language", async () => {
    const { page, leave } = await here.visit();
    assert.equal(await page.locator("html").getAttribute("lang"), "en");
    assert.equal(await page.getByRole("heading", { level: 1 }).count(), 1);
    for (const landmark of ["banner", "main", "contentinfo"]) {
      assert.equal(await page.getByRole(landmark).count(), 1, landmark);
    }
    await leave();
  });
});
