import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clients, createReplay, type SimulationInput, simulate } from "../engine/index.ts";
import { checkScenario, readScenario } from "./index.ts";

const shippedIds = ["same-server", "same-site", "two-sites", "out-through-edge", "dead-site"] as const;
const shipped = shippedIds.map((id) => readFileSync(`public/scenarios/${id}.json`, "utf8"));

/** Small pools of names, so that what is generated meets: it is the meetings that are of interest. */
const siteNames = ["A", "B", "C", "D", "E", "F"] as const;
const pick = <T>(from: readonly T[]) => fc.constantFrom(...from);
const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: undefined, freq: 2 });
const duration = pick(["PT0S", "PT0.1S", "PT0.4S", "PT1M", "PT30M", "PT5H", "P1D", "P3D"]);
const limit = fc.option(pick([0, 10, 100, 5_000]), { freq: 1 });
const outside = pick(["x@fabrikam.com", "y@sub.fabrikam.com", "z@other.org", "FAX:555", "X400:c=US;a= ;p=Contoso"]);

/** Servers of every role, two a site at most, under names that tell where they are. */
const server = fc.record({
  site: pick(siteNames),
  number: pick([1, 2]),
  roles: fc.uniqueArray(pick(["HubTransport", "Mailbox", "ClientAccess", "UnifiedMessaging", "EdgeTransport"]), {
    minLength: 1,
    maxLength: 3,
  }),
});

