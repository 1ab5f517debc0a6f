// Result files through each shipped relay: as long as they are, and nothing of them kept there.

import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { request } from "node:http";
import { after, before, describe, test } from "node:test";

import { launch, visit } from "./support/browser.mjs";
import {
  FILES, askForFiles, choosing, endOfSave, fileAtZuora, fileId, save, saved, withoutHeader,
} from "./support/files.mjs";
import { AUTHORIZATION } from "./support/jobs.mjs";
import { HOST, relayStage } from "./support/relay-stage.mjs";
import { RELAYS } from "./support/relay.mjs";

/** More than the page reads of any other answer. */
const LONG = 80_000_000;

/** Reads a file part by part; gives its status, length and digest. `onHalf` is called in its middle. */
async function read(url, onHalf = async () => {}) {
  const headers = { authorization: AUTHORIZATION, "sec-fetch-site": "same-origin" };
  const call = request(url, { headers, agent: false });
  call.end();
  const [answer] = await once(call, "response");
  const digest = createHash("sha256");
  let [length, isPastHalf] = [0, false];
  for await (const part of answer) {
    digest.update(part);
    length += part.length;
    if (length > LONG / 2 && !isPastHalf) {
      isPastHalf = true;
      await onHalf();
    }
  }
  return { status: answer.statusCode, announced: Number(answer.headers["content-length"]), length, digest: digest.digest("hex") };
}

for (const server of RELAYS) describe(`a result file through ${server}`, () => {
  const here = relayStage(server);
  let browser;
  before(async () => { browser = await launch(); });
  after(() => browser?.close());

  test("passes byte for byte, longer than any other answer, and the relay keeps nothing of it", async () => {
    const id = fileId(FILES.large, 1);
    let kept;
    const through = await read(`${here.origin}/relay/${HOST}/v1/files/${id}`, async () => { kept = await here.relay.kept(); });
    assert.deepEqual([through.status, through.announced, through.length], [200, LONG, LONG]);
    assert.equal(through.digest, (await read(`${here.simulator.origin}/v1/files/${id}`)).digest);
    assert.ok(kept < 1_000_000, `${kept} bytes in the relay's folder`);
  });

  test("is saved by the page", async () => {
    const { page, leave } = await visit(browser, here.origin, { first: choosing });
    await askForFiles(page, FILES.whole, "Invoice", { tenant: "US Cloud 2 Production" });
    await save(page);
    assert.match(await endOfSave(page), /Saved as/);
    const [first, ...rest] = await Promise.all([0, 1, 2].map((place) => fileAtZuora(here.simulator, fileId(FILES.whole, 1, place))));
    assert.deepEqual([...(await saved(page)).values()], [Buffer.concat([first, ...rest.map(withoutHeader)])]);
    await leave();
  });
});
