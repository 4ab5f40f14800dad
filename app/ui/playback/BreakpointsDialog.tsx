import "../styles/time.css";
import { useMemo, useState } from "react";
import { createTimeWords } from "../../i18n/index.ts";
import { type Breakpoint, isSameBreakpoint } from "../../store/index.ts";
import { Dialog } from "../parts/Dialog.tsx";
import { IconButton } from "../parts/IconButton.tsx";
import { useStageSet } from "../stage-context.ts";
import { useActions, useApp, useServices } from "../use-app.ts";
import { breakpointName, breakpointOptions } from "./breakpoint-options.ts";

/** Where playing pauses by itself: what is set, and what can be. */
export function BreakpointsDialog({ onClose }: { readonly onClose: () => void }) {
  const { words } = useServices();
  const set = useStageSet();
  const actions = useActions();
  const breakpoints = useApp(({ playback }) => playback.breakpoints);
  const { say } = useMemo(() => createTimeWords(words.tongue), [words]);
  const groups = useMemo(() => (set === null ? [] : breakpointOptions(set, words, say)), [set, words, say]);
  const open = groups.map(({ label, options }) => ({
    label,
    options: options.filter(({ breakpoint }) => !breakpoints.some((one) => isSameBreakpoint(one, breakpoint))),
  }));
  const all = open.flatMap(({ options }) => options);
  const [picked, setPicked] = useState("");
  const chosen = all.find(({ id }) => id === picked) ?? all[0];
  return (
    <Dialog title={say("breakpoints.title")} onClose={onClose}>
      <p>{say("breakpoints.intro")}</p>
      {breakpoints.length === 0 ? (
        <p className="quiet">{say("breakpoints.none")}</p>
      ) : (
        <ul className="breakpoint-list" aria-label={say("breakpoints.set")}>
          {breakpoints.map((breakpoint: Breakpoint) => {
            const name = set === null ? "" : breakpointName(breakpoint, set, words, say);
            return (
              <li key={JSON.stringify(breakpoint)}>
                <span>{name}</span>
                <IconButton
                  label={say("breakpoints.remove", { what: name })}
                  icon="close"
                  onClick={() => actions.toggleBreakpoint(breakpoint)}
                />
              </li>
            );
          })}
        </ul>
      )}
      <form
        className="breakpoint-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (chosen) actions.toggleBreakpoint(chosen.breakpoint);
        }}
      >
        <label>
          {say("breakpoints.where")}
          <select value={chosen?.id ?? ""} onChange={({ target }) => setPicked(target.value)}>
            {open.map(({ label, options }) => (
              <optgroup key={label} label={label}>
                {options.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </optgroup>
            ))}
          </select>
        </label>
        <button type="submit" className="button">
          {say("breakpoints.add")}
        </button>
      </form>
    </Dialog>
  );
}
