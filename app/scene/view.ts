import type { QueueRef, SimMs } from "../engine/index.ts";
import { round } from "./boxes.ts";
import type { QueueNow } from "./frame-shapes.ts";
import type { Box, Point } from "./geometry.ts";
import type { Shape } from "./shapes.ts";

/** A topology smaller than that is not blown up to fill the wall. */
const smallestView = { width: 760, height: 460 };
/** Nor is it on a small screen: its letters become at most this many pixels for each scene unit. */
const largestScale = 1.4;

interface Size {
  readonly width: number;
  readonly height: number;
}

/** The part of the plane that a picture shows: everything, in the middle. `stage` is the room it has, in pixels. */
export function viewOf({ x, y, width, height }: Box, stage?: Size): Box {
  const fullWidth = Math.max(
    width,
    Math.min(smallestView.width, (stage?.width ?? Number.POSITIVE_INFINITY) / largestScale),
  );
  const fullHeight = Math.max(
    height,
    Math.min(smallestView.height, (stage?.height ?? Number.POSITIVE_INFINITY) / largestScale),
  );
  return {
    x: round(x - (fullWidth - width) / 2),
    y: round(y - (fullHeight - height) / 2),
    width: round(fullWidth),
    height: round(fullHeight),
  };
}

/** Which shape of picture a stage takes: a little more than square still reads better from left to right. */
export function shapeFor({ width, height }: Size): Shape {
  return width < 620 && width < height * 1.15 ? "portrait" : "landscape";
}

/** The badge of a server's queues; the points inside it are relative to its top left corner. */
export interface QueueBadge {
  readonly box: Box;
  /** Where the number of copies, and below it the time to the next attempt, have their middles (baseline). */
  readonly number: Point;
  readonly countdown: Point;
  /** Where the clock is drawn from. */
  readonly clock: Point;
}

/**
 * The badge beside a server's tile at the lower left, where it covers neither letters nor name. `countdown`: the time to
 * the next attempt as it is written; empty when nothing waits for one.
 */
export function queueBadge(
  { x, y, height }: Box,
  { copies, isRetry }: Pick<Waiting, "copies" | "isRetry">,
  countdown: string,
): QueueBadge {
  const numberWidth = 8 + 7 * String(copies).length;
  const firstLine = Math.max(22, numberWidth) + (isRetry ? 12 : 0);
  const width = Math.max(firstLine, countdown === "" ? 0 : 8 + 6.2 * countdown.length);
  const tall = countdown === "" ? 18 : 31;
  const number = (width - (isRetry ? 12 : 0)) / 2;
  return {
    box: { x: x + 5 - width, y: y + height - 2 - tall, width, height: tall },
    number: { x: number, y: 13 },
    countdown: { x: width / 2, y: 26 },
    clock: { x: number + Math.max(22, numberWidth) / 2 - 22, y: 0 },
  };
}

/** What waits in all queues of one server. */
export interface Waiting {
  /** The queue whose next attempt comes first; where none is to come, the one that was filled first. */
  readonly queue: QueueRef;
  readonly copies: number;
  readonly isRetry: boolean;
  /** The earliest next attempt of any of these queues. */
  readonly retryAt: SimMs | null;
}

export function waitingByServer(queues: readonly QueueNow[]): ReadonlyMap<string, Waiting> {
  const found = new Map<string, Waiting>();
  for (const { queue, copies, retryAt } of queues) {
    const known = found.get(queue.server);
    const isSooner = retryAt !== null && earlier(known?.retryAt ?? null, retryAt) !== known?.retryAt;
    found.set(queue.server, {
      queue: known === undefined || isSooner ? queue : known.queue,
      copies: (known?.copies ?? 0) + copies.length,
      isRetry: (known?.isRetry ?? false) || retryAt !== null || queue.status === "Retry",
      retryAt: earlier(known?.retryAt ?? null, retryAt),
    });
  }
  return found;
}

function earlier(a: SimMs | null, b: SimMs | null): SimMs | null {
  if (a === null || b === null) return a ?? b;
  return a < b ? a : b;
}
