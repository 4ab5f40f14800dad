import type { Decision } from "../../engine/index.ts";
import type { ReasonKey } from "../english/reasons.ts";
import type { NameBook } from "../name-book.ts";
import type { ReasonSpeaker } from "../reasons.ts";
import { conditionName } from "./conclusions-policy.ts";
import type { Column } from "./explain.ts";

type ColumnKey = Extract<ReasonKey, `column.${string}`> extends `column.${infer Key}` ? Key : never;

/** One column with the value of each candidate; null: this candidate has none. */
interface Filled {
  readonly key: ColumnKey;
  readonly values: readonly (string | number | null)[];
}

/** Columns and cells of a decision's table. A column that would be empty is left out. */
export function tableOf(
  speaker: ReasonSpeaker,
  book: NameBook,
  decision: Decision,
): { readonly columns: readonly Column[]; readonly cells: readonly (readonly string[])[] } {
  const { say, number } = speaker;
  const filled = columnsOf(speaker, book, decision).filter(({ values }) => values.some((value) => value !== null));
  const written = (value: string | number | null | undefined): string =>
    typeof value === "number" ? number(value) : (value ?? say("none"));
  return {
    columns: filled.map(({ key, values }) => ({
      key,
      label: say(`column.${key}`),
      isNumber: values.every((value) => typeof value !== "string"),
    })),
    cells: decision.candidates.map((_, place) => filled.map(({ values }) => written(values[place]))),
  };
}

function columnsOf(speaker: ReasonSpeaker, book: NameBook, decision: Decision): readonly Filled[] {
  const { say } = speaker;
  switch (decision.question) {
    case "submissionServer":
    case "loadBalancing":
    case "expansionServer":
    case "clientAccess": {
      const { candidates } = decision;
      return [
        { key: "server", values: candidates.map(({ server }) => server) },
        { key: "site", values: candidates.map(({ site }) => site) },
        { key: "order", values: candidates.map(({ order }) => (order > 0 && candidates.length > 1 ? order : null)) },
      ];
    }
    case "resolveRecipient":
      return [
        { key: "address", values: decision.candidates.map(({ address }) => address) },
        { key: "found", values: decision.candidates.map(({ found }) => found) },
      ];
    case "leastCostPath":
      return [
        { key: "path", values: decision.candidates.map(({ path }) => pathText(speaker, path)) },
        { key: "cost", values: decision.candidates.map(({ cost }) => cost) },
        { key: "hops", values: decision.candidates.map(({ hops }) => hops) },
      ];
    case "nextHopSite":
      return [
        { key: "site", values: decision.candidates.map(({ site }) => site) },
        { key: "hubSite", values: decision.candidates.map(({ hubSite }) => say(hubSite ? "yes" : "no")) },
        { key: "recipients", values: decision.candidates.map(({ recipients }) => recipients) },
      ];
    case "connector":
      return connectorColumns(speaker, decision.candidates);
    case "routingGroupConnector":
      return [
        { key: "connector", values: decision.candidates.map(({ connector }) => connector) },
        { key: "routingGroupCost", values: decision.candidates.map(({ routingGroupCost }) => routingGroupCost) },
        { key: "siteLinkCost", values: decision.candidates.map(({ siteLinkCost }) => siteLinkCost) },
        { key: "hops", values: decision.candidates.map(({ hops }) => hops) },
      ];
    case "backOff":
      return [
        { key: "site", values: decision.candidates.map(({ site }) => site) },
        { key: "position", values: decision.candidates.map(({ position }) => position) },
      ];
    case "sizeLimit":
      return [
        { key: "limitOf", values: decision.candidates.map(({ limitOf }) => limitOwner(speaker, limitOf)) },
        { key: "limit", values: decision.candidates.map(({ limitKB }) => sizeText(speaker, limitKB)) },
        { key: "size", values: decision.candidates.map(({ sizeKB }) => sizeText(speaker, sizeKB)) },
      ];
    case "publicFolderDatabase":
      return [
        { key: "database", values: decision.candidates.map(({ database }) => database) },
        { key: "server", values: decision.candidates.map(({ server }) => book.serverInSite(server)) },
        { key: "cost", values: decision.candidates.map(({ cost }) => cost) },
      ];
    case "remoteHost":
      return [
        { key: "host", values: decision.candidates.map(({ host }) => host) },
        { key: "preference", values: decision.candidates.map(({ preference }) => preference) },
      ];
    case "agents":
      return [
        { key: "agent", values: decision.candidates.map(({ agent }) => say(`agent.${agent}`)) },
        { key: "about", values: decision.candidates.map(({ about }) => about) },
      ];
    case "spamRating":
      return [
        { key: "action", values: decision.candidates.map(({ action }) => say(`action.${action}`)) },
        { key: "threshold", values: decision.candidates.map(({ threshold }) => threshold) },
      ];
    case "restriction":
      return [
        { key: "restriction", values: decision.candidates.map((one) => say(`restriction.${one.restriction}`)) },
        { key: "value", values: decision.candidates.map(({ value }) => value) },
      ];
    case "transportRules":
    case "journaling":
      return [
        { key: "rule", values: decision.candidates.map(({ rule }) => rule) },
        { key: "condition", values: decision.candidates.map((one) => conditionName(speaker, one)) },
      ];
    case "automaticReply":
      return [
        { key: "domain", values: decision.candidates.map(({ domain }) => domain) },
        { key: "allowed", values: decision.candidates.map(({ allowed }) => say(`oof.${allowed}`)) },
      ];
    case "headerFirewall":
      return [{ key: "family", values: decision.candidates.map(({ family }) => say(`family.${family}`)) }];
    case "receiveConnector":
      return [
        { key: "connector", values: decision.candidates.map(({ connector }) => connector) },
        {
          key: "port",
          values: decision.candidates.map(({ localIP, port }) => (localIP === undefined ? port : `${localIP}:${port}`)),
        },
        {
          key: "permissionGroups",
          values: decision.candidates.map((one) =>
            one.permissionGroups.length > 0 ? speaker.list(one.permissionGroups) : null,
          ),
        },
      ];
  }
}

