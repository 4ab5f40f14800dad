/** The format of the conformance cases: a topology, failures, one message, and what is expected of it. */
export interface ConformanceCase {
  readonly id: string;
  readonly source: string;
  readonly title: string;
  readonly rules: readonly string[];
  readonly fidelity?: string;
  readonly notes?: string;
  readonly sites: readonly {
    readonly name: string;
    readonly hub: boolean;
    readonly hubTransportServers: readonly string[];
    readonly mailboxServers: readonly string[];
    readonly edgeServers?: readonly string[];
    readonly umServers?: readonly string[];
  }[];
  readonly links: readonly {
    readonly name: string;
    readonly sites: readonly string[];
    readonly cost?: number;
    readonly exchangeCost?: number;
    readonly maxMessageSizeKB?: number;
    readonly transport?: "IP" | "SMTP";
  }[];
  readonly connectors: readonly CaseConnector[];
  readonly routingGroups?: readonly { readonly name: string; readonly servers: readonly string[] }[];
  readonly rgcs?: readonly {
    readonly name: string;
    readonly sourceRoutingGroup: string;
    readonly targetRoutingGroup: string;
    readonly cost: number;
    readonly sourceServers: readonly string[];
    readonly targetServers: readonly string[];
    readonly maxMessageSizeKB?: number;
  }[];
  readonly submissionServerOverrideList?: { readonly [mailboxServer: string]: readonly string[] };
  readonly roundRobin?: { readonly [key: string]: number };
  readonly failures: readonly CaseFailure[];
  readonly message?: {
    readonly from: { readonly mailboxServer?: string; readonly hubServer?: string; readonly umServer?: string };
    readonly to: readonly CaseRecipient[];
    readonly sizeKB?: number;
  };
  readonly pathQueries?: readonly { readonly from: string; readonly to: string }[];
  readonly expected: CaseExpectation;
}

export interface CaseConnector {
  readonly name: string;
  readonly type: "smtp" | "foreign";
  readonly sourceServers: readonly string[];
  readonly addressSpaces: readonly { readonly type: string; readonly address: string; readonly cost: number }[];
  readonly enabled?: boolean;
  readonly scoped?: boolean;
  readonly maxMessageSizeKB?: number;
  readonly smartHosts?: readonly string[];
}

export type CaseFailure =
  | { readonly type: "serverDown"; readonly server: string }
  | { readonly type: "siteTransportDown"; readonly site: string }
  | { readonly type: "siteDown"; readonly site: string }
  | { readonly type: "blocked"; readonly sites: readonly [string, string] }
  | { readonly type: "externalDown"; readonly connector: string };

export interface CaseRecipient {
  readonly id: string;
  readonly mailboxServer?: string;
  readonly address?: string;
  readonly addressType?: string;
  readonly legacyServer?: string;
  readonly members?: readonly CaseRecipient[];
  readonly expansionServer?: string;
}

/** Partial: only what is asserted. Outcomes are hyphenated here and camelCase in the contract. */
export interface CaseExpectation {
  readonly submissionServer?: string | null;
  readonly interSiteCopies?: number;
  readonly recipients?: { readonly [id: string]: { readonly [field: string]: unknown } };
  readonly attempts?: readonly { readonly [field: string]: unknown }[];
  readonly transmissionsInclude?: readonly { readonly [field: string]: unknown }[];
  readonly eventsInclude?: readonly { readonly id: number; readonly site?: string }[];
  readonly paths?: readonly { readonly path: readonly string[]; readonly cost?: number; readonly hops?: number }[];
}
