import { nameKey } from "../../lib/compare-names.ts";
import { type AntispamSettings, defaultAntispam, type SenderIdAction, type SenderIdResult } from "../model/antispam.ts";
import { domainOf } from "../model/directory.ts";
import type { ServerId } from "../model/ids.ts";
import { about, type Copy, lookedUpAs, type RecipientState, type World } from "../simulation/world.ts";
import type { Agent } from "../trace/agents.ts";
import type { AgentCandidate, Verdict } from "../trace/decisions.ts";
import type { AgentMoment, RewrittenAddress } from "../trace/events.ts";
import type { RuleId } from "../trace/sources.ts";
import { rewriteInward } from "./address-rewriting.ts";
import { isInRanges } from "./ip-ranges.ts";
import { rate } from "./rating.ts";

/** What the agents of one moment come to; `because` is their decision. */
export type Finding = { readonly because: number } & (
  | { readonly kind: "pass" }
  | { readonly kind: "reject"; readonly status: string; readonly text: string }
  | { readonly kind: "unknownRecipients"; readonly recipients: readonly RecipientState[] }
  | { readonly kind: "delete"; readonly agent: Agent }
  | { readonly kind: "quarantine"; readonly mailbox: string }
);

/** The agents of a server in one conversation: each is asked at its moments, in the order of its priority (P-312). */
export interface AgentSession {
  readonly senderIdResult: SenderIdResult;
  readonly asksDns: () => boolean;
  readonly connect: () => void;
  readonly mailFrom: () => Finding;
  readonly rcptTo: () => Finding;
  readonly endOfHeaders: () => Finding;
  readonly endOfData: () => Finding;
}

interface Opinion {
  readonly agent: Agent;
  readonly about?: string | null;
  readonly verdict: Verdict;
}

/** What is put into quarantine is still looked at by the agents that follow (F-24). */
const stopping = new Set<Verdict>(["agentRejects", "agentDeletes"]);

/** Larger messages are not rated (P-523). */
const largestRatedKB = 11 * 1024;

// Assumption A22: the texts of these refusals are our own words; that of the block list can be set (P-511).
const onBlockList = "550 5.7.1 Rejected: the sending address is on the IP Block list";
const senderIdFails = "550 5.7.1 Sender ID (PRA) Not Permitted";
const senderIdUnsure = "550 5.7.1 Sender ID TempError";
const badAttachment = "550 5.7.1 Message rejected due to unacceptable attachments";

/**
 * @param isEdge an Edge Transport server has all agents; on a Hub Transport server rewriting, Edge rules, the
 *   attachment filter and the antivirus agent are missing (P-333)
 * @source P-323 to P-334, P-510 to P-524
 */
