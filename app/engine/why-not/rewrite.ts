import { applyChange } from "../model/apply-change.ts";
import { isSameSubject, type Rewriting, subjectOf } from "../model/intervention.ts";
import type { Change, SimulationInput } from "../model/message.ts";

/** The scenario as it would have been from the beginning. */
export function rewritten(input: SimulationInput, rewriting: Rewriting): SimulationInput {
  if (rewriting.kind === "spare") {
    const faults = input.faults.filter((fault) => !isSameSubject(subjectOf(fault), rewriting.fault));
    return { ...input, faults };
  }
  const { list, name, field, value } = rewriting;
  const set = { [list]: { [name]: { [field]: value } } };
  const organization = { ...input.organization, [list]: applyChange(input.organization, { set })[list] };
  return { ...input, organization, changes: input.changes.map((change) => withValue(change, rewriting)) };
}

/** A later change of the same field gives way too, or nothing would be different from then on. */
function withValue(change: Change, { list, name, field, value }: Extract<Rewriting, { readonly kind: "declare" }>) {
  const fields = change.set[list]?.[name];
  if (fields === undefined || !Object.hasOwn(fields, field)) return change;
  return { ...change, set: { ...change.set, [list]: { ...change.set[list], [name]: { ...fields, [field]: value } } } };
}
