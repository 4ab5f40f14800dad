import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { test as base, expect } from "@playwright/test";
import { packed } from "./pages/host-page.ts";
import { playwrightReader, type Reader, webDriverReader } from "./pages/reader.ts";
import { startWebKit, type WebKit } from "./pages/webkit.ts";

const mine = readFileSync("e2e/files/three-sites.json", "utf8");

interface Fixtures {
  readonly reader: Reader;
  /** The address of a page of somebody else, on another origin, with that in its body. */
  readonly hostOf: (body: string) => string;
}

/** The same for whoever reads: Chromium, Firefox, and WebKitGTK where they are. */
const test = base.extend<Fixtures, { readonly webkit: WebKit | null }>({
  webkit: [
    // biome-ignore lint/correctness/noEmptyPattern: the runner wants a destructured argument
    async ({}, use, { project }) => {
      const browser = project.metadata.webkit as string | undefined;
      const webkit = browser === undefined ? null : await startWebKit(browser);
      await use(webkit);
      await webkit?.stop();
    },
    { scope: "worker" },
  ],
  reader: async ({ webkit, playwright, browserName, launchOptions, channel }, use) => {
    if (webkit !== null) {
      await use(webDriverReader(webkit.command));
      return;
    }
    const browser = await playwright[browserName].launch({ ...launchOptions, ...(channel ? { channel } : {}) });
    const reader = playwrightReader(await browser.newPage({ viewport: { width: 1280, height: 800 } }));
    await use(reader);
    await browser.close();
    expect(reader.heard()).toEqual([]);
  },
  // biome-ignore lint/correctness/noEmptyPattern: the runner wants a destructured argument
  hostOf: async ({}, use) => {
    let html = "";
    const server = createServer((_, response) => response.writeHead(200, { "content-type": "text/html" }).end(html));
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    await use((body) => {
      html = `<!doctype html><html lang="en"><title>Lesson</title><link rel="icon" href="data:,"><body>${body}`;
      return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    });
    server.closeAllConnections();
    server.close();
  },
});

/** Waits until the picture rests at a position. */
async function rests(reader: Reader, position: number): Promise<void> {
  const rest = () =>
    reader.run(() => document.querySelector("[data-layer=messages]")?.getAttribute("data-rest") ?? "nothing there");
  await expect.poll(rest, { timeout: 30_000 }).toBe(String(position));
}

const press = (reader: Reader, name: string): Promise<void> =>
  reader.run((label) => {
    const buttons = [...document.querySelectorAll("button")];
    const found = buttons.find((button) => (button.getAttribute("aria-label") ?? button.textContent) === label);
    if (!found) throw new Error(`There is no button "${label}".`);
    found.click();
  }, name);

const said = (reader: Reader): Promise<string> =>
  reader.run(() => document.querySelector("[aria-label='What happened']")?.textContent ?? "");

test("the page opens a link, steps by button and by key, and plays", async ({ reader, baseURL }) => {
  await reader.open(`${baseURL}/#s=two-sites&e=12`);
  await rests(reader, 12);
  // The name of the place comes with the words that are fetched after the first picture.
  await expect.poll(() => said(reader), { timeout: 30_000 }).toContain("Redmond");
  const before = await said(reader);
  await press(reader, "Step forward");
  await rests(reader, 13);
  expect(await said(reader)).not.toBe(before);
  await reader.press("ArrowLeft");
  await rests(reader, 12);
  expect(await said(reader)).toBe(before);
  await press(reader, "Play");
  await expect.poll(() => reader.run(() => window.sitehop.state().event), { timeout: 30_000 }).toBeGreaterThan(13);
  await press(reader, "Pause");
  expect(await reader.run(() => window.sitehop.state().playing)).toBe(false);
});

test("the engine there gives the trace that it gives in Node", async ({ reader, baseURL }) => {
  await reader.open(`${baseURL}/#s=two-sites`);
  await rests(reader, 0);
  const hash = await reader.run(async (text) => (await window.sitehop.load(text)).hash, mine);
  const printed = execFileSync(process.execPath, ["bin/sitehop.mjs", "outcome", "e2e/files/three-sites.json"]);
  expect(hash).toBe(JSON.parse(printed.toString()).hash);
});

