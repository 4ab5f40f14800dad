import { createDirectory } from "../model/directory.ts";
import type { Organization } from "../model/organization.ts";
import { createRoutingTable, type RoutingTable } from "./routing-table.ts";

/**
 * The routing table of the configuration that was asked about last. For one that is the same but for what some links
 * cost, only that is computed again which those costs touch.
 */
export interface RoutingMemory {
  readonly tableFor: (organization: Organization) => RoutingTable;
}

export function createRoutingMemory(): RoutingMemory {
  let last: RoutingTable | undefined;
  return {
    tableFor: (organization) => {
      if (last?.directory.organization !== organization)
        last = createRoutingTable(createDirectory(organization, last?.directory), last);
      return last;
    },
  };
}
