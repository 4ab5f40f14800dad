import { databaseId, type InboxRule, type Recipient, siteId } from "../engine/index.ts";
import type { ScenarioFile } from "./file-schema.ts";
import type { KnownNames } from "./known-names.ts";

type RecipientInFile = NonNullable<ScenarioFile["recipients"]>[number];

/** Resolves databases and expansion servers. */
export function buildRecipients(file: ScenarioFile, known: KnownNames): readonly Recipient[] {
  return (file.recipients ?? []).map((recipient, i) => buildRecipient(recipient, `recipients[${i}]`, known));
}

function buildRecipient(recipient: RecipientInFile, path: string, known: KnownNames): Recipient {
  const database = (name: string, at: string) => databaseId(known.databases.resolve(name, `${path}.${at}`));
  switch (recipient.type) {
    case "mailbox": {
      const { clientSite, inboxRules, ...rest } = recipient;
      return {
        ...rest,
        ...(inboxRules && { inboxRules: inboxRules.map(buildInboxRule) }),
        database: recipient.database === null ? null : database(recipient.database, "database"),
        client: recipient.client ?? "outlook",
        ...(clientSite === undefined
          ? {}
          : { clientSite: siteId(known.sites.resolve(clientSite, `${path}.clientSite`)) }),
      };
    }
    case "distributionGroup":
    case "dynamicDistributionGroup": {
      const server = recipient.expansionServer ?? null;
      const at = `${path}.expansionServer`;
      return { ...recipient, expansionServer: server === null ? null : known.inRole(server, at, ["HubTransport"]) };
    }
    case "contact":
      return recipient;
    case "publicFolder":
      return {
        ...recipient,
        databases: recipient.databases.map((name, i) => database(name, `databases[${i}]`)),
        replicas: (recipient.replicas ?? []).map((name, i) => database(name, `replicas[${i}]`)),
      };
  }
}

type InboxRuleInFile = NonNullable<Extract<RecipientInFile, { readonly type: "mailbox" }>["inboxRules"]>[number];

function buildInboxRule(rule: InboxRuleInFile): InboxRule {
  return { ...rule, enabled: rule.enabled ?? true, stopProcessingRules: rule.stopProcessingRules ?? false };
}
