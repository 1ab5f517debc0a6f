// The built page on a site of its own, in which single files are answered in another way.

import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";

import { builtPage } from "./environment.mjs";

const TYPES = {
  ".html": "text/html; charset=utf-8", ".js": "text/javascript", ".css": "text/css",
  ".wasm": "application/wasm", ".json": "application/json", ".svg": "image/svg+xml",
};

/**
 * Serves the built page with this `config.json`, by default one that names no relay.
 *
 * `site.changes` is a list of pairs: a regular expression of paths, and what comes of a request for one of
 * them. That is told the answer as it would be, `{ status, headers, body }`, the request and its response;
 * it gives the answer as it is to be, or nothing where it has ended the response itself. `site.asked` are
 * the paths that were asked for.
 */
export async function startSite(changes = [], config = { relay: null }) {
  const site = { changes, asked: [] };
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, "http://localhost");
    site.asked.push(pathname);
    let answer = await file(pathname, config);
    for (const [, change] of site.changes.filter(([paths]) => paths.test(pathname))) {
      answer = await change(answer, request, response);
      if (!answer) return;
    }
    const { status, headers, body } = answer;
    response.writeHead(status, { "content-length": Buffer.byteLength(body), ...headers }).end(body);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  site.origin = `http://127.0.0.1:${server.address().port}`;
  site.stop = () => new Promise((resolve) => {
    server.close(resolve);
    server.closeAllConnections();
  });
  return site;
}

/** What is to come of requests that the practice tenant at `origin` is to answer: its answer, which may be kept. */
export const answeredBy = (origin) => async (_answer, { method, url, headers }, response) => {
  const { authorization = "" } = headers;
  try {
    const answer = await fetch(`${origin}${url}`, { method, headers: { authorization } });
    const body = Buffer.from(await answer.arrayBuffer());
    return { status: answer.status, headers: { "content-type": answer.headers.get("content-type") }, body };
  } catch {
    // It has ended, or keeps silent.
    response.destroy();
    return undefined;
  }
};

async function file(path, config) {
  const name = path === "/" ? "index.html" : normalize(path).slice(1);
  // As in the shipped configurations.
  const kept = /-[0-9a-f]{8,16}(_bg)?\.\w+$/.test(name) ? "public, max-age=31536000, immutable" : "no-cache";
  const headers = { "content-type": TYPES[extname(name)] ?? "text/plain", "cache-control": kept };
  if (name === "config.json") return { status: 200, headers, body: JSON.stringify(config) };
  try {
    return { status: 200, headers, body: await readFile(join(builtPage(), name)) };
  } catch {
    return { status: 404, headers: { "content-type": "text/html" }, body: "<h1>Not Found</h1>" };
  }
}
