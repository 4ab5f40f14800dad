import type { Trace } from "../engine/index.ts";
import { createExchangeNames, type ExchangeNames } from "./exchange-names.ts";
import type { ReadingLevel } from "./levels/reading-level.ts";
import type { NameBook } from "./name-book.ts";
import { narrate } from "./narrate/narrate.ts";
import { createSpeaker, type Say } from "./speaker.ts";
import { createSummaries, type Summaries } from "./summaries.ts";
import type { Language, ScenarioWords, Tongue } from "./translation.ts";

/** Everything that can be said in one language. */
export interface Words extends ExchangeNames, Summaries {
  readonly language: Language;
  /** What makes the other words of the same language: `createReasons(words.tongue)`. */
  readonly tongue: Tongue;
  /** In which direction its lines run. */
  readonly direction: "ltr" | "rtl";
  /** The text of a key. Placeholders that are forgotten do not compile. */
  readonly text: Say;
  readonly number: (value: number) => string;
  readonly list: (items: readonly string[]) => string;
  readonly duration: (milliseconds: number) => string;
  /** Simulated milliseconds as `00:00:02.4`, and from one day on `1 d 02:00:00`. */
  readonly clock: (at: number) => string;
  /** What a scenario is called and shows: a shipped one in this language, any other in its own words. */
  readonly scenario: (shippedId: string | null, own: ScenarioWords) => ScenarioWords;
  /** "1×" */
  readonly speed: (factor: number) => string;
  /** What happened in event `seq`, and why. -1: before anything has happened. */
  readonly narrate: (trace: Trace, seq: number, book: NameBook) => string;
}

/** `level`: for whom events are told; null for administrators. */
export function createWords(tongue: Tongue, level: ReadingLevel | null = null): Words {
  const speaker = createSpeaker(tongue);
  const { say, number, list, duration, clock } = speaker;
  return {
    ...createExchangeNames(speaker),
    ...createSummaries(speaker),
    language: speaker.language,
    tongue,
    direction: tongue === "en" ? "ltr" : tongue.direction,
    text: say,
    scenario: (id, own) => (tongue === "en" || id === null ? undefined : tongue.scenarios[id]) ?? own,
    number,
    list,
    duration,
    clock,
    speed: (factor) => say("speedTimes", { factor }),
    narrate: (trace, seq, book) => narrate(speaker, trace, seq, book, level),
  };
}
