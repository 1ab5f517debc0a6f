// The keyboard alone: where the focus is, and going there with Tab.

/** The name and role of what has the focus, in the words of the page. */
export const focused = (page) =>
  page.evaluate(() => {
    const { activeElement: it } = document;
    const label = it.labels?.[0]?.innerText ?? it.getAttribute("aria-label") ?? it.innerText ?? "";
    // A heading may be in parts, which are read as one.
    if (/^h[1-6]$/.test(it.localName)) return `${it.localName}: ${label.replaceAll(/\s+/g, " ").trim()}`;
    return `${it.localName}: ${label.trim().split("\n")[0]}`;
  });

/** More presses of Tab than any part of the page needs. */
const ENOUGH = 60;

/** Presses Tab until `wanted` (as `focused` gives it) has the focus; gives all that had it on the way. */
export async function tabTo(page, wanted, key = "Tab") {
  const seen = [];
  for (let presses = 0; presses < ENOUGH; presses += 1) {
    await page.keyboard.press(key);
    seen.push(await focused(page));
    if (seen.at(-1) === wanted) return seen;
  }
  throw new Error(`Tab does not reach “${wanted}”. It went over: ${seen.join(", ")}`);
}

/** Whether the browser draws a ring around what has the focus. */
export const hasRing = (page) =>
  page.evaluate(() => {
    const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement);
    return outlineStyle !== "none" && parseFloat(outlineWidth) > 0;
  });
