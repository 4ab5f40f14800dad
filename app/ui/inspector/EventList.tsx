import "../styles/events.css";
import { defaultRangeExtractor, type Range, useVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { createEventTitle, createEventTypeName } from "../../i18n/index.ts";
import { useStageSet } from "../stage-context.ts";
import { useActions, useApp, useServices } from "../use-app.ts";

const rowHeight = 34;
/** With something picked above it, the list is this many rows on either side of its stop, and the column scrolls as one. */
const rowsAround = 3;
/** Rows that a page key leaps over. */
const pageRows = 10;

const leaps: { readonly [key: string]: number } = {
  ArrowUp: -1,
  ArrowDown: 1,
  PageUp: -pageRows,
  PageDown: pageRows,
};

/**
 * Every event; only those in view are in the page, and below what was picked only those around the stop. One stop for Tab,
 * from which the up and down keys go on; a press goes to the event.
 */
export function EventList() {
  const { words } = useServices();
  const titleOf = useMemo(() => createEventTitle(words.tongue), [words]);
  const typeName = useMemo(() => createEventTypeName(words.tongue), [words]);
  const set = useStageSet();
  const actions = useActions();
  const position = useApp(({ playback }) => playback.position);
  const isShort = useApp(({ view }) => view.selection !== null);
  const scroller = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLOListElement>(null);
  const events = set?.trace.events ?? [];
  const [focused, setFocused] = useState<number | null>(null);
  const stop = Math.min(focused ?? Math.max(0, position - 1), Math.max(0, events.length - 1));
  // The row that Tab reaches stays in the page wherever the list is scrolled to, or the focus would be lost with it.
  const rangeExtractor = useCallback(
    (range: Range) => [...new Set([...defaultRangeExtractor(range), stop])].sort((a, b) => a - b),
    [stop],
  );
  const virtualizer = useVirtualizer({
    count: events.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    initialRect: { width: 320, height: 400 },
    rangeExtractor,
  });
  useEffect(() => {
    if (isShort) return;
    if (position > 0) virtualizer.scrollToIndex(position - 1, { align: "center" });
    else virtualizer.scrollToOffset(0);
  }, [position, virtualizer, isShort]);
  const first = Math.max(0, Math.min(stop - rowsAround, events.length - 2 * rowsAround - 1));
  const around = Array.from({ length: Math.min(events.length, 2 * rowsAround + 1) }, (_, row) => ({
    index: first + row,
    start: row * rowHeight,
  }));

  const move = (event: KeyboardEvent): void => {
    const leap = leaps[event.key];
    if (leap === undefined || event.shiftKey || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    const next = Math.max(0, Math.min(events.length - 1, stop + leap));
    setFocused(next);
    if (!isShort) virtualizer.scrollToIndex(next);
  };
  useEffect(() => {
    if (focused === null) return;
    list.current?.querySelector<HTMLElement>(`[data-index="${focused}"] button`)?.focus({ preventScroll: true });
  }, [focused]);

  return (
    <section className="events" aria-labelledby="events-title">
      <h2 id="events-title">{words.text("events")}</h2>
      <div ref={scroller} className="event-scroller">
        <ol
          ref={list}
          aria-label={words.text("events")}
          style={{ height: isShort ? around.length * rowHeight : virtualizer.getTotalSize() }}
          onKeyDown={move}
          onBlur={({ relatedTarget }) => {
            if (!(relatedTarget instanceof Node) || !list.current?.contains(relatedTarget)) setFocused(null);
          }}
        >
          {(isShort ? around : virtualizer.getVirtualItems()).map(({ index, start }) => {
            const event = events[index];
            if (event === undefined || set === null) return null;
            const number = index + 1;
            const title = titleOf(event, set.book, set.trace);
            return (
              <li
                key={index}
                data-index={index}
                aria-setsize={events.length}
                aria-posinset={number}
                style={{ transform: `translateY(${start}px)`, height: rowHeight }}
              >
                <button
                  type="button"
                  data-type={event.type}
                  title={title}
                  tabIndex={index === stop ? 0 : -1}
                  aria-current={number === position ? "step" : undefined}
                  onFocus={() => setFocused(index)}
                  onClick={() => {
                    actions.pause();
                    actions.seek(number);
                  }}
                >
                  <span className="event-number">{number}</span>
                  <span className="event-type">{typeName(event.type)}</span>
                  <span className="event-title">{title}</span>
                </button>
              </li>
            );
          })}
        </ol>
      </div>
    </section>
  );
}
