import { useEffect, useState } from "react";
import { selectEventCount } from "../../store/index.ts";
import { useStageSet } from "../stage-context.ts";
import { useApp, useServices } from "../use-app.ts";
import { useScenarioWords } from "../use-scenario-words.ts";
import { useTime } from "./use-time.ts";

/** Characters above which a sentence is set smaller: the picture above keeps its height, and its place, from step to step. */
const long = 210;
/** Milliseconds after which who waits is told what for; what is there sooner comes without a flicker. */
const longWait = 500;

function useLongWait(): boolean {
  const isComputing = useApp(({ run }) => run.isComputing);
  const [isLong, setIsLong] = useState(false);
  useEffect(() => {
    if (!isComputing) return;
    const timer = setTimeout(setIsLong, longWait, true);
    return () => {
      clearTimeout(timer);
      setIsLong(false);
    };
  }, [isComputing]);
  return isLong && isComputing;
}

/**
 * What has just happened and why, in a sentence; before the first event, what the scenario is about. Read aloud at each
 * step; while playing the picture tells it, and the sentence at which it stops is read. Beside it, how far the story is.
 * While something is computed for long, that.
 */
export function Sentence() {
  const { words } = useServices();
  const set = useStageSet();
  const time = useTime();
  const position = useApp(({ playback }) => playback.position);
  const isPlaying = useApp(({ playback }) => playback.isPlaying);
  const { summary } = useScenarioWords();
  const count = useApp(selectEventCount);
  const isWaiting = useLongWait() || set === null;
  const said = isWaiting ? words.text("computing") : words.narrate(set.trace, position - 1, set.book);
  const chapter = time?.chapterAt(position);
  const passed = time?.later(position);
  const caption = time?.caption(position);
  const shown = !isWaiting && position === 0 && summary !== "" ? summary : said;
  return (
    <section className="sentence" aria-label={words.text("whatHappened")} aria-live="polite" aria-atomic="true">
      <p className="position" aria-hidden="true">
        {words.text("eventOfCount", { event: position, count })}
        {time && chapter && <span className="chapter">{time.chapterTitle(chapter)}</span>}
      </p>
      {/* Another element when playing stops: a live region tells what is new in it. */}
      <p
        key={isPlaying ? "playing" : "resting"}
        className="said"
        data-long={[caption, passed, shown].join(" ").length > long ? "" : undefined}
        aria-hidden={isPlaying ? true : undefined}
      >
        {!isWaiting && caption && <span className="caption">{caption}</span>}
        {!isWaiting && passed && <span className="passed">{passed} </span>}
        {shown}
      </p>
    </section>
  );
}
