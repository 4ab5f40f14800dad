import { describe, expect, it } from "vitest";
import { checkScenario, longestFile, readScenario } from "./index.ts";

/** A small scenario that is right; every case below spoils it in one way. */
const right = {
  version: 1,
  title: "Two sites",
  organization: { name: "Contoso", acceptedDomains: [{ domain: "contoso.com", type: "authoritative" }] },
  sites: [{ name: "Redmond" }, { name: "Dublin" }],
  siteLinks: [{ name: "Redmond-Dublin", sites: ["Redmond", "Dublin"], cost: 10 }],
  servers: [
    { name: "MBX01", site: "Redmond", roles: ["Mailbox"] },
    { name: "HUB01", site: "Redmond", roles: ["HubTransport"] },
    { name: "MBX02", site: "Dublin", roles: ["Mailbox", "UnifiedMessaging"] },
    { name: "HUB02", site: "Dublin", roles: ["HubTransport"] },
  ],
  databases: [
    { name: "DB01", server: "MBX01" },
    { name: "DB02", server: "MBX02" },
  ],
  sendConnectors: [{ name: "Internet", addressSpaces: [{ address: "*" }], sourceTransportServers: ["HUB01"] }],
  recipients: [
    { type: "mailbox", name: "Anna", address: "anna@contoso.com", database: "DB01" },
    { type: "mailbox", name: "Bob", address: "bob@contoso.com", database: "DB02" },
    { type: "distributionGroup", name: "All", address: "all@contoso.com", members: ["anna@contoso.com"] },
  ],
  messages: [{ id: "m1", from: "anna@contoso.com", to: ["bob@contoso.com"] }],
};

type Value = string | number | boolean | null | undefined | readonly Value[] | { readonly [field: string]: Value };

/** The right scenario as text, with the value at a place (`sites.0.name`) replaced; undefined takes it out. */
function spoilt(place: string, value: Value): string {
  return JSON.stringify(replaced(right, place.split("."), value));
}

function replaced(target: unknown, [key, ...rest]: readonly string[], value: Value): unknown {
  if (key === undefined) return value;
  if (Array.isArray(target)) {
    const at = Number(key);
    const item = replaced(target[at], rest, value);
    return [...target.slice(0, at), item, ...target.slice(at + 1)];
  }
  const fields = Object.entries(target !== null && typeof target === "object" ? target : {});
  const inner = fields.find(([field]) => field === key)?.[1];
  return { ...Object.fromEntries(fields), [key]: replaced(inner, rest, value) };
}

const mailbox = (more: { readonly [field: string]: Value }) => ({
  type: "mailbox",
  name: "Carl",
  address: "carl@contoso.com",
  database: "DB01",
  ...more,
});
const group = (address: string, members: readonly string[]) => ({
  type: "distributionGroup",
  name: address,
  address,
  members,
});
const fault = (more: { readonly [field: string]: Value }) => spoilt("faults", [more]);

