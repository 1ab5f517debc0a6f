// A picture of the window, or of a part of it, as WebP.

/** Of 1. Letters stay sharp, and a whole window has about 60 KB. */
const QUALITY = 0.5;
/** Pixels around a part. */
const MARGIN = 12;

/** The bytes of a picture of `part`, an element of the page, or of the whole window. */
export async function take(page, part) {
  await page.mouse.move(0, 0);
  const png = await page.screenshot({ clip: part && (await around(page, part)), animations: "disabled" });
  // Playwright writes PNG and JPEG only.
  const webp = await page.evaluate(async ({ text, quality }) => {
    const file = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
    const image = await createImageBitmap(new Blob([file], { type: "image/png" }));
    const canvas = new OffscreenCanvas(image.width, image.height);
    canvas.getContext("2d").drawImage(image, 0, 0);
    const blob = await canvas.convertToBlob({ type: "image/webp", quality });
    return [...new Uint8Array(await blob.arrayBuffer())];
  }, { text: png.toString("base64"), quality: QUALITY });
  return Buffer.from(webp);
}

/** Where a part is in the window, and a little around it. */
async function around(page, part) {
  const { width, height } = page.viewportSize();
  const box = await part.boundingBox();
  const [x, y] = [Math.max(0, box.x - MARGIN), Math.max(0, box.y - MARGIN)];
  const [right, bottom] = [box.x + box.width + MARGIN, box.y + box.height + MARGIN];
  return { x, y, width: Math.min(width, right) - x, height: Math.min(height, bottom) - y };
}
