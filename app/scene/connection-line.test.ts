import { expect, it } from "vitest";
import { atInternet, atServer, type PlaceId, serverId, siteId } from "../engine/index.ts";
import { shippedScenario } from "../testing/shipped-scenarios.ts";
import { boxAround, centreOf, grown, overlap } from "./boxes.ts";
import { connectionLine } from "./connection-line.ts";
import type { Polyline } from "./geometry.ts";
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

it("goes around every server between its ends, not only the one in its middle", () => {
  const [first] = input.organization.servers;
  if (!first) throw new Error("no server");
  const servers = [...input.organization.servers, { ...first, name: serverId("MBX02") }];
  const four = layOut({ ...input, organization: { ...input.organization, servers } }, {});
  const line = connectionLine(four, at("MBX01"), at("HUB01"));
  const between = four.servers.filter(({ server }) => server === "MBX02" || server === "CAS01");
  expect(between.length).toBe(2);
  const [from, to] = [pointOf(four, at("MBX01")), pointOf(four, at("HUB01"))];
  expect(between.filter(({ box }) => crossesBox(from, to, box)).length).toBe(2);
  expect(between.filter(({ box }) => line.some((b, i) => crossesBox(line[i - 1] ?? b, b, box)))).toEqual([]);
});

it("goes around a site that it only passes", () => {
  const inLine = layOut(input, { Redmond: [0, 0], London: [4, 0], Dublin: [12, 0] });
  const london = inLine.districts.find(({ name }) => name === "London")?.box;
  if (!london) throw new Error("no London");
  const [from, to] = [pointOf(inLine, at("HUB01")), pointOf(inLine, at("MBX07"))];
  expect(crossesBox(from, to, london)).toBe(true);
  const line = connectionLine(inLine, at("HUB01"), at("MBX07"));
  expect(line.some((b, i) => crossesBox(line[i - 1] ?? b, b, london))).toBe(false);
});

it("keeps its middle, where a message rests, off the cost of a link", () => {
  const [first] = input.organization.siteLinks;
  if (!first) throw new Error("no link");
  const siteLinks = [{ ...first, sites: [siteId("Redmond"), siteId("Dublin")] }];
  const level = layOut(
    { ...input, organization: { ...input.organization, siteLinks } },
    { Redmond: [0, 0], Dublin: [6, 0], London: [3, -6] },
  );
  const pill = level.links[0]?.pill;
  if (!pill) throw new Error("no cost");
  // With the number of recipients at its corner.
  const envelopeOn = (line: Polyline) => boxAround(alongLine(line, 0.5), 36, 28);
  const straight = [pointOf(level, at("HUB01")), pointOf(level, at("MBX07"))];
  expect(overlap(pill, envelopeOn(straight))).toBe(true);
  expect(overlap(pill, envelopeOn(connectionLine(level, at("HUB01"), at("MBX07"))))).toBe(false);
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
