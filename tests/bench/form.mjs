// The time to a usable form, on a slow line and a slow processor.

import { button } from "../e2e/support/form.mjs";

/** A line of 10 Mbit/s, with 40 ms until an answer begins. */
const LINE = { offline: false, latency: 40, downloadThroughput: 10e6 / 8, uploadThroughput: 10e6 / 8 };

/** How many times slower the processor is made. */
const SLOWER = 4;

/** Milliseconds from opening the page in a fresh profile to the painted button **Look up**. */
export async function timeToForm(browser, address) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  await page.addInitScript(() => {
    const isUsable = () =>
      [...document.querySelectorAll("button:enabled")].some(({ textContent }) => textContent.trim() === "Look up");
    globalThis.usable = new Promise((resolve) => {
      const observer = new MutationObserver(() => {
        if (!isUsable()) return;
        observer.disconnect();
        requestAnimationFrame(() => setTimeout(() => resolve(performance.now())));
      });
      observer.observe(document, { subtree: true, childList: true, characterData: true, attributeFilter: ["disabled"] });
    });
  });
  const devtools = await context.newCDPSession(page);
  await devtools.send("Network.enable");
  await devtools.send("Network.emulateNetworkConditions", LINE);
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
  await page.goto(address, { waitUntil: "commit" });
  const time = await page.evaluate(() => globalThis.usable);
  await button(page, "Look up").waitFor();
  await context.close();
  return time;
}
