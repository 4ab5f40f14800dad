import { time } from "./english/time.ts";
import { createSay, createSpeaker, type SayOf } from "./speaker.ts";
import { languageOf, type Tongue } from "./translation.ts";

/** The text of a key about time and stepping. */
export type TimeSay = SayOf<typeof time>;

type ChapterName = Extract<keyof typeof time, `chapter.${string}`> extends `chapter.${infer Name}` ? Name : never;

/** A chapter, as far as words are concerned. */
export type ChapterFacts =
  | {
      readonly kind: Exclude<ChapterName, "ofMessage" | "beginsHere" | "nowhere">;
      readonly site: string | null;
      readonly subject: string | null;
    }
  | { readonly kind: "own"; readonly title: string };

/** Words that are not needed before the first picture is there. */
export interface TimeWords {
  readonly say: TimeSay;
  /** "Hub Transport in Dublin"; where there are several messages, with the subject. */
  readonly chapterTitle: (chapter: ChapterFacts) => string;
  /** "4 hours", for simulated milliseconds in which nothing happens: as exact as somebody who waits would say it. */
  readonly idle: (milliseconds: number) => string;
  /** "4 h", where there is no room. */
  readonly idleShort: (milliseconds: number) => string;
}

const [second, minute, hour, day] = [1_000, 60_000, 3_600_000, 86_400_000];

export function createTimeWords(tongue: Tongue): TimeWords {
  const say: TimeSay = createSay<typeof time>(languageOf(tongue), tongue === "en" ? time : tongue.time);
  const { duration } = createSpeaker(tongue);
  return {
    say,
    chapterTitle: (chapter) => {
      if (chapter.kind === "own") return chapter.title;
      const { kind, site, subject } = chapter;
      const title = say(`chapter.${kind}`, { site: site ?? say("chapter.nowhere") });
      return subject ? say("chapter.ofMessage", { chapter: title, subject }) : title;
    },
    idle: (milliseconds) => duration(rounded(milliseconds)),
    idleShort: (milliseconds) => {
      const length = rounded(milliseconds);
      const value = (unit: number): number => Math.round((length / unit) * 10) / 10;
      if (length >= day) return say("idle.days", { value: value(day) });
      if (length >= hour) return say("idle.hours", { value: value(hour) });
      if (length >= minute) return say("idle.minutes", { value: value(minute) });
      return say("idle.seconds", { value: value(second) });
    },
  };
}

/** To about one part in a hundred: the clock beside it is exact. */
function rounded(milliseconds: number): number {
  const unit = milliseconds < 10 * minute ? 5 * second : milliseconds < day ? minute : hour;
  return Math.round(milliseconds / unit) * unit;
}
