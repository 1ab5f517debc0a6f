// What must become of each of the practice tenant's jobs when somebody presses **Cancel job** and,
// where it is asked, **Cancel the job**. A job's ID is four or eight digits, repeated to 32.

/** Ended before, or not to be cancelled after such a look-up: no question, no DELETE. */
const WITHOUT_A_QUESTION = {
  "already-finished": ["d0d0", "dead", "ab07", "fa11", "bad0"],
  refused: [
    "0401", // 401 always
    "90000011", // 401 with a reason code
    "0404", // 404 in HTML
    "0429", // too many requests
  ],
  unreachable: [
    "100cdeaf", // the look-up is never answered
    "a110ff00", // the line always drops
    "0502", "100c0502", "0503", "0504", // a gateway answers
    "0302", // a redirect
    "c075", // cut off in transfer
  ],
};

/** Asked, confirmed, one DELETE. */
const AFTER_A_QUESTION = {
  cancelled: [
    "e20b07474688ad5001468daf10e501de", "2c90839d46f936820146fd4ef77a1eb6", "cafe", "57a7", "f1f7",
    "c0de", "51ee", // ordinary ones
    "70ce", "de1e70ce", // only OAuth tokens run out there
    "1a7e", "2222", // reads cancelled later; refused though cancelled
    "deaddeaf", "0ff0dead", // the answer is lost, the cancel is not
    "100c0403", "100c0500", "100c7a95", // only the look-up is refused
    "effe0502", "effe0504", "effe0200", "effe0204", "effeb17e", "effec075", // an odd answer, yet cancelled
    "0dd1", "0dd2", "0dd3", "0dd4", "0dd5", "0dd6", "0dd7", "0dd8", "0dd9", "0dda", "0ddc", "0ddd",
    "0dde", "0ddf", "1fed", // odd fields
    "bad1", "bad2", "bad3", "bad4", "bad5", "bad6", "bad7", // hostile text
    "b160", "57e5", // large ones
  ],
  "already-finished": ["fa57"], // completes just before
  "still-running": [
    "9009", // not authorized
    "57a1", // keeps executing
    "deafdeaf", "0ff00ff0", // the cancel never arrives
    "de1e0403", "de1e0429", "de1e0500", "de1e0502", "de1e0302", "de1e7a95", "de1e0200", "de1eb17e",
    "0ddb", // a refusal that looks like a job
    "bad8", "bad9", "bada", // hostile text in errors
  ],
  // The job could not be read before or after; a 403 is a certain no.
  refused: ["0403", "f403"],
  unknown: [
    "fade", // vanishes
    "dead0ff0", // the line drops for good
    "0500", "f1a7", "c20d", "0a07", // errors at every call
    "7a95", "0200", "0204", "b17e", "a44a", "5721", "0000", // answers that tell nothing
  ],
};

/** These leave a call unanswered, so that only the time limit ends it. */
const SILENT = ["deaf", "deaddeaf", "100cdeaf"].map(whole);

/** A job's whole ID. */
function whole(digits) {
  return digits.repeat(32 / digits.length);
}

function* listed(groups, asked) {
  for (const [kind, ids] of Object.entries(groups)) {
    for (const id of ids.map(whole)) {
      yield { id, kind, asked, deletes: asked ? 1 : 0, silent: SILENT.includes(id) };
    }
  }
}

/** Every job with what must become of it. */
export const SCENARIOS = [
  ...listed(WITHOUT_A_QUESTION, false),
  ...listed(AFTER_A_QUESTION, true),
];
