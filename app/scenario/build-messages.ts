import { type Client, kilobytes, type Recipient, type Submission, serverId, simMs } from "../engine/index.ts";
import { nameKey } from "../lib/compare-names.ts";
import type { Problem } from "../lib/problem.ts";
import { messageAtBorder } from "./build-border.ts";
import { messagePolicies } from "./build-policies.ts";
import type { ScenarioFile } from "./file-schema.ts";
import type { KnownNames, Unsure } from "./known-names.ts";
import { collectNames, type Names } from "./names.ts";
import { milliseconds } from "./values.ts";

type MessageInFile = NonNullable<ScenarioFile["messages"]>[number];

/** What is needed to say who may send what from where. */
interface Senders {
  readonly addresses: Names;
  readonly byAddress: ReadonlyMap<string, Recipient>;
  readonly isOurs: (address: string) => boolean;
  /** Does some change give the mailbox a database by this time, in milliseconds? */
  readonly hasDatabaseAt: (address: string, at: number) => boolean;
  /** Is there a server at which mail from the Internet comes in? */
  readonly hasDoor: boolean;
}

/** Fills in the defaults of the messages; what cannot be sent like that is added to `problems`. */
export function buildMessages(
  file: ScenarioFile,
  recipients: readonly Recipient[],
  known: KnownNames,
  problems: Problem[],
  unsure: Unsure,
): readonly Submission[] {
  const messages = (file.messages ?? []).map((message, i) => ({ ...message, id: message.id ?? `m${i + 1}` }));
  const ids = messages.map(({ id }, i) => ({ name: id, path: `messages[${i}].id` }));
  collectNames("message", ids, problems);
  const senders = collectSenders(file, recipients, problems, unsure);
  return messages.map((message, i) => buildMessage(message, `messages[${i}]`, senders, known, problems));
}

function collectSenders(
  file: ScenarioFile,
  recipients: readonly Recipient[],
  problems: Problem[],
  unsure: Unsure,
): Senders {
  const declared = recipients.map(({ address }, i) => ({ name: address, path: `recipients[${i}].address` }));
  return {
    addresses: collectNames("recipient", declared, problems, unsure("recipients"), "duplicate-address"),
    byAddress: new Map(recipients.map((recipient) => [nameKey(recipient.address), recipient])),
    isOurs: createIsOurs(file, recipients),
    hasDatabaseAt: (address, at) =>
      (file.changes ?? []).some(
        (change) =>
          milliseconds(change.at) <= at &&
          Object.entries(change.set.recipients ?? {}).some(
            ([name, { database }]) => database !== undefined && nameKey(name) === nameKey(address),
          ),
      ),
    hasDoor:
      (file.internet?.organizationMx ?? []).length > 0 ||
      file.servers.some(({ roles }) => roles.includes("EdgeTransport")) ||
      unsure("internet", "servers")(""),
  };
}

const domainKey = (address: string): string => nameKey(address.slice(address.lastIndexOf("@") + 1));

/** Does the organization know every address of this one's domain? (Of a relay domain it does not.) */
function createIsOurs(file: ScenarioFile, recipients: readonly Recipient[]): (address: string) => boolean {
  const accepted = file.organization?.acceptedDomains ?? [];
  const relayed = new Set(accepted.flatMap(({ domain, type }) => (isRelay(type) ? nameKey(domain) : [])));
  const owned = accepted.flatMap(({ domain, type }) => (isRelay(type) ? [] : nameKey(domain)));
  const exact = new Set(accepted.length > 0 ? owned : recipients.map(({ address }) => domainKey(address)));
  return (address) => {
    let domain = domainKey(address);
    for (let rest = domain; ; rest = `*${domain}`) {
      if (relayed.has(rest)) return false;
      if (exact.has(rest)) return true;
      const dot = domain.indexOf(".", rest.startsWith("*") ? 1 : 0);
      if (dot < 0) return exact.has("*");
      domain = domain.slice(dot);
    }
  };
}

