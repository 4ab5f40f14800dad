import "../styles/change.css";
import { IconButton } from "../parts/IconButton.tsx";
import { useStageSet } from "../stage-context.ts";
import { useActions, useApp, useServices } from "../use-app.ts";
import { useChangeWords } from "./use-change-words.ts";

/** More recipients than this are counted. */
const mostLines = 4;

/** What the last change came to, for each recipient of whom something else becomes; with the way back. */
export function ChangeNews() {
  const { words } = useServices();
  const { say, what, lines } = useChangeWords();
  const { closeNews, undo, redo } = useActions();
  const set = useStageSet();
  const news = useApp(({ history }) => history.news);
  const past = useApp(({ history }) => history.past.at(-1) ?? null);
  const future = useApp(({ history }) => history.future.at(-1) ?? null);
  if (news === null || set === null) return null;
  const named = what(news.intervention);
  const said = lines(news.changes, set.book);
  return (
    <section className="change-news" aria-label={say("news.title")}>
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
        {past && (
          <button type="button" className="button small" onClick={() => void undo()}>
            {say("undo", { what: what(past.intervention) })}
          </button>
        )}
        {future && (
          <button type="button" className="button small" onClick={() => void redo()}>
            {say("redo", { what: what(future.intervention) })}
          </button>
        )}
      </div>
      <IconButton label={words.text("close")} icon="close" onClick={closeNews} />
    </section>
  );
}
