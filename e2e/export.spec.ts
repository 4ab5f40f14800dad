import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import AxeBuilder from "@axe-core/playwright";
import type { BrowserContext, Page } from "@playwright/test";
import { mp4Frames, probedFrames, webmFrames } from "./pages/film-files.ts";
import { differences, lookOf } from "./pages/look-of.ts";
import { expect, type SitehopPage, test } from "./pages/sitehop-page.ts";

test.use({ contextOptions: { reducedMotion: "reduce" } });

interface Wish {
  readonly format: string;
  readonly values?: { readonly [label: string]: string };
  readonly numbers?: { readonly [label: string]: string };
  readonly hasCaption?: boolean;
}

/** Chooses in the panel what is wished for; the panel is the one of the dialog "Share". */
async function choose({ page }: SitehopPage, { format, values = {}, numbers = {}, hasCaption = true }: Wish) {
  const panel = page.getByRole("region", { name: "As a file" });
  if (!(await panel.isVisible())) await page.getByRole("button", { name: "Share", exact: true }).click();
  await panel.getByLabel("What to save").selectOption(format);
  for (const [label, value] of Object.entries(values)) await panel.getByLabel(label).selectOption(value);
  for (const [label, value] of Object.entries(numbers)) {
    await panel.getByLabel(label).fill(value);
    await panel.getByLabel(label).blur();
  }
  const caption = panel.getByLabel("With the sentence below the picture");
  if (await caption.isVisible()) await caption.setChecked(hasCaption);
  return panel;
}

/** Saves a file and reads it from where the browser has put it. */
async function save(sitehop: SitehopPage, wish: Wish): Promise<{ readonly name: string; readonly file: Buffer }> {
  const panel = await choose(sitehop, wish);
  const download = sitehop.page.waitForEvent("download");
  await panel.getByRole("button", { name: "Save", exact: true }).click();
  const saved = await download;
  await expect(panel.getByRole("status")).toHaveText(`Saved as ${saved.suggestedFilename()}`);
  return { name: saved.suggestedFilename(), file: readFileSync(await saved.path()) };
}

/** Opens a file by itself in a page that has nothing to do with Sitehop. */
async function openAlone(context: BrowserContext, file: Buffer, contentType: string): Promise<Page> {
  const reader = await context.newPage();
  await reader.route("http://reader.localhost/**", (route) => route.fulfill({ contentType, body: file }));
  await reader.goto("http://reader.localhost/file");
  return reader;
}

/** A page in which a file is at hand under an address. */
async function readerWith(context: BrowserContext, file: Buffer, contentType: string): Promise<Page> {
  const reader = await context.newPage();
  await reader.route("http://reader.localhost/**", (route) =>
    route.request().url().endsWith("/file")
      ? route.fulfill({ contentType, body: file })
      : route.fulfill({ contentType: "text/html", body: "<!doctype html><title>Reader</title>" }),
  );
  await reader.goto("http://reader.localhost/");
  return reader;
}

const passage = { "From event": "14", "To event": "18" };

for (const colorScheme of ["light", "dark"] as const)
  test.describe(`in ${colorScheme} colours`, () => {
    test.use({ colorScheme });

    test("axe finds nothing wrong with the panel, whatever is chosen in it", async ({ sitehop }) => {
      await sitehop.open("#s=two-sites&e=3");
      for (const format of ["svg", "gif"]) {
        await choose(sitehop, { format });
        const { violations } = await new AxeBuilder({ page: sitehop.page }).include("dialog").analyze();
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
      }
    });

    for (const [id, position] of [
      ["two-sites", 0],
      ["two-sites", 17],
      ["f-05-fan-out", 40],
      ["out-through-edge", 20],
      ["dead-site", 38],
      ["f-35-partner-down", 25],
      ["f-46-database-dismounted", 20],
      ["queues-by-hand", 20],
    ] as const)
      test(`the picture of ${id} at event ${position} looks like the page, line for line`, async ({
        sitehop,
        context,
      }) => {
        await sitehop.open(`#s=${id}&e=${position}`);
        const page = await sitehop.page.evaluate(lookOf, ".drawing > g");
        const { file } = await save(sitehop, { format: "svg" });
        const reader = await openAlone(context, file, "image/svg+xml");
        expect(await reader.evaluate(() => document.documentElement.tagName)).toBe("svg");
        expect(differences(await reader.evaluate(lookOf, "svg"), page)).toEqual([]);
        expect(page.length).toBeGreaterThan(30);
      });
  });

