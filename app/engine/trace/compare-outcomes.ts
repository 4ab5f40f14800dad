import { canonicalJson } from "../../lib/canonical-json.ts";
import type { Outcome, RecipientOutcome } from "./outcome.ts";

/** What became of one recipient of one message, and what becomes of it now. null: not a recipient of that run. */
export interface OutcomeChange {
  readonly message: string;
  readonly address: string;
  readonly before: RecipientOutcome | null;
  readonly after: RecipientOutcome | null;
}

/**
 * Every recipient of whom something else became, in the order of the scenario. A group that was opened is told by its
 * members; one that was opened in one run only is told itself, and its members, who are in that run only, are not.
 */
export function compareOutcomes(before: Outcome, after: Outcome): readonly OutcomeChange[] {
  const then = recipientsOf(before);
  const now = recipientsOf(after);
  const keys = [...new Set([...then.keys(), ...now.keys()])];
  return keys.flatMap((key) => {
    const [was, is] = [then.get(key) ?? null, now.get(key) ?? null];
    // Null or opened: there is no recipient of this address to speak of.
    if (isNobody(was) && isNobody(is)) return [];
    if ((was === null && isMemberOf(is, now, then)) || (is === null && isMemberOf(was, then, now))) return [];
    if (canonicalJson(was?.told ?? null) === canonicalJson(is?.told ?? null)) return [];
    const { message, address } = was ?? is ?? { message: "", address: "" };
    return { message, address, before: was?.outcome ?? null, after: is?.outcome ?? null };
  });
}

interface Found {
  readonly message: string;
  readonly address: string;
  readonly outcome: RecipientOutcome;
  /** What a reader would be told: of the way that the first server chose the sites, not what they cost. */
  readonly told: Omit<RecipientOutcome, "route"> & { readonly path: readonly string[] };
}

const isNobody = (found: Found | null): boolean => found === null || found.outcome.outcome === "expanded";

/** Was somebody reached in one run through a group that the other run has among its recipients unopened? */
function isMemberOf(found: Found | null, own: Recipients, other: Recipients): boolean {
  return (found?.outcome.via ?? []).some((group) => {
    const key = keyOf(found?.message ?? "", group);
    return own.get(key)?.outcome.outcome === "expanded" && !isNobody(other.get(key) ?? null);
  });
}

type Recipients = ReadonlyMap<string, Found>;

const keyOf = (message: string, address: string): string => `${message}\n${address}`;

function recipientsOf({ messages }: Outcome): Recipients {
  const found = new Map<string, Found>();
  for (const { id, recipients } of messages) {
    for (const outcome of recipients) {
      const { route, ...rest } = outcome;
      const told = { ...rest, path: route?.leastCostPath ?? [] };
      // One address may be reached more than once: the first time is told apart from the second.
      let key = keyOf(id, outcome.address);
      while (found.has(key)) key += "\n";
      found.set(key, { message: id, address: outcome.address, outcome, told });
    }
  }
  return found;
}
