import * as v from "valibot";
import { clients, generations, serverRoles } from "../engine/index.ts";
import { addressRewriteEntry, edge, messageBorderFields, receiveConnector, safeSenders } from "./border-schema.ts";
import { mailboxClientFields, messageClientFields } from "./client-schema.ts";
import { lesson } from "./lesson-schema.ts";
import {
  attributeFields,
  forwardingFields,
  groupReportFields,
  journalRule,
  mailboxPolicyFields,
  messagePolicyFields,
  remoteDomain,
  restrictionFields,
  transportRule,
} from "./policy-schema.ts";
import { queueAction } from "./queue-action-schema.ts";
import {
  addressSpaceCost,
  anyAddress,
  coordinate,
  count,
  domain,
  domainOrAll,
  duration,
  host,
  label,
  linkCost,
  longestName,
  name,
  preference,
  shownName,
  sizeKB,
  sizeLimitKB,
  smtpAddress,
  text,
} from "./values.ts";

/** The scenario file, version 1, field by field. No defaults here: `read.ts` fills them in. */

const optional = v.optional;
const list = <S extends v.GenericSchema>(schema: S) => optional(v.array(schema));
/** One message to more addresses than this is no lesson any more. */
const mostAddresses = 50_000;
const addresses = v.pipe(v.array(anyAddress), v.maxLength(mostAddresses, "too-many"));
const mostConnectors = 10_000;
const connectors = <S extends v.GenericSchema>(schema: S) =>
  optional(v.pipe(v.array(schema), v.maxLength(mostConnectors, "too-many")));

const organization = v.strictObject({
  name: optional(text),
  acceptedDomains: list(
    v.strictObject({
      domain: domainOrAll,
      type: optional(v.picklist(["authoritative", "internalRelay", "externalRelay"])),
    }),
  ),
  maxSendSizeKB: optional(sizeLimitKB),
  maxReceiveSizeKB: optional(sizeLimitKB),
  maxRecipientEnvelopeLimit: optional(v.nullable(count)),
  remoteDomains: list(remoteDomain),
  journalingReportNdrTo: v.exactOptional(smtpAddress),
});

const site = v.strictObject({ name, hubSiteEnabled: optional(v.boolean()) });

export const siteLinkFields = {
  cost: optional(linkCost),
  exchangeCost: optional(v.nullable(linkCost)),
  maxMessageSizeKB: optional(sizeLimitKB),
};
const siteLink = v.strictObject({
  name: label,
  sites: v.pipe(v.array(name), v.minLength(2, "too-few")),
  ...siteLinkFields,
  transport: optional(v.picklist(["IP", "SMTP"])),
});

const server = v.strictObject({
  name,
  site: name,
  roles: v.pipe(v.array(v.picklist(serverRoles)), v.minLength(1, "too-few")),
  submissionServerOverrideList: list(name),
  externalUrl: optional(v.nullable(text)),
  internalUrl: v.exactOptional(v.nullable(text)),
  antispamAgentsEnabled: optional(v.boolean()),
});

// `copies` and `dag` are for Exchange 2010 and later.
const database = v.strictObject({
  name: label,
  server: name,
  copies: list(name),
  dag: optional(v.nullable(label)),
  journalRecipient: v.exactOptional(v.nullable(smtpAddress)),
  continuousReplication: v.exactOptional(v.picklist(["CCR", "LCR"])),
});

const addressSpace = v.strictObject({
  type: optional(v.pipe(v.string(), v.regex(/^[A-Za-z][A-Za-z0-9]*$/, "malformed-name"))),
  address: v.pipe(v.string(), v.nonEmpty("malformed-address"), v.maxLength(longestName, "malformed-address")),
  cost: optional(addressSpaceCost),
});
const connectorFields = {
  addressSpaces: list(addressSpace),
  sourceTransportServers: list(name),
  enabled: optional(v.boolean()),
  isScopedConnector: optional(v.boolean()),
  maxMessageSizeKB: optional(sizeLimitKB),
};
export const sendConnectorFields = {
  ...connectorFields,
  dnsRoutingEnabled: optional(v.boolean()),
  smartHosts: list(text),
  linkedReceiveConnector: optional(v.nullable(label)),
};
export const foreignConnectorFields = { ...connectorFields, dropDirectory: optional(v.nullable(text)) };
// Which connectors must have an address space is for `build-organization.ts`: a linked one needs none.
const required = { sourceTransportServers: v.array(name) };

export const routingGroupConnectorFields = {
  cost: optional(addressSpaceCost),
  maxMessageSizeKB: optional(sizeLimitKB),
};
const routingGroupConnector = v.strictObject({
  name: label,
  sourceRoutingGroup: label,
  targetRoutingGroup: label,
  ...routingGroupConnectorFields,
  sourceTransportServers: v.pipe(v.array(name), v.minLength(1, "too-few")),
  targetTransportServers: v.pipe(v.array(name), v.minLength(1, "too-few")),
});

