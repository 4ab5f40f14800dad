import * as v from "valibot";
import { externalOofOptions, importances, journalScopes, oofTypes, scopes } from "../engine/index.ts";
import { anyAddress, count, domainOrAll, label, sizeKB, sizeLimitKB, smtpAddress, text } from "./values.ts";

/** What recipients, rules and remote domains ask for, field by field. */

const may = v.exactOptional;
/** Rules and restrictions name a handful of people; hundreds of them belong into a group. */
const mostListed = 1_000;
const addresses = v.pipe(v.array(smtpAddress), v.minLength(1, "too-few"), v.maxLength(mostListed, "too-many"));
const anyAddresses = v.pipe(v.array(anyAddress), v.minLength(1, "too-few"), v.maxLength(mostListed, "too-many"));
const words = v.pipe(v.array(text), v.minLength(1, "too-few"), v.maxLength(mostListed, "too-many"));
const rating = v.pipe(
  v.number(),
  v.integer("wrong-type"),
  v.minValue(-1, "out-of-range"),
  v.maxValue(9, "out-of-range"),
);
/** Mailboxes hold more than any message has. */
const largestMailboxKB = 1_000_000_000;
const mailboxSizeKB = v.pipe(v.number(), v.minValue(0, "out-of-range"), v.maxValue(largestMailboxKB, "out-of-range"));

export const restrictionFields = {
  acceptMessagesOnlyFrom: may(anyAddresses),
  acceptMessagesOnlyFromDLMembers: may(addresses),
  rejectMessagesFrom: may(anyAddresses),
  rejectMessagesFromDLMembers: may(addresses),
  requireSenderAuthenticationEnabled: may(v.boolean()),
  maxReceiveSizeKB: may(sizeLimitKB),
};
export const attributeFields = {
  department: may(text),
  company: may(text),
  office: may(text),
  title: may(text),
  stateOrProvince: may(text),
  customAttribute1: may(text),
};
export const forwardingFields = {
  forwardingAddress: may(v.nullable(anyAddress)),
  deliverToMailboxAndForward: may(v.boolean()),
};
export const groupReportFields = {
  reportToOriginatorEnabled: may(v.boolean()),
  reportToManagerEnabled: may(v.boolean()),
  managedBy: may(smtpAddress),
};
const inboxRule = v.strictObject({
  name: label,
  enabled: v.optional(v.boolean()),
  from: may(anyAddresses),
  subjectContainsWords: may(words),
  action: v.variant("type", [
    v.strictObject({ type: v.literal("moveToFolder"), folder: text }),
    v.strictObject({ type: v.literal("deleteMessage") }),
    v.strictObject({ type: v.literal("forwardTo"), addresses: anyAddresses }),
    v.strictObject({ type: v.literal("redirectTo"), addresses: anyAddresses }),
  ]),
  stopProcessingRules: v.optional(v.boolean()),
});

export const mailboxPolicyFields = {
  ...restrictionFields,
  ...attributeFields,
  ...forwardingFields,
  totalItemSizeKB: may(mailboxSizeKB),
  issueWarningQuotaKB: may(v.nullable(mailboxSizeKB)),
  prohibitSendQuotaKB: may(v.nullable(mailboxSizeKB)),
  prohibitSendReceiveQuotaKB: may(v.nullable(mailboxSizeKB)),
  isMailboxEnabled: may(v.boolean()),
  maxSendSizeKB: may(sizeLimitKB),
  recipientLimits: may(v.nullable(count)),
  autoReplyEnabled: may(v.boolean()),
  externalOofOptions: may(v.picklist(externalOofOptions)),
  inboxRules: may(v.array(inboxRule)),
};
export const messagePolicyFields = {
  attachmentSizeKB: may(sizeKB),
  body: may(text),
  importance: may(v.picklist(importances)),
  classification: may(text),
  isSecured: may(v.boolean()),
  recipientReassignmentProhibited: may(v.boolean()),
};

/** Long patterns take long, and say little. */
const pattern = v.pipe(v.string(), v.maxLength(200, "too-long"));
const patterns = v.pipe(v.array(pattern), v.minLength(1, "too-few"), v.maxLength(100, "too-many"));
const predicates = v.strictObject({
  from: may(anyAddresses),
  fromMemberOf: may(addresses),
  fromScope: may(v.picklist(scopes)),
  sentTo: may(anyAddresses),
  sentToMemberOf: may(addresses),
  sentToScope: may(v.picklist(scopes)),
  betweenMemberOf1: may(addresses),
  betweenMemberOf2: may(addresses),
  subjectContains: may(words),
  subjectOrBodyContains: may(words),
  fromAddressContains: may(words),
  headerContains: may(v.strictObject({ header: label, words })),
  subjectMatches: may(patterns),
  subjectOrBodyMatches: may(patterns),
  fromAddressMatches: may(patterns),
  headerMatches: may(v.strictObject({ header: label, words: patterns })),
  attachmentNameMatches: may(patterns),
  withImportance: may(v.picklist(importances)),
  hasClassification: may(text),
  sclOver: may(rating),
  attachmentSizeOverKB: may(sizeKB),
});

const action = v.variant("type", [
  v.strictObject({
    type: v.literal("appendDisclaimer"),
    text,
    fallbackAction: v.optional(v.picklist(["wrap", "ignore", "reject"])),
  }),
  v.strictObject({ type: v.literal("prependSubject"), text }),
  v.strictObject({ type: v.literal("setHeader"), header: text, value: text }),
  v.strictObject({ type: v.literal("applyClassification"), classification: text }),
  v.strictObject({ type: v.literal("setScl"), scl: rating }),
  v.strictObject({ type: v.literal("addToRecipient"), addresses: anyAddresses }),
  v.strictObject({ type: v.literal("copyTo"), addresses: anyAddresses }),
  v.strictObject({ type: v.literal("blindCopyTo"), addresses: anyAddresses }),
  v.strictObject({ type: v.literal("redirectMessage"), addresses: anyAddresses }),
  v.strictObject({
    type: v.literal("rejectMessage"),
    reason: text,
    enhancedStatusCode: v.optional(v.pipe(v.string(), v.regex(/^5\.7\.\d{1,3}$/, "not-one-of 5.7.0–5.7.999"))),
  }),
  v.strictObject({ type: v.literal("deleteMessage") }),
]);

export const transportRule = v.strictObject({
  name: label,
  enabled: v.optional(v.boolean()),
  conditions: v.optional(predicates),
  exceptions: v.optional(predicates),
  actions: v.pipe(v.array(action), v.minLength(1, "too-few")),
});

export const journalRule = v.strictObject({
  name: label,
  enabled: v.optional(v.boolean()),
  scope: v.optional(v.picklist(journalScopes)),
  recipient: v.optional(v.nullable(smtpAddress)),
  journalEmailAddress: smtpAddress,
});

export const remoteDomain = v.strictObject({
  domain: domainOrAll,
  allowedOofType: v.optional(v.picklist(oofTypes)),
  autoForwardEnabled: v.optional(v.boolean()),
});
