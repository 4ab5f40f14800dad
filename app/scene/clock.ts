/** How long one step takes at speed 1, in milliseconds of wall time: time to see it move and to read its sentence. */
export const stepDuration = 1_400;

/** The speeds a reader can choose from. */
export const speeds = [0.25, 0.5, 1, 2, 4, 8] as const;
export type Speed = (typeof speeds)[number];

/**
 * Reading pace: where the picture is, `elapsedMs` of wall time after `moment`. Every step takes equally long, whatever
 * the simulated time between its two events. Stays at the last event.
 */
export function nextMoment(moment: number, elapsedMs: number, speed: number, eventCount: number): number {
  const last = eventCount - 1;
  const next = moment + (elapsedMs * speed) / stepDuration;
  return Math.max(-1, Math.min(last, next));
}