const file = fc
  .uniqueArray(server, { selector: ({ site, number }) => `${site}${number}`, minLength: 1, maxLength: 12 })
  .chain((servers) => {
    const named = servers.map(({ site, number, roles }) => ({ name: `S-${site}${number}`, site, roles }));
    const withRole = (...roles: readonly string[]) =>
      named.filter((one) => one.roles.some((role) => roles.includes(role))).map(({ name }) => name);
    const legacy = ["OLD1", "OLD2"];
    const transport = withRole("HubTransport", "EdgeTransport");
    const hubs = withRole("HubTransport");
    const databases = [...withRole("Mailbox"), ...legacy].map((name) => ({ name: `DB ${name}`, server: name }));
    const anyOf = <T>(list: readonly T[], most = 3): fc.Arbitrary<readonly T[]> =>
      list.length === 0 ? fc.constant([]) : fc.uniqueArray(pick(list), { maxLength: most });
    const some = <T>(list: readonly T[]) => (list.length === 0 ? fc.constant(undefined) : pick(list));
    const site = pick(siteNames);
    const mailboxes = databases.map(({ name }, i) => ({ name, address: `u${i}@contoso.com` }));
    const groups = ["g0@contoso.com", "g1@contoso.com", "g2@contoso.com"];
    const people = [...mailboxes.map(({ address }) => address), ...groups, "folder@contoso.com", "contact@contoso.com"];
    const address = fc.oneof(pick(people), outside, fc.constant("nobody@contoso.com"));
    const space = fc.record({
      type: fc.constant("SMTP"),
      address: pick(["*", "*.com", "fabrikam.com", "*.fabrikam.com", "--", "*fabrikam.com"]),
      cost: fc.integer({ min: 1, max: 100 }),
    });
    const otherSpace = fc.record({ type: pick(["FAX", "X400"]), address: pick(["*", "55*", "c=US;a=*", "555"]) });
    const connector = {
      addressSpaces: fc.array(fc.oneof(space, otherSpace), { minLength: 1, maxLength: 3 }),
      sourceTransportServers: anyOf([...transport, ...legacy]),
      enabled: maybe(fc.boolean()),
      isScopedConnector: maybe(fc.boolean()),
      maxMessageSizeKB: maybe(limit),
    };
    const numbered = <T extends object>(prefix: string, list: fc.Arbitrary<T>, most: number) =>
      fc.array(list, { maxLength: most }).map((all) => all.map((one, i) => ({ name: `${prefix}${i}`, ...one })));
    const routingGroup = pick(["DWBGZMFD01QNBJR", "RG1", "RG2"]);
    const when = { at: maybe(duration) };
    const faults = fc.oneof(
      fc.record({
        kind: fc.constant("serverDown"),
        server: pick([...named.map(({ name }) => name), ...legacy]),
        ...when,
      }),
      fc.record({ kind: pick(["siteDown", "globalCatalogDown"]), site, ...when }),
      fc.record({
        kind: fc.constant("sitesBlocked"),
        sites: fc.uniqueArray(site, { minLength: 2, maxLength: 2 }),
        ...when,
      }),
      fc.record({
        kind: fc.constant("databaseDismounted"),
        database: pick(databases.map(({ name }) => name)),
        ...when,
      }),
      fc.record({ kind: pick(["mxDown", "smartHostDown"]), host: pick(["mx1", "gw1"]), ...when }),
      fc.record({ kind: fc.constant("dnsFailure"), domain: pick(["*", "fabrikam.com"]), ...when }),
      ...(transport.length > 0
        ? [
            fc.record({ kind: fc.constant("transportStopped"), server: pick(transport), ...when }),
            fc.record({
              kind: fc.constant("backPressure"),
              server: pick(transport),
              level: pick(["medium", "high"]),
              ...when,
            }),
          ]
        : []),
    );
    const message = fc.record({
      at: maybe(duration),
      from: fc.oneof(pick(people), fc.constant("carl@fabrikam.com")),
      to: fc.array(address, { minLength: 1, maxLength: 5 }),
      cc: maybe(fc.array(address, { maxLength: 2 })),
      client: maybe(pick(clients)),
      server: maybe(some(named.map(({ name }) => name))),
      sizeKB: maybe(pick([0, 1, 50, 6_000])),
    });
    return fc.record({
      version: fc.constant(1),
      title: fc.constant("Generated"),
      organization: fc.record({
        acceptedDomains: pick([[], [{ domain: "contoso.com" }], [{ domain: "contoso.com", type: "internalRelay" }]]),
        maxSendSizeKB: limit,
        maxReceiveSizeKB: limit,
        maxRecipientEnvelopeLimit: fc.option(pick([0, 1, 3]), { freq: 1 }),
      }),
      sites: fc.tuple(...siteNames.map((name) => fc.record({ name: fc.constant(name), hubSiteEnabled: fc.boolean() }))),
      siteLinks: numbered(
        "L",
        fc.record({
          sites: fc.uniqueArray(site, { minLength: 2, maxLength: 4 }),
          cost: fc.integer({ min: 1, max: 30 }),
          exchangeCost: maybe(fc.option(fc.integer({ min: 1, max: 9 }))),
          maxMessageSizeKB: maybe(limit),
          transport: maybe(pick(["IP", "SMTP"])),
        }),
        9,
      ),
      servers: fc
        .constant(named)
        .chain((list) =>
          fc.tuple(
            ...list.map((one) =>
              maybe(anyOf(hubs, 2)).map((override) => ({ ...one, submissionServerOverrideList: override })),
            ),
          ),
        ),
      databases: fc.constant(databases),
      sendConnectors: numbered(
        "Send",
        fc.record({
          ...connector,
          smartHosts: maybe(fc.array(pick(["gw1", "10.0.0.1", "not a host", ""]), { maxLength: 2 })),
          linkedReceiveConnector: maybe(fc.constant("Receive")),
        }),
        5,
      ),
      foreignConnectors: numbered("Foreign", fc.record(connector), 2),
      routingGroups: fc.constant([
        { name: "RG1", servers: ["OLD1"] },
        { name: "RG2", servers: ["OLD2"] },
      ]),
      routingGroupConnectors: numbered(
        "RGC",
        fc.record({
          sourceRoutingGroup: routingGroup,
          targetRoutingGroup: routingGroup,
          cost: fc.integer({ min: 1, max: 9 }),
          sourceTransportServers: fc.uniqueArray(pick([...hubs, ...legacy]), { minLength: 1, maxLength: 2 }),
          targetTransportServers: fc.uniqueArray(pick([...hubs, ...legacy]), { minLength: 1, maxLength: 2 }),
          maxMessageSizeKB: maybe(limit),
        }),
        4,
      ),
      recipients: fc
        .tuple(
          fc.tuple(
            ...mailboxes.map(({ name, address: own }) =>
              maybe(pick(clients)).map((client) => ({
                type: "mailbox",
                name: own,
                address: own,
                database: name,
                client,
              })),
            ),
          ),
          fc.tuple(
            ...groups.map((own, i) =>
              fc.record({
                type: fc.constant("distributionGroup"),
                name: fc.constant(own),
                address: fc.constant(own),
                members: fc.uniqueArray(
                  pick([...people.filter((one) => !groups.slice(0, i + 1).includes(one)), "x@other.org", "FAX:555"]),
                  { maxLength: 4 },
                ),
                expansionServer: maybe(some(hubs)),
              }),
            ),
          ),
          fc.record({
            type: fc.constant("publicFolder"),
            name: fc.constant("Folder"),
            address: fc.constant("folder@contoso.com"),
            databases: fc.uniqueArray(pick(databases.map(({ name }) => name)), { minLength: 1, maxLength: 3 }),
            replicas: maybe(anyOf(databases.map(({ name }) => name))),
          }),
          outside.map((externalAddress) => ({
            type: "contact",
            name: "Contact",
            address: "contact@contoso.com",
            externalAddress,
          })),
        )
        .map(([boxes, lists, folder, contact]) => [...boxes, ...lists, folder, contact]),
      internet: fc.record({
        domains: fc.constant([
          {
            domain: "fabrikam.com",
            mx: [
              { preference: 10, host: "mx1" },
              { preference: 20, host: "mx2" },
            ],
          },
          { domain: "other.org", mx: [] },
        ]),
        organizationMx: anyOf(transport, 2).map((list) => list.map((name) => ({ server: name }))),
      }),
      messages: fc.array(message, { maxLength: 4 }),
      faults: fc.array(faults, { maxLength: 5 }),
      changes: fc.array(
        fc.record({
          at: duration,
          set: fc.record({ sites: fc.record({ A: fc.record({ hubSiteEnabled: fc.boolean() }) }) }),
        }),
        { maxLength: 2 },
      ),
      simulation: fc.record({ until: maybe(fc.option(duration)) }),
    });
  });

