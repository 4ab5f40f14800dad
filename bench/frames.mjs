// What a frame costs on the main thread, in a real browser, beside other ways to draw the same.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { chromium } from "playwright-core";
import { rolldown } from "rolldown";
import { findBrowser } from "../scripts/browser.mjs";

const names = {
  empty: "empty animation frame (limit)",
  reference: "SVG topology + one Canvas 2D layer, bare (reference)",
  product: "**Sitehop**",
  d3: "D3, one SVG element for each token",
  reactState: "React state, one SVG element for each token",
  reactFlow: "React Flow",
  visNetwork: "vis-network",
  sigma: "Sigma.js (WebGL, by software where there is no graphics card)",
  cytoscape: "Cytoscape.js",
};
const settings = [
  { nodes: 20, tokens: 100 },
  { nodes: 100, tokens: 1_000 },
  { nodes: 500, tokens: 1_000 },
  { nodes: 100, tokens: 5_000 },
];
/** React as it is published for use, with a mark in React Flow that means nothing here. */
const published = {
  transform: { define: { "process.env.NODE_ENV": '"production"' } },
  onLog: (level, log, tell) => log.code !== "MODULE_LEVEL_DIRECTIVE" && tell(level, log),
};
const rounds = 3;
const shownFor = 1_000;

/** Prints a table for each size; says so when there is no browser to measure in. */
export async function frames(root) {
  const found = findBrowser();
  if (!found) {
    console.log("### Frames\n\nNo browser was found: not measured.\n");
    return;
  }
  const browser = await chromium.launch({
    executablePath: found.path,
    args: ["--no-sandbox", "--enable-unsafe-swiftshader"],
  });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
    const meter = await meterOf(page);
    await page.setContent("<!doctype html><body></body>");
    const textOf = (file) => readFileSync(createRequire(import.meta.url).resolve(file), "utf8");
    await page.addStyleTag({ content: textOf("@xyflow/react/dist/style.css") });
    await page.addScriptTag({ content: textOf("cytoscape/dist/cytoscape.min.js") });
    for (const content of await bundled(path.join(root, "bench/frames-page.mjs")))
      await page.addScriptTag({ type: "module", content });
    await page.waitForFunction("window.play !== undefined");
    for (const { nodes, tokens } of settings) {
      const servers = await page.evaluate((count) => window.prepare(count), nodes);
      const results = new Map(Object.keys(names).map((name) => [name, []]));
      for (let round = 0; round < rounds; round += 1)
        for (const [name, all] of results) {
          const times = await page.evaluate((wish) => window.play(...wish), [name, tokens, shownFor]);
          all.push({ times, busy: meter.taken() });
        }
      print(`${servers} servers, ${tokens.toLocaleString("en")} tokens`, results);
    }
  } finally {
    await browser.close();
  }
}

/** The processor time of the page's main thread between `begin()` and `end()`, in milliseconds. */
async function meterOf(page) {
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  const taskTime = async () => {
    const { metrics } = await session.send("Performance.getMetrics");
    return metrics.find(({ name }) => name === "TaskDuration").value * 1_000;
  };
  let begun = 0;
  let busy = 0;
  await page.exposeFunction("begin", async () => {
    begun = await taskTime();
  });
  await page.exposeFunction("end", async () => {
    busy = (await taskTime()) - begun;
  });
  return { taken: () => busy };
}

/** The page's code as one script; what it fetches later is put into it. */
async function bundled(input) {
  const built = await rolldown({ input, platform: "browser", logLevel: "warn", ...published });
  const { output } = await built.generate({ format: "esm", minify: true, codeSplitting: false });
  return output.map(({ code }) => code);
}

function print(title, results) {
  const rows = [...results].map(([name, all]) => {
    const perFrame = median(all.map(({ times, busy }) => busy / times.length));
    const times = all.flatMap((one) => one.times).sort((a, b) => a - b);
    const sum = times.reduce((total, time) => total + time, 0);
    const late = times[Math.floor(times.length * 0.95)] ?? 0;
    return { name, perFrame, late, rate: (1_000 * times.length) / sum };
  });
  const reference = rows.find(({ name }) => name === "reference").perFrame;
  console.log(`### Frames: ${title}\n\n| technique | ms a frame | × | frames/s | p95 ms |\n|---|---:|---:|---:|---:|`);
  for (const { name, perFrame, late, rate } of rows) {
    const figures = [perFrame.toFixed(1), (perFrame / reference).toFixed(2), Math.round(rate), late.toFixed(1)];
    console.log(`| ${[names[name], ...figures].join(" | ")} |`);
  }
  console.log("");
}

function median(numbers) {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
}
