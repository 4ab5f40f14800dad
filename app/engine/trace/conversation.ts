import { type PlaceId, placeParts } from "../model/ids.ts";
import type { Protocol, TraceEvent } from "./events.ts";

/** Who talks to whom, and how. */
export interface Conversation {
  readonly from: PlaceId;
  readonly to: PlaceId;
  readonly protocol: Protocol;
}

/** The conversation that an event is; null: none, or the end of one that was an event itself when it began. */
export function conversationOf(event: TraceEvent): Conversation | null {
  if (!("from" in event)) return null;
  const { from, to, protocol } = event;
  if (event.type === "RECEIVE" && event.source !== "STOREDRIVER") return null;
  if (event.type === "HANDOFF" && placeParts(to).kind !== "drop") return null;
  return { from, to, protocol };
}
