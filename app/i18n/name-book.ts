import {
  type Client,
  generatedKind,
  type Organization,
  type PlaceId,
  placeParts,
  type Recipient,
  type Server,
  type SimulationInput,
  type SiteId,
  type Submission,
} from "../engine/index.ts";
import { nameKey } from "../lib/compare-names.ts";
import { createSpeaker } from "./speaker.ts";
import type { Tongue } from "./translation.ts";

/** What a name for a copy depends on; every trace event has it. */
export interface AboutCopy {
  readonly message: string | null;
  readonly copy: string | null;
  readonly recipients: readonly string[];
}

/** How the people and things of one scenario are called in a sentence. */
export interface NameBook {
  /** "Bob" for bob@contoso.com; the address itself for somebody unknown. */
  readonly personName: (address: string) => string;
  /** "Bob", "Bob and Carl", "5 recipients". */
  readonly peopleName: (addresses: readonly string[]) => string;
  /**
   * "Anna’s message", after a split "Bob’s copy", "the copy for Bob and Carl", "the copy for 5 recipients"; where there is
   * more than one message "Bob’s copy (“Hello”)".
   */
  readonly copyName: (about: AboutCopy) => string;
  /** As `copyName`, where the copy is new: "one copy for 5 recipients". */
  readonly newCopyName: (about: AboutCopy) => string;
  /** As `copyName`, for the beginning of a sentence. */
  readonly copyNameAtStart: (about: AboutCopy) => string;
  /** What stands beside an envelope: "Bob", "5 recipients". */
  readonly copyLabel: (copy: string, recipients: number) => string;
  /** "HUB01", "Anna’s Outlook", "mx1.fabrikam.com", "a global catalog server in Redmond". */
  readonly placeName: (place: PlaceId, client?: Client) => string;
  /** "HUB01 in Redmond", "EDGE01 in the perimeter network"; other places as in `placeName`. */
  readonly placeInSite: (place: PlaceId) => string;
  /** The same for a server by its name. */
  readonly serverInSite: (name: string) => string;
  /** Is it an Exchange 2003 server of a routing group? */
  readonly isLegacyServer: (name: string) => boolean;
  readonly siteOf: (server: string) => SiteId | null;
  /** Does the site exist, so that a name is a site's and not a connector's? */
  readonly isSite: (name: string) => boolean;
  readonly recipient: (address: string) => Recipient | null;
  readonly server: (name: string) => Server | null;
  readonly submission: (message: string | null) => Submission | null;
  /** Does the organization have transport rules or journaling? */
  readonly hasPolicies: boolean;
  /** Is it a report about a message of the scenario? */
  readonly isReport: (message: string | null) => boolean;
  readonly databaseOf: (address: string) => string | null;
  readonly serverOfDatabase: (database: string) => string | null;
  readonly isReplicated: (database: string) => boolean;
  /** “Hello” in quotation marks, or "a message". */
  readonly subjectOf: (message: string | null) => string;
  /** The address of who wrote it; null for a report. */
  readonly senderOf: (message: string | null) => string | null;
}

function hasPolicies({ transportRules, journalRules, databases }: Organization): boolean {
  const isJournaled = databases.some(({ journalRecipient }) => typeof journalRecipient === "string");
  return isJournaled || (transportRules ?? []).length > 0 || (journalRules ?? []).length > 0;
}

/** More names than that are counted, not listed. */
const mostNames = 3;

/** A subject may be longer than any sentence. */
const longestSubject = 80;

function shortened(subject: string): string {
  const letters = [...subject];
  return letters.length > longestSubject ? `${letters.slice(0, longestSubject).join("")}…` : subject;
}

