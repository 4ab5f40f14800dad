import { speeds } from "../../scene/index.ts";
import { selectIsAtEnd, selectIsAtStart } from "../../store/index.ts";
import { IconButton } from "../parts/IconButton.tsx";
import { later } from "../parts/later.tsx";
import { useActions, useApp, useServices } from "../use-app.ts";
import { Timeline } from "./Timeline.tsx";
import { useTime } from "./use-time.ts";

const TimeControls = later(async () => (await import("./TimeControls.tsx")).TimeControls);

interface ControlsProps {
  readonly isSmall?: boolean;
  /** Opens a dialog of the page; null in a player, which has none. */
  readonly onPanel?: ((panel: "breakpoints" | "presenter") => void) | null;
}

/** Play, step, the timeline, the simulated clock, speed and pace; or the buttons alone. */
export function Controls({ isSmall = false, onPanel = null }: ControlsProps) {
  const { words } = useServices();
  const actions = useActions();
  const time = useTime();
  const isPlaying = useApp(({ playback }) => playback.isPlaying);
  const speed = useApp(({ playback }) => playback.speed);
  const isAtStart = useApp(selectIsAtStart);
  const isAtEnd = useApp(selectIsAtEnd);
  const step = (by: number): void => {
    actions.pause();
    actions.step(by);
  };
  return (
    <div className="controls">
      <IconButton label={words.text("stepBack")} icon="back" disabled={isAtStart} onClick={() => step(-1)} />
      <IconButton
        label={words.text(isPlaying ? "pause" : "play")}
        icon={isPlaying ? "pause" : "play"}
        kind="primary"
        onClick={isPlaying ? actions.pause : actions.play}
      />
      <IconButton label={words.text("stepForward")} icon="forward" disabled={isAtEnd} onClick={() => step(1)} />
      {!isSmall && <Timeline />}
      {!isSmall && (
        <label className="speed">
          <span className="visually-hidden">{words.text("speed")}</span>
          <select value={speed} onChange={({ target }) => actions.setSpeed(Number(target.value))}>
            {speeds.map((value) => (
              <option key={value} value={value}>
                {words.speed(value)}
              </option>
            ))}
          </select>
        </label>
      )}
      {!isSmall && time && <TimeControls time={time} onPanel={onPanel} />}
    </div>
  );
}
