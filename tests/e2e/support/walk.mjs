// A person who does to the table "Batches" whatever comes to mind, the same things for the same seed; and
// what must hold of the table whatever was done.

import { random } from "../../bench/job.mjs";
import { groupRows, rowAt, snapshot, table } from "./table.mjs";
import { isFilled, layout, rowHeight, rowsInView, scrollOn, scrollTable, scrollToShare } from "./table-scroll.mjs";
import {
  bars, chips, columnsList, columnsPanel, dropMarks, pressColumns, searchBox, statusList, sums,
} from "./table-tools.mjs";
import { until } from "./wait.mjs";

/** What may be done, each by its name; `next` gives numbers from 0 up to 1. */
function deeds(page, next) {
  const below = (limit) => Math.floor(next() * limit);
  const pick = (list) => list[below(list.length)];
  const anyOf = async (locator) => {
    const count = await locator.count();
    return count > 0 ? locator.nth(below(count)) : undefined;
  };
  const pressAny = async (locator, options) => (await anyOf(locator))?.click(options);
  const openColumns = async () => {
    if (!(await columnsPanel(page).isVisible())) await pressColumns(page);
  };
  const headings = table(page).getByRole("columnheader").getByRole("button");
  const shift = () => ({ modifiers: below(2) ? ["Shift"] : [] });
  /** The row of a batch that can be pressed without the table being scrolled for it. */
  const rowInView = async () => {
    const rows = (await rowsInView(page)).filter(({ name }) => name !== undefined);
    return rows.length > 0 ? rowAt(page, pick(rows).place) : undefined;
  };
  return {
    order: () => pressAny(headings, shift()),
    search: () => searchBox(page).fill(pick(["", "", "a", "_0", "contact", "select id", "completed", "no such batch"])),
    type: () => searchBox(page).press(pick(["a", "e", "0", "Backspace"])),
    status: async () => {
      const choices = await statusList(page).getByRole("option").count();
      await statusList(page).selectOption({ index: below(choices) });
    },
    bars: () => pressAny(bars(page)),
    unfilter: () => pressAny(chips(page).or(page.getByRole("button", { name: "Clear filters" }))),
    select: async () => (await rowInView())?.getByRole("checkbox").click(shift()),
    selectAll: () => page.getByRole("checkbox", { name: "Select all shown" }).click(),
    details: async () => (await rowInView())?.getByRole("button", { name: "Details" }).click(),
    group: async () => {
      await openColumns();
      await page.getByRole("combobox", { name: "Group by" }).selectOption(pick(["Nothing", "Status", "Type"]));
    },
    fold: () => pressAny(groupRows(page).getByRole("button")),
    hide: async () => {
      await openColumns();
      await pressAny(columnsList(page).getByRole("checkbox", { disabled: false }));
    },
    move: async () => {
      await openColumns();
      await pressAny(columnsList(page).getByRole("button"));
    },
    carry: async () => {
      await (await anyOf(headings)).hover();
      await page.mouse.down();
      await (await anyOf(headings)).hover();
      if (below(4) === 0) await page.keyboard.press("Escape");
      await page.mouse.up();
    },
    widen: async () => (await anyOf(headings)).press(pick(["Shift+ArrowLeft", "Shift+ArrowRight"])),
    roomy: async () => {
      await openColumns();
      await page.getByRole("checkbox", { name: "Roomy rows" }).click();
    },
    scroll: () => scrollToShare(page, next()),
    scrollABit: () => scrollOn(page, (next() - 0.5) * 1_500),
    scrollAside: () => scrollTable(page, { left: next() * 2_000 }),
    print: () => page.evaluate(() => ["beforeprint", "afterprint"].forEach((name) => dispatchEvent(new Event(name)))),
  };
}

