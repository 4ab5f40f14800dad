import { canonicalJson } from "../../lib/canonical-json.ts";
import { firstWhere } from "../../lib/first-where.ts";
import { type FaultSubject, type Intervention, isSameSubject, subjectOf } from "../model/intervention.ts";
import type { Fault, SimulationInput } from "../model/message.ts";
import { type SimMs, simMs } from "../model/units.ts";
import type { TraceEvent } from "./events.ts";
import { createOrganizationAt } from "./organization-at.ts";
import type { Trace } from "./trace.ts";

type WithoutMoment<I> = I extends unknown ? Omit<I, "at" | "was"> : never;
/** What a reader does, before it is known when. */
export type Wish = WithoutMoment<Intervention>;

/** What a reader does at a position of a trace. */
export function interventionAt(input: SimulationInput, trace: Trace, position: number, wish: Wish): Intervention {
  const at = wish.kind === "declare" || wish.kind === "spare" ? simMs(0) : momentAfter(input, trace, position, wish);
  if (wish.kind !== "set") return { ...wish, at };
  const before = createOrganizationAt(input, trace)(trace.events.findLastIndex((event) => event.at < at));
  const thing = [...before[wish.list]].find(({ name }) => name === wish.name);
  const [, was = null] = Object.entries(thing ?? {}).find(([field]) => field === wish.field) ?? [];
  return { ...wish, at, was };
}

/**
 * When something that a reader does at a position takes effect, so that every event up to there stays as it was: at
 * once after all that happens in the same millisecond. What is done right after a like intervention happens with it,
 * and what has only just been broken is mended in the moment it broke. Of one moment the engine runs faults in the
 * order of their list, then changes, then everything else.
 */
function momentAfter(input: SimulationInput, { events }: Trace, position: number, wish: Wish): SimMs {
  const last = events[position - 1];
  if (last === undefined) return simMs(0);
  return isTogether(input, events, position, wish) ? last.at : simMs(last.at + 1);
}

function isTogether(input: SimulationInput, events: Trace["events"], position: number, wish: Wish): boolean {
  const last = events[position - 1];
  if (last === undefined || !isIntervention(input, last)) return false;
  switch (wish.kind) {
    case "break":
      return last.type !== "CHANGE";
    case "set":
      return true;
    case "declare":
    case "spare":
      return false;
    case "mend": {
      const since = events.findLastIndex(
        (event) => event.seq < position && (event.at !== last.at || !isIntervention(input, event)),
      );
      return events.slice(since + 1, position).some((event) => isBeginOf(event, wish.fault));
    }
  }
}

function isIntervention(input: SimulationInput, event: TraceEvent): boolean {
  if (event.type === "FAULT" || event.type === "RECOVERY") return isGivenFault(input, event.fault);
  return event.type === "CHANGE";
}

/** Does the scenario say so? What a poison message stops is a fault that nobody has written down. */
export function isGivenFault({ faults }: SimulationInput, fault: Fault): boolean {
  return faults.some(({ at, until, ...subject }) => {
    return at === fault.at && until === fault.until && isSameSubject(subject, subjectOf(fault));
  });
}

function isBeginOf(event: TraceEvent, subject: FaultSubject): boolean {
  return event.type === "FAULT" && isSameSubject(subjectOf(event.fault), subject);
}

/** The position right after an intervention has taken effect; null when the trace does not have it. */
export function positionAfter({ events }: Trace, intervention: Intervention): number | null {
  for (let index = events.length - 1; index >= 0; index -= 1) {
    const event = events[index];
    if (event === undefined || event.at < intervention.at) return null;
    if (event.at === intervention.at && isOf(event, intervention)) return index + 1;
  }
  return null;
}

function isOf(event: TraceEvent, intervention: Intervention): boolean {
  switch (event.type) {
    case "FAULT":
      return intervention.kind === "break" && isBeginOf(event, intervention.fault);
    case "RECOVERY":
      return intervention.kind === "mend" && isSameSubject(subjectOf(event.fault), intervention.fault);
    case "CHANGE": {
      if (intervention.kind !== "set") return false;
      const { list, name, field } = intervention;
      return event.list === list && event.name === name && event.field === field;
    }
    default:
      return false;
  }
}

/** How many events two traces begin with that are equal. When a fault ends is not yet part of its beginning. */
export function agreeingEvents(a: Trace, b: Trace): number {
  const most = Math.min(a.events.length, b.events.length);
  for (let index = 0; index < most; index += 1) if (seenOf(a.events[index]) !== seenOf(b.events[index])) return index;
  return most;
}

function seenOf(event: TraceEvent | undefined): string {
  return canonicalJson(event?.type === "FAULT" ? { ...event, fault: subjectOf(event.fault) } : event);
}

/** The position right after everything that has happened by a time. */
export function positionAt({ events }: Trace, at: SimMs): number {
  return firstWhere(events, (event) => event.at > at);
}
