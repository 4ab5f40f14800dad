import { canonicalJson } from "../../lib/canonical-json.ts";
import type { Outcome, RecipientOutcome } from "./outcome.ts";

/** What became of one recipient of one message, and what becomes of it now. null: not a recipient of that run. */
export interface OutcomeChange {
  readonly message: string;
  readonly address: string;
  readonly before: RecipientOutcome | null;
  readonly after: RecipientOutcome | null;
}

/** Every recipient of whom something else became, in the order of the scenario. Groups are told by their members. */
export function compareOutcomes(before: Outcome, after: Outcome): readonly OutcomeChange[] {
  const then = recipientsOf(before);
  const now = recipientsOf(after);
  const keys = [...new Set([...then.keys(), ...now.keys()])];
  return keys.flatMap((key) => {
    const [was, is] = [then.get(key) ?? null, now.get(key) ?? null];
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

function recipientsOf({ messages }: Outcome): ReadonlyMap<string, Found> {
  const found = new Map<string, Found>();
  for (const { id, recipients } of messages) {
    for (const outcome of recipients) {
      if (outcome.outcome === "expanded") continue;
      const { route, ...rest } = outcome;
      const told = { ...rest, path: route?.leastCostPath ?? [] };
      // One address may be reached more than once: the first time is told apart from the second.
      let key = `${id}\n${outcome.address}`;
      while (found.has(key)) key += "\n";
      found.set(key, { message: id, address: outcome.address, outcome, told });
    }
  }
  return found;
}
