import { expect, it } from "vitest";
import { fileName } from "./file-name.ts";

it("a file is called like its story, in letters that every folder takes", () => {
  expect(fileName("Through a hub site: A/B?", "17", "svg")).toBe("through-a-hub-site-a-b-17.svg");
  expect(fileName("Über Köln", "", "png")).toBe("über-köln.png");
  expect(fileName("../..", "", "csv")).toBe("sitehop.csv");
  expect(fileName("x".repeat(300), "", "md")).toHaveLength(83);
});