function connectorColumns(
  speaker: ReasonSpeaker,
  candidates: Extract<Decision, { readonly question: "connector" }>["candidates"],
): readonly Filled[] {
  const hasLimit = candidates.some(({ maxMessageSizeKB }) => maxMessageSizeKB !== null);
  return [
    { key: "connector", values: candidates.map(({ connector }) => connector) },
    { key: "addressSpace", values: candidates.map(({ addressSpace }) => addressSpace) },
    { key: "addressSpaceCost", values: candidates.map(({ addressSpaceCost }) => addressSpaceCost) },
    { key: "siteLinkCost", values: candidates.map(({ siteLinkCost }) => siteLinkCost) },
    { key: "routingGroupCost", values: candidates.map(({ routingGroupCost }) => routingGroupCost) },
    { key: "aggregateCost", values: candidates.map(({ aggregateCost }) => aggregateCost) },
    { key: "hops", values: candidates.map(({ hops }) => hops) },
    {
      key: "maxMessageSize",
      values: candidates.map(({ maxMessageSizeKB }) => (hasLimit ? sizeText(speaker, maxMessageSizeKB) : null)),
    },
  ];
}

/** "Redmond → London → Dublin" */
function pathText({ say }: ReasonSpeaker, sites: readonly string[]): string {
  return sites.reduce((path, site) => (path === "" ? site : say("pathStep", { path, site })), "");
}

function sizeText({ say }: ReasonSpeaker, sizeKB: number | null): string {
  return sizeKB === null ? say("unlimited") : say("kilobytes", { size: sizeKB });
}

/** A limit of the organization has a code, one of a link or connector its name. */
function limitOwner({ say }: ReasonSpeaker, limitOf: string): string {
  switch (limitOf) {
    case "maxSendSizeKB":
    case "maxReceiveSizeKB":
    case "prohibitSendQuotaKB":
    case "prohibitSendReceiveQuotaKB":
      return say(`limitOf.${limitOf}`);
    default:
      return limitOf;
  }
}
