// A person who does to the table "Batches" whatever comes to mind, the same things for the same seed; and
// what must hold of the table whatever was done.

import { random } from "../../bench/job.mjs";

/** What may be done, each by its name; `next` gives numbers from 0 up to 1. */
function deeds(page, next) {
  const below = (limit) => Math.floor(next() * limit);
  const pick = (list) => list[below(list.length)];
  const anyOf = async (locator) => {
    const count = await locator.count();
    return count > 0 ? locator.nth(below(count)) : undefined;
  };
  const pressAny = async (locator, options) => (await anyOf(locator))?.click(options);
  const button = (name) => page.getByRole("button", { name, exact: true });
  const open = async (name) => {
    if ((await button(name).getAttribute("aria-expanded")) === "false") await button(name).click();
  };
  const search = page.getByRole("searchbox", { name: "Search batches" });
  const headings = page.locator("table[aria-label=Batches] thead th button");
  const box = page.getByRole("region", { name: "Batches, scrollable" });
  const shift = () => ({ modifiers: below(2) ? ["Shift"] : [] });
  /** A row that can be pressed without the table being scrolled for it. */
  const rowInView = async () => {
    const names = await page.evaluate(() => {
      const { top, bottom } = document.querySelector(".scroll").getBoundingClientRect();
      const head = document.querySelector(".scroll thead").getBoundingClientRect().height;
      return [...document.querySelectorAll(".scroll tbody tr[aria-rowindex]:not(.group)")].filter((row) => {
        const at = row.getBoundingClientRect();
        return at.top >= Math.max(top + head, 0) && at.bottom <= Math.min(bottom, innerHeight);
      }).map((row) => row.getAttribute("aria-rowindex"));
    });
    return names.length > 0 ? page.locator(`.scroll tbody tr[aria-rowindex="${pick(names)}"]`) : undefined;
  };
  return {
    order: () => pressAny(headings, shift()),
    search: () => search.fill(pick(["", "", "a", "_0", "contact", "select id", "completed", "no such batch"])),
    type: () => search.press(pick(["a", "e", "0", "Backspace"])),
    status: async () => {
      const list = page.getByRole("combobox", { name: "Status", exact: true });
      await list.selectOption({ index: below(await list.locator("option").count()) });
    },
    picture: () => pressAny(page.locator(".picture button")),
    unfilter: () => pressAny(page.locator(".chips button")),
    select: async () => (await rowInView())?.locator("input").click(shift()),
    selectAll: () => page.getByRole("checkbox", { name: "Select all shown" }).click(),
    details: async () => (await rowInView())?.getByRole("button").click(),
    group: async () => {
      await open("Columns");
      await page.getByRole("combobox", { name: "Group by" }).selectOption(pick(["Nothing", "Status", "Type"]));
    },
    fold: () => pressAny(page.locator("tr.group button")),
    hide: async () => {
      await open("Columns");
      await pressAny(page.locator("#columns ol [type=checkbox]:not([disabled])"));
    },
    move: async () => {
      await open("Columns");
      await pressAny(page.locator("#columns ol button"));
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
      await open("Columns");
      await page.getByRole("checkbox", { name: "Roomy rows" }).click();
    },
    scroll: () => box.evaluate((box, share) => box.scrollTo({ top: share * box.scrollHeight }), next()),
    scrollABit: () => box.evaluate((box, by) => box.scrollBy({ top: by }), (next() - 0.5) * 1_500),
    scrollAside: () => box.evaluate((box, share) => box.scrollTo({ left: share * box.scrollWidth }), next()),
    print: () => page.evaluate(() => ["beforeprint", "afterprint"].forEach((name) => dispatchEvent(new Event(name)))),
  };
}

