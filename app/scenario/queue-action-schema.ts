import * as v from "valibot";
import { duration, label, name } from "./values.ts";

/** What an administrator does by hand, as a scenario file writes it; no defaults here. */

const at = { at: v.optional(duration), server: name };
const queue = { ...at, nextHop: label };
const message = { ...at, message: label };
const maybe = v.exactOptional(v.boolean());

export const queueAction = v.variant("kind", [
  v.strictObject({ kind: v.literal("suspendQueue"), ...queue }),
  v.strictObject({ kind: v.literal("resumeQueue"), ...queue }),
  v.strictObject({ kind: v.literal("retryQueue"), ...queue, resubmit: maybe }),
  v.strictObject({ kind: v.literal("suspendMessage"), ...message }),
  v.strictObject({ kind: v.literal("resumeMessage"), ...message }),
  v.strictObject({ kind: v.literal("removeMessage"), ...message, withNdr: maybe }),
]);