const recipient = v.variant("type", [
  v.strictObject({
    type: v.literal("mailbox"),
    name: shownName,
    address: smtpAddress,
    database: v.nullable(label),
    client: optional(v.picklist(clients)),
    safeSenders,
    ...mailboxClientFields,
    ...mailboxPolicyFields,
  }),
  v.strictObject({
    type: v.literal("distributionGroup"),
    name: shownName,
    address: smtpAddress,
    members: addresses,
    expansionServer: optional(v.nullable(name)),
    ...restrictionFields,
    ...groupReportFields,
  }),
  v.strictObject({
    type: v.literal("dynamicDistributionGroup"),
    name: shownName,
    address: smtpAddress,
    recipientFilter: text,
    expansionServer: optional(v.nullable(name)),
    ...restrictionFields,
    ...groupReportFields,
  }),
  v.strictObject({
    type: v.literal("contact"),
    name: shownName,
    address: smtpAddress,
    externalAddress: anyAddress,
    ...restrictionFields,
    ...attributeFields,
  }),
  v.strictObject({
    type: v.literal("publicFolder"),
    name: shownName,
    address: smtpAddress,
    databases: v.pipe(v.array(label), v.minLength(1, "too-few")),
    replicas: list(label),
    ...restrictionFields,
    ...forwardingFields,
  }),
]);

const message = v.strictObject({
  id: optional(label),
  at: optional(duration),
  from: smtpAddress,
  to: optional(addresses),
  cc: optional(addresses),
  bcc: optional(addresses),
  client: optional(v.picklist(clients)),
  server: optional(v.nullable(name)),
  subject: optional(text),
  sizeKB: optional(sizeKB),
  ...messageBorderFields,
  ...messagePolicyFields,
  ...messageClientFields,
});

const time = { at: optional(duration), until: optional(v.nullable(duration)) };
const fault = v.variant("kind", [
  v.strictObject({ ...time, kind: v.literal("serverDown"), server: name }),
  v.strictObject({ ...time, kind: v.literal("transportStopped"), server: name }),
  v.strictObject({ ...time, kind: v.literal("siteDown"), site: name }),
  v.strictObject({
    ...time,
    kind: v.literal("sitesBlocked"),
    sites: v.pipe(v.array(name), v.minLength(2, "too-few"), v.maxLength(2, "too-many")),
  }),
  v.strictObject({
    ...time,
    kind: v.literal("databaseDismounted"),
    database: label,
    lostSeconds: v.exactOptional(count),
  }),
  v.strictObject({ ...time, kind: v.literal("smartHostDown"), host }),
  v.strictObject({ ...time, kind: v.literal("mxDown"), host }),
  v.strictObject({ ...time, kind: v.literal("dnsFailure"), domain: domainOrAll }),
  v.strictObject({ ...time, kind: v.literal("globalCatalogDown"), site: name }),
  v.strictObject({ ...time, kind: v.literal("backPressure"), server: name, level: v.picklist(["medium", "high"]) }),
  v.strictObject({ ...time, kind: v.literal("remoteDown"), connector: label }),
]);

const named = <E extends v.ObjectEntries>(entries: E) => optional(v.record(v.string(), v.strictObject(entries)));
const change = v.strictObject({
  at: duration,
  set: v.strictObject({
    sites: named({ hubSiteEnabled: optional(v.boolean()) }),
    recipients: named({ database: optional(label) }),
    siteLinks: named(siteLinkFields),
    sendConnectors: named(sendConnectorFields),
    foreignConnectors: named(foreignConnectorFields),
    routingGroupConnectors: named(routingGroupConnectorFields),
  }),
});

export const scenarioFileSchema = v.strictObject({
  $schema: optional(v.string()),
  version: v.literal(1, "unsupported-version"),
  title: shownName,
  summary: optional(text),
  generation: optional(v.picklist(generations)),
  organization: optional(organization),
  sites: v.pipe(v.array(site), v.minLength(1, "too-few")),
  siteLinks: list(siteLink),
  servers: v.pipe(v.array(server), v.minLength(1, "too-few")),
  databases: list(database),
  sendConnectors: connectors(v.strictObject({ name: label, ...sendConnectorFields, ...required })),
  receiveConnectors: connectors(receiveConnector),
  edge: optional(edge),
  addressRewriteEntries: list(addressRewriteEntry),
  foreignConnectors: connectors(v.strictObject({ name: label, ...foreignConnectorFields, ...required })),
  routingGroups: list(v.strictObject({ name: label, servers: v.array(name) })),
  routingGroupConnectors: connectors(routingGroupConnector),
  transportRules: list(transportRule),
  journalRules: list(journalRule),
  recipients: list(recipient),
  internet: optional(
    v.strictObject({
      domains: list(
        v.strictObject({
          domain,
          mx: list(v.strictObject({ preference: optional(preference), host })),
          unknownRecipients: list(smtpAddress),
        }),
      ),
      organizationMx: list(v.strictObject({ preference: optional(preference), server: name })),
      returningHosts: list(v.strictObject({ host, server: name })),
    }),
  ),
  messages: list(message),
  faults: list(fault),
  changes: list(change),
  queueActions: list(queueAction),
  simulation: optional(v.strictObject({ seed: optional(count), until: optional(v.nullable(duration)) })),
  layout: optional(v.strictObject({ sites: optional(v.record(v.string(), v.strictTuple([coordinate, coordinate]))) })),
  lesson: optional(lesson),
});

/** A scenario file of the right shape; whether its names fit together is another question. */
export type ScenarioFile = v.InferOutput<typeof scenarioFileSchema>;
