import "../styles/time.css";
import { useEffect, useMemo, useRef, useState } from "react";
import { breakpointMarks, timelineHeight, timelineMarks } from "../../scene/index.ts";
import { useApp } from "../use-app.ts";
import { breakpointStops, noEvents, type Time } from "./time.ts";

const healths = ["moving", "arrived", "deferred", "failed"] as const;

/** Along the Timeline: how messages fare, where nothing happens and how long, where chapters begin, where playing pauses. */
export function TimelineMarks({ time }: { readonly time: Time }) {
  const events = useApp(({ run }) => run.run?.trace.events ?? noEvents);
  const breakpoints = useApp(({ playback }) => playback.breakpoints);
  const svg = useRef<SVGSVGElement>(null);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    if (svg.current === null) return;
    const watcher = new ResizeObserver(([entry]) => setWidth(Math.round(entry?.contentRect.width ?? 0)));
    watcher.observe(svg.current);
    return () => watcher.disconnect();
  }, []);
  const { timetable } = time;
  const marks = useMemo(
    () => (width === 0 ? null : timelineMarks(timetable, width, (length) => time.idleShort(length).length * 6 + 8)),
    [timetable, width, time],
  );
  const stops = useMemo(() => breakpointStops(events, breakpoints), [events, breakpoints]);
  return (
    <svg ref={svg} className="marks" aria-hidden="true" height={timelineHeight}>
      {marks && (
        <>
          <path data-mark="waits" d={marks.waits} />
          {healths.map((health) => (
            <path key={health} data-health={health} d={marks.health[health]} />
          ))}
          <path data-mark="chapters" d={marks.chapters} />
          {marks.labels.map(({ x, length }) => (
            <text key={x} x={x} y={9}>
              {time.idleShort(length)}
            </text>
          ))}
          <path data-mark="breakpoints" d={breakpointMarks(stops, timetable.eventCount, width)} />
        </>
      )}
    </svg>
  );
}
