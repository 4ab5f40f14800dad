import type { Fault } from "../model/message.ts";
import type { PressureChange } from "../trace/events.ts";
import { type Gap, loseInFailover, resubmitAfterFailover } from "../transport/dumpster.ts";
import type { World } from "./world.ts";

const nothing: Gap = { lost: [], madeAgain: [], taken: new Map() };
const nobody = { message: null, copy: null, recipients: [] };

export function beginFault(world: World, fault: Fault): void {
  const before = pressureUnder(world, fault);
  world.faults.begin(fault);
  const pressure = changeOf(before, pressureUnder(world, fault));
  world.recorder.event({ at: world.scheduler.now(), ...nobody, type: "FAULT", fault, ...pressure });
}

/** What waited for the recovery goes on. */
export function endFault(world: World, fault: Fault): void {
  const before = pressureUnder(world, fault);
  world.faults.end(fault);
  const pressure = changeOf(before, pressureUnder(world, fault));
  const { lost, madeAgain, taken } = fault.kind === "databaseDismounted" ? loseInFailover(world, fault) : nothing;
  const gap = { ...(lost.length === 0 ? {} : { lost }), ...(madeAgain.length === 0 ? {} : { madeAgain }) };
  world.recorder.event({ at: world.scheduler.now(), ...nobody, type: "RECOVERY", fault, ...gap, ...pressure });
  resume(world);
  if (fault.kind === "databaseDismounted") resubmitAfterFailover(world, fault, taken);
}

/** The level of the server that a fault puts under back pressure; null: it is another fault. */
function pressureUnder(world: World, fault: Fault): PressureChange["from"] | null {
  return fault.kind === "backPressure" ? (world.faults.backPressure(fault.server) ?? "normal") : null;
}

function changeOf(from: PressureChange["from"] | null, to: PressureChange["to"] | null) {
  return from === null || to === null || from === to ? {} : { pressure: { from, to } };
}

// Assumption A9: who could not hand a message in tries again whenever something recovers or is changed.
export function resume(world: World): void {
  const parked = world.parked.splice(0, world.parked.length);
  for (const goOn of parked) goOn();
}
