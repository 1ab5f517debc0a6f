// The extension's icons: static/icon.svg, drawn by the browser at the sizes that browsers ask for.
//
// To draw them anew, after the icon has changed:
//   cd tests/e2e && CHROMIUM=/usr/bin/chromium node support/icons.mjs

import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

import { launch } from "./browser.mjs";

/** Widths and heights in pixels. */
export const SIZES = [16, 32, 48, 128];

const root = new URL("../../../", import.meta.url);

/** Where the icon of this size is kept. */
export const icon = (size) => new URL(`extension/icons/${size}.png`, root);

/** static/icon.svg at this size, as the bytes of a PNG. */
export async function draw(browser, size) {
  const svg = await readFile(new URL("static/icon.svg", root), "base64");
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(
    `<body style="margin: 0"><img style="display: block; width: ${size}px" src="data:image/svg+xml;base64,${svg}">`,
  );
  await page.locator("img").evaluate((image) => image.decode());
  const png = await page.screenshot({ omitBackground: true });
  await page.close();
  return png;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const browser = await launch();
  for (const size of SIZES) await writeFile(icon(size), await draw(browser, size));
  await browser.close();
}
