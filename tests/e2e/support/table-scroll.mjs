// Scrolling the table "Batches", and what of it is in view. Whatever it is that scrolls, a box around the
// table or the page, these do the same.

import { DETAILS, LINE, header, table } from "./table.mjs";
import { until } from "./wait.mjs";

/** What scrolls the table up and down (`y`) or aside (`x`): the nearest box that can, or the page. */
const scroller = (page, axis) =>
  table(page).evaluateHandle((table, axis) => {
    const [overflow, all, seen] = axis === "x"
      ? ["overflowX", "scrollWidth", "clientWidth"]
      : ["overflowY", "scrollHeight", "clientHeight"];
    const scrolls = (box) => /auto|scroll/.test(getComputedStyle(box)[overflow]) && box[all] > box[seen] + 1;
    let box = table.parentElement;
    while (box !== document.body && !scrolls(box)) box = box.parentElement;
    return box === document.body ? document.scrollingElement : box;
  }, axis);

/**
 * Where everything stands in the window, in CSS pixels: `view`, the part of the window in which rows are
 * seen; `table` and `head`, of which the latter may stay while the rows go by; and what is drawn, each
 * with its `place`, or as `details` with their text.
 */
export const layout = async (page) =>
  table(page).evaluate((table, { box, LINE, DETAILS }) => {
    const edges = (element) => {
      const { top, bottom, left, right } = element.getBoundingClientRect();
      return { top, bottom, left, right };
    };
    const head = edges(table.tHead.rows[0].cells[0]);
    const isPage = box === document.scrollingElement;
    const top = isPage ? 0 : box.getBoundingClientRect().top + box.clientTop;
    return {
      view: { top: Math.max(top, head.bottom, 0), bottom: Math.min(top + box.clientHeight, innerHeight) },
      table: edges(table),
      head,
      rows: [...table.querySelectorAll(`${LINE}, ${DETAILS}`)].map((row) => ({
        ...edges(row),
        ...(row.matches(LINE)
          ? { place: Number(row.getAttribute("aria-rowindex")), name: row.querySelector("th")?.innerText }
          : { details: row.innerText }),
      })),
    };
  }, { box: await scroller(page, "y"), LINE, DETAILS });

/** Boxes begin at fractions of pixels, and are scrolled by whole ones. */
const ABOUT = 1;

const isWholly = ({ top, bottom }, view) => top >= view.top - ABOUT && bottom <= view.bottom + ABOUT;

const isPartly = ({ top, bottom }, view) => bottom > view.top + ABOUT && top < view.bottom - ABOUT;

/** The rows of which all is in view, from the top: `place`, `name`, and where they are. */
export async function rowsInView(page) {
  const { rows, view } = await layout(page);
  return rows.filter((row) => row.place && isWholly(row, view));
}

/** What is in view in part at least: rows, and details between them. */
export async function inView(page) {
  const { rows, view } = await layout(page);
  return rows.filter((row) => isPartly(row, view));
}

/** Waits until the row of this name is in view: a browser scrolls and draws after the key. */
export const comesIntoView = (page, name) =>
  until(page, async () => (await rowsInView(page)).some((row) => row.name === name), `${name} is in view`);

/** Waits until the row with this place is in view. */
export const placeComesIntoView = (page, place) =>
  until(page, async () => (await rowsInView(page)).some((row) => row.place === place), `row ${place} is in view`);

/** Whether the rows fill the view: no gap at its top or foot where rows are due. */
export function isFilled({ view, table, head, rows }) {
  const [from, to] = [table.top + head.bottom - head.top, table.bottom];
  const hasView = view.bottom > view.top;
  if (!hasView || to <= from + ABOUT) return true;
  if (rows.length === 0) return false;
  const starts = rows[0].top <= Math.max(view.top, from) + ABOUT;
  const ends = rows.at(-1).bottom >= Math.min(view.bottom, to) - ABOUT;
  return starts && ends;
}

