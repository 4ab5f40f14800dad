import { applyChange } from "../model/apply-change.ts";
import type { SimulationInput } from "../model/message.ts";
import type { Organization } from "../model/organization.ts";
import type { Trace } from "./trace.ts";

/** The organization right after event `seq` of a trace (-1: before the first): as declared, with the changes up to then. */
export function createOrganizationAt(
  { organization, changes: declared }: Pick<SimulationInput, "organization" | "changes">,
  { events }: Pick<Trace, "events">,
) {
  // A trace may be long; without changes there is nothing to look for in it.
  const changes = declared.length === 0 ? [] : events.flatMap((event) => (event.type === "CHANGE" ? event : []));
  const known = new Map<number, Organization>([[0, organization]]);
  return (seq: number): Organization => {
    const happened = changes.filter((change) => change.seq <= seq);
    const answer = known.get(happened.length) ?? happened.reduce(changed, organization);
    // The same thing for the same configuration: what is computed from it is computed once.
    known.set(happened.length, answer);
    return answer;
  };
}

type SetField = { readonly list: string; readonly name: string; readonly field: string; readonly value: unknown };

function changed(organization: Organization, { list, name, field, value }: SetField): Organization {
  return applyChange(organization, { set: { [list]: { [name]: { [field]: value } } } });
}
