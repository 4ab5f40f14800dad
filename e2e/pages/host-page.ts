import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { deflateSync } from "node:zlib";
import { test as base, expect, type FrameLocator, type Page } from "@playwright/test";

// For what it declares of `window`.
import type {} from "../../app/embed/index.ts";

/** A page of somebody else, on another origin than Sitehop. */
export class HostPage {
  readonly page: Page;
  /** Where Sitehop is. */
  readonly sitehop: string;
  readonly #server: Server;
  #html = "";

  constructor(page: Page, sitehop: string, server: Server) {
    this.page = page;
    this.sitehop = sitehop;
    this.#server = server;
    server.on("request", (request, response) => {
      const type = request.url === "/" ? "text/html; charset=utf-8" : "text/plain";
      response.writeHead(200, { "content-type": type }).end(request.url === "/" ? this.#html : "");
    });
  }

  get origin(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** Opens a page with that in its body. */
  async open(body: string): Promise<void> {
    this.#html = `<!doctype html><html lang="en"><head><title>Lesson</title><link rel="icon" href="data:,"></head><body>${body}</body></html>`;
    await this.page.goto(`${this.origin}/`);
  }

  frameHtml(fragment: string, attributes = 'width="900" height="560" sandbox="allow-scripts"'): string {
    return `<iframe title="player" src="${this.sitehop}/embed.html${fragment.replaceAll("&", "&amp;")}" ${attributes}></iframe>`;
  }

  get frame(): FrameLocator {
    return this.page.frameLocator("iframe");
  }
}

/** Waits until the player in a frame rests at a position. */
export async function rests(frame: FrameLocator, position: number): Promise<void> {
  await expect(frame.locator("[data-layer=messages]")).toHaveAttribute("data-rest", String(position));
}

/** Waits for some turns of the player's own event loop: whatever was to happen at once has happened. */
export async function someTurns(frame: FrameLocator): Promise<void> {
  const turn = () => new Promise((resolve) => setTimeout(resolve));
  for (let i = 0; i < 5; i += 1) await frame.locator("html").evaluate(turn);
}

/** A whole scenario as a link carries it. */
export function packed(text: string): string {
  return deflateSync(JSON.stringify(JSON.parse(text))).toString("base64url");
}

/** Messages on the console of the page or any of its frames, and errors, fail every test. */
export const test = base.extend<{ readonly host: HostPage; readonly allowed: RegExp[] }>({
  // biome-ignore lint/correctness/noEmptyPattern: the runner wants a destructured argument
  allowed: async ({}, use) => {
    await use([]);
  },
  host: async ({ page, baseURL, allowed }, use) => {
    const unwanted: string[] = [];
    page.on("console", (message) => unwanted.push(`console ${message.type()}: ${message.text()}`));
    page.on("pageerror", (error) => unwanted.push(`error: ${error.message}`));
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    await use(new HostPage(page, baseURL ?? "", server));
    server.closeAllConnections();
    server.close();
    expect(unwanted.filter((line) => !allowed.some((pattern) => pattern.test(line)))).toEqual([]);
  },
});

export { expect };
