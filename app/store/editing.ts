import {
  agreeingEvents,
  compareOutcomes,
  type Intervention,
  interventionAt,
  positionAfter,
  positionAt,
  simMs,
  type Trace,
  type Wish,
} from "../engine/index.ts";
import { intervene, scenarioText } from "../scenario/index.ts";
import { type HistorySlice, type HistoryStep, mostUndone, type Standing } from "./history-slice.ts";
import type { AppState, EngineClient, OpenResult } from "./store.ts";
import { patchBetween, patched, reversed, type TextPatch } from "./text-patch.ts";

/** What becomes of a step: as when a file is opened, or there was nothing to do. */
export type EditResult = OpenResult | "unchanged";

/** What editing works on. */
export interface EditingParts {
  readonly get: () => AppState;
  readonly set: (state: Partial<AppState>) => void;
  readonly engine: Pick<EngineClient, "open">;
  /** The scenario as it was opened. */
  readonly opened: { readonly text: string; readonly shippedId: string | null };
  /** Has another scenario been opened? */
  readonly isOverdue: () => boolean;
}

/** A step that is to be made: the text it leads to and what the page then shows. */
interface Step {
  readonly text: string;
  readonly shippedId: string | null;
  readonly position: (trace: Trace) => number;
  /** The history afterwards, told where the reader then stands. */
  readonly history: (after: Standing) => Omit<HistorySlice, "news">;
  readonly way: "done" | "undone" | "redone";
  readonly intervention: Intervention;
}

/** What a reader does, where it was done: the trace may be another when its turn comes. */
export function intended({ scenario, run, playback }: AppState, wish: Wish): Intervention | null {
  if (scenario.scenario === null || run.run === null) return null;
  return interventionAt(scenario.scenario.input, run.run.trace, playback.position, wish);
}

/** Does it, at the moment that was shown. What stood in the trace up to there stands there afterwards. */
export function edit(parts: EditingParts, intervention: Intervention | null): Promise<EditResult> {
  const { scenario, run, playback, history } = parts.get();
  const { text } = scenario;
  if (text === null || run.run === null || intervention === null) return Promise.resolve("unchanged");
  const { trace } = run.run;
  const written = intervene(text, intervention);
  if (written === text) return Promise.resolve("unchanged");
  // What has been taken back by hand is the scenario that was opened, to the letter.
  const next = written === normal(parts.opened.text) ? parts.opened : { text: written, shippedId: null };
  const before = { position: playback.position, shippedId: scenario.shippedId };
  const patch = patchBetween(text, next.text);
  return take(parts, {
    ...next,
    position: (after) => positionOfEdit(trace, after, playback.position, intervention),
    history: (after) => ({
      past: [...history.past, { intervention, patch, before, after }].slice(-mostUndone),
      future: [],
    }),
    way: "done",
    intervention,
  });
}

/** Takes the last step back, or makes the one that was taken back again. */
export function retrace(parts: EditingParts, way: "undone" | "redone"): Promise<EditResult> {
  const { scenario, run, playback, history } = parts.get();
  const isBack = way === "undone";
  const step = (isBack ? history.past : history.future).at(-1);
  if (step === undefined || scenario.text === null || run.run === null) return Promise.resolve("unchanged");
  const { trace } = run.run;
  const patch: TextPatch = isBack ? reversed(step.patch) : step.patch;
  const [from, to] = isBack ? [step.after, step.before] : [step.before, step.after];
  return take(parts, {
    text: patched(scenario.text, patch),
    shippedId: to.shippedId,
    position: (after) => {
      if (playback.position === from.position) return to.position;
      return samePlace(trace, after, playback.position);
    },
    history: () => (isBack ? moved(history, step, "past", "future") : moved(history, step, "future", "past")),
    way,
    intervention: step.intervention,
  });
}

function moved(
  history: HistorySlice,
  step: HistoryStep,
  from: "past" | "future",
  to: "past" | "future",
): Omit<HistorySlice, "news"> {
  const lists = { past: history.past, future: history.future };
  return { ...lists, [from]: lists[from].slice(0, -1), [to]: [...lists[to], step] };
}

async function take({ get, set, engine, isOverdue }: EditingParts, step: Step): Promise<EditResult> {
  const before = get();
  set({ run: { ...before.run, isComputing: true }, playback: { ...before.playback, isPlaying: false } });
  const answer = await engine.open(step.text);
  if (isOverdue()) return "overtaken";
  const now = get();
  if (answer.kind === "crashed") {
    set({ run: { ...now.run, isComputing: false, hasCrashed: true } });
    return "crashed";
  }
  if (answer.kind === "rejected") {
    const refusal = { name: now.scenario.scenario?.title ?? "", problems: answer.problems };
    set({ run: { ...now.run, isComputing: false, refusal } });
    return "rejected";
  }
  const { scenario, run } = answer;
  // Who has gone somewhere else in the meantime stays there.
  const hasMoved = now.playback.position !== before.playback.position;
  const position = Math.min(hasMoved ? now.playback.position : step.position(run.trace), run.trace.events.length);
  const changes = before.run.run === null ? [] : compareOutcomes(before.run.run.outcome, run.outcome);
  set({
    scenario: { ...now.scenario, scenario, text: step.text, shippedId: step.shippedId },
    run: { ...now.run, run, isConfirmed: true, isComputing: false, refusal: null },
    playback: { ...now.playback, position, isPlaying: false },
    view: { ...now.view, notices: [] },
    history: {
      ...step.history({ position, shippedId: step.shippedId }),
      news: { way: step.way, intervention: step.intervention, changes },
    },
  });
  return "done";
}

/** Right after what was done, so that it is seen; where it has left no event, as near as can be to where the reader was. */
function positionOfEdit(before: Trace, after: Trace, position: number, intervention: Intervention): number {
  const shown = positionAfter(after, intervention);
  return shown !== null && shown >= position ? shown : samePlace(before, after, position);
}

/** The same event where both traces agree up to it; otherwise the same time. */
function samePlace(before: Trace, after: Trace, position: number): number {
  const agreed = agreeingEvents(before, after);
  if (agreed >= position - 1) return Math.min(position, agreed);
  return positionAt(after, before.events[position - 1]?.at ?? simMs(0));
}

/** The text as Sitehop would write it; that of the last one is kept, since every edit asks for the same. */
function normal(text: string): string {
  if (lastNormal.text !== text) lastNormal = { text, normal: scenarioText(JSON.parse(text.replace(/^\uFEFF/, ""))) };
  return lastNormal.normal;
}

let lastNormal = { text: "", normal: "" };
