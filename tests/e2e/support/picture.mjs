// What is drawn on the screen, pixel by pixel.

/** Relative luminance of a colour of three bytes (WCAG 2.2). */
function luminance(bytes) {
  const [red, green, blue] = bytes.map((byte) => {
    const share = byte / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one, other) {
  const [darker, lighter] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

/** The colours of a part of the window, in lines from top to bottom. */
async function colours(page, clip) {
  const png = await page.screenshot({ clip, animations: "disabled" });
  const { width, bytes } = await page.evaluate(async (text) => {
    const file = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
    const image = await createImageBitmap(new Blob([file], { type: "image/png" }));
    const context = new OffscreenCanvas(image.width, image.height).getContext("2d");
    context.drawImage(image, 0, 0);
    return { width: image.width, bytes: [...context.getImageData(0, 0, image.width, image.height).data] };
  }, png.toString("base64"));
  const pixels = Array.from({ length: bytes.length / 4 }, (_, at) => bytes.slice(at * 4, at * 4 + 3));
  return Array.from({ length: pixels.length / width }, (_, line) => pixels.slice(line * width, (line + 1) * width));
}

/**
 * Where something can be told from `ground` by 3 to 1, pixel by pixel.
 *
 * @param {{x: number, y: number, width: number, height: number}} clip the part of the window.
 * @param {number[]} ground three bytes; without it the colour that most of the part has.
 */
export async function seen(page, clip, ground) {
  const lines = await colours(page, clip);
  const count = new Map();
  for (const pixel of lines.flat()) count.set(String(pixel), (count.get(String(pixel)) ?? 0) + 1);
  const [most] = [...count].sort(([, a], [, b]) => b - a)[0];
  const on = ground ?? most.split(",").map(Number);
  return lines.map((line) => line.map((pixel) => contrast(pixel, on) >= 3));
}

/** Whether anything can be seen there, on the ground that most of the part has or on `ground`. */
export const isSeen = async (page, clip, ground) => (await seen(page, clip, ground)).flat().some(Boolean);

/** The colour of one pixel of the window, as text. */
export const colourAt = async (page, x, y) => {
  const [[colour]] = await colours(page, { x: Math.round(x), y: Math.round(y), width: 1, height: 1 });
  return String(colour);
};

/** Where an element is in the window, once it is in view. */
export async function place(element) {
  await element.scrollIntoViewIfNeeded();
  return element.boundingBox();
}
