// Waiting for what a page is about to show.

/** Lets the page draw so many frames. */
export const frames = (page, count = 1) =>
  page.evaluate(async (count) => {
    for (let frame = 0; frame < count; frame += 1) await new Promise(requestAnimationFrame);
  }, count);

/** Waits, frame by frame, until `holds` gives true; `what` says what is waited for. */
export async function until(page, holds, what, limit = 10_000) {
  const end = Date.now() + limit;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`It did not come to this: ${what}`);
    await frames(page);
  }
}