test("pictures and texts of a moment can be saved", async ({ reader, baseURL }) => {
  await reader.open(`${baseURL}/#s=two-sites&e=12`);
  await rests(reader, 12);
  await press(reader, "Share");
  const panel = () => reader.run(() => document.querySelector("[aria-label='As a file'] select") !== null);
  await expect.poll(panel, { timeout: 30_000 }).toBe(true);
  for (const [format, ending] of [
    ["svg", ".svg"],
    ["png", ".png"],
    ["gif", ".gif"],
    ["transcript", ".md"],
  ] as const) {
    await reader.run((value) => {
      const set = (element: HTMLInputElement | HTMLSelectElement, to: string): void => {
        const prototype = Object.getPrototypeOf(element);
        Object.getOwnPropertyDescriptor(prototype, "value")?.set?.call(element, to);
        element.dispatchEvent(new Event("change", { bubbles: true }));
        element.dispatchEvent(new Event("focusout", { bubbles: true }));
      };
      const select = document.querySelector<HTMLSelectElement>("[aria-label='As a file'] select");
      if (select) set(select, value);
    }, format);
    // A film of one event is enough.
    await reader.run(() => {
      for (const field of document.querySelectorAll<HTMLInputElement>("[aria-label='As a file'] input[type=number]")) {
        field.value = "2";
        field.dispatchEvent(new Event("focusout", { bubbles: true }));
      }
    });
    await press(reader, "Save");
    const status = () =>
      reader.run(() => document.querySelector("[aria-label='As a file'] [role=status]")?.textContent ?? "");
    await expect.poll(status, { timeout: 60_000 }).toMatch(new RegExp(`^Saved as .*\\${ending}$`));
  }
});

for (const [kind, attributes] of [
  ["a frame of another origin", ""],
  ["a frame that may only run scripts", 'sandbox="allow-scripts"'],
] as const)
  test(`the player works in ${kind}, with a scenario of somebody's own`, async ({ reader, baseURL, hostOf }) => {
    const address = `${baseURL}/embed.html#d=${packed(mine)}&amp;e=4&amp;embed=1`;
    await reader.open(hostOf(`<iframe ${attributes} src="${address}" width="900" height="560"></iframe>`));
    await reader.enterFrame();
    await rests(reader, 4);
    await press(reader, "Step forward");
    await rests(reader, 5);
  });

for (const [width, height] of [
  [320, 400],
  [768, 520],
  [1920, 1080],
] as const)
  test(`the player shows everything in a frame that is ${width} pixels wide`, async ({ reader, baseURL, hostOf }) => {
    const address = `${baseURL}/embed.html#s=two-sites&amp;e=12&amp;embed=1`;
    const size = `width="${width}" height="${height}" style="border:0"`;
    await reader.open(hostOf(`<iframe src="${address}" ${size}></iframe>`));
    await reader.enterFrame();
    await rests(reader, 12);
    const seen = await reader.run(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      const controls = [...document.querySelectorAll("button, input[type=range]")].filter(
        (control) => control.getBoundingClientRect().width > 2,
      );
      const outside = controls.filter((control) => {
        const { left, right, top, bottom } = control.getBoundingClientRect();
        return left < 0 || top < 0 || right > window.innerWidth || bottom > window.innerHeight;
      });
      const named = outside.map((control) => control.getAttribute("aria-label") ?? control.textContent);
      return {
        width: window.innerWidth,
        overflow: scrollWidth - clientWidth,
        many: controls.length > 5,
        outside: named,
      };
    });
    expect(seen).toEqual({ width, overflow: 0, many: true, outside: [] });
  });

test("the element plays when it is asked to, and a script drives it", async ({ reader, baseURL, hostOf }) => {
  await reader.open(
    hostOf(`<script type="module" src="${baseURL}/embed.js"></script>
      <sitehop-player scenario="two-sites" event="3" style="display:block;height:500px"></sitehop-player>`),
  );
  const state = await reader.run(async () => {
    await customElements.whenDefined("sitehop-player");
    const player = document.querySelector("sitehop-player") as SitehopPlayerElement;
    await player.ready;
    await player.step(2);
    return player.state();
  });
  expect(state).toMatchObject({ event: 5, playing: false });
});

test("the single file runs from a folder, with a scenario of one's own", async ({ reader }) => {
  const file = pathToFileURL(path.resolve(process.env.E2E_FOLDER ?? "dist", "sitehop.html")).href;
  await reader.open(`${file}#s=two-sites&e=12`);
  await rests(reader, 12);
  await reader.press("ArrowRight");
  await rests(reader, 13);
  const hash = await reader.run(async (text) => (await window.sitehop.load(text)).hash, mine);
  expect(hash).toMatch(/^[0-9a-f]{64}$/);
  await press(reader, "Share");
  const link = () =>
    reader.run(() => document.querySelector<HTMLInputElement>("dialog input.link-field")?.value ?? "not there");
  await expect.poll(link, { timeout: 30_000 }).toContain(`${file}#d=`);
});
