// What really answers: every shape and every foreign page is told as what it is, with its words and its
// number, on the page and in the ticket.

import assert from "node:assert/strict";
import { describe, test } from "node:test";

import { allowed, copied } from "./support/clipboard.mjs";
import {
  PRACTICE_CREDENTIALS, askToCancel, button, cancel, claimed, ended, fillIn, heading, lookUp, outcome,
} from "./support/form.mjs";
import { copyForTicket, outcomeText, progress, requestsText } from "./support/page.mjs";
import { stage } from "./support/stage.mjs";

const JOB = "cafe".repeat(8);
const whole = (mark) => mark.repeat(32 / mark.length);

/** The text of **Copy for a ticket**. */
const ticket = async (page) => {
  await copyForTicket(page);
  return copied(page);
};

/** Look-ups: the job, the outcome's kind, its heading, and what the page and the ticket say. */
const LOOK_UPS = [
  ["e020", "refused", /does not let this sign-in use that entity/, [/Check Entity IDs/]],
  ["e1c1", "refused", /too many requests/, [/Wait a little/]],
  ["10c4", "refused", /locked by another request/, []],
  ["a910", "refused", /API is switched off/, []],
  ["50a9", "refused", /did not accept the sign-in/, [/fns:INVALID_SESSION/]],
  ["bea0", "refused", /wants a bearer token/, [/choose OAuth client or Bearer token/]],
  ["0600", "refused", /too many requests/, [/asks to wait 10 minutes/, /ratelimit-reset.? 600/]],
  ["0120", "refused", /too many requests/, [/asks to wait 2 minutes/]],
  ["c10f", "unreachable", /blocked before Zuora saw it/, [/Request ID: Xy12/, /answered by.? something between this browser and Zuora/i]],
  ["ca5e", "unreachable", /blocked before Zuora saw it/, [/Case number:? 12345/]],
  ["ba51", "unreachable", /site’s own sign-in stands before the call/, []],
  ["3e55", "unknown", /not a job, nor an error/, [/This tenant is being moved/]],
  ["acde", "unknown", /web page came back/, [/Reference: 18\./]],
  ["ca52", "unknown", /not a job, nor an error/, [/Case number:? 12345/]],
  ["519e", "unknown", /web page came back/, [/Sign in – Example Corp/]],
];

/** Cancels that are refused while the job runs on. */
const CANCELS = [
  ["de1e0045", /does not let DELETE through/],
  ["de1e0405", /does not let DELETE through/],
  ["de1e0501", /does not let DELETE through/],
  ["de1ec10f", /blocked before Zuora saw it/],
  ["de1eba51", /sign-in stands before the call/],
  ["9009", /does not let this user do that/],
];

describe("answers", () => {
  const here = stage();

  for (const [mark, kind, says, more] of LOOK_UPS) {
    test(`a look-up answered as by ${mark} is ${kind}`, async () => {
      const { page, leave } = await here.visit();
      await fillIn(page, whole(mark));
      assert.equal(await lookUp(page), kind);
      const shown = await outcomeText(page);
      const account = await ticket(page);
      assert.match(await heading(page), says);
      for (const part of more) {
        assert.match(shown, part);
        if (!/wait|Wait|Check|choose/.test(String(part))) assert.match(account, part);
      }
      await leave();
    });
  }

  for (const [mark, says] of CANCELS) {
    test(`a cancel that is stopped at the door as by ${mark} claims nothing and leads to no other`, async () => {
      const { page, leave } = await here.visit();
      await fillIn(page, whole(mark));
      assert.deepEqual(await cancel(page), { asked: true, kind: "still-running" });
      assert.match(await heading(page), /^Not cancelled: the job reads executing\./);
      const shown = await outcomeText(page);
      assert.match(shown, says);
      assert.doesNotMatch(shown, /may still take effect|cancel it once more/);
      await leave();
    });
  }

  test("one l is enough for cancelled", async () => {
    const { page, leave } = await here.visit();
    await fillIn(page, whole("0de0"));
    assert.deepEqual(await cancel(page), { asked: true, kind: "cancelled" });
    await leave();
  });

  test("a cancel that the browser sent twice is cancelled, and both are accounted for", async () => {
    const { page, leave } = await here.visit();
    await fillIn(page, whole("0ff02222"));
    assert.deepEqual(await cancel(page), { asked: true, kind: "cancelled" });
    assert.equal((await here.simulator.deletes()).length, 2);
    assert.match(await outcomeText(page), /may send a call a second time by itself/);
    assert.match(await requestsText(page), /the browser may have sent it twice/);
    await leave();
  });

  test("an answer that unpacks to more than 64 MB is given up, and the job is read", async () => {
    const { page, leave } = await here.visit();
    await fillIn(page, whole("effeb16b"));
    assert.deepEqual(await cancel(page), { asked: true, kind: "cancelled" });
    assert.match(await outcomeText(page), /longer than 64 MB/);
    await leave();
  });

  test("a slow answer is waited for as long as Zuora may take, and Stop waiting stays at hand", async () => {
    const { page, leave } = await here.visitAfresh({ clock: true });
    const slow = whole("510e100c");
    await fillIn(page, slow);
    await button(page, "Look up").click();
    await progress(page).waitFor();
    await page.clock.fastForward(100_000);
    await progress(page).getByText(/longer than usual/).waitFor();
    assert.equal(await button(page, "Stop waiting").isVisible(), true);
    assert.equal(await claimed(page).count(), 0);
    await here.simulator.release(slow);
    assert.equal(await ended(page), "still-running");
    await leave();
  });
});

