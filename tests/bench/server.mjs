// The built page, the plain page beside it, and the jobs that both ask for, on one origin.

import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";

import { PRACTICE_CREDENTIALS } from "../e2e/support/form.mjs";
import { jobId, makeJob } from "./job.mjs";

const PLAIN = fileURLToPath(new URL("plain", import.meta.url));

const TYPES = {
  ".html": "text/html; charset=utf-8", ".js": "text/javascript", ".css": "text/css",
  ".wasm": "application/wasm", ".json": "application/json", ".svg": "image/svg+xml",
};

const { "User name": user, Password: password } = PRACTICE_CREDENTIALS.basic;
const CONFIG = JSON.stringify({ relay: null, practice: "practice/" });
const ABOUT = JSON.stringify({ simulator: "bench", credentials: { basic: { user, password } }, jobs: [] });

/** Serves the page in `folder` and jobs of so many batches; gives the origin and the jobs. */
export async function serve(folder, sizes) {
  const jobs = new Map(sizes.map((rows) => [rows, makeJob(rows)]));
  const made = new Map([["/config.json", CONFIG], ["/practice/about.json", ABOUT]]);
  for (const [rows, job] of jobs) {
    // Of both pages: the path of the practice tenant's answers.
    made.set(`/practice/v1/batch-query/jobs/${jobId(rows)}`, Buffer.from(JSON.stringify(job)));
  }
  const server = createServer(async (request, response) => {
    const path = new URL(request.url, "http://localhost").pathname;
    const send = (status, type, body) => {
      response.writeHead(status, { "content-type": type, "content-length": Buffer.byteLength(body), "cache-control": "no-store" });
      response.end(body);
    };
    if (made.has(path)) return send(200, TYPES[".json"], made.get(path));
    const name = path.endsWith("/") ? `${path}index.html` : path;
    const file = name.startsWith("/plain/") ? join(PLAIN, normalize(name.slice(6))) : join(folder, normalize(name));
    try {
      send(200, TYPES[extname(file)] ?? "application/octet-stream", await readFile(file));
    } catch {
      send(404, "text/plain", "There is no such file.");
    }
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const stop = () => new Promise((resolve) => {
    server.close(resolve);
    server.closeAllConnections();
  });
  return { origin: `http://127.0.0.1:${server.address().port}`, jobs, made, stop };
}
