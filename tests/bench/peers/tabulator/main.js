// The batches with Tabulator, as in its documentation.

import { TabulatorFull as Tabulator } from "tabulator-tables";
import "tabulator-tables/dist/css/tabulator.min.css";

import { onLookUp, records } from "../job.js";

const columns = [
  { title: "Name", field: "name" },
  { title: "Status", field: "status" },
  {
    title: "Records",
    field: "recordCount",
    sorter: "number",
    sorterParams: { alignEmptyValues: "bottom" },
    headerSortTristate: true,
    formatter: (cell) => records(cell.getValue()),
  },
  { title: "Type", field: "batchType" },
  { title: "Query", field: "query" },
  { title: "Message", field: "message" },
  { title: "File", field: "fileId" },
  { title: "Segments", field: "segments", formatter: (cell) => cell.getValue()?.length ?? "" },
  { title: "Batch ID", field: "batchId" },
];

const element = document.getElementById("batches");
element.setAttribute("aria-label", "Batches");
const table = new Tabulator(element, { columns, data: [], height: "70vh", layout: "fitColumns", rowHeight: 32 });

/** Tabulator itself does not say how many rows there are. */
table.on("renderComplete", () => element.setAttribute("aria-rowcount", table.getDataCount("active") + 1));

document.querySelector("[type=search]").addEventListener("input", ({ target: { value } }) => {
  // A list within the list: any of them.
  table.setFilter([columns.map(({ field }) => ({ field, type: "like", value }))]);
});

onLookUp((batches) => table.setData(batches));
