import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, it } from "vitest";
import {
  type FaultSubject,
  type Intervention,
  type Rewriting,
  simMs,
  subjectOf,
  whatCanBreak,
} from "../../engine/index.ts";
import { rewritten } from "../../engine/why-not/rewrite.ts";
import { shippedScenario } from "../../testing/shipped-scenarios.ts";
import { readScenario } from "../read.ts";
import { milliseconds } from "../values.ts";
import { intervene, scenarioText } from "./intervene.ts";
import { isoDuration } from "./iso-duration.ts";

const file = {
  version: 1,
  title: "Two sites",
  sites: [{ name: "Redmond" }, { name: "Dublin" }],
  siteLinks: [{ name: "R-D", sites: ["Redmond", "Dublin"], cost: 50 }],
  servers: [{ name: "HUB01", site: "Redmond", roles: ["HubTransport"] }],
  lesson: { anything: ["stays"] },
};
const text = scenarioText(file);
const down = { kind: "serverDown", server: "HUB01" } as FaultSubject;
const parsed = (changed: string) => JSON.parse(changed);
const act = (from: string, ...interventions: readonly Intervention[]): string => interventions.reduce(intervene, from);
const cost = (value: number | null, at: number, was: number | null = null): Intervention => ({
  kind: "set",
  at: simMs(at),
  list: "siteLinks",
  name: "R-D",
  field: "exchangeCost",
  value,
  was,
});

it("a duration is written as it is read", () => {
  expect(["PT0S", "PT0.231S", "PT4H", "P1DT2H3.004S", "P2D"].map((one) => isoDuration(milliseconds(one)))).toEqual([
    "PT0S",
    "PT0.231S",
    "PT4H",
    "P1DT2H3.004S",
    "P2D",
  ]);
  fc.assert(fc.property(fc.nat({ max: 10_000_000_000 }), (at) => milliseconds(isoDuration(at)) === at));
});

it("what breaks is one more fault, and everything else of the file stays", () => {
  const broken = act(text, { kind: "break", at: simMs(1_500), fault: down });
  expect(parsed(broken)).toEqual({ ...file, faults: [{ at: "PT1.5S", kind: "serverDown", server: "HUB01" }] });
  expect(readScenario(broken).ok).toBe(true);
});

it("what is mended gets an end, in whatever case the file writes its name", () => {
  const broken = scenarioText({ ...file, faults: [{ kind: "serverDown", server: "hub01" }] });
  const mended = act(broken, { kind: "mend", at: simMs(60_000), fault: down });
  expect(parsed(mended).faults).toEqual([{ kind: "serverDown", server: "hub01", until: "PT1M" }]);
});

it("breaking and mending in one moment leaves no trace in the file", () => {
  const at = simMs(7);
  expect(act(text, { kind: "break", at, fault: down }, { kind: "mend", at, fault: down })).toBe(text);
});

it("what is broken does not break, and what is whole cannot be mended", () => {
  const broken = act(text, { kind: "break", at: simMs(5), fault: down });
  expect(act(broken, { kind: "break", at: simMs(9), fault: down })).toBe(broken);
  expect(act(text, { kind: "mend", at: simMs(9), fault: down })).toBe(text);
  const mended = act(broken, { kind: "mend", at: simMs(9), fault: down });
  expect(parsed(act(mended, { kind: "break", at: simMs(9), fault: down })).faults).toHaveLength(2);
});

it("a value that is set twice in one moment is set once, and set back not at all", () => {
  const twice = act(text, cost(7, 20), cost(9, 20));
  expect(parsed(twice).changes).toEqual([{ at: "PT0.02S", set: { siteLinks: { "R-D": { exchangeCost: 9 } } } }]);
  expect(act(twice, cost(null, 20))).toBe(text);
  expect(parsed(act(twice, cost(1, 30))).changes).toHaveLength(2);
});

it("other values that are set in the same moment stay", () => {
  const change = {
    at: "PT0.02S",
    set: { siteLinks: { "r-d": { cost: 3 } }, sites: { Dublin: { hubSiteEnabled: true } } },
  };
  const changed = act(scenarioText({ ...file, changes: [change] }), cost(9, 20));
  expect(parsed(changed).changes).toEqual([
    { ...change, set: { ...change.set, siteLinks: { "r-d": { cost: 3, exchangeCost: 9 } } } },
  ]);
  expect(parsed(act(changed, cost(null, 20))).changes).toEqual([change]);
});

it("everything that the engine can break is a fault that the file knows", () => {
  const { organization } = shippedScenario("out-through-edge").input;
  const faults = [
    ...organization.servers.map(({ name }) => ({ kind: "server", server: name }) as const),
    ...organization.sites.map(({ name }) => ({ kind: "site", site: name }) as const),
    ...organization.siteLinks.map(({ name }) => ({ kind: "siteLink", name }) as const),
    ...organization.sendConnectors.map(({ name }) => ({ kind: "connector", connector: name }) as const),
    { kind: "host", host: "mx1.fabrikam.com" } as const,
  ].flatMap((thing) => whatCanBreak(organization, thing));
  expect(new Set(faults.map(({ kind }) => kind)).size).toBeGreaterThan(5);
  const own = readFileSync("public/scenarios/out-through-edge.json", "utf8");
  for (const fault of faults) {
    const broken = intervene(own, { kind: "break", at: simMs(3), fault });
    const read = readScenario(broken);
    expect(read.ok && read.value.input.faults.at(-1)).toEqual({ at: 3, until: null, ...fault });
  }
});

it("what is declared otherwise is read as the engine has tried it", () => {
  const own = readFileSync("public/scenarios/dead-site.json", "utf8");
  const { input } = shippedScenario("dead-site");
  const { siteLinks, sites } = input.organization;
  const later = [{ at: simMs(90_000), set: { siteLinks: { [siteLinks[0]?.name ?? ""]: { exchangeCost: 70 } } } }];
  const withLater = scenarioText({
    ...parsed(own),
    changes: [
      { at: "PT1M30S", set: { siteLinks: { [siteLinks[0]?.name.toUpperCase() ?? ""]: { exchangeCost: 70 } } } },
    ],
  });
  const rewritings: readonly Rewriting[] = [
    {
      kind: "declare",
      at: simMs(0),
      list: "siteLinks",
      name: siteLinks[0]?.name ?? "",
      field: "exchangeCost",
      value: 3,
    },
    { kind: "declare", at: simMs(0), list: "sites", name: sites[0]?.name ?? "", field: "hubSiteEnabled", value: true },
    ...input.faults.map((fault): Rewriting => ({ kind: "spare", at: simMs(0), fault: subjectOf(fault) })),
  ];
  expect(rewritings.length).toBeGreaterThan(2);
  for (const rewriting of rewritings) {
    const read = readScenario(intervene(withLater, rewriting));
    expect(read.ok && read.value.input).toEqual(rewritten({ ...input, changes: later }, rewriting));
  }
});
