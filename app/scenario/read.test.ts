import { describe, expect, it } from "vitest";
import { checkScenario, type Scenario } from "./index.ts";

const base = {
  version: 1,
  title: "Read",
  sites: [{ name: "Redmond" }, { name: "Dublin" }],
  servers: [
    { name: "HUB01", site: "Redmond", roles: ["HubTransport"] },
    { name: "MBX01", site: "Redmond", roles: ["Mailbox"] },
    { name: "UM01", site: "Redmond", roles: ["UnifiedMessaging"] },
    { name: "EDGE01", site: "Redmond", roles: ["EdgeTransport"] },
  ],
  databases: [{ name: "DB01", server: "MBX01" }],
  recipients: [{ type: "mailbox", name: "Anna", address: "Anna@contoso.com", database: "DB01", client: "owa" }],
};

function read(more: object): Scenario {
  const result = checkScenario({ ...base, ...more });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}
const problems = (more: object): readonly string[] => {
  const result = checkScenario({ ...base, ...more });
  return result.ok ? [] : result.problems.map(({ path, code }) => `${path}: ${code}`);
};
const message = (more: object) => ({ messages: [{ from: "anna@contoso.com", to: ["x@fabrikam.com"], ...more }] });

describe("a lesson", () => {
  it("has chapters that begin at an event or at a time", () => {
    const chapters = [
      { at: 12, title: "Where next?" },
      { at: "PT4H", title: "Four hours later", caption: "Look at the sender." },
    ];
    expect(read({ lesson: { chapters, questions: ["kept"] } })).toMatchObject({
      chapters: [
        { at: { event: 12 }, title: "Where next?", caption: "" },
        { at: { time: 14_400_000 }, title: "Four hours later", caption: "Look at the sender." },
      ],
      lesson: { questions: ["kept"] },
    });
  });

  it("is refused with every reason where a chapter is wrong", () => {
    const chapters = [
      { at: 0, title: "Before" },
      { at: "later", title: "Later" },
      { at: 3 },
      { at: 4, title: "A", text: "" },
    ];
    expect([...problems({ lesson: { chapters } })].sort()).toEqual([
      "lesson.chapters[0].at: out-of-range",
      "lesson.chapters[1].at: malformed-duration",
      "lesson.chapters[2].title: missing-field",
      "lesson.chapters[3].text: unknown-field",
    ]);
  });
});

