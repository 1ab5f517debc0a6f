// What a page holds in memory.

/** Remembers where the program keeps its memory, which is no part of the script engine's. Runs in the page, before it. */
export function findProgramMemory() {
  const start = WebAssembly.instantiateStreaming;
  WebAssembly.instantiateStreaming = async (...given) => {
    const made = await start(...given);
    globalThis.programMemory = Object.values(made.instance.exports).find((one) => one instanceof WebAssembly.Memory);
    return made;
  };
}

/** Megabytes held after a collection of garbage: objects, buffers and the memory of WebAssembly. */
export async function memory(context, page) {
  const devtools = await context.newCDPSession(page);
  await devtools.send("HeapProfiler.enable");
  await devtools.send("HeapProfiler.collectGarbage");
  const heap = await devtools.send("Runtime.getHeapUsage");
  const program = await page.evaluate(() => globalThis.programMemory?.buffer.byteLength ?? 0);
  await devtools.detach();
  // The engine counts WebAssembly's memory among its buffers in some versions and not in others.
  const buffers = Math.max(heap.backingStorageSize ?? 0, program);
  return (heap.usedSize + (heap.embedderHeapUsedSize ?? 0) + buffers) / 1e6;
}