/** What is wrong with where the rows are, in words. */
function wrongPlaces(placed, announced) {
  const wrong = [];
  const rows = placed.rows.filter(({ place }) => place);
  const places = rows.map(({ place }) => place);
  if (places.some((place, at) => at > 0 && place !== places[at - 1] + 1)) wrong.push(`the rows have the places ${places}`);
  if (!isFilled(placed)) wrong.push(`from ${placed.view.top} to ${placed.view.bottom} px rows ${places} do not fill the view`);
  const heights = new Set(rows.map(rowHeight));
  if (heights.size > 1) wrong.push(`the rows are ${[...heights]} px high`);
  if (rows.length === 0) return announced > 0 ? [...wrong, `none of ${announced} rows is drawn`] : wrong;
  const [height] = heights;
  const { table, head } = placed;
  const above = rows[0].top - (table.top + head.bottom - head.top);
  const below = table.bottom - placed.rows.at(-1).bottom;
  // Besides the rows there is room for the open details of theirs.
  if (above < (places[0] - 2) * height - 1) wrong.push(`above row ${places[0]} there are ${above} px`);
  if (below < (announced + 1 - places.at(-1)) * height - 1) {
    wrong.push(`below row ${places.at(-1)} of ${announced + 1} there are ${below} px`);
  }
  return wrong;
}

/** What a batch's row must say in some of its columns. */
const DUE = {
  Status: ({ status }) => status,
  "Batch ID": ({ batchId }) => batchId,
  Query: ({ query }) => query,
  Records: ({ recordCount }) => recordCount?.toLocaleString("en-US") ?? "–",
  File: ({ fileId }) => fileId ?? "–",
};

/** What is wrong with a batch's row, in words. */
function wrongInRow(row, columns, batches) {
  const { texts } = row;
  const batch = batches.get(texts[columns.indexOf("Name")]);
  if (!batch || texts.length !== columns.length) return [`a row of ${texts.length} cells is called ${texts[0]}`];
  const wrong = [];
  const say = (is, words) => { if (!is) wrong.push(`${batch.name} ${words}`); };
  for (const [column, text] of Object.entries(DUE).filter(([column]) => columns.includes(column))) {
    const told = texts[columns.indexOf(column)];
    say(told === text(batch), `has the ${column} ${told}`);
  }
  say(row.name === batch.name, `is called ${row.name}`);
  say(row.isChecked === row.isSelected, "is selected in part");
  say(row.isOpen === (row.details !== undefined), `is open: ${row.isOpen}, has details: ${row.details !== undefined}`);
  say(row.details === undefined || row.details.includes(batch.batchId), "has the details of another");
  return wrong;
}

/** What is wrong with the table, in words. */
async function look(page, batches) {
  const { announced, columns, marks, rows } = await snapshot(page);
  const wrong = wrongPlaces(await layout(page), announced);
  const say = (is, words) => { if (!is) wrong.push(words); };
  const line = await sums(page);
  const shown = Number(line.match(/^[\d,]+/)[0].replaceAll(",", ""));
  say(line.includes("grouped by") || shown === announced, `${shown} batches are counted, ${announced} rows are there`);
  say((await dropMarks(page)).length === 0, "a heading is still marked");
  const words = (await searchBox(page).inputValue()).toLowerCase().split(/\s+/).filter(Boolean);
  const isMeant = (text) => words.some((word) => text.toLowerCase().replaceAll(word, "") === "");
  say(marks.every(isMeant), `something besides ${words} is marked`);
  return [...wrong, ...rows.filter(({ isGroup }) => !isGroup).flatMap((row) => wrongInRow(row, columns, batches))];
}

/** Does so many things; throws with what was done and what was wrong as soon as something is. */
export async function walk(page, batches, steps, seed) {
  const next = random(seed);
  const all = deeds(page, next);
  const known = new Map(batches.map((batch) => [batch.name, batch]));
  const done = [];
  for (let step = 0; step < steps; step += 1) {
    const name = Object.keys(all)[Math.floor(next() * Object.keys(all).length)];
    done.push(name);
    await all[name]();
    let wrong = [];
    // What is drawn later is drawn soon: it is waited for, and then all must be right.
    const isRight = async () => {
      wrong = await look(page, known);
      return wrong.length === 0;
    };
    await until(page, isRight, "all is right", 4_000).catch((cause) => {
      throw new Error(`After ${done.slice(-12).join(", ")} (step ${step + 1}, seed ${seed}): ${wrong.slice(0, 5).join("; ")}`, { cause });
    });
  }
}