/** What is wrong, the text, and every problem that is found, as `path: code`. */
const cases: readonly (readonly [title: string, text: string, ...problems: string[]])[] = [
  // The text
  ["an empty file", "", ": empty"],
  ["white space alone", " \n\t ", ": empty"],
  ["a byte order mark alone", "\uFEFF", ": empty"],
  ["not JSON at all", "hello", ": not-json"],
  ["a web page", "<!doctype html><title>404</title>", ": not-json"],
  ["JSON that just stops", JSON.stringify(right).slice(0, -1), ": not-json"],
  ["two JSON values", `${JSON.stringify(right)}{}`, ": not-json"],
  ["a comma too many", '{"version":1,}', ": not-json"],
  ["single quotes", "{'version':1}", ": not-json"],
  ["a comment", '{"version":1 /* one */}', ": not-json"],
  ["NaN as a number", JSON.stringify(right).replace('"cost":10', '"cost":NaN'), ": not-json"],
  ["a number with a leading zero", JSON.stringify(right).replace('"cost":10', '"cost":010'), ": not-json"],
  ["UTF-16 read as UTF-8", `\uFFFD\uFFFD${JSON.stringify(right).split("").join("\u0000")}`, ": not-json"],
  ["nesting without end", "[".repeat(1_000_000), ": too-deep"],
  [
    "a lesson nested without end",
    spoilt("lesson", null).replace("null", "[".repeat(90) + "]".repeat(90)),
    ": too-deep",
  ],
  ["a list instead of a scenario", "[]", ": not-an-object"],
  ["a string instead of a scenario", '"scenario"', ": not-an-object"],
  ["null instead of a scenario", "null", ": not-an-object"],
  [
    "an empty object",
    "{}",
    "version: missing-field",
    "title: missing-field",
    "sites: missing-field",
    "servers: missing-field",
  ],
  [
    "a field given twice",
    '{"version":1,"title":"A","title":"B"}',
    "title: duplicate-field",
    "sites: missing-field",
    "servers: missing-field",
  ],
  // The version
  ["a later version", spoilt("version", 2), "version: unsupported-version"],
  ["the version as text", spoilt("version", "1"), "version: unsupported-version"],
  // Fields
  ["an unknown field", spoilt("site", []), "site: unknown-field"],
  [
    "several unknown fields in one object",
    spoilt("sites.0", { name: "Redmond", hub: true, x: 1 }),
    "sites[0].hub: unknown-field",
    "sites[0].x: unknown-field",
  ],
  [
    "a field in the wrong case",
    spoilt("sites.1", { name: "Dublin", HubSiteEnabled: true }),
    "sites[1].HubSiteEnabled: unknown-field",
  ],
  ["a field named constructor", spoilt("constructor", {}), "constructor: unknown-field"],
  [
    "a field named __proto__",
    JSON.stringify(right).replace('"version"', '"__proto__":{"a":1},"version"'),
    "__proto__: unknown-field",
  ],
  [
    "a field of another kind of recipient",
    spoilt("recipients.0", mailbox({ address: "anna@contoso.com", members: [] })),
    "recipients[0].members: unknown-field",
  ],
  [
    "a client in a site that does not exist",
    spoilt("recipients.0.clientSite", "Redmont"),
    "recipients[0].clientSite: unknown-name",
  ],
  [
    "a heartbeat that no server takes",
    spoilt("recipients.0.directPush", { heartbeatSeconds: 30 }),
    "recipients[0].directPush.heartbeatSeconds: out-of-range",
  ],
  [
    "an unknown way to Autodiscover",
    spoilt("recipients.0.autodiscover", "inside"),
    "recipients[0].autodiscover: not-one-of",
  ],
  [
    "a mailbox moved into a database that does not exist",
    spoilt("changes", [{ at: "PT1M", set: { recipients: { "bob@contoso.com": { database: "DB99" } } } }]),
    'changes[0].set.recipients["bob@contoso.com"].database: unknown-name',
  ],
  [
    "a host that returns mail to a Mailbox server",
    spoilt("internet", { returningHosts: [{ host: "relay.fabrikam.com", server: "MBX01" }] }),
    "internet.returningHosts[0].server: wrong-role",
  ],
  [
    "a gap of less than nothing",
    spoilt("faults", [{ kind: "databaseDismounted", database: "DB01", lostSeconds: -1 }]),
    "faults[0].lostSeconds: out-of-range",
  ],
  [
    "an unknown replication",
    spoilt("databases.0.continuousReplication", "DAG"),
    "databases[0].continuousReplication: not-one-of",
  ],
  // Types
  ["text where a list belongs", spoilt("sites", "Redmond"), "sites: wrong-type"],
  ["a list where an object belongs", spoilt("organization", []), "organization: wrong-type"],
  [
    "a list as an entry",
    spoilt("databases.0", []),
    "databases[0]: wrong-type",
    "databases[0].name: missing-field",
    "databases[0].server: missing-field",
  ],
  ["null as an entry", spoilt("recipients.2", null), "recipients[2]: wrong-type"],
  ["a number as a name", spoilt("sites.0.name", 5), "sites[0].name: wrong-type"],
  ["text as a number", spoilt("siteLinks.0.cost", "10"), "siteLinks[0].cost: wrong-type"],
  ["a broken number", spoilt("siteLinks.0.cost", 1.5), "siteLinks[0].cost: wrong-type"],
  [
    "a number beyond all numbers",
    spoilt("siteLinks.0.cost", 7).replace('"cost":7', '"cost":1e999'),
    "siteLinks[0].cost: wrong-type",
    "siteLinks[0].cost: out-of-range",
  ],
  ["text as a switch", spoilt("sites.0.hubSiteEnabled", "yes"), "sites[0].hubSiteEnabled: wrong-type"],
  [
    "text as a list of members",
    spoilt("recipients.2.members", "anna@contoso.com"),
    "recipients[2].members: wrong-type",
  ],
  [
    "a place with three numbers",
    spoilt("layout", { sites: { Redmond: [0, 0, 0] } }),
    "layout.sites.Redmond[2]: wrong-type",
  ],
  ["places as a list", spoilt("layout", { sites: [] }), "layout.sites: wrong-type"],
  // Choices
  ["an unknown role", spoilt("servers.1.roles", ["HubTransports"]), "servers[1].roles[0]: not-one-of"],
  ["an unknown kind of recipient", spoilt("recipients.0.type", "mailBox"), "recipients[0].type: not-one-of"],
  ["a recipient without a kind", spoilt("recipients.0.type", undefined), "recipients[0].type: missing-field"],
  ["an unknown client", spoilt("messages.0.client", "thunderbird"), "messages[0].client: not-one-of"],
  ["an unknown fault", fault({ kind: "serverdown", server: "HUB01" }), "faults[0].kind: not-one-of"],
  ["an unknown generation", spoilt("generation", "2003"), "generation: not-one-of"],
  ["a link of an unknown transport", spoilt("siteLinks.0.transport", "X400"), "siteLinks[0].transport: not-one-of"],
  // Numbers and amounts
  ["a negative cost", spoilt("siteLinks.0.cost", -1), "siteLinks[0].cost: out-of-range"],
  ["a link that costs nothing", spoilt("siteLinks.0.cost", 0), "siteLinks[0].cost: out-of-range"],
  ["a negative Exchange cost", spoilt("siteLinks.0.exchangeCost", -5), "siteLinks[0].exchangeCost: out-of-range"],
  [
    "an address space that costs too much",
    spoilt("sendConnectors.0.addressSpaces.0.cost", 101),
    "sendConnectors[0].addressSpaces[0].cost: out-of-range",
  ],
  ["a negative size", spoilt("messages.0.sizeKB", -1), "messages[0].sizeKB: out-of-range"],
  ["a size beyond what Exchange can hold", spoilt("messages.0.sizeKB", 1e12), "messages[0].sizeKB: out-of-range"],
  ["a link of one site", spoilt("siteLinks.0.sites", ["Redmond"]), "siteLinks[0].sites: too-few"],
  ["no sites", spoilt("sites", []), "sites: too-few"],
  ["a server without a role", spoilt("servers.0.roles", []), "servers[0].roles: too-few"],
  ["a message to nobody", spoilt("messages.0.to", []), "messages[0].to: too-few"],
  [
    "three sites blocked",
    fault({ kind: "sitesBlocked", sites: ["Redmond", "Dublin", "Redmond"] }),
    "faults[0].sites: too-many",
  ],
  [
    "a connector without an address space",
    spoilt("sendConnectors.0.addressSpaces", []),
    "sendConnectors[0].addressSpaces: too-few",
  ],
  [
    "neither DNS nor a smart host",
    spoilt("sendConnectors.0.dnsRoutingEnabled", false),
    "sendConnectors[0].smartHosts: too-few",
  ],
  [
    "a hundred thousand recipients of a message",
    spoilt(
      "messages.0.to",
      Array.from({ length: 100_000 }, (_, i) => `u${i}@contoso.com`),
    ),
    "messages[0].to: too-many",
  ],
  // Writing
  ["an address without a domain", spoilt("recipients.0.address", "anna"), "recipients[0].address: malformed-address"],
  ["an address with two at signs", spoilt("messages.0.to.0", "a@b@c.com"), "messages[0].to[0]: malformed-address"],
  [
    "an address in angle brackets",
    spoilt("messages.0.to.0", "Bob <bob@contoso.com>"),
    "messages[0].to[0]: malformed-address",
  ],
  ["a type without an address", spoilt("messages.0.to.0", "FAX:"), "messages[0].to[0]: malformed-address"],
  [
    "a domain with a space",
    spoilt("organization.acceptedDomains.0.domain", "contoso com"),
    "organization.acceptedDomains[0].domain: malformed-domain",
  ],
  ["a duration as minutes alone", spoilt("messages.0.at", "5M"), "messages[0].at: malformed-duration"],
  ["a duration of nothing", spoilt("messages.0.at", "PT"), "messages[0].at: malformed-duration"],
  ["a negative duration", spoilt("messages.0.at", "-PT5M"), "messages[0].at: malformed-duration"],
  ["a duration in months", spoilt("simulation", { until: "P1M" }), "simulation.until: malformed-duration"],
  [
    "a duration longer than time",
    spoilt("simulation", { until: "P999999999999D" }),
    "simulation.until: malformed-duration",
  ],
  ["an empty name", spoilt("servers.0.name", ""), "servers[0].name: malformed-name"],
  ["a name with a space at its end", spoilt("databases.0.name", "DB01 "), "databases[0].name: malformed-name"],
  ["a server name with a colon", spoilt("servers.1.name", "client:HUB01"), "servers[1].name: malformed-name"],
  ["a site named __proto__", spoilt("sites.1.name", "__proto__"), "sites[1].name: malformed-name"],
  [
    "a place for a site named constructor",
    spoilt("layout", { sites: { constructor: [0, 0] } }),
    "layout.sites.constructor: malformed-name",
  ],
  [
    "a name with a character that could not be read",
    spoilt("sites.1.name", "D\uFFFDblin"),
    "sites[1].name: malformed-name",
  ],
  [
    "a name with a character that shows nothing",
    spoilt("servers.0.name", "HUB01\u200B"),
    "servers[0].name: malformed-name",
  ],
  [
    "a name that is shown the other way round",
    spoilt("sites.1.name", "\u202Elive\u202C"),
    "sites[1].name: malformed-name",
  ],
  [
    "a person whose name turns the sentence around",
    spoilt("recipients.0.name", "\u202EBob"),
    "recipients[0].name: malformed-name",
  ],
  ["a title that shows nothing", spoilt("title", " "), "title: malformed-name"],
  ["half of a character pair", spoilt("sites.1.name", "Dublin \uD83C"), "sites[1].name: malformed-name"],
  ["a name as long as a book", spoilt("sites.1.name", "D".repeat(100_000)), "sites[1].name: too-long"],
  ["a title of three hundred letters", spoilt("title", "T".repeat(300)), "title: too-long"],
  // Names
  ["a server in an unknown site", spoilt("servers.0.site", "Redmnod"), "servers[0].site: unknown-name"],
  ["a link to an unknown site", spoilt("siteLinks.0.sites.1", "London"), "siteLinks[0].sites[1]: unknown-name"],
  ["a database on an unknown server", spoilt("databases.0.server", "MBX1"), "databases[0].server: unknown-name"],
  ["a mailbox in an unknown database", spoilt("recipients.0.database", "DB1"), "recipients[0].database: unknown-name"],
  [
    "a connector on an unknown server",
    spoilt("sendConnectors.0.sourceTransportServers", ["HUB1"]),
    "sendConnectors[0].sourceTransportServers[0]: unknown-name",
  ],
  ["a fault of an unknown site", fault({ kind: "siteDown", site: "Dublen" }), "faults[0].site: unknown-name"],
  [
    "a fault of an unknown connector",
    fault({ kind: "remoteDown", connector: "internets" }),
    "faults[0].connector: unknown-name",
  ],
  [
    "a change of an unknown link",
    spoilt("changes", [{ at: "PT1M", set: { siteLinks: { "Redmond-London": { cost: 5 } } } }]),
    'changes[0].set.siteLinks["Redmond-London"]: unknown-name',
  ],
  [
    "a change of an unknown list",
    spoilt("changes", [{ at: "PT1M", set: { siteLink: {} } }]),
    "changes[0].set.siteLink: unknown-field",
  ],
  [
    "a change of a field that has no meaning",
    spoilt("changes", [{ at: "PT1M", set: { sites: { Dublin: { cost: 5 } } } }]),
    "changes[0].set.sites.Dublin.cost: unknown-field",
  ],
  [
    "a place for an unknown site",
    spoilt("layout", { sites: { London: [0, 0] } }),
    'layout.sites["London"]: unknown-name',
  ],
  ["a sender who does not exist", spoilt("messages.0.from", "ana@contoso.com"), "messages[0].from: unknown-name"],
  [
    "a message from outside with no way in",
    spoilt("messages.0.from", "eve@fabrikam.com"),
    "messages[0].from: needs-organization-mx",
  ],
  [
    "two sites of one name",
    spoilt("sites.1.name", "REDMOND"),
    "sites[1].name: duplicate-name",
    "siteLinks[0].sites[1]: unknown-name",
    "servers[2].site: unknown-name",
    "servers[3].site: unknown-name",
  ],
  [
    "two recipients of one address",
    spoilt("recipients.1.address", "Anna@contoso.com"),
    "recipients[1].address: duplicate-address",
  ],
  [
    "two messages of one id",
    spoilt("messages", [right.messages[0] ?? null, right.messages[0] ?? null]),
    "messages[1].id: duplicate-name",
  ],
  [
    "a site twice in one link",
    spoilt("siteLinks.0.sites", ["Dublin", "dublin"]),
    "siteLinks[0].sites[1]: duplicate-name",
  ],
  [
    "a server twice on a connector",
    spoilt("sendConnectors.0.sourceTransportServers", ["HUB01", "HUB01"]),
    "sendConnectors[0].sourceTransportServers[1]: duplicate-name",
  ],
  [
    "an Exchange 2003 server that is a 2007 server too",
    spoilt("routingGroups", [{ name: "RG", servers: ["HUB01"] }]),
    "routingGroups[0].servers[0]: duplicate-name",
  ],
  // What things are
  ["a database on a Hub Transport server", spoilt("databases.0.server", "HUB01"), "databases[0].server: wrong-role"],
  [
    "a connector on a Mailbox server",
    spoilt("sendConnectors.0.sourceTransportServers", ["MBX01"]),
    "sendConnectors[0].sourceTransportServers[0]: wrong-role",
  ],
  [
    "a group that a Mailbox server expands",
    spoilt("recipients.2.expansionServer", "MBX01"),
    "recipients[2].expansionServer: wrong-role",
  ],
  [
    "an override list with a Mailbox server",
    spoilt("servers.0.submissionServerOverrideList", ["MBX02"]),
    "servers[0].submissionServerOverrideList[0]: wrong-role",
  ],
  [
    "the transport service of a Mailbox server",
    fault({ kind: "transportStopped", server: "MBX01" }),
    "faults[0].server: wrong-role",
  ],
  [
    "a message handed to a Mailbox server",
    spoilt("messages.0", { from: "anna@contoso.com", to: ["bob@contoso.com"], client: "smtp", server: "MBX01" }),
    "messages[0].server: wrong-role",
  ],
  [
    "a voice message from a Hub Transport server",
    spoilt("messages.0", {
      from: "anna@contoso.com",
      to: ["bob@contoso.com"],
      client: "unifiedMessaging",
      server: "HUB01",
    }),
    "messages[0].server: wrong-role",
  ],
  [
    "Outlook handing to a server of its choice",
    spoilt("messages.0", { from: "anna@contoso.com", to: ["bob@contoso.com"], client: "outlook", server: "HUB01" }),
    "messages[0].client: not-one-of",
  ],
  ["a Pickup message without a server", spoilt("messages.0.client", "pickup"), "messages[0].server: missing-field"],
  ["a sender whose mailbox has no database", spoilt("recipients.0.database", null), "messages[0].from: no-database"],
  ["a group as sender", spoilt("messages.0.from", "all@contoso.com"), "messages[0].from: wrong-kind"],
  [
    "a fault that ends before it begins",
    fault({ kind: "serverDown", server: "HUB01", at: "PT2H", until: "PT1H" }),
    "faults[0].until: ends-before-it-begins",
  ],
  // What is not modelled yet
  [
    "a transport rule that does nothing",
    spoilt("transportRules", [{ name: "Disclaimer", actions: [] }]),
    "transportRules[0].actions: too-few",
  ],
  [
    "two transport rules of one name",
    spoilt("transportRules", [
      { name: "Drop", actions: [{ type: "deleteMessage" }] },
      { name: "drop", actions: [{ type: "deleteMessage" }] },
    ]),
    "transportRules[1].name: duplicate-name",
  ],
  [
    "an unknown action of a transport rule",
    spoilt("transportRules", [{ name: "Drop", actions: [{ type: "explode" }] }]),
    "transportRules[0].actions[0].type: not-one-of",
  ],
  [
    "a group in a transport rule that nobody knows",
    spoilt("transportRules", [
      { name: "Wall", conditions: { fromMemberOf: ["al@contoso.com"] }, actions: [{ type: "deleteMessage" }] },
    ]),
    "transportRules[0].conditions.fromMemberOf[0]: unknown-name",
  ],
  [
    "a status code that is no policy code",
    spoilt("transportRules", [
      { name: "Wall", actions: [{ type: "rejectMessage", reason: "No.", enhancedStatusCode: "5.1.1" }] },
    ]),
    "transportRules[0].actions[0].enhancedStatusCode: not-one-of",
  ],
  [
    "a journal rule without a journal mailbox",
    spoilt("journalRules", [{ name: "All" }]),
    "journalRules[0].journalEmailAddress: missing-field",
  ],
  [
    "another generation with its fields",
    JSON.stringify({
      ...right,
      generation: "2010",
      databases: [
        { name: "DB01", server: "MBX01", copies: ["MBX02"], dag: "DAG1" },
        { name: "DB02", server: "MBX02" },
      ],
    }),
    "generation: not-modelled",
    "databases[0].copies: not-modelled",
    "databases[0].dag: not-modelled",
  ],
  [
    "addresses that are none, at the border",
    JSON.stringify({
      ...right,
      edge: { ipAllowList: ["300.1.1.1"], ipBlockList: ["10.0.0.0/33"], blockedSenders: ["nobody"] },
      receiveConnectors: [{ name: "R", server: "HUB01", bindings: ["25"], permissionGroups: ["AnonymousUsers"] }],
      messages: [{ from: "anna@contoso.com", to: ["bob@contoso.com"], sourceIp: "10.0.0.0/8" }],
    }),
    "edge.ipAllowList[0]: malformed-ip-address",
    "edge.ipBlockList[0]: malformed-ip-address",
    "edge.blockedSenders[0]: malformed-address",
    "receiveConnectors[0].bindings[0]: malformed-ip-address",
    "messages[0].sourceIp: malformed-ip-address",
  ],
  [
    "settings of the agents that do not exist",
    JSON.stringify({
      ...right,
      edge: {
        senderIdAction: "Refuse",
        contentFilter: { sclRejectThreshold: 10, sclRejectTreshold: 7 },
        attachmentFilter: { names: [], action: "Burn" },
      },
      messages: [{ from: "anna@contoso.com", to: ["bob@contoso.com"], scl: -2, senderIdResult: "Maybe" }],
    }),
    "edge.contentFilter.sclRejectTreshold: unknown-field",
    "edge.senderIdAction: not-one-of",
    "edge.contentFilter.sclRejectThreshold: out-of-range",
    "edge.attachmentFilter.action: not-one-of",
    "messages[0].scl: out-of-range",
    "messages[0].senderIdResult: not-one-of",
  ],
  [
    "a quarantine mailbox that nobody knows, a Receive connector on the wrong kind of server",
    JSON.stringify({
      ...right,
      edge: { quarantineMailbox: "ana@contoso.com" },
      receiveConnectors: [
        { name: "R", server: "MBX01", bindings: ["0.0.0.0:25"], permissionGroups: ["AnonymousUsers"] },
        { name: "S", server: "HUB9", bindings: ["0.0.0.0:25"], permissionGroups: [] },
      ],
    }),
    "receiveConnectors[0].server: wrong-role",
    "receiveConnectors[1].server: unknown-name",
    "edge.quarantineMailbox: unknown-name",
  ],
  [
    "addresses that cannot be rewritten",
    spoilt("addressRewriteEntries", [
      { name: "One", internalAddress: "anna@contoso.com", externalAddress: "fabrikam.com" },
      { name: "Two", internalAddress: "old.com", externalAddress: "anna@contoso.com" },
      { name: "Three", internalAddress: "*.contoso.com", externalAddress: "contoso.com" },
      { name: "one", internalAddress: "old.com", externalAddress: "contoso.com" },
    ]),
    "addressRewriteEntries[3].name: duplicate-name",
    "addressRewriteEntries[0].externalAddress: malformed-address",
    "addressRewriteEntries[1].externalAddress: malformed-domain",
    "addressRewriteEntries[2].outboundOnly: not-one-of",
  ],
  [
    "a manager whom nobody knows, and quotas below nothing",
    spoilt("recipients", [
      { type: "mailbox", name: "Anna", address: "anna@contoso.com", database: "DB01", prohibitSendQuotaKB: -1 },
      { type: "mailbox", name: "Bob", address: "bob@contoso.com", database: "DB02" },
      { type: "distributionGroup", name: "All", address: "all@contoso.com", members: [], managedBy: "bab@contoso.com" },
    ]),
    "recipients[0].prohibitSendQuotaKB: out-of-range",
    "recipients[2].managedBy: unknown-name",
  ],
  [
    "patterns that make no sense",
    spoilt("transportRules", [
      {
        name: "Rule",
        conditions: { subjectMatches: ["a(b", "fine"], headerMatches: { header: "X-Mailer", words: ["*"] } },
        exceptions: { attachmentNameMatches: ["\\"] },
        actions: [{ type: "deleteMessage" }],
      },
      { name: "Urgent", conditions: { withImportance: "urgent" }, actions: [{ type: "deleteMessage" }] },
    ]),
    "transportRules[1].conditions.withImportance: not-one-of",
    "transportRules[0].conditions.subjectMatches[0]: malformed-pattern",
    "transportRules[0].conditions.headerMatches.words[0]: malformed-pattern",
    "transportRules[0].exceptions.attachmentNameMatches[0]: malformed-pattern",
  ],
  [
    "patterns and texts that would take too long together",
    JSON.stringify({
      ...right,
      transportRules: [
        {
          name: "Long",
          conditions: { subjectOrBodyMatches: Array.from({ length: 50 }, (_, i) => `${i}${"a*".repeat(90)}`) },
          actions: [{ type: "deleteMessage" }],
        },
      ],
      messages: [{ from: "anna@contoso.com", to: ["bob@contoso.com"], body: "a".repeat(6_000) }],
    }),
    "transportRules: too-much-matching",
  ],
  [
    "actions on queues that nobody can do",
    spoilt("queueActions", [
      { kind: "suspendQueue", server: "MBX01", nextHop: "Dublin" },
      { kind: "removeMessage", server: "HUB01", message: "m2" },
      { kind: "retryQueue", server: "HUB01" },
      { kind: "exportMessage", server: "HUB01", message: "m1" },
      { kind: "resumeMessage", server: "HUB01", message: "m1-dsn1" },
    ]),
    "queueActions[2].nextHop: missing-field",
    "queueActions[3].kind: not-one-of",
    "queueActions[0].server: wrong-role",
    "queueActions[1].message: unknown-name",
  ],
  [
    "headers without a name, and limits below one",
    JSON.stringify({
      ...right,
      messages: [{ ...right.messages[0], headers: ["no colon", "X-Mine: yes", "X-Two: a\r\nX-Three: b"] }],
      receiveConnectors: [
        {
          name: "Own",
          server: "HUB01",
          bindings: ["0.0.0.0:25"],
          permissionGroups: [],
          maxRecipientsPerMessage: 0,
          maxMessageSizeKB: -1,
        },
      ],
    }),
    "receiveConnectors[0].maxMessageSizeKB: out-of-range",
    "receiveConnectors[0].maxRecipientsPerMessage: out-of-range",
    "messages[0].headers[0]: malformed-name",
    "messages[0].headers[2]: malformed-name",
  ],
];

