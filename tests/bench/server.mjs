// The pages that are measured and the jobs that all of them ask for, on one origin.

import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { brotliCompress } from "node:zlib";

import { PRACTICE_CREDENTIALS } from "../e2e/support/form.mjs";
import { makeJob } from "./job.mjs";
import { PEERS } from "./pages.mjs";
import { BUILT } from "./prepare.mjs";

/** What lies elsewhere than this page: the first part of the path, and the folder that has it. */
const FOLDERS = new Map([
  ["plain", fileURLToPath(new URL(".", import.meta.url))],
  ...[...PEERS, "hello"].map((name) => [name, BUILT]),
]);

const TYPES = {
  ".html": "text/html; charset=utf-8", ".js": "text/javascript", ".css": "text/css",
  ".wasm": "application/wasm", ".json": "application/json", ".svg": "image/svg+xml",
};

const { "User name": user, Password: password } = PRACTICE_CREDENTIALS.basic;
const CONFIG = JSON.stringify({ relay: null, practice: "practice/" });
const ABOUT = JSON.stringify({ simulator: "bench", credentials: { basic: { user, password } }, jobs: [] });

const compress = promisify(brotliCompress);

/**
 * Serves this page, built into `folder`, the others, and jobs of so many batches; gives the origin and the jobs.
 *
 * @param {object[]} more jobs that are served as well, by their IDs
 */
export async function serve(folder, sizes, more = []) {
  const jobs = new Map(sizes.map((rows) => [rows, makeJob(rows)]));
  const made = new Map([["/config.json", CONFIG], ["/practice/about.json", ABOUT]]);
  for (const job of [...jobs.values(), ...more]) {
    // Of every page: the path of the practice tenant's answers.
    made.set(`/practice/v1/batch-query/jobs/${job.id}`, Buffer.from(JSON.stringify(job)));
  }
  const compressed = new Map();
  /** A file as a site would send it, compressed once. */
  const file = (path) => {
    const [, first] = path.split("/");
    if (!compressed.has(path)) {
      compressed.set(path, readFile(join(FOLDERS.get(first) ?? folder, normalize(path))).then((bytes) => compress(bytes)));
    }
    return compressed.get(path);
  };
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, "http://localhost");
    const send = (status, type, body, more = {}) => {
      const headers = { "content-type": type, "content-length": Buffer.byteLength(body), "cache-control": "no-store", ...more };
      response.writeHead(status, headers);
      response.end(body);
    };
    if (made.has(pathname)) return send(200, TYPES[".json"], made.get(pathname));
    const path = pathname.endsWith("/") ? `${pathname}index.html` : pathname;
    try {
      const type = TYPES[extname(path)] ?? "application/octet-stream";
      send(200, type, await file(path), { "cache-control": "no-cache", "content-encoding": "br" });
    } catch {
      send(404, "text/plain", "There is no such file.");
    }
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const stop = () => new Promise((resolve) => {
    server.close(resolve);
    server.closeAllConnections();
  });
  return { origin: `http://127.0.0.1:${server.address().port}`, jobs, stop };
}
