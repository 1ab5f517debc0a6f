import { describe, test } from "node:test";
import { button, cancel, fillIn, lookUp } from "./support/form.mjs";
import { stage } from "./support/stage.mjs";
import { submit, watchLine, tenantClock } from "./support/watch.mjs";
describe("shots", () => {
  const here = stage();
  for (const [w, h] of [[1280, 800], [390, 844]]) for (const colorScheme of ["light", "dark"]) {
    test(`${w} ${colorScheme}`, async () => {
      const { page } = await here.visitAfresh({ clock: true, context: { colorScheme, viewport: { width: w, height: h } } });
      const shot = (name) => page.screenshot({ path: `/tmp/watch-shots/${name}-${w}-${colorScheme}.png`, fullPage: false });
      await fillIn(page, "57a1".repeat(8));
      await cancel(page);
      await page.waitForTimeout(1500);
      await shot("1-unsettled");
      await tenantClock(here.simulator, { frozen: true });
      const id = await submit(here.simulator, ["Account", "Invoice", "InvoiceItem"], {partner: "estuary", project: "nightly", name: "estuary-capture-connector"});
      const second = await submit(here.simulator, ["Account", "Invoice"], {partner: "estuary", project: "nightly", name: "estuary-second"});
      await tenantClock(here.simulator, { advance: 4 });
      await fillIn(page, id);
      await lookUp(page);
      await page.waitForTimeout(20);
      await button(page, "Watch").click();
      await page.waitForTimeout(2500);
      await page.waitForTimeout(500);
      await shot("2-watched");
      await fillIn(page, second);
      await lookUp(page);
      await page.waitForTimeout(100);
      await shot("3-queued");
      await fillIn(page, "f1f7".repeat(8));
      await lookUp(page);
      await button(page, "Watch").click();
      await page.getByText(/^Answers/).click();
      await page.waitForTimeout(100);
      await shot("4-failed-batches");
      await page.context().setOffline(true);
      await page.waitForTimeout(2200);
      await watchLine(page).getByText(/told nothing/).waitFor();
      await page.waitForTimeout(300);
      await shot("5-lost");
      await page.context().setOffline(false);
      await page.context().close();
    });
  }
});
