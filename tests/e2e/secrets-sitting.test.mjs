// A whole sitting with several jobs: of what was typed to sign in nothing is left anywhere, whatever was done.

import assert from "node:assert/strict";
import { describe, test } from "node:test";

import {
  copiedHtml, copiedReport, keepHistory, openHistory, openSittingsReport, reason, saved, savedReport, sheet,
} from "./support/account.mjs";
import { ready } from "./support/browser.mjs";
import { allowed, copied } from "./support/clipboard.mjs";
import { PRACTICE_CREDENTIALS, button } from "./support/form.mjs";
import { FILES, choosing, endOfSave, save, saveDialog, saved as savedByPicker } from "./support/files.mjs";
import { hundredth, isShown, jobButton, jobsButton } from "./support/jobs-table.mjs";
import { askToCancelAll, counts, jobsDialog, lookUpAll, runIs } from "./support/many.mjs";
import { openRequests } from "./support/page.mjs";
import { codings, everywhere, leaks } from "./support/secrets.mjs";
import { stage } from "./support/stage.mjs";
import { until } from "./support/wait.mjs";

/** Three that run, and one that has ended and has files. */
const IDS = [...[1, 2, 3].map(hundredth), FILES.whole];
/** Not secret: they are told, so that whoever reads a report knows who it was. */
const NAMES = ["User name", "Client ID", "Access key ID"];
const FORMATS = ["Markdown", "Plain text", "Formatted text (HTML)", "JSON"];

describe("a whole sitting", () => {
  const here = stage();

  /** What was typed to sign in, and what was sent for it: the headers' values, and so tokens that were issued. */
  const secretsOf = async (way) => {
    const typed = Object.entries(PRACTICE_CREDENTIALS[way]).filter(([name]) => !NAMES.includes(name));
    const sent = (await here.simulator.requests()).flatMap(({ headers }) =>
      ["authorization", "apisecretaccesskey"].flatMap((name) => (name in headers ? [headers[name].replace(/^\w+ /, "")] : [])));
    return [...new Set([...typed.map(([, value]) => value), ...sent])];
  };

  /** What a press copies. */
  const copies = async (page, press) => {
    await page.evaluate(() => navigator.clipboard.writeText(""));
    await press();
    await until(page, async () => (await copied(page)) !== "", "it is copied");
    return copied(page);
  };

  /** What the menu **Export** of a region saves as JSON. */
  const exported = async (page, region) => {
    await region.getByRole("button", { name: "Export", exact: true }).click();
    return saved(page, () => page.getByRole("menuitem", { name: "JSON", exact: true }).click());
  };

  for (const way of Object.keys(PRACTICE_CREDENTIALS)) {
    test(`leaves nothing of a sign-in by ${way} anywhere`, async () => {
      const visited = await here.visitAfresh({ ...allowed, first: choosing });
      const { page, leave } = visited;
      const places = {};
      /** Adds all that the page holds and shows now. */
      const lookAround = async (when) => {
        for (const [place, text] of Object.entries(await everywhere(visited))) places[`${place}, ${when}`] = text;
      };

      await keepHistory(page);
      await lookUpAll(page, IDS, { way });
      await lookAround("looked up");
      await openRequests(page);
      places["the cancel as curl"] = await copies(page, () => button(page, "Copy the cancel as curl").click());
      await page.keyboard.press("Escape");
      await askToCancelAll(page);
      await reason(page).fill("ZEN-48213");
      await lookAround("asking");
      await jobsDialog(page).getByRole("button", { name: "Cancel the jobs" }).click();
      await runIs(page, "Cancelling 3 jobs: done");
      assert.deepEqual(await counts(page), { cancelled: 3 });

      places.ticket = await copies(page, () => button(page, "Copy for a ticket").click());
      places.link = await copies(page, () => button(page, "Copy link").click());
      await openSittingsReport(page);
      for (const format of FORMATS) {
        places[`report copied as ${format}`] = await copiedReport(page, format);
        if (format.includes("HTML")) places["report copied as HTML itself"] = await copiedHtml(page);
        places[`report saved as ${format}`] = (await savedReport(page, format)).text;
      }
      await page.keyboard.press("Escape");
      await openRequests(page);
      places["Copy all"] = await copies(page, () => button(page, "Copy all").click());
      const curl = sheet(page, "Requests sent").getByRole("button", { name: /^Copy as curl: / });
      const calls = await curl.count();
      assert.equal(calls, (await here.simulator.requests()).length);
      for (let call = 0; call < calls; call += 1) places[`curl ${call}`] = await copies(page, () => curl.nth(call).click());
      await lookAround("requests open");
      await page.keyboard.press("Escape");

      places["jobs as JSON"] = (await exported(page, page.getByRole("region", { name: "Jobs", exact: true }))).text;
      await jobsButton(page, "All batches together").click();
      const together = page.getByRole("region", { name: "Batches of several jobs" });
      places["batches as JSON"] = (await exported(page, together)).text;
      await lookAround("all batches");
      await jobButton(page, FILES.whole.slice(-6)).click();
      await isShown(page, FILES.whole);
      await button(page, "Save all files").click();
      await saveDialog(page).waitFor();
      await save(page);
      await endOfSave(page);
      const files = await savedByPicker(page);
      assert.ok(files.size > 1);
      places.files = [...files].map(([name, bytes]) => `${name}\n${bytes}`).join("\n");
      await lookAround("files saved");
      await openHistory(page);
      places["history as CSV"] = (await saved(page, () => button(page, "Save as CSV").click())).text;
      places["history as JSON"] = (await saved(page, () => button(page, "Save as JSON").click())).text;
      await lookAround("history open");
      await page.keyboard.press("Escape");
      await page.reload();
      await ready(page);
      await lookAround("loaded anew");

      const without = Object.keys(places).filter((place) =>
        /^(profile, loaded|localStorage, loaded|address, |ticket|link|report|Copy all|jobs as|batches as|history as|requests, )/.test(place)
        && !places[place].includes(IDS[0]) && !places[place].includes(FILES.whole));
      assert.deepEqual(without, [], "each place was looked at with what it holds");
      const secrets = await secretsOf(way);
      assert.ok(secrets.every((secret) => codings(secret).every((text) => text.length > 7)));
      assert.deepEqual(leaks(places, secrets), []);
      await leave();
    });
  }
});
