import { beforeAll, describe, expect, it } from "vitest";
import {
  type CopyNow,
  createOrganizationAt,
  createReplay,
  type Fault,
  type Organization,
  simulate,
  type WorldNow,
} from "../engine/index.ts";
import { createRandom } from "../testing/generated-input.ts";
import { shippedScenarios } from "../testing/shipped-scenarios.ts";
import { layOut } from "./lay-out.ts";
import { type Outline, outlineOf } from "./outline.ts";
import { createStage } from "./stage.ts";

const scenarios = 30;
const momentsEach = 17;

interface Compared {
  readonly where: string;
  readonly outline: Outline;
  readonly world: WorldNow;
  readonly organization: Organization;
}

/** Random moments of thirty shipped scenarios, and each one's last. */
function* moments(): Generator<Compared> {
  const random = createRandom(2007);
  const shipped = [...shippedScenarios()];
  const troubled = shipped.filter(([, { input }]) => input.faults.length + input.changes.length > 0);
  const calm = shipped.filter((one) => !troubled.includes(one));
  const evenly = calm.filter((_, i) => i % Math.floor(calm.length / scenarios) === 0);
  const chosen = [...troubled.slice(0, scenarios / 2), ...evenly].slice(0, scenarios);
  for (const [id, { input, layout: pinned }] of chosen) {
    const { trace } = simulate(input);
    const layout = layOut(input, pinned.sites);
    const stage = createStage(input, trace, layout);
    const organizationAt = createOrganizationAt(input, trace);
    const last = trace.events.length - 1;
    for (let i = 0; i <= momentsEach; i += 1) {
      const seq = i === momentsEach ? last : Math.floor(random() * (last + 2)) - 1;
      // A replay of its own, which has seen nothing else.
      const world = createReplay(trace).worldAt(seq);
      const organization = organizationAt(seq);
      yield {
        where: `${id}, event ${seq}`,
        outline: outlineOf(layout, stage.picture(seq), world, organization),
        world,
        organization,
      };
    }
  }
}

