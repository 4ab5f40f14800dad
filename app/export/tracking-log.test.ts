import { describe, expect, it } from "vitest";
import { borderTables } from "../engine/flows/hop-tables/border.ts";
import { clientTables } from "../engine/flows/hop-tables/clients.ts";
import { insideTables } from "../engine/flows/hop-tables/inside.ts";
import { policyAndFailureTables } from "../engine/flows/hop-tables/policy-and-failure.ts";
import { connectorId, cost, databaseId, type SimulationInput, serverId, simulate } from "../engine/index.ts";
import { mailbox, sendConnector, sketch } from "../engine/testing/sketch.ts";
import { shippedScenario } from "../testing/shipped-scenarios.ts";
import { trackingLog } from "./tracking-log.ts";

const linesOf = (input: SimulationInput, trace = simulate(input).trace) => [...trackingLog(trace, input)];

/** The records of a log by their fields; for logs in which no field holds a comma. */
function recordsIn(input: SimulationInput, trace = simulate(input).trace) {
  const lines = linesOf(input, trace);
  const fields =
    lines
      .find((line) => line.startsWith("#Fields: "))
      ?.slice("#Fields: ".length)
      .split(",") ?? [];
  return lines
    .filter((line) => !line.startsWith("#"))
    .map((line) => {
      const values = line.split(",").map((value) => value.replace(/^"(.*)"$/, "$1"));
      const field = (name: string): string => values[fields.indexOf(name)] ?? "";
      return { field, is: `${field("event-id")}/${field("source")}` };
    });
}

const recordsOf = (name: string) => recordsIn(shippedScenario(name).input);
const columns = (records: ReturnType<typeof recordsIn>, ...names: string[]) =>
  records.map(({ is, field }) => [is, ...names.map(field)].join(" "));

