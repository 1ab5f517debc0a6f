// Starts the page, says why where it cannot start, and puts another in its place if it stops. Trunk
// writes this file, the glue module and the wasm into the head of index.html, each with the digest of
// its content. Both are fetched against their digest before anything of them is run; the import then
// finds the glue where the fetch left it.

const TELL = "Reload the page. If this stays, tell whoever runs this page";

const STOPPED = [
  "What was under way may have reached Zuora: a cancel that was sent is not undone by this. Reload, look the job up, and read its state before doing anything else.",
  "Sign-in details and everything else on the page have been dropped.",
];

/** Why the page cannot start, and what to do about it. */
class StartError extends Error {
  constructor(message, ...remedies) {
    super(message);
    this.remedies = remedies;
  }
}

/** What a content security policy has kept from happening: the directive and what it refused. */
const refused = [];

addEventListener("securitypolicyviolation", ({ disposition, effectiveDirective, blockedURI }) => {
  if (disposition === "enforce") refused.push({ directive: effectiveDirective, what: blockedURI });
});

/** The directive that refused something, if one did. Its event comes after the failure that it tells of. */
async function refusing(what) {
  await new Promise((resolve) => setTimeout(resolve));
  return refused.find((it) => it.what === what)?.directive;
}

/** The page's own policy lets it do all it needs: where something is refused, there is another policy. */
const forbids = (directive, what, needed) => new StartError(
  `A Content-Security-Policy header keeps this page from ${what}: its ${directive}, or the default-src in place of it, lacks ${needed}.`,
  `${TELL}: the header comes from the site or from something in front of it, and has to allow that. The page brings a strict policy of its own.`,
);

const changed = (name, ...report) => new StartError(
  `A file was changed on its way: ${name} is not the one that this page was built with. Nothing of it was run.`,
  `${TELL}: a proxy, a CDN or a filter between the site and this browser rewrites the page’s files, or what lies on the site is not what was built.`,
  ...report,
);

async function start() {
  const glue = document.querySelector('link[rel="modulepreload"][integrity]');
  const wasm = document.querySelector('link[rel="preload"][as="fetch"][integrity]');
  if (!glue || !wasm) throw changed("index.html");
  await checkWebAssembly();
  // Styles have been waited for before this script was run. Without them the page is not what was tested.
  for (const style of document.querySelectorAll('link[rel="stylesheet"]')) {
    if (!isApplied(style)) throw await reason(style, /^text\/css\b/);
  }
  const [response] = await Promise.all([get(wasm, /./), get(glue, SCRIPT)]);
  const { default: init } = await import(glue.href).catch(async (error) => {
    throw error instanceof SyntaxError ? tooOld(error) : await reason(glue, SCRIPT);
  });
  try {
    await init({ module_or_path: response });
  } catch (error) {
    // It is the program that was built: an instruction is missing here.
    throw error instanceof WebAssembly.CompileError ? tooOld(error) : error;
  }
}

/** Of a stylesheet that did not arrive some browsers have none, some one without rules, or that nobody may read. */
function isApplied({ sheet }) {
  try {
    return sheet.cssRules.length > 0;
  } catch {
    return false;
  }
}

/** The types as which browsers run a module (the HTML standard's JavaScript MIME types, those in use). */
const SCRIPT = /^(text|application)\/(x-)?(java|ecma)script\b/;

const tooOld = (error) => new StartError(
  "This browser is too old for this page.",
  `Use a current Chrome, Edge, Firefox or Safari. In the browser’s words: ${error.message}`,
);

/** Fetches one of the page's own files against its digest. */
async function get(link, type) {
  const { href, integrity } = link;
  const response = await fetch(href, { integrity, credentials: "same-origin" }).catch(() => undefined);
  if (!response?.ok) throw await reason(link, type);
  return response;
}

/**
 * Why one of the page's own files was not to be had, which the browser does not tell: it is asked for
 * again without its digest, past the browser's copy and as far as the first redirect.
 */
