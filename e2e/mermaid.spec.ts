import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect, type Page, test } from "@playwright/test";
import { simulate } from "../app/engine/index.ts";
import { mermaid } from "../app/export/index.ts";
import { readScenario } from "../app/scenario/index.ts";
import { shippedIds } from "./pages/sitehop-page.ts";

/** What Mermaid itself puts on the page. */
interface Mermaid {
  readonly initialize: (settings: { readonly startOnLoad: boolean }) => void;
  readonly parse: (text: string) => Promise<{ readonly diagramType: string }>;
  readonly render: (id: string, text: string) => Promise<{ readonly svg: string }>;
}

const itself = createRequire(import.meta.url).resolve("mermaid/dist/mermaid.min.js");

async function open(page: Page): Promise<void> {
  await page.setContent("<!doctype html><title>Mermaid</title><body></body>");
  await page.addScriptTag({ path: itself });
  await page.evaluate(() => (window as unknown as { mermaid: Mermaid }).mermaid.initialize({ startOnLoad: false }));
}

function diagramOf(text: string): string {
  const read = readScenario(text);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return [...mermaid(simulate(read.value.input).trace, read.value.input)].join("\n");
}

test("Mermaid itself reads the sequence diagram of every shipped scenario", async ({ page }) => {
  await open(page);
  for (const id of shippedIds) {
    const text = diagramOf(readFileSync(`public/scenarios/${id}.json`, "utf8"));
    const type = await page.evaluate(async (given) => {
      const { diagramType } = await (window as unknown as { mermaid: Mermaid }).mermaid.parse(given);
      return diagramType;
    }, text);
    expect(type, id).toBe("sequence");
  }
});

test("names that mean something to Mermaid are names in its picture", async ({ page }) => {
  await open(page);
  for (const name of [
    "end",
    "a; loop b",
    "#quot;",
    "<img src=x onerror=alert(1)>",
    "%% note",
    "A->>B",
    "participant",
  ]) {
    const scenario = readFileSync("e2e/files/three-sites.json", "utf8").replaceAll('"Paris"', JSON.stringify(name));
    const { text, pictures } = await page.evaluate(async (given) => {
      const { svg } = await (window as unknown as { mermaid: Mermaid }).mermaid.render("picture", given);
      const read = new DOMParser().parseFromString(svg, "text/html");
      return { text: read.body.textContent ?? "", pictures: read.querySelectorAll("img, script").length };
    }, diagramOf(scenario));
    expect(text, name).toContain(`(${name})`);
    expect(pictures, name).toBe(0);
  }
});
