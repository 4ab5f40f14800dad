import { useMemo } from "react";
import type { TraceEvent } from "../../engine/index.ts";
import { selectEvent, selectEventCount } from "../../store/index.ts";
import { useStageSet } from "../stage-context.ts";
import { useActions, useApp, useServices } from "../use-app.ts";

/** The slider over all events, with marks for what moved, waited, arrived or failed; the simulated clock beside it. */
export function Timeline() {
  const { words } = useServices();
  const set = useStageSet();
  const actions = useActions();
  const position = useApp(({ playback }) => playback.position);
  const count = useApp(selectEventCount);
  const event = useApp(selectEvent);
  const at = words.clock(event?.at ?? 0);
  const place = words.text("eventOfCount", { event: position, count });
  const spoken = event && set ? `${place}, ${at}, ${words.typeName(event)} ${words.title(event, set.book)}` : place;
  return (
    <div className="timeline">
      <div className="track">
        {set && <Marks events={set.trace.events} />}
        <input
          type="range"
          min={0}
          max={Math.max(1, count)}
          step={1}
          value={position}
          disabled={count === 0}
          aria-label={words.text("timeline")}
          aria-valuetext={spoken}
          onChange={({ target }) => {
            actions.pause();
            actions.seek(Number(target.value));
          }}
        />
      </div>
      <span className="clock" title={words.text("playback.clockNote")}>
        {at}
      </span>
    </div>
  );
}

type Health = "moving" | "deferred" | "failed" | "arrived";

function healthOf(event: TraceEvent): Health | null {
  switch (event.type) {
    case "SEND":
    case "SUBMIT":
      return "moving";
    case "DEFER":
    case "ATTEMPT":
      return "deferred";
    case "FAIL":
    case "DSN":
    case "REJECT":
    case "DROP":
    case "BADMAIL":
    case "POISONMESSAGE":
      return "failed";
    case "DELIVER":
    case "HANDOFF":
      return "arrived";
    default:
      return null;
  }
}

/** More marks than this would be a solid bar: neighbours share one, and the worst of them gives the colour. */
const mostMarks = 240;
const worst: readonly Health[] = ["failed", "deferred", "arrived", "moving"];

function Marks({ events }: { readonly events: readonly TraceEvent[] }) {
  const marks = useMemo(() => {
    const bins = Math.min(mostMarks, Math.max(1, events.length));
    const found = new Map<number, Health>();
    for (const event of events) {
      const health = healthOf(event);
      if (health === null) continue;
      const bin = Math.floor((event.seq * bins) / events.length);
      const known = found.get(bin);
      if (known === undefined || worst.indexOf(health) < worst.indexOf(known)) found.set(bin, health);
    }
    return [...found].map(([bin, health]) => ({ health, left: ((bin + 1) / bins) * 100 }));
  }, [events]);
  return (
    <svg className="marks" viewBox="0 0 100 24" preserveAspectRatio="none" aria-hidden="true">
      {marks.map(({ left, health }) => (
        <path key={left} data-health={health} d={health === "moving" ? `M${left} 8V16` : `M${left} 4V20`} />
      ))}
    </svg>
  );
}
