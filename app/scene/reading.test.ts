import { expect, it } from "vitest";
import { generatedInput } from "../testing/generated-input.ts";
import { layOut } from "./lay-out.ts";
import { readingAt } from "./reading.ts";
import { shownName } from "./shown-names.ts";

const many = layOut(generatedInput({ sites: 40, seed: 1 }), {});
const few = layOut(generatedInput({ sites: 4, seed: 1 }), {});

it("names are never set so small that nobody could read them: they grow, and then sites become one shape", () => {
  for (let scale = 0.05; scale < 3; scale += 0.05) {
    const { isFar, letters } = readingAt(scale, many);
    expect(isFar || 12 * letters * scale >= 8, String(scale)).toBe(true);
  }
  expect(readingAt(1, many)).toEqual({ isFar: false, letters: 1, envelopes: 1 });
});

it("a few sites keep their servers however small the picture is", () => {
  expect(readingAt(0.2, few).isFar).toBe(false);
});

it("an envelope far away is as large on the screen at any scale", () => {
  for (const scale of [0.05, 0.1, 0.4]) expect(readingAt(scale, many).envelopes * scale).toBeCloseTo(0.8);
});

it("a name that is set larger stays in the room between two servers", () => {
  expect(shownName("server", "HUB01", 1.55)).toBe("HUB01");
  expect(shownName("server", "MONTREAL2-HUB", 1.55)).toBe("MONTREAL\u2026");
});
