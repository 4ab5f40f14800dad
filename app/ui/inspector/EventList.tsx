import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useRef } from "react";
import { useStageSet } from "../stage-context.ts";
import { useActions, useApp, useServices } from "../use-app.ts";

const rowHeight = 34;

/** Every event; only those in view are in the page. A press goes there. */
export function EventList() {
  const { words } = useServices();
  const set = useStageSet();
  const actions = useActions();
  const position = useApp(({ playback }) => playback.position);
  const scroller = useRef<HTMLDivElement>(null);
  const events = set?.trace.events ?? [];
  const virtualizer = useVirtualizer({
    count: events.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    initialRect: { width: 320, height: 400 },
  });
  useEffect(() => {
    if (position > 0) virtualizer.scrollToIndex(position - 1, { align: "center" });
    else virtualizer.scrollToOffset(0);
  }, [position, virtualizer]);
  return (
    <section className="events" aria-labelledby="events-title">
      <h2 id="events-title">{words.text("events")}</h2>
      <div ref={scroller} className="event-scroller" data-own-keys>
        <ol aria-label={words.text("events")} style={{ height: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map(({ index, start }) => {
            const event = events[index];
            if (event === undefined || set === null) return null;
            const number = index + 1;
            return (
              <li
                key={index}
                aria-setsize={events.length}
                aria-posinset={number}
                style={{ transform: `translateY(${start}px)`, height: rowHeight }}
              >
                <button
                  type="button"
                  data-type={event.type}
                  aria-current={number === position ? "step" : undefined}
                  onClick={() => {
                    actions.pause();
                    actions.seek(number);
                  }}
                >
                  <span className="event-number">{number}</span>
                  <span className="event-type">{words.typeName(event)}</span>
                  <span className="event-title">{words.title(event, set.book)}</span>
                </button>
              </li>
            );
          })}
        </ol>
      </div>
    </section>
  );
}