/** What is wrong with the table, in words, or `asks` "whether" nothing is. Runs in the page. */
function look(asks) {
  const wrong = [];
  const say = (is, words) => { if (!is) wrong.push(words); };
  const box = document.querySelector(".scroll");
  const table = box.querySelector("table");
  const { tHead: head, tBodies: [body] } = table;
  const whole = !box.matches(".windowed");
  const all = Number(table.getAttribute("aria-rowcount"));
  const columns = [...head.rows[0].cells].map((cell) => cell.querySelector("button").firstChild.textContent);
  const lines = [...body.rows].filter((row) => row.hasAttribute("aria-rowindex"));
  const places = lines.map((line) => Number(line.getAttribute("aria-rowindex")));
  say(!whole || lines.length === all - 1, `${lines.length} of ${all - 1} rows are drawn`);
  say(places.every((place, at) => at === 0 || place === places[at - 1] + 1), `the rows have the places ${places}`);
  const height = table.matches(".roomy") ? 44 : 32;
  const spaces = [...body.querySelectorAll(":scope > [aria-hidden]")].map((row) => (row.hidden ? 0 : Number(row.cells[0].height)));
  const first = places[0] ?? 2;
  // Besides the rows a space stands for the open details of theirs.
  const stands = (space, rows) => (whole ? space === rows * height : space >= rows * height);
  say(stands(spaces[0], first - 2), `above row ${first} there is a space of ${spaces[0]}`);
  say(stands(spaces[1], all - (places.at(-1) ?? 1)), `below row ${places.at(-1)} of ${all} there is a space of ${spaces[1]}`);
  const sums = document.querySelector("p.sums").textContent;
  const shown = Number(sums.match(/^[\d,]+/)[0].replaceAll(",", ""));
  say(sums.includes("grouped by") || shown === all - 1, `${shown} batches are counted, ${all - 1} rows are there`);
  say(!document.querySelector("[data-drop]"), "a heading is still marked");
  const words = document.querySelector("[type=search]").value.toLowerCase().split(/\s+/).filter(Boolean);
  const isMeant = (text) => words.some((word) => text.toLowerCase().replaceAll(word, "") === "");
  say([...body.querySelectorAll("mark")].every((mark) => isMeant(mark.textContent)), `something besides ${words} is marked`);
  const due = {
    Status: ({ status }) => status, "Batch ID": ({ batchId }) => batchId, Query: ({ query }) => query,
    Records: ({ recordCount }) => recordCount?.toLocaleString("en-US") ?? "–", File: ({ fileId }) => fileId ?? "–",
  };
  for (const row of lines.filter((line) => line.className !== "group")) {
    const texts = [...row.cells].map((cell) => cell.textContent);
    const batch = globalThis.known.get(texts[0]);
    say(batch && texts.length === columns.length, `a row of ${texts.length} cells is called ${texts[0]}`);
    if (!batch) continue;
    for (const [column, text] of Object.entries(due).filter(([column]) => columns.includes(column))) {
      const told = texts[columns.indexOf(column)];
      say(told === text(batch), `${batch.name} has the ${column} ${told}`);
    }
    say(row.querySelector("th").ariaLabel === batch.name, `${batch.name} is called ${row.querySelector("th").ariaLabel}`);
    say(row.querySelector("input").checked === row.matches(".selected"), `${batch.name} is selected in part`);
    const open = row.querySelector("button").ariaExpanded === "true";
    const details = row.nextElementSibling?.matches(".details") ? row.nextElementSibling : undefined;
    say(open === Boolean(details), `${batch.name} is open: ${open}, has details: ${Boolean(details)}`);
    say(!details || details.textContent.includes(batch.batchId), `${batch.name} has the details of another`);
    say(!details || details.cells[0].colSpan === table.querySelectorAll("col").length, `details of ${batch.name} span ${details?.cells[0].colSpan} columns`);
  }
  return asks === "whether" ? wrong.length === 0 : wrong;
}

/** Does so many things; throws with what was done and what was wrong as soon as something is. */
export async function walk(page, batches, steps, seed) {
  const next = random(seed);
  const all = deeds(page, next);
  const done = [];
  await page.evaluate((batches) => {
    globalThis.known = new Map(batches.map((batch) => [batch.name, batch]));
  }, batches);
  for (let step = 0; step < steps; step += 1) {
    const name = Object.keys(all)[Math.floor(next() * Object.keys(all).length)];
    done.push(name);
    await all[name]();
    // What is drawn later is drawn soon: it is waited for, and then all must be right.
    const right = await page.waitForFunction(look, "whether", { timeout: 4_000 }).catch(() => undefined);
    if (!right) {
      const wrong = await page.evaluate(look, "what");
      throw new Error(`After ${done.slice(-12).join(", ")} (step ${step + 1}, seed ${seed}): ${wrong.slice(0, 5).join("; ")}`);
    }
  }
}
