// The extension's icons are kept as pictures; they must stay pictures of the page's own icon.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, describe, test } from "node:test";

import { launch } from "./support/browser.mjs";
import { SIZES, draw, icon } from "./support/icons.mjs";

/** How far a colour may be off, of 255: browsers smooth edges a little differently. */
const CLOSE = 16;

/** The largest difference of any colour between two pictures, both of this size. */
const farthest = (page, pictures, size) =>
  page.evaluate(async ([pictures, size]) => {
    const colours = async (base64) => {
      const image = new Image();
      image.src = `data:image/png;base64,${base64}`;
      await image.decode();
      if (image.naturalWidth !== size || image.naturalHeight !== size) return [];
      const canvas = Object.assign(document.createElement("canvas"), { width: size, height: size });
      const brush = canvas.getContext("2d");
      brush.drawImage(image, 0, 0);
      return [...brush.getImageData(0, 0, size, size).data];
    };
    const [one, other] = await Promise.all(pictures.map(colours));
    if (one.length === 0 || one.length !== other.length) return Infinity;
    return one.reduce((far, colour, at) => Math.max(far, Math.abs(colour - other[at])), 0);
  }, [pictures, size]);

describe("the extension's icon", () => {
  let browser, page;
  before(async () => {
    browser = await launch();
    page = await browser.newPage();
  });
  after(() => browser?.close());

  for (const size of SIZES) {
    test(`of ${size} pixels shows static/icon.svg`, async () => {
      const kept = await readFile(icon(size), "base64");
      const drawn = (await draw(browser, size)).toString("base64");
      const far = await farthest(page, [kept, drawn], size);
      assert.ok(far <= CLOSE, `it is off by ${far} of 255; draw it anew: see support/icons.mjs`);
    });
  }
});
