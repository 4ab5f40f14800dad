import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { test as base, expect, type Page } from "@playwright/test";
import { serve } from "../scripts/serve.mjs";

/** A server of its own, of a copy of the built folder, that a test can change and stop. */
class OwnServer {
  readonly folder: string;
  readonly #server: Server;

  constructor(folder: string, server: Server) {
    this.folder = folder;
    this.#server = server;
  }

  get address(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** Puts another version into its place: the service worker and one word on the page are other ones. */
  publish(version: string): void {
    const change = (name: string, from: RegExp, to: string): void => {
      const file = path.join(this.folder, name);
      writeFileSync(file, readFileSync(file, "utf8").replace(from, to));
      for (const ending of ["br", "gz"]) rmSync(`${file}.${ending}`, { force: true });
    };
    change("index.html", /<html lang="en".*>/, `<html lang="en" data-version="${version}">`);
    change("sw.js", /VERSION = ".*"/, `VERSION = "${version}"`);
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}

const test = base.extend<{ readonly server: OwnServer }>({
  // biome-ignore lint/correctness/noEmptyPattern: the runner wants a destructured argument
  server: async ({}, use) => {
    const folder = mkdtempSync(path.join(tmpdir(), "sitehop-"));
    cpSync(process.env.E2E_FOLDER ?? "dist", folder, { recursive: true });
    const server = new OwnServer(folder, await serve({ root: folder, port: 0, host: "127.0.0.1", quiet: true }));
    await use(server);
    await server.stop();
    rmSync(folder, { recursive: true });
  },
});

/** Waits until everything is kept and the service worker answers for this page. */
async function isKept(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        if (navigator.serviceWorker.controller) resolve();
        else navigator.serviceWorker.addEventListener("controllerchange", () => resolve(), { once: true });
      }),
  );
}

/** The versions that are kept, once no newer one is on its way. */
const keptVersions = (page: Page): Promise<readonly string[] | null> =>
  page.evaluate(async () => {
    const { installing, waiting, active } = await navigator.serviceWorker.ready;
    if (installing !== null || waiting !== null || active?.state !== "activated") return null;
    return (await caches.keys()).map((name) => name.split(" ").at(-1) ?? "");
  });

async function rests(page: Page, position: number): Promise<void> {
  await expect(page.locator("[data-layer=messages]")).toHaveAttribute("data-rest", String(position));
}

test("after one visit everything is there without a server: page, scenarios, dialogs and player", async ({
  page,
  server,
}) => {
  const unwanted: string[] = [];
  page.on("console", (message) => unwanted.push(message.text()));
  page.on("pageerror", (error) => unwanted.push(error.message));
  await page.goto(`${server.address}/`);
  await isKept(page);
  const { address } = server;
  await server.stop();

  await page.goto(`${address}/#s=f-05-fan-out&e=7`);
  await page.reload();
  await rests(page, 7);
  await page.getByRole("button", { name: "Scenarios" }).click();
  const picture = page.getByRole("dialog").locator("img").first();
  await expect.poll(() => picture.evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBeGreaterThan(0);
  await page
    .getByRole("dialog")
    .getByRole("button", { name: /A dead site/ })
    .click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("A dead site");
  await page.getByRole("button", { name: "Share", exact: true }).click();
  await expect(page.getByRole("region", { name: "As a file" })).toBeVisible();

  await page.goto(`${address}/embed.html#s=two-sites&e=12&embed=1`);
  await rests(page, 12);
  expect(unwanted).toEqual([]);
});

test("a new version is there at the next visit, and the one before the last is forgotten", async ({ page, server }) => {
  await page.goto(`${server.address}/`);
  await isKept(page);
  await expect.poll(() => keptVersions(page), { timeout: 40_000 }).toHaveLength(1);
  const first = (await keptVersions(page))?.[0];
  for (const [version, kept] of [
    ["second", [first, "second"]],
    ["third", ["second", "third"]],
  ] as const) {
    server.publish(version);
    await page.reload();
    expect(await page.evaluate(() => document.documentElement.dataset.version)).toBe(version);
    await expect.poll(() => keptVersions(page), { timeout: 40_000 }).toEqual(kept);
  }
  await server.stop();
  await page.reload();
  await rests(page, 0);
  expect(await page.evaluate(() => document.documentElement.dataset.version)).toBe("third");
});

test("a player in somebody's page keeps nothing", async ({ page, server }) => {
  for (const sandbox of ["", 'sandbox="allow-scripts"']) {
    await page.route("**/host.html", (route) =>
      route.fulfill({
        contentType: "text/html",
        body: `<iframe ${sandbox} src="embed.html#s=two-sites&amp;e=3" width="800" height="500"></iframe>`,
      }),
    );
    await page.goto(`${server.address}/host.html`);
    await expect(page.frameLocator("iframe").locator("[data-layer=messages]")).toHaveAttribute("data-rest", "3");
    expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
    await page.unroute("**/host.html");
  }
});

test("a browser can install it", async ({ page, server }) => {
  await page.goto(`${server.address}/`);
  await isKept(page);
  const browser = await page.context().newCDPSession(page);
  const { errors, data = "" } = await browser.send("Page.getAppManifest");
  expect(errors).toEqual([]);
  const { icons } = JSON.parse(data) as { readonly icons: readonly { readonly src: string; readonly sizes: string }[] };
  expect(icons.length).toBeGreaterThan(2);
  for (const { src, sizes } of icons) {
    const size = await page.evaluate(async (source) => {
      const image = new Image();
      image.src = source;
      await image.decode();
      return `${image.naturalWidth}x${image.naturalHeight}`;
    }, src);
    if (sizes !== "any") expect(size, src).toBe(sizes);
  }
  const { installabilityErrors } = await browser.send("Page.getInstallabilityErrors");
  // The browser of a test is a private one, which installs nothing.
  expect(installabilityErrors.filter(({ errorId }) => errorId !== "in-incognito")).toEqual([]);
});
