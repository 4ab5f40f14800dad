import type { CopyId, PlaceId } from "../model/ids.ts";
import type { Fault } from "../model/message.ts";
import type { QueueRef } from "../model/queue.ts";
import type { SimMs } from "../model/units.ts";

/** Where a copy is: at a place, or on its way between two. */
export type CopyPosition =
  | { readonly kind: "at"; readonly place: PlaceId }
  | { readonly kind: "between"; readonly from: PlaceId; readonly to: PlaceId };

export type CopyState =
  | "inClient"
  | "inOutbox"
  | "inFolder"
  | "inTransport"
  | "queued"
  | "retry"
  | "unreachable"
  | "inTransit"
  | "inMailbox"
  | "read"
  | "handedOff"
  | "failed"
  | "split";

/** One copy at a moment. A copy that was split is gone from the list; its parts are there. */
export interface CopyNow {
  readonly copy: CopyId;
  readonly message: string;
  readonly isReport: boolean;
  readonly recipients: readonly string[];
  readonly position: CopyPosition;
  readonly state: CopyState;
  readonly queue: QueueRef | null;
  readonly retryAt: SimMs | null;
}

/** What the trace says is true right after event `seq`. */
export interface WorldNow {
  /** -1: before anything happened. */
  readonly seq: number;
  readonly at: SimMs;
  readonly copies: readonly CopyNow[];
  readonly faults: readonly Fault[];
}

/**
 * The state right after event `seq` (-1: before the first), a pure function of the trace and `seq`: asking in any
 * order gives equal answers. Keeps checkpoints, so that no question replays a long trace from its start.
 */
export interface Replay {
  readonly worldAt: (seq: number) => WorldNow;
}
