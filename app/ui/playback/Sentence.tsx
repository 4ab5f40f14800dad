import { selectEventCount } from "../../store/index.ts";
import { useStageSet } from "../stage-context.ts";
import { useApp, useServices } from "../use-app.ts";

/** What has just happened and why, in a sentence. Read aloud at each step; while playing the picture tells it. */
export function Sentence() {
  const { words } = useServices();
  const set = useStageSet();
  const position = useApp(({ playback }) => playback.position);
  const isPlaying = useApp(({ playback }) => playback.isPlaying);
  const count = useApp(selectEventCount);
  return (
    <section
      className="sentence"
      aria-label={words.text("whatHappened")}
      aria-live={isPlaying ? "off" : "polite"}
      aria-atomic="true"
    >
      <p className="position" aria-hidden="true">
        {words.text("eventOfCount", { event: position, count })}
      </p>
      <p className="said">{set ? words.narrate(set.trace, position - 1, set.book) : words.text("computing")}</p>
    </section>
  );
}
