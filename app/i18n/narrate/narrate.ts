import type { Trace, TraceEvent } from "../../engine/index.ts";
import { assertNever } from "../../lib/assert.ts";
import type { ReadingLevel } from "../levels/reading-level.ts";
import type { NameBook } from "../name-book.ts";
import type { Speaker } from "../speaker.ts";
import {
  tellAgents,
  tellBadMail,
  tellDnsLookup,
  tellDrop,
  tellHeaderFirewall,
  tellReject,
  tellRemoteDsn,
} from "./border-events.ts";
import {
  tellClientConnect,
  tellClientLocate,
  tellClientRead,
  tellNotify,
  tellStore,
  tellSubmit,
} from "./client-events.ts";
import { tellDiscard, tellGenerate, tellInboxRule, tellPermit, tellRule } from "./policy-events.ts";
import {
  tellAutodiscover,
  tellClientFailure,
  tellDuplicate,
  tellPing,
  tellPoison,
  tellRedirectedClient,
} from "./reach-events.ts";
import { tellRoute } from "./route-events.ts";
import { tellCategorize, tellExpand, tellRedirect, tellResolve, tellTransfer } from "./routing-events.ts";
import { decisionOf, type Telling } from "./telling.ts";
import { tellDeliver, tellHandOff, tellQueue, tellReceive, tellResubmit, tellSend } from "./transport-events.ts";
import {
  tellAttempt,
  tellChange,
  tellDefer,
  tellDsn,
  tellFail,
  tellFault,
  tellQueueAction,
  tellRecovery,
} from "./trouble-events.ts";

/**
 * What happened in event `seq`, and why, in one or two sentences; for an administrator, or at another level. -1: before
 * anything has happened.
 */
export function narrate(
  speaker: Speaker,
  trace: Trace,
  seq: number,
  book: NameBook,
  level: ReadingLevel | null = null,
): string {
  const event = trace.events[seq];
  if (event === undefined) return speaker.say(trace.events.length === 0 ? "noEvents" : "nothingYet");
  const telling: Telling = { ...speaker, trace, book, decision: decisionOf(trace, event) };
  return level === null ? tell(telling, event) : level.tell(telling, event, () => tell(telling, event));
}

function tell(telling: Telling, event: TraceEvent): string {
  switch (event.type) {
    case "CLIENT-CONNECT":
      return tellClientConnect(telling, event);
    case "CLIENT-LOCATE":
      return tellClientLocate(telling, event);
    case "STORE":
      return tellStore(telling, event);
    case "SUBMIT":
      return tellSubmit(telling, event);
    case "ATTEMPT":
      return tellAttempt(telling, event);
    case "AGENTS":
      return tellAgents(telling, event);
    case "HEADER-FIREWALL":
      return tellHeaderFirewall(telling, event);
    case "DNS-LOOKUP":
      return tellDnsLookup(telling, event);
    case "REJECT":
      return tellReject(telling, event);
    case "DROP":
      return tellDrop(telling, event);
    case "BADMAIL":
      return tellBadMail(telling, event);
    case "REMOTE-DSN":
      return tellRemoteDsn(telling, event);
    case "RECEIVE":
      return tellReceive(telling, event);
    case "CATEGORIZE":
      return tellCategorize(telling, event);
    case "RESOLVE":
      return tellResolve(telling, event);
    case "EXPAND":
      return tellExpand(telling, event);
    case "REDIRECT":
      return tellRedirect(telling, event);
    case "ROUTE":
      return tellRoute(telling, event);
    case "TRANSFER":
      return tellTransfer(telling, event);
    case "QUEUE":
      return tellQueue(telling, event);
    case "SEND":
      return tellSend(telling, event);
    case "HANDOFF":
      return tellHandOff(telling, event);
    case "DELIVER":
      return tellDeliver(telling, event);
    case "DEFER":
      return tellDefer(telling, event);
    case "RESUBMIT":
      return tellResubmit(telling, event);
    case "FAIL":
      return tellFail(telling, event);
    case "DSN":
      return tellDsn(telling, event);
    case "NOTIFY":
      return tellNotify(telling, event);
    case "CLIENT-READ":
      return tellClientRead(telling, event);
    case "RULE":
      return tellRule(telling, event);
    case "GENERATE":
      return tellGenerate(telling, event);
    case "INBOX-RULE":
      return tellInboxRule(telling, event);
    case "PERMIT":
      return tellPermit(telling, event);
    case "DISCARD":
      return tellDiscard(telling, event);
    case "CLIENT-REDIRECT":
      return tellRedirectedClient(telling, event);
    case "CLIENT-FAIL":
      return tellClientFailure(telling, event);
    case "CLIENT-AUTODISCOVER":
      return tellAutodiscover(telling, event);
    case "CLIENT-PING":
      return tellPing(telling, event);
    case "DUPLICATEDELIVER":
      return tellDuplicate(telling, event);
    case "POISONMESSAGE":
      return tellPoison(telling, event);
    case "QUEUE-ACTION":
      return tellQueueAction(telling, event);
    case "FAULT":
      return tellFault(telling, event);
    case "RECOVERY":
      return tellRecovery(telling, event);
    case "CHANGE":
      return tellChange(telling, event);
    default:
      return assertNever(event, "trace event");
  }
}
