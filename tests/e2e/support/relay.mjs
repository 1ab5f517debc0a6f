// The shipped relays: the real nginx and the real Caddy, each with the configuration of `deploy/` and
// a list of hosts that leads to a test's own server.

import { execFile, spawn } from "node:child_process";
import { appendFile, chmod, chown, copyFile, cp, mkdir, mkdtemp, readFile, readdir, rm, stat, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

import { builtPage, caddyProgram, nginxProgram, xtaskProgram } from "./environment.mjs";

/** Neither server needs root, so where the tests have it they give it up. */
const NOBODY = 65534;
const isRoot = process.getuid() === 0;

/** How each server is started in a site's folder; `port` is where it is to listen. */
const SERVERS = {
  nginx: async ({ folder, port, authority, here }) => {
    await writeFile(
      join(folder, "here.nginx"),
      `listen 127.0.0.1:${port};\naccess_log run/calls.log calls;\nproxy_ssl_trusted_certificate ${authority};\n${here}`,
    );
    return { program: nginxProgram(), args: ["-p", folder, "-c", "nginx.conf"], env: {} };
  },
  caddy: async ({ folder, port, authority, here, name }) => {
    await appendFile(join(folder, "here.caddy"), here);
    return {
      program: caddyProgram(),
      args: ["run", "--config", "Caddyfile"],
      env: {
        // With a name it answers to every one, and it is the configuration that refuses.
        AQUA_SITE: name ? `:${port}` : `http://127.0.0.1:${port}`,
        AQUA_NAME: name,
        SSL_CERT_FILE: authority,
        HOME: join(folder, "run"),
        XDG_CONFIG_HOME: join(folder, "run"),
        XDG_DATA_HOME: join(folder, "run"),
      },
    };
  },
};

/** The servers' names. */
export const RELAYS = Object.keys(SERVERS);

/**
 * One of the examples in a server's `here` file, as it stands when an administrator takes the `#` away.
 *
 * @param {string} server one of RELAYS.
 * @param {string} start how the text above the example begins.
 */
export async function example(server, start) {
  const text = await readFile(new URL(`../../../deploy/here.${server}`, import.meta.url), "utf8");
  const found = text.split("\n\n").find((paragraph) => paragraph.startsWith(`# ${start}`));
  // Prose has one space after its `#`; an example's lines have none, or are indented.
  const lines = found.split("\n").filter((line) => /^#(\S| {4})/.test(line));
  return lines.map((line) => `${line.slice(1)}\n`).join("");
}

/**
 * Starts a relay.
 *
 * @param {string} server one of RELAYS.
 * @param {{hosts: Record<string, string>, authority: string, here?: string, name?: string}} options
 *   `hosts`: where each listed host leads, as address and port; `authority`: the file of the one
 *   authority that is trusted; `here`: what is added to its `here` file; `name`: the site's name, for
 *   Caddy, which takes it from its environment.
 */
export async function startRelay(server, { hosts, authority, here = "", name = "" }) {
  const folder = await mkdtemp(join(tmpdir(), `aqua-e2e-${server}-`));
  const named = Object.entries(hosts).flatMap(([host, to]) => ["--host", `${host}=${to}`]);
  await promisify(execFile)(xtaskProgram(), ["relay", "--out", folder, ...named]);
  await layPage(join(folder, "page"));
  const trusted = join(folder, "authority.pem");
  await copyFile(authority, trusted);
  const port = await freePort();
  const { program, args, env } = await SERVERS[server]({ folder, port, authority: trusted, here, name });
  const run = join(folder, "run");
  await mkdir(run, { recursive: true });
  const own = join(folder, server);
  // A program in a home folder is out of reach without root.
  await copyFile(program, own);
  await chmod(own, 0o755);
  await chmod(folder, 0o755);
  if (isRoot) await chown(run, NOBODY, NOBODY);
  const child = spawn(own, args, {
    cwd: folder,
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "pipe"],
    ...(isRoot ? { uid: NOBODY, gid: NOBODY } : {}),
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (chunk) => { said += chunk; });
  }
  let ended = false;
  const end = new Promise((resolve) => child.once("close", resolve)).then(() => { ended = true; });
  const origin = `http://127.0.0.1:${port}`;
  // nginx does not say when it listens: ask until it answers.
  const asked = () => fetch(`${origin}/healthz`, { redirect: "manual" }).then(() => true, () => false);
  while (!(await asked())) {
    if (ended) throw new Error(`${server} ended: ${said}`);
  }
  const stop = async () => {
    child.kill();
    await end;
  };
  return {
    origin,
    /** Ends it. */
    end: stop,
    /** How many bytes it has written into its folder so far. */
    kept: async () => {
      const sizes = await Promise.all((await filesIn(run)).map(async (file) => (await stat(file)).size));
      return sizes.reduce((sum, size) => sum + size, 0);
    },
    /** Ends it, and gives everything that it has written, to its output or to files. */
    stopAndReadLogs: async () => {
      await stop();
      const texts = await Promise.all((await filesIn(run)).map((file) => readFile(file, "utf8")));
      return [said, ...texts].join("\n");
    },
    stop: async () => {
      await stop();
      await rm(folder, { recursive: true });
    },
  };
}

/** As well as can be done in a moment. */
const QUICKLY = { params: { [constants.BROTLI_PARAM_QUALITY]: 3 } };

/** Puts the built page there, compressed ahead as in the archive. */
async function layPage(folder) {
  await cp(builtPage(), folder, { recursive: true });
  await writeFile(join(folder, "config.json"), JSON.stringify({ relay: "relay/" }));
  for (const file of await filesIn(folder)) {
    const content = await readFile(file);
    await writeFile(`${file}.gz`, gzipSync(content));
    await writeFile(`${file}.br`, brotliCompressSync(content, QUICKLY));
  }
}

/** The paths of the files in a folder and the folders in it. */
async function filesIn(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((it) => it.isFile()).map((it) => join(it.parentPath ?? it.path, it.name));
}

/** A port that nobody listens on just now. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
