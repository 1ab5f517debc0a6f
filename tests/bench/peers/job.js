// What the pages of the peers share: asking for a job.

/** Calls `show` with the batches of the job whenever **Look up** is pressed. */
export function onLookUp(show) {
  const form = document.querySelector("form");
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const response = await fetch(`/practice/v1/batch-query/jobs/${form.elements.id.value}`);
    const { batches } = await response.json();
    show(batches);
  });
}

/** A record count as people read it. */
export const records = (count) => count?.toLocaleString("en") ?? "";
