import * as v from "valibot";
import { name } from "./values.ts";

/** What a file says about where people are and what they use; no defaults here. */

const optional = v.exactOptional;
const seconds = (least: number, most: number) =>
  v.pipe(v.number(), v.integer("wrong-type"), v.minValue(least, "out-of-range"), v.maxValue(most, "out-of-range"));

// A Client Access server takes heartbeats of one minute to just under an hour (P-125).
const [shortestHeartbeat, longestHeartbeat] = [60, 3_540];

export const mailboxClientFields = {
  clientSite: optional(name),
  directPush: optional(
    v.strictObject({
      heartbeatSeconds: seconds(shortestHeartbeat, longestHeartbeat),
      firewallSeconds: optional(seconds(shortestHeartbeat, 86_400)),
    }),
  ),
  autodiscover: optional(v.picklist(["internal", "external"])),
};

export const messageClientFields = { isFax: optional(v.boolean()), isPoison: optional(v.boolean()) };
