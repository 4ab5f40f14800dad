import type { QueueNow } from "./frame-shapes.ts";
import type { Box } from "./geometry.ts";

/** A topology smaller than that is not blown up to fill the wall. */
const smallestView = { width: 760, height: 460 };

/** The part of the plane that a picture shows: everything, in the middle. */
export function viewOf({ x, y, width, height }: Box): Box {
  const fullWidth = Math.max(width, smallestView.width);
  const fullHeight = Math.max(height, smallestView.height);
  return { x: x - (fullWidth - width) / 2, y: y - (fullHeight - height) / 2, width: fullWidth, height: fullHeight };
}

/** The badge of a server's queues: beside its tile at the lower left, where it covers neither letters nor name. */
export function queueBadge({ x, y, height }: Box, { copies, isRetry }: Waiting): Box {
  const width = Math.max(22, 8 + 7 * String(copies).length) + (isRetry ? 12 : 0);
  return { x: x + 5 - width, y: y + height - 20, width, height: 18 };
}

/** What waits in all queues of one server. */
export interface Waiting {
  readonly copies: number;
  readonly isRetry: boolean;
}

export function waitingByServer(queues: readonly QueueNow[]): ReadonlyMap<string, Waiting> {
  const found = new Map<string, Waiting>();
  for (const { queue, copies, retryAt } of queues) {
    const known = found.get(queue.server);
    found.set(queue.server, {
      copies: (known?.copies ?? 0) + copies.length,
      isRetry: (known?.isRetry ?? false) || retryAt !== null || queue.status === "Retry",
    });
  }
  return found;
}
