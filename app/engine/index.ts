/** The front door of the engine: what Exchange does. Nothing else of this room is imported from outside. */
export type * from "./model/address-rewriting.ts";
export type * from "./model/antispam.ts";
export { attachmentActions, defaultAntispam, senderIdActions, senderIdResults } from "./model/antispam.ts";
export { type Thing, whatCanBreak } from "./model/breakables.ts";
export type * from "./model/connectors.ts";
export { exchange2007RoutingGroup } from "./model/connectors.ts";
export { type GeneratedKind, generatedKind } from "./model/generated-id.ts";
export * from "./model/ids.ts";
export * from "./model/intervention.ts";
export type * from "./model/message.ts";
export type * from "./model/organization.ts";
export { generations, serverRoles } from "./model/organization.ts";
export type * from "./model/policies.ts";
export { importances, journalScopes, oofTypes, scopes } from "./model/policies.ts";
export type * from "./model/queue.ts";
export { deliveryTypes, poisonQueue } from "./model/queue.ts";
export type * from "./model/queue-actions.ts";
export type * from "./model/receive-connectors.ts";
export { permissionGroups } from "./model/receive-connectors.ts";
export type * from "./model/recipients.ts";
export { clients, externalOofOptions } from "./model/recipients.ts";
export * from "./model/units.ts";
export {
  type AddressSpaceRoute,
  describeRoutingTables,
  type SiteRoute,
  type SiteRoutingTable,
} from "./routing/describe-routing-table.ts";
export { createRoutingMemory, type RoutingMemory } from "./routing/routing-memory.ts";
export { type Run, simulate } from "./simulation/simulate.ts";
export { type Agent, agents } from "./trace/agents.ts";
export { compareOutcomes, type OutcomeChange } from "./trace/compare-outcomes.ts";
export { type Conversation, conversationsOf } from "./trace/conversation.ts";
export { createReplay } from "./trace/create-replay.ts";
export type * from "./trace/decisions.ts";
export { verdicts } from "./trace/decisions.ts";
export { createEnvelopes } from "./trace/envelopes.ts";
export { eventField } from "./trace/event-field.ts";
export { eventList, packedEventsOf } from "./trace/event-list.ts";
export type * from "./trace/events.ts";
export { agentMoments, categorizerStages, protocols } from "./trace/events.ts";
export { happenedAt } from "./trace/happened-at.ts";
export { messageIdOf } from "./trace/header-text.ts";
export { createHeaders, type HeaderLine } from "./trace/headers.ts";
export {
  agreeingEvents,
  interventionAt,
  isGivenFault,
  positionAfter,
  positionAt,
  type Wish,
} from "./trace/intervene.ts";
export { hasInventedTime } from "./trace/invented-time.ts";
export { type ChosenPath, type Journey, journeyOf, latestPaths } from "./trace/journey.ts";
export { lastErrorText } from "./trace/last-error.ts";
export {
  type CopyNode,
  copyTree,
  createHistories,
  eventsOfCopy,
  type MessageHistory,
} from "./trace/message-history.ts";
export { createOrganizationAt } from "./trace/organization-at.ts";
export type * from "./trace/outcome.ts";
export { warningCodes } from "./trace/outcome.ts";
export type { PackedEvents } from "./trace/packed-events.ts";
export { queueId, queueKey } from "./trace/queue-id.ts";
export { type LastError, lastErrorOf, type QueueAt, queuesAt, queuesOf } from "./trace/queues-at.ts";
export type * from "./trace/replay.ts";
export { type RuleId, type RuleSource, sources } from "./trace/sources.ts";
export type * from "./trace/trace.ts";
export { createTrackingRecords, isReaddressed, type TrackingRecord } from "./trace/tracking-record.ts";
export { troubleWith } from "./trace/trouble-with.ts";
export { type NoCandidate, type WhyNotReason, whyNotReason } from "./why-not/reason.ts";
export { shellCommand } from "./why-not/shell-command.ts";
export type { Part } from "./why-not/usage.ts";
export { type SmallestChange, smallestChange } from "./why-not/why-not.ts";
