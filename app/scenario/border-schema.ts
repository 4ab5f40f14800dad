import * as v from "valibot";
import { attachmentActions, permissionGroups, senderIdActions, senderIdResults } from "../engine/index.ts";
import { count, domain, label, name, sizeKB, smtpAddress, text } from "./values.ts";

/** The parts of a scenario file about the border of the organization: Receive connectors, and the agents on Edge. */

const optional = v.optional;
const list = <S extends v.GenericSchema>(schema: S) => optional(v.array(schema));

const octet = "(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)";
const address = `${octet}(?:\\.${octet}){3}`;
const matching = (pattern: string) => v.pipe(v.string(), v.regex(new RegExp(`^${pattern}$`), "malformed-ip-address"));
/** An IPv4 address. */
const ipAddress = matching(address);
/** An address, a network or a range. */
const ipRange = matching(`${address}(?:/(?:[12]?\\d|3[0-2])|-${address})?`);
const port = "(?:[1-9]\\d{0,3}|[1-5]\\d{4}|6[0-4]\\d{3}|65[0-4]\\d{2}|655[0-2]\\d|6553[0-5])";
/** An address of the server and a port; `0.0.0.0` is all its addresses. */
const binding = matching(`${address}:${port}`);
const scl = v.pipe(v.number(), v.integer("wrong-type"), v.minValue(0, "out-of-range"), v.maxValue(9, "out-of-range"));

export const receiveConnector = v.strictObject({
  name: label,
  server: name,
  bindings: v.pipe(v.array(binding), v.minLength(1, "too-few")),
  remoteIPRanges: list(ipRange),
  permissionGroups: v.array(v.picklist(permissionGroups)),
  maxMessageSizeKB: v.exactOptional(sizeKB),
  maxRecipientsPerMessage: v.exactOptional(v.pipe(count, v.minValue(1, "out-of-range"))),
});

export const edge = v.strictObject({
  ipAllowList: list(ipRange),
  ipBlockList: list(ipRange),
  blockedSenders: list(smtpAddress),
  blockedDomains: list(domain),
  senderFilterAction: optional(v.picklist(["Reject", "StampStatus"])),
  recipientFilterEnabled: optional(v.boolean()),
  blockedRecipients: list(smtpAddress),
  senderIdAction: optional(v.picklist(senderIdActions)),
  tempErrorAction: optional(v.picklist(senderIdActions)),
  contentFilter: optional(
    v.strictObject({
      sclDeleteEnabled: optional(v.boolean()),
      sclDeleteThreshold: optional(scl),
      sclRejectEnabled: optional(v.boolean()),
      sclRejectThreshold: optional(scl),
      sclQuarantineEnabled: optional(v.boolean()),
      sclQuarantineThreshold: optional(scl),
      bypassedSenders: list(v.union([smtpAddress, domain], "malformed-address")),
    }),
  ),
  quarantineMailbox: optional(v.nullable(smtpAddress)),
  sclJunkThreshold: optional(scl),
  attachmentFilter: optional(v.strictObject({ names: v.array(text), action: optional(v.picklist(attachmentActions)) })),
});

/** Senders that a person holds to be safe: addresses or whole domains. */
export const safeSenders = list(v.union([smtpAddress, domain], "malformed-address"));

/** One address, a domain, or all subdomains of one. */
const addressOrDomain = v.union([smtpAddress, domain], "malformed-address");

/** What an address rewriting agent puts in the place of what; `build-border.ts` says what fits what. */
export const addressRewriteEntry = v.strictObject({
  name: label,
  internalAddress: addressOrDomain,
  externalAddress: addressOrDomain,
  exceptionList: list(addressOrDomain),
  outboundOnly: optional(v.boolean()),
});

/** `Name: value`. */
const header = v.pipe(v.string(), v.regex(/^[!-9;-~]+: ?[^\r\n]*$/, "malformed-name"), v.maxLength(1_000, "too-long"));

/** What a message brings to the border. */
export const messageBorderFields = {
  authenticated: optional(v.boolean()),
  sourceIp: optional(v.nullable(ipAddress)),
  serverIp: optional(v.nullable(ipAddress)),
  scl: optional(scl),
  senderIdResult: optional(v.picklist(senderIdResults)),
  attachments: list(text),
  headers: list(header),
};
