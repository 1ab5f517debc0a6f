// Requests written byte for byte, as no browser would send them.

import { connect } from "node:net";

/**
 * Sends these bytes on a line of their own and reads what comes back until the other end closes.
 *
 * @returns every answer, in order: `status`, `headers` by name in lower case, the header `lines` as
 *   they came, `body`, and whether all of it has come (`whole`).
 */
export function send(origin, bytes) {
  const { hostname, port } = new URL(origin);
  return new Promise((resolve, reject) => {
    const chunks = [];
    const line = connect({ host: hostname, port, allowHalfOpen: true }, () => line.write(bytes, "latin1"));
    line.on("data", (chunk) => chunks.push(chunk));
    // A line that is reset has said all it will say.
    line.on("error", (error) => (error.code === "ECONNREFUSED" ? reject(error) : resolve(answers(chunks))));
    line.on("end", () => {
      line.end();
      resolve(answers(chunks));
    });
  });
}

/** The head of a request to `origin` that closes its line: the request line, then these headers. */
export function head(origin, requestLine, headers = []) {
  const names = headers.map((line) => line.split(":")[0].toLowerCase());
  const host = names.includes("host") ? [] : [`Host: ${new URL(origin).host}`];
  return [requestLine, ...host, "Connection: close", ...headers, "", ""].join("\r\n");
}

/** Sends one request and gives its one answer. */
export async function ask(origin, requestLine, headers = [], body = "") {
  const [answer] = await send(origin, head(origin, requestLine, headers) + body);
  return answer ?? { status: 0, headers: {}, lines: [], body: "" };
}

/** Takes answers that follow each other apart. `whole` says whether all of a body has come. */
function answers(chunks) {
  let rest = Buffer.concat(chunks).toString("latin1");
  const found = [];
  while (rest.startsWith("HTTP/")) {
    const end = rest.indexOf("\r\n\r\n");
    if (end < 0) break;
    const [status, ...lines] = rest.slice(0, end).split("\r\n");
    const headers = {};
    for (const line of lines) {
      const colon = line.indexOf(":");
      headers[line.slice(0, colon).toLowerCase()] = line.slice(colon + 1).trim();
    }
    const { body, whole, after } = takeBody(rest.slice(end + 4), headers);
    found.push({ status: Number(status.split(" ")[1]), headers, lines, body, whole });
    rest = after;
  }
  return found;
}

/** Takes a body off the front of what has come. */
function takeBody(rest, headers) {
  if (headers["transfer-encoding"] === "chunked") {
    let body = "";
    let left = rest;
    for (;;) {
      const [size, ...more] = left.split("\r\n");
      const length = parseInt(size, 16);
      if (!more.length || Number.isNaN(length)) return { body, whole: false, after: "" };
      const start = size.length + 2;
      body += left.slice(start, start + length);
      left = left.slice(start + length + 2);
      if (length === 0) return { body, whole: true, after: left };
    }
  }
  const length = Number(headers["content-length"] ?? rest.length);
  return { body: rest.slice(0, length), whole: rest.length >= length, after: rest.slice(length) };
}
