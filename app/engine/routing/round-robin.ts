/** Connections already made, by sender and target: `HUB01|site:Dublin`, `MBX01|submit`, `HUB01|connector:Internet` … */
export type RoundRobinCounters = { readonly [key: string]: number };

export interface RoundRobin {
  /** The servers in this connection's order: the list rotated by the connections made before; counts this one. */
  readonly next: <T>(key: string, servers: readonly T[]) => readonly T[];
}

/**
 * Round robin for load, the next in the list for failures: with {1, 2, 3}, connection 1 gets 1-2-3, connection 2 gets
 * 2-3-1, connection 3 gets 3-1-2.
 *
 * @source R-LB-2; one counter per sending server and target is inferred
 */
export function createRoundRobin(already: RoundRobinCounters): RoundRobin {
  const made = new Map(Object.entries(already));
  return {
    next: (key, servers) => {
      const count = made.get(key) ?? 0;
      made.set(key, count + 1);
      if (servers.length === 0) return [];
      const first = count % servers.length;
      return [...servers.slice(first), ...servers.slice(0, first)];
    },
  };
}