/** Waits until rows fill the view. */
export const fillsView = (page) => until(page, async () => isFilled(await layout(page)), "rows fill the view");

/** The height of a row, in the 64ths of pixels by which browsers lay out. */
export const rowHeight = ({ top, bottom }) => Math.round((bottom - top) * 64) / 64;

/** The heights of the rows that are drawn, each once. */
export const rowHeights = async (page) =>
  [...new Set((await layout(page)).rows.filter(({ place }) => place).map(rowHeight))];

/** How high the whole table is. */
export async function tableHeight(page) {
  const { table } = await layout(page);
  return table.bottom - table.top;
}

/** How far the table is from the top of the page. */
export const tableTop = (page) => table(page).evaluate((table) => table.getBoundingClientRect().top + scrollY);

/** How many pixels of the rows have gone by under the header. */
export async function scrollPosition(page) {
  const { table, head } = await layout(page);
  return head.top - table.top;
}

/** Brings the table into the window. */
export const showTable = async (page) =>
  (await scroller(page, "y")).evaluate((box, table) => {
    (box === document.scrollingElement ? table : box).scrollIntoView({ behavior: "instant" });
  }, await table(page).elementHandle());

/** Scrolls the table so that `top` pixels of its rows have gone by, and `left` pixels of its columns. */
export async function scrollTable(page, { top, left }) {
  const shown = await table(page).elementHandle();
  if (top !== undefined) {
    await showTable(page);
    await (await scroller(page, "y")).evaluate((box, { table, top }) => {
      const start = box === document.scrollingElement ? 0 : box.getBoundingClientRect().top + box.clientTop;
      const sticks = Math.max(...[table.tHead, table.tHead.rows[0].cells[0]]
        .map((head) => parseFloat(getComputedStyle(head).top) || 0));
      const gone = start + sticks - table.getBoundingClientRect().top;
      box.scrollBy({ top: top - gone, behavior: "instant" });
    }, { table: shown, top });
  }
  if (left !== undefined) {
    await (await scroller(page, "x")).evaluate((box, left) => box.scrollTo({ left, behavior: "instant" }), left);
  }
}

/** Scrolls to a share of the table, from 0 to 1. */
export const scrollToShare = async (page, share) => scrollTable(page, { top: share * (await tableHeight(page)) });

/** Scrolls on by so many pixels. */
export const scrollOn = async (page, by) => scrollTable(page, { top: (await scrollPosition(page)) + by });

/** Scrolls so that the row with this place is the first in view, where no details are open. */
export async function scrollToPlace(page, place) {
  const [height] = await rowHeights(page);
  await scrollTable(page, { top: (place - 2) * height });
}

/** Scrolls with the keys **Home** and **End** as far as they go. */
export async function scrollByKey(page, key) {
  const box = page.getByRole("region", { name: "Batches, scrollable" });
  if (await box.isVisible()) await box.focus();
  else await header(page, "Name").getByRole("button").focus();
  await page.keyboard.press(key);
}

/** Puts the mouse over the rows, where the wheel scrolls them. */
export async function pointAtRows(page) {
  const { view, table } = await layout(page);
  const bottom = Math.min(view.bottom, table.bottom);
  await page.mouse.move(Math.max(table.left, 0) + 100, (view.top + bottom) / 2);
}

/** How many pixels lie between an element and the left and right edges of what is seen of the table. */
export const gapsBeside = async (page, element) =>
  (await scroller(page, "x")).evaluate((box, element) => {
    const { left, right } = element.getBoundingClientRect();
    const seen = box === document.scrollingElement ? { left: 0, right: innerWidth } : box.getBoundingClientRect();
    return [left - seen.left, seen.right - right];
  }, await element.elementHandle());

/** How far the table is scrolled aside. */
export const scrolledAside = async (page) => (await scroller(page, "x")).evaluate((box) => box.scrollLeft);

