// The batches with AG Grid, as in its documentation.

import { AllCommunityModule, createGrid, ModuleRegistry } from "ag-grid-community";

import { onLookUp, records } from "../job.js";
import "./page.css";

ModuleRegistry.registerModules([AllCommunityModule]);

/** Missing counts come last in both directions. */
function byCount(a, b, _one, _other, isDescending) {
  if (a == null || b == null) return ((a == null) - (b == null)) * (isDescending ? -1 : 1);
  return a - b;
}

const element = document.getElementById("batches");
const grid = createGrid(element, {
  columnDefs: [
    { headerName: "Name", field: "name" },
    { headerName: "Status", field: "status" },
    { headerName: "Records", field: "recordCount", comparator: byCount, valueFormatter: ({ value }) => records(value) },
    { headerName: "Type", field: "batchType" },
    { headerName: "Query", field: "query" },
    { headerName: "Message", field: "message" },
    { headerName: "File", field: "fileId" },
    {
      headerName: "Segments",
      colId: "segments",
      valueGetter: ({ data }) => data.segments?.length,
      getQuickFilterText: ({ data }) => data.segments?.join(" ") ?? "",
    },
    { headerName: "Batch ID", field: "batchId" },
  ],
  rowData: [],
  rowHeight: 32,
  autoSizeStrategy: { type: "fitGridWidth" },
  cacheQuickFilter: true,
  // What is timed is when the rows are there, so they are not to travel there.
  animateRows: false,
});
element.querySelector("[role=grid], [role=treegrid]").setAttribute("aria-label", "Batches");

document.querySelector("[type=search]").addEventListener("input", ({ target: { value } }) => {
  grid.setGridOption("quickFilterText", value);
});

onLookUp((batches) => grid.setGridOption("rowData", batches));
