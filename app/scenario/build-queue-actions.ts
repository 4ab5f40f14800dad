import { type QueueAction, type Submission, simMs } from "../engine/index.ts";
import { nameKey } from "../lib/compare-names.ts";
import type { Problem } from "../lib/problem.ts";
import type { ScenarioFile } from "./file-schema.ts";
import type { KnownNames } from "./known-names.ts";
import { unknownName } from "./problems.ts";
import { milliseconds } from "./values.ts";

/**
 * Resolves the names that actions of administrators use. A message may also be one that Exchange writes (`m1-dsn1`),
 * and a queue is there or not at its time: neither can be checked here.
 */
export function buildQueueActions(
  file: ScenarioFile,
  messages: readonly Submission[],
  known: KnownNames,
  problems: Problem[],
): { readonly queueActions?: readonly QueueAction[] } {
  if (file.queueActions === undefined) return {};
  const ids = messages.map(({ id }) => id);
  return {
    queueActions: file.queueActions.map((action, i): QueueAction => {
      const path = `queueActions[${i}]`;
      const base = {
        at: simMs(milliseconds(action.at ?? "PT0S")),
        server: known.inRole(action.server, `${path}.server`, ["HubTransport", "EdgeTransport"]),
      };
      if (!("message" in action))
        return action.kind === "retryQueue"
          ? { ...action, ...base, resubmit: action.resubmit ?? false }
          : { ...action, ...base };
      if (!isAbout(action.message, ids)) problems.push(unknownName(`${path}.message`, "message", action.message, ids));
      const message = ids.find((id) => nameKey(id) === nameKey(action.message)) ?? action.message;
      return action.kind === "removeMessage"
        ? { ...action, ...base, message, withNdr: action.withNdr ?? true }
        : { ...action, ...base, message };
    }),
  };
}

/** One of the messages, or what Exchange has written about one. */
function isAbout(message: string, ids: readonly string[]): boolean {
  return ids.some((id) => nameKey(message) === nameKey(id) || nameKey(message).startsWith(`${nameKey(id)}-`));
}