test("a moving picture of more events than a reader has patience for is not begun", async ({ sitehop }) => {
  await sitehop.open("#s=f-56-expiry");
  const panel = await choose(sitehop, { format: "gif" });
  await expect(panel.getByLabel("To event")).toHaveValue("400");
  await choose(sitehop, { format: "gif", numbers: { "To event": "500" } });
  await expect(panel.getByText("A moving picture tells at most 400 events")).toBeVisible();
  const button = panel.getByRole("button", { name: "Save", exact: true });
  await expect(button).toHaveAttribute("aria-disabled", "true");
  await choose(sitehop, { format: "gif", numbers: { "From event": "600" } });
  await expect(panel.getByLabel("To event")).toHaveValue("600");
  await expect(button).not.toHaveAttribute("aria-disabled");
});

test("the command line draws the same bytes as the page saves", async ({ sitehop }) => {
  await sitehop.open("#s=two-sites&e=17");
  const { name, file } = await save(sitehop, { format: "svg" });
  expect(name).toBe("from-a-browser-to-a-phone-in-another-site-17.svg");
  const options = ["render", "public/scenarios/two-sites.json", "--at", "17"];
  expect(file.toString()).toBe(execFileSync(process.execPath, ["bin/sitehop.mjs", ...options], { encoding: "utf8" }));
});

