// Starts the page, and puts another in its place if it stops. Trunk writes this file, the glue module
// and the wasm into the head of index.html, each with the digest of its content. Both are fetched
// against their digest before anything of them is run; the import then finds the glue where the
// fetch left it.

const REMEDY =
  "Reload the page. If this stays, tell whoever runs this page, and use a current Chrome, Edge, Firefox or Safari.";

const STOPPED = [
  "What was under way may have reached Zuora: a cancel that was sent is not undone by this. Reload, look the job up, and read its state before doing anything else.",
  "Sign-in details and everything else on the page have been dropped.",
];

async function start() {
  const glue = document.querySelector('link[rel="modulepreload"][integrity]');
  const wasm = document.querySelector('link[rel="preload"][as="fetch"][integrity]');
  if (!glue || !wasm) throw new Error("The page is incomplete.");
  const get = ({ href, integrity }) => fetch(href, { integrity, credentials: "same-origin" });
  const [response] = await Promise.all([get(wasm), get(glue)]);
  if (!response.ok) throw new Error(`The program did not arrive (HTTP ${response.status}).`);
  const { default: init } = await import(glue.href);
  await init({ module_or_path: response });
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
const ENDS = [WebAssembly.RuntimeError, RangeError, globalThis.InternalError].filter(Boolean);

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
start().catch((error) =>
  say("The page could not start", [error instanceof Error ? error.message : String(error), REMEDY]),
);
