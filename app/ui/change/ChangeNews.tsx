import "../styles/change.css";
import { useRef } from "react";
import { IconButton } from "../parts/IconButton.tsx";
import { useHandedFocus } from "../parts/use-handed-focus.ts";
import { useStageSet } from "../stage-context.ts";
import { useActions, useApp, useServices } from "../use-app.ts";
import { HistoryButton } from "./HistoryButtons.tsx";
import { useChangeWords } from "./use-change-words.ts";

/** More recipients than this are counted. */
const mostLines = 4;

/** What the last change came to, for each recipient of whom something else becomes; with the way back. */
export function ChangeNews() {
  const { words } = useServices();
  const { say, what, lines } = useChangeWords();
  const { closeNews } = useActions();
  const set = useStageSet();
  const news = useApp(({ history }) => history.news);
  const hasPast = useApp(({ history }) => history.past.length > 0);
  const hasFuture = useApp(({ history }) => history.future.length > 0);
  const area = useRef<HTMLElement>(null);
  const opener = useRef<Element | null>(null);
  useHandedFocus(area, () => {
    const { current } = opener;
    return current instanceof HTMLElement && current.isConnected ? current : nearby();
  });
  if (news === null || set === null) return null;
  const named = what(news.intervention);
  const said = lines(news.changes, set.book);
  return (
    <section
      ref={area}
      className="change-news"
      aria-label={say("news.title")}
      onFocus={({ currentTarget, relatedTarget }) => {
        if (relatedTarget && !currentTarget.contains(relatedTarget)) opener.current = relatedTarget;
      }}
    >
      <div role="status">
        <p className="headline">
          {news.way === "done"
            ? say("news.done", { clock: words.clock(news.intervention.at), what: named })
            : say(`news.${news.way}`, { what: named })}
        </p>
        {said.length === 0 ? (
          <p>{say("news.nothing")}</p>
        ) : (
          <ul>
            {said.slice(0, mostLines).map((line) => (
              <li key={line}>{line}</li>
            ))}
            {said.length > mostLines && <li>{say("news.more", { count: said.length - mostLines })}</li>}
          </ul>
        )}
      </div>
      <div className="change-buttons">
        {hasPast && <HistoryButton way="undo" />}
        {hasFuture && <HistoryButton way="redo" />}
      </div>
      <IconButton label={words.text("close")} icon="close" onClick={closeNews} />
    </section>
  );
}

/** Where to go on when nothing led here: to what was picked, or to the way back in the header. */
function nearby(): HTMLElement | null {
  return document.querySelector<HTMLElement>(".inspector h2") ?? document.querySelector(".header-buttons button");
}
