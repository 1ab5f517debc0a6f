// With a person's own colours (Windows' contrast themes), which leave out most of a page's: whatever tells
// something by a colour or a ground can still be seen.

import assert from "node:assert/strict";
import { describe, test } from "node:test";

import { button, cancel, fillIn, lookUp, outcome } from "./support/form.mjs";
import { FIFTY } from "./support/jobs.mjs";
import { progress } from "./support/page.mjs";
import { isSeen, place, seen } from "./support/picture.mjs";
import { stage } from "./support/stage.mjs";
import { cell, row, rowAt, table } from "./support/table.mjs";
import { bars } from "./support/table-tools.mjs";

/** A strip of a box, `width` wide: at its left edge, or at its right one where `width` is negative. */
const strip = ({ x, y, width, height }, wide) => ({
  x: wide > 0 ? x : x + width + wide, y: y + 2, width: Math.abs(wide), height: height - 4,
});

describe("in forced colours", () => {
  const here = stage();

  for (const colorScheme of ["light", "dark"]) {
    /** Opens the page with such colours, and the job of fifty batches. */
    const visit = async (id = FIFTY) => {
      const visited = await here.visitAfresh({ context: { forcedColors: "active", colorScheme } });
      await fillIn(visited.page, id);
      await lookUp(visited.page);
      return visited;
    };
    const ground = () => (colorScheme === "light" ? [255, 255, 255] : [0, 0, 0]);

    test(`each status keeps its mark, in the rows and in the bar (${colorScheme})`, async () => {
      const { page, leave } = await visit();
      // Finished, running, waiting, ended by Zuora.
      for (const status of ["completed", "executing", "submitted", "aborted"]) {
        const at = await row(page, status).getAttribute("aria-rowindex");
        const mark = strip(await place(await cell(page, at, "Status")), 20);
        assert.equal(await isSeen(page, mark, ground()), true, `the mark of ${status}`);
        const key = await place(bars(page).filter({ hasText: status }).locator("svg"));
        assert.equal(await isSeen(page, key, ground()), true, `the key of ${status}`);
      }
      for (const part of await page.locator(".bar > svg rect").all()) {
        const { x, y, width, height } = await place(part);
        const middle = { x: x + width / 2 - 2, y: y + 2, width: 4, height: height - 4 };
        assert.equal(await isSeen(page, middle, ground()), true, "a part of the bar");
        // Where it ends, the ground shows: parts of one colour side by side are two.
        const end = (await seen(page, { x: x + width - 2, y: y + 2, width: 4, height: height - 4 }, ground())).flat();
        assert.equal(end.includes(false), true, "the end of a part");
      }
      await leave();
    });

    test(`a record count keeps its bar (${colorScheme})`, async () => {
      const { page, leave } = await visit();
      // The edge beside the number, where the bar begins.
      const bar = async (at) => strip(await place(await cell(page, at, "Records")), -6);
      const counted = await row(page, "RatePlanCharge_12").getAttribute("aria-rowindex");
      assert.equal(await isSeen(page, await bar(counted), ground()), true);
      const without = await row(page, "executing").getAttribute("aria-rowindex");
      assert.equal(await isSeen(page, await bar(without), ground()), false, "there are no records");
      await leave();
    });

    test(`what is selected or pressed is told from what is not (${colorScheme})`, async () => {
      const { page, leave } = await visit();
      await table(page).getByRole("checkbox").nth(2).check();
      const edge = async (at) => isSeen(page, strip(await place(rowAt(page, at)), 5), ground());
      assert.deepEqual([await edge(2), await edge(3), await edge(4)], [false, true, false], "the edges of the rows");
      await bars(page).nth(1).click();
      const edges = await bars(page).evaluateAll((all) => all.map((one) => getComputedStyle(one).borderColor));
      assert.notEqual(edges[1], edges[0]);
      const box = await place(rowAt(page, 2).getByRole("checkbox"));
      assert.equal(await isSeen(page, box, ground()), true, "the checkbox");
      const fold = await place(rowAt(page, 2).getByRole("button", { name: "Details" }));
      assert.equal(await isSeen(page, fold, ground()), true, "the mark of what can be opened");
      await leave();
    });

    test(`each outcome keeps its mark, and a button that waits looks as if it did (${colorScheme})`, async () => {
      const { page, leave } = await visit();
      const mark = async () => isSeen(page, await place(outcome(page).locator(".mark")), ground());
      assert.equal(await mark(), true, "still running");
      for (const [id, kind] of [["cafe", "cancelled"], ["d0d0", "already-finished"], ["0500", "unknown"], ["0401", "refused"]]) {
        await fillIn(page, id.repeat(8));
        assert.equal((await cancel(page)).kind, kind);
        assert.equal(await mark(), true, kind);
      }
      await fillIn(page, "100cdeaf".repeat(4));
      const colour = () => button(page, "Look up").evaluate((one) => getComputedStyle(one).color);
      const ready = await colour();
      await button(page, "Look up").click();
      await progress(page).waitFor();
      assert.notEqual(await colour(), ready);
      await leave();
    });
  }
});

describe("the focus", () => {
  const here = stage();

  for (const forcedColors of ["none", "active"]) {
    test(`is framed on all four sides, also in a row (forced colours: ${forcedColors})`, async () => {
      const { page, leave } = await here.visitAfresh({ context: { forcedColors } });
      await fillIn(page, FIFTY);
      await lookUp(page);
      // Only whoever uses keys sees a ring.
      await page.keyboard.press("Tab");
      const framed = [
        rowAt(page, 3).getByRole("button", { name: "Details" }), rowAt(page, 3).getByRole("checkbox"),
        table(page).getByRole("columnheader").getByRole("button", { name: "Records" }),
        button(page, "Export"), button(page, "Look again"), button(page, "Cancel job"),
      ];
      for (const element of framed) {
        await element.focus();
        const { x, y, width, height } = await place(element);
        const offset = await element.evaluate((one) => parseFloat(getComputedStyle(one).outlineOffset));
        const out = offset + 4;
        const lines = await seen(page, {
          x: Math.round(x) - out, y: Math.round(y) - out, width: Math.round(width) + 2 * out, height: Math.round(height) + 2 * out,
        });
        const columns = lines[0].map((_, at) => lines.map((line) => line[at]));
        // Somewhere in the outermost five.
        const isFramed = (edges) => edges.slice(0, 5).some((edge) => edge.filter(Boolean).length > edge.length / 2);
        const sides = {
          top: isFramed(lines), bottom: isFramed(lines.toReversed()),
          left: isFramed(columns), right: isFramed(columns.toReversed()),
        };
        assert.deepEqual(sides, { top: true, bottom: true, left: true, right: true }, await element.evaluate((one) => one.outerHTML.slice(0, 120)));
      }
      await leave();
    });
  }
});
