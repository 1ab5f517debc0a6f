// A page whose files do not arrive as they were built, or that is not let run: it says which file, what
// became of it and whom to tell, and nothing of it runs.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";

import { launch, open } from "./support/browser.mjs";
import { startSite } from "./support/site.mjs";

const PAGE = /^\/$/;
const BOOT = /boot-\w+\.js$/;
const GLUE = /aqua-cancel-\w+\.js$/;
const PROGRAM = /\.wasm$/;
const STYLES = /\/page-\w+\.css$/;

const TELL = /Reload the page\. If this stays, tell whoever runs this page/;

/** What may become of a file on its way. */
const oneByte = (answer) => {
  const body = Buffer.from(answer.body);
  body[body.length - 1] ^= 1;
  return { ...answer, body };
};
const extended = (answer) => ({ ...answer, body: `${answer.body}\nglobalThis.ran = 1;` });
const shortened = (answer) => ({ ...answer, body: answer.body.subarray(0, answer.body.length / 2) });
const refusedWith = (status) => () => ({ status, headers: { "content-type": "text/html" }, body: "<h1>No</h1>" });
const webPage = () => ({ status: 200, headers: { "content-type": "text/html" }, body: "<h1>Sign in</h1>" });
const sentTo = (location) => () => ({ status: 302, headers: { location }, body: "" });
const withHeader = (name, value) => (answer) => ({ ...answer, headers: { ...answer.headers, [name]: value } });
const cutOff = (answer, _, response) => {
  response.writeHead(answer.status, { ...answer.headers, "content-length": answer.body.length });
  response.write(answer.body.subarray(0, answer.body.length / 2), () => response.destroy());
};
const hungUp = (_answer, _request, response) => { response.destroy(); };
/** Only a browser that asks past its own copies gets the file. */
const atFirst = (change) => (answer, request, response) =>
  (request.headers["cache-control"] === "no-cache" ? answer : change(answer, request, response));
const policy = (value) => withHeader("content-security-policy", value);

