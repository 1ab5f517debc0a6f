// Made-up jobs of any size, the same every time: names, queries, counts and messages as they come.

const OBJECTS = [
  "Account", "Subscription", "RatePlanCharge", "Invoice", "InvoiceItem", "Payment", "Usage", "Contact",
  "ProductRatePlan", "CreditBalanceAdjustment", "JournalEntry", "OrderAction",
];

const FIELDS = [
  "Id", "AccountId", "Name", "Status", "CreatedDate", "UpdatedDate", "Amount", "Balance", "Currency",
  "EffectiveDate", "Quantity", "BillToContact.Country", "TermEndDate", "SequenceNumber", "Region__c",
];

const WHERE = [
  "", "", "where Status = 'Active'", "where UpdatedDate > '2026-06-01T00:00:00'",
  "where Amount != 0 and Currency = 'EUR'", "where Region__c = 'West' and Balance > 0",
];

const STATUSES = ["completed", "completed", "completed", "executing", "submitted", "pending", "aborted"];

const MESSAGES = [
  "There was an error in the query: Field 'Region__c' does not exist.",
  "Gateway timeout after 120 seconds; the query was retried twice and given up.",
  "com.zuora.query.QueryException: result exceeds the limit of the export service",
];

const SEED = 20_260_610;

/** Numbers from 0 up to 1, the same for the same seed (the generator mulberry32). */
export function random(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The ID of the job of so many batches. */
export const jobId = (rows) => String(rows).padStart(32, "be4c");

/** The job of so many batches, as Zuora answers. */
export function makeJob(rows) {
  const next = random(SEED + rows);
  const below = (limit) => Math.floor(next() * limit);
  const pick = (list) => list[below(list.length)];
  const hex = () => below(2 ** 32).toString(16).padStart(8, "0");
  const id = () => hex() + hex() + hex() + hex();
  const batches = Array.from({ length: rows }, (_, place) => {
    const object = pick(OBJECTS);
    const from = below(FIELDS.length - 4);
    const fields = FIELDS.slice(from, from + 3 + below(4)).join(", ");
    const status = pick(STATUSES);
    const ran = status === "completed";
    const batch = {
      batchId: id(),
      name: `${object}_${String(place).padStart(6, "0")}`,
      query: `select ${fields} from ${object} ${pick(WHERE)}`.trimEnd(),
      batchType: "zoqlexport",
      apiVersion: "128.0",
      full: true,
      status,
      localizedStatus: status,
      // Most exports are small, a few are very large.
      recordCount: ran || status === "executing" ? Math.floor(10 ** (next() * 7)) : undefined,
      fileId: ran ? id() : undefined,
      segments: ran && next() < 0.1 ? [id(), id()] : undefined,
      message: status === "aborted" ? pick(MESSAGES) : undefined,
    };
    return batch;
  });
  return {
    id: jobId(rows), name: "Bench", status: "completed", version: "1.2", format: "CSV",
    startTime: "2026-06-10T08:15:30.000-0700", batches,
  };
}
