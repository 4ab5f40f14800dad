import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { mixed, palette } from "./palette.ts";

it("the colours of a picture are those of the page", () => {
  const css = readFileSync("app/ui/styles/page.css", "utf8");
  for (const [name, { light, dark }] of Object.entries(palette))
    expect(css, name).toContain(`--${name}: light-dark(${light}, ${dark});`);
});

it("a mixture is made of its parts", () => {
  const [black, white] = [
    { light: "#000000", dark: "#000000" },
    { light: "#ffffff", dark: "#0a141e" },
  ];
  expect(mixed(black, 50, white)).toEqual({ light: "#808080", dark: "#050a0f" });
  expect(mixed(palette.bad, 100, palette.card)).toEqual(palette.bad);
});