describe("at 500 random moments of 30 shipped scenarios the list", () => {
  const all: Compared[] = [];
  beforeAll(() => {
    all.push(...moments());
  });

  it("is compared often enough, with copies in every kind of place", () => {
    expect(all.length).toBeGreaterThanOrEqual(500);
    const count = (some: (outline: Outline) => number): number =>
      all.reduce((sum, { outline }) => sum + some(outline), 0);
    expect(count(({ onTheWay }) => onTheWay.length)).toBeGreaterThan(20);
    expect(count(({ places }) => places.flatMap(({ copies }) => copies).length)).toBeGreaterThan(20);
    expect(count(({ districts }) => districts.flatMap(queuedIn).length)).toBeGreaterThan(100);
    expect(count(({ districts }) => districts.filter(({ isDown }) => isDown).length)).toBeGreaterThan(0);
  });

  it("names every copy once, where the engine has it", () => {
    for (const { where, outline, world } of all) {
      const found = [...placed(outline)].sort(byCopy);
      const expected = world.copies
        .map((copy) => ({ copy, at: copy.position.kind === "at" ? copy.position.place : "between" }))
        .sort(byCopy);
      expect(found, where).toEqual(expected);
    }
  });

  it("has in each queue what the engine has in it, with its status and next attempt", () => {
    for (const { where, outline, world } of all) {
      const listed = outline.districts.flatMap(queuedIn).map(({ copy }) => copy.copy);
      const queued = world.copies.filter(({ queue, state }) => queue !== null || state === "inTransport");
      expect([...listed].sort(), where).toEqual(queued.map(({ copy }) => copy).sort());
      for (const { copy, queue } of outline.districts.flatMap(queuedIn)) {
        if (copy.queue === null) continue;
        const { server, deliveryType, nextHop, connector } = copy.queue;
        expect(queue.queue, where).toMatchObject({ server, deliveryType, nextHop, connector });
        if (copy.retryAt !== null) expect(queue.retryAt, where).not.toBeNull();
      }
    }
  });

  it("says of every server and site whether it is down, as the faults of the moment have it", () => {
    for (const { where, outline, world } of all) {
      const downSites = world.faults.flatMap((fault) => (fault.kind === "siteDown" ? [fault.site] : []));
      const downServers = world.faults.flatMap((fault) => (fault.kind === "serverDown" ? [fault.server] : []));
      for (const { district, isDown, servers, catalog } of outline.districts) {
        const sign = catalog && world.faults.some((fault) => isOfCatalog(fault, district.name));
        expect(catalog?.isDown ?? null, where).toBe(sign);
        expect(isDown, where).toBe(district.kind === "site" && downSites.some((site) => site === district.name));
        for (const { tile, isDown: isServerDown } of servers) {
          const isOut = downServers.includes(tile.server) || downSites.some((site) => site === tile.site);
          expect(isServerDown, `${where}, ${tile.server}`).toBe(isOut);
        }
      }
    }
  });

  it("names everything that is wrong where it is, and a server or site that is down says so itself", () => {
    const named = new Set<string>();
    for (const { where, outline, world } of all) {
      const { districts, places, links, connectors, internetFaults } = outline;
      const found = new Set([
        ...districts.flatMap(({ faults, servers }) => [...faults, ...servers.flatMap((server) => server.faults)]),
        ...[...links, ...connectors].flatMap(({ faults }) => faults),
        ...internetFaults,
      ]);
      const down = places.filter(({ isDown }) => isDown).map(({ figure }) => figure.place.toLowerCase());
      const own = new Set(["serverDown", "siteDown", "globalCatalogDown"]);
      for (const fault of world.faults) {
        const isSaid = found.has(fault) || ("host" in fault && down.includes(`internet:${fault.host}`));
        expect(isSaid || own.has(fault.kind), `${where}: ${fault.kind}`).toBe(true);
        named.add(fault.kind);
      }
    }
    expect(named.size).toBeGreaterThan(5);
  });

  it("has the links, hub sites and connectors of the configuration of the moment", () => {
    for (const { where, outline, organization } of all) {
      const hubs = outline.districts.filter(({ isHubSite }) => isHubSite).map(({ district }) => district.name);
      expect(hubs, where).toEqual(organization.sites.filter((site) => site.hubSiteEnabled).map(({ name }) => name));
      const costs = outline.links
        .filter(({ link }) => link.kind === "siteLink")
        .map(({ link }) => `${link.name} ${link.cost}`);
      const configured = organization.siteLinks.filter(({ transport }) => transport === "IP");
      expect([...costs].sort(), where).toEqual(
        configured.map(({ name, cost, exchangeCost }) => `${name} ${exchangeCost ?? cost}`).sort(),
      );
      expect(outline.connectors.filter(({ isEnabled }) => !isEnabled).length, where).toBe(
        [...organization.sendConnectors, ...organization.foreignConnectors].filter(({ enabled }) => !enabled).length,
      );
    }
  });
});

function isOfCatalog(fault: Fault, site: string): boolean {
  return (fault.kind === "globalCatalogDown" || fault.kind === "siteDown") && fault.site === site;
}

type Placed = { readonly copy: CopyNow; readonly at: string };
const byCopy = (a: Placed, b: Placed): number => (a.copy.copy < b.copy.copy ? -1 : 1);

function queuedIn({ servers }: Outline["districts"][number]) {
  return servers.flatMap(({ queues }) => queues.flatMap((queue) => queue.copies.map((copy) => ({ copy, queue }))));
}

function* placed(outline: Outline): Generator<Placed> {
  for (const { servers } of outline.districts)
    for (const { tile, queues, copies } of servers)
      for (const copy of [...copies, ...queues.flatMap((queue) => queue.copies)]) yield { copy, at: tile.place };
  for (const { figure, copies } of outline.places) for (const copy of copies) yield { copy, at: figure.place };
  for (const { copies } of outline.crowds)
    for (const copy of copies) yield { copy, at: copy.position.kind === "at" ? copy.position.place : "" };
  for (const copy of outline.onTheWay) yield { copy, at: "between" };
}
