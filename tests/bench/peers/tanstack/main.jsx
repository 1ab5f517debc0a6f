// The batches with React, TanStack Table and TanStack Virtual, as in TanStack's example of virtualized rows.

import {
  columnFilteringFeature, createColumnHelper, createFilteredRowModel, createSortedRowModel, filterFn_includesString,
  globalFilteringFeature, rowSortingFeature, tableFeatures, useTable,
} from "@tanstack/react-table";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useRef, useState } from "react";
import { createRoot } from "react-dom/client";

import { onLookUp, records } from "../job.js";
import "./page.css";

const ROW_HEIGHT = 32;

const features = tableFeatures({
  columnFilteringFeature,
  globalFilteringFeature,
  rowSortingFeature,
  filteredRowModel: createFilteredRowModel(),
  sortedRowModel: createSortedRowModel(),
  filterFns: { includesString: filterFn_includesString },
});

const { accessor, columns: listed } = createColumnHelper();
const columns = listed([
  accessor("name", { header: "Name" }),
  accessor("status", { header: "Status" }),
  accessor("recordCount", {
    header: "Records",
    cell: ({ getValue }) => records(getValue()),
    sortFn: (a, b, id) => a.getValue(id) - b.getValue(id),
    sortUndefined: "last",
    sortDescFirst: false,
  }),
  accessor("batchType", { header: "Type" }),
  accessor("query", { header: "Query" }),
  accessor("message", { header: "Message" }),
  accessor("fileId", { header: "File" }),
  accessor(({ segments }) => segments?.join(" "), {
    id: "segments",
    header: "Segments",
    cell: ({ row }) => row.original.segments?.length,
  }),
  accessor("batchId", { header: "Batch ID" }),
]);

/** By default only the columns are searched that the first batch has a value for. */
const everyColumn = () => true;

const NONE = [];

function Batches() {
  const [data, setData] = useState(NONE);
  useEffect(() => onLookUp(setData), []);
  const table = useTable({ features, columns, data, globalFilterFn: "includesString", getColumnCanGlobalFilter: everyColumn });
  const box = useRef(null);
  return (
    <>
      <label>
        Search batches{" "}
        <input type="search" value={table.state.globalFilter ?? ""} onChange={({ target }) => table.setGlobalFilter(target.value)} />
      </label>
      <div className="scroll" ref={box}>
        <table aria-label="Batches" aria-rowcount={table.getRowModel().rows.length + 1}>
          <thead>
            {table.getHeaderGroups().map((group) => (
              <tr key={group.id}>
                {group.headers.map((header) => (
                  <th key={header.id} scope="col">
                    <button onClick={header.column.getToggleSortingHandler()}>
                      <table.FlexRender header={header} />
                    </button>
                  </th>
                ))}
              </tr>
            ))}
          </thead>
          <Rows table={table} box={box} />
        </table>
      </div>
    </>
  );
}

function Rows({ table, box }) {
  const { rows } = table.getRowModel();
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => box.current,
    estimateSize: () => ROW_HEIGHT,
    getItemKey: (index) => rows[index].id,
    overscan: 5,
  });
  return (
    <tbody style={{ height: virtualizer.getTotalSize() }}>
      {virtualizer.getVirtualItems().map(({ index, start }) => (
        <tr key={rows[index].id} style={{ transform: `translateY(${start}px)` }}>
          {rows[index].getAllCells().map((cell, place) => {
            const Cell = place === 0 ? "th" : "td";
            return (
              <Cell key={cell.id} scope={place === 0 ? "row" : undefined}>
                <table.FlexRender cell={cell} />
              </Cell>
            );
          })}
        </tr>
      ))}
    </tbody>
  );
}

createRoot(document.getElementById("batches")).render(<Batches />);
