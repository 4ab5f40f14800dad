import { expect, it } from "vitest";
import {
  atGlobalCatalog,
  atInternet,
  connectorId,
  databaseId,
  type Fault,
  type FaultSubject,
  type SimulationInput,
  serverId,
  simMs,
  siteId,
} from "../engine/index.ts";
import { generatedInput } from "../testing/generated-input.ts";
import { shippedScenario } from "../testing/shipped-scenarios.ts";
import { centreOf, grown } from "./boxes.ts";
import { layOut } from "./lay-out.ts";
import { alongLine } from "./polylines.ts";
import { troubleMarks } from "./trouble-marks.ts";

const lasting = (subject: FaultSubject): Fault => ({ ...subject, at: simMs(0), until: null });

function marksOf(input: SimulationInput, subjects: readonly FaultSubject[], downPlaces: readonly string[] = []) {
  const layout = layOut(input, {});
  const picture = { faults: subjects.map(lasting), links: layout.links, downPlaces: downPlaces.map(serverId) };
  return { layout, marks: troubleMarks(layout, picture as never, input.organization) };
}
const names = ({ marks }: ReturnType<typeof marksOf>) => marks.map(({ kind, id }) => `${kind} ${id}`);

const { input } = shippedScenario("f-35-partner-down");
const twoSites = shippedScenario("two-sites").input;

it("a host outside that does not answer is framed and has a sign at its corner, however its name is written", () => {
  const { layout, marks } = marksOf(input, [{ kind: "mxDown", host: "MX1.Fabrikam.com" }]);
  const host = layout.hosts.find(({ place }) => place === atInternet("mx1.fabrikam.com"));
  expect(marks).toMatchObject([{ kind: "place", id: host?.place, frame: { box: host?.box }, district: "internet" }]);
  expect(marks[0]?.sign.x).toBe(host?.box.x);
});

it("a server has a sign for its service, its load or a database, and none when it is crossed out anyway", () => {
  const [database] = twoSites.organization.databases;
  if (!database) throw new Error("no database");
  const faults = [
    { kind: "databaseDismounted", database: databaseId(database.name.toLowerCase()) },
    { kind: "transportStopped", server: database.server },
    { kind: "backPressure", server: serverId("HUB05"), level: "high" },
    { kind: "serverDown", server: serverId("HUB05") },
  ] as const;
  const found = marksOf(twoSites, faults);
  expect(names(found)).toEqual([`server ${database.server}`, "server HUB05"]);
  expect(found.marks[0]?.faults).toHaveLength(2);
  expect(names(marksOf(twoSites, faults, ["HUB05"]))).toEqual([`server ${database.server}`]);
});

it("the sign of a global catalog is framed when its servers or its whole site do not answer", () => {
  for (const kind of ["globalCatalogDown", "siteDown"] as const) {
    const { marks } = marksOf(twoSites, [{ kind, site: siteId("Dublin") }]);
    expect(marks).toMatchObject([{ kind: "place", id: atGlobalCatalog(siteId("Dublin")), district: "site:Dublin" }]);
    expect(marks[0]?.frame).not.toBeNull();
  }
});

it("a link that is blocked is broken along its line, with its sign before its cost", () => {
  const [link] = twoSites.organization.siteLinks;
  const [a, b] = link?.sites ?? [];
  if (!link || !a || !b) throw new Error("no link");
  const { layout, marks } = marksOf(twoSites, [{ kind: "sitesBlocked", sites: [b, a] }]);
  const drawn = layout.links.find(({ name }) => name === link.name);
  if (!drawn?.pill) throw new Error("no pill");
  expect(marks).toMatchObject([{ kind: "link", id: drawn.id, lines: drawn.lines, frame: null }]);
  expect(marks[0]?.sign).toEqual({ x: drawn.pill.x - 4, y: centreOf(drawn.pill).y });
});

it("of a link of many sites only the spokes of the two are broken, and of two sites without a link the sites", () => {
  const { organization } = generatedInput({ sites: 4, seed: 1 });
  const sites = organization.sites.map(({ name }) => name);
  const [first, second, third, fourth] = sites;
  const [link] = organization.siteLinks;
  if (!first || !second || !third || !fourth || !link) throw new Error("too few");
  const star = { ...link, sites: [first, second, third] };
  const own = { ...generatedInput({ sites: 4, seed: 1 }), organization: { ...organization, siteLinks: [star] } };
  const { layout, marks } = marksOf(own, [{ kind: "sitesBlocked", sites: [third, first] }]);
  const [drawn] = layout.links.filter(({ kind }) => kind === "siteLink");
  expect(marks.map(({ lines }) => lines)).toEqual([[drawn?.lines[0], drawn?.lines[2]]]);
  expect(names(marksOf(own, [{ kind: "sitesBlocked", sites: [first, fourth] }]))).toEqual(
    sites.filter((site) => site === first || site === fourth).map((site) => `district site:${site}`),
  );
});

it("a connector whose far side is gone is broken on its own line, or on the one that it shares", () => {
  const [connector] = input.organization.sendConnectors;
  if (!connector) throw new Error("no connector");
  const fault = { kind: "remoteDown", connector: connector.name } as const;
  const { layout, marks } = marksOf(input, [fault]);
  const line = layout.links.find((link) => link.connector === connector.name);
  expect(marks.map(({ id }) => id)).toEqual([line?.id]);
  const [drawn = []] = line?.lines ?? [];
  if (line?.pill === null) expect(marks[0]?.sign).toEqual(alongLine(drawn, 0.5));

  const copies = [1, 2, 3, 4].map((i) => ({ ...connector, name: connectorId(`Way ${i}`) }));
  const many = { ...input, organization: { ...input.organization, sendConnectors: copies } };
  const shared = marksOf(many, [{ kind: "remoteDown", connector: connectorId("way 3") }]);
  expect(shared.marks.map(({ id }) => id)).toEqual(["internet:perimeter"]);
});

it("where DNS does not answer, the sign stands on the Internet", () => {
  const { layout, marks } = marksOf(input, [{ kind: "dnsFailure", domain: "*" }]);
  expect(marks).toMatchObject([{ kind: "district", id: "internet" }]);
  const [mark] = marks;
  if (!mark || !layout.internet) throw new Error("no mark");
  const { x, width } = grown(layout.internet.box, 0);
  expect(mark.sign.x).toBeGreaterThan(x);
  expect(mark.sign.x).toBeLessThan(x + width);
});
