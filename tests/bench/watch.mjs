// Runs inside both pages: notices when the rows that are due stand in the table and are painted.

/** Puts `globalThis.bench` into a page. Must hold everything it needs: its text is sent there. */
export function watch() {
  /** What stands in the table: the first and last row drawn and how many there are; none without it. */
  const look = () => {
    const table = document.querySelector('table[aria-label="Batches"]');
    if (!table) return undefined;
    const names = [...table.querySelectorAll("tbody > tr:not([hidden]) > th[scope=row]")];
    return {
      first: names[0]?.textContent,
      last: names.at(-1)?.textContent,
      count: Number(table.getAttribute("aria-rowcount")) - 1,
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
        return seen?.count === due.count && seen.first === due.first;
      };
      const observer = new MutationObserver(async () => {
        if (!isDue()) return;
        observer.disconnect();
        const end = await painted();
        for (const event of events) removeEventListener(event, note, { capture: true });
        resolve({ since, end, seen: look() });
      });
      observer.observe(document, { subtree: true, childList: true, characterData: true, attributeFilter: ["aria-rowcount"] });
    });
  };

  const scroller = () => {
    let at = document.querySelector('table[aria-label="Batches"]');
    while (at && !(at.scrollHeight > at.clientHeight && getComputedStyle(at).overflowY === "auto")) at = at.parentElement;
    return at ?? document.scrollingElement;
  };

  /** What is seen in the middle of the box's part that is in view. */
  const middle = (box) => {
    const { left, right, top, bottom } = box.getBoundingClientRect();
    const half = (from, to, most) => (Math.max(from, 0) + Math.min(to, most)) / 2;
    return document.elementFromPoint(half(left, right, innerWidth), half(top, bottom, innerHeight));
  };

  /**
   * Scrolls from the first row to the last in so many frames. Gives how long each frame took from the
   * one before, how long the page worked for it, and how many showed no row.
   */
  const scroll = async (frames) => {
    const table = document.querySelector('table[aria-label="Batches"]');
    const box = scroller();
    (box === document.scrollingElement ? table : box).scrollIntoView();
    const start = box.scrollTop;
    const far = box.scrollHeight - box.clientHeight - start;
    let begun;
    addEventListener("scroll", () => { begun = performance.now(); }, { capture: true });
    const [lengths, works] = [[], []];
    let [bare, before] = [0, await painted()];
    for (let frame = 1; frame <= frames; frame += 1) {
      box.scrollTop = start + (far * frame) / frames;
      begun = performance.now();
      const end = await painted();
      works.push(end - begun);
      // The first frame also waits for its turn.
      if (frame > 1) lengths.push(end - before);
      before = end;
      const seen = middle(box === document.scrollingElement ? table : box);
      if (!seen?.closest("tr")?.querySelector("th[scope=row]")) bare += 1;
    }
    return { lengths, works, bare };
  };

  globalThis.bench = { look, until, scroll, tasks };
}
