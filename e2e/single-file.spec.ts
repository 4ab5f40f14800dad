import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { test as base, expect, type FrameLocator, type Page } from "@playwright/test";
import { packed } from "./pages/host-page.ts";

const mine = readFileSync("e2e/files/three-sites.json", "utf8");

/** `sitehop.html` alone in a folder whose name is as people name folders. */
class OneFile {
  readonly folder: string;
  readonly file: string;
  /** Addresses of a page around the file. */
  readonly around: string[] = [];

  constructor() {
    this.folder = mkdtempSync(path.join(tmpdir(), "Schulung Exchange #1 "));
    this.file = path.join(this.folder, "Site hop.html");
    copyFileSync(path.join(process.env.E2E_FOLDER ?? "dist", "sitehop.html"), this.file);
  }

  address(fragment = ""): string {
    return pathToFileURL(this.file).href + fragment;
  }
}

/** Messages on the console, errors and requests for anything but the file fail every test. */
const test = base.extend<{ readonly one: OneFile }>({
  one: async ({ page, context }, use) => {
    const one = new OneFile();
    const unwanted: string[] = [];
    page.on("console", (message) => unwanted.push(`console: ${message.text()}`));
    page.on("pageerror", (error) => unwanted.push(`error: ${error.message}`));
    context.on("request", (request) => {
      const [address = ""] = request.url().split("#");
      const isExpected = address === one.address() || one.around.some((begin) => address.startsWith(begin));
      if (!isExpected && !/^(blob|data):/.test(address)) unwanted.push(`request: ${address}`);
    });
    await use(one);
    rmSync(one.folder, { recursive: true });
    expect(unwanted).toEqual([]);
  },
});

async function rests(place: Page | FrameLocator, position: number): Promise<void> {
  await expect(place.locator("[data-layer=messages]")).toHaveAttribute("data-rest", String(position));
}

test("the page runs from a file: it opens a link, plays, and has every scenario and its picture", async ({
  page,
  one,
}) => {
  await page.goto(one.address("#s=two-sites&e=12"));
  await rests(page, 12);
  await page.getByRole("button", { name: "Step forward" }).click();
  await rests(page, 13);
  expect(page.url()).toBe(one.address("#s=two-sites&e=13"));
  await page.getByRole("button", { name: "Play" }).click();
  await expect.poll(() => page.evaluate(() => window.sitehop.state().event)).toBeGreaterThan(13);
  await page.getByRole("button", { name: "Pause" }).click();
  await page.getByRole("button", { name: "Scenarios" }).click();
  const pictures = page.getByRole("dialog").locator("img");
  const listed = JSON.parse(readFileSync("public/scenarios/index.json", "utf8")).length;
  await expect(pictures).toHaveCount(listed);
  await pictures.last().scrollIntoViewIfNeeded();
  await expect.poll(() => pictures.last().evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
  await page
    .getByRole("dialog")
    .getByRole("button", { name: /A dead site/ })
    .click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("A dead site");
});

test("a scenario of one's own is computed there, in a worker", async ({ page, one }) => {
  await page.goto(one.address(`#d=${packed(mine)}&e=4`));
  await rests(page, 4);
  expect(page.workers()).toHaveLength(1);
});

test("where no worker can start, it is computed all the same", async ({ page, one }) => {
  await page.addInitScript(() => {
    Object.assign(window, {
      Worker: class {
        constructor() {
          throw new Error("no workers here");
        }
      },
    });
  });
  await page.goto(one.address(`#d=${packed(mine)}&e=4`));
  await rests(page, 4);
  expect(page.workers()).toHaveLength(0);
});

test("a moment can be shared and saved from the file", async ({ page, one }) => {
  await page.goto(one.address("#s=two-sites&e=12"));
  await rests(page, 12);
  await page.getByRole("button", { name: "Share", exact: true }).click();
  const link = await page.getByRole("textbox", { name: "Link to this moment" }).inputValue();
  expect(link.startsWith(one.address("#s=two-sites&e=12&h="))).toBe(true);
  const frame = await page.getByRole("textbox", { name: /^As a frame/ }).inputValue();
  expect(frame).toContain(`src="${one.address("#s=two-sites&amp;e=12&amp;embed=1")}"`);
  // Its script does not lie beside the file.
  await expect(page.getByRole("textbox", { name: /^As an element/ })).toHaveCount(0);
  await page.getByRole("button", { name: "Preview" }).click();
  await rests(page.frameLocator("iframe"), 12);
  const panel = page.getByRole("region", { name: "As a file" });
  for (const [format, begin] of [
    ["svg", "<svg"],
    ["png", "\u0089PNG"],
    ["gif", "GIF89a"],
    ["transcript", "# "],
  ] as const) {
    await panel.getByLabel("What to save").selectOption(format);
    if (format === "gif") {
      await panel.getByLabel("From event").fill("14");
      await panel.getByLabel("To event").fill("15");
      await panel.getByLabel("To event").blur();
    }
    const download = page.waitForEvent("download");
    await panel.getByRole("button", { name: "Save", exact: true }).click();
    expect(readFileSync(await (await download).path(), "latin1").startsWith(begin), format).toBe(true);
  }
});

test("the player runs in a frame of a page beside the file", async ({ page, one }) => {
  const host = path.join(one.folder, "lesson.html");
  const frame = (address: string): string =>
    `<!doctype html><title>Lesson</title><iframe sandbox="allow-scripts" width="800" height="500" src="${address}"></iframe>`;
  writeFileSync(host, frame("Site hop.html#s=two-sites&amp;e=12&amp;embed=1"));
  one.around.push(pathToFileURL(host).href);
  await page.goto(pathToFileURL(host).href);
  const player = page.frameLocator("iframe");
  await rests(player, 12);
  await player.getByRole("button", { name: "Step forward" }).click();
  await rests(player, 13);
  await expect(player.getByRole("button", { name: "Share" })).toHaveCount(0);
});

test("a course that serves the file needs to send nothing with it", async ({ page, one }) => {
  const server = createServer((request, response) => {
    const isFile = request.url?.startsWith("/course/") ?? false;
    const frame = `<!doctype html><title>Course</title><link rel="icon" href="data:,">
      <iframe sandbox="allow-scripts" width="800" height="500" src="course/sitehop.html#d=${packed(mine)}&amp;e=4&amp;embed=1"></iframe>`;
    response.writeHead(200, { "content-type": "text/html" }).end(isFile ? readFileSync(one.file) : frame);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  one.around.push(address);
  await page.goto(address);
  await rests(page.frameLocator("iframe"), 4);
  server.closeAllConnections();
  server.close();
});
