import type { Fault } from "../model/message.ts";
import { loseInFailover, resubmitAfterFailover } from "../transport/dumpster.ts";
import type { World } from "./world.ts";

const nobody = { message: null, copy: null, recipients: [] };

export function beginFault(world: World, fault: Fault): void {
  world.faults.begin(fault);
  world.recorder.event({ at: world.scheduler.now(), ...nobody, type: "FAULT", fault });
}

/** What waited for the recovery goes on. */
export function endFault(world: World, fault: Fault): void {
  world.faults.end(fault);
  const lost = fault.kind === "databaseDismounted" ? loseInFailover(world, fault) : [];
  const gap = lost.length === 0 ? {} : { lost };
  world.recorder.event({ at: world.scheduler.now(), ...nobody, type: "RECOVERY", fault, ...gap });
  resume(world);
  if (fault.kind === "databaseDismounted") resubmitAfterFailover(world, fault);
}

// Assumption A9: who could not hand a message in tries again whenever something recovers or is changed.
export function resume(world: World): void {
  const parked = world.parked.splice(0, world.parked.length);
  for (const goOn of parked) goOn();
}