describe("the message tracking log", () => {
  it("has a record of what can be neither delivered nor returned", () => {
    const bad = recordsOf("f-20-pickup").filter(({ field }) => field("event-id") === "BADMAIL");
    expect(columns(bad, "server-hostname")).toEqual(["BADMAIL/PICKUP HUB01"]);
  });

  it("has no field that a spreadsheet would compute", () => {
    const { input } = shippedScenario("two-sites");
    for (const subject of ['=HYPERLINK("x")', "+1", "-1", "@SUM(A1)", "\t=1"]) {
      const messages = input.messages.map((message) => ({ ...message, subject }));
      const [record = ""] = linesOf({ ...input, messages }).filter((line) => line.includes(",SUBMIT,"));
      const written = `'${subject}`;
      expect(record).toContain(subject.includes('"') ? `,"${written.replaceAll('"', '""')}",` : `,${written},`);
    }
  });

  it("has none either where a semicolon parts the cells of a list", () => {
    const { input } = shippedScenario("two-sites");
    const written = (subject: string) => {
      const messages = input.messages.map((message) => ({ ...message, subject }));
      return linesOf({ ...input, messages }).join("\n");
    };
    expect(written("x;=HYPERLINK(1)")).toContain(`,"x;'=HYPERLINK(1)",`);
    expect(written('x;"=1"; y')).toContain(`,"x;'""=1""; y",`);
    expect(written("x\n@SUM(A1)")).toContain(`,"x\n'@SUM(A1)",`);
    expect(written("one; two")).toContain(`,"one; two",`);
  });

  it("numbers what every server takes in by itself, and what comes back anew", () => {
    const loop = recordsOf("f-53-mail-loop").filter(({ is }) => is === "RECEIVE/SMTP" || is === "SEND/SMTP");
    expect(columns(loop, "internal-message-id").slice(0, 4)).toEqual([
      "SEND/SMTP 1",
      "RECEIVE/SMTP 2",
      "SEND/SMTP 2",
      "RECEIVE/SMTP 3",
    ]);
    const two = recordsIn(
      sketch({ sites: "A B", links: "A-B 10", messages: [{ to: ["a@contoso.test"] }, { to: ["b@contoso.test"] }] }),
    ).filter(({ field }) => field("message-id").startsWith("<m2@"));
    expect(columns(two, "internal-message-id")).toEqual([
      "SUBMIT/STOREDRIVER 2",
      "RECEIVE/STOREDRIVER 2",
      "SEND/SMTP 2",
      "RECEIVE/SMTP 1",
      "DELIVER/STOREDRIVER 1",
    ]);
  });

  it("has every transfer to a host outside that sends everything back", () => {
    const sent = recordsOf("f-53-mail-loop").filter(({ field }) => field("server-hostname") === "relay.fabrikam.com");
    const back = recordsOf("f-53-mail-loop").filter(({ field }) => field("client-hostname") === "relay.fabrikam.com");
    expect(sent.length).toBeGreaterThan(1);
    expect(sent.length).toBe(back.length);
  });

  it("has the SEND of what a host outside has taken and may not hand back (P-225)", () => {
    const base = sketch({
      sites: "A",
      organization: {
        sendConnectors: [sendConnector("Partner", ["HT-A"], "SMTP:*", { smartHosts: ["relay.test"] })],
        internet: {
          domains: [],
          organizationMx: [],
          returningHosts: [{ host: "relay.test", server: serverId("HT-A") }],
        },
      },
      messages: [{ to: ["eve@fabrikam.com"] }],
    });
    const { trace } = simulate(base);
    expect(trace.events.map(({ type }) => type)).toContain("REJECT");
    const sent = recordsIn(base, trace).filter(({ field }) => field("event-id") === "SEND");
    expect(columns(sent, "server-hostname", "connector-id")).toEqual(["SEND/SMTP relay.test Partner"]);
  });

  it("has one record of what Exchange 2003 takes, and none that Exchange 2003 would write", () => {
    const out = recordsIn(coexistence("a@contoso.test", "olga@contoso.test"));
    expect(columns(out, "server-hostname", "connector-id")).toEqual([
      "SUBMIT/STOREDRIVER HT-A ",
      "RECEIVE/STOREDRIVER HT-A ",
      "SEND/SMTP OLD 2007 to Legacy",
    ]);
    const inward = recordsIn(coexistence("olga@contoso.test", "a@contoso.test"));
    expect(columns(inward, "client-hostname")).toEqual(["RECEIVE/SMTP OLD", "DELIVER/STOREDRIVER HT-A"]);
  });

  it("names the connector that carries a message, and none between servers of the organization", () => {
    const sentIn = (name: string) =>
      columns(
        recordsOf(name).filter(({ is }) => is === "SEND/SMTP"),
        "server-hostname",
        "connector-id",
      );
    expect(sentIn("f-21-inbound-clean")).toEqual(["SEND/SMTP HUB01 EdgeSync - Inbound to Redmond"]);
    expect(sentIn("f-32-out-through-edge")).toEqual([
      "SEND/SMTP HUB01 ",
      "SEND/SMTP EDGE01 ",
      "SEND/SMTP mx1.fabrikam.com EdgeSync - Redmond to Internet",
    ]);
  });

  it("begins a report with DSN, as a message of its own that knows what it is about", () => {
    const [failed, made, delivered] = recordsOf("f-42-typo").slice(-3);
    expect([failed?.is, made?.is, delivered?.is]).toEqual(["FAIL/ROUTING", "DSN/DSN", "DELIVER/STOREDRIVER"]);
    for (const record of [made, delivered]) {
      expect(record?.field("message-id")).toBe("<m1-dsn1@sitehop.invalid>");
      expect(record?.field("internal-message-id")).toBe("2");
      expect(record?.field("recipient-address")).toBe("anna@contoso.com");
      expect(record?.field("reference")).toBe("<m1@sitehop.invalid>");
      expect(record?.field("sender-address")).toBe("Microsoft Exchange");
      expect(record?.field("return-path")).toBe("<>");
      expect(record?.field("message-subject")).toBe(`Undeliverable: ${failed?.field("message-subject")}`);
      expect(record?.field("total-bytes")).toBe(failed?.field("total-bytes"));
    }
  });

  it("addresses what is quarantined to the quarantine mailbox", () => {
    const made = recordsOf("f-24-quarantine").filter(({ is }) => is === "DSN/DSN");
    expect(columns(made, "recipient-address", "reference")).toEqual([
      "DSN/DSN quarantine@contoso.com <m1@sitehop.invalid>",
    ]);
  });

  it("names sender, subject and size of everything that Exchange writes", () => {
    const written = (name: string, mark: string) => {
      const [record] = recordsOf(name).filter(({ field }) => field("message-id").includes(mark));
      return columns(record ? [record] : [], "sender-address", "return-path", "total-bytes", "message-subject")[0];
    };
    expect(written("f-40-journaling", "-journal")).toBe("RECEIVE/AGENT Microsoft Exchange <> 20480 Contract");
    expect(written("f-10-out-of-office", "-reply")).toBe(
      "SUBMIT/STOREDRIVER anna@contoso.com anna@contoso.com 5120 Out of Office: Are you there?",
    );
    expect(written("mailbox-quotas", "-quota")).toBe(
      "SUBMIT/STOREDRIVER Microsoft Exchange <> 5120 Your mailbox is almost full",
    );
  });

  it("has no record of a queue that tries again, only of a message that the categorizer puts off", () => {
    for (const name of ["f-35-partner-down", "f-46-database-dismounted", "f-56-expiry"])
      expect(recordsOf(name).filter(({ is }) => is.startsWith("DEFER"))).toEqual([]);
    const deferred = recordsOf("f-50-directory-down").filter(({ is }) => is.startsWith("DEFER"));
    expect(columns(deferred, "source-context", "recipient-status")[0]).toBe(
      "DEFER/ROUTING  420 4.2.0 RESOLVER; Active Directory transient failure",
    );
  });

  it("says where a recipient was given up", () => {
    const failedIn = (name: string) => recordsOf(name).find(({ is }) => is.startsWith("FAIL"))?.is;
    expect(failedIn("f-38-ethical-wall")).toBe("FAIL/AGENT");
    expect(failedIn("f-45-mailbox-full")).toBe("FAIL/STOREDRIVER");
    expect(failedIn("f-36-unknown-at-partner")).toBe("FAIL/SMTP");
    expect(failedIn("f-56-expiry")).toBe("FAIL/QUEUE");
    expect(failedIn("f-44-not-permitted")).toBe("FAIL/ROUTING");
    expect(failedIn("queues-by-hand")).toBe("FAIL/ADMIN");
    const nowhere = sketch({
      sites: "A",
      organization: {
        sendConnectors: [sendConnector("Out", ["HT-A"], "SMTP:*")],
        internet: { domains: [{ domain: "other.test", mx: [] }], organizationMx: [] },
      },
      messages: [{ to: ["eve@nowhere.test"] }],
    });
    expect(recordsIn(nowhere).find(({ is }) => is.startsWith("FAIL"))?.is).toBe("FAIL/DNS");
  });

  it("has sender and return path as they are written at the border", () => {
    const outward = recordsOf("border-headers").filter(({ field }) => field("message-id").startsWith("<m2@"));
    expect(columns(outward, "sender-address", "return-path").slice(-2)).toEqual([
      "RECEIVE/SMTP anna@northwind.com anna@northwind.com",
      "SEND/SMTP anna@contoso.com anna@contoso.com",
    ]);
    const inward = recordsOf("border-headers").filter(({ field }) => field("message-id").startsWith("<m3@"));
    expect(columns(inward, "recipient-address")[0]).toBe("RECEIVE/SMTP anna@northwind.com");
  });

  it("has the address outside of a contact once it is resolved", () => {
    const input = sketch({
      sites: "A",
      organization: {
        recipients: [
          ...sketch({ sites: "A" }).organization.recipients,
          { type: "contact", name: "c", address: "c@contoso.test", externalAddress: "x@fabrikam.test" },
        ],
        sendConnectors: [sendConnector("Out", ["HT-A"], "SMTP:*")],
      },
      messages: [{ to: ["c@contoso.test"] }],
    });
    expect(columns(recordsIn(input), "recipient-address")).toEqual([
      "SUBMIT/STOREDRIVER c@contoso.test",
      "RECEIVE/STOREDRIVER c@contoso.test",
      "SEND/SMTP x@fabrikam.test",
    ]);
  });

  it("has the manager of a group as the return path of what goes to its members", () => {
    const projects = recordsOf("group-reports").filter(({ field }) => field("message-id") === "<m2@sitehop.invalid>");
    expect(columns(projects, "recipient-address", "return-path").slice(1)).toEqual([
      "RECEIVE/STOREDRIVER projects@contoso.com anna@contoso.com",
      "EXPAND/ROUTING bob@contoso.com;dora@contoso.com anna@contoso.com",
      "FAIL/STOREDRIVER bob@contoso.com mona@contoso.com",
      "DELIVER/STOREDRIVER dora@contoso.com mona@contoso.com",
    ]);
  });

  it("keeps the subject that a transport rule has written", () => {
    const input = sketch({ sites: "A", messages: [{ to: ["a@contoso.test"], subject: "Plan" }] });
    const rule = {
      name: "Mark",
      priority: 0,
      enabled: true,
      conditions: {},
      exceptions: {},
      actions: [{ type: "prependSubject", text: "[in] " }],
    };
    const organization = { ...input.organization, transportRules: [rule] } as never;
    const subjects = recordsIn({ ...input, organization });
    expect(columns(subjects, "message-subject").slice(1)).toEqual([
      "RECEIVE/STOREDRIVER Plan",
      "DELIVER/STOREDRIVER [in] Plan",
    ]);
  });

  it("names the public folder that is readdressed, and beside it the database", () => {
    const redirected = recordsOf("f-11-public-folder").filter(({ is }) => is.startsWith("REDIRECT"));
    expect(columns(redirected, "recipient-address", "source-context")).toEqual([
      "REDIRECT/PUBLICFOLDER news@contoso.com PF02",
    ]);
  });

  it("has the address a message comes from, and no name for the client of a person", () => {
    const [inbound, next] = recordsOf("f-21-inbound-clean").filter(({ is }) => is === "RECEIVE/SMTP");
    expect([inbound?.field("client-ip"), next?.field("client-ip")]).toEqual(["198.51.100.25", ""]);
    const [application] = recordsOf("f-17-application").filter(({ is }) => is === "RECEIVE/SMTP");
    expect(application?.field("client-ip")).toMatch(/^\d+\.\d+\.\d+\.\d+$/);
    expect(application?.field("client-hostname")).toBe("");
  });
});

