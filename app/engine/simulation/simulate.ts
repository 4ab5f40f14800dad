import { e2007 } from "../generations/e2007.ts";
import type { SimulationInput } from "../model/message.ts";
import { createRoundRobin, type RoundRobinCounters } from "../routing/round-robin.ts";
import { createRoutingMemory, type RoutingMemory } from "../routing/routing-memory.ts";
import type { Outcome } from "../trace/outcome.ts";
import type { Trace } from "../trace/trace.ts";
import { traceHash } from "../trace/trace-hash.ts";
import { startDirectPush } from "../transport/direct-push.ts";
import { submit } from "../transport/submission.ts";
import { configurationWarnings } from "./configuration-warnings.ts";
import { createFaultState } from "./faults.ts";
import { scheduleChanges, scheduleFaults, scheduleQueueActions } from "./interventions.ts";
import { messageOutcome } from "./message-outcome.ts";
import { createRecorder } from "./recorder.ts";
import { createScheduler } from "./scheduler.ts";
import type { World } from "./world.ts";

/** What came of a scenario: everything that happened, and what became of each recipient. */
export interface Run {
  readonly trace: Trace;
  readonly outcome: Outcome;
}

/** State that a run can begin with, beside what the scenario says. */
export interface InitialState {
  /** Connections already made: see `RoundRobinCounters` for the keys. */
  readonly roundRobin?: RoundRobinCounters;
  /** What was computed for the configuration of the run before. It makes a run quicker and changes nothing in it. */
  readonly routing?: RoutingMemory;
}

/** Names what computed a trace; a new number where the same scenario may give another trace. */
export const engineVersion = "sitehop-engine/3";

/**
 * Computes what Exchange does with the messages of a scenario. The same input gives the same run, byte for byte: there
 * is no clock, no chance and no locale in it. The input must have passed the scenario's check.
 */
export function simulate(input: SimulationInput, initial: InitialState = {}): Run {
  const { events, decisions, messages, warnings } = computeCourse(input, initial);
  const hash = traceHash({ decisions, events });
  const base = { version: 1 as const, engine: engineVersion, generation: input.generation, hash };
  return { trace: { ...base, events, decisions }, outcome: { ...base, messages, warnings } };
}

/** A run without its name and its hash. */
export interface Course {
  readonly events: Trace["events"];
  readonly decisions: Trace["decisions"];
  readonly messages: Outcome["messages"];
  readonly warnings: Outcome["warnings"];
}

/** What `simulate` computes, before it is hashed: hashing takes half of the time. */
export function computeCourse(input: SimulationInput, initial: InitialState = {}): Course {
  const { until } = input.simulation;
  const table = (initial.routing ?? createRoutingMemory()).tableFor(input.organization);
  const world: World = {
    rules: e2007,
    scheduler: createScheduler(),
    recorder: createRecorder(),
    faults: createFaultState(() => world.directory),
    roundRobin: createRoundRobin(initial.roundRobin ?? {}),
    messages: [],
    mailboxSizes: new Map(),
    warnedOwners: new Set(),
    repliedTo: new Set(),
    queues: new Map(),
    suspended: new Set(),
    warnings: [],
    openRequests: new Map(),
    dumpster: [],
    discovered: new Set(),
    parked: [],
    directory: table.directory,
    table,
  };
  scheduleFaults(world, input.faults);
  scheduleChanges(world, input.changes);
  scheduleQueueActions(world, input.queueActions ?? []);
  for (const message of input.messages) world.scheduler.at(message.at, () => submit(world, message));
  startDirectPush(world, input);
  world.scheduler.runUntil(until);

  const own = new Map(world.messages.filter(({ isReport }) => !isReport).map((message) => [message.id, message]));
  return {
    events: world.recorder.events(until),
    decisions: world.recorder.decisions(),
    messages: input.messages.map((message) => messageOutcome(message, own.get(message.id), until)),
    warnings: configurationWarnings(world),
  };
}
