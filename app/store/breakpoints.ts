import { placeParts, type ServerId, type TraceEvent } from "../engine/index.ts";

/** Where playing pauses by itself. */
export type Breakpoint =
  | { readonly kind: "server"; readonly server: ServerId }
  /** A message of the scenario, with all its copies. */
  | { readonly kind: "message"; readonly message: string }
  | { readonly kind: "event"; readonly type: TraceEvent["type"] };

/**
 * Does playing pause at a position? At every event of a kind; at a server or a message when the story comes to it, not
 * again at every event that happens there.
 */
export function breaksAt(events: readonly TraceEvent[], position: number, breakpoints: readonly Breakpoint[]): boolean {
  const event = events[position - 1];
  const before = events[position - 2];
  if (event === undefined) return false;
  return breakpoints.some(
    (breakpoint) =>
      isAbout(event, breakpoint) &&
      (breakpoint.kind === "event" || before === undefined || !isAbout(before, breakpoint)),
  );
}

function isAbout(event: TraceEvent, breakpoint: Breakpoint): boolean {
  switch (breakpoint.kind) {
    case "event":
      return event.type === breakpoint.type;
    case "message":
      return event.message === breakpoint.message;
    case "server": {
      if ("server" in event && event.server === breakpoint.server) return true;
      if (!("from" in event)) return false;
      return [event.from, event.to].some((place) => {
        const { kind, name } = placeParts(place);
        return kind === "server" && name === breakpoint.server;
      });
    }
  }
}

export function isSameBreakpoint(one: Breakpoint, other: Breakpoint): boolean {
  switch (one.kind) {
    case "event":
      return other.kind === "event" && one.type === other.type;
    case "message":
      return other.kind === "message" && one.message === other.message;
    case "server":
      return other.kind === "server" && one.server === other.server;
  }
}
