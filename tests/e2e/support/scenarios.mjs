// What must become of each of the practice tenant's jobs when somebody presses **Cancel job** and,
// where it is asked, **Cancel the job**. A job's ID is four or eight digits, repeated to 32.

/** Ended before, or not to be cancelled after such a look-up: no question, no DELETE. */
const WITHOUT_A_QUESTION = {
  "already-finished": [
    "d0d0", "dead", "ab07", "fa11", "bad0",
    "f11e0001", "f11e0002", "f11e0003", "f11e0004", "f11e0005", "f11e0006", // with files to save
  ],
  refused: [
    "0401", // 401 always
    "90000011", // 401 with a reason code
    "0404", // 404 in HTML
    "0429", "0120", "0600", "e1c1", "e1c2", // too many requests
    "0050", "10c4", // locked
    "e020", // the entity is not one of this token's
    "bea0", "50a9", // the wrong way to sign in, a session that has ended
  ],
  invalid: ["0040"], // no such job, it says
  unreachable: [
    "100cdeaf", // the look-up is never answered
    "a110ff00", // the line always drops
    "0502", "100c0502", "0503", "0504", // a gateway answers
    "0302", "f302", // a redirect
    "c075", // cut off in transfer
    "c10f", "ca5e", "ba51", // a CDN, a firewall or the intranet answers
  ],
};

/** Asked, confirmed, one DELETE from the page. */
const AFTER_A_QUESTION = {
  cancelled: [
    "e20b07474688ad5001468daf10e501de", "2c90839d46f936820146fd4ef77a1eb6", "cafe", "57a7", "f1f7",
    "c0de", "51ee", // ordinary ones
    "70ce", "de1e70ce", // only OAuth tokens run out there
    "1a7e", "2222", // reads cancelled later; refused though cancelled
    "5e77", // its batches read so only a minute later
    "deaddeaf", "0ff0dead", // the answer is lost, the cancel is not
    "100c0403", "100c0500", "100c7a95", // only the look-up is refused
    "effe0502", "effe0504", "effe0200", "effe0204", "effeb17e", "effec075", // an odd answer, yet cancelled
    "0dd1", "0dd2", "0dd3", "0dd4", "0dd5", "0dd6", "0dd7", "0dd8", "0dd9", "0dda", "0ddc", "0ddd",
    "0dde", "0ddf", "0de0", "1fed", // odd fields
    "bad1", "bad2", "bad3", "bad4", "bad5", "bad6", "bad7", // hostile text
    "b160", "57e5", "effeb16b", // large ones
    "510e100c", "510ede1e", // answered only after a while
    "0ff02222", // the browser sends the cancel twice
  ],
  "already-finished": ["fa57", "fa570204", "fa570400"], // completes just before
  "still-running": [
    "9009", // not authorized
    "57a1", "1a7e0030", // keeps executing; so for half a minute
    "deafdeaf", "0ff00ff0", // the cancel never arrives
    "de1e0403", "de1e0429", "de1e0500", "de1e0502", "de1e0302", "de1e7a95", "de1e0200", "de1eb17e",
    "de1e0010", "de1e0027", "de1e0040", "de1e0050", "de1e0061", "de1e0090", "de1e0099", "de1e0120",
    "de1e0600", "de1ee1c1", "de1e10c4", "de1e3e55", "de1e50a9", // refused in a word
    "00090001", "00090002", "00090003", "00090004", "00090005", "00090006", "00090007", "00090008",
    "00090010", "00090012", "00090014", "00090015", "00090016", "00090017", "00090018", "00090019",
    "00090020", "00090021", "00090022", "00090027", "00090028", "00090029", // AQuA's codes
    "de1e0045", "de1e0405", "de1e0501", // DELETE is not let through
    "de1ec10f", "de1eacde", "de1eca5e", "de1eba51", "de1ef302", "de1e519e", // something in between
    "0ddb", // a refusal that looks like a job
    "bad8", "bad9", "bada", // hostile text in errors
  ],
  // The job could not be read before or after; a 403 is a certain no.
  refused: ["0403", "f403", "0010", "a910"],
  unknown: [
    "fade", // vanishes
    "dead0ff0", // the line drops for good
    "0500", "f1a7", "c20d", "0a07", "0027", "0061", "0090", "0099", "5e4e", "7e39", "74a5", "3e55",
    "0e57", "4e57", // errors at every call
    "7a95", "0200", "0204", "b17e", "a44a", "5721", "0000", "acde", "ca52",
    "519e", "b16b", // answers that tell nothing
  ],
};

/** These leave a call unanswered, so that only the time limit ends it. */
const SILENT = ["deaf", "deaddeaf", "100cdeaf"].map(whole);

/** These answer a call only after 45 seconds, or when it is released. */
const HELD = ["510e100c", "510ede1e"].map(whole);

/**
 * The browser sends the DELETE once more by itself: two arrive for the one that the page sent.
 * Through a relay it does not.
 */
const TWICE = ["0ff02222"].map(whole);

/** A job's whole ID. */
function whole(digits) {
  return digits.repeat(32 / digits.length);
}

function* listed(groups, asked) {
  for (const [kind, ids] of Object.entries(groups)) {
    for (const id of ids.map(whole)) {
      const deletes = !asked ? 0 : TWICE.includes(id) ? 2 : 1;
      yield { id, kind, asked, deletes, silent: SILENT.includes(id), held: HELD.includes(id) };
    }
  }
}

/** Every job with what must become of it. */
export const SCENARIOS = [
  ...listed(WITHOUT_A_QUESTION, false),
  ...listed(AFTER_A_QUESTION, true),
];
