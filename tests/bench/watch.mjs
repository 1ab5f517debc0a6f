// Runs inside each page: notices when the rows that are due stand in the table and are painted.

/**
 * Puts `globalThis.bench` into a page. Must hold everything it needs: its text is sent there.
 *
 * @param {{table: string, row: string, name: string, order?: string}} selectors how the page's table is read
 */
export function watch(selectors) {
  const findTable = () => document.querySelector(selectors.table);

  /** The cells with the names of the batches that are drawn, from top to bottom. */
  const names = () => {
    const cells = [...(findTable()?.querySelectorAll(`:is(${selectors.row}) ${selectors.name}`) ?? [])];
    if (!selectors.order) return cells;
    const place = (cell) => Number(cell.closest(selectors.row).getAttribute(selectors.order));
    return cells.sort((a, b) => place(a) - place(b));
  };

  /** What stands in the table: the first and last batch drawn and how many rows there are. */
  const look = () => {
    const cells = names();
    // A table that is drawn whole need not say how many rows it has.
    const stated = findTable()?.getAttribute("aria-rowcount");
    return {
      first: cells[0]?.textContent,
      last: cells.at(-1)?.textContent,
      count: stated ? Number(stated) - 1 : cells.length,
    };
  };

  const tasks = [];
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) tasks.push({ startTime, duration });
  }).observe({ type: "longtask", buffered: true });

  /** A moment after the frame that is being made has been painted. */
  const painted = () => new Promise((resolve) => requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => resolve(performance.now());
    port2.postMessage(undefined);
  }));

  /** Waits until the rows are painted: `until`, and `since`, when the first such event was made. */
  const until = (due, events) => {
    let since;
    const note = (event) => { since ??= event.timeStamp; };
    for (const event of events) addEventListener(event, note, { capture: true });
    globalThis.bench.pending = new Promise((resolve) => {
      const isDue = () => {
        const seen = look();
        // A cell with a name may hold more, such as a button.
        return seen.count === due.count && seen.first?.includes(due.first);
      };
      const observer = new MutationObserver(async () => {
        if (!isDue()) return;
        observer.disconnect();
        const end = await painted();
        for (const event of events) removeEventListener(event, note, { capture: true });
        resolve({ since, end, seen: look() });
      });
      const attributeFilter = ["aria-rowcount", ...(selectors.order ? [selectors.order] : [])];
      observer.observe(document, { subtree: true, childList: true, characterData: true, attributeFilter });
    });
  };

  /** What scrolls the rows: the nearest box around them that can be scrolled, or else the document. */
  const scroller = () => {
    const scrolls = (box) => box.scrollHeight - box.clientHeight > 1 && /auto|scroll/.test(getComputedStyle(box).overflowY);
    let at = names()[0];
    while (at && !scrolls(at)) at = at.parentElement;
    return at ?? document.scrollingElement;
  };

  /** What is seen in the middle of the part of a box that is in view. */
  const middle = (box) => {
    const { left, right, top, bottom } = box.getBoundingClientRect();
    const half = (from, to, most) => (Math.max(from, 0) + Math.min(to, most)) / 2;
    return document.elementFromPoint(half(left, right, innerWidth), half(top, bottom, innerHeight));
  };

  /**
   * Scrolls from the first row to the last in so many frames. Gives how long each frame took from the
   * one before, how long the page worked for it, and how many showed no batch.
   */
  const scroll = async (frames) => {
    const box = scroller();
    const isDocument = box === document.scrollingElement;
    const seen = isDocument ? findTable() : box;
    seen.scrollIntoView();
    const start = box.scrollTop;
    /** How far it is from there to the last row; below the table the document may go on. */
    const far = () => (isDocument
      ? Math.max(0, seen.getBoundingClientRect().bottom - innerHeight) + box.scrollTop - start
      : box.scrollHeight - box.clientHeight - start);
    const whole = far();
    let begun;
    addEventListener("scroll", () => { begun = performance.now(); }, { capture: true });
    const [lengths, works] = [[], []];
    let [bare, before] = [0, await painted()];
    for (let frame = 1; frame <= frames; frame += 1) {
      box.scrollTop = start + (whole * frame) / frames;
      begun = performance.now();
      const end = await painted();
      works.push(end - begun);
      // The first frame also waits for its turn.
      if (frame > 1) lengths.push(end - before);
      before = end;
      if (!middle(seen)?.closest(selectors.row)?.querySelector(selectors.name)) bare += 1;
    }
    globalThis.bench.reachLast = () => { box.scrollTop = start + far(); };
    return { lengths, works, bare };
  };

  globalThis.bench = { look, until, scroll, tasks };
}
