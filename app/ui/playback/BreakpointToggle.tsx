import { useMemo } from "react";
import { createTimeWords } from "../../i18n/index.ts";
import { type Breakpoint, isSameBreakpoint, type Selection } from "../../store/index.ts";
import { useActions, useApp, useServices } from "../use-app.ts";

/** Sets and takes away the breakpoint of a server or message that was picked; of other things there is none. */
export function BreakpointToggle({ selection }: { readonly selection: Selection }) {
  const breakpoint = breakpointOf(selection);
  return breakpoint && <Toggle breakpoint={breakpoint} />;
}

type Place = Exclude<Breakpoint, { readonly kind: "event" }>;

function Toggle({ breakpoint }: { readonly breakpoint: Place }) {
  const { words } = useServices();
  const actions = useActions();
  const isSet = useApp(({ playback }) => playback.breakpoints.some((one) => isSameBreakpoint(one, breakpoint)));
  const { say } = useMemo(() => createTimeWords(words.tongue), [words]);
  return (
    <button
      type="button"
      className="button small"
      aria-pressed={isSet}
      onClick={() => actions.toggleBreakpoint(breakpoint)}
    >
      {say(`breakpoints.pauseAt.${breakpoint.kind}`)}
    </button>
  );
}

function breakpointOf(selection: Selection): Place | null {
  switch (selection.kind) {
    case "server":
    case "queue":
      return { kind: "server", server: selection.server };
    case "message":
      return { kind: "message", message: selection.message };
    default:
      return null;
  }
}
