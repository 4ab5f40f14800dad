import { readdirSync } from "node:fs";
import { test as base, type ConsoleMessage, expect, type Locator, type Page } from "@playwright/test";

// For what it declares of `window`.
import type {} from "../../app/embed/index.ts";

/** Ids of the shipped scenarios, as the files lie there. */
export const shippedIds: readonly string[] = readdirSync("public/scenarios")
  .filter((name) => name.endsWith(".json") && name !== "index.json")
  .map((name) => name.replace(/\.json$/, ""));

/** What a person sees at one event: the words and where everything is. */
export interface Seen {
  readonly sentence: string;
  readonly why: string;
  readonly outline: string;
  readonly picture: string;
}

declare global {
  interface Window {
    /** The picture without the reader's own pan and zoom, its attributes in one order. Put in by `test`. */
    readonly pictureText: () => string;
  }
}

function pictureText(): string {
  const drawing = document.querySelector(".drawing > g")?.cloneNode(true) as Element;
  drawing.removeAttribute("transform");
  for (const element of drawing.querySelectorAll("*")) {
    const attributes = [...element.attributes].sort((a, b) => (a.name < b.name ? -1 : 1));
    for (const { name } of attributes) element.removeAttribute(name);
    for (const { name, value } of attributes) element.setAttribute(name, value);
  }
  return drawing.outerHTML;
}

/** What a person can do with the page, in a person's words. */
export class SitehopPage {
  readonly page: Page;
  readonly topology: Locator;
  readonly sentence: Locator;
  readonly why: Locator;
  readonly timeline: Locator;

  constructor(page: Page) {
    this.page = page;
    this.topology = page.getByRole("region", { name: "Topology" });
    this.sentence = page.getByRole("region", { name: "What happened" });
    this.why = page.getByRole("region", { name: "Why" });
    this.timeline = page.getByRole("slider", { name: "Timeline" });
  }

  async open(fragment = ""): Promise<void> {
    await this.page.goto(`/${fragment}`);
    await this.isThere();
  }

  /** Waits until a scenario is on the page with its reasons and events, and the picture rests. */
  async isThere(): Promise<void> {
    // On a busy machine what comes after the first picture comes late.
    await expect(this.why).toBeVisible({ timeout: 20_000 });
    await expect(this.page.getByRole("list", { name: "Events" })).toBeVisible();
    await expect(this.page.locator(".timeline .marks path")).not.toHaveCount(0);
    await expect(this.topology.getByRole("list", { name: "Diagram as a list" })).toBeAttached();
    await expect(this.topology.locator("[data-layer=messages]")).toHaveAttribute("data-rest", /\d/);
  }

  button(name: string): Locator {
    return this.page.getByRole("button", { name, exact: true });
  }

  async openFile(name: string, text: string): Promise<void> {
    const chooser = this.page.waitForEvent("filechooser");
    await this.button("Open scenario").click();
    await (await chooser).setFiles({ name, mimeType: "application/json", buffer: Buffer.from(text) });
  }

  async position(): Promise<number> {
    return Number(await this.timeline.inputValue());
  }

  async eventCount(): Promise<number> {
    return Number(await this.timeline.getAttribute("max"));
  }

  async rests(position: number): Promise<void> {
    await expect(this.topology.locator("[data-layer=messages]")).toHaveAttribute("data-rest", String(position));
  }

  /** Everything that a step may change, as text. One round trip, so that a walk of thousands of steps is quick. */
  async seen(): Promise<Seen> {
    return this.page.evaluate(() => {
      const text = (selector: string): string => document.querySelector(selector)?.textContent ?? "";
      return {
        sentence: text("[aria-label='What happened']"),
        why: text("[aria-label='Why']"),
        outline: text(".outline"),
        picture: window.pictureText(),
      };
    });
  }
}

/** Messages on the console, errors of the page and requests to other origins fail every test. */
export const test = base.extend<{ readonly sitehop: SitehopPage; readonly allowed: RegExp[] }>({
  // biome-ignore lint/correctness/noEmptyPattern: the runner wants a destructured argument
  allowed: async ({}, use) => {
    await use([]);
  },
  sitehop: async ({ page, baseURL, allowed }, use) => {
    const unwanted: string[] = [];
    page.on("console", (message: ConsoleMessage) => unwanted.push(`console ${message.type()}: ${message.text()}`));
    page.on("pageerror", (error) => unwanted.push(`error: ${error.message}`));
    page.on("request", (request) => {
      const address = request.url();
      if (!address.startsWith(`${baseURL}/`) && !/^(blob|data):/.test(address)) unwanted.push(`request: ${address}`);
    });
    // What is kept for offline is tested by itself; here it would answer in the place of routes.
    await page.addInitScript("delete Navigator.prototype.serviceWorker");
    await page.addInitScript(`window.pictureText = ${pictureText}`);
    await use(new SitehopPage(page));
    expect(unwanted.filter((line) => !allowed.some((pattern) => pattern.test(line)))).toEqual([]);
  },
});

export { expect };
