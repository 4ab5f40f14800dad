import { expect, it } from "vitest";
import { atInternet, atServer, type PlaceId, serverId } from "../engine/index.ts";
import { shippedScenario } from "../testing/shipped-scenarios.ts";
import { centreOf, grown } from "./boxes.ts";
import { connectionLine } from "./connection-line.ts";
import { layOut } from "./lay-out.ts";
import { pointOf } from "./places.ts";
import { alongLine, crossesBox, distance, lengthOf, partOf } from "./polylines.ts";

const { input, layout: pins } = shippedScenario("two-sites");
const layout = layOut(input, pins.sites);
const at = (name: string): PlaceId => atServer(serverId(name));

it("is a straight line between neighbours in one site", () => {
  expect(connectionLine(layout, at("MBX01"), at("CAS01"))).toEqual([
    pointOf(layout, at("MBX01")),
    pointOf(layout, at("CAS01")),
  ]);
});

it("goes around a server that has nothing to do with it", () => {
  const line = connectionLine(layout, at("MBX01"), at("HUB01"));
  const box = layout.servers.find(({ server }) => server === "CAS01")?.box;
  if (!box) throw new Error("no CAS01");
  expect(line.some((b, i) => i > 0 && crossesBox(line[i - 1] ?? b, b, box))).toBe(false);
});

it("keeps clear of a site that it only passes", () => {
  const line = connectionLine(layout, at("HUB01"), at("HUB05"));
  const box = layout.districts.find(({ name }) => name === "London")?.box;
  if (!box) throw new Error("no London");
  expect(line.some((b, i) => i > 0 && crossesBox(line[i - 1] ?? b, b, box))).toBe(false);
});

it("is the same line back", () => {
  for (const [a, b] of [
    ["HUB01", "HUB05"],
    ["MBX01", "HUB01"],
  ] as const) {
    expect(connectionLine(layout, at(b), at(a))).toEqual([...connectionLine(layout, at(a), at(b))].reverse());
  }
});

it("follows the line that is drawn between a person and a server", () => {
  const [anna] = layout.clients;
  if (!anna) throw new Error("no client");
  expect(connectionLine(layout, anna.place, at("CAS01"))).toEqual(anna.connection);
});

it("finds a place for what nobody has heard of", () => {
  const unknown = atInternet("nowhere.test");
  expect(pointOf(layout, unknown)).toEqual(centreOf(layout.bounds));
  expect(connectionLine(layout, at("HUB01"), unknown).length).toBeGreaterThan(1);
});

it("is measured by its length", () => {
  const line = [
    { x: 0, y: 0 },
    { x: 10, y: 0 },
    { x: 10, y: 30 },
  ];
  expect(lengthOf(line)).toBe(40);
  expect(alongLine(line, 0.5)).toEqual({ x: 10, y: 10 });
  expect(alongLine(line, -1)).toEqual({ x: 0, y: 0 });
  expect(alongLine(line, 2)).toEqual({ x: 10, y: 30 });
  expect(partOf(line, 0.5, 1)).toEqual([
    { x: 10, y: 10 },
    { x: 10, y: 30 },
  ]);
  expect(distance(alongLine(line, 0.25), { x: 10, y: 0 })).toBe(0);
  expect(grown({ x: 0, y: 0, width: 2, height: 2 }, 1)).toEqual({ x: -1, y: -1, width: 4, height: 4 });
});
