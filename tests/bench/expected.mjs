// What the table must show after each step, worked out here and not by either page.

/** What the pages are asked to search for, key by key. */
export const WORD = "west";

const shown = (batches) => ({ first: batches[0]?.name, count: batches.length });

const text = ({ name, status, recordCount, batchType, query, message, fileId, segments = [], batchId }) =>
  [name, status, recordCount, batchType, query, message, fileId, ...segments, batchId].join("\n").toLowerCase();

function byRecords(batches, way) {
  const missing = ({ recordCount }) => (recordCount === undefined ? 1 : 0);
  return batches.toSorted((a, b) =>
    missing(a) - missing(b) || way * ((a.recordCount ?? 0) - (b.recordCount ?? 0)));
}

/** For each step: the first row's name and the number of rows. */
export function expected({ batches }) {
  const texts = batches.map(text);
  const found = (word) => shown(batches.filter((_, row) => texts[row].includes(word)));
  const last = batches.at(-1);
  return {
    all: shown(batches),
    ascending: shown(byRecords(batches, 1)),
    descending: shown(byRecords(batches, -1)),
    keys: [...WORD].map((key, at) => ({ key, ...found(WORD.slice(0, at + 1)) })),
    rare: { text: last.batchId, ...found(last.batchId) },
    last: last.name,
  };
}
