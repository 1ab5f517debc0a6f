// The packed extension in a browser of its own, and the box under its toolbar button.

import { createHash } from "node:crypto";
import { mkdtemp, realpath, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { launchWith } from "./browser.mjs";

/** The ID that Chromium gives an unpacked extension: the digest of its folder's path, in letters. */
const idOf = (folder) =>
  [...createHash("sha256").update(folder).digest("hex").slice(0, 32)]
    .map((digit) => String.fromCharCode("a".charCodeAt(0) + parseInt(digit, 16)))
    .join("");

/** Milliseconds after which a box that shows nothing is taken for broken. */
const PATIENCE = 10_000;

/** Starts a browser with the extension in `folder`. */
export async function launchExtension(folder, more = []) {
  const extension = await realpath(folder);
  const profile = await mkdtemp(join(tmpdir(), "aqua-e2e-profile-"));
  const context = await launchWith(profile, [
    `--disable-extensions-except=${extension}`,
    `--load-extension=${extension}`,
    ...more,
  ]);
  const stop = async () => {
    await context.close();
    await rm(profile, { recursive: true });
  };
  return { context, origin: `chrome-extension://${idOf(extension)}`, stop };
}

/**
 * Presses the toolbar button while a tab with this address is in front.
 *
 * @returns `opened()`: the tab that the box opens; `shown(before)`: what the box shows;
 *   `press(label)`: presses one of its buttons; `answer(granted)` and `asked()`: the browser's answer
 *   to a question for permission, and what it was asked; `leave()`: closes all of these tabs but the
 *   opened one.
 */
export async function pressToolbarButton({ context, origin }, address) {
  // Only a page of the extension can have the browser press the button, and look into the box.
  const own = await context.newPage();
  await own.goto(`${origin}/config.json`);
  const tab = await context.newPage();
  await tab.goto(address);
  await tab.bringToFront();
  // The box is a page as well, and may come and go before the one that it opens.
  const isOpened = (page) => page.waitForURL(`${origin}/index.html*`).then(() => true, () => false);
  const next = context.waitForEvent("page", { predicate: isOpened });
  // Where nothing is opened nobody waits for it.
  next.catch(() => {});
  await own.evaluate(() => chrome.action.openPopup());

  const look = () =>
    own.evaluate(() => {
      const [box] = chrome.extension.getViews({ type: "popup" });
      const text = (element) => element.innerText;
      const main = box?.document.querySelector("main:not([hidden])");
      return main && {
        said: text(main.querySelector("#said")),
        hint: text(main.querySelector("#hint")),
        buttons: [...main.querySelectorAll("button")].map(text),
        focused: text(box.document.activeElement),
      };
    });
  /** What the box shows once it shows something, or once it shows something else than `before`. */
  const shown = async (before) => {
    const enough = Date.now() + PATIENCE;
    while (Date.now() < enough) {
      const now = await look();
      if (now && now.said !== before?.said) return now;
    }
    throw new Error("The toolbar button's box shows nothing new.");
  };
  const press = (label) =>
    own.evaluate((label) => {
      const [box] = chrome.extension.getViews({ type: "popup" });
      [...box.document.querySelectorAll("button")].find((it) => it.innerText === label).click();
    }, label);
  /** Has the browser give this answer when it is asked for a permission; a program cannot press its buttons. */
  const answer = (granted) =>
    own.evaluate((granted) => {
      const [box] = chrome.extension.getViews({ type: "popup" });
      globalThis.asked = [];
      box.chrome.permissions.request = async (wanted) => {
        globalThis.asked.push(wanted);
        return granted;
      };
    }, granted);
  /** What the browser was asked for. */
  const asked = () => own.evaluate(() => globalThis.asked);
  const opened = () => next;
  const leave = () => Promise.all([own, tab].map((page) => page.close()));
  return { opened, shown, press, answer, asked, leave };
}
