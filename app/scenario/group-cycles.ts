import { nameKey } from "../lib/compare-names.ts";
import type { Problem } from "../lib/problem.ts";

interface Declared {
  readonly type: string;
  readonly address: string;
  readonly members?: readonly string[];
}

/**
 * Groups that contain themselves, directly or through others: one problem for each group that closes a circle.
 * (Exchange copes with them; in a lesson they are a slip of the pen.) Walks with its own stack: chains may be long.
 */
export function groupCycles(recipients: readonly Declared[]): readonly Problem[] {
  const groups = new Map<
    string,
    { readonly index: number; readonly address: string; readonly members: readonly string[] }
  >();
  recipients.forEach((recipient, index) => {
    if (recipient.type === "distributionGroup") {
      groups.set(nameKey(recipient.address), { index, address: recipient.address, members: recipient.members ?? [] });
    }
  });
  const problems: Problem[] = [];
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
      const place = top.next;
      top.next += 1;
      const key = nameKey(member);
      if (state.get(key) === "open") {
        problems.push({
          path: `recipients[${group.index}].members[${place}]`,
          code: "cycle",
          args: { name: group.address, member },
        });
      } else if (groups.has(key) && !state.has(key)) {
        state.set(key, "open");
        stack.push({ key, next: 0 });
      }
    }
  }
  return problems;
}
