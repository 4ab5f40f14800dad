import { type PlaceId, placeParts } from "../model/ids.ts";
import type { EventOf, Protocol, TraceEvent } from "./events.ts";

/** Who talks to whom, and how. */
export interface Conversation {
  readonly from: PlaceId;
  readonly to: PlaceId;
  readonly protocol: Protocol;
}

/**
 * The conversations that an event is, in the order of their hops: several where a message is read by way of Client Access.
 * Empty: none, or the end of one that was an event itself when it began.
 */
export function conversationsOf(event: TraceEvent): readonly Conversation[] {
  if (!("from" in event)) return [];
  if (event.type === "CLIENT-READ") return readingHops(event);
  const { from, to, protocol } = event;
  if (event.type === "RECEIVE" && event.source !== "STOREDRIVER") return [];
  if (event.type === "HANDOFF" && placeParts(to).kind !== "drop") return [];
  return [{ from, to, protocol }];
}

/** From the Mailbox server to Client Access by RPC, from there to one that has passed the request on, and to the client (P-103, P-119). */
function readingHops({ from, via, to, protocol, mailboxProtocol }: EventOf<"CLIENT-READ">): readonly Conversation[] {
  const stops = [from, ...via, to];
  const protocolTo = (stop: number): Protocol => {
    if (stop === stops.length - 1) return protocol;
    return stop === 1 && mailboxProtocol !== undefined ? mailboxProtocol : "Https443Kerberos";
  };
  return stops.slice(1).flatMap((stop, i) => {
    const before = stops[i] ?? stop;
    return before === stop ? [] : [{ from: before, to: stop, protocol: protocolTo(i + 1) }];
  });
}
