import { nameKey } from "../../lib/compare-names.ts";
import type { DistributionGroup, Recipient } from "./recipients.ts";

/**
 * The groups with written members that contain themselves, directly or through others: of every circle the one that
 * closes it, by address. Walks with its own stack: chains may be long.
 */
export function groupCircles(recipients: readonly Recipient[]): string[] {
  const groups = new Map<string, DistributionGroup>();
  for (const one of recipients) if (one.type === "distributionGroup") groups.set(nameKey(one.address), one);
  const closing = new Set<string>();
  const state = new Map<string, "open" | "closed">();
  for (const start of groups.keys()) {
    if (state.has(start)) continue;
    const stack = [{ key: start, next: 0 }];
    state.set(start, "open");
    for (let top = stack[stack.length - 1]; top; top = stack[stack.length - 1]) {
      const group = groups.get(top.key);
      const member = group?.members[top.next];
      if (!group || member === undefined) {
        state.set(top.key, "closed");
        stack.pop();
        continue;
      }
      top.next += 1;
      const key = nameKey(member);
      if (state.get(key) === "open") closing.add(group.address);
      else if (groups.has(key) && !state.has(key)) {
        state.set(key, "open");
        stack.push({ key, next: 0 });
      }
    }
  }
  return [...closing];
}