const isRelay = (type: string | undefined): boolean => type === "internalRelay" || type === "externalRelay";

function buildMessage(
  message: MessageInFile & { readonly id: string },
  path: string,
  senders: Senders,
  known: KnownNames,
  problems: Problem[],
): Submission {
  const { to = [], cc = [], bcc = [] } = message;
  if (to.length + cc.length + bcc.length === 0)
    problems.push({ path: `${path}.to`, code: "too-few", args: { minimum: 1 } });
  const sender = senders.byAddress.get(nameKey(message.from));
  const server = message.server ?? null;
  const at = milliseconds(message.at ?? "PT0S");
  const client = clientOf(message, sender, known);
  if (server === null) checkSender(message.from, at, sender, client, path, senders, problems);
  else checkHandOver(server, client, path, known, problems);
  return {
    id: message.id,
    at: simMs(at),
    from: sender?.address ?? message.from,
    to,
    cc,
    bcc,
    client,
    server: server === null ? null : serverId(known.servers.resolve(server, `${path}.server`)),
    subject: message.subject ?? "",
    sizeKB: kilobytes(message.sizeKB ?? 20),
    ...(message.isFax === undefined ? {} : { isFax: message.isFax }),
    ...(message.isPoison === undefined ? {} : { isPoison: message.isPoison }),
    ...messageAtBorder(message),
    ...messagePolicies(message),
  };
}

/** As the file says; else by the server it is handed to; else the sender's own. Mail from outside comes by SMTP. */
function clientOf(message: MessageInFile, sender: Recipient | undefined, known: KnownNames): Client {
  if (message.client !== undefined) return message.client;
  if (message.server !== null && message.server !== undefined) {
    const roles = known.roles(message.server) ?? [];
    const isTransport = roles.includes("HubTransport") || roles.includes("EdgeTransport");
    return roles.includes("UnifiedMessaging") && !isTransport ? "unifiedMessaging" : "smtp";
  }
  return sender?.type === "mailbox" ? sender.client : "smtp";
}

/** smtp and pickup hand over to a transport server, unifiedMessaging begins at a UM server, nothing else names one. */
function checkHandOver(server: string, client: Client, path: string, known: KnownNames, problems: Problem[]): void {
  if (client === "unifiedMessaging") known.inRole(server, `${path}.server`, ["UnifiedMessaging"]);
  else if (client === "smtp" || client === "pickup")
    known.inRole(server, `${path}.server`, ["HubTransport", "EdgeTransport"]);
  else
    problems.push({
      path: `${path}.client`,
      code: "not-one-of",
      args: { found: `"${client}"`, expected: "smtp, pickup, unifiedMessaging" },
    });
}

function checkSender(
  from: string,
  at: number,
  sender: Recipient | undefined,
  client: Client,
  path: string,
  senders: Senders,
  problems: Problem[],
): void {
  if (client === "pickup" || client === "unifiedMessaging") {
    problems.push({ path: `${path}.server`, code: "missing-field", args: { field: "server" } });
  } else if (sender?.type === "mailbox") {
    // It writes from where its mailbox is, on Exchange 2007 or 2003.
    if (sender.database === null && !senders.hasDatabaseAt(sender.address, at))
      problems.push({ path: `${path}.from`, code: "no-database", args: { name: from } });
  } else if (
    sender?.type === "distributionGroup" ||
    sender?.type === "dynamicDistributionGroup" ||
    sender?.type === "publicFolder"
  ) {
    problems.push({ path: `${path}.from`, code: "wrong-kind", args: { name: from, expected: "mailbox" } });
  } else if (!sender && senders.isOurs(from)) {
    senders.addresses.resolve(from, `${path}.from`);
  } else if (!senders.hasDoor) {
    problems.push({ path: `${path}.from`, code: "needs-organization-mx", args: { name: from } });
  }
}
