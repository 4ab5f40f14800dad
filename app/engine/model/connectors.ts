import type { ConnectorId, ServerId } from "./ids.ts";
import type { Cost, Kilobytes } from "./units.ts";

/** What a connector takes: a type (SMTP, X400, FAX …), a pattern and a cost of 1 to 100 (R-CON-3). */
export interface AddressSpace {
  readonly type: string;
  readonly address: string;
  readonly cost: Cost;
}

interface ConnectorBase {
  readonly name: ConnectorId;
  readonly addressSpaces: readonly AddressSpace[];
  readonly sourceTransportServers: readonly ServerId[];
  readonly enabled: boolean;
  /** Visible only to Hub Transport servers in the site of the source servers (R-CON-2). */
  readonly isScopedConnector: boolean;
  readonly maxMessageSizeKB: Kilobytes | null;
}

export interface SendConnector extends ConnectorBase {
  readonly dnsRoutingEnabled: boolean;
  readonly smartHosts: readonly string[];
  /** What this Receive connector takes in leaves by this connector, whatever the address (R-CON-17). */
  readonly linkedReceiveConnector: string | null;
}

/** Writes to the Drop directory of its source server (R-CON-15). */
export interface ForeignConnector extends ConnectorBase {
  readonly dropDirectory: string | null;
}

/** A routing group of Exchange 2003 servers. The 2007 servers are all in `exchange2007RoutingGroup`. */
export interface RoutingGroup {
  readonly name: string;
  readonly servers: readonly ServerId[];
}

/** The one routing group that holds every Exchange 2007 server (R-LEG-1). */
export const exchange2007RoutingGroup = "DWBGZMFD01QNBJR";

export interface RoutingGroupConnector {
  readonly name: ConnectorId;
  readonly sourceRoutingGroup: string;
  readonly targetRoutingGroup: string;
  readonly cost: Cost;
  readonly sourceTransportServers: readonly ServerId[];
  readonly targetTransportServers: readonly ServerId[];
  readonly maxMessageSizeKB: Kilobytes | null;
}