export function agentSession(world: World, copy: Copy, server: ServerId, isEdge: boolean): AgentSession {
  const settings = world.directory.organization.antispam ?? defaultAntispam;
  const { message } = copy;
  const from = message.from ?? "";
  const ip = message.submission?.sourceIp ?? null;
  const senderIdResult = message.submission?.senderIdResult ?? "None";
  const isAllowed = isInRanges(ip, settings.ipAllowList);
  const isBlocked = !isAllowed && isInRanges(ip, settings.ipBlockList);
  // From a blocked address the connection is only kept until RCPT TO: nothing else runs (P-511).
  const filter = (opinion: Opinion): Opinion =>
    isAllowed || isBlocked ? { agent: opinion.agent, verdict: isAllowed ? "agentSkips" : "agentNotReached" } : opinion;
  const onEdge = (...opinions: readonly Opinion[]): readonly Opinion[] => (isEdge ? opinions : []);

  const look = (
    moment: AgentMoment,
    rules: readonly [RuleId, ...RuleId[]],
    opinions: readonly Opinion[],
    rewritten: readonly RewrittenAddress[] = [],
  ): number => {
    const stop = opinions.findIndex(({ verdict }) => stopping.has(verdict));
    const quarantines = opinions.findIndex(({ verdict }) => verdict === "agentQuarantines");
    const candidates: AgentCandidate[] = opinions.map(({ agent, about: what, verdict }, i) => ({
      agent,
      about: what ?? null,
      verdict: stop >= 0 && i > stop ? "agentNotReached" : verdict,
    }));
    const at = world.scheduler.now();
    const because = world.recorder.decision({
      question: "agents",
      rules: [...rules, "P-334"],
      subject: {
        server,
        site: world.directory.siteOf(server),
        recipients: copy.recipients.map(({ address }) => address),
        target: moment,
      },
      candidates,
      chosen: stop >= 0 ? stop : quarantines < 0 ? null : quarantines,
    });
    const found = rewritten.length > 0 ? { rewritten } : {};
    world.recorder.copyEvent(about(copy, at), { type: "AGENTS", server, moment, ...found, because });
    return because;
  };

  return {
    senderIdResult,
    asksDns: () => !isAllowed,
    connect: () => {
      const verdict = isAllowed ? "agentAllows" : isBlocked ? "agentBlocks" : "agentPasses";
      look("connect", isAllowed ? ["P-510"] : ["P-511"], [
        { agent: "connectionFiltering", about: ip, verdict },
        filter({ agent: "protocolAnalysis", verdict: "agentPasses" }),
      ]);
    },
    mailFrom: () => {
      const isWanted = !isBlockedSender(settings, from);
      const verdict = isWanted ? "agentPasses" : settings.senderFilterRejects ? "agentRejects" : "agentStamps";
      const senderFilter = filter({ agent: "senderFilter", about: from, verdict });
      const because = look("mailFrom", ["P-512"], [passes("connectionFiltering"), senderFilter]);
      return senderFilter.verdict === "agentRejects"
        ? { kind: "reject", status: "5.1.0", text: "554 5.1.0 Sender Denied", because }
        : { kind: "pass", because };
    },
    rcptTo: () => {
      const rewritten = isEdge && !isBlocked ? rewriteInward(world, copy.recipients) : [];
      const unknown = isAllowed ? [] : copy.recipients.filter((one) => isRefused(world, settings, lookedUpAs(one)));
      const opinions: readonly Opinion[] = [
        { agent: "connectionFiltering", about: ip, verdict: isBlocked ? "agentRejects" : "agentPasses" },
        ...onEdge(rewriting(rewritten)),
        filter({
          agent: "recipientFilter",
          about: (unknown.length > 0 ? unknown : copy.recipients).map(({ address }) => address).join(", "),
          verdict: !settings.recipientFilterEnabled ? "agentOff" : unknown.length > 0 ? "agentRejects" : "agentPasses",
        }),
      ];
      const rewrites: readonly RuleId[] = rewritten.length > 0 ? ["P-526"] : [];
      const because = look("rcptTo", [isBlocked ? "P-511" : "P-513", ...rewrites], opinions, rewritten);
      if (isBlocked) return { kind: "reject", status: "5.7.1", text: onBlockList, because };
      return unknown.length > 0
        ? { kind: "unknownRecipients", recipients: unknown, because }
        : { kind: "pass", because };
    },
    endOfHeaders: () => {
      const action = actionFor(settings, senderIdResult);
      const verdict = ({ StampStatus: "agentStamps", Reject: "agentRejects", Delete: "agentDeletes" } as const)[action];
      const senderId = filter({ agent: "senderId", about: senderIdResult, verdict });
      const because = look(
        "endOfHeaders",
        ["P-514"],
        [
          passes("connectionFiltering"),
          ...onEdge(passes("addressRewritingInbound")),
          senderId,
          filter(passes("senderFilter")),
          filter(passes("protocolAnalysis")),
        ],
      );
      const text = senderIdResult === "Fail" ? senderIdFails : senderIdUnsure;
      if (senderId.verdict === "agentRejects") return { kind: "reject", status: "5.7.1", text, because };
      return senderId.verdict === "agentDeletes"
        ? { kind: "delete", agent: "senderId", because }
        : { kind: "pass", because };
    },
    endOfData: () => {
      const isSafe = isAllowed || isBypassed(world, settings, copy, from) || message.sizeKB > largestRatedKB;
      const rating = isSafe ? null : rate(world, copy, server, settings, senderIdResult);
      const brought = message.submission?.attachments ?? [];
      const unwanted = isEdge ? unwantedAttachments(settings, brought) : [];
      const strips = { Strip: "agentStrips", Reject: "agentRejects", SilentDelete: "agentDeletes" } as const;
      const attachments: Opinion = {
        agent: "attachmentFilter",
        about: unwanted.length === 0 ? null : unwanted.join(", "),
        verdict: unwanted.length === 0 ? "agentPasses" : strips[settings.attachmentFilter.action],
      };
      const because = look("endOfData", rating === null || rating.verdict === "agentStamps" ? ["P-516"] : ["P-520"], [
        ...onEdge(passes("edgeRule")),
        rating === null
          ? { agent: "contentFilter", verdict: "agentSkips" }
          : { agent: "contentFilter", about: `SCL ${rating.scl}`, verdict: rating.verdict },
        filter(passes("protocolAnalysis")),
        ...onEdge(attachments, passes("antivirus")),
      ]);
      const found = rating?.finding ?? { kind: "pass", because };
      if (found.kind === "reject" || found.kind === "delete") return found;
      if (attachments.verdict === "agentRejects")
        return { kind: "reject", status: "5.7.1", text: badAttachment, because };
      if (attachments.verdict === "agentDeletes") return { kind: "delete", agent: "attachmentFilter", because };
      if (unwanted.length > 0) message.attachmentsLeft = brought.filter((name) => !unwanted.includes(name));
      return found.kind === "quarantine" ? found : { kind: "pass", because };
    },
  };
}