describe("a scenario file that is right", () => {
  it("has every default filled in", () => {
    const { input, summary, layout, lesson, chapters } = read({
      siteLinks: [{ name: "L", sites: ["Redmond", "Dublin"] }],
      sendConnectors: [{ name: "Out", addressSpaces: [{ address: "*" }], sourceTransportServers: ["HUB01"] }],
      ...message({}),
    });
    expect({ summary, layout, lesson, chapters }).toEqual({
      summary: "",
      layout: { sites: {} },
      lesson: null,
      chapters: [],
    });
    expect(input.generation).toBe("2007");
    expect(input.simulation).toEqual({ seed: 1, until: null });
    expect(input.organization.siteLinks[0]).toMatchObject({
      cost: 100,
      exchangeCost: null,
      maxMessageSizeKB: null,
      transport: "IP",
    });
    expect(input.organization.sendConnectors[0]).toMatchObject({
      addressSpaces: [{ type: "SMTP", address: "*", cost: 1 }],
      enabled: true,
      isScopedConnector: false,
      dnsRoutingEnabled: true,
      smartHosts: [],
      linkedReceiveConnector: null,
    });
    expect(input.messages[0]).toMatchObject({
      id: "m1",
      at: 0,
      cc: [],
      bcc: [],
      client: "owa",
      server: null,
      sizeKB: 20,
    });
  });

  it("gives every name back as it was declared, whatever its case where it is used", () => {
    const { input, layout } = read({
      siteLinks: [{ name: "L", sites: ["REDMOND", "dublin"] }],
      faults: [{ kind: "siteDown", site: "DUBLIN" }],
      changes: [{ at: "PT1M", set: { siteLinks: { l: { cost: 5 } } } }],
      layout: { sites: { dublin: [1, 2] } },
      ...message({ from: "ANNA@CONTOSO.COM", client: "smtp", server: "hub01" }),
    });
    expect(input.organization.siteLinks[0]?.sites).toEqual(["Redmond", "Dublin"]);
    expect(input.faults[0]).toMatchObject({ site: "Dublin", at: 0, until: null });
    expect(input.changes[0]?.set).toEqual({ siteLinks: { L: { cost: 5 } } });
    expect(input.messages[0]).toMatchObject({ from: "Anna@contoso.com", server: "HUB01" });
    expect(layout.sites).toEqual({ Dublin: [1, 2] });
  });

  it("may have groups that contain each other: that is a matter of the configuration (P-347)", () => {
    const group = (name: string, member: string) => ({
      type: "distributionGroup",
      name,
      address: `${name}@contoso.com`,
      members: [`${member}@contoso.com`],
    });
    const recipients = [...base.recipients, group("one", "two"), group("two", "one")];
    expect(problems({ recipients })).toEqual([]);
  });

  it("has its durations in milliseconds", () => {
    const at = (text: string) => read(message({ at: text })).input.messages[0]?.at;
    const texts = ["PT0S", "PT5M", "PT1.5S", "PT0.001S", "P1DT2H3M4S", "P2W", "PT0.5H"];
    expect(texts.map(at)).toEqual([0, 300_000, 1_500, 1, 93_784_000, 1_209_600_000, 1_800_000]);
  });

  it("takes the client of a message from the server it is handed to, or from its sender", () => {
    const client = (more: object) => read(message(more)).input.messages[0]?.client;
    expect(client({})).toBe("owa");
    expect(client({ server: "HUB01" })).toBe("smtp");
    expect(client({ server: "EDGE01" })).toBe("smtp");
    expect(client({ server: "UM01" })).toBe("unifiedMessaging");
    expect(client({ client: "pickup", server: "HUB01" })).toBe("pickup");
    expect(client({ from: "eve@fabrikam.com" })).toBe("smtp");
  });

  it("may be written by somebody whom the organization does not know, where it does not know everybody", () => {
    const from = (address: string, acceptedDomains: readonly object[]) =>
      problems({ organization: { acceptedDomains }, ...message({ from: address }) });
    const unknown = ["messages[0].from: unknown-name"];
    expect(from("ben@contoso.com", [])).toEqual(unknown);
    expect(from("ben@contoso.com", [{ domain: "contoso.com" }])).toEqual(unknown);
    expect(from("ben@eu.contoso.com", [{ domain: "*.contoso.com", type: "authoritative" }])).toEqual(unknown);
    expect(from("ben@contoso.com", [{ domain: "*" }])).toEqual(unknown);
    expect(from("ben@contoso.com", [{ domain: "CONTOSO.COM", type: "internalRelay" }])).toEqual([]);
    expect(from("ben@eu.contoso.com", [{ domain: "contoso.com" }])).toEqual([]);
    expect(
      from("ben@eu.contoso.com", [{ domain: "*.contoso.com" }, { domain: "eu.contoso.com", type: "externalRelay" }]),
    ).toEqual([]);
  });

  it("may list the 2007 servers under their routing group, by its short or its full name", () => {
    const connector = (name: string, from: string, to: string, source: string, target: string) => ({
      name,
      sourceRoutingGroup: from,
      targetRoutingGroup: to,
      sourceTransportServers: [source],
      targetTransportServers: [target],
    });
    const { organization } = read({
      routingGroups: [
        { name: "dwbgzmfd01qnbjr", servers: ["HUB01"] },
        { name: "First", servers: ["OLD01"] },
      ],
      routingGroupConnectors: [
        connector("There", "DWBGZMFD01QNBJR", "First", "HUB01", "OLD01"),
        connector("Back", "first", "Exchange Routing Group (DWBGZMFD01QNBJR)", "OLD01", "HUB01"),
      ],
    }).input;
    expect(organization.routingGroups).toEqual([{ name: "First", servers: ["OLD01"] }]);
    expect(
      organization.routingGroupConnectors.map((one) => [one.sourceRoutingGroup, one.targetRoutingGroup, one.cost]),
    ).toEqual([
      ["DWBGZMFD01QNBJR", "First", 1],
      ["First", "DWBGZMFD01QNBJR", 1],
    ]);
    expect(problems({ routingGroups: [{ name: "DWBGZMFD01QNBJR", servers: ["HUB02"] }] })).toEqual([
      "routingGroups[0].servers[0]: unknown-name",
    ]);
  });

  it("may have a sender on Exchange 2003, and a routing group connector whose other side is down", () => {
    const legacy = {
      routingGroups: [{ name: "First", servers: ["OLD01"] }],
      routingGroupConnectors: [
        {
          name: "Back",
          sourceRoutingGroup: "First",
          targetRoutingGroup: "DWBGZMFD01QNBJR",
          sourceTransportServers: ["OLD01"],
          targetTransportServers: ["HUB01"],
        },
      ],
      databases: [...base.databases, { name: "OldDB", server: "OLD01" }],
      recipients: [
        ...base.recipients,
        { type: "mailbox", name: "Otto", address: "otto@contoso.com", database: "OldDB" },
      ],
      messages: [{ from: "otto@contoso.com", to: ["anna@contoso.com"] }],
    };
    const { input } = read({ ...legacy, faults: [{ kind: "remoteDown", connector: "back" }] });
    expect(input.messages[0]?.from).toBe("otto@contoso.com");
    expect(input.faults[0]).toEqual({ at: 0, until: null, kind: "remoteDown", connector: "Back" });
    expect(problems({ ...legacy, faults: [{ kind: "remoteDown", connector: "Bakc" }] })).toEqual([
      "faults[0].connector: unknown-name",
    ]);
  });

  it("uses smart hosts where there are some, and lets a change go from one way to the other", () => {
    const connector = { name: "Out", addressSpaces: [{ address: "*" }], sourceTransportServers: ["HUB01"] };
    const set = (fields: object) =>
      read({
        sendConnectors: [{ ...connector, smartHosts: ["gw1"], dnsRoutingEnabled: true }],
        changes: [{ at: "PT1M", set: { sendConnectors: { Out: fields } } }],
      }).input;
    expect(set({}).organization.sendConnectors[0]).toMatchObject({ smartHosts: ["gw1"], dnsRoutingEnabled: false });
    expect(set({ dnsRoutingEnabled: true }).changes[0]?.set).toEqual({
      sendConnectors: { Out: { dnsRoutingEnabled: true, smartHosts: [] } },
    });
    expect(set({ smartHosts: ["gw2"] }).changes[0]?.set).toEqual({
      sendConnectors: { Out: { smartHosts: ["gw2"], dnsRoutingEnabled: false } },
    });
    expect(set({ addressSpaces: [{ type: "fax", address: "*" }] }).changes[0]?.set).toEqual({
      sendConnectors: { Out: { addressSpaces: [{ type: "FAX", address: "*", cost: 1 }] } },
    });
  });

  it("may have a linked connector without an address space", () => {
    const linked = { name: "Linked", sourceTransportServers: ["HUB01"], linkedReceiveConnector: "From partner" };
    expect(problems({ sendConnectors: [linked] })).toEqual([]);
    expect(problems({ foreignConnectors: [{ name: "Fax", sourceTransportServers: ["HUB01"] }] })).toEqual([
      "foreignConnectors[0].addressSpaces: too-few",
    ]);
  });

  it("may have faults of every kind, but none that lasts no time", () => {
    const connector = { name: "Out", addressSpaces: [{ address: "*" }], sourceTransportServers: ["HUB01"] };
    const faults = [
      { kind: "serverDown", server: "MBX01" },
      { kind: "transportStopped", server: "EDGE01" },
      { kind: "siteDown", site: "Dublin", at: "PT1M", until: "PT2M" },
      { kind: "sitesBlocked", sites: ["Redmond", "Dublin"], until: null },
      { kind: "databaseDismounted", database: "DB01" },
      { kind: "smartHostDown", host: "gw1" },
      { kind: "mxDown", host: "mx1.fabrikam.com" },
      { kind: "dnsFailure", domain: "*" },
      { kind: "dnsFailure", domain: "fabrikam.com" },
      { kind: "globalCatalogDown", site: "Redmond" },
      { kind: "backPressure", server: "HUB01", level: "medium" },
      { kind: "remoteDown", connector: "out" },
    ];
    expect(read({ sendConnectors: [connector], faults }).input.faults.length).toBe(faults.length);
    expect(problems({ faults: [{ kind: "serverDown", server: "HUB01", at: "PT1M", until: "PT60S" }] })).toEqual([
      "faults[0].until: ends-before-it-begins",
    ]);
  });
});