test("a picture is XML with a title and a description, and names with markup in them stay names", async ({
  sitehop,
  context,
}) => {
  const evil = "<img>&lt;";
  const scenario = readFileSync("e2e/files/three-sites.json", "utf8").replaceAll('"Paris"', JSON.stringify(evil));
  await sitehop.open();
  await sitehop.openFile("evil.json", scenario);
  await expect(sitehop.page.getByRole("heading", { level: 1 })).toHaveText("A file of one's own");
  await sitehop.page.evaluate(() => window.sitehop.seek({ event: 5 }));
  await sitehop.rests(5);
  const sentence = await sitehop.sentence.locator(".said").textContent();
  const { file } = await save(sitehop, { format: "svg" });
  const reader = await readerWith(context, file, "image/svg+xml");
  const read = await reader.evaluate((text) => {
    const svg = new DOMParser().parseFromString(text, "image/svg+xml");
    const content = (selector: string): string => svg.querySelector(selector)?.textContent ?? "";
    const names = [...svg.querySelectorAll("*")].map(({ localName }) => localName);
    return {
      title: content("svg > title"),
      description: content("svg > desc"),
      names: [...new Set(names)],
      texts: [...svg.querySelectorAll("text")].map(({ textContent }) => textContent),
    };
  }, file.toString());
  expect(read.title).toMatch(/^A file of one's own – Event 5 of \d+, /);
  expect(read.description).toBe(sentence);
  expect(read.texts.filter((text) => text?.startsWith(evil))).toHaveLength(1);
  const known = ["svg", "title", "desc", "style", "rect", "g", "text", "tspan", "path", "circle"];
  expect(read.names.filter((name) => !known.includes(name))).toEqual([]);
});

test("a PNG has as many pixels as were asked for, in the colours of the page", async ({ sitehop, context }) => {
  await sitehop.open("#s=two-sites&e=17");
  for (const scale of [1, 4]) {
    const { file } = await save(sitehop, {
      format: "png",
      values: { Colours: "dark", Size: String(scale) },
      hasCaption: false,
    });
    const reader = await readerWith(context, file, "image/png");
    const read = await reader.evaluate(async () => {
      const bitmap = await createImageBitmap(await (await fetch("/file")).blob());
      const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
      const painter = canvas.getContext("2d");
      painter?.drawImage(bitmap, 0, 0);
      const pixels = painter?.getImageData(0, 0, bitmap.width, bitmap.height).data ?? [];
      const colours = new Set<number>();
      for (let i = 0; i < pixels.length; i += 4)
        colours.add(((pixels[i] ?? 0) << 16) | ((pixels[i + 1] ?? 0) << 8) | (pixels[i + 2] ?? 0));
      return { width: bitmap.width, height: bitmap.height, corner: [...pixels.slice(0, 4)], colours: colours.size };
    });
    const box = await sitehop.page.evaluate(() => {
      const view = document.querySelector<SVGSVGElement>(".drawing")?.viewBox.baseVal;
      return { width: view?.width ?? 0, height: view?.height ?? 0 };
    });
    expect({ width: read.width, height: read.height }).toEqual({
      width: Math.round(box.width * scale),
      height: Math.round(box.height * scale),
    });
    expect(read.corner).toEqual([0x14, 0x18, 0x22, 255]);
    expect(read.colours).toBeGreaterThan(50);
    await reader.close();
  }
});

for (const [id, from, to] of [
  ["two-sites", 14, 18],
  // Copies that were split lie on each other.
  ["f-05-fan-out", 20, 40],
] as const)
  test(`the moving picture of ${id} shows at each rest what the page shows, without any script`, async ({
    sitehop,
    browser,
    context,
  }) => {
    await sitehop.open(`#s=${id}`);
    const numbers = { "From event": String(from), "To event": String(to) };
    const { file } = await save(sitehop, { format: "animation", numbers });
    expect(file.toString()).not.toContain("<script");
    const moving = await browser.newContext({ reducedMotion: "no-preference" });
    const player = await openAlone(moving, file, "image/svg+xml");
    for (let position = from; position <= to; position += 1) {
      // The first step has no glide; each one after it takes two seconds.
      const at = 1_299 + (position - from) * 2_000;
      await player.evaluate((time) => {
        for (const animation of document.getAnimations()) {
          animation.pause();
          animation.currentTime = time;
        }
      }, at);
      const played = await player.evaluate(lookOf, "svg");
      const captions = await player.evaluate(() =>
        [...document.querySelectorAll(".caption")]
          .filter((line) => getComputedStyle(line).visibility === "visible")
          .map(({ textContent }) => textContent)
          .join(" "),
      );
      await sitehop.page.evaluate((event) => window.sitehop.seek({ event }), position);
      await sitehop.rests(position);
      expect(captions).toBe(await sitehop.sentence.locator(".said").textContent());
      const page = await sitehop.page.evaluate(lookOf, ".drawing > g");
      expect(differences(played, page), `event ${position}`).toEqual([]);
    }
    await moving.close();
    // Who asked for less motion sees the last of them, and nothing moves.
    const calm = await openAlone(context, file, "image/svg+xml");
    const page = await sitehop.page.evaluate(lookOf, ".drawing > g");
    expect(differences(await calm.evaluate(lookOf, "svg"), page)).toEqual([]);
    expect(await calm.evaluate(() => document.getAnimations().length)).toBe(0);
  });

test("a GIF has the frames and the time that the panel promises", async ({ sitehop, context }) => {
  await sitehop.open("#s=two-sites");
  const { name, file } = await save(sitehop, { format: "gif", numbers: passage, values: { Width: "480" } });
  expect(name).toBe("from-a-browser-to-a-phone-in-another-site-14-18.gif");
  await expect(sitehop.page.getByText("11 seconds long, 110 frames")).toBeVisible();
  const reader = await readerWith(context, file, "image/gif");
  const read = await reader.evaluate(async () => {
    const decoder = new ImageDecoder({ data: (await fetch("/file")).body ?? new ArrayBuffer(), type: "image/gif" });
    await decoder.completed;
    const count = decoder.tracks.selectedTrack?.frameCount ?? 0;
    let milliseconds = 0;
    const sizes = new Set<string>();
    for (let frameIndex = 0; frameIndex < count; frameIndex += 1) {
      const { image } = await decoder.decode({ frameIndex });
      milliseconds += (image.duration ?? 0) / 1_000;
      sizes.add(`${image.displayWidth} × ${image.displayHeight}`);
      image.close();
    }
    return { count, milliseconds, sizes: [...sizes], repeats: decoder.tracks.selectedTrack?.repetitionCount };
  });
  // Nothing moves in the categorizer: its steps are one picture each; a hop has seven on its way.
  expect(read.count).toBe(1 + 1 + 1 + 8 + 8);
  expect(probedFrames(file) ?? read.count).toBe(read.count);
  expect(Math.round(read.milliseconds)).toBe(11_000);
  expect(read.sizes).toHaveLength(1);
  expect(read.sizes[0]).toMatch(/^480 × \d+$/);
  expect(read.repeats).toBe(Number.POSITIVE_INFINITY);
});

for (const [format, count] of [
  ["webm", webmFrames],
  ["mp4", mp4Frames],
] as const)
  test(`a video (${format}) has thirty frames for every second, and plays`, async ({ sitehop, context }) => {
    await sitehop.open("#s=two-sites");
    const numbers = { "From event": "16", "To event": "17" };
    const { file } = await save(sitehop, { format, numbers, values: { Width: "480", Speed: "2" } });
    expect(count(file)).toBe(75);
    expect(probedFrames(file) ?? 75).toBe(75);
    const reader = await readerWith(context, file, `video/${format}`);
    const read = await reader.evaluate(async () => {
      const video = document.createElement("video");
      video.muted = true;
      const told = (type: string): Promise<unknown> =>
        new Promise((resolve, reject) => {
          video.addEventListener(type, resolve, { once: true });
          video.addEventListener("error", () => reject(new Error(video.error?.message)), { once: true });
        });
      video.src = URL.createObjectURL(await (await fetch("/file")).blob());
      await told("loadeddata");
      const canvas = new OffscreenCanvas(video.videoWidth, video.videoHeight);
      const painter = canvas.getContext("2d", { willReadFrequently: true });
      const pixelsAt = async (seconds: number): Promise<Uint8ClampedArray | readonly number[]> => {
        const reached = told("seeked");
        video.currentTime = seconds;
        await reached;
        painter?.drawImage(video, 0, 0);
        return painter?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
      };
      const [first, last] = [await pixelsAt(0.1), await pixelsAt(2.4)];
      let changed = 0;
      for (let i = 0; i < first.length; i += 4) if (Math.abs((first[i] ?? 0) - (last[i] ?? 0)) > 60) changed += 1;
      return { width: video.videoWidth, height: video.videoHeight, seconds: video.duration, changed };
    });
    expect(read.width).toBe(480);
    expect(read.height % 2).toBe(0);
    expect(read.seconds).toBeCloseTo(2.5, 1);
    // The envelope is elsewhere, and the sentence is another.
    expect(read.changed).toBeGreaterThan(500);
  });

test("a contact sheet has a picture for each hop and each delivery", async ({ sitehop, context }) => {
  await sitehop.open("#s=two-sites");
  const { file } = await save(sitehop, { format: "sheet" });
  const reader = await openAlone(context, file, "image/svg+xml");
  expect(await reader.locator("svg svg").count()).toBe(2);
  await expect(reader.getByText("Event 17 of 32, 00:00:00.2")).toBeVisible();
});

test("the texts of a run are whole, and read back they say what the page says", async ({ sitehop }) => {
  await sitehop.open("#s=two-sites");
  const count = await sitehop.eventCount();

  const transcript = (await save(sitehop, { format: "transcript" })).file.toString();
  expect(transcript.match(/^## /gm)).toHaveLength(count);

  const mermaid = (await save(sitehop, { format: "mermaid" })).file.toString().trimEnd().split("\n");
  expect(mermaid[0]).toBe("sequenceDiagram");
  const participants = mermaid.flatMap((line) => /^ {2}participant (p\d+) as \S/.exec(line)?.[1] ?? []);
  const arrow = /^ {2}(p\d+)(?:->>|-->>|-x)(p\d+): \S/;
  const note = /^ {2}Note over (p\d+)(?:,(p\d+))?: \S/;
  const rest = mermaid.slice(2 + participants.length);
  expect(rest.length).toBeGreaterThan(10);
  for (const line of rest) {
    const ends = (arrow.exec(line) ?? note.exec(line))?.slice(1).filter((end) => end !== undefined);
    expect(ends, line).toBeDefined();
    for (const end of ends ?? []) expect(participants).toContain(end);
  }

  const log = (await save(sitehop, { format: "log" })).file.toString().trimEnd().split("\n");
  const fields = (log.find((line) => line.startsWith("#Fields: ")) ?? "").slice("#Fields: ".length).split(",");
  const records = log.filter((line) => !line.startsWith("#")).map((line) => line.split(","));
  expect(records.map((record) => record.length)).toEqual(records.map(() => fields.length));
  const column = (name: string): readonly (string | undefined)[] =>
    records.map((record) => record[fields.indexOf(name)]);
  expect(column("event-id")).toEqual(expect.arrayContaining(["SUBMIT", "RECEIVE", "SEND", "DELIVER"]));
  expect([...column("date-time")].sort()).toEqual(column("date-time"));

  const trace = JSON.parse((await save(sitehop, { format: "trace" })).file.toString());
  expect(trace.events).toHaveLength(count);
  expect(trace.hash).toMatch(/^[0-9a-f]{64}$/);
});

test("a long video shows how far it is, and Cancel ends it without a file", async ({ sitehop }) => {
  await sitehop.open("#s=two-sites");
  const panel = await choose(sitehop, { format: "webm", values: { Width: "1920" } });
  const downloads: string[] = [];
  sitehop.page.on("download", (download) => downloads.push(download.suggestedFilename()));
  await panel.getByRole("button", { name: "Save", exact: true }).click();
  const progress = panel.getByRole("progressbar", { name: "Making the file" });
  // How long the first pictures take is the machine's business.
  await expect(progress).toHaveAttribute("value", /^0\.[0-4]/, { timeout: 20_000 });
  await panel.getByRole("button", { name: "Cancel" }).click();
  await expect(panel.getByRole("status")).toHaveText("Cancelled. Nothing was saved.");
  await expect(progress).toBeHidden();
  await expect(panel.getByRole("button", { name: "Save", exact: true })).toBeFocused();
  expect(downloads).toEqual([]);
});