/** Runs it and goes through the whole of it; throws where the engine does. */
function runThrough(input: SimulationInput): void {
  const { outcome, trace } = simulate(input);
  expect(outcome.messages.length).toBe(input.messages.length);
  createReplay(trace).worldAt(trace.events.length - 1);
}

describe("a scenario that the check accepts", () => {
  it("is simulated without a failure, whatever it holds", () => {
    let accepted = 0;
    fc.assert(
      fc.property(file, (value) => {
        const result = checkScenario(JSON.parse(JSON.stringify(value)));
        if (!result.ok) return;
        accepted += 1;
        runThrough(result.value.input);
      }),
      { numRuns: 800 },
    );
    // A generator that only makes wrong files would prove nothing.
    expect(accepted).toBeGreaterThan(200);
  });

  it("is simulated without a failure when it is a shipped one with a value taken from somewhere else in it", () => {
    const spoils = [null, 0, -1, 1, 1e9, "", "A", true, [], {}, "anna@contoso.com", "HUB01", "PT5M", ["HUB01"]];
    fc.assert(
      fc.property(pick(shipped), fc.nat(), fc.nat(), fc.nat(), (text, first, second, how) => {
        const value: unknown = JSON.parse(text);
        const places = placesIn(value);
        const [to, from] = [places[first % places.length], places[second % places.length]];
        if (!to || !from) return;
        const taken = how % 2 === 0 ? from.get() : spoils[how % spoils.length];
        to.set(JSON.parse(JSON.stringify(taken)));
        const result = readScenario(JSON.stringify(value));
        if (result.ok) runThrough(result.value.input);
        else expect(result.problems.length).toBeGreaterThan(0);
      }),
      { numRuns: 1_500 },
    );
  });

  it("is each of the shipped ones, and the one in this room's README", () => {
    const readme = /```json\n(.*?)```/s.exec(readFileSync("app/scenario/README.md", "utf8"))?.[1];
    for (const text of [...shipped, readme ?? ""]) {
      const result = readScenario(text);
      expect(result.ok ? [] : result.problems).toEqual([]);
      if (result.ok) runThrough(result.value.input);
    }
  });
});

interface Place {
  readonly get: () => unknown;
  readonly set: (value: unknown) => void;
}

/** Every place in a JSON value at which another value could stand. */
function placesIn(value: unknown): readonly Place[] {
  if (value === null || typeof value !== "object") return [];
  const target = value as { [key: string]: unknown };
  return Object.keys(target).flatMap((key) => [
    {
      get: () => target[key],
      set: (other: unknown) => {
        target[key] = other;
      },
    },
    ...placesIn(target[key]),
  ]);
}