/** Gathers the names of a scenario once, for all its sentences. */
export function createNameBook(input: SimulationInput, tongue: Tongue = "en"): NameBook {
  const { organization } = input;
  const speaker = createSpeaker(tongue);
  const { say } = speaker;
  const recipients = new Map(organization.recipients.map((one) => [nameKey(one.address), one]));
  const servers = new Map(organization.servers.map((one) => [nameKey(one.name), one]));
  const databases = new Map(organization.databases.map((one) => [nameKey(one.name), one]));
  const sites = new Set(organization.sites.map(({ name }) => nameKey(name)));
  const submissions = new Map(input.messages.map((one) => [one.id, one]));
  const letters = new Map<string, number>();
  for (const { from } of input.messages) letters.set(nameKey(from), (letters.get(nameKey(from)) ?? 0) + 1);
  const bearers = new Map<string, number>();
  for (const { name } of organization.recipients) bearers.set(nameKey(name), (bearers.get(nameKey(name)) ?? 0) + 1);

  const recipient = (address: string): Recipient | null => recipients.get(nameKey(address)) ?? null;
  const server = (name: string): Server | null => servers.get(nameKey(name)) ?? null;
  const submission = (message: string | null): Submission | null =>
    message === null ? null : (submissions.get(message) ?? null);
  const isReport = (message: string | null): boolean => message !== null && !submissions.has(message);

  const personName = (address: string): string => {
    const name = recipient(address)?.name.trim() ?? "";
    if (name === "") return address;
    return (bearers.get(nameKey(name)) ?? 0) > 1 ? say("person.withAddress", { name, address }) : name;
  };
  const listed = (addresses: readonly string[]): string | null =>
    addresses.length > mostNames ? null : speaker.list(addresses.map(personName));

  const peopleName = (addresses: readonly string[]): string =>
    listed(addresses) ?? say("people.many", { count: addresses.length });

  const messageName = (message: string | null, addresses: readonly string[], at: "" | ".start"): string => {
    const from = submission(message)?.from ?? null;
    if (from === null) return say(`copy.nobody${at}`);
    const sender = personName(from);
    if (sender === from) return say(`copy.message.from${at}`, { sender });
    if ((letters.get(nameKey(from)) ?? 0) < 2) return say(`copy.message.own${at}`, { sender });
    const subject = submission(message)?.subject.trim() ?? "";
    if (subject === "") return say(`copy.message.own.people${at}`, { sender, people: peopleName(addresses) });
    return say(`copy.message.own.subject${at}`, {
      sender,
      subject: say("subject.some", { subject: shortened(subject) }),
    });
  };
  const copyName = ({ message, copy, recipients: addresses }: AboutCopy, at: "" | ".start"): string => {
    const [first] = addresses;
    const count = addresses.length;
    if (first === undefined) return say(`copy.nobody${at}`);
    const kind = isReport(message) ? generatedKind(message ?? "") : null;
    if (isReport(message)) return say(`copy.${kind ?? "report"}${at}`, { name: personName(first) });
    if (copy === null || copy === message) return messageName(message, addresses, at);
    const names = listed(addresses);
    if (count === 1 && names !== first) return ofWhich(message, say(`copy.one${at}`, { name: personName(first) }));
    return ofWhich(message, names ? say(`copy.few${at}`, { names }) : say(`copy.many${at}`, { count }));
  };
  /** Adds the subject where there are copies of more than one message. */
  const ofWhich = (message: string | null, name: string): string => {
    const subject = submission(message)?.subject.trim() ?? "";
    if (submissions.size < 2 || subject === "") return name;
    return say("copy.of", { copy: name, subject: say("subject.some", { subject: shortened(subject) }) });
  };

  const placeName = (place: PlaceId, client?: Client): string => {
    const { kind, name } = placeParts(place);
    if (kind === "gc") return say("place.globalCatalogIn", { site: name });
    if (kind === "drop") return say("place.drop", { connector: name });
    if (kind !== "client") return name;
    const person = recipient(name);
    const used = client ?? (person?.type === "mailbox" ? person.client : "smtp");
    return say(`place.client.${used}`, { name: personName(name) });
  };

  const legacyServers = new Set(organization.routingGroups.flatMap((group) => group.servers.map(nameKey)));
  const isLegacyServer = (name: string): boolean => legacyServers.has(nameKey(name));
  const serverInSite = (name: string): string => {
    const known = server(name);
    if (known?.roles.includes("EdgeTransport")) return say("place.inPerimeter", { server: known.name });
    if (known) return say("place.inSite", { server: known.name, site: known.site });
    return isLegacyServer(name) ? say("place.legacy", { server: name }) : name;
  };

  return {
    personName,
    peopleName,
    copyName: (about) => copyName(about, ""),
    newCopyName: (about) =>
      about.recipients.length > mostNames && about.copy !== about.message
        ? ofWhich(about.message, say("copy.many.new", { count: about.recipients.length }))
        : copyName(about, ""),
    copyNameAtStart: (about) => copyName(about, ".start"),
    copyLabel: (copy, count) => {
      const message = submissions.get(copy);
      const addresses = message === undefined ? [] : [...message.to, ...message.cc, ...message.bcc];
      const [only] = addresses;
      return only !== undefined && addresses.length === 1 && count === 1
        ? personName(only)
        : say("people.many", { count });
    },
    placeName,
    placeInSite: (place) => {
      const { kind, name } = placeParts(place);
      return kind === "server" ? serverInSite(name) : placeName(place);
    },
    serverInSite,
    isLegacyServer,
    siteOf: (name) => server(name)?.site ?? null,
    isSite: (name) => sites.has(nameKey(name)),
    recipient,
    server,
    submission,
    hasPolicies: hasPolicies(organization),
    isReport,
    databaseOf: (address) => {
      const found = recipient(address);
      return found?.type === "mailbox" ? found.database : null;
    },
    isReplicated: (name) => databases.get(nameKey(name))?.continuousReplication !== undefined,
    serverOfDatabase: (name) => databases.get(nameKey(name))?.server ?? null,
    subjectOf: (message) => {
      const subject = submission(message)?.subject.trim() ?? "";
      return subject === "" ? say("subject.none") : say("subject.some", { subject: shortened(subject) });
    },
    senderOf: (message) => submission(message)?.from ?? null,
  };
}
