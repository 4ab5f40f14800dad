import type { TraceEvent } from "../engine/index.ts";
import { assertNever } from "../lib/assert.ts";
import type { Speaker } from "./speaker.ts";

/** The tracking log's word for an event, or a short plain word for what the log does not have. */
export function eventTypeName({ say }: Speaker, event: TraceEvent): string {
  switch (event.type) {
    case "SUBMIT":
    case "RECEIVE":
    case "RESOLVE":
    case "EXPAND":
    case "REDIRECT":
    case "TRANSFER":
    case "SEND":
    case "DUPLICATEDELIVER":
    case "DELIVER":
    case "DEFER":
    case "FAIL":
    case "BADMAIL":
    case "DSN":
    case "RESUBMIT":
    case "POISONMESSAGE":
      return event.type;
    case "CLIENT-FAIL":
      return say("type.ATTEMPT");
    case "AGENTS":
    case "HEADER-FIREWALL":
    case "DNS-LOOKUP":
    case "REJECT":
    case "DROP":
    case "REMOTE-DSN":
    case "CLIENT-CONNECT":
    case "CLIENT-LOCATE":
    case "CLIENT-READ":
    case "CLIENT-REDIRECT":
    case "CLIENT-AUTODISCOVER":
    case "CLIENT-PING":
    case "STORE":
    case "ATTEMPT":
    case "CATEGORIZE":
    case "ROUTE":
    case "QUEUE":
    case "HANDOFF":
    case "NOTIFY":
    case "RULE":
    case "INBOX-RULE":
    case "GENERATE":
    case "PERMIT":
    case "DISCARD":
    case "QUEUE-ACTION":
    case "FAULT":
    case "RECOVERY":
    case "CHANGE":
      return say(`type.${event.type}`);
    default:
      return assertNever(event, "trace event");
  }
}
