import { eventField, type TraceEvent } from "../../engine/index.ts";
import { createEventTypeName, type TimeSay, type Words } from "../../i18n/index.ts";
import type { Breakpoint } from "../../store/index.ts";
import type { StageSet } from "../stage-context.ts";

interface Option {
  readonly id: string;
  readonly name: string;
  readonly breakpoint: Breakpoint;
}

interface Group {
  readonly label: string;
  readonly options: readonly Option[];
}

/** Everything at which playing can pause in a run: each server, each message, each kind of event that happens. */
export function breakpointOptions(set: StageSet, words: Words, say: TimeSay): readonly Group[] {
  const { organization, messages } = set.input;
  const { events } = set.trace;
  const typeOf = eventField(events, "type");
  const types = new Set<TraceEvent["type"]>();
  for (let seq = 0; seq < events.length; seq += 1) types.add(typeOf(seq) ?? "CHANGE");
  const groups: readonly (readonly [label: string, breakpoints: readonly Breakpoint[]])[] = [
    [say("breakpoints.servers"), organization.servers.map(({ name }) => ({ kind: "server", server: name }))],
    [say("breakpoints.messages"), messages.map(({ id }) => ({ kind: "message", message: id }))],
    [say("breakpoints.events"), [...types].map((type) => ({ kind: "event", type }))],
  ];
  return groups.map(([label, breakpoints]) => ({
    label,
    options: breakpoints.map((breakpoint) => ({
      id: JSON.stringify(breakpoint),
      name: breakpointName(breakpoint, set, words, say),
      breakpoint,
    })),
  }));
}

/** What a breakpoint is called: the server’s name, the sender with the subject, the event’s word. */
export function breakpointName(breakpoint: Breakpoint, set: StageSet, words: Words, say: TimeSay): string {
  switch (breakpoint.kind) {
    case "server":
      return breakpoint.server;
    case "message": {
      const message = set.input.messages.find(({ id }) => id === breakpoint.message);
      if (message === undefined) return breakpoint.message;
      return say("breakpoints.message", { sender: set.book.personName(message.from), subject: message.subject });
    }
    case "event":
      return createEventTypeName(words.tongue)(breakpoint.type);
  }
}
