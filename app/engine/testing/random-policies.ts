import type { SimulationInput } from "../model/message.ts";
import type { InboxRule, RuleAction, RulePredicates, TransportRule } from "../model/policies.ts";
import type { Mailbox, Recipient } from "../model/recipients.ts";
import { createRandom, type Random } from "./random.ts";
import { mailbox, sendConnector, sketch } from "./sketch.ts";

const people = Array.from({ length: 12 }, (_, i) => `p${i}@contoso.test`);
const groups = Array.from({ length: 4 }, (_, i) => `g${i}@contoso.test`);
const dynamic = "sales@contoso.test";
const stranger = "eve@fabrikam.com";
const anybody = [...people, ...groups, dynamic, stranger, "nobody@contoso.test"];

/** Three sites with people who forward, restrict, are away or have full mailboxes, and rules that do as they please. */
export function randomPolicies(seed: number): SimulationInput {
  const random = createRandom(seed);
  const { percent, some, pick, between } = random;
  const sites = ["A", "B", "C"] as const;
  const base = sketch({ sites: percent(50) ? "A B C" : "A B* C", links: "A-B 10, B-C 10", until: null });
  const recipients: readonly Recipient[] = [
    ...people.map((address) => person(random, address, `DB-${pick(sites)}`)),
    ...groups.map((address) => ({
      type: "distributionGroup" as const,
      name: address,
      address,
      members: some(anybody, between(0, 5)),
      expansionServer: null,
      ...restrictions(random),
    })),
    {
      type: "dynamicDistributionGroup",
      name: dynamic,
      address: dynamic,
      recipientFilter: percent(80) ? "Department -eq 'Sales'" : "Department -is",
      expansionServer: null,
    },
  ];
  const [database, ...others] = base.organization.databases;
  return {
    ...base,
    organization: {
      ...base.organization,
      recipients,
      databases:
        database && percent(30)
          ? [{ ...database, journalRecipient: pick(people) }, ...others]
          : base.organization.databases,
      sendConnectors: [sendConnector("Out", ["HT-A"], "SMTP:*")],
      transportRules: Array.from({ length: between(0, 4) }, (_, i) => rule(random, `rule ${i}`)),
      journalRules: Array.from({ length: between(0, 2) }, (_, i) => ({
        name: `journal ${i}`,
        enabled: percent(80),
        scope: pick(["global", "internal", "external"] as const),
        recipient: percent(50) ? pick([...people, ...groups]) : null,
        journalEmailAddress: pick([...people, stranger]),
      })),
      remoteDomains: percent(30) ? [{ domain: "*", allowedOofType: "none", autoForwardEnabled: false }] : [],
    },
    messages: sketch({
      sites: "A",
      messages: Array.from({ length: between(1, 4) }, () => ({
        from: pick(people),
        to: some(anybody, between(1, 5)),
        subject: pick(["Lunch", "Confidential"]),
        isSecured: percent(20),
      })),
    }).messages,
  };
}

function person(random: Random, address: string, database: string): Mailbox {
  const { percent, pick } = random;
  return {
    ...mailbox(address.replace(/@.*/, ""), database),
    department: pick(["Sales", "Research"]),
    ...(percent(25) ? { forwardingAddress: pick(anybody), deliverToMailboxAndForward: percent(50) } : {}),
    ...(percent(15) ? { autoReplyEnabled: true } : {}),
    ...(percent(20) ? { inboxRules: [inboxRule(random)] } : {}),
    ...(percent(10) ? { totalItemSizeKB: 30, prohibitSendReceiveQuotaKB: 50 } : {}),
    ...(percent(5) ? { isMailboxEnabled: false } : {}),
    ...restrictions(random),
  };
}

function inboxRule({ percent, pick, some }: Random): InboxRule {
  return {
    name: "mine",
    enabled: percent(90),
    ...(percent(30) ? { subjectContainsWords: ["confidential"] } : {}),
    action: pick([
      { type: "moveToFolder", folder: "Old" },
      { type: "deleteMessage" },
      { type: "forwardTo", addresses: some(anybody, 2) },
      { type: "redirectTo", addresses: some(anybody, 2) },
    ]),
    stopProcessingRules: percent(50),
  };
}

function restrictions({ percent, some, pick }: Random) {
  return {
    ...(percent(10) ? { acceptMessagesOnlyFrom: some(people, 6) } : {}),
    ...(percent(5) ? { rejectMessagesFromDLMembers: [pick(groups)] } : {}),
    ...(percent(10) ? { requireSenderAuthenticationEnabled: true } : {}),
    ...(percent(5) ? { maxReceiveSizeKB: 10 } : {}),
  };
}

function rule(random: Random, name: string): TransportRule {
  const { percent, some, between } = random;
  return {
    name,
    enabled: percent(90),
    conditions: predicates(random),
    exceptions: percent(30) ? predicates(random) : {},
    actions: some(actions(random), between(1, 3)),
  };
}

function predicates({ percent, some, pick }: Random): RulePredicates {
  return {
    ...(percent(20) ? { from: some(people, 4) } : {}),
    ...(percent(30) ? { sentTo: some(anybody, 6) } : {}),
    ...(percent(15) ? { sentToMemberOf: [pick(groups)] } : {}),
    ...(percent(15) ? { sentToScope: pick(["inOrganization", "notInOrganization"] as const) } : {}),
    ...(percent(15) ? { subjectContains: ["confidential"] } : {}),
    ...(percent(10) ? { hasClassification: "Secret" } : {}),
    ...(percent(10) ? { subjectOrBodyMatches: ["^(con|un)*fid\\w*ial$"] } : {}),
    ...(percent(5) ? { withImportance: pick(["normal", "high"] as const) } : {}),
    ...(percent(10) ? { betweenMemberOf1: [pick(groups)], betweenMemberOf2: [dynamic] } : {}),
  };
}

function actions({ pick, some }: Random): readonly RuleAction[] {
  return [
    { type: "appendDisclaimer", text: "…", fallbackAction: pick(["wrap", "ignore", "reject"] as const) },
    { type: "prependSubject", text: "Confidential: " },
    { type: "setHeader", header: "X-Seen", value: "yes" },
    { type: "applyClassification", classification: "Secret" },
    { type: "setScl", scl: 5 },
    { type: "addToRecipient", addresses: some(anybody, 2) },
    { type: "blindCopyTo", addresses: some(anybody, 1) },
    { type: "redirectMessage", addresses: some(anybody, 1) },
    { type: "rejectMessage", enhancedStatusCode: "5.7.1", reason: "No." },
    { type: "deleteMessage" },
  ];
}
