import { type KeyboardEvent, type PointerEvent, useState } from "react";
import { selectEvent, selectEventCount } from "../../store/index.ts";
import { later } from "../parts/later.tsx";
import { useStageSet } from "../stage-context.ts";
import { useActions, useApp, useServices } from "../use-app.ts";
import { ClockFace } from "./ClockFace.tsx";
import { loadTime, useTime } from "./use-time.ts";

const TimelineMarks = later(async () => (await import("./TimelineMarks.tsx")).TimelineMarks);

/** The slider over all events, with marks for what happens along it; the simulated clock beside it. */
export function Timeline() {
  const { words, store } = useServices();
  const set = useStageSet();
  const actions = useActions();
  const time = useTime();
  const position = useApp(({ playback }) => playback.position);
  const count = useApp(selectEventCount);
  const event = useApp(selectEvent);
  const [hint, setHint] = useState("");
  const parts = [words.text("eventOfCount", { event: position, count })];
  if (event && set) parts.push(words.clock(event.at));
  if (event && set && time) parts.push(`${time.typeName(event.type)} ${time.title(event, set.book)}`);
  if (time) parts.push(...time.spoken(position));

  // As on every slider, Page up goes on and Page down goes back, here by a chapter.
  const leap = (press: KeyboardEvent): void => {
    if (press.key !== "PageUp" && press.key !== "PageDown") return;
    press.preventDefault();
    void loadTime().then(({ travel }) => travel(store, "chapter", press.key === "PageUp" ? 1 : -1));
  };
  const point = ({ currentTarget, nativeEvent }: PointerEvent<HTMLInputElement>): void => {
    const part = (nativeEvent.offsetX - 8) / (currentTarget.clientWidth - 16);
    setHint(time?.hint(Math.max(0, Math.min(count, Math.round(part * count)))) ?? "");
  };
  return (
    <div className="timeline">
      <div className="track">
        <input
          type="range"
          min={0}
          max={Math.max(1, count)}
          step={1}
          value={position}
          disabled={count === 0}
          aria-label={words.text("timeline")}
          aria-valuetext={parts.join(", ")}
          title={hint}
          onKeyDown={leap}
          onPointerMove={point}
          onChange={({ target }) => {
            actions.pause();
            actions.seek(Number(target.value));
          }}
        />
        {time && <TimelineMarks time={time} />}
      </div>
      <ClockFace />
    </div>
  );
}
