// Installs what the other pages are made of and builds them into target/bench.

import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { copyFile, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { PEERS } from "./pages.mjs";

const HERE = fileURLToPath(new URL(".", import.meta.url));

/** Where everything is built. */
export const BUILT = fileURLToPath(new URL("../../target/bench/", import.meta.url));

function run(program, args, options) {
  try {
    // What they print is not to stand among the figures.
    execFileSync(program, args, { stdio: ["ignore", "pipe", "inherit"], ...options });
  } catch (error) {
    if (error.code === "ENOENT") {
      throw new Error(`${program} is not on PATH. \`cargo xtask bench\` installs it and puts it there.`);
    }
    throw error;
  }
}

/** Installs exactly the packages in package-lock.json, unless they are there. */
async function install() {
  const lock = await readFile(join(HERE, "package-lock.json"), "utf8");
  const stamp = join(HERE, "node_modules", "installed-lock.json");
  if (existsSync(stamp) && await readFile(stamp, "utf8") === lock) return;
  console.error("Installing TanStack Table, Tabulator and AG Grid with npm (under a minute).");
  run("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"], { cwd: HERE });
  await writeFile(stamp, lock);
}

/** Bundles the pages of the peers. */
async function bundle(peers) {
  await install();
  const { build } = await import("esbuild");
  for (const name of peers) {
    const source = join(HERE, "peers", name);
    const main = (await readdir(source)).find((file) => file.startsWith("main."));
    await build({
      entryPoints: [join(source, main)],
      outfile: join(BUILT, name, "main.js"),
      bundle: true,
      format: "esm",
      jsx: "automatic",
      legalComments: "none",
      logLevel: "warning",
      minify: true,
    });
    await copyFile(join(source, "index.html"), join(BUILT, name, "index.html"));
  }
}

/** Builds the Yew page that only greets, with the tools that build this page. */
function buildHello() {
  const cwd = join(HERE, "hello");
  let version;
  try {
    version = execFileSync("wasm-opt", ["--version"], { encoding: "utf8" }).match(/version_\d+|\d+/)[0];
  } catch {
    throw new Error("wasm-opt is not on PATH. `cargo xtask bench` installs it and puts it there.");
  }
  const env = {
    ...process.env,
    CARGO_TERM_QUIET: "true",
    CARGO_TARGET_DIR: join(BUILT, "hello-target"),
    // Trunk wants to know which one it has, and writes the number so.
    TRUNK_TOOLS_WASM_OPT: `version_${version.replace("version_", "")}`,
    TRUNK_SKIP_VERSION_CHECK: "true",
    // Trunk reads true or false there, and stops at the customary 1.
    ...(process.env.NO_COLOR && { NO_COLOR: "true" }),
  };
  console.error("Building the Yew hello page (a minute the first time).");
  run("cargo", ["fetch", "--locked", "--quiet"], { cwd, env });
  run("trunk", ["build", "--locked", "--log", "error", "--dist", join(BUILT, "hello")], { cwd, env });
}

/** Builds the pages of these names, apart from the plain page, which is served as it is. */
export async function prepare(names) {
  const peers = names.filter((name) => PEERS.includes(name));
  if (peers.length > 0) await bundle(peers);
  if (names.includes("hello")) buildHello();
}
