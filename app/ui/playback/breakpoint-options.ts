import type { TimeSay, Words } from "../../i18n/index.ts";
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
  const types = [...new Set(set.trace.events.map(({ type }) => type))];
  const groups: readonly (readonly [label: string, breakpoints: readonly Breakpoint[]])[] = [
    [say("breakpoints.servers"), organization.servers.map(({ name }) => ({ kind: "server", server: name }))],
    [say("breakpoints.messages"), messages.map(({ id }) => ({ kind: "message", message: id }))],
    [say("breakpoints.events"), types.map((type) => ({ kind: "event", type }))],
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
    case "event": {
      const event = set.trace.events.find(({ type }) => type === breakpoint.type);
      return event === undefined ? breakpoint.type : words.typeName(event);
    }
  }
}
