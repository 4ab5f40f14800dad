import { selectEventCount } from "../../store/index.ts";
import { useStageSet } from "../stage-context.ts";
import { useApp, useServices } from "../use-app.ts";

/**
 * What has just happened and why, in a sentence; before the first event, what the scenario is about. Read aloud at each
 * step; while playing the picture tells it, and the sentence at which it stops is read.
 */
export function Sentence() {
  const { words } = useServices();
  const set = useStageSet();
  const position = useApp(({ playback }) => playback.position);
  const isPlaying = useApp(({ playback }) => playback.isPlaying);
  const summary = useApp(({ scenario }) => scenario.scenario?.summary ?? "");
  const count = useApp(selectEventCount);
  const said = set === null ? words.text("computing") : words.narrate(set.trace, position - 1, set.book);
  return (
    <section className="sentence" aria-label={words.text("whatHappened")} aria-live="polite" aria-atomic="true">
      <p className="position" aria-hidden="true">
        {words.text("eventOfCount", { event: position, count })}
      </p>
      {/* Another element when playing stops: a live region tells what is new in it. */}
      <p key={isPlaying ? "playing" : "resting"} className="said" aria-hidden={isPlaying ? true : undefined}>
        {set !== null && position === 0 && summary !== "" ? summary : said}
      </p>
    </section>
  );
}
