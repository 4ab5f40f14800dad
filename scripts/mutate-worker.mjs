// Runs the bundled tests of one mutant and says which test failed first; null: none did.
import { pathToFileURL } from "node:url";

globalThis.collectedTests = [];
process.send({ verdict: await verdict() });

async function verdict() {
  try {
    await import(pathToFileURL(process.argv[2]).href);
  } catch (error) {
    return `(does not start: ${error.message})`;
  }
  if (globalThis.collectedTests.length === 0) return "(there are no tests)";
  for (const { name, run } of globalThis.collectedTests) {
    try {
      await run();
    } catch {
      return name;
    }
  }
  return null;
}
