// From an input to the next paint on the whole page, in a real browser, beside a bare button on an empty page.
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import path from "node:path";
import { chromium } from "playwright-core";
import { findBrowser } from "../scripts/browser.mjs";
import { serve } from "../scripts/serve.mjs";
import { randomMessages, randomOrganization, scenarioFile } from "./random-organization.mjs";

/** A message makes about 72 events in the large one. */
const settings = [
  { sites: 40, messages: 14 },
  { sites: 200, messages: 1_250 },
];
/** Of each kind; forty of each of the five make two hundred. */
const times = 40;

/** Prints a table for each size; says so when there is no browser to measure in. */
export async function interactions(root) {
  const found = findBrowser();
  if (!found) return console.log("### From input to paint\n\nNo browser was found: not measured.\n");
  const folder = mkdtempSync(path.join(root, "node_modules", ".bench-page-"));
  execFileSync(
    process.execPath,
    ["node_modules/vite/bin/vite.js", "build", "--logLevel", "error", "--outDir", folder],
    { cwd: root },
  );
  const server = await serve({ root: folder, port: 0, host: "127.0.0.1", quiet: true });
  const address = `http://127.0.0.1:${server.address().port}/`;
  const browser = await chromium.launch({ executablePath: found.path, args: ["--no-sandbox"] });
  try {
    for (const { sites, messages } of settings) {
      const organization = randomOrganization(sites, 7);
      const text = JSON.stringify(scenarioFile(organization, randomMessages(messages, sites, 3)));
      const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
      await page.addInitScript(putIn);
      const empty = await emptyPage(page);
      await page.goto(address);
      await page.waitForSelector("[data-layer=messages][data-rest]", { state: "attached" });
      await page.evaluate((file) => window.sitehop.load(file), text);
      await page.waitForTimeout(2_000);
      const { eventCount } = await page.evaluate(() => window.sitehop.state());
      const rows = [["a bare button on an empty page (reference)", empty], ...(await all(page, eventCount))];
      print(`${sites} sites, ${eventCount.toLocaleString("en")} events`, rows);
      await page.close();
    }
  } finally {
    await browser.close();
    server.close();
    rmSync(folder, { recursive: true });
  }
}

/** In the page: milliseconds from an input until the frame that shows what came of it has been made. */
function putIn() {
  window.painted = async (input) => {
    const begin = performance.now();
    input();
    await new Promise((resolve) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = resolve;
        port2.postMessage(null);
      });
    });
    const taken = performance.now() - begin;
    await new Promise((resolve) => setTimeout(resolve, 50));
    return taken;
  };
}

async function emptyPage(page) {
  await page.goto("about:blank");
  await page.evaluate(() => {
    document.body.innerHTML = "<button>0</button>";
    const button = document.querySelector("button");
    button.addEventListener("click", () => {
      button.textContent = String(Number(button.textContent) + 1);
    });
  });
  return await measured(page, "press", 0);
}

const measured = (page, input, events) =>
  page.evaluate(
    async ({ name, count, last }) => {
      const press = (element) => element.dispatchEvent(new MouseEvent("click", { bubbles: true }));
      const inputs = {
        press: () => press(document.querySelector("button")),
        step: () => document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "ArrowRight", bubbles: true })),
        scrub: (i) => window.sitehop.seek({ event: (i * 102_947) % last }),
        pick: () => press(document.querySelector(".district rect")),
        zoom: (i) => press(document.querySelectorAll(".zoom-buttons button")[i % 2]),
      };
      const taken = [];
      for (let i = 0; i < count; i += 1) taken.push(await window.painted(() => inputs[name](i)));
      return taken;
    },
    { name: input, count: times, last: events },
  );

async function all(page, events) {
  return [
    ["a step", await measured(page, "step", events)],
    ["scrubbing to any event", await measured(page, "scrub", events)],
    ["picking a site or letting go of it", await measured(page, "pick", events)],
    ["zooming", await measured(page, "zoom", events)],
    ["a server broken or mended, until the page tells what came of it", await broken(page)],
  ];
}

/** Breaks and mends a server by the buttons of the page, again and again. */
async function broken(page) {
  await page.evaluate(() => window.sitehop.seek({ event: 40 }));
  await page
    .getByRole("list", { name: "Diagram as a list" })
    .getByRole("button", { name: /^HT3\b/ })
    .focus();
  await page.keyboard.press("Enter");
  const taken = [];
  for (let i = 0; i < 10; i += 1) {
    const name = i % 2 === 0 ? "Break this server" : "Mend this server";
    const button = page.getByRole("button", { name, exact: true });
    await button.waitFor();
    const milliseconds = await button.evaluate(async (element) => {
      const told = () => document.querySelector("[aria-label='What changed']")?.textContent ?? "";
      const before = told();
      const begin = performance.now();
      element.click();
      while (told() === before) await new Promise((resolve) => requestAnimationFrame(resolve));
      return performance.now() - begin;
    });
    taken.push(milliseconds);
    await page.waitForTimeout(200);
  }
  return taken;
}

function print(title, rows) {
  const at = (taken, part) => [...taken].sort((a, b) => a - b)[Math.floor((taken.length - 1) * part)];
  const reference = at(rows[0][1], 0.95);
  console.log(`### From input to paint: ${title}\n\n| input | median ms | p95 ms | × |\n|---|---:|---:|---:|`);
  for (const [label, taken] of rows) {
    const late = at(taken, 0.95);
    console.log(`| ${label} | ${at(taken, 0.5).toFixed(1)} | ${late.toFixed(1)} | ${(late / reference).toFixed(1)} |`);
  }
  console.log("");
}
