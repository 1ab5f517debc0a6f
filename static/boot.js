// Starts the page. Trunk writes this file, the glue module and the wasm into the head of index.html,
// each with the digest of its content. Both are fetched against their digest before anything of them
// is run; the import then finds the glue where the fetch left it.

const REMEDY =
  "Reload the page. If this stays, tell whoever runs this page, and use a current Chrome, Edge, Firefox or Safari.";

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

function explain(error) {
  const box = document.createElement("main");
  box.setAttribute("role", "alert");
  const heading = document.createElement("h1");
  heading.textContent = "The page could not start";
  const cause = document.createElement("p");
  cause.textContent = error instanceof Error ? error.message : String(error);
  const remedy = document.createElement("p");
  remedy.textContent = REMEDY;
  box.append(heading, cause, remedy);
  document.body.replaceChildren(box);
}

start().catch(explain);
