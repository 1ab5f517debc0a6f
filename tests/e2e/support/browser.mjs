// Chromium, and a visit to the page with an eye on everything that must never happen there.

import assert from "node:assert/strict";

import { chromium } from "playwright-core";

import { chromiumProgram } from "./environment.mjs";

const ARGUMENTS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** What the browser itself writes to the console; anything else would be the page talking. */
const BROWSERS_NOTES = [
  "Failed to load resource",
  // Of a bearer token, which goes with no user name.
  "[DOM] Password forms should have (optionally hidden) username fields",
  // Of Trunk's preload; boot.js has the wasm checked when it fetches it.
  "The `integrity` attribute is currently ignored for preload destinations",
];

/** Starts a browser, without these of the arguments that Playwright gives by itself. */
export function launch(more = [], ignoreDefaultArgs = []) {
  return chromium.launch({ executablePath: chromiumProgram(), args: [...ARGUMENTS, ...more], ignoreDefaultArgs });
}

/** Starts a browser that keeps what it has in the folder `profile`, and that takes extensions. */
export function launchWith(profile, more = []) {
  return chromium.launchPersistentContext(profile, {
    executablePath: chromiumProgram(),
    args: [...ARGUMENTS, ...more],
    ignoreDefaultArgs: ["--disable-extensions"],
  });
}

/** Waits for the form, and for all of its tenants, which config.json has a say in. */
export async function ready(page) {
  await page.getByRole("form", { name: "Job" }).waitFor();
  await page.locator("#tenant:not([aria-busy])").waitFor();
}

/**
 * Opens the page at `origin` in a fresh profile and waits for its form.
 *
 * @param {{clock?: boolean, context?: object, wait?: boolean}} options `clock`: whether the test moves
 *   the page's time; `context`: Playwright's options for the profile; `wait`: whether to wait for the
 *   form.
 */
export async function visit(browser, origin, options = {}) {
  const context = await browser.newContext(options.context);
  return open(context, origin, options);
}

/**
 * Opens the page in a profile that is there already.
 *
 * @param {{path?: string, reaches?: string[], first?: () => void}} options `path`: where the page is on
 *   `origin`; `reaches`: the origins besides its own that it may call; `first`: what runs in it before
 *   its own code.
 */
export async function open(context, origin, options = {}) {
  const { clock = false, wait = true, path = "/", reaches = [], first } = options;
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  const seen = { console: [], errors: [], dialogs: [], urls: [] };
  page.on("console", (message) => seen.console.push(message.text()));
  page.on("pageerror", (error) => seen.errors.push(String(error)));
  let isRestarting = false;
  page.on("dialog", (dialog) => {
    if (isRestarting && dialog.type() === "beforeunload") return dialog.accept();
    seen.dialogs.push(dialog.message());
    return dialog.dismiss();
  });
  // A redirect that the page does not follow is told as a request as well, and given up unsent.
  const unsent = (request) =>
    request.redirectedFrom() && request.failure()?.errorText === "net::ERR_ABORTED";
  page.on("request", (request) => request.redirectedFrom() || seen.urls.push(request.url()));
  page.on("requestfailed", (request) => {
    if (request.redirectedFrom() && !unsent(request)) seen.urls.push(request.url());
  });
  page.on("response", (response) => {
    if (response.request().redirectedFrom()) seen.urls.push(response.url());
  });
  await page.addInitScript(() => {
    globalThis.violations = [];
    document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) => {
      globalThis.violations.push(`${violatedDirective} ${blockedURI}`);
    });
  });
  if (first) await page.addInitScript(first);
  if (clock) {
    await page.clock.install();
    await page.addInitScript(numberFrames);
  }
  await page.goto(`${origin}${path}`);
  if (wait) await ready(page);
  const fine = ["blob:", ...[origin, ...reaches].map((origin) => `${origin}/`)];
  const away = (url) => !fine.some((start) => url.startsWith(start));
  /** Checks that nothing happened that never may. */
  const check = async () => {
    const violations = await page.evaluate(() => globalThis.violations);
    assert.deepEqual(violations, [], "the content security policy was broken");
    assert.deepEqual(seen.errors, [], "the page threw an error");
    assert.deepEqual(seen.dialogs, [], "the page opened a box of the browser's");
    assert.deepEqual(seen.urls.filter(away), [], "something was asked of another site");
    const own = seen.console.filter((text) => !BROWSERS_NOTES.some((note) => text.startsWith(note)));
    assert.deepEqual(own, [], "the page wrote to the console");
  };
  /** Checks the same, then closes the profile. */
  const leave = async () => {
    await check();
    await context.close();
  };
  /** Checks the same, then loads the page anew: it starts with nothing, in a third of the time. */
  const restart = async () => {
    await check();
    seen.console.length = seen.urls.length = 0;
    // A call may be under way, and the page asks then.
    isRestarting = true;
    // With its tenant and jobs in the address it would start with those.
    await page.evaluate(() => history.replaceState(null, "", location.pathname));
    await page.reload();
    isRestarting = false;
    await ready(page);
  };
  return { context, page, seen, check, leave, restart };
}

/**
 * Numbers frames from 1, as browsers do. Those of the clock that tests move are longer than the 32 bits
 * by which the page's program takes a frame back.
 */
function numberFrames() {
  const { requestAnimationFrame, cancelAnimationFrame } = globalThis;
  const frames = new Map();
  let last = 0;
  globalThis.requestAnimationFrame = (draw) => {
    const number = (last += 1);
    frames.set(number, requestAnimationFrame((time) => {
      frames.delete(number);
      draw(time);
    }));
    return number;
  };
  globalThis.cancelAnimationFrame = (number) => {
    cancelAnimationFrame(frames.get(number));
    frames.delete(number);
  };
}