const found = (text: string): readonly string[] => {
  const result = readScenario(text);
  return result.ok ? [] : result.problems.map(({ path, code }) => `${path}: ${code}`);
};

describe("a malformed scenario file", () => {
  it("is not what the cases start from", () => {
    expect(found(JSON.stringify(right))).toEqual([]);
  });

  it("is tried in more than a hundred ways, each with a name of its own", () => {
    expect(new Set(cases.map(([title]) => title)).size).toBe(cases.length);
    expect(cases.length).toBeGreaterThan(100);
  });

  for (const [title, text, ...problems] of cases) {
    it(`is told its problems: ${title}`, () => {
      expect(found(text)).toEqual(problems);
    });
  }

  it("of 20 MB is refused for its length alone", () => {
    const text = `{"title":"${"x".repeat(20_000_000)}"}`;
    const result = readScenario(text);
    expect(result).toEqual({
      ok: false,
      problems: [{ path: "", code: "too-large", args: { found: text.length, maximum: longestFile } }],
    });
  });

  it("says where the text stops being JSON", () => {
    expect(readScenario('{\n  "version": 1\n  "title": "A"\n}')).toEqual({
      ok: false,
      problems: [{ path: "", code: "not-json", args: { line: 3, column: 3 } }],
    });
  });

  it("is told that a number must be whole", () => {
    expect(readScenario(spoilt("siteLinks.0.cost", 1.5))).toEqual({
      ok: false,
      problems: [{ path: "siteLinks[0].cost", code: "wrong-type", args: { expected: "wholeNumber", found: "1.5" } }],
    });
  });

  it("is told which codes a transport rule may answer with (P-845)", () => {
    const action = { type: "rejectMessage", reason: "No.", enhancedStatusCode: "5.1.1" };
    expect(readScenario(spoilt("transportRules", [{ name: "Wall", actions: [action] }]))).toEqual({
      ok: false,
      problems: [
        {
          path: "transportRules[0].actions[0].enhancedStatusCode",
          code: "not-one-of",
          args: { found: '"5.1.1"', expected: "5.7.0–5.7.999" },
        },
      ],
    });
  });

  it("is told what was probably meant", () => {
    const suggestion = (text: string): unknown => {
      const result = readScenario(text);
      return result.ok ? undefined : result.problems[0]?.args.suggestion;
    };
    expect(suggestion(spoilt("site", []))).toBe("sites");
    expect(suggestion(spoilt("titel", "A"))).toBe("title");
    expect(suggestion(spoilt("x", []))).toBe(undefined);
    expect(suggestion(spoilt("servers.0.site", "Redmnod"))).toBe("Redmond");
    expect(suggestion(spoilt("servers.1.roles", ["HubTransports"]))).toBe("HubTransport");
    expect(suggestion(spoilt("messages.0.from", "ana@contoso.com"))).toBe("anna@contoso.com");
    expect(suggestion(spoilt("recipients.0.database", "Nothing like it"))).toBe(undefined);
  });

  it("is told its unknown names together with its wrong types, at the places where they stand", () => {
    const servers = right.servers.map((server, i) => (i === 0 ? { ...server, roles: "Mailbox" } : server));
    const text = JSON.stringify({
      ...right,
      servers,
      databases: [
        { name: 5, server: "MBX01" },
        { name: "DB02", server: "MBX2" },
      ],
      messages: [{ id: "m1", from: "anna@contoso.com", to: [] }],
    });
    expect(found(text)).toEqual([
      "servers[0].roles: wrong-type",
      "databases[0].name: wrong-type",
      "databases[1].server: unknown-name",
      "messages[0].to: too-few",
    ]);
  });

  it("hears nothing false of names whose declaration could not be read", () => {
    expect(found(JSON.stringify({ ...right, databases: "all" }))).toEqual(["databases: wrong-type"]);
    expect(found(spoilt("servers.0", { name: "MBX01", site: "Redmond", roles: ["Mailboxes"] }))).toEqual([
      "servers[0].roles[0]: not-one-of",
    ]);
  });
});

