import type { Fault } from "../../engine/index.ts";
import { assertNever } from "../../lib/assert.ts";
import type { StorySay } from "./story.ts";

/** What breaks down, or works again. */
export function faultStory(tell: StorySay, what: "breaks" | "mends", fault: Fault): string {
  switch (fault.kind) {
    case "serverDown":
    case "transportStopped":
      return tell(`story.${what}.server`, { name: fault.server });
    case "siteDown":
      return tell(`story.${what}.site`, { name: fault.site });
    case "sitesBlocked":
      return tell(`story.${what}.line`, { first: fault.sites[0], second: fault.sites[1] });
    case "databaseDismounted":
      return tell(`story.${what}.store`, { name: fault.database });
    case "smartHostDown":
    case "mxDown":
      return tell(`story.${what}.outside`, { name: fault.host });
    case "remoteDown":
      return tell(`story.${what}.outside`, { name: fault.connector });
    case "dnsFailure":
      return tell(`story.${what}.names`);
    case "globalCatalogDown":
      return tell(`story.${what}.directory`, { name: fault.site });
    case "backPressure":
      return tell(`story.${what}.load`, { name: fault.server });
    default:
      return assertNever(fault, "fault");
  }
}
