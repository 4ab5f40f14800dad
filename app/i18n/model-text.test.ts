import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { modelText } from "./model-text.ts";

const model = readFileSync("app/engine/MODEL.md", "utf8");
const plain = (text: string): string => text.replaceAll("`", "").replace(/\s+/g, " ").trim();

it("the page says of the assumptions what the model's own page says", () => {
  const rows = [...model.matchAll(/^\| (A\d+) \| (.*?) \| .*? \|$/gm)];
  expect(rows.length).toBeGreaterThan(20);
  expect(modelText("en").assumptions).toEqual(
    Object.fromEntries(rows.map(([, number = "", text = ""]) => [number, plain(text)])),
  );
});

it("the page says of what is left out what the model's own page says", () => {
  const [, leftOut = ""] = model.split("## Not modelled");
  const items = leftOut.split(/^- /m).slice(1);
  expect(items.length).toBeGreaterThan(3);
  expect(modelText("en").leftOut).toEqual(items.map(plain));
});