describe("a file made to be slow", () => {
  const many = 100_000;
  const numbered = <T>(make: (i: number) => T, count = many): readonly T[] =>
    Array.from({ length: count }, (_, i) => make(i));
  const slow: readonly (readonly [string, () => unknown])[] = [
    ["a hundred thousand wrong entries", () => ({ ...right, sites: numbered((i) => i) })],
    [
      "a hundred thousand unknown fields",
      () => ({ ...right, ...Object.fromEntries(numbered((i) => [`field${i}`, i])) }),
    ],
    [
      "servers in a hundred thousand unknown sites",
      () => ({
        ...right,
        sites: numbered((i) => ({ name: `Site ${i}` }), 50_000),
        servers: numbered((i) => ({ name: `S${i}`, site: `Sight ${i}`, roles: ["Mailbox"] }), 50_000),
      }),
    ],
    [
      "a hundred thousand databases of one name",
      () => ({ ...right, databases: numbered(() => ({ name: "DB", server: "MBX01" })) }),
    ],
    [
      "a hundred thousand senders who do not exist",
      () => ({ ...right, messages: numbered((i) => ({ from: `x${i}@contoso.com`, to: ["a@b.c"] })) }),
    ],
    [
      "a chain of fifty thousand groups that closes",
      () => ({
        ...right,
        recipients: numbered((i) => group(`g${i}@contoso.com`, [`g${(i + 1) % 50_000}@contoso.com`]), 50_000),
      }),
    ],
    [
      "groups that all contain themselves",
      () => ({ ...right, recipients: numbered((i) => group(`g${i}@contoso.com`, [`g${i}@contoso.com`]), 80_000) }),
    ],
    [
      "changes of a hundred thousand unknown links",
      () => ({
        ...right,
        changes: [{ at: "PT1M", set: { siteLinks: Object.fromEntries(numbered((i) => [`L${i}`, { cost: 5 }])) } }],
      }),
    ],
    [
      "ten thousand changes, each of another moment",
      () => ({
        ...right,
        changes: numbered(
          () => ({ at: "PT1M", set: { sites: { Redmond: { hubSiteEnabled: true }, Nowhere: {} } } }),
          10_000,
        ),
      }),
    ],
    [
      "a domain of seven million characters",
      () => ({ ...right, organization: { acceptedDomains: [{ domain: `${"a-".repeat(3_500_000)}!` }] } }),
    ],
    ["a name of seven million characters", () => ({ ...right, sites: [{ name: `${"x ".repeat(3_500_000)}` }] })],
    ["a key of seven million characters", () => ({ ...right, ["x".repeat(7_000_000)]: 1 })],
    ["a duration of seven million digits", () => ({ ...right, simulation: { until: `P${"1".repeat(7_000_000)}` } })],
  ];

  for (const [title, make] of slow) {
    it(`gets at most two hundred problems, all short: ${title}`, () => {
      const result = readScenario(JSON.stringify(make()));
      const problems = result.ok ? [] : result.problems;
      expect(problems.length).toBeGreaterThan(0);
      expect(problems.length).toBeLessThanOrEqual(200);
      for (const problem of problems) expect(JSON.stringify(problem).length).toBeLessThan(2_000);
    });
  }

  it("does no harm as an object with a circle in it", () => {
    const circle: { [field: string]: unknown } = { ...right };
    circle.lesson = circle;
    expect(checkScenario(circle)).toEqual({
      ok: false,
      problems: [{ path: "", code: "too-deep", args: { maximum: 32 } }],
    });
  });
});
