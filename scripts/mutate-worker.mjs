// Runs the bundled tests of one mutant and says which test failed first; null: none did.
import { pathToFileURL } from "node:url";
import { parentPort, workerData } from "node:worker_threads";

globalThis.collectedTests = [];
try {
  await import(pathToFileURL(workerData.bundle).href);
  if (globalThis.collectedTests.length === 0) throw new Error("there are no tests");
  parentPort.postMessage(await firstFailure(globalThis.collectedTests));
} catch (error) {
  parentPort.postMessage(`(does not start: ${error.message})`);
}

async function firstFailure(tests) {
  for (const { name, run } of tests) {
    try {
      await run();
    } catch {
      return name;
    }
  }
  return null;
}