describe("the token call", () => {
  const here = stage();
  const REST = "-cafe-4bad-8bad-0123456789ab";
  const client = (begins) => ({
    way: "oauth",
    fields: { ...PRACTICE_CREDENTIALS.oauth, "Client ID": `${begins}${REST}` },
  });

  for (const [begins, kind, says] of [
    ["0a070400", "refused", /knows no OAuth client with this client ID/],
    ["0a070401", "refused", /knows no OAuth client with this client ID/],
    ["0a070403", "refused", /the user of this OAuth client may not sign in/],
    ["0a07bea0", "refused", /wants a bearer token/],
    ["0a070429", "refused", /too many requests/],
    ["0a07c10f", "unreachable", /blocked before Zuora saw it/],
    ["0a07feff", "still-running", /executing/],
  ]) {
    test(`of ${begins} ends as ${kind}`, async () => {
      const { page, leave } = await here.visit();
      await fillIn(page, JOB, client(begins));
      assert.equal(await lookUp(page), kind);
      assert.match(await heading(page), says);
      await leave();
    });
  }

  test("is given up by Forget sign-in, and that is told as what it is", async () => {
    const { page, leave } = await here.visit();
    await fillIn(page, JOB, client("0a07deaf"));
    await button(page, "Look up").click();
    await here.simulator.silence("/oauth/token");
    await button(page, "Forget sign-in").click();
    assert.equal(await ended(page), "unreachable");
    assert.equal(await heading(page), "Nothing was sent.");
    assert.match(await outcomeText(page), /The sign-in details were forgotten\./);
    assert.deepEqual(await here.simulator.reads(), []);
    await leave();
  });
});

describe("a site with a sign-on of its own", () => {
  const here = stage({ site: { config: { relay: "stand-in-relay/", practice: "practice/" } } });
  const enter = (page) => page.goto(`${here.simulator.origin}/practice/control/sign-on/enter`);
  const form = (page) => page.getByRole("form", { name: "Job" }).waitFor();
  const EU = { tenant: "EU Production" };

  test("gets its own cookies with config.json and every call through the relay, and the tenant none", async () => {
    const { context, page } = await here.visitAfresh(allowed);
    await here.simulator.signOn("redirect");
    await enter(page);
    await form(page);
    assert.equal(await page.getByText("config.json is missing").count(), 0);
    await fillIn(page, JOB, EU);
    assert.equal(await lookUp(page), "still-running");
    const calls = (await here.simulator.reads()).filter(({ path }) => path.endsWith(JOB));
    assert.deepEqual(calls.map(({ cookie, turned_away: away }) => [cookie, away]), [[true, false]]);
    await context.close();
  });

  test("without a sign-on no cookie goes anywhere", async () => {
    const { context, page } = await here.visitAfresh();
    await context.addCookies([{ name: "other", value: "1", url: here.simulator.origin }]);
    await page.reload();
    await form(page);
    await fillIn(page, JOB, EU);
    assert.equal(await lookUp(page), "still-running");
    assert.deepEqual((await here.simulator.requests()).map(({ cookie }) => cookie), [false]);
    await context.close();
  });

  for (const answer of ["redirect", "basic", "page"]) {
    test(`is told where its sign-on has run out before the page was opened (${answer})`, async () => {
      const { context, page } = await here.visitAfresh();
      await here.simulator.signOn(answer);
      await page.reload();
      await form(page);
      const notice = answer === "basic"
        ? "This site signs people on with HTTP Basic"
        : "This site’s own sign-on has run out: sign in to this site again by reloading the page.";
      await page.getByText(notice).waitFor();
      await fillIn(page, JOB, EU);
      await button(page, "Look up").click();
      await page.getByText("Nothing was sent: this site’s own sign-on has run out.").waitFor();
      assert.deepEqual(await here.simulator.reads().then((all) => all.filter((one) => !one.turned_away)), []);
      await context.close();
    });
  }

  for (const answer of ["redirect", "basic", "page"]) {
    test(`is told where its sign-on runs out before a call (${answer})`, async () => {
      const { context, page } = await here.visitAfresh();
      await fillIn(page, JOB, EU);
      await here.simulator.signOn(answer);
      const kind = await lookUp(page);
      assert.equal(kind, answer === "page" ? "unknown" : "unreachable");
      const shown = await outcomeText(page);
      if (answer === "page") assert.match(shown, /something on this site in place of its relay/);
      else assert.match(shown, /[Ss]ign in to this site again/);
      assert.doesNotMatch(shown, /Zuora did not accept|password/);
      await context.close();
    });
  }

  test("never hides that a cancel may have taken effect", async () => {
    const { context, page } = await here.visitAfresh();
    await fillIn(page, JOB, EU);
    await askToCancel(page);
    await page.getByLabel("Type the last 6 characters of the job ID").fill(JOB.slice(-6));
    await here.simulator.signOn("redirect");
    await button(page, "Cancel the job").click();
    assert.equal(await ended(page), "unknown");
    assert.equal(await heading(page), "It is not known whether the job was cancelled.");
    await context.close();
  });
});
