import { applyChange } from "../model/apply-change.ts";
import type { SimulationInput } from "../model/message.ts";
import type { Organization } from "../model/organization.ts";
import { packedEventsOf } from "./event-list.ts";
import type { EventOf } from "./events.ts";
import type { Trace } from "./trace.ts";

/** The organization right after event `seq` of a trace (-1: before the first): as declared, with the changes up to then. */
export function createOrganizationAt({ organization }: SimulationInput, { events }: Pick<Trace, "events">) {
  const changes = changesIn(events);
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

const knownChanges = new WeakMap<Trace["events"], readonly EventOf<"CHANGE">[]>();

/** Looks through a trace once, and only where there is something to find. */
function changesIn(events: Trace["events"]): readonly EventOf<"CHANGE">[] {
  const known = knownChanges.get(events);
  if (known) return known;
  const shapes = packedEventsOf(events)?.shapes;
  const hasNone = shapes?.every(({ type }) => type !== "CHANGE") === true;
  const found = hasNone ? [] : events.flatMap((event) => (event.type === "CHANGE" ? event : []));
  knownChanges.set(events, found);
  return found;
}