describe("a page that cannot start", () => {
  let browser;
  before(async () => { browser = await launch(); });
  after(() => browser?.close());

  /** Opens the page with these changes, and looks at it. */
  const withChanges = async (changes, look, { first, ...more } = {}) => {
    const site = await startSite();
    const context = await browser.newContext(more);
    site.changes = changes(context);
    try {
      const { page } = await open(context, site.origin, { wait: false, first });
      await look(page, site);
    } finally {
      await context.close();
      await site.stop();
    }
  };

  /** What it says; nothing of it may have run. */
  const told = async (page, site) => {
    const alert = page.getByRole("alert");
    await alert.waitFor();
    await alert.getByRole("heading", { name: "The page could not start" }).waitFor();
    assert.equal(await page.getByRole("form").count(), 0);
    assert.equal(await page.evaluate(() => globalThis.ran), undefined);
    assert.ok(!site.asked.includes("/config.json"), "the program did not run");
    return alert.innerText();
  };

  for (const [what, file, change, ...says] of [
    ["a program with another byte", PROGRAM, oneByte, /A file was changed on its way: aqua-cancel-\w+\.wasm is not the one/, TELL, /a proxy, a CDN or a filter/],
    ["glue with more in it", GLUE, extended, /A file was changed on its way: aqua-cancel-\w+\.js is/, TELL],
    ["a stylesheet with another byte", STYLES, oneByte, /A file was changed on its way: page-\w+\.css is/, TELL],
    ["a program that is half of it", PROGRAM, shortened, /A file was changed on its way: aqua-cancel-\w+\.wasm is/, /For a report: \d+ bytes as application\/wasm/],
    ["a file of a CDN that names itself", GLUE, (answer) => withHeader("via", "1.1 made-up-cdn")(extended(answer)), /via: 1\.1 made-up-cdn/],
    ["a program that breaks off", PROGRAM, cutOff, /aqua-cancel-\w+\.wasm did not arrive: the line broke/, TELL],
    ["a line that breaks", GLUE, hungUp, /aqua-cancel-\w+\.js did not arrive: the line broke/, TELL],
    ["a line that breaks once", PROGRAM, atFirst(hungUp), /did not take aqua-cancel-\w+\.wasm at first\. Asked for again, it arrived whole\./, TELL],
    ["a program that is not there", PROGRAM, refusedWith(404), /aqua-cancel-\w+\.wasm is not on this site \(HTTP 404\)/, /updated a moment ago/, TELL],
    ["glue that is not there", GLUE, refusedWith(404), /aqua-cancel-\w+\.js is not on this site \(HTTP 404\)/, TELL],
    ["a stylesheet that is not there", STYLES, refusedWith(404), /page-\w+\.css is not on this site \(HTTP 404\)/, TELL],
    ["a site that is overloaded", GLUE, refusedWith(503), /answered HTTP 503\.\s+Wait a minute\./, TELL],
    ["a site that forbids", PROGRAM, refusedWith(403), /answered HTTP 403\.\s+The site’s own sign-in may have run out\./],
    ["a sign-on page in place of the glue", GLUE, webPage, /Something else came in place of aqua-cancel-\w+\.js: a web page\./, /own sign-in has run out/, TELL],
    ["a way to a sign-on page", PROGRAM, sentTo("/sign-on"), /Something else came in place of aqua-cancel-\w+\.wasm: the browser was sent to another address\./],
    ["a way to another site's sign-on page", GLUE, sentTo("https://sign-on.example/"), /in place of aqua-cancel-\w+\.js: the browser was sent to another address\./],
    ["glue that is called plain text", GLUE, withHeader("content-type", "text/plain"), /aqua-cancel-\w+\.js arrived as “text\/plain”/, /right Content-Type/],
    ["a second policy without WebAssembly", PAGE, policy("script-src 'self'"), /A Content-Security-Policy header keeps this page from running its program: its script-src, .* lacks 'wasm-unsafe-eval'\./, TELL],
    ["a second policy by default-src alone", PAGE, policy("default-src 'self'"), /keeps this page from running its program: .* lacks 'wasm-unsafe-eval'\./],
    ["a second policy that forbids to fetch", PAGE, policy("connect-src https://rest.zuora.com"), /A Content-Security-Policy header keeps this page from fetching its own files: its connect-src, .* lacks 'self'\./, TELL],
    ["a second policy that forbids styles", PAGE, policy("style-src 'none'"), /did not take \w+-\w+\.css at first\./, /a Content-Security-Policy header may forbid it/],
    ["an index.html without what names the files", PAGE, (answer) => ({ ...answer, body: String(answer.body).replace(/<link rel="modulepreload"[^>]*>/, "") }), /A file was changed on its way: index\.html/],
  ]) {
    test(`says what is wrong: ${what}`, () => withChanges(() => [[file, change]], async (page, site) => {
      const text = await told(page, site);
      for (const words of says) assert.match(text, words);
    }));
  }

  test("says that the computer is offline", () => withChanges(
    (context) => [[GLUE, async (_answer, _request, response) => {
      await context.setOffline(true);
      response.destroy();
    }]],
    async (page, site) => {
      assert.match(await told(page, site), /This computer is offline, so aqua-cancel-\w+\.js did not arrive\./);
    },
  ));

  test("says that WebAssembly is switched off", () => withChanges(() => [], async (page, site) => {
    assert.match(await told(page, site), /does not offer WebAssembly to this page\.\s+Security settings switch it off/);
  }, { first: () => { delete globalThis.WebAssembly; } }));

  test("says that the browser is too old for the program", () => withChanges(() => [], async (page, site) => {
    assert.match(await told(page, site), /This browser is too old for this page\.\s+Use a current Chrome/);
  }, {
    first: () => {
      const compile = () => Promise.reject(new WebAssembly.CompileError("invalid opcode"));
      WebAssembly.instantiateStreaming = WebAssembly.instantiate = compile;
    },
  }));

  test("starts by Reload once what kept it from starting is over", () => withChanges(() => [[PROGRAM, refusedWith(404)]], async (page, site) => {
    await told(page, site);
    site.changes = [];
    await page.getByRole("button", { name: "Reload" }).click();
    await page.getByRole("form", { name: "Job" }).waitFor();
  }));

  for (const [what, file, change] of [
    ["has another byte", BOOT, oneByte],
    ["is not there", BOOT, refusedWith(404)],
    ["is called plain text", BOOT, withHeader("content-type", "text/plain")],
    ["is forbidden by a second policy", PAGE, policy("script-src 'none'")],
  ]) {
    test(`says what to do where its first script ${what}`, () => withChanges(() => [[file, change]], async (page) => {
      await page.getByText("Starting…").waitFor();
      await page.getByText("tell whoever runs this page: the file boot….js may be missing or changed on its way, or a Content-Security-Policy header may forbid it").waitFor();
      assert.equal(await page.getByRole("form").count(), 0);
    }));
  }

  test("does not offer what to do before it is clear that nothing comes", async () => {
    const site = await startSite();
    const page = await browser.newPage();
    let arrive;
    const waits = new Promise((resolve) => { arrive = resolve; });
    site.changes = [[BOOT, async (answer) => { await waits; return answer; }]];
    try {
      await page.goto(site.origin, { waitUntil: "commit" });
      await page.getByText("Starting…").waitFor();
      const help = page.locator(".late");
      assert.equal(await help.isVisible(), false);
      arrive();
      await page.getByRole("form", { name: "Job" }).waitFor();
      assert.equal(await help.count(), 0);
    } finally {
      await page.close();
      await site.stop();
    }
  });
});

describe("a page that starts", () => {
  let browser, site;
  before(async () => {
    browser = await launch();
    site = await startSite();
  });
  after(async () => {
    await browser?.close();
    await site?.stop();
  });

  test("asks for each of its files once, with the site's own cookies", async () => {
    const asked = [];
    site.changes = [[/\.(js|wasm|css)$/, (answer, { url, headers }) => {
      asked.push([url, headers.cookie]);
      return answer;
    }]];
    const context = await browser.newContext();
    await context.addCookies([{ name: "session", value: "of-this-site", url: site.origin }]);
    const { check } = await open(context, site.origin);
    await check();
    await context.close();
    const files = new Set(asked.map(([url]) => url));
    for (const kind of [BOOT, GLUE, PROGRAM, STYLES]) assert.ok([...files].some((file) => kind.test(file)), `${kind}: ${[...files]}`);
    assert.deepEqual(asked.toSorted(), [...files].map((file) => [file, "session=of-this-site"]).toSorted());
  });

  test("has no text that a browser may translate", async () => {
    const context = await browser.newContext();
    site.changes = [];
    const { page, check } = await open(context, site.origin);
    const translated = await page.evaluate(() =>
      [...document.querySelectorAll("*")].filter(({ translate }) => translate).map(({ outerHTML }) => outerHTML.slice(0, 80)));
    assert.deepEqual(translated, []);
    assert.equal(await page.locator('meta[name="google"]').getAttribute("content"), "notranslate");
    await check();
    await context.close();
  });
});
