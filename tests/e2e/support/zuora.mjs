// Every host under zuora.com, as far as a test's browser knows: over TLS, with a practice tenant
// behind it.

import { request as ask } from "node:http";
import { createServer } from "node:https";

import { certificate } from "./certificate.mjs";

/** What begins the path of a call, rather than of a page. */
const CALLS = /^\/(v1|apps\/api|oauth)\//;

/**
 * Stands in for Zuora's hosts.
 *
 * @returns `arrived`: every call so far, with its method, host, path and headers; `browser`: the
 *   browser's arguments that lead those hosts here and every other one nowhere.
 */
export async function standInForZuora(simulator) {
  const arrived = [];
  const server = createServer(await certificate("*.zuora.com"), (incoming, outgoing) => {
    const { method, url: path, headers } = incoming;
    // Zuora's application itself, which people have in their tabs.
    if (!CALLS.test(path)) {
      outgoing.writeHead(200, { "content-type": "text/html" }).end("<title>Zuora</title>");
      return;
    }
    arrived.push({ method, host: headers.host, path, headers });
    const onward = ask(`${simulator.origin}${path}`, { method, headers }, (answer) => {
      outgoing.writeHead(answer.statusCode, answer.headers);
      answer.pipe(outgoing);
    });
    onward.once("error", () => outgoing.destroy());
    incoming.pipe(onward);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const here = `127.0.0.1:${server.address().port}`;
  return {
    arrived,
    browser: [
      `--host-resolver-rules=MAP *.zuora.com ${here}, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1`,
      // The certificate is nobody's; in a test's browser alone.
      "--ignore-certificate-errors",
    ],
    stop: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}
