// The guide's pictures: what the page shows of the practice tenant, at a made-up time, so that a picture changes only
// when the page does. `cargo xtask pictures` starts this with the folder and, where not all are wanted, their names.

import { writeFile } from "node:fs/promises";
import { join } from "node:path";

import { launch, visit } from "../support/browser.mjs";
import { startSimulator } from "../support/simulator.mjs";
import { NIGHT, SCENES } from "./scenes.mjs";
import { take } from "./take.mjs";

const [folder, ...names] = process.argv.slice(2);
const unknown = names.filter((name) => !Object.hasOwn(SCENES, name));
if (unknown.length > 0) throw new Error(`There is no picture ${unknown}. There are: ${Object.keys(SCENES).join(", ")}.`);

/** Numbers that look drawn by lot and are the same each time; the IDs of calls are made of them. */
function drawAlike() {
  let last = 7;
  crypto.getRandomValues = (bytes) => {
    for (let at = 0; at < bytes.length; at += 1) bytes[at] = last = (last * 16_807) % 2_147_483_647;
    return bytes;
  };
}

/** Takes one picture, with a practice tenant of its own: its calls are numbered from the first. */
async function draw(name, { width = 1280, height = 800, first, show }) {
  const simulator = await startSimulator();
  // The address is on many pictures, and the port differs each time.
  const browser = await launch([`--host-resolver-rules=MAP 127.0.0.1:80 ${new URL(simulator.origin).host}`]);
  try {
    await simulator.resetTo(NIGHT);
    const { page } = await visit(browser, "http://127.0.0.1", {
      clock: true,
      first: first ?? drawAlike,
      context: {
        viewport: { width, height },
        locale: "en-GB",
        timezoneId: "UTC",
        colorScheme: "light",
        reducedMotion: "reduce",
        permissions: ["clipboard-read", "clipboard-write"],
      },
    });
    await page.clock.setFixedTime(NIGHT);
    const part = await show(page, simulator);
    const bytes = await take(page, part);
    await writeFile(join(folder, `${name}.webp`), bytes);
    console.log(`${name}.webp: ${(bytes.length / 1000).toFixed(1)} KB`);
  } finally {
    await browser.close();
    await simulator.stop();
  }
}

for (const [name, scene] of Object.entries(SCENES)) {
  if (names.length === 0 || names.includes(name)) await draw(name, scene);
}
