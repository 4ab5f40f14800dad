import { applyChange } from "../model/apply-change.ts";
import { createDirectory } from "../model/directory.ts";
import type { Change, Fault } from "../model/message.ts";
import type { QueueAction } from "../model/queue-actions.ts";
import { createRoutingTable } from "../routing/routing-table.ts";
import { actOnQueue } from "../transport/queue-actions.ts";
import { resubmitQueue } from "../transport/resubmission.ts";
import { beginFault, endFault, resume } from "./run-fault.ts";
import type { World } from "./world.ts";

/** Has each fault begin and end at its time. What waited for a recovery goes on. */
export function scheduleFaults(world: World, faults: readonly Fault[]): void {
  for (const fault of faults) {
    world.scheduler.at(fault.at, () => beginFault(world, fault));
    if (fault.until !== null) world.scheduler.at(fault.until, () => endFault(world, fault));
  }
}

/** Has each action of an administrator happen at its time. */
export function scheduleQueueActions(world: World, actions: readonly QueueAction[]): void {
  for (const action of actions) world.scheduler.at(action.at, () => actOnQueue(world, action));
}

/**
 * Applies each change of configuration at its time: the routing tables are computed anew, and what waits in a delivery
 * queue or in the Unreachable queue is categorized again.
 *
 * @source R-TOP-4, R-UNR-2, P-733
 */
export function scheduleChanges(world: World, changes: readonly Change[]): void {
  for (const change of changes) {
    world.scheduler.at(change.at, () => {
      for (const [list, names] of Object.entries(change.set)) {
        for (const [name, fields] of Object.entries(names)) {
          for (const [field, value] of Object.entries(fields)) {
            const at = world.scheduler.now();
            world.recorder.event({
              at,
              message: null,
              copy: null,
              recipients: [],
              type: "CHANGE",
              list,
              name,
              field,
              value,
            });
          }
        }
      }
      world.directory = createDirectory(applyChange(world.directory.organization, change), world.directory);
      world.table = createRoutingTable(world.directory, world.table);
      for (const queue of [...world.queues.values()]) {
        // What waits for Active Directory has not been routed yet and keeps its time.
        const isRouted = queue.ref.deliveryType !== "Undefined";
        if (isRouted && queue.waiting.size > 0 && queue.status !== "Suspended")
          resubmitQueue(world, queue, "configurationChange");
      }
      resume(world);
    });
  }
}
