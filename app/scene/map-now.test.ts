import { expect, it } from "vitest";
import { kilobytes, type SimulationInput, simMs, simulate } from "../engine/index.ts";
import { shippedScenario } from "../testing/shipped-scenarios.ts";
import { centreOf, contains } from "./boxes.ts";
import { layOut } from "./lay-out.ts";
import { createMapAt } from "./map-now.ts";

function mapOf(input: SimulationInput) {
  const { trace } = simulate(input);
  const layout = layOut(input, {});
  const changes = trace.events.flatMap(({ type, seq }) => (type === "CHANGE" ? [seq] : []));
  return { layout, changes, mapAt: createMapAt(input, trace, layout) };
}

it("a changed cost and a new hub site are on the map from the change on, and not before", () => {
  const { input } = shippedScenario("two-sites");
  const [link] = input.organization.siteLinks;
  if (!link) throw new Error("no link");
  const set = { siteLinks: { [link.name]: { exchangeCost: 12_345 } }, sites: { London: { hubSiteEnabled: true } } };
  const { layout, changes, mapAt } = mapOf({ ...input, changes: [{ at: simMs(1), set }] });
  const [first = 0, last = 0] = [changes[0], changes[changes.length - 1]];
  expect(mapAt(first - 1)).toEqual({ links: layout.links, hubDistricts: [] });
  expect(mapAt(first - 1).links[0]).toBe(layout.links[0]);
  const { links, hubDistricts } = mapAt(last);
  expect(hubDistricts).toEqual(["site:London"]);
  expect(links[0]).toMatchObject({ cost: 12_345, adCost: Number(link.cost), isExchangeCost: true });
  expect(mapAt(last)).toBe(mapAt(last));

  const [before, after] = [layout.links[0]?.pill, links[0]?.pill];
  if (!before || !after) throw new Error("no pill");
  expect(after.width).toBeGreaterThan(before.width);
  expect(Math.abs(centreOf(after).x - centreOf(before).x)).toBeLessThan(0.2);
});

it("a connector says that it is disabled for as long as it is", () => {
  const { changes, mapAt } = mapOf(shippedScenario("f-51-connector-disabled").input);
  const disabled = (seq: number) => mapAt(seq).links.flatMap(({ name, isDisabled }) => (isDisabled ? [name] : []));
  expect([-1, ...changes].map(disabled)).toEqual([["Provider"], ["Direct", "Provider"], ["Direct"]]);
});

it("a size limit is written on its link, on the line of a connector as well, from the moment it is set", () => {
  const { input } = shippedScenario("f-51-connector-disabled");
  const { organization } = input;
  const sendConnectors = organization.sendConnectors.map((one) => ({ ...one, maxMessageSizeKB: kilobytes(5_000) }));
  const limited = mapOf({ ...input, organization: { ...organization, sendConnectors } });
  expect(limited.layout.links.flatMap(({ pill, name }) => (pill ? [name] : []))).toContain("Direct");

  const set = { sendConnectors: { Direct: { maxMessageSizeKB: 5_000 } } };
  const { layout, mapAt } = mapOf({ ...input, changes: [{ at: simMs(1), set }] });
  expect(layout.links.find(({ name }) => name === "Direct")?.pill).toBeNull();
  const pill = mapAt(1e6).links.find(({ name }) => name === "Direct")?.pill;
  expect(pill && contains(layout.bounds, centreOf(pill))).toBe(true);
});
