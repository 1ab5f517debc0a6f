// The colours of the page, as static/tokens.css has them: text can be read on every ground it stands on,
// and marks be seen, in light and dark.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { describe, test } from "node:test";

const tokens = await readFile(new URL("../../static/tokens.css", import.meta.url), "utf8");
const [light, dark] = tokens.split("@media (prefers-color-scheme: dark)").map((css) =>
  Object.fromEntries([...css.matchAll(/--([a-z-]+): (#[0-9a-f]{6});/g)].map(([, name, colour]) => [name, colour])));
const THEMES = { light, dark: { ...light, ...dark } };

const GROUNDS = ["ground", "raised", "sunken"];
const WASHES = ["good-wash", "accent-wash", "caution-wash", "danger-wash"];

/** Colours of text, each with what it stands on. */
const TEXT = {
  ink: [...GROUNDS, ...WASHES, "mark", "records-wash"],
  soft: [...GROUNDS, ...WASHES],
  accent: [...GROUNDS, ...WASHES],
  danger: [...GROUNDS, ...WASHES],
  caution: [...GROUNDS, ...WASHES],
  "accent-ink": ["accent"],
  "danger-ink": ["danger"],
};

/** Colours of marks, bars and the edges of what can be used, each with what it stands on. */
const MARKS = {
  edge: [...GROUNDS, ...WASHES],
  finished: [...GROUNDS, "good-wash"],
  running: [...GROUNDS, "accent-wash"],
  stopped: GROUNDS,
  waiting: GROUNDS,
  aborted: GROUNDS,
  unknown: GROUNDS,
  // The foot of a bar in a cell of the table, which lies on the page itself.
  records: ["ground", "sunken"],
};

/** Relative luminance (WCAG 2.2). */
function luminance(colour) {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one, other) {
  const [darker, lighter] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

/** The pairs of colours that do not reach a contrast. */
function below(least, pairs, theme) {
  return Object.entries(pairs).flatMap(([colour, grounds]) =>
    grounds
      .map((ground) => [colour, ground, contrast(theme[colour], theme[ground])])
      .filter(([, , found]) => !(found >= least))
      .map(([colour, ground, found]) => `${colour} on ${ground}: ${found.toFixed(2)}`));
}

describe("contrast", () => {
  for (const [name, theme] of Object.entries(THEMES)) {
    test(`text can be read in the ${name} theme`, () => assert.deepEqual(below(4.5, TEXT, theme), []));
    test(`marks can be seen in the ${name} theme`, () => assert.deepEqual(below(3, MARKS, theme), []));
  }
});
