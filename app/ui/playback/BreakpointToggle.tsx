import { useMemo } from "react";
import { createTimeWords } from "../../i18n/index.ts";
import { type Breakpoint, isSameBreakpoint } from "../../store/index.ts";
import { useActions, useApp, useServices } from "../use-app.ts";

/** Sets and takes away the breakpoint of one server or message: for the panel that tells of it. */
export function BreakpointToggle({ breakpoint }: { readonly breakpoint: Breakpoint }) {
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
      {say("breakpoints.pauseHere")}
    </button>
  );
}
