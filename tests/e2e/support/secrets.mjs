// Everywhere a page could have left a secret.

/** Everything that a page holds or shows outside its memory, place by place. */
export async function everywhere({ context, page, seen }) {
  const places = await page.evaluate(async () => ({
    localStorage: JSON.stringify(localStorage),
    sessionStorage: JSON.stringify(sessionStorage),
    cookie: document.cookie,
    databases: JSON.stringify(await indexedDB.databases()),
    caches: JSON.stringify(await caches.keys()),
    address: location.href,
    state: JSON.stringify(history.state),
    name: window.name,
    title: document.title,
    markup: document.documentElement.outerHTML,
    text: document.documentElement.innerText,
    attributes: [...document.querySelectorAll("*")]
      .flatMap((element) => [...element.attributes].map(({ name, value }) => `${name}=${value}`))
      .join("\n"),
    resources: performance.getEntries().map(({ name }) => name).join("\n"),
  }));
  return {
    ...places,
    console: [...seen.console, ...seen.errors].join("\n"),
    requests: seen.urls.join("\n"),
    profile: JSON.stringify(await context.storageState({ indexedDB: true })),
    workers: JSON.stringify(context.serviceWorkers().map((worker) => worker.url())),
  };
}

/** A secret as it stands, and in every coding it might travel in. */
export function codings(secret) {
  return [
    secret,
    encodeURIComponent(secret),
    new URLSearchParams({ s: secret }).toString().slice(2),
    Buffer.from(secret, "utf8").toString("base64"),
    JSON.stringify(secret).slice(1, -1),
  ];
}

/** The places where one of these secrets is. */
export function leaks(places, secrets) {
  const every = secrets.flatMap(codings);
  return Object.entries(places)
    .filter(([, text]) => every.some((secret) => text.includes(secret)))
    .map(([place]) => place);
}
