// A whole pass in the narrowest window that a page has to fit (WCAG 1.4.10): 320 pixels wide, which is a
// screen of 1,280 made four times larger. Nothing lies aside, and nothing is cut off that stands nowhere else.

import assert from "node:assert/strict";
import { describe, test } from "node:test";

import { askToCancel, button, dialog, ended, field, fillIn, lookUp } from "./support/form.mjs";
import { FIFTY } from "./support/jobs.mjs";
import { facts, openRequests } from "./support/page.mjs";
import { stage } from "./support/stage.mjs";
import { table } from "./support/table.mjs";
import { pressColumns } from "./support/table-tools.mjs";

const WINDOWS = [[320, 640], [320, 256]];

/**
 * What is cut off or lies beyond the window's edges, in words. The cells of a table may scroll aside in a box
 * of their own, and of what is cut in the midst of a line all is shown elsewhere: that is told by `whole`.
 */
const cutOff = (page, whole) =>
  page.evaluate((whole) => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const found = scrollWidth > clientWidth ? [`the page is ${scrollWidth} wide`] : [];
    const isUnseen = (element) => {
      const { visibility, clipPath } = getComputedStyle(element);
      return visibility === "hidden" || clipPath !== "none";
    };
    for (const element of document.querySelectorAll("body *")) {
      const { left, right, width, height } = element.getBoundingClientRect();
      if (width === 0 || height === 0 || isUnseen(element) || element.closest("table")) continue;
      const told = `${element.localName}.${element.className}: ${element.textContent.slice(0, 40)}`;
      if (left < 0 || right > clientWidth) found.push(`${told} lies from ${left} to ${right}`);
      // What is typed can be moved through.
      if (element.localName === "input") continue;
      const clips = ["hidden", "clip"].includes(getComputedStyle(element).overflowX);
      if (clips && element.scrollWidth > element.clientWidth && !element.closest(whole)) found.push(`${told} is cut`);
    }
    return found;
  }, whole);

/** Cut for want of room, and in full elsewhere: the user (in the form), the name (below), the start of an ID. */
const WHOLE_ELSEWHERE = ".connection-summary, .confirm .subject, .outcome .about";

describe("a window of 320 pixels", () => {
  const here = stage();

  for (const [width, height] of WINDOWS) {
    test(`has room for everything, ${height} high`, async () => {
      const { page, leave } = await here.visitAfresh({ context: { viewport: { width, height } } });
      const wrong = {};
      const look = async (what) => {
        const found = await cutOff(page, WHOLE_ELSEWHERE);
        if (found.length > 0) wrong[what] = found;
      };
      await look("the form");
      await button(page, "Look up").click();
      await look("the form with what is wrong");
      await fillIn(page, FIFTY);
      await askToCancel(page);
      await look("the question");
      await button(page, "Cancel the job").click();
      assert.equal(await ended(page), "cancelled");
      await look("the outcome and the table");
      await button(page, "All facts").click();
      await look("all facts");
      await button(page, "Export").click();
      await page.getByRole("menu").waitFor();
      await look("the menu Export");
      for (const item of await page.getByRole("menuitem").all()) {
        await item.scrollIntoViewIfNeeded();
        const { x, y, width: wide, height: high } = await item.boundingBox();
        // Lines of text have heights in fractions of a pixel, and less than one is not scrolled for.
        const bottom = Math.floor(y + high);
        assert.ok(x >= 0 && y >= 0 && x + wide <= width && bottom <= height, "an item of the menu");
      }
      await page.keyboard.press("Escape");
      await pressColumns(page);
      await button(page, "Filters").click();
      await table(page).getByRole("button", { name: "Details" }).first().click();
      await look("columns, filters and details");
      await openRequests(page);
      await look("the requests");
      await page.keyboard.press("Escape");
      await fillIn(page, "c10f".repeat(8));
      await lookUp(page);
      await look("the words of a firewall");
      assert.deepEqual(wrong, {});
      await leave();
    });
  }

  test("shows at least half of a job ID in its field", async () => {
    const { page, leave } = await here.visitAfresh({ context: { viewport: { width: 320, height: 640 } } });
    await fillIn(page, FIFTY);
    await lookUp(page);
    const share = await field(page, "Job ID").evaluate((input) => {
      const { paddingLeft, paddingRight } = getComputedStyle(input);
      const padding = parseFloat(paddingLeft) + parseFloat(paddingRight);
      return (input.clientWidth - padding) / (input.scrollWidth - padding);
    });
    assert.ok(share >= 0.5, `${share}`);
    await leave();
  });

  test("keeps the batches in reach below names as long as they may be", async () => {
    for (const viewport of [{ width: 320, height: 640 }, { width: 390, height: 844 }, { width: 1280, height: 800 }]) {
      const { page, leave } = await here.visitAfresh({ context: { viewport } });
      await fillIn(page, "bad6".repeat(8));
      await lookUp(page);
      const { height } = await facts(page).boundingBox();
      assert.ok(height <= 160, `${height} px of facts in ${viewport.width}`);
      await button(page, "All facts").click();
      assert.match(await facts(page).locator("dl").innerText(), /N{300}/);
      await leave();
    }
  });
});

describe("a phone", () => {
  const here = stage();

  test("has the line of sums apart from the buttons above it, and closer to its table", async () => {
    const { page, leave } = await here.visitAfresh({ context: { viewport: { width: 390, height: 844 } } });
    await fillIn(page, FIFTY);
    await lookUp(page);
    const edges = async (element) => {
      const { y, height } = await element.boundingBox();
      return { top: y, bottom: y + height };
    };
    const sums = await edges(page.getByText(/^50 of 50 batches/));
    const above = sums.top - (await edges(button(page, "Export"))).bottom;
    const below = (await edges(table(page))).top - sums.bottom;
    assert.ok(above >= 8, `${above} px above`);
    assert.ok(below < above, `${below} px below, ${above} above`);
    await leave();
  });
});

describe("the requests", () => {
  const here = stage();

  test("show where each went, to the end of the job's ID", async () => {
    const { page, leave } = await here.visit();
    await fillIn(page, FIFTY);
    await lookUp(page);
    await openRequests(page);
    const address = page.getByRole("region", { name: "Requests sent" }).getByText(FIFTY, { exact: false }).last();
    const cut = await address.evaluate((part) => {
      const cell = part.closest("td");
      return cell.scrollWidth - cell.clientWidth;
    });
    assert.equal(cut, 0);
    await leave();
  });
});
