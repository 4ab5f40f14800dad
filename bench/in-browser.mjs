// Measures in a real browser, in the product’s real worker.
import { createServer } from "node:http";
import path from "node:path";
import { chromium } from "playwright-core";
import { rolldown } from "rolldown";
import { findBrowser } from "../scripts/browser.mjs";

/**
 * Opens a page with the product's own worker behind it and hands over `ask(text)`, which gives the milliseconds from
 * the question to the answer; null when there is no browser.
 */
export async function openInBrowser(root) {
  const found = findBrowser();
  if (!found) return null;
  const files = new Map([
    ["/", { type: "text/html", text: "<!doctype html><title>Bench</title><script type=module src=/page.js></script>" }],
    ["/page.js", { type: "text/javascript", text: await bundle(path.join(root, "bench/browser-page.mjs")) }],
    [
      "/router.worker.js",
      { type: "text/javascript", text: await bundle(path.join(root, "app/worker/router.worker.ts")) },
    ],
  ]);
  const server = createServer((request, response) => {
    const file = files.get(request.url ?? "");
    response.writeHead(file ? 200 : 404, { "content-type": file?.type ?? "text/plain" }).end(file?.text ?? "");
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const browser = await chromium.launch({ executablePath: found.path, args: ["--no-sandbox"] });
  const address = `http://127.0.0.1:${server.address().port}/`;
  return {
    name: `Chromium ${browser.version()}`,
    /** A page with a worker that has not been asked anything yet. */
    fresh: async () => {
      const page = await browser.newPage();
      await page.goto(address);
      await page.waitForFunction("window.ask !== undefined");
      return {
        ask: (text) => page.evaluate((question) => window.ask(question), text),
        run: (script) => page.evaluate(script),
        close: () => page.close(),
      };
    },
    close: async () => {
      await browser.close();
      server.close();
    },
  };
}

/** Minified, as the page has it. */
async function bundle(input) {
  const built = await rolldown({ input, platform: "browser", logLevel: "warn" });
  const { output } = await built.generate({ format: "esm", minify: true });
  return output[0].code;
}
