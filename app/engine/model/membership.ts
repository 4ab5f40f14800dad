import { nameKey } from "../../lib/compare-names.ts";
import { recipientFilter } from "./recipient-filter.ts";
import type { DistributionGroup, DynamicDistributionGroup, Recipient } from "./recipients.ts";

export interface Membership {
  /** The members of a group; null: its filter makes no sense. */
  readonly membersOf: (group: DistributionGroup | DynamicDistributionGroup) => readonly string[] | null;
  /** Is it a member, directly or through other groups? */
  readonly isMemberOf: (address: string, group: string) => boolean;
}

/** Who is in which group. Asked for the first time a group is opened; a very deep or wide one costs once. */
export function createMembership(
  recipients: readonly Recipient[],
  recipient: (address: string) => Recipient | undefined,
): Membership {
  const dynamic = new Map<string, readonly string[] | null>();
  const everybody = new Map<string, ReadonlySet<string>>();

  const membersOf: Membership["membersOf"] = (group) => {
    if (group.type === "distributionGroup") return group.members;
    const known = dynamic.get(group.recipientFilter);
    if (known !== undefined) return known;
    const filter = recipientFilter(group.recipientFilter);
    // A group that would find itself is no member of itself.
    const found = filter && recipients.filter((one) => one !== group && filter(one)).map(({ address }) => address);
    dynamic.set(group.recipientFilter, found);
    return found;
  };

  const allIn = (start: string): ReadonlySet<string> => {
    const known = everybody.get(nameKey(start));
    if (known) return known;
    const seen = new Set<string>();
    const open = [start];
    for (let name = open.pop(); name !== undefined; name = open.pop()) {
      const group = recipient(name);
      if (group?.type !== "distributionGroup" && group?.type !== "dynamicDistributionGroup") continue;
      for (const member of membersOf(group) ?? []) {
        const key = nameKey(member);
        if (seen.has(key)) continue;
        seen.add(key);
        open.push(member);
      }
    }
    everybody.set(nameKey(start), seen);
    return seen;
  };

  return { membersOf, isMemberOf: (address, group) => allIn(group).has(nameKey(address)) };
}
