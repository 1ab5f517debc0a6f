// Result files: what the practice tenant itself gives, and what the page has saved.

import { AUTHORIZATION } from "./jobs.mjs";
import { button, fillIn, lookUp } from "./form.mjs";

/** The practice jobs with files, by what is the matter with these. */
export const FILES = Object.fromEntries(
  ["whole", "faulty", "gzip", "encrypted", "slow", "large"].map((name, place) => [name, `f11e000${place + 1}`.repeat(4)]),
);

/** The ID of a file of such a job, or of a segment. */
export const fileId = (job, batch, place = 0) =>
  job.slice(0, 24) + [batch, place].map((number) => number.toString(16).padStart(4, "0")).join("");

/** The bytes of a file, asked past the page. */
export async function fileAtZuora(simulator, id) {
  const answer = await fetch(`${simulator.origin}/v1/files/${id}`, { headers: { authorization: AUTHORIZATION } });
  return Buffer.from(await answer.arrayBuffer());
}

/** A CSV file without its header. */
export const withoutHeader = (bytes) => bytes.subarray(bytes.indexOf("\n") + 1);

/**
 * To be run in the page before its own code: the browser's boxes choose, without asking, files and a folder
 * in the page's own file system, which the browser writes by the same means.
 */
export function choosing() {
  const folder = async () => {
    const root = await navigator.storage.getDirectory();
    return root.getDirectoryHandle("chosen", { create: true });
  };
  window.showDirectoryPicker = folder;
  window.showSaveFilePicker = async ({ suggestedName }) =>
    (await folder()).getFileHandle(suggestedName, { create: true });
}

/** To be run in the page before its own code: a browser that has no such boxes. */
export function withoutBoxes() {
  delete window.showDirectoryPicker;
  delete window.showSaveFilePicker;
}

/** The files in the folder, by name. */
export async function saved(page) {
  const files = await page.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    const folder = await root.getDirectoryHandle("chosen", { create: true });
    const files = [];
    for await (const [name, handle] of folder.entries()) {
      const bytes = new Uint8Array(await (await handle.getFile()).arrayBuffer());
      let text = "";
      for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
      files.push([name, btoa(text)]);
    }
    return files;
  });
  return new Map(files.sort().map(([name, text]) => [name, Buffer.from(text, "base64")]));
}

/** The dialog **Save files**. */
export const saveDialog = (page) => page.getByRole("dialog", { name: "Save files" });

/** The region **Saved files**. */
export const savedFiles = (page) => page.getByRole("region", { name: "Saved files" });

/** Looks a job up and asks for a batch's files, or for all of them. */
export async function askForFiles(page, job, batch, options) {
  await fillIn(page, job, options);
  await lookUp(page);
  await button(page, batch ? `Save ${batch}` : "Save all files").first().click();
  await saveDialog(page).waitFor();
}

/** Presses **Save** in the dialog. */
export const save = (page) => saveDialog(page).getByRole("button", { name: "Save", exact: true }).click();

/** Waits until a save has ended; gives what is told of it. */
export async function endOfSave(page) {
  await button(page, "Close saved files").waitFor();
  return savedFiles(page).innerText();
}
