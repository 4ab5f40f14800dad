import { useEffect, useRef } from "react";
import { showClock } from "../../diagram/index.ts";
import { timeAt } from "../../scene/index.ts";
import { useStageSet } from "../stage-context.ts";
import { useServices } from "../use-app.ts";

/** The simulated clock, true at every moment: it runs while the picture moves. The diagram room writes in it. */
export function ClockFace() {
  const { words, clock } = useServices();
  const set = useStageSet();
  const face = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    if (face.current === null) return;
    const events = set?.trace.events ?? [];
    return showClock(face.current, clock, (moment) => words.clock(timeAt(events, moment)));
  }, [set, clock, words]);
  return <span ref={face} className="clock" title={words.text("playback.clockNote")} />;
}
