import { defineConfig, devices } from "@playwright/test";

const browser = process.env.E2E_CHROMIUM;
// The others run what is the same in every browser, where they are (`scripts/other-browsers.mjs`).
const firefox = process.env.E2E_FIREFOX;
const webkit = process.env.E2E_WEBKIT;
const everyBrowser = /every-browser\.spec\.ts$/;
const isRoot = process.getuid?.() === 0;
const port = Number(process.env.E2E_PORT ?? 4197);
const folder = process.env.E2E_FOLDER ?? "dist";

export default defineConfig({
  testDir: "e2e",
  outputDir: "test-results",
  fullyParallel: true,
  forbidOnly: process.env.CI !== undefined,
  // A browser on a busy machine may be late; what passes only the second time is named as flaky in the closing lines.
  retries: 2,
  workers: 2,
  timeout: 120_000,
  reporter: [["list"], ["json", { outputFile: "test-results-json/playwright.json" }]],
  use: { baseURL: `http://127.0.0.1:${port}`, screenshot: "only-on-failure" },
  projects: [
    {
      name: "chromium",
      use: {
        ...devices["Desktop Chrome"],
        userAgent: undefined,
        launchOptions: {
          ...(browser ? { executablePath: browser } : {}),
          args: [
            ...(isRoot ? ["--no-sandbox"] : []),
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
          ],
        },
      },
    },
    ...(firefox === undefined
      ? []
      : [
          {
            name: "firefox",
            testMatch: everyBrowser,
            use: {
              browserName: "firefox" as const,
              channel: "moz-firefox",
              launchOptions: { executablePath: firefox },
            },
          },
        ]),
    // One window for all: it shows one page at a time.
    ...(webkit === undefined
      ? []
      : [{ name: "webkitgtk", testMatch: everyBrowser, fullyParallel: false, workers: 1, metadata: { webkit } }]),
  ],
  webServer: {
    command: `node scripts/serve.mjs ${folder}`,
    url: `http://127.0.0.1:${port}/`,
    env: { PORT: String(port) },
    reuseExistingServer: false,
    timeout: 60_000,
  },
});
