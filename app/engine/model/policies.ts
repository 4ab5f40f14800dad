export const scopes = ["inOrganization", "notInOrganization"] as const;
/** Is a sender or recipient one of ours? */
export type Scope = (typeof scopes)[number];

export const importances = ["low", "normal", "high"] as const;
/** How important the sender holds a message to be. */
export type Importance = (typeof importances)[number];

/** A header, and words or patterns of which one must be in it. */
export interface HeaderWords {
  readonly header: string;
  readonly words: readonly string[];
}

/** What a transport rule looks at (P-403). All that is given must be met; of exceptions, one is enough. */
export interface RulePredicates {
  readonly from?: readonly string[];
  readonly fromMemberOf?: readonly string[];
  readonly fromScope?: Scope;
  readonly sentTo?: readonly string[];
  readonly sentToMemberOf?: readonly string[];
  readonly sentToScope?: Scope;
  /** The two sides of an ethical wall: a sender on one, a recipient on the other. */
  readonly betweenMemberOf1?: readonly string[];
  readonly betweenMemberOf2?: readonly string[];
  readonly subjectContains?: readonly string[];
  readonly subjectOrBodyContains?: readonly string[];
  readonly fromAddressContains?: readonly string[];
  readonly headerContains?: HeaderWords;
  /** The same four with patterns (see `text-pattern.ts`). */
  readonly subjectMatches?: readonly string[];
  readonly subjectOrBodyMatches?: readonly string[];
  readonly fromAddressMatches?: readonly string[];
  readonly headerMatches?: HeaderWords;
  readonly attachmentNameMatches?: readonly string[];
  readonly withImportance?: Importance;
  readonly hasClassification?: string;
  /** Met from this spam confidence level upwards. */
  readonly sclOver?: number;
  readonly attachmentSizeOverKB?: number;
}
export type RulePredicate = keyof RulePredicates;

/** What becomes of a message whose text cannot be changed. */
export type FallbackAction = "wrap" | "ignore" | "reject";

/** What a transport rule does (P-404). */
export type RuleAction =
  | { readonly type: "appendDisclaimer"; readonly text: string; readonly fallbackAction: FallbackAction }
  | { readonly type: "prependSubject"; readonly text: string }
  | { readonly type: "setHeader"; readonly header: string; readonly value: string }
  | { readonly type: "applyClassification"; readonly classification: string }
  | { readonly type: "setScl"; readonly scl: number }
  | { readonly type: "addToRecipient"; readonly addresses: readonly string[] }
  | { readonly type: "copyTo"; readonly addresses: readonly string[] }
  | { readonly type: "blindCopyTo"; readonly addresses: readonly string[] }
  | { readonly type: "redirectMessage"; readonly addresses: readonly string[] }
  | { readonly type: "rejectMessage"; readonly enhancedStatusCode: string; readonly reason: string }
  | { readonly type: "deleteMessage" };
export type RuleActionType = RuleAction["type"];

/** A rule of the Transport Rule agent on Hub Transport servers; its place in the list is its priority. */
export interface TransportRule {
  readonly name: string;
  readonly enabled: boolean;
  readonly conditions: RulePredicates;
  readonly exceptions: RulePredicates;
  readonly actions: readonly RuleAction[];
}

/** What a rule of an Inbox does with a message that is in the mailbox. */
export type InboxRuleAction =
  | { readonly type: "moveToFolder"; readonly folder: string }
  | { readonly type: "deleteMessage" }
  | { readonly type: "forwardTo"; readonly addresses: readonly string[] }
  | { readonly type: "redirectTo"; readonly addresses: readonly string[] };

/** A rule that the owner of a mailbox has made; the store runs it. */
export interface InboxRule {
  readonly name: string;
  readonly enabled: boolean;
  readonly from?: readonly string[];
  readonly subjectContainsWords?: readonly string[];
  readonly action: InboxRuleAction;
  readonly stopProcessingRules: boolean;
}

export const journalScopes = ["global", "internal", "external"] as const;
export type JournalScope = (typeof journalScopes)[number];

/** A premium journal rule; standard journaling is a property of a database (P-409). */
export interface JournalRule {
  readonly name: string;
  readonly enabled: boolean;
  readonly scope: JournalScope;
  /** The mailbox or group whose mail is journaled; null: everybody's. */
  readonly recipient: string | null;
  readonly journalEmailAddress: string;
}

export const oofTypes = ["external", "externalLegacy", "internalLegacy", "none"] as const;
/** Which automatic replies may go to a foreign domain (P-1013). */
export type OofType = (typeof oofTypes)[number];
/** The two texts that an owner writes for the time away. */
export type OofText = "internal" | "external";

/** What a foreign domain gets; the entry `*` stands for every domain without one of its own. */
export interface RemoteDomain {
  readonly domain: string;
  readonly allowedOofType: OofType;
  readonly autoForwardEnabled: boolean;
}
