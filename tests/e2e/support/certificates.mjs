// A certificate authority for one test, and certificates of it: good ones and bad ones.

import { execFile } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);
const openssl = (...args) => run("openssl", args);

const NEW_KEY = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"];

/** Makes an authority in `folder`. Everything it makes is files, PEM, named by their paths. */
export async function makeAuthority(folder) {
  const file = (name) => join(folder, name);
  const [cert, key] = [file("authority.pem"), file("authority.key")];
  await openssl(
    "req", "-x509", ...NEW_KEY, "-keyout", key, "-out", cert, "-days", "2", "-subj", "/CN=Test authority",
  );
  let made = 0;

  /**
   * A certificate for `host`; `days` below zero for one that has ended. `extension` says
   * which names it is for; with another it has only that of its subject.
   */
  const issue = async (host, days = 2, extension = `subjectAltName=DNS:${host}`) => {
    const name = file(`${(made += 1)}`);
    const leaf = { cert: `${name}.pem`, key: `${name}.key` };
    await openssl("req", ...NEW_KEY, "-keyout", leaf.key, "-out", `${name}.csr`, "-subj", `/CN=${host}`);
    await writeFile(`${name}.ext`, `${extension}\n`);
    await openssl(
      "x509", "-req", "-in", `${name}.csr`, "-CA", cert, "-CAkey", key, "-set_serial", `${made}`,
      "-out", leaf.cert, "-days", `${days}`, "-extfile", `${name}.ext`,
    );
    return leaf;
  };

  /** A certificate for `host` that nobody vouches for but itself. */
  const selfSigned = async (host) => {
    const name = file(`${(made += 1)}`);
    const leaf = { cert: `${name}.pem`, key: `${name}.key` };
    await openssl(
      "req", "-x509", ...NEW_KEY, "-keyout", leaf.key, "-out", leaf.cert, "-days", "2",
      "-subj", `/CN=${host}`, "-addext", `subjectAltName=DNS:${host}`,
    );
    return leaf;
  };

  return { cert, issue, selfSigned };
}
