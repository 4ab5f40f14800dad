// Turns the runners' own reports and the exit codes of the steps into one truthful closing line.
import { readFileSync } from "node:fs";

function read(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return null;
  }
}

function counts() {
  const total = { passed: 0, failed: 0, skipped: 0, notes: [] };
  const unit = read("test-results-json/vitest.json");
  if (unit) {
    total.passed += unit.numPassedTests;
    total.failed += unit.numFailedTests;
    total.skipped += unit.numPendingTests + unit.numTodoTests;
    // A file that cannot be loaded has no tests and a failed suite: without this it would vanish.
    for (const suite of unit.testResults) {
      if (suite.status === "failed" && !suite.assertionResults.some((one) => one.status === "failed")) {
        total.failed += 1;
        total.notes.push(`could not be run: ${suite.name}`);
      }
    }
  }
  const browser = read("test-results-json/playwright.json");
  if (browser) {
    total.passed += browser.stats.expected + browser.stats.flaky;
    total.failed += browser.stats.unexpected;
    total.skipped += browser.stats.skipped;
    if (browser.stats.flaky > 0) total.notes.push(`${browser.stats.flaky} browser tests passed only when tried again`);
    for (const error of browser.errors ?? []) {
      total.failed += 1;
      total.notes.push(`browser tests: ${String(error.message).split("\n")[0]}`);
    }
  }
  return { ...total, hasUnit: unit !== null, hasBrowser: browser !== null };
}

/** Prints each step, what else there is to say, and the closing line; returns the exit code. A step that failed without a report counts as one failure. */
export function summarise(steps, notes = []) {
  const total = counts();
  total.notes.push(...notes);
  for (const [name, code] of steps)
    console.log(`${code === 0 ? "ok  " : "FAIL"} ${name}${code === 0 ? "" : ` (exit ${code})`}`);
  for (const [name, code] of steps) {
    if (code === 0) continue;
    const reported = name === "unit" ? total.hasUnit : name === "browser" ? total.hasBrowser : false;
    if (reported && total.failed > 0) continue;
    total.failed += 1;
    total.notes.push(`${name} failed`);
  }
  if (total.passed === 0 && total.failed === 0) {
    total.failed = 1;
    total.notes.push("no test ran");
  }
  for (const note of total.notes) console.log(`note: ${note}`);
  console.log(`${total.passed} passed, ${total.failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ""}`);
  return total.failed > 0 ? 1 : 0;
}
