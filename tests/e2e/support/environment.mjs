// What `cargo xtask test --only e2e` hands to these tests.

/** The value of an environment variable; throws a sentence if it is missing. */
function given(name) {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set. Run the tests with: cargo xtask test --only e2e`);
  return value;
}

/** The folder of the built page. */
export const builtPage = () => given("AQUA_PAGE");

/** The practice tenant's program. */
export const simulatorProgram = () => given("AQUA_SIMULATOR");

/** The program behind `cargo xtask`. */
export const xtaskProgram = () => given("AQUA_XTASK");

/** The folder of the packed extension for Chromium. */
export const packedExtension = () => given("AQUA_EXTENSION");

/** The browser. */
export const chromiumProgram = () => given("CHROMIUM");

/** nginx. */
export const nginxProgram = () => given("AQUA_NGINX");

/** Caddy. */
export const caddyProgram = () => given("AQUA_CADDY");
