import "../styles/time.css";
import { useEffect, useId, useRef, useState } from "react";
import type { Direction, StopKind } from "../../scene/index.ts";
import type { Pace } from "../../store/index.ts";
import { Icon, type IconName } from "../parts/IconButton.tsx";
import { useActions, useApp, useServices } from "../use-app.ts";
import { stopFrom, type Time, travel } from "./time.ts";

interface TimeControlsProps {
  readonly time: Time;
  /** null in a player, which has no dialogs. */
  readonly onPanel: ((panel: "breakpoints" | "presenter") => void) | null;
}

const paces = { reading: "paceReading", clock: "paceClock" } as const satisfies { readonly [pace in Pace]: string };
const paceHints = { reading: "paceReadingHint", clock: "paceClockHint" } as const satisfies {
  readonly [pace in Pace]: string;
};
const isPace = (value: string): value is Pace => Object.hasOwn(paces, value);

/** How playing goes, and behind one button everything else that moves through the run. */
export function TimeControls({ time, onPanel }: TimeControlsProps) {
  return (
    <>
      <PaceChoice time={time} />
      <Menu time={time} onPanel={onPanel} />
    </>
  );
}

/** Beside the speed; where there is no room, in the menu: one of the two is hidden by the style sheet. */
function PaceChoice({ time: { say } }: Pick<TimeControlsProps, "time">) {
  const actions = useActions();
  const pace = useApp(({ playback }) => playback.pace);
  return (
    <label className="speed pace" title={say(paceHints[pace])}>
      <span>{say("pace")}</span>
      <select value={pace} onChange={({ target }) => isPace(target.value) && actions.setPace(target.value)}>
        <option value="reading">{say(paces.reading)}</option>
        <option value="clock">{say(paces.clock)}</option>
      </select>
    </label>
  );
}

function Menu({ time, onPanel }: TimeControlsProps) {
  const { say } = time;
  const [isOpen, setIsOpen] = useState(false);
  const area = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();
  useEffect(() => {
    // The sentence above keeps clear of the menu. A style sheet that found this out by itself would look through the whole
    // picture again at every step.
    const stage = area.current?.closest(".stage");
    stage?.toggleAttribute("data-menu", isOpen);
    return () => stage?.removeAttribute("data-menu");
  }, [isOpen]);
  useEffect(() => {
    if (!isOpen) return;
    const close = (): void => setIsOpen(false);
    const press = (event: PointerEvent): void => {
      if (event.target instanceof Node && !area.current?.contains(event.target)) close();
    };
    const leave = (event: KeyboardEvent): void => {
      if (event.key !== "Escape") return;
      event.preventDefault();
      close();
      button.current?.focus();
    };
    document.addEventListener("pointerdown", press);
    document.addEventListener("keydown", leave, { capture: true });
    return () => {
      document.removeEventListener("pointerdown", press);
      document.removeEventListener("keydown", leave, { capture: true });
    };
  }, [isOpen]);
  const open = (panel: "breakpoints" | "presenter"): void => {
    setIsOpen(false);
    // What has the focus goes with the menu; what opens now gives it back to this button.
    button.current?.focus();
    onPanel?.(panel);
  };
  return (
    <div ref={area} className="time-menu">
      <button
        ref={button}
        type="button"
        className="icon-button"
        aria-label={say("menu.more")}
        title={say("menu.more")}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setIsOpen(!isOpen)}
      >
        <Icon name="more" />
      </button>
      <div id={id} className="menu" hidden={!isOpen}>
        {isOpen && (
          <>
            <PaceChoice time={time} />
            <h2>{say("menu.stepBy")}</h2>
            <Pair time={time} kind="hop" name={say("menu.hop")} />
            <Pair time={time} kind="chapter" name={say("menu.chapter")} />
            <h2>{say("menu.runTo")}</h2>
            <div className="run-to">
              {(["decision", "deferral", "report", "breakpoint"] as const).map((kind) => (
                <Step key={kind} kind={kind} direction={1}>
                  {say(`menu.${kind}`)}
                </Step>
              ))}
            </div>
            {onPanel && (
              <div className="menu-end">
                <button type="button" className="button small" onClick={() => open("breakpoints")}>
                  {say("menu.breakpoints")}
                </button>
                <button type="button" className="button small" onClick={() => open("presenter")}>
                  {say("menu.present")}
                </button>
              </div>
            )}
          </>
        )}
      </div>
    </div>
  );
}

interface PairProps {
  readonly time: Time;
  readonly kind: "hop" | "chapter";
  readonly name: string;
}

function Pair({ time: { say }, kind, name }: PairProps) {
  return (
    <div className="pair">
      <Step kind={kind} direction={-1} icon="start" label={say("menu.back", { what: name })} />
      <span aria-hidden="true">{name}</span>
      <Step kind={kind} direction={1} icon="end" label={say("menu.forward", { what: name })} />
    </div>
  );
}

interface StepProps {
  readonly kind: StopKind;
  readonly direction: Direction;
  readonly children?: string;
  readonly label?: string;
  readonly icon?: IconName;
}

/** A step that leads nowhere stays in its place, can be reached, and says that it does nothing. */
function Step({ kind, direction, children, label, icon }: StepProps) {
  const { store } = useServices();
  const leads = useApp((state) => stopFrom(state, kind, direction) !== null);
  return (
    <button
      type="button"
      className={icon ? "icon-button" : "button small"}
      aria-label={label}
      title={label}
      aria-disabled={leads ? undefined : true}
      onClick={() => travel(store, kind, direction)}
    >
      {icon ? <Icon name={icon} /> : children}
    </button>
  );
}
