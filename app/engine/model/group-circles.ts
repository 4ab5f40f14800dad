import { nameKey } from "../../lib/compare-names.ts";
import type { DistributionGroup, Recipient } from "./recipients.ts";

/**
 * The groups with written members that contain themselves, directly or through others: of every circle the one that
 * closes it, by address. Walks in the order of names, whatever the order of the lists, and with its own stack: chains
 * may be long.
 */
export function groupCircles(recipients: readonly Recipient[]): string[] {
  const groups = new Map<string, DistributionGroup>();
  for (const one of recipients) if (one.type === "distributionGroup") groups.set(nameKey(one.address), one);
  const closing = new Set<string>();
  const state = new Map<string, "open" | "closed">();
  const enter = (key: string) => {
    state.set(key, "open");
    return { key, members: (groups.get(key)?.members ?? []).map(nameKey).sort(), next: 0 };
  };
  for (const start of [...groups.keys()].sort()) {
    if (state.has(start)) continue;
    const stack = [enter(start)];
    for (let top = stack[stack.length - 1]; top; top = stack[stack.length - 1]) {
      const member = top.members[top.next];
      if (member === undefined) {
        state.set(top.key, "closed");
        stack.pop();
        continue;
      }
      top.next += 1;
      if (state.get(member) === "open") closing.add(groups.get(top.key)?.address ?? top.key);
      else if (groups.has(member) && !state.has(member)) stack.push(enter(member));
    }
  }
  return [...closing];
}
