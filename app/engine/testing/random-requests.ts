import { type ServerId, serverId } from "../model/ids.ts";
import type { Fault } from "../model/message.ts";
import type { Organization } from "../model/organization.ts";
import type { QueueAction } from "../model/queue-actions.ts";
import type { Recipient } from "../model/recipients.ts";
import { kilobytes, simMs } from "../model/units.ts";
import type { Random } from "./random.ts";

/** The organization with quotas, reports of groups, journaling, rewritten addresses and narrow doors at random. */
export function askingForMore(random: Random, organization: Organization): Organization {
  const { percent, pick } = random;
  const people = organization.recipients.filter(({ type }) => type === "mailbox").map(({ address }) => address);
  const nobody = "nobody@contoso.test";
  const doors = organization.servers.filter(({ roles }) => roles.includes("EdgeTransport"));
  return {
    ...organization,
    recipients: organization.recipients.map((one) => asking(random, one, people)),
    ...(percent(15)
      ? {
          journalRules: [
            {
              name: "All",
              enabled: true,
              scope: "global",
              recipient: null,
              journalEmailAddress: pick([...people, nobody]),
            },
          ],
        }
      : {}),
    ...(percent(10) ? { journalingReportNdrTo: pick([...people, nobody]) } : {}),
    ...(percent(15)
      ? {
          addressRewriteEntries: [
            {
              name: "Outside",
              internalAddress: "contoso.test",
              externalAddress: pick(["contoso.test", "fabrikam.com"]),
              exceptionList: [],
              outboundOnly: percent(50),
            },
          ],
        }
      : {}),
    receiveConnectors: [
      ...(organization.receiveConnectors ?? []),
      ...doors.map(({ name }) => ({
        name: `Default internal receive connector ${name}`,
        server: serverId(name),
        port: 25,
        remoteIPRanges: [],
        permissionGroups: ["AnonymousUsers", "ExchangeServers"] as const,
        ...(percent(30) ? { maxRecipientsPerMessage: pick([1, 2, 5]) } : {}),
        ...(percent(20) ? { maxMessageSizeKB: kilobytes(200) } : {}),
      })),
    ],
  };
}

function asking({ percent, pick }: Random, one: Recipient, people: readonly string[]): Recipient {
  if (one.type === "mailbox" && percent(25)) {
    const quotas = ["issueWarningQuotaKB", "prohibitSendQuotaKB", "prohibitSendReceiveQuotaKB"] as const;
    return { ...one, totalItemSizeKB: pick([0, 100]), [pick(quotas)]: pick([50, 150, 300]) };
  }
  if ((one.type === "distributionGroup" || one.type === "dynamicDistributionGroup") && percent(40)) {
    const manager = percent(50) ? { reportToManagerEnabled: true, managedBy: pick(people) } : {};
    return { ...one, reportToOriginatorEnabled: false, ...manager };
  }
  return one;
}

/** Some databases are replicated, and fail over once or more often, at any time and with any gap. */
export function replicated(random: Random, organization: Organization) {
  const databases = organization.databases.map((one) =>
    random.percent(40) ? { ...one, continuousReplication: random.pick(["CCR", "LCR"] as const) } : one,
  );
  const faults = databases.flatMap(({ name, continuousReplication }) =>
    Array.from({ length: continuousReplication === undefined ? 0 : random.below(4) }, (): Fault => {
      const at = simMs(random.below(random.pick([60, 600, 36_000])) * 1_000);
      const until = simMs(at + random.between(1, random.pick([60, 600])) * 1_000);
      return { kind: "databaseDismounted", database: name, at, until, lostSeconds: random.pick([0, 60, 600, 36_000]) };
    }),
  );
  return { organization: { ...organization, databases }, faults };
}

/** Something that an administrator may do by hand, to a queue or a message that may be there. */
export function randomQueueAction(random: Random, organization: Organization, until: number): QueueAction {
  const { pick, percent, below } = random;
  const transport = organization.servers.filter(({ roles }) =>
    roles.some((role) => role === "HubTransport" || role === "EdgeTransport"),
  );
  const places: readonly string[] = [
    ...organization.sites.map(({ name }) => name),
    ...organization.servers.map(({ name }) => name),
    "fabrikam.com",
    "relay1.test",
    "Unreachable Domain",
  ];
  const server: ServerId = pick(transport.length > 0 ? transport : organization.servers).name;
  const base = { at: simMs(percent(80) ? below(1_800_000) : below(until)), server };
  const queue = { ...base, nextHop: pick(places) };
  const message = { ...base, message: pick(["m1", "m2", "m1-dsn1"]) };
  return pick<QueueAction>([
    { ...queue, kind: "suspendQueue" },
    { ...queue, kind: "suspendQueue" },
    { ...queue, kind: "resumeQueue" },
    { ...queue, kind: "retryQueue", resubmit: percent(50) },
    { ...message, kind: "suspendMessage" },
    { ...message, kind: "resumeMessage" },
    { ...message, kind: "removeMessage", withNdr: percent(50) },
  ]);
}