async function reason({ href, integrity }, type) {
  const name = new URL(href).pathname.split("/").pop();
  let response, bytes;
  try {
    response = await fetch(href, { cache: "reload", credentials: "same-origin", redirect: "manual" });
    bytes = await response.arrayBuffer();
  } catch {
    const directive = await refusing(href);
    if (directive) return forbids(directive, "fetching its own files", "'self'");
    if (!navigator.onLine) {
      return new StartError(`This computer is offline, so ${name} did not arrive.`, "Connect it to the network, then reload the page.");
    }
    return new StartError(
      `${name} did not arrive: the line broke, or something keeps it away.`,
      `${TELL}: a browser extension, a proxy or a filter may hold it back.`,
    );
  }
  const { status, headers } = response;
  const sent = headers.get("content-type") ?? "no type";
  const away = response.type === "opaqueredirect";
  if (away || (response.ok && sent.startsWith("text/html"))) {
    return new StartError(
      `Something else came in place of ${name}: ${away ? "the browser was sent to another address" : "a web page"}.`,
      `That is what a site does whose own sign-in has run out. ${TELL}.`,
    );
  }
  if (status === 404 || status === 410) {
    return new StartError(
      `${name} is not on this site (HTTP ${status}).`,
      `Where the page was updated a moment ago, it is there under another name after a reload. ${TELL}: files of the page are missing.`,
    );
  }
  if (!response.ok) {
    return new StartError(
      `${name} did not arrive: this site, or something in front of it, answered HTTP ${status}.`,
      `${status < 500 ? "The site’s own sign-in may have run out." : "Wait a minute."} ${TELL}.`,
    );
  }
  if (!(await matches(bytes, href, integrity))) {
    const from = ["via", "server"].filter((name) => headers.has(name)).map((name) => `, ${name}: ${headers.get(name)}`);
    return changed(name, `For a report: ${bytes.byteLength} bytes as ${sent}${from.join("")}`);
  }
  if (!type.test(sent)) {
    return new StartError(
      `${name} arrived as “${sent}”, as which browsers do not take it.`,
      `${TELL}: the site has to send it with the right Content-Type.`,
    );
  }
  const directive = await refusing(href);
  if (directive) return forbids(directive, "using its own files", "'self'");
  return new StartError(
    `The browser did not take ${name} at first. Asked for again, it arrived whole.`,
    `${TELL}: a Content-Security-Policy header may forbid it.`,
  );
}

/** Whether what arrived is what was built. Only a page that came by https can compute a digest. */
async function matches(bytes, href, integrity) {
  if (!crypto.subtle) {
    return fetch(href, { integrity, credentials: "same-origin" }).then(({ ok }) => ok, () => false);
  }
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-384", bytes));
  return integrity === `sha384-${btoa(String.fromCharCode(...digest))}`;
}

/** Whether WebAssembly runs here at all: the smallest program that there can be is compiled. */
async function checkWebAssembly() {
  const remedy =
    "Security settings switch it off: Enhanced security in Edge, Lockdown Mode on an iPhone, iPad or Mac. Make an exception for this site, or open the page in another browser.";
  if (!globalThis.WebAssembly) throw new StartError("This browser does not offer WebAssembly to this page.", remedy);
  try {
    new WebAssembly.Module(Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0));
  } catch (error) {
    // Browsers say it in both ways, some in one only.
    if ((await refusing("wasm-eval")) || /unsafe-eval|Content.Security.Policy|\bCSP\b/i.test(error.message)) {
      throw forbids("script-src", "running its program", "'wasm-unsafe-eval'");
    }
    throw new StartError("This browser does not run WebAssembly on this page.", `${remedy} In its words: ${error.message}`);
  }
}

/** Puts a page of a few lines in the place of everything. */
function say(title, lines) {
  const element = (tag, text) => {
    const made = document.createElement(tag);
    made.textContent = text;
    return made;
  };
  const page = element("main", "");
  page.setAttribute("role", "alert");
  page.className = "stopped";
  const reload = element("button", "Reload");
  reload.addEventListener("click", () => location.reload());
  page.append(element("h1", title), ...lines.map((line) => element("p", line)), reload);
  document.body.replaceChildren(page);
}

/** What a program ends with that cannot go on. The last is Firefox's name for a full stack. */
const ENDS = [globalThis.WebAssembly?.RuntimeError, RangeError, globalThis.InternalError].filter(Boolean);

/**
 * The program has stopped in the middle of something: a trap, or a stack or memory that is full. It
 * would go on answering, with its state torn. Only the place is told, never the message of the
 * error, which may hold data.
 */
function watch({ error, reason }) {
  const cause = error ?? reason;
  if (!ENDS.some((end) => cause instanceof end)) return;
  const place = String(cause.stack).match(/wasm-function\[\d+\]:0x[0-9a-f]+/g) ?? [];
  say("This page has stopped working.", [
    ...STOPPED,
    `For a bug report: ${place.slice(0, 3).join(", ") || cause.name}`,
  ]);
}

addEventListener("error", watch);
addEventListener("unhandledrejection", watch);
start().catch((error) => {
  const other = [`${TELL}, and use a current Chrome, Edge, Firefox or Safari.`];
  say("The page could not start", [error instanceof Error ? error.message : String(error), ...(error.remedies ?? other)]);
});
