import type { Trace, TraceEvent } from "../../engine/index.ts";
import {
  createEventTitle,
  createEventTypeName,
  createTimeWords,
  type EventTitle,
  type TimeWords,
  type Words,
} from "../../i18n/index.ts";
import {
  type Chapter,
  chapterAt,
  createTimetable,
  type Direction,
  foldBefore,
  nextStop,
  positionsOf,
  type StopKind,
  type Timetable,
} from "../../scene/index.ts";
import { type AppState, type AppStore, type Breakpoint, breaksAt } from "../../store/index.ts";

/** What there is to show and say about the time of a run. */
export interface Time extends TimeWords {
  readonly timetable: Timetable;
  readonly title: EventTitle;
  readonly typeName: ReturnType<typeof createEventTypeName>;
  readonly chapterAt: (position: number) => Chapter | null;
  /** "4 hours later:" where idle time has passed right before the event of a position; otherwise empty. */
  readonly later: (position: number) => string;
  /** What the scenario's author says where a chapter begins; otherwise empty. */
  readonly caption: (position: number) => string;
  /** What else the slider says at a position: how long nothing happened before it, and in which chapter it is. */
  readonly spoken: (position: number) => readonly string[];
  /** What a pointer over the Timeline is told: the chapter there, and the whole length of a wait. */
  readonly hint: (position: number) => string;
}

const timetables = new WeakMap<Trace, Timetable>();

/** Made once for each run, whoever asks first. */
function timetableOf({ run, scenario }: AppState): Timetable | null {
  if (run.run === null || scenario.scenario === null) return null;
  const { trace } = run.run;
  const known = timetables.get(trace);
  if (known) return known;
  const made = createTimetable(trace, scenario.scenario.input, scenario.scenario.chapters);
  timetables.set(trace, made);
  return made;
}

/** null while there is no run. */
export function timeOf(state: AppState, { tongue }: Words): Time | null {
  const timetable = timetableOf(state);
  if (timetable === null) return null;
  const events: readonly TraceEvent[] = state.run.run?.trace.events ?? [];
  const words = createTimeWords(tongue);
  return {
    ...words,
    timetable,
    title: createEventTitle(tongue),
    typeName: createEventTypeName(tongue),
    chapterAt: (position) => chapterAt(timetable, position),
    later: (position) => {
      const fold = foldBefore(events, position);
      return fold === 0 ? "" : words.say("idle.later", { duration: words.idle(fold) });
    },
    caption: (position) => {
      const chapter = chapterAt(timetable, position);
      return chapter?.kind === "own" && chapter.position === position ? chapter.caption : "";
    },
    spoken: (position) => {
      const fold = foldBefore(events, position);
      const chapter = chapterAt(timetable, position);
      return [
        ...(fold === 0 ? [] : [words.say("idle.long", { duration: words.idle(fold) })]),
        ...(chapter === null ? [] : [words.chapterTitle(chapter)]),
      ];
    },
    hint: (position) => {
      const chapter = chapterAt(timetable, position);
      const wait = timetable.waits.find(({ from, to }) => from <= position && position <= to);
      const lines = [
        chapter === null
          ? ""
          : words.say("chapter.beginsHere", { chapter: words.chapterTitle(chapter), event: chapter.position }),
        wait === undefined ? "" : words.say("idle.long", { duration: words.idle(wait.length) }),
      ];
      return lines.filter((line) => line !== "").join("\n");
    },
  };
}

export const noEvents: readonly TraceEvent[] = [];
let latest = { events: noEvents, breakpoints: [] as readonly Breakpoint[], stops: [] as readonly number[] };

/** The positions at which playing pauses: found once for each choice of breakpoints. */
export function breakpointStops(events: readonly TraceEvent[], breakpoints: readonly Breakpoint[]): readonly number[] {
  if (latest.events !== events || latest.breakpoints !== breakpoints) {
    const isStop = ({ seq }: TraceEvent): boolean => breaksAt(events, seq + 1, breakpoints);
    latest = { events, breakpoints, stops: breakpoints.length === 0 ? [] : positionsOf(events, isStop) };
  }
  return latest.stops;
}

/** Where a step of a kind would lead from here; null when there is nothing that way. */
export function stopFrom(state: AppState, kind: StopKind, direction: Direction): number | null {
  const timetable = timetableOf(state);
  if (timetable === null) return null;
  const { position, breakpoints } = state.playback;
  const stops = breakpointStops(state.run.run?.trace.events ?? noEvents, breakpoints);
  return nextStop(timetable, position, kind, direction, stops);
}

/** Steps by hop or chapter, or runs to what is asked for: at once, and paused there. */
export function travel(store: AppStore, kind: StopKind, direction: Direction): void {
  const next = stopFrom(store.getState(), kind, direction);
  if (next === null) return;
  const { actions } = store.getState();
  actions.pause();
  actions.seek(next);
}