/** Two of the seven results have an action that can be chosen (P-519). */
function actionFor(settings: AntispamSettings, result: SenderIdResult): SenderIdAction {
  if (result === "Fail") return settings.senderIdAction;
  return result === "TempError" ? (settings.tempErrorAction ?? "StampStatus") : "StampStatus";
}

const passes = (agent: Agent): Opinion => ({ agent, verdict: "agentPasses" });

function rewriting([first]: readonly RewrittenAddress[]): Opinion {
  const agent = "addressRewritingInbound";
  return first ? { agent, about: `${first.from} → ${first.to}`, verdict: "agentRewrites" } : passes(agent);
}

function isBlockedSender({ blockedSenders, blockedDomains }: AntispamSettings, from: string): boolean {
  const domain = domainOf(from);
  return (
    blockedSenders.some((one) => nameKey(one) === nameKey(from)) ||
    blockedDomains.some((one) => domain === one.toLowerCase() || domain.endsWith(`.${one.toLowerCase()}`))
  );
}

/** Blocked, or not in the directory; the look-up is for authoritative domains only (P-1011). */
function isRefused(world: World, settings: AntispamSettings, address: string): boolean {
  if (!settings.recipientFilterEnabled) return false;
  if (settings.blockedRecipients.some((one) => nameKey(one) === nameKey(address))) return true;
  const { directory } = world;
  return directory.acceptedDomainType(address) === "authoritative" && directory.recipient(address) === undefined;
}

/**
 * Senders that the settings, or the recipients themselves, hold to be safe (P-524). Assumption A23: all of the
 * recipients must.
 */
function isBypassed(world: World, settings: AntispamSettings, copy: Copy, from: string): boolean {
  const lists = (list: readonly string[]): boolean =>
    list.some((one) => nameKey(one) === nameKey(from) || nameKey(one) === nameKey(domainOf(from)));
  if (lists(settings.contentFilter.bypassedSenders)) return true;
  return copy.recipients.every((one) => {
    const recipient = world.directory.recipient(lookedUpAs(one));
    return recipient?.type === "mailbox" && lists(recipient.safeSenders ?? []);
  });
}

/** The attachments with names that are not wanted: `*.exe`, or a whole name. */
function unwantedAttachments({ attachmentFilter }: AntispamSettings, names: readonly string[]): readonly string[] {
  const matches = (name: string, pattern: string): boolean =>
    pattern.startsWith("*")
      ? name.toLowerCase().endsWith(pattern.slice(1).toLowerCase())
      : nameKey(name) === nameKey(pattern);
  return names.filter((name) => attachmentFilter.names.some((pattern) => matches(name, pattern)));
}
