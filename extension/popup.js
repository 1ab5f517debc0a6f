// The toolbar button. It opens the page in a tab; where this tab shows a Zuora tenant, it offers to
// open the page with that tenant chosen. It reads the tab's address and nothing else, and sends
// nothing.

import { TENANTS } from "./tenants.js";

/** What the manifest lists as optional: seeing that a tab is Zuora's needs it for most hosts. */
const ALL_OF_ZUORA = { origins: ["https://*.zuora.com/*"] };

const part = (id) => document.getElementById(id);

/** The address of the tab in front, as far as the browser lets it be seen. */
async function addressInFront() {
  const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
  return tab?.url;
}

/** The tenant that a tab's address belongs to, by its host alone; a guess, for the person to check. */
function tenantAt(address) {
  if (!address?.startsWith("https:")) return undefined;
  const { hostname } = new URL(address);
  return Object.hasOwn(TENANTS, hostname) ? { site: hostname, ...TENANTS[hostname] } : undefined;
}

/** Opens the page in a tab of its own, with this tenant chosen if there is one. */
async function open(tenant) {
  const chosen = tenant ? `#tenant=${tenant.host}` : "";
  await chrome.tabs.create({ url: chrome.runtime.getURL(`index.html${chosen}`) });
  window.close();
}

/** Shows a sentence, what can be done, and a remark. The first of the buttons has the focus. */
function show(said, actions, hint = "") {
  part("said").textContent = said;
  part("hint").textContent = hint;
  const buttons = actions.map(([label, act]) => {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = label;
    button.addEventListener("click", () => act().catch(explain));
    return button;
  });
  buttons[0].className = "primary";
  part("actions").replaceChildren(...buttons);
  document.querySelector("main").hidden = false;
  buttons[0].focus();
}

function offer(tenant) {
  show(
    `This tab, ${tenant.site}, looks like ${tenant.label}.`,
    [
      [`Open with ${tenant.label}`, () => open(tenant)],
      ["Open without a tenant", () => open()],
    ],
    `Calls would go to ${tenant.host}. Check the tenant on the page; nothing is sent before you press a button there.`,
  );
}

function ask() {
  show(
    "Open the page, or let aqua-cancel see which Zuora tenant this tab shows.",
    [
      ["Open aqua-cancel", () => open()],
      ["Use this tab’s tenant", askBrowser],
    ],
    "The browser asks once whether aqua-cancel may reach zuora.com. If this box closes meanwhile, press the toolbar button again.",
  );
}

/** To be called from a click at once: browsers take no such question otherwise. */
async function askBrowser() {
  if (!(await chrome.permissions.request(ALL_OF_ZUORA))) {
    return plain("That was not allowed, so this tab stays unseen. Choose the tenant on the page.");
  }
  const tenant = tenantAt(await addressInFront());
  return tenant
    ? open(tenant)
    : plain("This tab shows none of the tenants that aqua-cancel knows. Choose the tenant on the page.");
}

function plain(said) {
  show(said, [["Open aqua-cancel", () => open()]]);
}

function explain(error) {
  plain(`Something went wrong: ${error instanceof Error ? error.message : String(error)}`);
}

async function start() {
  const address = await addressInFront();
  const tenant = tenantAt(address);
  if (tenant) return offer(tenant);
  // An address that stays hidden though all of Zuora may be seen is not Zuora's.
  const clear = address || (await chrome.permissions.contains(ALL_OF_ZUORA));
  return clear ? open() : ask();
}

start().catch(explain);
