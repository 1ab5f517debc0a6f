// A tenant over TLS that answers byte for byte as a test says, and not as a tenant would.

import { readFile } from "node:fs/promises";
import { createServer } from "node:tls";

/**
 * Starts one that has this certificate. Once the head of a request has come it sends `answers[job]`,
 * where the path ends with `job`: text is sent as it stands and then the connection ends; a function
 * is given the connection.
 *
 * @param {{cert: string, key: string}} certificate files, PEM.
 * @param {Record<string, string | ((connection: import("node:tls").TLSSocket) => void)>} answers
 */
export async function startOddTenant(certificate, answers) {
  const arrived = [];
  const open = new Set();
  const files = { cert: await readFile(certificate.cert), key: await readFile(certificate.key) };
  const server = createServer(files, (connection) => {
    open.add(connection);
    let head = "";
    connection.on("close", () => open.delete(connection));
    // One that is reset has nothing more to say.
    connection.on("error", () => {});
    connection.setEncoding("latin1").on("data", (chunk) => {
      const before = head;
      head += chunk;
      if (before.includes("\r\n\r\n") || !head.includes("\r\n\r\n")) return;
      const request = head.slice(0, head.indexOf("\r\n"));
      arrived.push({ request, head });
      const answer = answers[request.match(/\/([^/ ]+) HTTP\/1\.1$/)?.[1]];
      if (typeof answer === "function") answer(connection);
      else connection.end(answer ?? "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n", "latin1");
    });
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    /** Address and port. */
    at: `127.0.0.1:${server.address().port}`,
    /** The request line and the head of each call, oldest first. */
    arrived,
    stop: () => {
      for (const connection of open) connection.destroy();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}
