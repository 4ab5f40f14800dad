import { type Conversation, conversationsOf, placeParts, type TraceEvent } from "../../engine/index.ts";
import type { protocol } from "../english/protocol.ts";
import { createExchangeNames } from "../exchange-names.ts";
import type { Telling } from "../narrate/telling.ts";
import type { SayOf } from "../speaker.ts";

type ProtocolSay = SayOf<typeof protocol>;

/** By which protocols, ports and protections an event talks, hop by hop; null: it does not. */
export function wireFact(say: ProtocolSay, telling: Telling, event: TraceEvent): string | null {
  if (event.type === "DNS-LOOKUP") return say("protocol.wire", { protocol: say("wire.dns") });
  if (!("protocol" in event)) return null;
  const hops = event.type === "CLIENT-READ" ? conversationsOf(event) : [event];
  const names = hops.map((hop) => fullName(say, telling, event, hop));
  return say("protocol.wire", { protocol: [...new Set(names)].join("; ") });
}

/**
 * The name with what is documented of the hop; where nothing more is, the usual name.
 *
 * @source P-101, P-106, P-107, P-119, P-121, P-127, P-202, P-203, P-506, P-600, P-1005, P-1006, F-16, F-21
 */
function fullName(say: ProtocolSay, telling: Telling, event: TraceEvent, { from, to, protocol }: Conversation): string {
  const usual = createExchangeNames(telling).protocolName(protocol);
  const kinds = [placeParts(from).kind, placeParts(to).kind];
  switch (protocol) {
    case "MapiRpc":
      if (event.type === "RECEIVE") return say("wire.MapiRpc.fetch", { authentication: authenticationOf(from, to) });
      if (event.type === "DELIVER" || event.type === "DUPLICATEDELIVER") return say("wire.MapiRpc.deliver");
      // What Client Access and Mailbox servers speak is only called RPC (P-103).
      return kinds.includes("client") ? say("wire.MapiRpc") : usual;
    case "RpcNotify":
      return say("wire.RpcNotify", { authentication: authenticationOf(from, to) });
    case "Smtp25":
      if (!kinds.includes("internet")) return usual;
      return kinds[0] === "internet" || event.type === "REJECT" ? say("wire.Smtp25.in") : say("wire.Smtp25.out");
    case "Smtp587":
      return say(hasLoggedOn(telling, event) ? "wire.Smtp587.loggedOn" : "wire.Smtp587");
    case "Https443Kerberos":
    case "Smtp25TlsKerberos":
    case "Smtp25TlsDirectTrust":
    case "Udp":
    case "Pop3":
    case "Imap4":
    case "SipRtp":
    case "SipT38":
      return say(`wire.${protocol}`);
    default:
      return usual;
  }
}

/** Where Mailbox and Hub Transport role share a server they use Kerberos (P-202, P-203). */
const authenticationOf = (from: string, to: string): string => (from === to ? "Kerberos" : "NTLM");

/** Who is let in by a connector that lets nobody in without logging on has logged on (P-221). */
function hasLoggedOn({ decision }: Telling, { type }: TraceEvent): boolean {
  if (type !== "CLIENT-CONNECT" || decision?.question !== "receiveConnector" || decision.chosen === null) return false;
  return decision.candidates[decision.chosen]?.permissionGroups.includes("AnonymousUsers") === false;
}
