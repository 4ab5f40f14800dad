import {
  type Client,
  type ConnectionError,
  type CopyState,
  type FaultSubject,
  type Protocol,
  poisonQueue,
  type QueueRef,
  type RecipientOutcomeKind,
  type ServerRole,
} from "../engine/index.ts";
import { assertNever } from "../lib/assert.ts";
import type { Speaker } from "./speaker.ts";

/** A role of a server, or Exchange 2003, which knows no roles. */
export type RoleOrLegacy = ServerRole | "Legacy";

/** Names of the things of Exchange, for labels. */
export interface ExchangeNames {
  readonly roleName: (role: RoleOrLegacy) => string;
  /** The letter on a server's icon. */
  readonly roleLetter: (role: RoleOrLegacy) => string;
  /** What stands on the icon of an Exchange 2003 server. */
  readonly olderServerLetters: string;
  readonly clientName: (client: Client) => string;
  /** Short enough to stand beside a name. */
  readonly clientShortName: (client: Client) => string;
  readonly protocolName: (protocol: Protocol) => string;
  readonly stateName: (state: CopyState) => string;
  readonly outcomeName: (outcome: RecipientOutcomeKind) => string;
  readonly queueStatus: (status: QueueRef["status"]) => string;
  /** "the queue to the site Dublin"; the delivery type itself is shown as it is. */
  readonly queueName: (queue: QueueRef) => string;
  /** "Dublin is down", "No SMTP between Redmond and Dublin". */
  readonly faultText: (fault: FaultSubject) => string;
}

export function createExchangeNames({ say, list }: Speaker): ExchangeNames {
  return {
    roleName: (role) => say(`role.${role}`),
    roleLetter: (role) => say(`letter.${role}`),
    olderServerLetters: say("letter.Legacy"),
    clientName: (client) => say(`client.${client}`),
    clientShortName: (client) => say(`client.short.${client}`),
    protocolName: (protocol) => say(`protocol.${protocol}`),
    stateName: (state) => say(`state.${state}`),
    outcomeName: (outcome) => say(`outcome.${outcome}`),
    queueStatus: (status) => say(`status.${status}`),
    queueName: (queue) => {
      const { deliveryType, nextHop } = queue;
      if (nextHop === poisonQueue && deliveryType === "Undefined") return say("queue.Poison");
      // The connector that EdgeSync makes for the way in is no smart host that an administrator would know.
      const isInbound = deliveryType === "SmartHostConnectorDelivery" && nextHop === queue.connector;
      if (isInbound) return say("queue.SmartHostConnectorDelivery.inbound");
      const hosts = deliveryType === "SmartHostConnectorDelivery" ? nextHop.split(",") : [nextHop];
      return say(`queue.${deliveryType}`, { nextHop: list(hosts), count: hosts.length });
    },
    faultText: (fault) => say(faultKey("fault", fault), faultValues(fault)),
  };
}

/** The key of a fault's text in one of three sets: its name, its beginning, its end. */
export function faultKey<Set extends "fault" | "faultBegins" | "faultEnds">(set: Set, fault: FaultSubject) {
  if (fault.kind === "backPressure") return `${set}.backPressure.${fault.level}` as const;
  if (fault.kind === "dnsFailure" && fault.domain === "*") return `${set}.dnsFailure.all` as const;
  return `${set}.${fault.kind}` as const;
}

/** All that the text of any fault may name; what a fault does not have stays empty and is not named. */
export function faultValues(fault: FaultSubject) {
  const nothing = { server: "", site: "", first: "", second: "", database: "", host: "", domain: "", connector: "" };
  switch (fault.kind) {
    case "serverDown":
    case "transportStopped":
    case "backPressure":
      return { ...nothing, server: fault.server };
    case "siteDown":
    case "globalCatalogDown":
      return { ...nothing, site: fault.site };
    case "sitesBlocked":
      return { ...nothing, first: fault.sites[0], second: fault.sites[1] };
    case "databaseDismounted":
      return { ...nothing, database: fault.database };
    case "smartHostDown":
    case "mxDown":
      return { ...nothing, host: fault.host };
    case "dnsFailure":
      return { ...nothing, domain: fault.domain };
    case "remoteDown":
      return { ...nothing, connector: fault.connector };
    default:
      return assertNever(fault, "fault");
  }
}

/** Why a connection failed, as a sentence. */
export function errorSentence(
  { say }: Speaker,
  error: ConnectionError,
  about: {
    readonly target: string;
    readonly ownSite: string;
    readonly targetSite: string;
    readonly database: string;
  },
): string {
  return say(`error.${error}`, about);
}
