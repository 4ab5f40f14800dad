import type {
  Client,
  Mailbox,
  Organization,
  Recipient,
  ServerId,
  SimulationInput,
  SiteId,
  Submission,
} from "../engine/index.ts";
import { nameKey } from "../lib/compare-names.ts";

/** Somebody who writes or reads in the scenario, and the server they talk to. */
export interface Person {
  readonly address: string;
  readonly name: string;
  readonly client: Client;
  /** The server whose district they stand by. */
  readonly home: ServerId;
  readonly talksTo: ServerId | null;
}

/** Who takes part in the scenario: in the organization, and by their addresses outside. */
export interface Participants {
  readonly people: readonly Person[];
  /** Domains outside that messages come from. */
  readonly senderDomains: readonly string[];
  /** Domains that messages go to and that are not served by a mailbox, a group or a folder. */
  readonly recipientDomains: readonly string[];
}

export function participantsOf(input: SimulationInput): Participants {
  const { organization } = input;
  const recipients = new Map(organization.recipients.map((one) => [nameKey(one.address), one]));
  const people = new Map<string, Person>();
  const senderDomains = new Set<string>();
  const recipientDomains = new Set<string>();
  const add = (person: Person | null): void => {
    if (person && !people.has(nameKey(person.address))) people.set(nameKey(person.address), person);
  };
  // Senders first: where there is room for some people only, they are among them.
  for (const message of input.messages) {
    const sender = recipients.get(nameKey(message.from));
    if (isHandedIn(message)) {
      add(handsIn(message, sender));
    } else if (sender?.type === "mailbox") {
      add(mailboxUser(input, sender, message.client));
    } else {
      senderDomains.add(domainOf(message.from) || message.from);
    }
  }
  for (const message of input.messages) {
    const named = [...message.to, ...message.cc, ...message.bcc];
    const others = [...named.flatMap((one) => writtenBack(organization, one)), ...policyAddresses(organization)];
    for (const address of [...named, ...others]) {
      for (const reached of reachedBy(address, recipients, new Set())) {
        if (typeof reached === "string") recipientDomains.add(reached);
        else add(mailboxUser(input, reached, reached.client));
      }
    }
  }
  return {
    people: [...people.values()],
    senderDomains: [...senderDomains],
    recipientDomains: [...recipientDomains],
  };
}

/** What an Edge Transport server may write in the place of an address that is known outside; whether it does is the engine's business. */
function writtenBack({ addressRewriteEntries = [] }: Organization, address: string): readonly string[] {
  const local = address.slice(0, address.lastIndexOf("@"));
  return addressRewriteEntries.flatMap(({ internalAddress, externalAddress }) => {
    if (nameKey(externalAddress) === nameKey(address)) return [internalAddress];
    return nameKey(externalAddress) === nameKey(domainOf(address)) ? [`${local}@${internalAddress}`] : [];
  });
}

/** Whom rules, journaling and quarantine may add to a message; whether they do is the engine's business. */
function policyAddresses({ transportRules, journalRules, databases, antispam }: Organization): readonly string[] {
  return [
    ...(transportRules ?? []).flatMap(({ actions }) =>
      actions.flatMap((action) => ("addresses" in action ? action.addresses : [])),
    ),
    ...(journalRules ?? []).map(({ journalEmailAddress }) => journalEmailAddress),
    ...databases.flatMap(({ journalRecipient }) => journalRecipient ?? []),
    ...(antispam?.quarantineMailbox ? [antispam.quarantineMailbox] : []),
  ];
}

/** An application, the Pickup directory, or somebody on the telephone: the message is handed to a server that the scenario names. */
function isHandedIn(message: Submission): boolean {
  const byHand = message.client === "smtp" || message.client === "pickup" || message.client === "unifiedMessaging";
  return byHand && message.server !== null;
}

function handsIn(message: Submission, sender: Recipient | undefined): Person | null {
  if (message.server === null) return null;
  const name = sender?.name ?? message.from;
  return { address: message.from, name, client: message.client, home: message.server, talksTo: message.server };
}

/** The database that an administrator gives a mailbox first; undefined: none. */
function firstGiven({ changes }: SimulationInput, { address }: Mailbox): unknown {
  const inTime = changes.toSorted((a, b) => a.at - b.at);
  return inTime.map(({ set }) => set.recipients?.[address]?.database).find((name) => name !== undefined);
}

/** Who has no mailbox database is where the first one will be. */
function mailboxUser(input: SimulationInput, mailbox: Mailbox, client: Client): Person | null {
  const { organization } = input;
  const own = mailbox.database ?? firstGiven(input, mailbox);
  const database = organization.databases.find(({ name }) => name === own);
  if (!database) return null;
  const { server: mailboxServer } = database;
  const server = organization.servers.find(({ name }) => name === mailboxServer);
  const accessIn = (where: SiteId | undefined) =>
    organization.servers.find(({ site, roles }) => site === where && roles.includes("ClientAccess"));
  const isDirect = client === "outlook";
  // Who is in another site than the mailbox stands before the Client Access server there.
  const away = isDirect || mailbox.clientSite === undefined ? undefined : accessIn(mailbox.clientSite);
  const talksTo = isDirect ? mailboxServer : ((away ?? accessIn(server?.site))?.name ?? null);
  return { address: mailbox.address, name: mailbox.name, client, home: away?.name ?? mailboxServer, talksTo };
}

/** The mailboxes that mail for an address may reach, through groups and forwarding; for what is outside its domain. */
function* reachedBy(
  address: string,
  recipients: ReadonlyMap<string, Recipient>,
  seen: Set<string>,
): Generator<Mailbox | string> {
  const key = nameKey(address);
  if (seen.has(key)) return;
  seen.add(key);
  const found = recipients.get(key);
  switch (found?.type) {
    case "mailbox":
      yield found;
      if (found.forwardingAddress) yield* reachedBy(found.forwardingAddress, recipients, seen);
      for (const { action } of found.inboxRules ?? [])
        if ("addresses" in action) for (const one of action.addresses) yield* reachedBy(one, recipients, seen);
      return;
    case "distributionGroup":
      for (const member of found.members) yield* reachedBy(member, recipients, seen);
      // Who may hear of a member that got nothing.
      if (found.reportToManagerEnabled && found.managedBy) yield* reachedBy(found.managedBy, recipients, seen);
      return;
    case "dynamicDistributionGroup":
      // Only the engine can tell whom its filter finds, so there is room for everybody.
      for (const one of recipients.values())
        if (one.type === "mailbox") yield* reachedBy(one.address, recipients, seen);
      return;
    case "publicFolder":
      return;
    default: {
      const domain = domainOf(found?.type === "contact" ? found.externalAddress : address);
      if (domain !== "") yield domain;
    }
  }
}

/** The part after the last @, in lower case; empty for an address that has none. */
export function domainOf(address: string): string {
  const at = address.lastIndexOf("@");
  return at < 0 ? "" : address.slice(at + 1).toLowerCase();
}
