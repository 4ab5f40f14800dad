import type { CopyId, CopyState, Fault, PlaceId, QueueRef, SimMs } from "../engine/index.ts";
import type { Point, Polyline } from "./geometry.ts";
import type { LinkLine } from "./layout-shapes.ts";

/** One copy as an envelope at a moment. */
export interface Token {
  readonly copy: CopyId;
  readonly message: string;
  readonly isReport: boolean;
  /** How many recipients it carries. */
  readonly recipients: number;
  readonly state: CopyState;
  /** How many more copies lie at the same place, under this one; null when this one lies under another. */
  readonly under: number | null;
  /** It moves, or the event of the moment is about it. */
  readonly isInFocus: boolean;
  /** Centre of the envelope. */
  readonly at: Point;
  /** 0 to 1: less than 1 only while it appears or goes. */
  readonly opacity: number;
}

/** Something that passes between two places and is no message: a look-up, a notification, a failed attempt, a reading. */
export interface Pulse {
  readonly kind: "conversation" | "lookUp" | "notification" | "attempt" | "reading";
  readonly line: Polyline;
  /** Where its dot is now; a failed attempt goes out and comes back. */
  readonly at: Point;
  readonly hasFailed: boolean;
}

/** What moves, at a moment. `moment` counts events: 3 is right after event 3, 3.5 half way to event 4. */
export interface Frame {
  readonly moment: number;
  readonly tokens: readonly Token[];
  readonly pulses: readonly Pulse[];
}

/** One queue with something in it. */
export interface QueueNow {
  readonly queue: QueueRef;
  readonly copies: readonly CopyId[];
  readonly recipients: number;
  readonly retryAt: SimMs | null;
}

/** What stands still between two steps: right after event `seq`. React draws it. */
export interface Picture {
  readonly seq: number;
  readonly at: SimMs;
  /** The places the event is about. */
  readonly activePlaces: readonly PlaceId[];
  /** The connection of the event, as a line with its places; null when it has none. */
  readonly connection: { readonly from: PlaceId; readonly to: PlaceId; readonly line: Polyline } | null;
  /** Ids of the links on the least-cost path that the latest decision about this event's copy chose. */
  readonly pathLinks: readonly string[];
  /** The district ids of that path in order. */
  readonly pathDistricts: readonly string[];
  /** The layout's links with the costs, size limits and states of this moment, in the layout's order. */
  readonly links: readonly LinkLine[];
  /** District ids of the sites that are hub sites at this moment. */
  readonly hubDistricts: readonly string[];
  readonly queues: readonly QueueNow[];
  readonly faults: readonly Fault[];
  /** District ids and places that are down. */
  readonly downDistricts: readonly string[];
  readonly downPlaces: readonly PlaceId[];
}
