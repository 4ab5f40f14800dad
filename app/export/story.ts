import { createReplay, type Replay, type SimulationInput, type Trace } from "../engine/index.ts";
import { createNameBook, type NameBook, type Words } from "../i18n/index.ts";
import { createStage, type Layout, layOut, type Pins, type Stage } from "../scene/index.ts";

/** A scenario with all that happened in it: what every export tells. */
export interface Story {
  readonly title: string;
  readonly summary: string;
  readonly input: SimulationInput;
  readonly trace: Trace;
  readonly replay: Replay;
  readonly layout: Layout;
  readonly stage: Stage;
  readonly words: Words;
  readonly book: NameBook;
}

/** What a story is made from. */
export interface StorySource {
  readonly title: string;
  readonly summary: string;
  readonly input: SimulationInput;
  readonly layout: { readonly sites: Pins };
}

export function createStory({ title, summary, input, layout: pins }: StorySource, trace: Trace, words: Words): Story {
  const layout = layOut(input, pins.sites);
  return {
    title,
    summary,
    input,
    trace,
    replay: createReplay(trace),
    layout,
    stage: createStage(input, trace, layout),
    words,
    book: createNameBook(input, words.tongue),
  };
}

/** A position counts events that have happened, as on the page: 0 is before the first. */
export function clampedPosition({ trace }: Story, position: number): number {
  return Math.max(0, Math.min(trace.events.length, Math.round(position)));
}

/** "Event 12 of 28, 00:00:02.4", or that nothing has happened yet. */
export function positionText({ words, trace }: Story, position: number): string {
  const event = trace.events[position - 1];
  if (event === undefined) return words.text("beforeFirstEvent");
  return words.text("eventAt", { event: position, count: trace.events.length, clock: words.clock(event.at) });
}

/** The page's sentence at a position; before the first event what the story is about. */
export function sentenceText({ words, trace, book, summary }: Story, position: number): string {
  return position === 0 && summary !== "" ? summary : words.narrate(trace, position - 1, book);
}