describe("the records of the 28 documented hop tables", () => {
  const tables = [...insideTables, ...clientTables, ...borderTables, ...policyAndFailureTables];

  /** The tables leave open what a failure's source is, and name the client that a message was handed in by. */
  const cellOf = ({ is, field }: ReturnType<typeof recordsIn>[number]): string => {
    const writer = /^(SUBMIT|SEND|DELIVER)/.test(is) ? field("client-hostname") : field("server-hostname");
    const client = is.startsWith("SUBMIT") ? ` (${field("source-context").replace(":", " ")})` : "";
    return `${writer}: ${is.replace(/^FAIL.*/, "FAIL")}${client}`;
  };

  it.each(tables.map((table) => [table.flow, table] as const))("%s: all of them, and no others", (_, table) => {
    const { input } = shippedScenario(table.scenario);
    const { trace } = simulate(input);
    const { follow = [], places, rows, besides = [] } = table;
    const events = trace.events.filter(
      ({ message, recipients }) =>
        follow.length === 0 || follow.some((whom) => whom === message || recipients.includes(whom)),
    );
    const written = recordsIn(input, { ...trace, events }).map((record) =>
      cellOf(record).replace(/^[\w.-]+/, (server) => places[server] ?? server),
    );
    const cells = [...rows, ...besides].flatMap(([, , , tracking]) => (tracking === "—" ? [] : tracking.split(" · ")));
    expect(written.sort()).toEqual(cells.sort());
  });
});

/** Olga is on the Exchange 2003 server OLD. */
function coexistence(from: string, to: string): SimulationInput {
  const { organization } = sketch({ sites: "A" });
  const exchange2007 = "DWBGZMFD01QNBJR";
  const rgc = (
    name: string,
    sourceRoutingGroup: string,
    targetRoutingGroup: string,
    source: string,
    target: string,
  ) => ({
    name: connectorId(name),
    sourceRoutingGroup,
    targetRoutingGroup,
    cost: cost(1),
    sourceTransportServers: [serverId(source)],
    targetTransportServers: [serverId(target)],
    maxMessageSizeKB: null,
  });
  return sketch({
    sites: "A",
    organization: {
      databases: [...organization.databases, { name: databaseId("DB-OLD"), server: serverId("OLD") }],
      recipients: [...organization.recipients, mailbox("olga", "DB-OLD")],
      routingGroups: [{ name: "Legacy", servers: [serverId("OLD")] }],
      routingGroupConnectors: [
        rgc("2007 to Legacy", exchange2007, "Legacy", "HT-A", "OLD"),
        rgc("Legacy to 2007", "Legacy", exchange2007, "OLD", "HT-A"),
      ],
    },
    messages: [{ from, to: [to] }],
  });
}
