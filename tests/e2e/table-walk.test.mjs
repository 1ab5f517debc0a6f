// Whatever is done to the table "Batches", in whichever order: every row stays whole and at its place.

import { describe, test } from "node:test";

import { FIFTY, show } from "./support/jobs.mjs";
import { stage } from "./support/stage.mjs";
import { walk } from "./support/walk.mjs";

const THOUSANDS = "57e5".repeat(8);

describe("a table to which many things are done", () => {
  const here = stage();

  for (const [what, id, seed] of [["whole", FIFTY, 7], ["long", THOUSANDS, 11]]) {
    test(`stays right, a ${what} one`, async () => {
      const { page, leave } = await here.visit();
      const { batches } = await show(here.simulator, page, id);
      await walk(page, batches, 100, seed);
      await page.evaluate(() => localStorage.clear());
      await leave();
    });
  }
});
